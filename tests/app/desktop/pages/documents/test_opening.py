"""Opening a file for which this machine has no program: the screen of the tests has none."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.desktop.pages.documents.opening import Opening
from seminar.folder import DOCUMENTS
from tests.app.desktop.opened_files import opened_files
from tests.app.desktop.pages.documents.conftest import PROGRAM

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_a_file_without_a_program_is_told_and_can_be_shown_in_its_folder(stage):
    stage.go("program")
    stage.press(Qt.Key.Key_Return)
    strip = stage.page.strip
    assert strip.isVisible()
    assert strip.sentence.text() == (
        f"«{PROGRAM}» kunne ikke åpnes: Det ble ikke funnet noe program for den på denne maskinen."
    )
    (show,) = strip.buttons
    assert show.text() == "Vis i mappe"
    with opened_files() as opened:
        QTest.mouseClick(show, Qt.MouseButton.LeftButton)
    assert opened == [stage.folder / DOCUMENTS]


def test_a_folder_that_nothing_shows_is_told_by_its_path(stage):
    Opening(stage.page.strip).open_file(stage.folder / DOCUMENTS)
    assert str(stage.folder / DOCUMENTS) in stage.page.strip.sentence.text()


def test_from_another_page_it_is_told_and_one_is_led_to_the_row(stage):
    stage.space.show_page("programme")
    stage.click("Vis deltakerprogrammet")
    stage.bot.waitUntil(lambda: stage.space.page_id == "documents", timeout=20_000)
    assert f"«{PROGRAM}» kunne ikke åpnes" in stage.told[-1]
    assert stage.view.current_id() == "program"
