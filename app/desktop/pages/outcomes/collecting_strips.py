"""What stands over the statements about collecting: how far it is, what came of it, what waits."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.collecting.collecting import Collected
from app.collecting.summing_up import summary
from app.desktop.interpreter import INTERPRETER, words
from app.desktop.operation import Progress
from app.desktop.pages.outcomes.collecting import NAME, Collecting, step_of
from app.desktop.sentences import beginning_large, ready
from app.desktop.theme import THEME
from app.desktop.widgets.announce import announce
from app.desktop.widgets.busy import Busy
from app.desktop.widgets.strip import Fix, Strip
from seminar.messages import Message, message


class CollectingStrips(QWidget):
    """The strips about collecting, each shown as long as what it says is so.

    Args:
        collecting: what is told of.
    """

    report_wanted = Signal()
    """What came of each sheet is to be shown."""
    choice_wanted = Signal()
    """What waits is to be decided."""
    build_wanted = Signal()
    """The answer sheets are to be built."""
    spoke = Signal()
    """Something new is said, and to be seen."""
    shown_others = Signal()
    """A strip has come or gone."""

    def __init__(self, collecting: Collecting) -> None:
        super().__init__()
        self._collecting = collecting
        self._told: Collected | None = None
        self.busy = Busy()
        self.said = Strip("ok")
        self.said.can_be_closed()
        self.failed = Strip("error")
        self.failed.can_be_closed()
        self.waiting = Strip("warning")
        self._strips = (self.busy, self.failed, self.said, self.waiting)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for strip in self._strips:
            column.addWidget(strip)
        THEME.fit(column.setSpacing, 6)
        self.busy.cancelled.connect(collecting.cancel)
        self.busy.shown.connect(self.shown_others)
        for strip in (self.said, self.failed):
            strip.closed.connect(self.shown_others)
        collecting.changed.connect(self.refresh)
        collecting.progressed.connect(self._show_progress)
        INTERPRETER.changed.connect(self._say_anew)
        self.refresh()

    def says_something(self) -> bool:
        """Whether any of them is there."""
        return any(not strip.isHidden() for strip in self._strips)

    # --- while it runs ---

    def _show_progress(self, progress: Progress) -> None:
        if progress.what is None:
            self.busy.tell(NAME, progress.done, progress.total)
        else:
            self.busy.tell(step_of(progress), progress.done, progress.total, progress.what)

    def _show_busy(self) -> None:
        runs = self._collecting.is_running
        if runs and not self.busy.is_under_way():
            self.said.hide()
            self.failed.hide()
            self.busy.begin(NAME)
        elif not runs:
            self.busy.end()

    # --- what came of it ---

    def refresh(self) -> None:
        """Say what is so now."""
        self._show_busy()
        self._show_failure()
        self._show_sum()
        self._show_waiting()
        self.shown_others.emit()

    def _show_failure(self) -> None:
        failure = self._collecting.failure
        if failure is None:
            self.failed.hide()
        elif self.failed.isHidden():
            self.failed.say(failure, *self._ways_out())
            announce(self.failed, words().say(failure))
            self.spoke.emit()

    def _ways_out(self) -> tuple[Fix, ...]:
        if self._collecting.has_no_sheets:
            return ((message("Go to the answer sheets"), self.build_wanted.emit),)
        return ((message("Try again"), self._collecting.start),)

    def _show_sum(self) -> None:
        last = self._collecting.last
        if last is None or last is self._told or self._collecting.is_running:
            return
        self._told = last
        self.said.set_signal("warning" if has_unread(last) else "ok")
        self.said.say(summed_up(last), *self._fixes(last))
        announce(self.said, self.said.sentence.accessibleName())
        self.spoke.emit()

    def _fixes(self, last: Collected) -> tuple[Fix, ...]:
        show = (message("Show the sheets"), self.report_wanted.emit)
        again = (message("Try again"), self._collecting.start)
        is_whole = not (has_unread(last) or last.unread or last.blank or last.reading.open)
        return (show,) if is_whole else (show, again)

    def _show_waiting(self) -> None:
        number = self._collecting.waiting()
        if number:
            choose = (message("Choose …"), self.choice_wanted.emit)
            self.waiting.say(in_doubt(number), choose)
        else:
            self.waiting.hide()

    def _say_anew(self) -> None:
        if self._told is not None and not self.said.isHidden():
            self.said.say(summed_up(self._told), *self._fixes(self._told))
        self._show_waiting()


def has_unread(collected: Collected) -> bool:
    """Whether a file was not read, or not all of it."""
    return any(one.is_fault for one in collected.reading.remarks)


def summed_up(collected: Collected) -> Message:
    """Return what collecting came to, with what was read in bold."""
    read, colon, rest = summary(collected, words()).partition(":")
    return ready(f"**{read}**{colon}{rest}" if colon else read)


def in_doubt(number: int) -> Message:
    """Return how much waits for a decision."""
    said = words().plural(
        "In one place an answer sheet says something else than Plenum. Nothing is changed"
        " until you choose.",
        "In {number} places answer sheets say something else than Plenum. Nothing is changed"
        " until you choose.",
        number,
        number=words().number_word(number),
    )
    return ready(beginning_large(said))
