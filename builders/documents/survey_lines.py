"""The survey over many waves as a native chart in a document: a line a dimension."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from builders.chart import ChartData, ChartLook
from builders.documents.blocks import TEXT_WIDTH, PartLinks, Place
from builders.documents.chart_paragraph import DrawnChart, chart_paragraph
from builders.documents.survey_chart import LEAST_WIDTH, SIZE, SurveyChart
from builders.look import INK, SLATE, cm
from builders.metrics import face
from builders.plan.findings import label_words, over_time_in_words
from builders.plan.lines_over_time import (
    MOST_LINES,
    WAYS,
    Lines,
    Room,
    lines_over_time,
    pointed_out,
)
from seminar.language import Language
from seminar.survey import Survey

HEIGHT = 75.0
"""How high the chart is, in millimetres."""
LOOK = ChartLook(SIZE, gap=0, overlap=0, pointed=INK, axis=SLATE)
_MM = cm(0.1)
_FACE = face("Arial")
"""The widest of the usual faces, for templates that use it."""


class SurveyLines(Struct, frozen=True):
    """The survey's chart over many waves, for a paragraph of its own.

    Args:
        survey: what is shown, all waves of it.
        words: the document's language.
        bars: what stands there instead where lines have no room.
    """

    survey: Survey
    words: Language
    bars: SurveyChart

    def chart(self, width: float) -> ChartData | None:
        """Return what is shown in a chart so wide (mm), or `None` where lines do not stand."""
        pointed = pointed_out(self.survey)
        made = (lines_over_time(self.words, self.survey, room, pointed) for room in _rooms(width))
        lines = next((one for one in made if one), None)
        return _chart(self.words, self.survey, lines) if lines else None

    def xml(self, parts: PartLinks, place: Place) -> str:
        """Return a paragraph that holds the chart (`Block.xml`)."""
        width = max(LEAST_WIDTH, min(place.width, TEXT_WIDTH))
        chart = self.chart(width)
        if chart is None:
            return self.bars.xml(parts, place)
        said = " ".join(over_time_in_words(self.words, self.survey))
        drawn = DrawnChart(chart, LOOK, width, HEIGHT, said)
        return chart_paragraph(drawn, self.words, parts, place)


def _rooms(width: float) -> Iterator[Room]:
    """Yield how names may stand in a chart so wide (mm), the best first."""
    for waves in WAYS:
        for most in range(1, MOST_LINES + 1):
            yield Room(width * _MM, HEIGHT * _MM, SIZE, _FACE, most, waves)


def _chart(words: Language, survey: Survey, lines: Lines) -> ChartData:
    return ChartData(
        lines.categories,
        lines.series,
        survey.scale,
        label_words(words),
        lines.plot,
        "lines",
        lines.waves,
    )
