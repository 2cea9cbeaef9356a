"""The survey as a native chart in a document: bars on the whole scale, told at their ends.

Lengths are millimetres. The chart is as wide as the text where it stands. In the built-in templates
its bars begin where running text does, unless the dimensions' names need more room.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from builders.chart import AFTER_NAME, Bar, ChartData, ChartLook, Plot, Series
from builders.documents.blocks import TEXT_WIDTH, PartLinks, Place
from builders.documents.chart_paragraph import DrawnChart, chart_paragraph
from builders.fit import MARGIN, measure
from builders.look import INK, PALE_SLATE, SLATE, SOUND, Type
from builders.metrics import face
from builders.plan.findings import label_words, row_in_words
from builders.plan.fitting import cut
from seminar.language import Language
from seminar.survey import (
    Survey,
    SurveyRow,
    apart,
    biggest_change,
    is_date,
    listed,
    ordered,
    printed,
)

MOST_ROWS = 14
AXIS = 32.0
"""Where the bars begin, unless the names need more."""
SCALE_END = 132 / TEXT_WIDTH
"""Where the scale ends, unless the labels need more, as a share of the chart's width."""
NARROWEST = 50 / TEXT_WIDTH
"""How wide the bars' area is at least, as a share of the chart's width."""
MOST_FOR_NAMES = 0.45
"""What the names take at most, as a share of the chart's width."""
LEAST_WIDTH = 40.0
"""How wide a chart is at least: a narrower one has no room for bars."""
SIZE = 9.0
"""Of all text, in points."""
HEIGHT, HEIGHT_OF_ROW = 20.0, 10.0
"""How high the chart is, and how much more for each dimension."""
ABOVE, BELOW = 1.5, 7.5
"""What is left above the bars, and below them for the numbers of the scale."""
THICKEST = 4.8
"""How thick a bar is at most."""
GAP = 0.48
"""The gap between the bars of two dimensions at least, in bars."""
BESIDE_NAMES, BESIDE_LABEL = 2.5, 1.5
"""What the programs leave free between an axis and its names, a bar and its label."""
_AXES = tuple(AXIS + 4.0 * step for step in range(11))
"""Where the bars may begin: as far left as the names allow."""
_POINT = 25.4 / 72
_NAMES_FACE, _LABELS_FACE = face("Calibri"), face("Arial")
"""What is measured by: the built-in templates' face where the design gives the room, and a wider
one where there is room to spare, for templates that use it."""


class SurveyChart(Struct, frozen=True):
    """The survey's chart, for a paragraph of its own.

    Args:
        survey: what is shown.
        words: the document's language.
    """

    survey: Survey
    words: Language

    @property
    def height(self) -> float:
        """How high the whole is."""
        return HEIGHT + HEIGHT_OF_ROW * len(self.survey.rows)

    @property
    def look(self) -> ChartLook:
        """How the chart is set."""
        gap = _gap(self._pitch, len(self.survey.waves))
        return ChartLook(SIZE, gap, overlap=0, pointed=INK, axis=SLATE)

    @property
    def description(self) -> str:
        """Its alternative text."""
        return _description(self.survey, self.words)

    @property
    def _pitch(self) -> float:
        """How high the room of one dimension is."""
        return (self.height - ABOVE - BELOW) / len(self.survey.rows)

    def chart(self, width: float) -> ChartData:
        """Return what is shown, placed in a chart as wide as this."""
        return _chart(_Sheet(self.survey, self.words, width, self.height, self._pitch))

    def xml(self, parts: PartLinks, place: Place) -> str:
        """Return a paragraph that holds the chart (`Block.xml`)."""
        width = max(LEAST_WIDTH, min(place.width, TEXT_WIDTH))
        drawn = DrawnChart(self.chart(width), self.look, width, self.height, self.description)
        return chart_paragraph(drawn, self.words, parts, place)


def survey_chart(survey: Survey, words: Language) -> SurveyChart | None:
    """Return the chart of a survey with figures, or `None` where it has too many dimensions.

    Args:
        survey: what is shown of it (`builders.plan.findings.with_figures`), its newest waves alone.
        words: the document's language.
    """
    return SurveyChart(survey, words) if len(survey.rows) <= MOST_ROWS else None


def _gap(pitch: float, waves: int) -> int:
    """Return the gap between the bars of two dimensions, in percent of a bar."""
    thickness = min(THICKEST, pitch / (waves + GAP))
    return round((pitch / thickness - waves) * 100)


