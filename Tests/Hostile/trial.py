"""One run of the program on one case, and what was wrong with it."""

import os
import re
import resource
import subprocess
import time

from watch import SECRET, traced, trace_faults

ADDRESS_SPACE = 8 << 30
"""More than any reading needs: what asks for more is stopped, and does not take the machine with it."""
LONGEST_COMPLAINT = 4_000
OBEYED = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]|\r(?!\n)")
"""Characters that a terminal obeys, or that show words in another order."""


class Trial:
    """A case in its folder: run once, and once more under strace where that is allowed."""

    def __init__(self, program, case, folder, listener, traces):
        self.program, self.case, self.folder, self.listener = program, case, folder, listener
        self.traces = traces
        self.figures = ""
        (folder / "canari.txt").write_text(f"{SECRET}\n")
        (folder / "port").write_text(str(listener.port))
        self.scratch = folder / "scratch"
        self.scratch.mkdir()

    def faults(self):
        """What was wrong, one sentence each; nothing when all was right."""
        arguments = self.case.make(self.folder)
        before = self.files()
        code, out, err, seconds, mebibytes = self.run([str(self.program)] + arguments)
        self.figures = f" ({code}, {seconds:.1f} s, {mebibytes} Mio)"
        faults = self.ending(code, out, err) + self.cost(seconds, mebibytes) + self.words(out, err)
        left = self.files() - before
        faults += [f"left behind: {sorted(map(str, left))[:3]}"] if left else []
        faults += ["somebody came to the listening socket"] if self.listener.came() else []
        if self.traces and (self.case.is_watched(self.folder)):
            faults += trace_faults(traced([str(self.program)] + arguments, self.folder, self.environment), self.folder)
        return faults

    def ending(self, code, out, err):
        faults = [] if code in self.case.ends else [f"ended with {code}, not {sorted(self.case.ends)}: {err[:300]!r}"]
        if code in {2, 3, 64} and not err.startswith("conforme : "):
            faults.append(f"no sentence on standard error: {err[:200]!r}")
        if not re.search(self.case.says, out + err):
            faults.append(f"does not say « {self.case.says} »: {(err or out)[:300]!r}")
        if len(err) > LONGEST_COMPLAINT:
            faults.append(f"complains in {len(err)} characters")
        return faults

    def cost(self, seconds, mebibytes):
        faults = []
        if seconds > self.case.seconds:
            faults.append(f"took {seconds:.1f} s of processor, more than {self.case.seconds}")
        if mebibytes > self.case.mebibytes:
            faults.append(f"took {mebibytes} Mio, more than {self.case.mebibytes}")
        return faults

    @staticmethod
    def words(out, err):
        faults = []
        for name, text in [("output", out), ("error", err)]:
            if found := OBEYED.search(text):
                faults.append(f"standard {name} holds {found.group()!r}: {text[max(0, found.start() - 30):found.end() + 30]!r}")
        if SECRET in out + err:
            faults.append("shows the canary, which lies outside")
        return faults

    @property
    def environment(self):
        return {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "TMPDIR": str(self.scratch), "HOME": str(self.folder),
                "SWIFT_BACKTRACE": "enable=no"}

    def run(self, command):
        """Exit code, both streams, processor time and peak memory of the program, its children apart."""
        outputs = [open(self.folder / name, "wb+") for name in [".output", ".error"]]
        limit = int(self.case.seconds * 2 + 10)

        def bound():
            resource.setrlimit(resource.RLIMIT_AS, (ADDRESS_SPACE, ADDRESS_SPACE))
            resource.setrlimit(resource.RLIMIT_CPU, (limit, limit))
        process = subprocess.Popen(command, cwd=self.folder, env=self.environment, stdin=subprocess.DEVNULL,
                                   stdout=outputs[0], stderr=outputs[1], preexec_fn=bound, start_new_session=True)
        usage, code = self.wait(process, limit * 6)
        texts = []
        for file in outputs:
            file.seek(0)
            texts.append(file.read().decode(errors="backslashreplace"))
            file.close()
            os.unlink(file.name)
        return code, texts[0], texts[1], usage.ru_utime + usage.ru_stime, usage.ru_maxrss >> 10

    @staticmethod
    def wait(process, patience):
        end = time.monotonic() + patience
        while True:
            found, status, usage = os.wait4(process.pid, os.WNOHANG)
            if found:
                process.returncode = os.waitstatus_to_exitcode(status)
                return usage, process.returncode
            if time.monotonic() > end:
                os.killpg(process.pid, 9)
            time.sleep(0.01)

    def files(self):
        return {path for path in self.folder.rglob("*") if not path.name.startswith(".output")}
