"""The counts of problems in the status line; a press opens or closes the panel."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from app.desktop.interpreter import INTERPRETER, words
from app.desktop.problem_watch import spoken_counts
from app.desktop.severity_words import counted
from app.desktop.theme import THEME
from app.desktop.theme.icons import SEVERITY_ICONS, Tint, pixmap
from app.desktop.theme.sizes import NOTE
from seminar.messages import Message, message
from seminar.severity import Severity

_ICON, _GAP, _SIDE = 14, 5, 8
_TOLD: tuple[Severity, ...] = ("error", "warning")


class ProblemCounts(QAbstractButton):
    """How many errors and warnings there are, with their icons."""

    def __init__(self) -> None:
        super().__init__()
        self._numbers: Mapping[Severity, int] = {}
        self._parts: list[tuple[str, Tint, str]] = []
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        INTERPRETER.changed.connect(self._say)
        THEME.changed.connect(self.updateGeometry)
        self._say()

    def show_counts(self, numbers: Mapping[Severity, int]) -> None:
        """Show how many problems of each kind there are."""
        self._numbers = numbers
        self._say()

    def _say(self) -> None:
        there: list[Severity] = [severity for severity in _TOLD if self._numbers.get(severity)]
        self._parts = [self._part(severity) for severity in there] or [
            ("circle-check", "muted", words().say(self._all_well()))
        ]
        self.setText("  ".join(text for _, _, text in self._parts))
        self.setAccessibleName(words().say(self._spoken()))
        self.setToolTip(words().text("Problems"))
        self.updateGeometry()
        self.update()

    def _part(self, severity: Severity) -> tuple[str, Tint, str]:
        said = words().say(counted(severity, self._numbers[severity]))
        return (*SEVERITY_ICONS[severity], said)

    def _all_well(self) -> Message:
        tips = self._numbers.get("tip", 0)
        return counted("tip", tips) if tips else message("No problems")

    def _spoken(self) -> Message:
        if not any(self._numbers.values()):
            return message("No problems")
        return message("Problems: {counts}", counts=spoken_counts(self._numbers))

    # --- measuring and painting ---

    def sizeHint(self) -> QSize:
        """Return a size with room for what is said."""
        return QSize(sum(self._widths()) + THEME.px(2 * _SIDE), THEME.px(24))

    def _widths(self) -> list[int]:
        metrics = self.fontMetrics()
        around = THEME.px(_ICON) + THEME.px(_GAP) + THEME.px(_SIDE)
        return [metrics.horizontalAdvance(text) + around for _, _, text in self._parts]

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground, a ring for the focus, and icon and text of each part."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        painter.setFont(THEME.font(NOTE))
        left = THEME.px(_SIDE)
        for (name, tint, text), width in zip(self._parts, self._widths(), strict=True):
            side = THEME.px(_ICON)
            top = (self.height() - side) // 2
            painter.drawPixmap(left, top, pixmap(name, tint, side, self.devicePixelRatioF()))
            painter.setPen(self.palette().color(QPalette.ColorRole.Text))
            room = QRect(left + side + THEME.px(_GAP), 0, width, self.height())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
            left += width

    def _paint_ground(self, painter: QPainter) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked() or self.underMouse():
            painter.setBrush(self.palette().color(QPalette.ColorRole.Midlight))
            painter.drawRect(self.rect())
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Accent), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
