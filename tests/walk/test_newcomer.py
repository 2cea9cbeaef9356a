"""A newcomer's walk: the real window, hands on the keyboard, nothing known of the inside.

`make app` is what is started; xdotool types; what came of it is read from the files.
"""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest
from pptx import Presentation

from tests.walk.hands import Hands, wait

pytestmark = [pytest.mark.slow, pytest.mark.rendering]


def test_a_newcomer_opens_the_sample_changes_it_and_finds_the_changes_in_the_deck(
    hands: Hands, app: subprocess.Popen[bytes], home: Path
) -> None:
    # Start: the last of the three cards is the sample, which goes where one says.
    hands.press("Tab", "Tab", "Return")
    hands.wait_for("eksempelet")
    hands.type(str(home))
    hands.press("Return")
    hands.wait_for("Dialogseminar 2025")
    seminar = home / "Dialogseminar 2025" / "seminar.json"

    # Programme: the second item becomes shorter, and a break comes after the third.
    hands.press("Down", "Right")
    hands.type("25")
    hands.press("Return", "ctrl+j")
    hands.type("Strekk ut 5")
    hands.press("Return")

    # Tasks: a new one, with a question, put into the programme.
    hands.press("ctrl+3", "Insert")
    hands.type("Det vi tar med hjem")
    hands.press("Return")

    hands.press("ctrl+s")
    wait(lambda: "Det vi tar med hjem" in seminar.read_text(encoding="utf-8"), "a saved task")
    saved = json.loads(seminar.read_text(encoding="utf-8"))
    minutes = {item["title"]: item["minutes"] for item in saved["programme"][0]["items"]}
    assert minutes["Helhetlig ressursforvaltning"] == 25
    assert minutes["Strekk ut"] == 5

    # Documents: build them all; what is doubtful is asked about once.
    hands.press("ctrl+shift+b")
    hands.wait_for("Bygg dokumenter")
    hands.press("Tab", "Return")
    deck = seminar.parent / "documents" / "Presentasjon Dialogseminar 2025.pptx"
    sheets = seminar.parent / "documents" / "Oppsummering Dialogseminar 2025.docx"
    wait(lambda: deck.exists() and sheets.exists(), "a deck and a summary")
    texts = _texts(deck)
    assert "Strekk ut" in texts
    assert "09.45" in texts
    assert "Det vi tar med hjem" in _saved_texts(seminar.parent / "documents")

    # Closing: all is saved, so nothing is asked.
    hands.leave(app)
    assert app.stderr is not None
    assert app.stderr.read() == b""


def _texts(deck: Path) -> str:
    slides = Presentation(str(deck)).slides
    return "\n".join(_text_of(shape) for slide in slides for shape in slide.shapes)


def _text_of(shape: object) -> str:
    if getattr(shape, "has_table", False):
        return "\n".join(cell.text for row in shape.table.rows for cell in row.cells)  # type: ignore[attr-defined]
    return shape.text_frame.text if getattr(shape, "has_text_frame", False) else ""  # type: ignore[attr-defined]


def _saved_texts(folder: Path) -> str:
    from docx import Document  # noqa: PLC0415 - only where it is read

    paths = folder.glob("Oppgaveark*.docx")
    return "\n".join(
        paragraph.text for path in paths for paragraph in Document(str(path)).paragraphs
    )
