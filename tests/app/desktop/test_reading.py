"""A seminar that can only be read: nothing looks as if it were open, and a try is answered."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from app.desktop.interpreter import INTERPRETER
from app.desktop.pages.programme.minutes_field import MinutesField
from app.desktop.spot import PageId
from app.desktop.tables.view import TableView
from app.desktop.theme import apply
from app.desktop.widgets.buttons import Button
from app.desktop.window import USUAL, Window
from app.keeping.lock import LOCK, Holder
from app.keeping.processes import Process
from seminar.language import screen_language
from tests.app.desktop.screens import go, space, wait
from tests.sample import SAMPLE

HOLDER = Holder("Sekretæren", dt.datetime.now().astimezone(), Process("PC-17", 1, 0.0), "t")
REFUSED = "Seminaret er bare åpnet for lesing."
PLAIN, CTRL, ALT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)
Key = Qt.Key


@pytest.fixture(scope="module")
def library(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Window]:
    """Yield a window in which the sample is only read, because somebody else has it open."""
    INTERPRETER.speak(screen_language("nb"))
    apply(qapp, "light")
    place = Path(shutil.copytree(SAMPLE, tmp_path_factory.mktemp("library") / "Dialogseminar"))
    (place / LOCK).write_bytes(msgspec.json.encode(HOLDER))
    window = Window()
    window.resize(USUAL)
    window.show()
    window.files.open_for_reading(place)
    wait(lambda: window.workspace is not None)
    wait(lambda: not window.operations.running)
    yield window
    window.close()


def answer(window: Window, act: Callable[[], object]) -> str:
    """Return what the status line says once somebody has tried something."""
    window.status_line.clear()
    act()
    return window.status_line.said.text()


def table(window: Window) -> TableView:
    view = space(window).page.table()
    assert isinstance(view, TableView)
    view.setFocus()
    return view


@pytest.mark.parametrize(
    ("key", "modifier"),
    [
        (Key.Key_X, PLAIN),
        (Key.Key_Backspace, PLAIN),
        (Key.Key_Delete, PLAIN),
        (Key.Key_F2, PLAIN),
        (Key.Key_Insert, PLAIN),
        (Key.Key_Return, CTRL),
        (Key.Key_D, CTRL),
        (Key.Key_X, CTRL),
        (Key.Key_V, CTRL),
        (Key.Key_Z, CTRL),
        (Key.Key_L, CTRL),
        (Key.Key_Down, ALT),
        (Key.Key_PageDown, ALT),
    ],
)
def test_a_key_that_would_edit_in_a_table_is_answered(
    library: Window, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    go(library, "programme")
    view = table(library)
    assert answer(library, lambda: QTest.keyClick(view, key, modifier)) == REFUSED


@pytest.mark.parametrize(
    ("key", "modifier"),
    [(Key.Key_Down, PLAIN), (Key.Key_Return, PLAIN), (Key.Key_C, CTRL), (Key.Key_Left, ALT)],
)
def test_a_key_that_reads_is_not(
    library: Window, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    go(library, "programme")
    view = table(library)
    assert answer(library, lambda: QTest.keyClick(view, key, modifier)) == ""


def test_a_double_click_and_a_tick_are_answered(library: Window) -> None:
    go(library, "programme")
    view = table(library)
    at = view.visualRect(view.table.index(1, 2)).center()
    left = Qt.MouseButton.LeftButton
    assert answer(library, lambda: QTest.mouseDClick(view.viewport(), left, pos=at)) == REFUSED
    go(library, "documents")
    view, column = table(library), table(library).table.column_of("pdf")
    assert column is not None
    at = view.visualRect(view.table.index(0, column)).center()
    assert answer(library, lambda: QTest.mouseClick(view.viewport(), left, pos=at)) == REFUSED
    assert space(library).document.seminar.document.pdfs == ()


@pytest.mark.parametrize("page", ["programme", "tasks", "details"])
def test_every_field_is_closed_and_answers_typing(library: Window, page: PageId) -> None:
    go(library, page)
    fields = [
        field
        for kind in (QLineEdit, QPlainTextEdit, MinutesField)
        for field in space(library).page.findChildren(kind)
        if _is_reached(field)
    ]
    assert len(fields) > 4
    for field in fields:
        assert field.isReadOnly(), field.accessibleName()
        field.setFocus()
        focused = QApplication.focusWidget()
        assert focused
        assert answer(library, partial(QTest.keyClick, focused, Key.Key_X)) == REFUSED


def _is_reached(field: QWidget) -> bool:
    return field.isVisible() and field.isEnabled() and field.focusPolicy() != Qt.FocusPolicy.NoFocus


def test_what_adds_and_steps_looks_closed(library: Window) -> None:
    go(library, "programme")
    page = space(library).page
    assert not page.strip.tabs.add.isEnabled()  # type: ignore[attr-defined]
    minutes = page.findChild(MinutesField)
    assert minutes
    assert minutes.stepEnabled() == MinutesField.StepEnabledFlag.StepNone
    assert page.quick.line.placeholderText() == REFUSED  # type: ignore[attr-defined]
    assert not table(library).numbers.draggable
    go(library, "details")
    adding = [one for one in space(library).page.findChildren(Button) if one.text() == "Ny dag"]
    assert [button.isEnabled() for button in adding] == [False]


def test_all_opens_when_it_can_be_edited(library: Window) -> None:
    go(library, "programme")
    document, page = space(library).document, space(library).page
    document.set_read_only(False)
    minutes = page.findChild(MinutesField)
    assert minutes
    assert not minutes.isReadOnly()
    assert page.strip.tabs.add.isEnabled()  # type: ignore[attr-defined]
    assert not page.quick.line.isReadOnly()  # type: ignore[attr-defined]
    assert table(library).numbers.draggable
    document.set_read_only(True)
