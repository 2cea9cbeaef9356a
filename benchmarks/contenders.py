"""Who is measured: each program's command for a deck, and what it needs to be installed."""

from __future__ import annotations

import platform
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from msgspec import Struct

from benchmarks.cases import CASES, DOCUMENT_CASES, SAMPLE, TWICE_AS_MANY, Case
from benchmarks.running import ROOT

PACKAGES = ROOT / ".cache"
"""Where `make bench` lets npm install PptxGenJS."""
_PROCESSORS = {"x86_64": "x64", "aarch64": "arm64"}
_PPTXGENJS = PACKAGES / "node_modules" / "pptxgenjs" / "package.json"
_RIVALS = "benchmarks/rivals"
_SYSTEM = f"{platform.system().lower()}-{_PROCESSORS.get(platform.machine(), platform.machine())}"
_VALIDATOR = PACKAGES / "node_modules" / "@xarsh" / f"ooxml-validator-{_SYSTEM}" / "ooxml-validator"


class Contender(Struct, frozen=True):
    """A program: its name in files and in print, its command for a case in a folder, its cases."""

    key: str
    name: str
    command: Callable[[Path, Case], list[str]]
    cases: tuple[Case, ...] = CASES


def _plenum(folder: Path, case: Case) -> list[str]:
    return [*_whole(folder, case), "--only", "deck"]


def _whole(folder: Path, case: Case) -> list[str]:
    return [sys.executable, "-m", "app", "build", str(case.seminar(folder))]


def _inside(folder: Path, case: Case) -> list[str]:
    return [sys.executable, "-m", "benchmarks.inside", str(case.seminar(folder))]


def _documents(folder: Path, case: Case) -> list[str]:
    return [sys.executable, "-m", "benchmarks.inside_documents", str(case.seminar(folder))]


def _docxtpl(folder: Path, case: Case) -> list[str]:
    return [sys.executable, "-m", "benchmarks.rivals.plain_docxtpl", str(case.seminar(folder))]


def _pdfs(folder: Path, case: Case) -> list[str]:
    return [sys.executable, "-m", "benchmarks.inside_pdfs", str(case.seminar(folder))]


def _python_pptx(folder: Path, case: Case) -> list[str]:
    module = "benchmarks.rivals.plain_python_pptx"
    return [sys.executable, "-m", module, *_pages_and_deck(folder, case, "python-pptx")]


def _pptxgenjs(folder: Path, case: Case) -> list[str]:
    paths = _pages_and_deck(folder, case, "pptxgenjs")
    return ["node", f"{_RIVALS}/pptxgenjs.mjs", str(PACKAGES), *paths]


def _pandoc(folder: Path, case: Case) -> list[str]:
    deck = str(case.deck(folder, "pandoc"))
    options = ["--from=markdown", "--to=pptx", "--slide-level=1", f"--output={deck}"]
    return ["pandoc", *options, str(case.markdown(folder))]


def _inspection(folder: Path, case: Case) -> list[str]:
    return [sys.executable, "-m", "app", "inspect", "--min", "error", str(_built(folder, case))]


def _sdk(folder: Path, case: Case) -> list[str]:
    return [str(_VALIDATOR), str(_built(folder, case))]


def _built(folder: Path, case: Case) -> Path:
    """Return the deck that Plenum built before."""
    return next((case.seminar(folder) / "documents").glob("*.pptx"))


def _pages_and_deck(folder: Path, case: Case, key: str) -> list[str]:
    return [str(case.pages(folder)), str(case.deck(folder, key))]


PLENUM = Contender("plenum", "Plenum", _plenum)
INSIDE = Contender("inside", "Plenum without imports", _inside)
PYTHON_PPTX = Contender("python-pptx", "python-pptx", _python_pptx)
PPTXGENJS = Contender("pptxgenjs", "PptxGenJS", _pptxgenjs)
PANDOC = Contender("pandoc", "pandoc", _pandoc)
RIVALS = (PPTXGENJS, PANDOC, PYTHON_PPTX)
INSPECTION = Contender("inspection", "plenum inspect", _inspection, (TWICE_AS_MANY,))
SDK = Contender("sdk", "Open XML SDK", _sdk, (TWICE_AS_MANY,))
WHOLE = Contender("whole", "Plenum, deck and documents", _whole, DOCUMENT_CASES)
DOCUMENTS = Contender("documents", "documents without imports", _documents, DOCUMENT_CASES)
DOCXTPL = Contender("docxtpl", "docxtpl", _docxtpl, DOCUMENT_CASES)
PDFS = Contender("pdfs", "PDFs", _pdfs, (SAMPLE,))
CONTENDERS = (PLENUM, *RIVALS, INSIDE, INSPECTION, SDK, WHOLE, DOCUMENTS, DOCXTPL, PDFS)
"""In the order in which they run: what is inspected is built before."""


class Missing(Exception):
    """A rival is not installed; the text says in one sentence what to do."""


def see_that_all_are_here() -> None:
    """Check that every rival is installed.

    Raises:
        Missing: one is not.
    """
    if shutil.which("node") is None or not _PPTXGENJS.is_file():
        raise Missing(
            "PptxGenJS is missing: install npm (on Debian `apt-get install npm`), then run "
            "`make bench`, which fetches it."
        )
    if not _VALIDATOR.is_file():
        raise Missing("The Open XML SDK validator is missing: `make bench` fetches it.")
    if shutil.which("pandoc") is None:
        raise Missing("pandoc is missing: on Debian, run `apt-get install pandoc`.")
    if shutil.which("soffice") is None:
        raise Missing("LibreOffice is missing: on Debian, run `apt-get install libreoffice`.")


def versions() -> str:
    """Return the versions of all that is measured, as a part of a sentence."""
    from importlib.metadata import version  # noqa: PLC0415 - large, and the measurer stays small

    ours = ("lxml", "msgspec", "click", "python-pptx", "docxtpl", "Jinja2")
    libraries = [f"{name} {version(name)}" for name in ours]
    python = ".".join(map(str, sys.version_info[:3]))
    node = _said(["node", "--version"]).removeprefix("v")
    pandoc = _said(["pandoc", "--version"]).split()[1]
    pptxgenjs = _said(["node", "--print", f"require({str(_PPTXGENJS)!r}).version"])
    office = _said(["soffice", "--version"]).split()[1]
    programs = [f"Node {node}", f"PptxGenJS {pptxgenjs}", f"pandoc {pandoc}"]
    programs.append(f"LibreOffice {office}")
    return ", ".join([f"Python {python}", *libraries, *programs])


def _said(command: list[str]) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()
