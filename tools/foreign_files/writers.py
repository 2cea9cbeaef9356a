"""One text as an Office file by each of the programs and libraries that many files come from."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from tools.foreign_files.places import CORPORA, ROOT
from tools.foreign_files.programs import run

_HERE = Path(__file__).parent
_TEXT = _HERE / "text.md"


def write_all() -> None:
    """Let each program write its files into `CORPORA`.

    Raises `Failed` where a program is missing or does not do it.
    """
    run("npm", "install", "--prefix", str(ROOT / ".cache"), "--no-audit", "--no-fund",
         "--save-exact", *_pins("writers-npm.txt"))  # fmt: skip
    _write_with_node(_folder("docx"), "with_docx.mjs", "text.docx")
    _write_with_node(_folder("pptxgenjs"), "with_pptxgenjs.mjs", "text.pptx")
    _write_with_docxtpl(_folder("docxtpl"))
    pandoc = _folder("pandoc")
    for ending in ("docx", "pptx"):
        run("pandoc", str(_TEXT), "--output", str(pandoc / f"text.{ending}"))
    _write_with_libreoffice(pandoc, _folder("libreoffice"))


def _folder(writer: str) -> Path:
    folder = CORPORA / "written" / writer
    folder.mkdir(parents=True)
    return folder


def _pins(name: str) -> list[str]:
    return (ROOT / "requirements" / name).read_text("utf-8").split()


def _write_with_node(folder: Path, script: str, name: str) -> None:
    modules = str(ROOT / ".cache" / "node_modules")
    run("node", str(_HERE / script), modules, str(folder / name))


def _write_with_docxtpl(folder: Path) -> None:
    with TemporaryDirectory() as libraries:
        pip = (sys.executable, "-m", "pip", "install", "--quiet", "--no-deps")
        pins = str(ROOT / "requirements" / "writers.txt")
        run(*pip, "--target", libraries, "--requirement", pins)
        run(sys.executable, str(_HERE / "with_docxtpl.py"), libraries, str(folder))


def _write_with_libreoffice(pandoc: Path, folder: Path) -> None:
    """Let LibreOffice save what pandoc wrote, and the sample's deck."""
    with TemporaryDirectory() as drafts:
        text = Path(drafts) / "text.odt"
        run("pandoc", "--standalone", str(_TEXT), "--output", str(text))
        _save_with_libreoffice("docx", (text, pandoc / "text.docx"), folder)
        _save_with_libreoffice("pptx", (pandoc / "text.pptx", _sample_deck(Path(drafts))), folder)


def _sample_deck(folder: Path) -> Path:
    from builders.deck import build_deck, built_in_template  # noqa: PLC0415 - slow to import
    from seminar.folder import open_seminar, read_survey_of  # noqa: PLC0415

    sample = ROOT / "sample_inputs" / "dialogseminar-2025"
    seminar = open_seminar(sample)
    deck = build_deck(seminar, read_survey_of(sample, seminar), built_in_template(), sample)
    path = folder / "sample.pptx"
    path.write_bytes(deck.data)
    return path


def _save_with_libreoffice(ending: str, paths: Sequence[Path], folder: Path) -> None:
    with TemporaryDirectory() as profile:
        where = f"-env:UserInstallation={Path(profile).as_uri()}"
        for path in paths:
            target = folder / f"from-{path.suffix[1:]}-{path.stem}"
            options = ("--headless", "--convert-to", ending, "--outdir", str(target))
            run("soffice", where, *options, str(path))
