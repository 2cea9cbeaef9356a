"""Contrast and size of what is drawn and written in charts, on what the chart stands on."""

from __future__ import annotations

from collections.abc import Iterator

from builders.colour import AA, MARK, contrast
from builders.inspection.deck import Shape, Slide
from builders.inspection.findings import Fault
from builders.inspection.look import Colours, Grounds, Paint, SlideLook, look_of
from builders.inspection.look.numbers import number
from builders.inspection.markup import A, C, Element, R, local
from builders.inspection.registry import Rules
from seminar.messages import message
from seminar.texts import shown

RULES = Rules("accessibility")

_LINES = frozenset(("lineChart", "scatterChart", "radarChart", "stockChart"))
_SLICES = frozenset(("pieChart", "doughnutChart", "ofPieChart"))
_ROUNDING = 0.01
_LARGE, _LARGE_BOLD, _SMALLEST = 18, 14, 9
"""From how many points on text is large (WCAG 2.1), and how many it has at least."""
_UNSEEN = 1.5
"""Below what contrast a mark can hardly be told from its ground."""
_ACCENTS = 6
"""How many colours a theme has for series that state none, one after the other."""


@RULES.add(
    Slide,
    "chart-contrast",
    "tip",
    demand=message("Bars, lines and slices of charts have a contrast of 3 to 1 with their ground."),
    remedy=message("Give the series a darker or lighter fill, or an outline in such a colour."),
    source="WCAG 2.1, 1.4.11",
)
def chart_contrast(slide: Slide) -> Iterator[Fault]:
    """Find charts with marks that are hard to see on what lies under them."""
    for shape, chart in _charts(slide):
        yield from _faint(slide, shape, chart, look_of(slide))


@RULES.add(
    Slide,
    "chart-text-contrast",
    "warning",
    demand=message("Text in charts has a contrast of 4.5 to 1 with its ground, large text 3."),
    remedy=message(
        "Select the chart and choose a darker or lighter colour under Home, Font Color."
    ),
    source="WCAG 2.1, 1.4.3",
)
def chart_text_contrast(slide: Slide) -> Iterator[Fault]:
    """Find titles, axes and legends whose own colour is hard to read, once for each colour."""
    for shape, chart in _charts(slide):
        colours, told = look_of(slide).colours, set[str]()
        ground = _only(_grounds(chart, shape, look_of(slide)))
        for letters in _letters(chart) if ground else ():
            paint = colours.fill(letters)
            rgb = paint.colours[0].rgb if paint and paint.is_opaque else ""
            if rgb and rgb not in told and contrast(rgb, ground) < _least(letters) - _ROUNDING:
                told.add(rgb)
                sentence = message(
                    "Text in the chart has a contrast of {ratio} to 1; it needs {least}.",
                    ratio=int(contrast(rgb, ground) * 10) / 10,
                    least=_least(letters),
                )
                yield Fault(sentence, slide.part.name, shape.element)


@RULES.add(
    Slide,
    "chart-text-too-small",
    "warning",
    demand=message("Text in charts has 9 points or more."),
    remedy=message("Select the chart and choose a larger size under Home, Font Size."),
    source="Microsoft, Make your PowerPoint presentations accessible; the limit is Plenum's",
)
def chart_text_too_small(slide: Slide) -> Iterator[Fault]:
    """Find titles, axes and legends that are set too small to read, once a chart."""
    for shape, chart in _charts(slide):
        sizes = [number(one, "sz", 0) / 100 for one in _letters(chart)]
        smallest = min(filter(None, sizes), default=_SMALLEST)
        if smallest < _SMALLEST:
            sentence = message(
                "Text in the chart is in {size} points; it needs {least}.",
                size=smallest,
                least=_SMALLEST,
            )
            yield Fault(sentence, slide.part.name, shape.element)


def _letters(chart: Element) -> Iterator[Element]:
    """Yield how text on the chart itself is set; labels of data may stand on their marks."""
    for text in chart.iter(f"{C}txPr", f"{C}rich"):
        around = {str(one.tag) for one in text.iterancestors()}
        if f"{C}dLbls" not in around and f"{C}dLbl" not in around:
            yield from text.iter(f"{A}defRPr", f"{A}rPr")


