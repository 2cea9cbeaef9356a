"""Collecting, choosing and merging on the page, by its keys, strips and dialogs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.desktop.interpreter import words
from app.desktop.pages.outcomes.collecting_dialog import ReportDialog
from app.desktop.pages.outcomes.conflicts_dialog import ConflictsDialog
from app.desktop.pages.outcomes.merging_dialog import MergingDialog
from app.desktop.pages.outcomes.page import OutcomesPage
from app.desktop.window import Window
from tests.app.collecting.seminars import sheet, write
from tests.app.desktop.screens import wait

KEY = Qt.Key
CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class House:
    """The window with a seminar opened as a person opens it, on the page."""

    def __init__(self, window: Window, folder: Path) -> None:
        self.window, self.folder = window, folder
        window.files.open_folder(folder)
        wait(lambda: window.workspace is not None)
        assert window.workspace is not None
        self.space = window.workspace
        self.document = self.space.document
        self.space.show_page("outcomes")
        page = self.space.page
        assert isinstance(page, OutcomesPage)
        self.page, self.beside = page, page.beside

    def collect(self) -> None:
        """Press the keys that collect, and wait until it is done."""
        self.wait_for(lambda: QTest.keyClick(self.window, KEY.Key_L, CTRL_SHIFT))

    def wait_for(self, act: Callable[[], object]) -> None:
        """Do what collects, and wait until it is done; what is not saved is saved before."""
        before = self.beside.collecting.last
        act()
        wait(lambda: self.beside.collecting.last is not before)

    def texts(self) -> list[str]:
        return [one.text for one in self.document.seminar.outcomes]

    def last_step(self) -> str:
        step = self.document.last_step()
        return words().say(step.sentence) if step else ""


@pytest.fixture
def house(window: Window, written: Path, qtbot: QtBot) -> Iterator[House]:
    del qtbot
    yield House(window, written)
    dialog = QApplication.activeModalWidget()
    if dialog is not None:
        dialog.close()


def test_the_key_saves_and_collects(house: House) -> None:
    house.collect()
    assert "Sakene kommer sent" in house.texts()
    assert house.last_step() == "La til fem utsagn fra svararkene"
    assert house.beside.strips.said.isVisible()
    assert house.page.view.selected_ids()


def test_the_empty_page_leads_to_it_too(house: House) -> None:
    assert house.page.none_yet.button.text() == "Samle svarark"
    house.wait_for(house.page.none_yet.button.click)
    assert len(house.texts()) == 5


def test_the_strip_leads_to_the_report_and_the_report_to_another_reading(house: House) -> None:
    house.collect()
    house.beside.strips.said.buttons[0].click()
    dialog = house.beside.dialog
    assert isinstance(dialog, ReportDialog)
    write(house.folder, 2, 2, ["Rollene er klare"])
    house.wait_for(lambda: dialog.end("again"))
    assert "Rollene er klare" in house.texts()
    assert house.beside.dialog is None


def test_a_conflict_is_chosen_in_its_dialog(house: House) -> None:
    house.collect()
    said = next(one for one in house.document.seminar.outcomes if one.group == "g2")
    house.page.view.select_ids((said.id,), "text")
    house.page.view.edit_cell()
    house.page.view.type_into_cell("Papirene er sene")
    write(house.folder, 1, 2, ["Sakene kommer altfor sent"])
    house.collect()
    assert house.window.bench.can("outcomes.choose")
    house.beside.strips.waiting.buttons[0].click()
    dialog = house.beside.dialog
    assert isinstance(dialog, ConflictsDialog)
    dialog.cards[0].choose("theirs")
    dialog.use.click()
    assert "Sakene kommer altfor sent" in house.texts()
    assert house.beside.strips.waiting.isHidden()
    house.document.undo()
    assert "Papirene er sene" in house.texts()


def test_selected_statements_are_merged_and_parted(house: House) -> None:
    house.collect()
    ids = [one.id for one in house.document.seminar.outcomes if one.task == "t1"][:2]
    house.space.page.go(house.page.spot())
    assert house.page.view.select_ids(tuple(ids))
    assert house.window.bench.can("outcomes.merge")
    assert not house.window.bench.can("outcomes.part")
    house.window.bench.do("outcomes.merge")
    dialog = house.beside.dialog
    assert isinstance(dialog, MergingDialog)
    dialog.merge.click()
    assert len(house.texts()) == 4
    merged = next(one for one in house.document.seminar.outcomes if one.merged)
    assert house.page.view.select_ids((merged.id,))
    house.window.bench.do("outcomes.part")
    assert len(house.texts()) == 5


# --- dropping -------------------------------------------------------------------------------------


def drop(house: House, *files: Path) -> bool:
    """Drop files on the workspace, as a person drops them anywhere in the window."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(400, 300), action, data, button, none)
    enter.ignore()
    QApplication.sendEvent(house.space, enter)
    if not enter.isAccepted():
        return False
    drop = QDropEvent(QPointF(400, 300), action, data, button, none)
    QApplication.sendEvent(house.space, drop)
    return True


def test_sheets_that_are_dropped_anywhere_are_collected(house: House, tmp_path: Path) -> None:
    write(house.folder, 2, 2, ["Rollene er klare"])
    mail = tmp_path / "Gruppe 2 Oppgave 2 Svarark.docx"
    sheet(house.folder, 2, 2).rename(mail)
    house.space.show_page("programme")
    house.wait_for(lambda: drop(house, mail))
    assert house.space.page_id == "outcomes"
    assert "Rollene er klare" in house.texts()
    assert mail.exists()


def test_what_is_no_sheet_is_not_taken(house: House, tmp_path: Path) -> None:
    other = tmp_path / "Bilde.png"
    other.write_bytes(b"none")
    assert not drop(house, other)
    assert not drop(house, other, sheet(house.folder, 1, 1))
    house.document.set_read_only(True)
    assert not drop(house, sheet(house.folder, 1, 1))
