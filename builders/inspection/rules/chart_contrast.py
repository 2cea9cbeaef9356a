"""Contrast of bars, lines and slices of charts with what the chart stands on."""

from __future__ import annotations

from collections.abc import Iterator

from builders.colour import MARK, contrast
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
    for reference in slide.part.all(f"{C}chart"):
        link = slide.part.links.get(reference.get(f"{R}id", ""))
        if link is None or link.external or link.target not in slide.deck.file.members:
            continue
        root = slide.deck.file.parse(link.target).root
        look = look_of(slide)
        shape = _shape_of(look, reference)
        if root is not None and shape is not None:
            yield from _faint(slide, shape, root, look)


def _shape_of(look: SlideLook, reference: Element) -> Shape | None:
    around = set(reference.iterancestors())
    return next((shape for shape in look.frames if shape.element in around), None)


def _faint(slide: Slide, shape: Shape, chart: Element, look: SlideLook) -> Iterator[Fault]:
    grounds = _grounds(chart, shape, look)
    if len(grounds) != 1 or len(grounds[0]) != 1:
        return
    ((ground,),) = grounds
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