def _least(letters: Element) -> float:
    size, is_bold = number(letters, "sz", 0) / 100, letters.get("b") in ("1", "true")
    return MARK if size >= _LARGE or (is_bold and size >= _LARGE_BOLD) else AA


def _only(grounds: Grounds) -> str:
    """Return the colour that all of a chart stands on; empty where there are several."""
    return grounds[0][0] if len(grounds) == 1 and len(grounds[0]) == 1 else ""


def _charts(slide: Slide) -> Iterator[tuple[Shape, Element]]:
    """Yield the charts of a slide that can be read, with the shapes that they stand in."""
    for reference in slide.part.all(f"{C}chart"):
        link = slide.part.links.get(reference.get(f"{R}id", ""))
        if link is None or link.external or link.target not in slide.deck.file.members:
            continue
        root = slide.deck.file.parse(link.target).root
        shape = _shape_of(look_of(slide), reference)
        if root is not None and shape is not None:
            yield shape, root


def _shape_of(look: SlideLook, reference: Element) -> Shape | None:
    around = set(reference.iterancestors())
    return next((shape for shape in look.frames if shape.element in around), None)


def _faint(slide: Slide, shape: Shape, chart: Element, look: SlideLook) -> Iterator[Fault]:
    ground = _only(_grounds(chart, shape, look))
    if not ground:
        return
    told: set[str] = set()
    for name, paint in _marks(chart, look.colours):
        best = max(paint.colours, key=lambda one: contrast(one.rgb, ground), default=None)
        if best is None or not paint.is_opaque or best.rgb in told:
            continue
        ratio = contrast(best.rgb, ground)
        if ratio < MARK - _ROUNDING:
            told.add(best.rgb)
            sentence = message(
                "“{series}” is drawn in the colour {colour}, which has a contrast of {ratio} to 1 "
                "with its ground, {ground}; it needs {least}.",
                series=shown(name),
                colour=f"#{best.rgb}",
                ratio=int(ratio * 10) / 10,
                ground=f"#{ground}",
                least=round(MARK),
            )
            unseen = "warning" if ratio < _UNSEEN else None
            yield Fault(sentence, slide.part.name, shape.element, severity=unseen)


def _grounds(chart: Element, shape: Shape, look: SlideLook) -> Grounds:
    """Return what the marks of a chart stand on: its own fills, or what lies under it."""
    for path in (f"{C}chart/{C}plotArea/{C}spPr", f"{C}spPr"):
        paint = look.colours.fill(chart.find(path))
        if paint is not None and paint.is_opaque:
            return (tuple(one.rgb for one in paint.colours),)
    return look.grounds_of(shape)


def _marks(chart: Element, colours: Colours) -> Iterator[tuple[str, Paint]]:
    """Yield the fill of each series and of each point that has its own, with the series' name."""
    for series in chart.iter(f"{C}ser"):
        kind = local(parent) if (parent := series.getparent()) is not None else ""
        name = " ".join(one.text or "" for one in series.iterfind(f"{C}tx//{C}v"))
        own = _paint(series.find(f"{C}spPr"), kind, colours)
        points = [one.find(f"{C}spPr") for one in series.iterfind(f"{C}dPt")]
        if own is None and kind not in _SLICES:
            own = colours.named(f"accent{number(series.find(f'{C}idx'), 'val', 0) % _ACCENTS + 1}")
        found = [own, *(_paint(one, kind, colours) for one in points)]
        yield from ((name, paint) for paint in found if paint is not None)


def _paint(properties: Element | None, kind: str, colours: Colours) -> Paint | None:
    """Return what marks are drawn with, outlines counted in; `None` where that is automatic."""
    if properties is None:
        return None
    outline = colours.fill(properties.find(f"{A}ln"))
    fill = None if kind in _LINES else colours.fill(properties)
    if fill is None:
        return outline if kind in _LINES else None
    seen = [one for one in (fill, outline) if one is not None and one.is_opaque]
    return Paint(tuple(colour for one in seen for colour in one.colours)) if seen else fill
