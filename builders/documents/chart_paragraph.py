"""A native chart in a document: a paragraph of its own, with the chart's alternative text.

Lengths are millimetres.
"""

from __future__ import annotations

from functools import lru_cache

from msgspec import Struct

from builders.chart import ChartData, ChartLook
from builders.deck.markup import escape
from builders.documents.blocks import PartLinks, Place
from builders.plan import LANGUAGE_TAGS
from seminar.language import Language

_EMU = 36_000
_URI = "http://schemas.openxmlformats.org/drawingml/2006/"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


class DrawnChart(Struct, frozen=True):
    """A chart as it stands on paper: what is shown, how it is set, its size, what it says."""

    chart: ChartData
    look: ChartLook
    width: float
    height: float
    description: str


def chart_paragraph(drawn: DrawnChart, words: Language, parts: PartLinks, place: Place) -> str:
    """Return the paragraph that holds a chart (`Block.xml`).

    Args:
        drawn: the chart.
        words: the document's language.
        parts: where the chart is left.
        place: where it stands.
    """
    link = parts.chart(*_part(drawn.chart, LANGUAGE_TAGS[words.code], drawn.look))
    extent = f'cx="{round(drawn.width * _EMU)}" cy="{round(drawn.height * _EMU)}"'
    name = words.text("Chart")
    return (
        f"<w:p>{place.properties}<w:r><w:drawing>"
        f'<wp:inline xmlns:wp="{_URI}wordprocessingDrawing" distT="0" distB="0" '
        f'distL="0" distR="0"><wp:extent {extent}/>'
        f'<wp:docPr id="1" name="{escape(name)}" descr="{escape(drawn.description)}"/>'
        f'<wp:cNvGraphicFramePr/><a:graphic xmlns:a="{_URI}main">'
        f'<a:graphicData uri="{_URI}chart"><c:chart xmlns:c="{_URI}chart" '
        f'xmlns:r="{_OFFICE}" r:id="{link}"/></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r></w:p>"
    )


@lru_cache(2)
def _part(chart: ChartData, language: str, look: ChartLook) -> tuple[bytes, bytes]:
    """Return a chart and its workbook; booklet and summary show the same one."""
    from builders.chart.native import chart_part  # noqa: PLC0415 - imports python-pptx

    return chart_part(chart, language, look)
