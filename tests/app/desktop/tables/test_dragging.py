"""Dragging rows: where they land, what copies, and what says that they cannot."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.desktop.tables.dragging import RowTarget, TargetFilter
from app.desktop.tables.mime import Dragged, mime_of_drag
from seminar.messages import message

NONE, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
ACTIONS = Qt.DropAction.MoveAction | Qt.DropAction.CopyAction
LEFT = Qt.MouseButton.LeftButton


def _send(widget, kind, at, mime, keys=NONE):
    """Send what the window system sends when something is dragged over a widget."""
    if kind is QDropEvent:
        event = QDropEvent(QPointF(at), ACTIONS, mime, LEFT, keys)
    else:
        event = kind(at, ACTIONS, mime, LEFT, keys)
    QApplication.sendEvent(widget, event)
    return event


def _drag(trial, ids, at, keys=NONE):
    mime = mime_of_drag(Dragged(trial.document.seminar.id, "items", ids))
    _send(trial.view.viewport(), QDragEnterEvent, at, mime, keys)
    return mime, _send(trial.view.viewport(), QDragMoveEvent, at, mime, keys)


def _drop(trial, ids, at, keys=NONE):
    mime, moved = _drag(trial, ids, at, keys)
    if moved.isAccepted():
        _send(trial.view.viewport(), QDropEvent, at, mime, keys)
    return moved


def _upper(trial, id_):
    return trial.view.visualRect(trial.cell(id_, "title")).topLeft() + QPoint(5, 4)


def _lower(trial, id_):
    return trial.view.visualRect(trial.cell(id_, "title")).bottomLeft() + QPoint(5, -4)


def test_rows_go_where_the_line_is(trial):
    _drop(trial, ("a",), _upper(trial, "d"))
    assert trial.ids() == "bcade"
    _drop(trial, ("e",), _lower(trial, "b"))
    assert trial.ids() == "becad"
    assert trial.view.selected_ids() == ("e",)
    assert trial.steps() == 2


def test_several_rows_go_together_in_their_order(trial):
    _drop(trial, ("d", "a"), _lower(trial, "e"))
    assert trial.ids() == "bcead"
    assert set(trial.view.selected_ids()) == {"a", "d"}


def test_below_the_last_row_is_the_end(trial):
    _drop(trial, ("a",), QPoint(200, trial.view.viewport().height() - 2))
    assert trial.ids() == "bcdea"


def test_where_a_row_stands_already_nothing_happens(trial):
    _drop(trial, ("b",), _lower(trial, "a"))
    _drop(trial, ("b",), _upper(trial, "c"))
    assert trial.ids() == "abcde"
    assert trial.steps() == 0


def test_ctrl_copies(trial):
    moved = _drop(trial, ("a",), _lower(trial, "e"), CTRL)
    assert moved.dropAction() == Qt.DropAction.CopyAction
    assert trial.titles() == ["Kaffe", "Velkommen", "Tillit", "Lunsj", "Oppgave 1", "Kaffe"]


def test_a_line_shows_where_and_goes_when_the_mouse_leaves(trial):
    mime, _ = _drag(trial, ("a",), _upper(trial, "d"))
    top = trial.view.visualRect(trial.cell("d", "title")).top()
    accent = trial.view.brushes.accent
    shot = trial.view.viewport().grab().toImage()
    assert shot.pixelColor(200, top - 1) == accent
    QApplication.sendEvent(trial.view.viewport(), QDragLeaveEvent())
    shot = trial.view.viewport().grab().toImage()
    assert shot.pixelColor(200, top - 1) != accent
    assert mime is not None


def test_where_rows_cannot_go_the_cursor_says_so_and_the_status_line_why(trial):
    moved = _drop(trial, ("d",), _upper(trial, "a"))
    assert not moved.isAccepted()
    _drag(trial, ("d",), _upper(trial, "a") + QPoint(3, 0))
    assert len(trial.said()) == 2, "once for each time it came, not at each pixel"
    assert trial.ids() == "abcde"


def test_other_things_are_not_let_in(trial):
    mime = QMimeData()
    mime.setText("Kaffe")
    event = _send(trial.view.viewport(), QDragEnterEvent, _upper(trial, "a"), mime)
    assert not event.isAccepted()
    other = mime_of_drag(Dragged("another seminar", "items", ("a",)))
    event = _send(trial.view.viewport(), QDragEnterEvent, _upper(trial, "a"), other)
    assert not event.isAccepted()
    assert trial.said()


def test_nothing_is_dropped_into_what_is_open_for_reading(trial):
    trial.document.set_read_only(True)
    assert not _drop(trial, ("a",), _upper(trial, "d")).isAccepted()
    assert trial.ids() == "abcde"


# --- onto other things ----------------------------------------------------------------------------


class Days(QWidget):
    """Two days side by side, onto which rows are dropped."""

    def __init__(self, trial) -> None:
        super().__init__()
        self.resize(200, 40)
        self.taken: list = []
        self.opened: list = []
        self.shown: list = []
        self.told: list = []
        target = RowTarget(
            seminar=lambda: trial.document.seminar.id,
            kind="items",
            where=lambda at: None if at.y() > 30 else "thursday" if at.x() < 100 else "friday",
            take=lambda ids, where, copied: self.taken.append((ids, where, copied)),
            refusal=lambda _ids, where: message("Title") if where == "thursday" else None,
            tell=self.told.append,
            open=self.opened.append,
            show=self.shown.append,
        )
        self.filter = TargetFilter(self, target)


@pytest.fixture
def days(qtbot, trial):
    days = Days(trial)
    qtbot.addWidget(days)
    days.show()
    return days


def _over(trial, days, at, keys=NONE, ids=("a", "b")):
    mime = mime_of_drag(Dragged(trial.document.seminar.id, "items", ids))
    entered = _send(days, QDragEnterEvent, at, mime, keys)
    moved = _send(days, QDragMoveEvent, at, mime, keys)
    return mime, entered, moved


def test_rows_are_dropped_on_a_day(trial, days):
    mime, entered, moved = _over(trial, days, QPoint(150, 10))
    assert entered.isAccepted()
    assert moved.isAccepted()
    assert days.shown[-1] == "friday"
    _send(days, QDropEvent, QPoint(150, 10), mime)
    assert days.taken == [(("a", "b"), "friday", False)]
    assert days.shown[-1] is None


def test_copies_of_rows_are_dropped_with_ctrl(trial, days):
    mime, _, _ = _over(trial, days, QPoint(150, 10), CTRL)
    _send(days, QDropEvent, QPoint(150, 10), mime, CTRL)
    assert days.taken == [(("a", "b"), "friday", True)]


def test_a_day_that_takes_no_rows_says_why_once(trial, days):
    mime, entered, moved = _over(trial, days, QPoint(20, 10))
    assert entered.isAccepted(), "else Qt would not ask again"
    assert not moved.isAccepted()
    _send(days, QDragMoveEvent, QPoint(30, 10), mime)
    assert [str(one) for one in days.told] == ["Title"]
    assert not _send(days, QDragMoveEvent, QPoint(30, 35), mime).isAccepted()
    _send(days, QDropEvent, QPoint(20, 10), mime)
    assert days.taken == []


def test_a_day_opens_when_rows_are_held_over_it(qtbot, trial, days):
    _mime, _, _ = _over(trial, days, QPoint(150, 10))
    qtbot.waitUntil(lambda: days.opened == ["friday"], timeout=2000)


def test_a_day_that_is_passed_over_does_not_open(trial, days):
    _mime, _, _ = _over(trial, days, QPoint(150, 10))
    QApplication.sendEvent(days, QDragLeaveEvent())
    assert not days.filter.is_waiting()
    assert days.shown[-1] is None


def test_other_things_are_left_to_the_widget(days):
    mime = QMimeData()
    mime.setText("Kaffe")
    assert not _send(days, QDragEnterEvent, QPoint(150, 10), mime).isAccepted()
