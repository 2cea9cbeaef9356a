"""The survey as a native chart in a document: bars on the whole scale, told at their ends.

Lengths are millimetres. The chart is as wide as the text, and its bars begin where running text
does, unless the dimensions' names need more room.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from msgspec import Struct

from builders.chart import AFTER_NAME, Bar, BarChart, ChartLook, Plot, Series
from builders.deck.markup import escape
from builders.documents.blocks import PartLinks
from builders.fit import MARGIN, measure
from builders.look import INK, PALE_SLATE, SLATE, SOUND, Type
from builders.metrics import face
from builders.plan import LANGUAGE_TAGS
from builders.plan.findings import ordered, row_in_words
from builders.plan.fitting import cut
from builders.plan.wording import apart, is_date, listed
from seminar.language import Language
from seminar.survey import Survey, SurveyRow, biggest_change, printed

MOST_ROWS = 14
WIDTH = 162.0
"""How wide the chart is: as wide as the text."""
AXIS = 32.0
"""Where the bars begin, unless the names need more."""
SCALE_END = 132.0
"""Where the scale ends, unless the labels need more."""
NARROWEST = 50.0
"""How wide the bars' area is at least."""
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
_AXES = (AXIS, *(AXIS + 4.0 * step for step in range(1, 11)))
"""Where the bars may begin: as far left as the names allow."""
_POINT = 25.4 / 72
_EMU = 36_000
_URI = "http://schemas.openxmlformats.org/drawingml/2006/"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NAMES_FACE, _LABELS_FACE = face("Calibri"), face("Arial")
"""What is measured by: the built-in templates' face where the design gives the room, and a wider
one where there is room to spare, for templates that use it."""


class SurveyChart(Struct, frozen=True):
    """The survey's chart, for a paragraph of its own.

    Args:
        chart: what is shown, placed.
        look: how it is set.
        height: of the whole.
        name: what the program calls it.
        description: its alternative text.
        language: BCP 47 of its texts.
    """

    chart: BarChart
    look: ChartLook
    height: float
    name: str
    description: str
    language: str

    def xml(self, parts: PartLinks, properties: str) -> str:
        """Return a paragraph that holds the chart (`Block.xml`)."""
        link = parts.chart(*_drawn(self.chart, self.language, self.look))
        extent = f'cx="{round(WIDTH * _EMU)}" cy="{round(self.height * _EMU)}"'
        return (
            f'<w:p>{properties}<w:r><w:drawing><wp:inline xmlns:wp="{_URI}wordprocessingDrawing" '
            f'distT="0" distB="0" distL="0" distR="0"><wp:extent {extent}/>'
            f'<wp:docPr id="1" name="{escape(self.name)}" descr="{escape(self.description)}"/>'
            f'<wp:cNvGraphicFramePr/><a:graphic xmlns:a="{_URI}main">'
            f'<a:graphicData uri="{_URI}chart"><c:chart xmlns:c="{_URI}chart" '
            f'xmlns:r="{_OFFICE}" r:id="{link}"/></a:graphicData></a:graphic>'
            "</wp:inline></w:drawing></w:r></w:p>"
        )


@lru_cache(2)
def _drawn(chart: BarChart, language: str, look: ChartLook) -> tuple[bytes, bytes]:
    """Return a chart and its workbook; booklet and summary show the same one."""
    from builders.chart.native import chart_part  # noqa: PLC0415 - imports python-pptx

    return chart_part(chart, language, look)


def survey_chart(survey: Survey, words: Language) -> SurveyChart | None:
    """Return the chart of a survey with figures, or `None` where it has too many dimensions.

    Args:
        survey: what is shown of it (`builders.plan.findings.with_figures`), its newest waves alone.
        words: the document's language.
    """
    count = len(survey.rows)
    if count > MOST_ROWS:
        return None
    height = HEIGHT + HEIGHT_OF_ROW * count
    pitch = (height - ABOVE - BELOW) / count
    return SurveyChart(
        _chart(survey, words, height, pitch),
        ChartLook(SIZE, _gap(pitch, len(survey.waves)), overlap=0, pointed=INK, axis=SLATE),
        height,
        words.text("Chart"),
        _description(survey, words),
        LANGUAGE_TAGS[words.code],
    )


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


def _chart(survey: Survey, words: Language, height: float, pitch: float) -> BarChart:
    names = [row.name for row in ordered(survey)]
    axis = next((at for at in _AXES if all(_stands(name, at, pitch) for name in names)), _AXES[-1])
    series = tuple(_series(survey, words, axis))
    plot = Plot(
        axis / WIDTH,
        ABOVE / height,
        _bars_width(series, survey.scale, axis) / WIDTH,
        (height - ABOVE - BELOW) / height,
    )
    return BarChart(tuple(_whole(name, axis, pitch) for name in names), series, survey.scale, plot)


def _stands(name: str, axis: float, pitch: float) -> bool:
    """Return whether a name stands beside the bars of its dimension, no word of it broken."""
    lines = measure([(name, Type(SIZE))], (axis - BESIDE_NAMES) / _POINT, _NAMES_FACE)
    return not lines.broken and lines.height * _POINT <= pitch


def _whole(name: str, axis: float, pitch: float) -> str:
    """Return a name, or as much of it as stands beside the bars; the table says all of it."""
    if _stands(name, axis, pitch):
        return name
    return cut(name, lambda part: _stands(part, axis, pitch))


def _series(survey: Survey, words: Language, axis: float) -> Iterator[Series]:
    """Yield a series a wave, the newest last and in colour; its first bar bears the wave's name."""
    rows, biggest, last = ordered(survey), biggest_change(survey), len(survey.waves) - 1
    names = _wave_names(survey, words, axis)
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


def _wave_names(survey: Survey, words: Language, axis: float) -> Sequence[str]:
    """Return what the waves are called at their first bars, cut where there is no room for all."""
    room = WIDTH - axis - NARROWEST - BESIDE_LABEL
    figure = AFTER_NAME + words.number(survey.scale[1])

    def fit(name: str) -> bool:
        return _label_width(name + figure) <= room

    if all(fit(wave) for wave in survey.waves):
        return survey.waves
    return [name if fit(name) else cut(name, fit) for name in apart(survey.waves)]


def _bars_width(series: tuple[Series, ...], scale: tuple[int, int], axis: float) -> float:
    """Return how wide the bars' area is, so that each label has its room beyond its bar."""
    low, high = scale
    widths = [SCALE_END - axis]
    for bar in (bar for one in series for bar in one.bars if bar.value is not None):
        label = f"{bar.name}{AFTER_NAME}{bar.label}" if bar.name else bar.label
        room = WIDTH - axis - _label_width(label) - BESIDE_LABEL
        reach = ((bar.value or low) - low) / (high - low)
        widths += [room / reach] if reach > 0 else []
    return min(widths)


def _label_width(text: str) -> float:
    return _LABELS_FACE.em_width(text, bold=True) * SIZE * _POINT / (1 - MARGIN)
