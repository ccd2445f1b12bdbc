"""What others need for a part of the same work; each is used only where it is installed."""

import importlib.util
import pathlib
import shutil
import sys

from measure import Timed

HERE = pathlib.Path(__file__).resolve().parent
DOCX = "import docx,sys; [p.text for p in docx.Document(sys.argv[1]).paragraphs]"


def reading(kind, file, folder):
    """Programs that merely read the document `file` as text."""
    task = f"convention, {kind}"
    if kind in ("docx", "odt") and shutil.which("pandoc"):
        yield Timed(task, "pandoc -t plain", ["pandoc", file, "-t", "plain", "-o", folder / "pandoc.txt"])
    if kind == "docx" and importlib.util.find_spec("docx"):
        yield Timed(task, "python-docx, without tables", [sys.executable, "-c", DOCX, file])
    if kind == "pdf" and shutil.which("pdftotext"):
        yield Timed(task, "pdftotext -bbox-layout", ["pdftotext", "-bbox-layout", file, folder / "boxes"])


def searching(file, phrases, task):
    """Programs that merely count the lines where one of `phrases` stands."""
    if shutil.which("rg"):
        yield Timed(task, "ripgrep, 100 phrases", ["rg", "-j1", "-ciFw", "-f", phrases, file])


def thresholds(populations, task):
    """Programs that compare the population of every commune with two thresholds, and nothing more."""
    if importlib.util.find_spec("openfisca_core"):
        yield Timed(task, "OpenFisca-Core, two thresholds", [sys.executable, HERE / "thresholds_openfisca.py", populations])
    if shutil.which("swipl"):
        yield Timed(task, "SWI-Prolog, two thresholds",
                    ["swipl", "-q", "-g", "main", "-t", "halt", HERE / "thresholds.pl", "--", populations])


def missing():
    """Names of the peers that are not installed, as their packagers call them."""
    programs = {"pandoc": "pandoc", "pdftotext": "poppler-utils", "rg": "ripgrep", "swipl": "swi-prolog"}
    modules = {"docx": "python-docx", "openfisca_core": "openfisca-core"}
    return ([package for program, package in programs.items() if not shutil.which(program)]
            + [f"{package} (PyPI)" for module, package in modules.items() if not importlib.util.find_spec(module)])
