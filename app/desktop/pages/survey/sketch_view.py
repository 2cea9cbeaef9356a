"""A drawing of the survey's chart from the data that the deck's chart is made of.

It is quick and not exact: order, figures, words and what is pointed out are the deck's, and type
and measures are those of the window. The chart repeats the grid, so it is no stop of Tab.
"""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.desktop.theme import THEME
from app.desktop.theme.sizes import NOTE
from builders.chart import Bar, ChartData, Series

_Role = QPalette.ColorRole
_BAR, _GAP, _LEGEND, _AXIS = 14, 14, 26, 22
_NAMES = 0.42
"""How much of the width names take at most."""
_LINES = 220
_END = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_START = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class _Lane(NamedTuple):
    """The marks of one dimension: which one it is, its part of the drawing, and the scale."""

    chart: ChartData
    place: int
    row: QRectF
    left: float
    unit: float

    def marks(self) -> list[tuple[Series, Bar]]:
        """Return a mark a series."""
        return [(series, series.bars[self.place]) for series in self.chart.series]

    def at(self, value: float) -> float:
        """Return where a value stands on the scale."""
        return self.left + (value - self.chart.scale[0]) * self.unit


class SketchView(QWidget):
    """The drawing."""

    def __init__(self) -> None:
        super().__init__()
        self._chart: ChartData | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        THEME.changed.connect(self.updateGeometry)

    @property
    def chart(self) -> ChartData | None:
        """The chart that is drawn, if there is one."""
        return self._chart

    def show_chart(self, chart: ChartData | None, description: str) -> None:
        """Show a chart, and what a screen reader says of it; `None` for nothing."""
        self._chart = chart
        self.setVisible(chart is not None)
        self.setAccessibleName(description)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return a size with room for all marks."""
        chart = self._chart
        if chart is None:
            return QSize(THEME.px(200), 0)
        if chart.form == "lines":
            inside = _LINES
        else:
            bars = 1 if chart.form == "dumbbells" else len(chart.series)
            inside = len(chart.categories) * (bars * _BAR + _GAP)
        return QSize(THEME.px(300), THEME.px(_LEGEND + inside + _AXIS))

    def minimumSizeHint(self) -> QSize:
        """Return the least size: as high as the wished one."""
        return QSize(THEME.px(160), self.sizeHint().height())

    # --- painting ---

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw legend, scale and marks."""
        chart = self._chart
        if chart is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = THEME.font(NOTE)
        painter.setFont(font)
        self._paint_legend(painter, chart)
        if chart.form == "lines":
            self._paint_lines(painter, chart)
        else:
            self._paint_lying(painter, chart, font)
        painter.end()

    def _colour(self, chart: ChartData, series: Series, bar: Bar | None = None) -> QColor:
        """Return the colour of a series, or of a bar that is pointed out."""
        if bar is not None and bar.pointed:
            return THEME.colours.kind("rest")
        palette = self.palette()
        if chart.form == "lines":
            names = ("talk", "task", "plenary", "rest", "frame")
            return THEME.colours.kind(names[chart.series.index(series) % len(names)])
        is_last = series is chart.series[-1]
        return palette.color(_Role.Accent if is_last else _Role.Dark)

    def _paint_legend(self, painter: QPainter, chart: ChartData) -> None:
        side, left = THEME.px(11), 0.0
        metrics, height = QFontMetricsF(painter.font()), THEME.px(_LEGEND) - THEME.px(6)
        for series in chart.series:
            width = side + THEME.px(6) + metrics.horizontalAdvance(series.name) + THEME.px(16)
            if left + width > self.width() and left:
                return  # What has no room, the lines' ends and the grid say.
            square = QRectF(left, (height - side) / 2, side, side)
            painter.fillRect(square, self._colour(chart, series))
            painter.setPen(self.palette().color(_Role.Text))
            text = QRectF(left + side + THEME.px(6), 0, width, height)
            painter.drawText(text, _START, series.name)
            left += width

    # --- bars and dumbbells ---

    def _paint_lying(self, painter: QPainter, chart: ChartData, font: QFont) -> None:
        top, low, high = THEME.px(_LEGEND), *chart.scale
        bars = 1 if chart.form == "dumbbells" else len(chart.series)
        pitch = THEME.px(bars * _BAR + _GAP)
        left = self._room_for_names(chart, font)
        right = self.width() - self._room_for_labels(chart, font)
        bottom = top + pitch * len(chart.categories)
        unit = (right - left) / (high - low)
        self._paint_scale(painter, QRectF(left, top, right - left, bottom - top), low, high)
        for place, name in enumerate(chart.categories):
            row = QRectF(0, top + place * pitch, left - THEME.px(8), pitch)
            painter.setPen(self.palette().color(_Role.Text))
            said = QFontMetricsF(font).elidedText(name, Qt.TextElideMode.ElideRight, row.width())
            painter.drawText(row, _END, said)
            lane = _Lane(chart, place, row, left, unit)
            if chart.form == "dumbbells":
                self._paint_dots(painter, lane)
            else:
                self._paint_bars(painter, lane)

    def _room_for_names(self, chart: ChartData, font: QFont) -> float:
        """Return how wide the longest name is, within reason."""
        metrics = QFontMetricsF(font)
        widest = max((metrics.horizontalAdvance(name) for name in chart.categories), default=0)
        return min(widest + THEME.px(10), self.width() * _NAMES)

    def _room_for_labels(self, chart: ChartData, font: QFont) -> float:
        """Return how wide the longest label is, which may stand at a mark at the scale's end."""
        bold = QFont(font)
        bold.setBold(True)
        metrics = QFontMetricsF(bold)
        texts = [bar.label for series in chart.series for bar in series.bars]
        widest = max((metrics.horizontalAdvance(text) for text in texts), default=0)
        return min(widest + THEME.px(8), self.width() * 0.4)

    def _paint_scale(self, painter: QPainter, area: QRectF, low: int, high: int) -> None:
        step = max(1, (high - low) // 5)
        height = THEME.px(_AXIS)
        for value in range(low, high + 1, step):
            x = area.left() + (value - low) * area.width() / (high - low)
            painter.setPen(QPen(self.palette().color(_Role.Midlight), 1))
            painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))
            painter.setPen(self.palette().color(_Role.PlaceholderText))
            number = QRectF(x - height, area.bottom(), 2 * height, height)
            painter.drawText(number, Qt.AlignmentFlag.AlignCenter, str(value))

    def _paint_bars(self, painter: QPainter, lane: _Lane) -> None:
        height, top = THEME.px(_BAR), lane.row.top() + THEME.px(_GAP) / 2
        for number, (series, bar) in enumerate(lane.marks()):
            if bar.value is None:
                continue
            right = lane.at(bar.value)
            rect = QRectF(lane.left, top + number * height, right - lane.left, height - THEME.px(1))
            painter.fillRect(rect, self._colour(lane.chart, series, bar))
            self._paint_label(painter, bar, rect.right(), rect.center().y())

    def _paint_dots(self, painter: QPainter, lane: _Lane) -> None:
        middle, radius = lane.row.center().y(), THEME.px(5)
        known = [(series, bar, bar.value) for series, bar in lane.marks() if bar.value is not None]
        places = [lane.at(value) for _, _, value in known]
        if len(places) > 1:
            painter.setPen(QPen(self.palette().color(_Role.Mid), THEME.px(2)))
            painter.drawLine(QPointF(min(places), middle), QPointF(max(places), middle))
        for (series, bar, _), x in zip(known, places, strict=True):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._colour(lane.chart, series, bar))
            painter.drawEllipse(QPointF(x, middle), radius, radius)
        if known:
            self._paint_label(painter, known[-1][1], max(places) + radius, middle)

    def _paint_label(self, painter: QPainter, bar: Bar, x: float, y: float) -> None:
        if not bar.label:
            return
        font = painter.font()
        font.setBold(bar.strong)
        painter.save()
        painter.setFont(font)
        painter.setPen(self.palette().color(_Role.Text))
        room = QRectF(x + THEME.px(4), y - THEME.px(10), self.width(), THEME.px(20))
        painter.drawText(room, _START, bar.label)
        painter.restore()

    # --- lines ---

    def _paint_lines(self, painter: QPainter, chart: ChartData) -> None:
        top, height = THEME.px(_LEGEND), THEME.px(_LINES)
        area = QRectF(THEME.px(20), top, self.width() - THEME.px(40), height - THEME.px(_AXIS))
        low, high = chart.scale
        for value in range(low, high + 1, max(1, (high - low) // 4)):
            y = area.bottom() - (value - low) * area.height() / (high - low)
            painter.setPen(QPen(self.palette().color(_Role.Midlight), 1))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            painter.setPen(self.palette().color(_Role.PlaceholderText))
            painter.drawText(QRectF(0, y - 10, THEME.px(16), 20), _END, str(value))
        self._paint_waves(painter, chart, area)
        for series in chart.series:
            self._paint_line(painter, chart, series, area)

    def _paint_waves(self, painter: QPainter, chart: ChartData, area: QRectF) -> None:
        pitch, metrics = area.width() / len(chart.categories), QFontMetricsF(painter.font())
        painter.setPen(self.palette().color(_Role.PlaceholderText))
        for place, name in enumerate(chart.categories):
            room = QRectF(area.left() + place * pitch, area.bottom(), pitch, THEME.px(_AXIS))
            said = metrics.elidedText(
                " ".join(name.split()), Qt.TextElideMode.ElideRight, room.width()
            )
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, said)

    def _paint_line(
        self, painter: QPainter, chart: ChartData, series: Series, area: QRectF
    ) -> None:
        low, high = chart.scale
        pitch = area.width() / len(chart.categories)
        painter.setPen(QPen(self._colour(chart, series), THEME.px(2)))
        before: QPointF | None = None
        for place, bar in enumerate(series.bars):
            here = None
            if bar.value is not None:
                y = area.bottom() - (bar.value - low) * area.height() / (high - low)
                here = QPointF(area.left() + (place + 0.5) * pitch, y)
                if before is not None:
                    painter.drawLine(before, here)
                painter.drawEllipse(here, 2.0, 2.0)
            before = here
