"""Over the programme: the days as tabs, and when the open one starts and ends."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QDropEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.desktop.binding import Tie
from app.desktop.desk import Desk
from app.desktop.entry import Entry
from app.desktop.interpreter import INTERPRETER, words
from app.desktop.pages.programme import saying
from app.desktop.pages.programme.rows import found_day
from app.desktop.spot import Spot
from app.desktop.theme import THEME
from app.desktop.widgets.inputs import Line
from app.desktop.widgets.looks import Text, UprightHairline, mark
from app.desktop.widgets.tabs import Tab, Tabs
from app.entry.clock import clock_text, read_clock
from seminar.editing.days import set_day
from seminar.editing.edit import Edit
from seminar.editing.fields import DayField
from seminar.messages import Message, message
from seminar.model import Seminar
from seminar.schedule import DaySchedule


class DayStrip(QWidget):
    """The tabs of the days, and the clocks of the one that is open.

    Args:
        desk: the open seminar.
    """

    opened = Signal(str)
    """The id of the day whose tab was opened."""
    dropped = Signal(str, QDropEvent)
    """The id of the day on whose tab rows were dropped."""
    menu_wanted = Signal(str, QPoint)
    """The id of the day whose menu is wanted, and where on the screen."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._document = desk.document
        self._days: tuple[str, ...] = ()
        self._day: str | None = None
        self._tabs: tuple[Tab, ...] = ()
        self.tabs = Tabs(message("Days"), message("New day"))
        self.tabs.add.clicked.connect(desk.bench.action("programme.new_day").trigger)
        self.starts, self.ends = Line(), Line()
        self._reason = Text("reason")
        self.end_label = Text("pane")
        self._clocks = QWidget()
        self._lay_out()
        self.entries = (
            self._entry(self.starts, "start", message("Starts")),
            self._entry(self.ends, "end", message("Planned end")),
        )
        self._connect()

    def _connect(self) -> None:
        THEME.changed.connect(self._fit)
        row = self.tabs.row
        row.currentChanged.connect(self._open)
        row.dropped.connect(self._drop)
        row.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        row.customContextMenuRequested.connect(self._want_menu)

    # --- layout ---

    def _lay_out(self) -> None:
        self._row = QHBoxLayout()
        self._row.addWidget(self.tabs, 1)
        self._row.addWidget(self._clocks, 0, Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(self._row)
        self._reason.setAlignment(Qt.AlignmentFlag.AlignRight)
        column.addWidget(self._reason)
        self._reason.hide()
        self._lay_out_clocks()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Have the tabs and the clocks side by side only where both have room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Put the clocks below the tabs where there is no room for both side by side."""
        way = QBoxLayout.Direction
        self._stack_clocks(in_two=False)
        clocks = 0 if self._clocks.isHidden() else self._clocks.sizeHint().width()
        self._stack_clocks(in_two=clocks > self.width())
        beside = self.tabs.fit(self.width() - clocks - self._row.spacing())
        if not beside:
            self.tabs.fit(self.width())
        self._row.setDirection(way.LeftToRight if beside else way.TopToBottom)
        side = Qt.AlignmentFlag.AlignRight if beside else Qt.AlignmentFlag.AlignLeft
        self._row.setAlignment(self._clocks, side | Qt.AlignmentFlag.AlignVCenter)

    def _stack_clocks(self, *, in_two: bool) -> None:
        """Put the computed end beside the clocks that are typed, or below them."""
        way = QBoxLayout.Direction
        self._two.setDirection(way.TopToBottom if in_two else way.LeftToRight)
        self._between.setHidden(in_two)

    def minimumSizeHint(self) -> QSize:
        """Return the least size, at which the clocks stand below each other."""
        parts = (self._two.itemAt(number) for number in range(self._two.count()))
        width = max(part.minimumSize().width() for part in parts if part is not None)
        width = max(width, self.tabs.minimumSizeHint().width())
        return QSize(width, super().minimumSizeHint().height())

    def _lay_out_clocks(self) -> None:
        self._two = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._clocks)
        self._two.setContentsMargins(0, 0, 0, 0)
        THEME.fit(self._two.setSpacing, 8)
        row, computed = QHBoxLayout(), QHBoxLayout()
        for one in (row, computed):
            THEME.fit(one.setSpacing, 8)
            self._two.addLayout(one)
        for label, line in ((message("Starts"), self.starts), (message("Planned end"), self.ends)):
            text = Text("note", label)
            text.setWordWrap(False)
            text.setBuddy(line)
            THEME.fit(line.setFixedWidth, 64)
            row.addWidget(text)
            row.addWidget(line)
            row.addSpacing(THEME.px(8))
        self._between = UprightHairline()
        computed.addWidget(self._between)
        computed.addSpacing(THEME.px(8))
        label = Text("note", message("Computed end"))
        label.setWordWrap(False)
        computed.addWidget(label)
        computed.addWidget(self.end_label)
        computed.addStretch()

    def _entry(self, line: QLineEdit, field: DayField, name: Message) -> Entry:
        INTERPRETER.say(line.setAccessibleName, name)
        tie = Tie(
            read=lambda seminar: self._clock(seminar, field),
            make=lambda seminar, text: self._set_clock(seminar, field, text),
            spot=lambda: Spot(page="programme", day=self._day, field=field),
            key=lambda: "",
        )
        return Entry(line, _Reasons(line, self._reason), self._document, tie)

    # --- the clocks ---

    def _clock(self, seminar: Seminar, field: DayField) -> str | None:
        day = found_day(seminar, self._day)
        return clock_text(getattr(day, field)) if day is not None else None

    def _set_clock(self, seminar: Seminar, field: DayField, text: str) -> Edit:
        day = found_day(seminar, self._day)
        if day is None:
            raise LookupError(field)
        return set_day(seminar, day.id, field, read_clock(text, getattr(day, field)))

    # --- what it shows ---

    def show_days(self, days: tuple[DaySchedule, ...], open_day: str | None) -> None:
        """Show the days, one of which is open."""
        other = open_day != self._day
        self._days = tuple(times.day.id for times in days)
        self._day = open_day
        blocker = QSignalBlocker(self.tabs.row)
        tabs = tuple(_tab(times) for times in days)
        if tabs != self._tabs:  # Measuring them anew takes its time.
            self._tabs = tabs
            self.tabs.row.show_tabs(tabs)
            self._fit()
        if open_day in self._days:
            self.tabs.row.setCurrentIndex(self._days.index(open_day))
        blocker.unblock()
        self._show_end(next((times for times in days if times.day.id == open_day), None))
        for entry in self.entries:
            if other:
                entry.forget()
            entry.show()

    def _show_end(self, times: DaySchedule | None) -> None:
        self._clocks.setVisible(times is not None)
        if times is not None:
            self.end_label.setText(saying.end_clock(words(), times.work_end))
            told = saying.evening(words(), times) if times.end > times.work_end else ""
            self.end_label.setToolTip(saying.capital(told))
            mark(self.end_label, "signal", "warning" if times.left < 0 else "")

    def computed(self) -> str:
        """Return the clock at which the open day will end."""
        return self.end_label.text()

    # --- what is done ---

    def commit(self) -> bool:
        """Take what is being typed; return whether it was understood. Else it is shown."""
        return all(entry.commit() for entry in self.entries)

    def _open(self, number: int) -> None:
        if 0 <= number < len(self._days) and self._days[number] != self._day:
            self.opened.emit(self._days[number])

    def _drop(self, number: int, event: QDropEvent) -> None:
        self.dropped.emit(self._days[number], event)

    def _want_menu(self, at: QPoint) -> None:
        row = self.tabs.row
        number = row.tabAt(at)
        number = row.currentIndex() if number < 0 else number
        if 0 <= number < len(self._days):
            self.menu_wanted.emit(self._days[number], row.mapToGlobal(at))


class _Reasons:
    """Shows why a clock does not do, in a line below the clocks."""

    def __init__(self, line: QLineEdit, reason: Text) -> None:
        self._line = line
        self._reason = reason

    def refuse(self, reason: Message) -> None:
        """Show it."""
        mark(self._line, "wrong", True)  # noqa: FBT003 - the value
        self._reason.say(reason)
        self._reason.show()
        INTERPRETER.say(self._line.setAccessibleDescription, reason)

    def accept(self) -> None:
        """Take it away."""
        if self._line.property("wrong"):
            mark(self._line, "wrong", False)  # noqa: FBT003 - the value
            self._reason.hide()
            self._line.setAccessibleDescription("")


def _tab(times: DaySchedule) -> Tab:
    """Return what a day's tab says."""
    title = saying.day_label(words(), times.day)
    if not times.items:
        return Tab(title, words().text("No items yet"))
    signal = "warning" if times.left < 0 else "ok"
    return Tab(title, saying.balance(words(), times), signal)
