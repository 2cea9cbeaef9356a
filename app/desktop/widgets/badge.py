"""A badge: how many problems there are, the worst first, or a plain figure."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from app.desktop.theme import THEME
from app.desktop.theme.icons import SEVERITY_ICONS
from app.desktop.widgets.icon_label import IconLabel
from app.desktop.widgets.looks import mark
from seminar.severity import Severity


class Badge(QWidget):
    """A figure at the end of a line, with the icon of the worst problem it counts, if any."""

    def __init__(self) -> None:
        super().__init__()
        self._icon = IconLabel("")
        self._figure = QLabel()
        self._figure.setProperty("look", "note")
        self._figure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._icon)
        row.addWidget(self._figure)
        THEME.fit(row.setSpacing, 4)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_problems(self, worst: Severity, number: int) -> None:
        """Show how many problems there are, in the colour of the worst."""
        picture, tint = SEVERITY_ICONS[worst]
        self._icon.put(picture, tint)
        self._icon.show()
        mark(self._figure, "signal", tint if tint != "muted" else "")
        self._figure.setText(str(number))
        self.show()

    def show_figure(self, figure: str) -> None:
        """Show a figure that is no problem; an empty one hides the badge."""
        self._icon.hide()
        mark(self._figure, "signal", "")
        self._figure.setText(figure)
        self.setVisible(bool(figure))

    def text(self) -> str:
        """Return the figure that is shown."""
        return self._figure.text()
