"""What happens around a run: disks that fill up, readers that go away, signals, files that change, unruly programs."""

import os
import resource
import signal
import socket
import subprocess
import time

import pdfs
from case import CONVENTION, write
from trial import OBEYED

ALL = []


def behaviour(check):
    """Registers a function that gives what is wrong, one sentence each."""
    ALL.append(check)
    return check


class Place:
    """A folder with a convention, a PDF, and programs of ours that stand for those of poppler."""

    def __init__(self, program, folder):
        self.program, self.folder, self.scratch = str(program), folder, folder / "scratch"
        self.scratch.mkdir()
        self.text = write(folder, "convention.md", CONVENTION)
        self.pdf = write(folder, "convention.pdf", pdfs.document(1, pdfs.words(pdfs.LINES)))

    def stand_in(self, name, script):
        """A program of ours that bears the name of another."""
        path = self.folder / "bin" / name
        write(self.folder, f"bin/{name}", f"#!/bin/bash\n{script}\n")
        path.chmod(0o755)

    def start(self, *arguments, limits=(), **options):
        environment = {"PATH": f"{self.folder}/bin:{os.environ['PATH']}", "TMPDIR": str(self.scratch),
                       "LANG": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no"}

        def bound():
            for limit, value in limits:
                resource.setrlimit(limit, (value, value))
        return subprocess.Popen([self.program, *arguments], cwd=self.folder, env=environment, preexec_fn=bound,
                                **{"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **options})

    def run(self, *arguments, **options):
        process = self.start(*arguments, **options)
        out, err = process.communicate(timeout=120)
        return process.returncode, (out or b"").decode(), (err or b"").decode()

    def left(self):
        """Temporary and hidden files that nobody removed."""
        hidden = [path for path in self.folder.rglob(".*") if path.is_file()]
        return [f"left behind: {path.name}" for path in [*self.scratch.iterdir(), *hidden]]


def expect(code, allowed, err, words):
    faults = [] if code in allowed else [f"ended with {code}, not {allowed}: {err[:300]!r}"]
    if words and words not in err:
        faults.append(f"does not say « {words} »: {err[:300]!r}")
    return faults + ([f"a signal or a trap: {code}"] if code >= 128 else []) + (
        ["commands the terminal"] if OBEYED.search(err) else [])


@behaviour
def a_report_on_a_full_device(program, folder):
    place = Place(program, folder)
    code, _, err = place.run("check", place.text, "--output", "/dev/full")
    return expect(code, {2}, err, "ne peut être écrit") + place.left()


@behaviour
def standard_output_on_a_full_device(program, folder):
    place, faults = Place(program, folder), []
    for arguments in [["check", place.text], ["read", place.text], ["explain", "schema"], ["feel", "1 + 1"]]:
        with open("/dev/full", "w") as full:
            code, _, err = place.run(*arguments, stdout=full)
        faults += expect(code, {2}, err, "sortie standard")
    return faults


@behaviour
def a_disk_that_fills_up_while_a_report_is_written(program, folder):
    place = Place(program, folder)
    old = write(folder, "rapport.html", "rapport d'hier")
    code, _, err = place.run("check", place.text, "--report", f"html={old}", limits=[(resource.RLIMIT_FSIZE, 4_096)])
    faults = expect(code, {2}, err, "ne peut être écrit") + place.left()
    return faults + ([] if open(old).read() == "rapport d'hier" else ["the report of yesterday is spoilt"])


@behaviour
def a_tiny_disk(program, folder):
    place, disk = Place(program, folder), folder / "disque"
    disk.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=8k", "tmpfs", disk], capture_output=True).returncode:
        print("    skipped: no right to mount a small disk")
        return []
    try:
        code, _, err = place.run("check", place.text, "--report", f"html={disk}/rapport.html")
        faults = expect(code, {2}, err, "ne peut être écrit")
        return faults + [f"left behind: {name}" for name in os.listdir(disk)] + place.left()
    finally:
        subprocess.run(["umount", disk], check=True)


@behaviour
def a_reader_that_takes_one_line(program, folder):
    place = Place(program, folder)
    for number in range(2_000):
        place.text = write(folder, f"textes/{number}.md", CONVENTION)
    process = place.start("check", *[f"textes/{number}.md" for number in range(200)], "--verbose", "--report",
                          "json=rapport.json")
    process.stdout.readline()
    process.stdout.close()
    err = process.stderr.read().decode()
    code = process.wait(timeout=120)
    faults = [] if code == -signal.SIGPIPE else [f"ended with {code}, not as a filter does"]
    return faults + ([f"complains: {err[:200]!r}"] if err else []) + place.left()


@behaviour
def standard_output_closed_from_the_start(program, folder):
    place = Place(program, folder)
    command = f'exec "{program}" check "{place.text}" >&-'
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, timeout=60)
    return expect(done.returncode, {2}, done.stderr, "sortie standard")


def interrupted(program, folder, number, documents):
    """Interrupts a run whose reader of PDFs never ends, and whose child has a child."""
    place = Place(program, folder)
    place.stand_in("pdftotext", 'echo $$ > "pids/$$"; sleep 300 & echo $! > "pids/$!"; wait')
    (folder / "pids").mkdir()
    process = place.start("check", *documents(place), "--output", "rapport.txt", "--jobs", "2")
    end = time.monotonic() + 60
    while len(list((folder / "pids").iterdir())) < 2 * len(documents(place)) and time.monotonic() < end:
        time.sleep(0.05)
    process.send_signal(number)
    try:
        code = process.wait(timeout=20)
    except subprocess.TimeoutExpired:
        process.kill()
        return ["did not end within 20 seconds"]
    faults = [] if code == -number else [f"ended with {code}, not by the signal {number}"]
    time.sleep(0.2)
    pids = [path.name for path in (folder / "pids").iterdir()]
    faults += [f"child {pid} still runs" for pid in pids if is_running(pid)] + ([] if pids else ["no child was started"])
    return faults + place.left() + (["a report was written"] if (folder / "rapport.txt").exists() else [])


def is_running(pid):
    try:
        return open(f"/proc/{pid}/stat").read().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False


@behaviour
def an_interruption_while_a_pdf_is_read(program, folder):
    return interrupted(program, folder, signal.SIGINT, lambda place: [place.pdf])


@behaviour
def a_termination_while_two_pdfs_are_read(program, folder):
    return interrupted(program, folder, signal.SIGTERM,
                       lambda place: [place.pdf, write(folder, "autre.pdf", open(place.pdf, "rb").read())])


@behaviour
def a_hangup_while_standard_input_is_read_as_a_pdf(program, folder):
    place = Place(program, folder)
    place.stand_in("pdftotext", "sleep 300")
    with open(place.pdf, "rb") as file:
        process = place.start("check", "-", stdin=file)
        end = time.monotonic() + 60
        while not any(place.scratch.iterdir()) and time.monotonic() < end:
            time.sleep(0.05)
        process.send_signal(signal.SIGHUP)
        code = process.wait(timeout=20)
    return ([] if code == -signal.SIGHUP else [f"ended with {code}"]) + place.left()


@behaviour
def a_file_that_changes_while_it_is_read(program, folder):
    place = Place(program, folder)
    place.stand_in("pdftotext", f'echo "%" >> "{place.pdf}"; exec /usr/bin/pdftotext "$@"')
    code, _, err = place.run("check", place.pdf)
    return expect(code, {3}, err, "a changé") + place.left()


@behaviour
def a_reader_that_writes_without_end(program, folder):
    place = Place(program, folder)
    place.stand_in("pdftotext", "exec cat /dev/zero")
    code, _, err = place.run("check", place.pdf)
    return expect(code, {3}, err, "arrêtée") + place.left()


@behaviour
def a_reader_that_takes_all_memory(program, folder):
    place = Place(program, folder)
    place.stand_in("pdftotext", "exec python3 -c 'x = bytearray(3 << 30)'")
    code, _, err = place.run("check", place.pdf)
    return expect(code, {3}, err, "convention.pdf") + place.left()


@behaviour
def a_reader_that_calls_an_address(program, folder):
    place = Place(program, folder)
    if subprocess.run(["unshare", "-n" if os.geteuid() == 0 else "-rn", "true"], capture_output=True).returncode:
        print("    skipped: this system lets nobody part from the network")
        return []
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setblocking(False)
        port = server.getsockname()[1]
        place.stand_in("pdftotext", f'echo > /dev/tcp/127.0.0.1/{port}; exec /usr/bin/pdftotext "$@"')
        place.run("check", place.pdf)
        try:
            server.accept()[0].close()
            return ["a child reached an address"]
        except BlockingIOError:
            return place.left()
