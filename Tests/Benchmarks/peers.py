"""What others need for a part of the same work; each is used only where it could be installed."""

import pathlib
import shutil
import subprocess
import sys

from measure import Timed

HERE = pathlib.Path(__file__).resolve().parent
# Libraries of Python live apart from those of the machine.
ENVIRONMENT = HERE.parents[1] / ".build/peers"
PYTHON = ENVIRONMENT / "bin/python"
PROGRAMS = {"pandoc": "pandoc", "pdftotext": "poppler-utils", "rg": "ripgrep", "swipl": "swi-prolog"}
MODULES = {"docx": "python-docx", "openfisca_core": "openfisca-core"}
DOCX = "import docx,sys; [p.text for p in docx.Document(sys.argv[1]).paragraphs]"


def reading(kind, file, folder):
    """Programs that merely read the document `file` as text."""
    task = f"convention, {kind}"
    if kind in ("docx", "odt") and shutil.which("pandoc"):
        yield Timed(task, "pandoc -t plain", ["pandoc", file, "-t", "plain", "-o", folder / "pandoc.txt"])
    if kind == "docx" and knows("docx"):
        yield Timed(task, "python-docx, without tables", [PYTHON, "-c", DOCX, file])
    if kind == "pdf" and shutil.which("pdftotext"):
        yield Timed(task, "pdftotext -bbox-layout", ["pdftotext", "-bbox-layout", file, folder / "boxes"])


def searching(file, phrases, task):
    """Programs that merely count the lines where one of `phrases` stands."""
    if shutil.which("rg"):
        yield Timed(task, "ripgrep, 100 phrases", ["rg", "-j1", "-ciFw", "-f", phrases, file])


def thresholds(populations, task):
    """Programs that compare the population of every commune with two thresholds, and nothing more."""
    if knows("openfisca_core"):
        yield Timed(task, "OpenFisca-Core, two thresholds", [PYTHON, HERE / "thresholds_openfisca.py", populations])
    if shutil.which("swipl"):
        yield Timed(task, "SWI-Prolog, two thresholds",
                    ["swipl", "-q", "-g", "main", "-t", "halt", HERE / "thresholds.pl", "--", populations])


def knows(module):
    """Whether `module` is installed beside the benchmarks."""
    return PYTHON.exists() and subprocess.run([PYTHON, "-c", f"import {module}"], capture_output=True, check=False).returncode == 0


def install():
    """Installs by name what is missing; without the right to, or without a network, it is left out of the table."""
    if packages := [package for program, package in PROGRAMS.items() if not shutil.which(program)]:
        quietly(["apt-get", "update", "-qq"])
        quietly(["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages])
    if modules := [package for module, package in MODULES.items() if not knows(module)]:
        quietly([sys.executable, "-m", "venv", ENVIRONMENT])
        quietly([PYTHON, "-m", "pip", "install", "-q", *modules])


def quietly(command):
    try:
        subprocess.run(command, capture_output=True, check=False)
    except OSError:
        pass


def missing():
    """Names of the peers that are not installed, as their packagers call them."""
    return ([package for program, package in PROGRAMS.items() if not shutil.which(program)]
            + [f"{package} (PyPI)" for module, package in MODULES.items() if not knows(module)])
