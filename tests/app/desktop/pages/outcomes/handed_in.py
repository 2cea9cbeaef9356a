"""Small seminars whose groups have answered, beside the parts of the page, and hands on them."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QWidget

from app.desktop.desk import Desk
from app.desktop.document import Document
from app.desktop.interpreter import words
from app.desktop.pages.outcomes.collecting import Collecting
from app.desktop.spot import Spot
from app.desktop.window import Window
from seminar.folder import open_seminar
from seminar.messages import message
from seminar.model import Seminar, Statement
from tests.app.collecting.seminars import seminar, with_sheets, write
from tests.app.desktop.screens import wait


class Bench:
    """An open seminar, and what is told of it."""

    def __init__(self, window: Window, folder: Path) -> None:
        self.folder = folder
        self.window = window
        self.document = Document(open_seminar(folder), folder)
        self.document.setParent(window)
        self.desk = Desk(self.document, window.bench, window.operations)
        self.told: list[str] = []
        self.desk.told.connect(lambda what: self.told.append(words().say(what)))
        self.collecting = Collecting(self.desk, window)
        self.collecting.told.connect(self.desk.tell)

    @property
    def seminar(self) -> Seminar:
        return self.document.seminar

    def collect(self) -> None:
        """Collect, and wait until it is done."""
        self.collecting.start()
        self.wait()

    def wait(self) -> None:
        wait(lambda: not self.collecting.is_running)
        wait(lambda: not self.window.operations.running)

    def texts(self) -> list[str]:
        return [one.text for one in self.seminar.outcomes]

    def said(self, text: str) -> Statement:
        return next(one for one in self.seminar.outcomes if one.text == text)

    def edit(self, change: Callable[[Seminar], Seminar]) -> None:
        self.document.edit(message("Changed something"), change, Spot(page="outcomes"))

    def rewrite(self, before: str, after: str) -> None:
        """Edit a statement in Plenum."""

        def change(seminar: Seminar) -> Seminar:
            said = (
                replace(one, text=after) if one.text == before else one for one in seminar.outcomes
            )
            return replace(seminar, outcomes=tuple(said))

        self.edit(change)

    def last_step(self) -> str:
        step = self.document.last_step()
        return words().say(step.sentence) if step else ""


def shown(widget: QWidget, window: Window) -> QWidget:
    """Put a widget on the screen, in the window's size."""
    widget.setParent(window)
    widget.resize(window.size())
    widget.show()
    return widget


@pytest.fixture(scope="session")
def written_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two groups by two tasks; three of the four sheets are written in."""
    folder = with_sheets(tmp_path_factory.mktemp("outcomes") / "Dialogseminar", seminar())
    write(folder, 1, 1, ["Vi møtes for sjelden", "Tonen er god"], ["Faste møter"])
    write(folder, 2, 1, ["Mandatene er uklare"])
    write(folder, 1, 2, ["Sakene kommer sent"])
    return folder


@pytest.fixture
def written(written_once: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(written_once, tmp_path / "Dialogseminar"))


@pytest.fixture
def bench(window: Window, written: Path) -> Bench:
    return Bench(window, written)
