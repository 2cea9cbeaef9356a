"""Each test of a widget finds the light theme and bokmål."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from app.desktop.interpreter import INTERPRETER
from app.desktop.theme import apply
from seminar.language import language


@pytest.fixture(autouse=True)
def _as_a_person_finds_it(qapp: QApplication) -> None:
    apply(qapp, "light")
    INTERPRETER.speak(language("nb"))
