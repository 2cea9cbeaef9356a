"""A document becomes a PDF that may be published, or a sentence says why not."""

from __future__ import annotations

import os
import subprocess
from io import BytesIO
from pathlib import Path

import pytest
from pptx import Presentation

from builders.rendering import NoOffice, to_pdf


def a_deck() -> bytes:
    """Return a deck of one slide."""
    presentation = Presentation()
    presentation.slides.add_slide(presentation.slide_layouts[0])
    target = BytesIO()
    presentation.save(target)
    return target.getvalue()


@pytest.mark.rendering
def test_the_pdf_is_tagged_and_made_for_archives(tmp_path: Path) -> None:
    path = tmp_path / "deck.pdf"
    path.write_bytes(to_pdf("deck.pptx", a_deck()))
    told = subprocess.run(
        ["pdfinfo", str(path)], capture_output=True, encoding="utf-8", check=True
    ).stdout
    facts = dict(line.split(":", 1) for line in told.splitlines() if ":" in line)
    assert facts["Tagged"].strip() == "yes"
    assert facts["Pages"].strip() == "1"
    assert b"pdfaid:part>2" in path.read_bytes()


def test_without_libreoffice_a_sentence_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(NoOffice, match="LibreOffice"):
        to_pdf("deck.pptx", b"")


def test_a_libreoffice_that_fails_names_the_document(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "soffice"
    program.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(NoOffice, match=r"deck\.pptx"):
        to_pdf("deck.pptx", b"")


@pytest.mark.skipif(os.name != "posix", reason="the stand-in for soffice is a shell script")
def test_a_libreoffice_that_takes_too_long_is_stopped_with_what_it_started(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program, child = tmp_path / "soffice", tmp_path / "child"
    program.write_text(f"#!/bin/sh\nsleep 600 &\necho $! > {child}\nwait\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setattr("builders.rendering._PATIENCE", 1)
    with pytest.raises(NoOffice, match=r"deck\.pptx"):
        to_pdf("deck.pptx", b"")
    state = Path(f"/proc/{child.read_text().strip()}/stat")
    assert not state.exists() or state.read_text().split()[2] == "Z"
