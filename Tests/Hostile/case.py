"""What a hostile case is, and the list of them all."""

import pathlib
from dataclasses import dataclass
from typing import Callable

CASES = []


@dataclass
class Case:
    """A hostile input, the command that meets it, and how that must end."""

    name: str
    make: Callable
    """Writes the input into a folder and gives the arguments of the command."""
    ends: set
    """The exit codes allowed."""
    says: str
    """Words that standard output or standard error must hold; nothing to say for an empty one."""
    seconds: float
    """Processor time allowed."""
    mebibytes: int
    """Resident memory allowed."""

    def is_watched(self, folder):
        """Whether the input names a file or an address, so that what the program opens is to be traced."""
        names = [b"canari", b"127.0.0.1", b"SYSTEM"]
        texts = [path.read_bytes() for path in folder.rglob("*") if path.is_file() and path.stat().st_size < 1 << 20
                 and path.name not in {"canari.txt", "port"}]
        return any(name in text for text in texts for name in names) or "link" in self.name or "script" in self.name


def case(ends, says="", seconds=10, mebibytes=200):
    """Registers the function under it as a case; its name is the name of the case."""
    allowed = {ends} if isinstance(ends, int) else set(ends)

    def register(make):
        CASES.append(Case(make.__name__.replace("_", " "), make, allowed, says, seconds, mebibytes))
        return make
    return register


def write(folder, name, contents):
    """Writes a file and gives its path."""
    path = pathlib.Path(folder) / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(contents.encode() if isinstance(contents, str) else contents)
    return str(path)


CONVENTION = """# Convention territoriale globale 2026-2030

Entre la Caisse d'allocations familiales du Val, représentée par sa directrice, Mme Odile Vasseur,

et la commune d'Aubeville, représentée par son maire, M. Paul Martin,

Article 1 – Objet

La présente convention définit le projet du territoire.

Article 2 – Durée

La convention est conclue du 1er janvier 2026 au 31 décembre 2030.

Fait à Aubeville, le 3 décembre 2025
"""
"""A small convention, to which cases add what is hostile."""
