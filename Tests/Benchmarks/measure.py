"""Runs commands in turn and tells how long each took and how much memory it needed at its peak."""

import statistics
import subprocess
import tempfile
import time
from dataclasses import dataclass, field

RUNS = 5


@dataclass
class Timed:
    """One command: what it does, what it reads, whose it is, and what each of its runs cost."""

    task: str
    tool: str
    command: list
    wall: list = field(default_factory=list)
    processor: list = field(default_factory=list)
    peak: int = 0

    @property
    def seconds(self):
        return statistics.median(self.wall)

    def row(self):
        return {"task": self.task, "tool": self.tool, "seconds": round(self.seconds, 4),
                "processorSeconds": round(statistics.median(self.processor), 4), "peakMiB": round(self.peak / 1024, 1)}


def run(timed):
    """One run: wall time, processor time of the command and its children, peak memory in KiB, exit status."""
    with tempfile.NamedTemporaryFile("r") as account:
        command = ["/usr/bin/time", "-q", "-f", "%U %S %M", "-o", account.name, *timed.command]
        start = time.perf_counter()
        status = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                stdin=subprocess.DEVNULL, check=False).returncode
        wall = time.perf_counter() - start
        user, system, peak = account.read().split()
    return wall, float(user) + float(system), int(peak), status


def measure(all_timed):
    """Runs the commands in turn: each once unmeasured, then all of them RUNS times over. Those that fail are left out."""
    sound = [timed for timed in all_timed if run(timed)[3] == 0]
    for timed in all_timed:
        if timed not in sound:
            print(f"(left out, it fails: {' '.join(map(str, timed.command))})", flush=True)
    for _ in range(RUNS):
        for timed in sound:
            wall, processor, peak, _ = run(timed)
            timed.wall.append(wall)
            timed.processor.append(processor)
            timed.peak = max(timed.peak, peak)
    return sound
