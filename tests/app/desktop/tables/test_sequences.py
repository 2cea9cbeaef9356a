"""Whatever keys are pressed, the table shows the seminar, and undoing all of it brings it back."""

from __future__ import annotations

import datetime as dt

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.desktop.document import Document
from seminar.model import Day, Seminar
from tests.app.desktop.tables.conftest import DAY, Trial, some_items

KEY = Qt.Key
NONE, CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
PRESSES = (
    *((key, NONE) for key in (KEY.Key_Down, KEY.Key_Up, KEY.Key_Left, KEY.Key_Right)),
    *((key, NONE) for key in (KEY.Key_F2, KEY.Key_Return, KEY.Key_Tab, KEY.Key_Escape)),
    *((key, NONE) for key in (KEY.Key_Delete, KEY.Key_Backspace, KEY.Key_Insert, KEY.Key_Space)),
    *((key, SHIFT) for key in (KEY.Key_Down, KEY.Key_Up, KEY.Key_Backtab)),
    *((key, ALT) for key in (KEY.Key_Down, KEY.Key_Up)),
    *((key, CTRL) for key in (KEY.Key_D, KEY.Key_Return, KEY.Key_A, KEY.Key_Z)),
    *((key, NONE) for key in (KEY.Key_5, KEY.Key_X)),
)


def _press(trial: Trial, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
    focused: QWidget | None = QApplication.focusWidget()
    if focused in {trial.before, trial.after} or focused is None:
        trial.view.setFocus()
        focused = trial.view
    if key == KEY.Key_Z and trial.editor() is None:
        trial.document.undo()
    else:
        QTest.keyClick(focused, key, modifiers)


def _check(trial: Trial) -> None:
    items = trial.document.seminar.programme[0].items
    assert trial.titles() == [item.title for item in items]
    assert [trial.table.id_at(n) for n in range(trial.table.rowCount())] == [
        item.id for item in items
    ]
    current = trial.view.current_id()
    assert not items or current is not None, "a table with rows has a current one"


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(PRESSES), max_size=25))
def test_any_keys_leave_a_table_that_can_be_undone(qtbot, tmp_path, presses):
    start = Seminar(programme=(Day(id=DAY, date=dt.date(2026, 3, 19), items=some_items()),))
    document = Document(start, tmp_path)
    trial = Trial(document)
    trial.show()
    with qtbot.waitActive(trial):
        trial.view.setFocus()
    trial.view.select_ids(("c",), "title")
    for key, modifiers in presses:
        _press(trial, key, modifiers)
        _check(trial)
    trial.view.cells.cancel()
    while document.stack.canUndo():
        document.undo()
        _check(trial)
    assert document.seminar == start
    trial.close()
    trial.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
