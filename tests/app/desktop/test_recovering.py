from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.desktop.keeper import Keeper
from app.desktop.pages.programme.page import ProgrammePage
from app.desktop.tables.editors import LineEditor
from app.desktop.window import Window
from app.keeping.recovery import RecoveryFile
from app.keeping.recovery_copy import RecoveryCopy, Work, decode_copy
from seminar.failures import CannotWrite
from seminar.messages import message
from tests.app.desktop.handling import opened, retitle


@pytest.fixture
def keeper(window: Window, qtbot: QtBot, sample: Path) -> Keeper:
    return opened(window, qtbot, sample)


def programme(window: Window) -> ProgrammePage:
    assert window.workspace
    page = window.workspace.page
    assert isinstance(page, ProgrammePage)
    return page


def copy_of(keeper: Keeper) -> RecoveryCopy:
    path = keeper.recovering.path
    return decode_copy(path.read_bytes(), path)


def in_a_cell(window: Window) -> LineEditor:
    table = programme(window).view
    table.setFocus()
    table.go_to_row(1)
    table.edit_field("title")
    editor = table.cells.editor
    assert isinstance(editor, LineEditor)
    return editor


def test_what_is_typed_in_a_cell_is_kept_before_it_is_taken(
    window: Window, keeper: Keeper, qtbot: QtBot
) -> None:
    editor = in_a_cell(window)
    editor.selectAll()
    with qtbot.waitSignal(keeper.recovering.kept, timeout=1000):
        QTest.keyClicks(editor, "Kaffe og fr")
    copy = copy_of(keeper)
    assert [draft.text for draft in copy.work.drafts] == ["Kaffe og fr"]
    assert copy.work.drafts[0].where.original == "Thursday"
    assert keeper.document.is_saved()
    with qtbot.waitSignal(keeper.recovering.kept):
        QTest.keyClick(editor, Qt.Key.Key_Return)
    copy = copy_of(keeper)
    assert copy.work.drafts == ()
    assert copy.work.seminar.programme[0].items[1].title == "Kaffe og fr"


def test_what_is_not_wanted_in_a_cell_is_not_kept(
    window: Window, keeper: Keeper, qtbot: QtBot
) -> None:
    editor = in_a_cell(window)
    with qtbot.waitSignal(keeper.recovering.kept):
        QTest.keyClicks(editor, "x")
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not keeper.recovering.path.exists())


@pytest.mark.parametrize("field", ["quick", "start"])
def test_what_is_typed_in_a_line_is_kept_before_it_is_taken(
    window: Window, keeper: Keeper, qtbot: QtBot, field: str
) -> None:
    page = programme(window)
    line: QLineEdit = page.quick.line if field == "quick" else page.strip.starts
    line.setFocus()
    line.selectAll()
    with qtbot.waitSignal(keeper.recovering.kept, timeout=1000):
        QTest.keyClicks(line, "9.3")
    assert [draft.text for draft in copy_of(keeper).work.drafts] == ["9.3"]
    line.selectAll()
    QTest.keyClick(line, Qt.Key.Key_Escape if field == "start" else Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: not keeper.recovering.path.exists())


def test_a_copy_that_could_not_be_written_is_tried_again_without_another_step(
    keeper: Keeper, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = RecoveryFile.write

    def refuse(file: RecoveryFile, _work: Work, _count: int) -> None:
        raise CannotWrite(file.path, message("full"))

    monkeypatch.setattr(RecoveryFile, "write", refuse)
    with qtbot.waitSignal(keeper.recovering.failed):
        retitle(keeper, "Ny")
    monkeypatch.setattr(RecoveryFile, "write", write)
    with qtbot.waitSignal(keeper.recovering.kept, timeout=5000):
        pass
    assert copy_of(keeper).work.seminar.title == "Ny"
