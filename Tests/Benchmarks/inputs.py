"""Makes what the benchmarks read: conventions of several lengths and formats, and files of communes."""

import pathlib
import shutil
import subprocess
from dataclasses import dataclass, field

import long_convention

LONG_TEXT = 20_000_000


@dataclass
class Inputs:
    """Files that the benchmarks read."""

    convention: dict
    pages: dict
    long_text: pathlib.Path
    phrases: pathlib.Path
    communes: pathlib.Path = None
    commune_count: int = 0
    some_communes: dict = field(default_factory=dict)


def make(root, folder, pages, counts, communes):
    """The inputs, written in `folder`; `communes` is a file of INSEE or nothing."""
    example = sources(root)
    words = long_convention.words_of(example)
    made = Inputs(convention(folder, example, words), texts(folder, example, pages), long_text(folder, example),
                  phrases(folder, words))
    if communes:
        lines = communes.read_text(encoding="utf-8-sig").splitlines()
        made.communes, made.commune_count = communes, len(lines) - 1
        for count in counts:
            made.some_communes[count] = folder / f"communes-{count}.csv"
            made.some_communes[count].write_text("\n".join(lines[:count + 1]) + "\n", encoding="utf-8")
    return made


def sources(root):
    """The example of which inputs are made: a convention, then its annexes."""
    dossier = root / "Examples/val-fleuri/dossier"
    return [dossier / "convention.md", *sorted(dossier.glob("annexe-*.md"))]


def convention(folder, sources, words):
    """The convention of 81 pages, as text and docx and, where LibreOffice is installed, as odt and pdf."""
    files = {"text": folder / "convention.txt", "docx": folder / "convention.docx"}
    long_convention.write_text(files["text"], sources, 81)
    long_convention.write(files["docx"], words)
    if shutil.which("soffice"):
        for kind in ("odt", "pdf"):
            subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/profil", "--headless", "--convert-to",
                            kind, "--outdir", folder, files["docx"]], stdout=subprocess.DEVNULL, check=True)
            files[kind] = folder / f"convention.{kind}"
    return files


def texts(folder, sources, pages):
    """One text for each number of pages."""
    files = {count: folder / f"pages-{count}.txt" for count in pages}
    for count, file in files.items():
        long_convention.write_text(file, sources, count)
    return files


def long_text(folder, sources):
    """One convention of 20 MB."""
    file = folder / "long.txt"
    page = len("\n\n".join(long_convention.text(sources, 100)).encode()) / 100
    long_convention.write_text(file, sources, round(LONG_TEXT / page))
    return file


def phrases(folder, words):
    """A hundred pairs of words for programs that only search."""
    file = folder / "phrases.txt"
    pairs = sorted({f"{first} {second}" for first, second in zip(words, words[1:]) if first.isalpha() and second.isalpha()})
    file.write_text("\n".join(pairs[:: max(1, len(pairs) // 100)][:100]) + "\n", encoding="utf-8")
    return file
