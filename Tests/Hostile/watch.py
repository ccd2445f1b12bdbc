"""Watching what a program opens and whom it calls: a canary, a listening socket, and strace where it is allowed."""

import re
import shutil
import socket
import subprocess

SECRET = "CANARI-HORS-DU-DOSSIER"
"""What stands in the file that no input may lead to."""


class Listener:
    """A socket of this machine at which nobody must call."""

    def __enter__(self):
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.socket.setblocking(False)
        self.port = self.socket.getsockname()[1]
        return self

    def __exit__(self, *_):
        self.socket.close()

    def came(self):
        """Whether somebody called since the last time."""
        try:
            self.socket.accept()[0].close()
            return True
        except BlockingIOError:
            return False


def can_trace():
    """Whether strace is there and may trace."""
    return bool(shutil.which("strace")) and subprocess.run(["strace", "-qq", "-o", "/dev/null", "true"]).returncode == 0


def traced(command, folder, environment):
    """What the command and its children opened and whom they called."""
    trace = folder / ".trace"
    strace = ["strace", "-f", "-qq", "-e", "trace=open,openat,connect,execve", "-o", str(trace)]
    subprocess.run(strace + command, cwd=folder, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                   stderr=subprocess.DEVNULL, timeout=300)
    return trace.read_text(errors="replace")


def trace_faults(trace, folder):
    """What of a trace must not be there."""
    faults = [f"opened the canary: {line}" for line in re.findall(r"open.*canari\.txt.*", trace)]
    faults += [f"called an address: {line}" for line in re.findall(r"connect\(.*AF_INET.*", trace)]
    faults += [f"started {line}" for line in re.findall(r'execve\("[^"]*/(?:touch|sh|bash)".*= 0', trace)]
    return faults
