"""Saving in the window: what is being typed is saved too, or shown where it does not serve."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.desktop.pages.programme.page import ProgrammePage
from app.desktop.tables.editors import LineEditor
from app.desktop.tables.view import TableView
from app.desktop.window import Window
from seminar.folder import SEMINAR, open_seminar, save
from seminar.model import Item
from tests.app.desktop.choosing_folders import choose_folder
from tests.app.desktop.handling import dialog_of, opened, press, retitle, texts


def typed_in_cell(window: Window, field: str, text: str) -> TableView:
    """Type a text over what stands in a cell of the second row, and leave the cell open."""
    assert window.workspace
    table = window.workspace.page.table()
    assert isinstance(table, TableView)
    table.go_to_row(1)
    column = table.table.column_of(field)
    assert column is not None
    table.go_to_cell(table.currentIndex().siblingAtColumn(column))
    table.setFocus()
    table.edit_cell()
    editor = table.cells.editor
    assert isinstance(editor, LineEditor)
    editor.selectAll()
    QTest.keyClicks(editor, text)
    return table


def second(folder: Path) -> Item:
    return open_seminar(folder).programme[0].items[1]


def test_ctrl_s_saves_what_is_typed_in_an_open_cell(
    window: Window, qtbot: QtBot, sample: Path
) -> None:
    keeper = opened(window, qtbot, sample)
    action = window.bench.action("file.save")
    assert not action.isEnabled()
    table = typed_in_cell(window, "title", "Velkommen skal dere være")
    assert action.isEnabled()
    with qtbot.waitSignal(keeper.saved):
        qtbot.keyClick(table.cells.editor, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert second(sample).title == "Velkommen skal dere være"
    assert table.cells.editor is None
    assert not action.isEnabled()


def test_ctrl_s_saves_nothing_while_what_is_typed_does_not_serve(
    window: Window, qtbot: QtBot, sample: Path
) -> None:
    keeper = opened(window, qtbot, sample)
    retitle(keeper, "Ny")
    table = typed_in_cell(window, "minutes", "tull")
    qtbot.keyClick(table.cells.editor, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert table.cells.complaint is not None
    assert not window.files.operations.running
    assert not keeper.document.is_saved()
    table.cells.cancel()


def test_ctrl_s_saves_what_is_typed_in_a_field_that_is_read_when_it_is_left(
    window: Window, qtbot: QtBot, sample: Path
) -> None:
    keeper = opened(window, qtbot, sample)
    assert window.workspace
    page = window.workspace.page
    assert isinstance(page, ProgrammePage)
    page.view.go_to_row(1)
    line = page.pane.minutes.field.lineEdit()
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, "37")
    with qtbot.waitSignal(keeper.saved):
        qtbot.keyClick(line, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert second(sample).minutes == 37


def test_a_copy_holds_what_is_typed_in_an_open_cell(
    window: Window, qtbot: QtBot, sample: Path, tmp_path: Path
) -> None:
    keeper = opened(window, qtbot, sample)
    table = typed_in_cell(window, "title", "Til kopien")
    (tmp_path / "copies").mkdir()
    choose_folder(tmp_path / "copies")
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    with qtbot.waitSignal(keeper.copied) as copied:
        qtbot.keyClick(table.cells.editor, Qt.Key.Key_S, keys)
    assert copied.args
    assert second(copied.args[0]).title == "Til kopien"
    assert not keeper.document.is_saved()


def test_a_copy_that_fails_is_tried_again_and_nothing_else_is_saved(
    window: Window, qtbot: QtBot, sample: Path, tmp_path: Path
) -> None:
    keeper = opened(window, qtbot, sample)
    before = (sample / SEMINAR).read_bytes()
    retitle(keeper, "Ny")
    (tmp_path / "copies").write_bytes(b"a file where the copies shall be")
    keeper.copy_to(tmp_path / "copies" / "kopi")
    dialog = dialog_of(window, qtbot)
    assert "Kopien er ikke lagret" in texts(dialog)
    (tmp_path / "copies").unlink()
    (tmp_path / "copies").mkdir()
    with qtbot.waitSignal(keeper.copied):
        press(dialog, qtbot, "Prøv igjen")
    assert open_seminar(tmp_path / "copies" / "kopi").title == "Ny"
    assert (sample / SEMINAR).read_bytes() == before
    assert not keeper.document.is_saved()


def test_what_is_typed_in_a_cell_does_not_hinder_others_for_ever(
    window: Window, qtbot: QtBot, sample: Path
) -> None:
    keeper = opened(window, qtbot, sample)
    table = typed_in_cell(window, "title", "Min tittel")
    theirs = replace(open_seminar(sample), theme="Deres")
    save(theirs, sample)
    with qtbot.waitSignal(keeper.watching.seen):
        keeper.watching.look()
    assert isinstance(table.cells.editor, LineEditor)
    assert table.cells.editor.text() == "Min tittel"
    assert keeper.document.seminar.theme != "Deres"
    qtbot.keyClick(table.cells.editor, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: keeper.document.seminar == theirs)


def test_nothing_is_built_while_what_is_typed_in_a_cell_does_not_serve(
    window: Window, qtbot: QtBot, sample: Path
) -> None:
    opened(window, qtbot, sample)
    assert window.workspace
    table = typed_in_cell(window, "minutes", "tull")
    qtbot.waitUntil(lambda: not window.operations.running)
    window.bench.do("documents.build_outdated")
    assert window.workspace.page_id == "programme"
    assert table.cells.complaint is not None
    assert not window.operations.running
    assert not window.files.operations.running
    table.cells.cancel()