def _description(survey: Survey, words: Language) -> str:
    biggest, (low, high) = biggest_change(survey), survey.scale
    waves = listed(words, survey.waves)
    rows = "; ".join(row_in_words(words, row, biggest) for row in ordered(survey))
    if all(is_date(words, wave) for wave in survey.waves):
        return words.text(
            "Horizontal bar chart on the scale {low} to {high}. Averages in {waves}: {rows}.",
            low=low,
            high=high,
            waves=waves,
            rows=rows,
        )
    return words.text(
        "Horizontal bar chart on the scale {low} to {high}. Averages from {waves}: {rows}.",
        low=low,
        high=high,
        waves=waves,
        rows=rows,
    )


# --- what is shown --------------------------------------------------------------------------------


class _Sheet(Struct, frozen=True):
    """What a chart is placed by: the survey, the language, its size, the room of a dimension."""

    survey: Survey
    words: Language
    width: float
    height: float
    pitch: float


def _chart(sheet: _Sheet) -> ChartData:
    names = [row.name for row in ordered(sheet.survey)]
    axis = _axis(names, sheet)
    series = tuple(_series(sheet, axis))
    plot = Plot(
        axis / sheet.width,
        ABOVE / sheet.height,
        _bars_width(series, sheet, axis) / sheet.width,
        (sheet.height - ABOVE - BELOW) / sheet.height,
    )
    shown = tuple(_whole(name, axis, sheet.pitch) for name in names)
    return ChartData(shown, series, sheet.survey.scale, label_words(sheet.words), plot)


def _axis(names: Sequence[str], sheet: _Sheet) -> float:
    """Return where the bars begin: as far left as the names allow."""
    most = MOST_FOR_NAMES * sheet.width
    axes = [at for at in _AXES if at <= most] or [most]
    return next(
        (at for at in axes if all(_stands(one, at, sheet.pitch) for one in names)), axes[-1]
    )


def _stands(name: str, axis: float, pitch: float) -> bool:
    """Return whether a name stands beside the bars of its dimension, no word of it broken."""
    lines = measure([(name, Type(SIZE))], (axis - BESIDE_NAMES) / _POINT, _NAMES_FACE)
    return not lines.broken and lines.height * _POINT <= pitch


def _whole(name: str, axis: float, pitch: float) -> str:
    """Return a name, or as much of it as stands beside the bars; the table says all of it."""
    if _stands(name, axis, pitch):
        return name
    return cut(name, lambda part: _stands(part, axis, pitch))


def _series(sheet: _Sheet, axis: float) -> Iterator[Series]:
    """Yield a series a wave, the newest last and in colour; its first bar bears the wave's name."""
    survey, words = sheet.survey, sheet.words
    rows, biggest, last = ordered(survey), biggest_change(survey), len(survey.waves) - 1
    names = _wave_names(sheet, axis)
    for wave, name in enumerate(survey.waves):
        first = next((row for row in rows if row.values[wave] is not None), None)
        bars = tuple(
            Bar(
                _value(row, wave),
                _score(words, row, wave),
                strong=wave == last,
                pointed=wave == last and row is biggest,
                name=names[wave] if row is first else "",
            )
            for row in rows
        )
        yield Series(name, bars, SOUND) if wave == last else Series(name, bars, PALE_SLATE, SLATE)


def _value(row: SurveyRow, wave: int) -> float | None:
    """Return the score as it is printed; more digits stand nowhere, not in the workbook either."""
    score = printed(row.values[wave])
    return None if score is None else float(score)


def _score(words: Language, row: SurveyRow, wave: int) -> str:
    value = row.values[wave]
    return "" if value is None else words.number(value)


# --- room for labels ------------------------------------------------------------------------------


def _wave_names(sheet: _Sheet, axis: float) -> Sequence[str]:
    """Return what the waves are called at their first bars, cut where there is no room for all."""
    waves = sheet.survey.waves
    room = sheet.width - axis - NARROWEST * sheet.width - BESIDE_LABEL
    figure = AFTER_NAME + sheet.words.number(sheet.survey.scale[1])

    def fit(name: str) -> bool:
        return _label_width(name + figure) <= room

    if all(fit(wave) for wave in waves):
        return waves
    return [name if fit(name) else cut(name, fit) for name in apart(waves)]


def _bars_width(series: tuple[Series, ...], sheet: _Sheet, axis: float) -> float:
    """Return how wide the bars' area is, so that each label has its room beyond its bar."""
    low, high = sheet.survey.scale
    widths = [SCALE_END * sheet.width - axis]
    for bar in (bar for one in series for bar in one.bars if bar.value is not None):
        room = sheet.width - axis - _label_width(bar.text) - BESIDE_LABEL
        reach = ((bar.value or low) - low) / (high - low)
        widths += [room / reach] if reach > 0 else []
    return min(widths)


def _label_width(text: str) -> float:
    return _LABELS_FACE.em_width(text, bold=True) * SIZE * _POINT / (1 - MARGIN)
