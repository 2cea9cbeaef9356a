"""What is said beside a date while it is chosen: that it is a holiday, or in a weekend."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.days_off import days_off
from app.desktop.theme import THEME
from app.desktop.widgets.icon_label import IconLabel
from app.desktop.widgets.looks import Text
from seminar.messages import Message, message


class OffDaysNote(QWidget):
    """A line with a sign for days on which people do not work; hidden as long as there are none."""

    def __init__(self) -> None:
        super().__init__()
        self.text = Text("note")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(IconLabel("triangle-alert", "warning"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.text, 1)
        THEME.fit(row.setSpacing, 8)
        self.hide()

    def tell(self, dates: Iterable[dt.date]) -> None:
        """Say which of these dates are days off."""
        off = days_off(dates)
        if off:
            self.text.say(_together(off))
        self.setVisible(bool(off))


def _together(sentences: tuple[Message, ...]) -> Message:
    whole, *others = sentences
    for one in others:
        whole = message("{one} {other}", one=whole, other=one)
    return whole
