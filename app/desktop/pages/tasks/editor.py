"""The editor of the open task: fields, questions, phases, and more at the end; it scrolls whole."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from app.desktop.desk import Desk
from app.desktop.interpreter import INTERPRETER
from app.desktop.pages.tasks.fields import TaskFields
from app.desktop.pages.tasks.more import MoreFields
from app.desktop.pages.tasks.open_task import OpenTask
from app.desktop.pages.tasks.phase_bar import PhaseBar
from app.desktop.pages.tasks.phases import PhaseTable
from app.desktop.pages.tasks.questions import QuestionTable
from app.desktop.pages.tasks.slot_strip import SlotStrip
from app.desktop.pages.tasks.times import KnownTimes
from app.desktop.tables.edited import EditedTable
from app.desktop.tables.fitted import FittedTable
from app.desktop.theme import THEME
from app.desktop.widgets.looks import put_look
from seminar.editing.edit import Edit
from seminar.messages import message

_AROUND = 48
"""So much of what is around a cell is brought into view with it, in the guide's px."""


class TaskEditor(QScrollArea):
    """The pane in which a task is written.

    Args:
        desk: the open seminar.
        opened: the task that is edited.
        times: when the tasks are.
    """

    def __init__(self, desk: Desk, opened: OpenTask, times: KnownTimes) -> None:
        super().__init__()
        self._document = desk.document
        self._opened = opened
        self._times = times
        self.fields = TaskFields(desk.document, opened)
        self.questions = QuestionTable(desk, opened)
        self.strip = SlotStrip(desk.document, opened, times)
        self.bar = PhaseBar()
        self.phases = PhaseTable(desk, opened, times, self.fix)
        self._ask_for_fix = desk.fix_asked.emit
        self.more = MoreFields(desk.document, opened)
        self._lay_out()
        self._connect()
        INTERPRETER.say(self.setAccessibleName, message("The task"))
        self.show_task()

    def _lay_out(self) -> None:
        self._whole = body = QWidget()
        put_look(body, "base")
        column = QVBoxLayout(body)
        column.setSpacing(0)
        for part, above in (
            (self.fields, 0),
            (self.questions.tools, 0),
            (self.questions.view, 0),
            (self.phases.tools, 0),
            (self.bar, 0),
            (self.strip, 4),
            (self.phases.view, 4),
            (self.more, 0),
        ):
            if above:
                column.addSpacing(THEME.px(above))
            column.addWidget(part)
        column.addStretch()
        THEME.fit(column.setContentsMargins, 24, 8, 24, 8)
        self.setWidget(body)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _connect(self) -> None:
        self._opened.changed.connect(self.show_task)
        self._document.changed.connect(self.show_task)
        self._document.read_only_changed.connect(self.show_task)
        self.bar.clicked.connect(self._select_phase)
        self.phases.view.rows_changed.connect(self._ring_phases)
        self.strip.rebuilt.connect(self._order_stops)
        self.strip.mended.connect(self._mended)
        for view in self.tables():
            view.reached.connect(lambda cell, view=view: self._reveal(view, cell))

    def tables(self) -> tuple[FittedTable, ...]:
        """Return the tables of the editor."""
        return self.questions.view, self.phases.view

    def minimumSizeHint(self) -> QSize:
        """Return the least size: all that is in it is to be seen, for it does not scroll aside."""
        bar = self.verticalScrollBar().sizeHint().width()
        width = self._whole.minimumSizeHint().width() + bar
        return QSize(width, super().minimumSizeHint().height())

    # --- what it shows ---

    def show_task(self) -> None:
        """Show the time of the open task as it is now."""
        task = self._opened.task()
        times = self._times.of(self._document.seminar)
        self.bar.show_task(task, times.get(task.id) if task is not None else None)
        self.strip.show_task()
        self._ring_phases()

    def _ring_phases(self) -> None:
        view = self.phases.view
        chosen = view.selected_ids() if view.hasFocus() else ()
        self.bar.select([int(id_) for id_ in chosen])

    def _order_stops(self) -> None:
        """Let Tab come to the strip's buttons where one reads them: before the phases."""
        tools = self.phases.tools
        stops: list[QWidget] = [
            *tools.stops(),
            *self.strip.strip.buttons,
            self.phases.view,
        ]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    # --- what is asked of it ---

    def _select_phase(self, place: int) -> None:
        if self.commit():
            self.phases.view.select_ids((str(place),))
            self.phases.view.setFocus(Qt.FocusReason.MouseFocusReason)

    def _mended(self, edit: Edit) -> None:
        """Go on to the phases: the button that was pressed is gone."""
        self.phases.view.select_ids(tuple(str(place) for place in edit.places), "minutes")
        self.phases.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def fix(self) -> None:
        """Apply the first fix of the task's time; where that is well, of its first problem."""
        if self.strip.can_fix():
            self.strip.fix()
        else:
            self._ask_for_fix(self._opened.known())

    def commit(self) -> bool:
        """Take what is being typed in a table; return whether it serves. Else it is shown."""
        return all(view.commit_open_editor() for view in self.tables())

    def field(self, name: str) -> QWidget | None:
        """Return the field of this name, by the model's names, or `None`."""
        return self.fields.field(name) or self.more.field(name)

    def _reveal(self, view: EditedTable, cell: QRect) -> None:
        """Bring a cell of a table into view."""
        around = THEME.px(_AROUND)
        centre = view.mapTo(self._whole, QPoint(0, cell.center().y()))
        self.ensureVisible(0, centre.y(), 0, around)
