"""What is said when a build is over, of each document what is true."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from PySide6.QtWidgets import QApplication

from app.desktop.interpreter import INTERPRETER, words
from app.desktop.pages.documents.dialogs import is_open
from app.desktop.pages.documents.outcome import outcome_said
from app.desktop.pages.documents.progress import Failure
from builders.errands import Piece
from seminar.language import screen_language
from seminar.messages import message

READY, WITHOUT = Piece("summary", "built"), Piece("program", "built", lacks_pdf=True)


@pytest.fixture(autouse=True)
def _norwegian() -> None:
    INTERPRETER.speak(screen_language("nb"))


def test_a_document_without_its_new_pdf_is_built_and_may_have_an_old_one() -> None:
    said = words().say(outcome_said((READY, WITHOUT)))
    assert said == "Bygde 2 dokumenter. Program: ingen ny PDF, fordi du avbrøt."


@pytest.mark.parametrize(
    ("built", "ready"),
    [
        ((READY,), "Det andre dokumentet er ferdig."),
        ((WITHOUT,), "Ett dokument er bygd, men har ikke fått ny PDF."),
        (
            (READY, WITHOUT, WITHOUT),
            "Det andre dokumentet er ferdig. To dokumenter er bygd, men har ikke fått ny PDF.",
        ),
    ],
)
def test_beside_one_that_is_open_only_those_are_ready_that_have_their_pdf(
    qapp: QApplication, built: Sequence[Piece], ready: str
) -> None:
    failure = Failure(message("No"), is_open=True, program="Word", file="Program.docx")
    dialog = is_open(None, failure, built, "Program (2).docx")
    assert dialog.accessibleDescription() == (
        f"Lukk dokumentet og prøv igjen, eller bygg til et annet navn. {ready}"
    )
    dialog.deleteLater()
