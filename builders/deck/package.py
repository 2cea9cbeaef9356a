"""The deck as a package: the template's parts, a part a slide, its notes, pictures and charts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from msgspec.structs import replace

from builders.chart import ON_SLIDES, ChartLook
from builders.deck.notes import notes_xml
from builders.deck.pen import Pen
from builders.deck.picture import PictureStore
from builders.deck.presentation import numbered, presentation_part, property_parts
from builders.deck.shapes import chart_frame
from builders.deck.slide import DeckLook, DrawnSlide, draw
from builders.deck.template import Template
from builders.opc import OPENXML, RELATIONSHIPS, Part, Relationship
from builders.plan.scene import Chart, DeckPlan

_CORE_PROPERTIES = (
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
)
SLIDE_TYPE = f"{OPENXML}presentationml.slide+xml"
"""The content type of a slide."""
_NOTES_TYPE = f"{OPENXML}presentationml.notesSlide+xml"
_CHART_TYPE = f"{OPENXML}drawingml.chart+xml"
_WORKBOOK_TYPE = f"{OPENXML}spreadsheetml.sheet"


class Charts:
    """The chart parts of a deck, numbered as they are drawn."""

    def __init__(self, language: str) -> None:
        self.parts: list[Part] = []
        self._language = language
        self._count = 0

    def draw(self, pen: Pen, chart: Chart, placeholder: str) -> str:
        """Return the slide's XML for `chart` and keep its part and workbook."""
        from builders.chart.native import chart_part  # noqa: PLC0415 - imports python-pptx

        self._count += 1
        xml, workbook = chart_part(_visible(chart, pen), self._language, _look(pen))
        name = f"/ppt/charts/chart{self._count}.xml"
        sheet = f"/ppt/embeddings/Microsoft_Excel_Sheet{self._count}.xlsx"
        link = Relationship("rId1", f"{RELATIONSHIPS}package", sheet)
        self.parts.append(Part(name, _CHART_TYPE, xml, (link,)))
        self.parts.append(Part(sheet, _WORKBOOK_TYPE, workbook))
        return chart_frame(pen, chart, placeholder, pen.relate("chart", name))


def _visible(chart: Chart, pen: Pen) -> Chart:
    """Return the chart with bars that can be seen on the slide, in the legend's colours."""
    series = (replace(one, colour=pen.mark(one.colour)) for one in chart.series)
    return replace(chart, series=tuple(series))


def _look(pen: Pen) -> ChartLook:
    """Return how a chart is set on the ground of the slide that `pen` draws."""
    return replace(ON_SLIDES, text=pen.on(None), mark=pen.mark, line=pen.line)


def look_of(
    plan: DeckPlan,
    template: Template,
    pictures: PictureStore,
    charts: Charts,
    slide_part: Callable[[str], str | None],
) -> DeckLook:
    """Return what the slides of a deck share while they are drawn.

    Args:
        plan: the deck.
        template: what it is drawn with.
        pictures: draws its pictures.
        charts: draws its charts.
        slide_part: returns the part name of a planned slide's id.
    """
    return DeckLook(
        template.canvas,
        plan.language,
        plan.footers,
        template.layouts,
        pictures.draw,
        charts.draw,
        slide_part,
    )


def links_to(template: Template) -> tuple[Relationship, ...]:
    """Return the relationships of a package whose main part is called as the template's."""
    main = template.package.main_part().name
    return (
        Relationship("rId1", f"{RELATIONSHIPS}officeDocument", main),
        Relationship("rId2", _CORE_PROPERTIES, "/docProps/core.xml"),
        Relationship("rId3", f"{RELATIONSHIPS}extended-properties", "/docProps/app.xml"),
    )


class DeckPackage:
    """Everything that a deck's file holds, made part by part.

    Args:
        plan: the deck, planned for the template's canvas.
        template: what it is drawn with.
        folder: the seminar's folder, for pictures; `None` when there are none.
        names: what the notes pages call the slide's image and the notes.
    """

    def __init__(
        self, plan: DeckPlan, template: Template, folder: Path | None, names: tuple[str, str]
    ) -> None:
        self._plan = plan
        self._template = template
        self._names = names
        self._slide_parts = {
            planned.id: f"/ppt/slides/slide{number}.xml"
            for number, planned in enumerate(plan.slides, 1)
        }
        self.pictures = PictureStore(folder)
        self._charts = Charts(plan.language)
        self._look = look_of(plan, template, self.pictures, self._charts, self._slide_parts.get)

    def links(self) -> tuple[Relationship, ...]:
        """Return the relationships of the package itself."""
        return links_to(self._template)

    def parts(self) -> Iterator[Part]:
        """Yield the parts of the deck; what a slide needs comes after all slides."""
        package, notes_master = self._template.package, self._template.notes_master
        slides = numbered(package.main_part(), list(self._slide_parts.values()))
        yield presentation_part(package.main_part(), package.file, self._plan, slides, notes_master)
        yield from self._template.kept
        for number, planned in enumerate(self._plan.slides, 1):
            drawn = draw(self._look, planned, number)
            layout = self._template.layouts[planned.role].part
            yield from self._slide(number, drawn, layout, planned.notes, notes_master)
        yield from self.pictures.parts
        yield from self._charts.parts
        yield from property_parts(self._plan)

    def _slide(
        self,
        number: int,
        drawn: DrawnSlide,
        layout: str,
        paragraphs: tuple[str, ...],
        notes_master: str,
    ) -> tuple[Part, Part]:
        name, notes = f"/ppt/slides/slide{number}.xml", f"/ppt/notesSlides/notesSlide{number}.xml"
        count = len(drawn.relationships)
        links = (
            *drawn.relationships,
            Relationship(f"rId{count + 1}", f"{RELATIONSHIPS}slideLayout", layout),
            Relationship(f"rId{count + 2}", f"{RELATIONSHIPS}notesSlide", notes),
        )
        back = (
            Relationship("rId1", f"{RELATIONSHIPS}notesMaster", notes_master),
            Relationship("rId2", f"{RELATIONSHIPS}slide", name),
        )
        return (
            Part(name, SLIDE_TYPE, drawn.xml, links),
            Part(notes, _NOTES_TYPE, notes_xml(paragraphs, self._plan.language, self._names), back),
        )
