"""The panel of problems: what is wrong or doubtful, where, and one button to mend it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout

from app.desktop.desk import Desk
from app.desktop.interpreter import INTERPRETER, words
from app.desktop.mending import Accepts, Mending
from app.desktop.problem_places import spot_in, where
from app.desktop.problem_rows import SEVERITY_NAMES, ProblemRow, columns, rows
from app.desktop.problem_watch import ProblemWatch, counts
from app.desktop.spot import Spot
from app.desktop.tables.commands import RowCommands
from app.desktop.tables.model import TableModel
from app.desktop.tables.view import TableView
from app.desktop.theme import THEME
from app.desktop.widgets.buttons import IconButton
from app.desktop.widgets.inputs import Tick
from app.desktop.widgets.looks import Text, put_look
from app.desktop.widgets.segmented import Segmented
from seminar.checks.accepting import can_be_accepted
from seminar.messages import message
from seminar.severity import SEVERITIES

_NOTHING = message("Nothing to remark. Plenum looks again after each change.")
_NOTHING_HERE = message("No problems of this kind.")
_USUAL_HEIGHT = 264
_WITH_HINT = 760
"""The width from which on there is room for the hint."""
_INSET = 16
"""What the list stands in from the left, so that its texts begin where the panel's name does."""


class ProblemsPanel(QFrame):
    """The problems of the open seminar, below its pages.

    Args:
        desk: the open seminar.
        watch: its problems.
        mending: what is done about them.
    """

    leads_to = Signal(object)
    """A `Spot`: where a problem is."""
    closed = Signal()
    """A person has closed the panel."""

    def __init__(self, desk: Desk, watch: ProblemWatch, mending: Mending) -> None:
        super().__init__()
        put_look(self, "base")
        self._desk = desk
        self._watch = watch
        self._mending = mending
        self._shown: tuple[ProblemRow, ...] = ()
        self._is_stale = True
        self._labels: dict[str, str] = {}
        self._places: dict[str, str] = {}
        self._visited: tuple[str, int] | None = None
        self._model = TableModel[ProblemRow](
            desk.document,
            columns(self._place, self._label, self._press),
            lambda _seminar: self._shown,
            lambda row: row.id,
            parts=("id",),
        )
        self._lay_out()
        self._connect()
        self.refresh()

    # --- laying out ---

    def _lay_out(self) -> None:
        self.kinds = Segmented(
            message("Problems shown"),
            (
                ("all", message("All")),
                ("error", message("Errors")),
                ("warning", message("Warnings")),
                ("tip", SEVERITY_NAMES["tip"]),
            ),
        )
        self.with_accepted = Tick(message("Show accepted ({n})", n=0))
        self.close_button = IconButton(message("Close the problems"), "x")
        self.view = TableView(
            self._model,
            message("Problems"),
            RowCommands(spot=self._spot, open=self._open, kind="problems"),
            numbered=False,
        )
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.empty = Text("muted")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setSpacing(0)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._head())
        column.addWidget(self._stack, 1)
        THEME.fit(self._stack.setContentsMargins, _INSET, 0, 0, 0)
        THEME.fit(self.empty.setContentsMargins, 24, 12, 24, 12)
        THEME.fit(self.setMinimumHeight, 140)
        INTERPRETER.say(self.setAccessibleName, message("Problems"))

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        THEME.fit(row.setContentsMargins, 24, 7, 16, 7)
        THEME.fit(row.setSpacing, 16)
        row.addWidget(Text("section", message("Problems")))
        row.addWidget(self.kinds)
        row.addStretch(1)
        self.hint = Text("note", message("F8 next · Enter goes there"))
        self.hint.setWordWrap(False)
        row.addWidget(self.hint)
        row.addWidget(self.with_accepted)
        row.addWidget(self.close_button)
        return row

    def _connect(self) -> None:
        self._watch.changed.connect(self.refresh)
        self._desk.document.read_only_changed.connect(self.refresh)
        INTERPRETER.changed.connect(self.refresh)
        self.kinds.chosen.connect(self.refresh)
        self.with_accepted.toggled.connect(self.refresh)
        self.close_button.clicked.connect(self.closed)
        self.view.clicked.connect(self._click)
        self.view.told.connect(self._desk.tell)
        self.view.customContextMenuRequested.connect(self._show_menu)
        self._mending.leads_to.connect(self.leads_to)

    def sizeHint(self) -> QSize:
        """Return a size with room for six problems."""
        return QSize(super().sizeHint().width(), THEME.px(_USUAL_HEIGHT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the hint out where the buttons need its room."""
        super().resizeEvent(event)
        self.hint.setVisible(self.width() >= THEME.px(_WITH_HINT))

    # --- rows ---

    def refresh(self) -> None:
        """Show the problems as they are now, or remember to do so when the panel is shown."""
        self._is_stale = not self.isVisible()
        self._show_figures()
        if not self._is_stale:
            self._read()

    def _show_figures(self) -> None:
        number = counts(self._watch.open())
        self.kinds.show_figure("all", str(sum(number.values())))
        for severity in SEVERITIES:
            self.kinds.show_figure(severity, str(number[severity]))
        said = message("Show accepted ({n})", n=len(self._watch.accepted()))
        INTERPRETER.say(self.with_accepted.setText, said)

    def _read(self) -> None:
        self._is_stale = False
        self._labels.clear()
        self._places.clear()
        shown = self.kinds.value()
        accepted = self._watch.accepted() if self.with_accepted.isChecked() else ()
        self._shown = tuple(
            row
            for row in rows(self._watch.open(), accepted)
            if shown in ("all", row.problem.severity)
        )
        self._model.refresh()
        self.view.viewport().update()
        self.empty.say(_NOTHING if shown == "all" else _NOTHING_HERE)
        self._stack.setCurrentWidget(self.view if self._shown else self.empty)

    def showEvent(self, event: QShowEvent) -> None:
        """Show the problems as they are by now."""
        super().showEvent(event)
        self.refresh()

    # --- what a row says ---

    def _place(self, row: ProblemRow) -> str:
        if row.id not in self._places:
            said = where(self._watch.context().seminar, row.problem.place)
            self._places[row.id] = words().say(said)
        return self._places[row.id]

    def _label(self, row: ProblemRow) -> str:
        if row.id not in self._labels:
            ways = self._mending.ways(row.problem)
            self._labels[row.id] = words().say(ways[0].text) if ways else ""
        return self._labels[row.id]

    # --- what is done with a row ---

    def _row(self, id_: str) -> ProblemRow | None:
        place = self._model.place_of(id_)
        return None if place is None else self._model.row_at(place)

    def _spot(self, ids: tuple[str, ...], _field: str) -> Spot:
        row = self._row(ids[0]) if ids else None
        return Spot(page="programme") if row is None else self._spot_of(row)

    def _spot_of(self, row: ProblemRow) -> Spot:
        return spot_in(self._watch.context().seminar, row.problem.place)

    def _press(self, row: ProblemRow) -> None:
        self._mending.take(row.problem, self._label(row))

    def _open(self, id_: str) -> None:
        if (row := self._row(id_)) is not None:
            self._visit(row)

    def _take(self, row: ProblemRow, said: str, _checked: object = None) -> None:
        self._mending.take(row.problem, said)

    def _current(self) -> ProblemRow | None:
        id_ = self.view.current_id()
        return None if id_ is None else self._row(id_)

    def can_fix(self) -> bool:
        """Whether anything can be done about the current problem."""
        row = self._current()
        return row is not None and bool(self._label(row))

    def fix(self) -> None:
        """Do what the button of the current problem says."""
        if (row := self._current()) is not None:
            self._press(row)

    def can_accept(self) -> bool:
        """Whether the current problem can be accepted."""
        row = self._current()
        is_writable = not self._desk.document.read_only
        return row is not None and is_writable and not row.accepted and can_be_accepted(row.problem)

    def accept(self) -> None:
        """Accept the current problem."""
        row = self._current()
        if row is not None and self.can_accept():
            self._take(row, words().say(Accepts().text))

    def _click(self, index: QModelIndex) -> None:
        if self._model.columns[index.column()].key == "where":
            self._open(self._model.id_at(index.row()))

    def _visit(self, row: ProblemRow) -> None:
        """Go to a problem; the next step goes on from there."""
        self._visited = (row.id, self._model.place_of(row.id) or 0)
        self.leads_to.emit(self._spot_of(row))

    def _show_menu(self, at: QPoint) -> None:
        index = self.view.indexAt(at)
        if not index.isValid():
            index = self.view.currentIndex()
        if not index.isValid():
            return
        menu = self.menu_of(self._model.row_at(index.row()))
        menu.popup(self.view.viewport().mapToGlobal(self.view.visualRect(index).center()))

    def menu_of(self, row: ProblemRow) -> QMenu:
        """Return the menu of a row: going there, and all that can be done about it."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        go = menu.addAction(words().text("Go there"))
        go.triggered.connect(lambda: self._visit(row))
        menu.addSeparator()
        for way in self._mending.ways(row.problem):
            said = words().say(way.text)
            action = menu.addAction(said)
            action.triggered.connect(partial(self._take, row, said))
        return menu

    # --- what the window asks ---

    @property
    def visited(self) -> str:
        """The id of the check whose problem was visited last; empty before the first."""
        return self._visited[0].partition("|")[0] if self._visited else ""

    def enter(self) -> None:
        """Put the focus on the list, on its first problem unless another one is current."""
        self._watch.catch_up()
        self.refresh()
        if not self._shown:
            self.kinds.segment(self.kinds.value()).setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if not self.view.currentIndex().isValid():
            self.view.select_ids((self._shown[0].id,), "where")
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) problem; after the last comes the first."""
        self._watch.catch_up()
        self._read()
        if not self._shown:
            self._desk.tell(_NOTHING if self.kinds.value() == "all" else _NOTHING_HERE)
            return
        row = self._shown[self._next_place(by) % len(self._shown)]
        self.view.select_ids((row.id,), "where")
        self._visit(row)
        self._desk.tell(row.problem.message)

    def _next_place(self, by: int) -> int:
        """Return the place after the problem visited last; one that is mended has left its own."""
        if self._visited is None:
            return 0 if by > 0 else -1
        id_, place = self._visited
        now = self._model.place_of(id_)
        if now is not None:
            return now + by
        return place if by > 0 else place - 1
