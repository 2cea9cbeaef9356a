"""The page of the documents of a seminar that was built before, as a person has it before them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.desktop.document import Document
from app.desktop.interpreter import words
from app.desktop.keeper import Keeper
from app.desktop.pages.documents.page import DocumentsPage
from app.desktop.spot import Spot
from app.desktop.widgets.dialog import Dialog
from app.desktop.window import Window
from app.keeping.opening import open_for_editing
from app.keeping.places import recovery_folder
from builders.production import produce
from builders.workshop import Order
from seminar.folder import DOCUMENTS
from seminar.messages import message
from seminar.model import DocumentId, Seminar
from tests.app.desktop.opened_files import opened_files
from tests.sample import SAMPLE

BUILT: tuple[DocumentId, ...] = ("program", "task-sheets", "group-list", "summary")
PROGRAM = "Program Dialogseminar 2025.docx"
_LONG = 20_000


@pytest.fixture(scope="session")
def built_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample without survey slides, with four of its documents built."""
    folder = tmp_path_factory.mktemp("documents-page") / "seminar"
    shutil.copytree(SAMPLE, folder)
    produce(folder, Order(only=BUILT))
    return folder


@pytest.fixture
def folder(built_once: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(built_once, tmp_path / "seminar"))


@pytest.fixture
def opened() -> Iterator[list[Path]]:
    """Return the paths that are opened in other programs."""
    with opened_files() as paths:
        yield paths


class Said(NamedTuple):
    """What a dialog said."""

    heading: str
    sentence: str
    labels: tuple[str, ...]


class Stage:
    """A window on the page, and hands on keyboard and mouse."""

    def __init__(self, window: Window, folder: Path, bot: QtBot) -> None:
        self.window = window
        self.folder = folder
        self.bot = bot
        opened = open_for_editing(folder)
        self.document = Document(opened.seminar, folder)
        self.document.setParent(window)  # The window looks at it as long as it lives.
        self.space = window.show_seminar(self.document)
        self.keeper = Keeper(self.document, opened, window.operations, recovery_folder())
        self.space.desk.keeper = self.keeper
        self.told: list[str] = []
        self.space.desk.told.connect(lambda what: self.told.append(words().say(what)))
        self.space.show_page("documents")
        page = self.space.page
        assert isinstance(page, DocumentsPage)
        self.page = page
        self.view = page.view
        self.tester = QAbstractItemModelTester(
            page.model, QAbstractItemModelTester.FailureReportingMode.Warning
        )
        self.look()

    # --- hands ---

    def look(self) -> None:
        """Wait until the page has looked at the documents as they are now."""
        self.page.looking.look()
        self.bot.waitUntil(lambda: not self.page.looking.is_looking(), timeout=_LONG)

    def go(self, document: DocumentId, field: str = "") -> None:
        assert self.view.select_ids((document,), field)
        self.view.setFocus()

    def press(self, key: Any, modifiers: Any = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.window.focusWidget() or self.window, key, modifiers)

    def button(self, text: str) -> QPushButton:
        """Return the visible button of this text."""
        QApplication.processEvents()
        found = [one for one in self.window.findChildren(QPushButton) if one.text() == text]
        shown = [one for one in found if one.isVisible()]
        assert len(shown) == 1, [one.text() for one in found]
        return shown[0]

    def click(self, text: str) -> None:
        QTest.mouseClick(self.button(text), Qt.MouseButton.LeftButton)

    def answer(self, text: str, does: Any) -> Said:
        """Do something that asks, and press the button of this text; return what was said."""
        does()
        self.bot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), Dialog))
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, Dialog)
        button = next(one for one in dialog.findChildren(QPushButton) if one.text() == text)
        labels = tuple(label.text() for label in dialog.findChildren(QLabel))
        said = Said(dialog.accessibleName(), dialog.accessibleDescription(), labels)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        # Window systems give the focus back themselves; the one of tests does not.
        self.window.activateWindow()
        self.bot.waitUntil(self.window.isActiveWindow)
        return said

    def wait_for_build(self, does: Any) -> None:
        """Do something that builds, and wait until it is over and seen."""
        with self.bot.waitSignal(self.page.builds.ended, timeout=_LONG):
            does()
        self.bot.waitUntil(lambda: not self.page.builds.is_busy, timeout=_LONG)
        self.look()

    def edit(self, change: Any) -> None:
        """Make a step somewhere in the seminar."""
        self.document.edit(message("Title"), change, Spot(page="documents"))
        self.look()

    def save(self, change: Any) -> None:
        """Change the seminar on the disk and here, saved."""
        self.edit(change)
        with self.bot.waitSignal(self.keeper.saved):
            self.keeper.save()

    def edit_by_hand(self, name: str = PROGRAM) -> bytes:
        path = self.folder / DOCUMENTS / name
        path.write_bytes(path.read_bytes() + b"!")
        self.look()
        return path.read_bytes()

    # --- eyes ---

    def cell(self, document: DocumentId, field: str):
        place, column = self.page.model.place_of(document), self.page.model.column_of(field)
        assert place is not None
        assert column is not None
        return self.page.model.index(place, column)

    def says(self, document: DocumentId, field: str = "state") -> str:
        """Return what a screen reader says of a cell."""
        return self.cell(document, field).data(Qt.ItemDataRole.AccessibleTextRole)

    def details(self) -> str:
        """Return all that the details pane says."""
        QApplication.processEvents()  # What is put into a layout is shown by the event loop.
        labels = self.page.pane.findChildren(QLabel)
        return "\n".join(label.text() for label in labels if label.isVisible())

    def files(self) -> set[str]:
        names = {path.name for path in (self.folder / DOCUMENTS).iterdir()}
        return {name for name in names if not name.startswith(".")}


@pytest.fixture
def stage(window: Window, folder: Path, qtbot: QtBot) -> Iterator[Stage]:
    stage = Stage(window, folder, qtbot)
    yield stage
    stage.page.cancel()
    stage.keeper.close()
    qtbot.waitUntil(lambda: not window.operations.running, timeout=_LONG)


def without_outcomes(seminar: Seminar) -> Seminar:
    return replace(seminar, outcomes=())
