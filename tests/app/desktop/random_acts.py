"""What a person may do in a window with a seminar open, drawn at random; by real events."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypeVar

from hypothesis import strategies as st
from msgspec import Struct
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QWidget,
)

from app.desktop.actions import ACTIONS
from app.desktop.pages.slides.page import SlidesPage
from app.desktop.spot import PageId
from app.desktop.tables.view import TableView
from app.desktop.widgets.strip import Strip
from app.desktop.workspace import Workspace
from seminar.slide_kinds import SLIDE_KINDS, SlideKind
from tests.app.desktop.screens import PAGES
from tests.app.desktop.visible import tree

KEY = Qt.Key
Value = TypeVar("Value")

LEAVES = (
    *(action.id for action in ACTIONS if action.owner == "window" or action.menu == "file"),
    *("documents.build_outdated", "documents.build_selected", "documents.check"),
    *("documents.open", "documents.show_in_folder"),
    *("groups.fetch", "groups.last_year", "survey.open"),
)
"""Actions that open other windows, work on files, or change how the window looks."""
DOES = (
    *(action.id for action in ACTIONS if action.id not in LEAVES),
    *("edit.cut", "edit.copy"),
)
MAKES = tuple(id_ for id_ in DOES if not id_.startswith(("go.", "view.", "edit.")))
"""Those among the others that may make a step."""
TEXTS = (
    "",
    "x",
    "4",
    "3,8",
    "<5",
    "45",
    "9.30",
    "+15",
    "til 11:35",
    "1t30",
    "19.3",
    "Lunsj",
    "Tull & tøys",
    "?",
)
BLOCKS = (
    "Pause med frukt",
    "Hva virker?\nHva mangler?\n- Hva nå?",
    "09:00\tKaffe\t15\n09:15\tÅpning\t10",
    "3,8\t40\n4,1\t3",
    "Tittel\tMin\nLunsj\t60\nFelles samtale\tmange",
)
"""What is on the clipboard: a cell, lines, rows, rows with headings."""


def one_of(there: Sequence[Value], number: int) -> Value | None:
    return there[number % len(there)] if there else None


def tables(workspace: Workspace) -> list[TableView]:
    return [one for one in tree(workspace) if isinstance(one, TableView)]


def press(key: Qt.Key) -> None:
    """Press a key where the focus is."""
    focused = QApplication.focusWidget()
    if focused is not None:
        QTest.keyClick(focused, key)


class Do(Struct, frozen=True):
    """One of the actions that can be done now."""

    among: Literal["all", "edits"]
    number: int

    def do(self, workspace: Workspace) -> None:
        bench = workspace.desk.bench
        bench.refresh()
        ids = {"all": DOES, "edits": MAKES}[self.among]
        id_ = one_of([id_ for id_ in ids if bench.action(id_).isEnabled()], self.number)
        if id_ is not None:
            bench.action(id_).trigger()


class Stand(Struct, frozen=True):
    """Going to a cell, with rows below selected too."""

    table: int
    row: int
    column: int
    more: int

    def do(self, workspace: Workspace) -> None:
        view = one_of(tables(workspace), self.table)
        if view is None:
            return
        view.setFocus()
        rows, columns = view.table.rowCount(), view.table.columnCount()
        if rows:
            view.setCurrentIndex(view.table.index(self.row % rows, self.column % columns))
        for _ in range(self.more):
            QTest.keyClick(view, KEY.Key_Down, Qt.KeyboardModifier.ShiftModifier)


class Write(Struct, frozen=True):
    """Typing in the current cell or field, and a key that ends it."""

    text: str
    key: Qt.Key

    def do(self, _workspace: Workspace) -> None:
        for letter in self.text:
            focused = QApplication.focusWidget()
            if focused is not None:
                QTest.keyClicks(focused, letter)
        press(self.key)


class WriteInField(Struct, frozen=True):
    """Typing in a field of the page, after what stands there or in its place."""

    field: int
    text: str
    over: bool

    def do(self, workspace: Workspace) -> None:
        kinds = (QLineEdit, QPlainTextEdit)
        page = workspace.page
        fields = [one for one in tree(page) if isinstance(one, kinds) and one.isEnabled()]
        field = one_of(fields, self.field)
        if field is None:
            return
        field.setFocus()
        if self.over:
            field.selectAll()
        QTest.keyClicks(field, self.text or "z")


class Choose(Struct, frozen=True):
    """Another entry of a choice, another tick, or a button that mends."""

    field: int
    by: int

    def do(self, workspace: Workspace) -> None:
        page = workspace.page
        found = [one for one in tree(page) if _can_be_chosen(one) and one.isEnabled()]
        field = one_of(found, self.field)
        if field is None:
            return
        if isinstance(field, QComboBox):
            field.setFocus()
            press(KEY.Key_Down if self.by > 0 else KEY.Key_Up)
        else:
            QTest.mouseClick(field, Qt.MouseButton.LeftButton, pos=field.rect().center())


def _can_be_chosen(widget: QWidget) -> bool:
    mends = isinstance(widget.parentWidget(), Strip) and widget.focusPolicy() != Qt.FocusPolicy(0)
    return isinstance(widget, (QComboBox, QCheckBox, QRadioButton)) or mends


class ChangeKind(Struct, frozen=True):
    """Another kind for one of the slides."""

    row: int
    kind: SlideKind

    def do(self, workspace: Workspace) -> None:
        workspace.show_page("slides")
        page = workspace.page
        assert isinstance(page, SlidesPage)
        table = page.outline.view.table
        page.outline.view.setCurrentIndex(table.index(self.row % max(1, table.rowCount()), 0))
        box = page.editor.kind.field
        if box.isVisible() and box.isEnabled():
            box.setFocus()
            box.setCurrentIndex(box.findData(self.kind))
            box.activated.emit(box.currentIndex())


class Paste(Struct, frozen=True):
    """Pasting into the table or field that is used."""

    text: str

    def do(self, workspace: Workspace) -> None:
        QApplication.clipboard().setText(self.text)
        workspace.desk.bench.do("edit.paste")


class Save(Struct, frozen=True):
    """Saving, which keeps the steps."""

    def do(self, workspace: Workspace) -> None:
        workspace.document.mark_saved()


class Turn(Struct, frozen=True):
    """Going to a page."""

    page: PageId

    def do(self, workspace: Workspace) -> None:
        workspace.show_page(self.page)


Act = Do | Stand | Write | WriteInField | Choose | ChangeKind | Paste | Save | Turn
_NUMBER = st.integers(0, 30)
ENDS = (KEY.Key_Return, KEY.Key_Tab, KEY.Key_Escape, KEY.Key_Up, KEY.Key_Backspace, KEY.Key_Delete)
ACTS: st.SearchStrategy[Act] = st.one_of(
    st.builds(Do, st.just("edits"), _NUMBER),
    st.builds(Do, st.just("edits"), _NUMBER),
    st.builds(Do, st.just("edits"), _NUMBER),
    st.builds(Do, st.just("all"), _NUMBER),
    st.builds(Stand, _NUMBER, _NUMBER, _NUMBER, st.integers(0, 2)),
    st.builds(Write, st.sampled_from(TEXTS), st.sampled_from(ENDS)),
    st.builds(Write, st.sampled_from(TEXTS), st.just(KEY.Key_Return)),
    st.builds(WriteInField, _NUMBER, st.sampled_from(TEXTS), st.booleans()),
    st.builds(Choose, _NUMBER, st.sampled_from([-1, 1])),
    st.builds(ChangeKind, _NUMBER, st.sampled_from([*SLIDE_KINDS])),
    st.builds(Paste, st.sampled_from(BLOCKS)),
    st.builds(Turn, st.sampled_from(PAGES)),
    st.just(Save()),
)


def perform(act: Act, workspace: Workspace) -> None:
    """Do something, and answer the dialog that it opens with Enter, or leave it."""
    if not isinstance(act, Write):
        leave(workspace)
    act.do(workspace)
    while isinstance(dialog := QApplication.activeModalWidget(), QDialog):
        QTest.keyClick(dialog.focusWidget() or dialog, KEY.Key_Return)
        if dialog.isVisible():
            dialog.reject()
    if popup := QApplication.activePopupWidget():
        popup.close()
    workspace.window().activateWindow()
    QApplication.processEvents()
    assert QApplication.focusWidget() is not None


def leave(workspace: Workspace) -> None:
    """Leave what is being typed in; what does not serve there is let go by Esc."""
    for _ in range(3):
        if workspace.page.commit():
            break
        press(KEY.Key_Escape)
    assert workspace.page.commit()
    QApplication.processEvents()
