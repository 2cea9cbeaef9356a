"""What stands over the grid when the workbook cannot be written, or is another on the disk."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.desktop.interpreter import words
from app.desktop.pages.survey import saying
from app.desktop.pages.survey.differences_dialog import DifferencesDialog
from app.desktop.survey_keeper import SurveyKeeper
from app.desktop.theme import THEME
from app.desktop.widgets.announce import announce
from app.desktop.widgets.strip import Strip
from seminar.folder import SURVEY
from seminar.messages import Message, PlenumError, message
from seminar.survey_editing import Waiting

_MOST = 3
"""So many waiting cells are named; of more, how many there are."""


class SurveyStrips(QWidget):
    """The strips over the grid, each shown as long as what it says is so.

    Args:
        keeper: the keeper of the workbook.
        tell: says why something could not be done.
    """

    def __init__(self, keeper: SurveyKeeper, tell: Callable[[Message], object]) -> None:
        super().__init__()
        self._keeper = keeper
        self._tell = tell
        self.dialog: DifferencesDialog | None = None
        self.open = Strip(None, "lock")
        self.changed = Strip("warning")
        self.fault = Strip("error")
        self.said = Strip("warning")
        self.said.can_be_closed()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        THEME.fit(column.setSpacing, 6)
        for strip in (self.fault, self.changed, self.open, self.said):
            column.addWidget(strip)
        keeper.changed.connect(self.refresh)
        self.refresh()

    def say(self, what: Message) -> None:
        """Say why something could not be done."""
        self.said.say(what)
        self.setVisible(True)
        announce(self.said, words().say(what))

    def refresh(self) -> None:
        """Say what is so now."""
        self._show_fault()
        self._show_changed()
        self._show_open()
        strips = (self.fault, self.changed, self.open, self.said)
        self.setVisible(any(not strip.isHidden() for strip in strips))

    def _show_fault(self) -> None:
        if self._keeper.fault is None:
            self.fault.hide()
        else:
            self.fault.say(self._keeper.fault)

    def _show_open(self) -> None:
        keeper = self._keeper
        if not keeper.is_open_elsewhere:
            self.open.hide()
            return
        count = len(keeper.waiting())
        if not count:
            what = message("“{file}” is open in another program.", file=SURVEY)
        elif count == 1:
            what = message(
                "“{file}” is open in another program. One cell typed here waits until it is"
                " closed.",
                file=SURVEY,
            )
        else:
            what = message(
                "“{file}” is open in another program. {n} cells typed here wait until it is"
                " closed.",
                file=SURVEY,
                n=count,
            )
        self.open.say(what)

    def _show_changed(self) -> None:
        keeper = self._keeper
        if keeper.theirs is None:
            self.changed.hide()
            return
        self.changed.say(
            message(
                "“{file}” was changed outside Plenum, and this is not saved here: {cells}.",
                file=SURVEY,
                cells=named(keeper.waiting()),
            ),
            (message("Put mine into it"), self._join),
            (message("Use the file’s"), keeper.take_theirs),
            (message("Show the differences"), self._compare),
        )

    def _compare(self) -> None:
        """Show both side by side, and do what is chosen."""
        dialog = DifferencesDialog(self.window(), self._keeper.compare())
        does = {"join": self._join, "theirs": self._keeper.take_theirs}

        def end(way: str) -> None:
            # The file may have been changed back while one looked.
            if way in does and self._keeper.theirs is not None:
                does[way]()

        dialog.answered.connect(end)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        self.dialog = dialog

    def _join(self) -> None:
        try:
            self._keeper.join()
        except PlenumError as error:
            self._tell(error.message)


def named(cells: tuple[Waiting, ...]) -> Message:
    """Return waiting cells in words: "Kjennskap, høst 2025: 4,2", at most three of them."""
    if not cells:
        return message("names of dimensions or waves")
    said = "; ".join(
        f"{cell.row}, {cell.wave}: {saying.score(words(), cell.after) or '–'}"
        for cell in cells[:_MOST]
    )
    if len(cells) <= _MOST:
        return message("{text}", text=said)
    return message("{text} and {n} more", text=said, n=len(cells) - _MOST)
