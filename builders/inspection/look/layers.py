"""What is painted on a slide, from the back to the front, and what therefore lies under a text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from msgspec import Struct

from builders.colour import blended
from builders.inspection.deck import Shape
from builders.inspection.look.colours import CLEAR, UNKNOWN, Paint
from builders.inspection.look.geometry import Box, Frame, frame_of, in_groups
from builders.inspection.markup import A, P

SLACK = 25_400
"""How far in EMU two things may overlap by chance: 2 points."""
_FULL = frozenset(
    (
        "",
        "rect",
        "roundRect",
        "round1Rect",
        "round2SameRect",
        "round2DiagRect",
        "snip1Rect",
        "snip2SameRect",
        "snip2DiagRect",
        "snipRoundRect",
        "flowChartProcess",
        "flowChartAlternateProcess",
        "foldedCorner",
        "plaque",
        "bevel",
        "homePlate",
    )
)
"""The shapes that fill their rectangle but for corners."""
_ROUND = frozenset(("ellipse", "flowChartConnector", "octagon", "hexagon", "decagon", "dodecagon"))
_HOLLOW = frozenset(("line", "lineInv", "frame", "donut", "cornerTabs", "plaqueTabs", "squareTabs"))
"""The shapes that paint nothing, or nothing in their middle, where their text stands."""
_PARTLY = frozenset(
    (
        "bentArrow",
        "blockArc",
        "chord",
        "circularArrow",
        "curvedDownArrow",
        "curvedLeftArrow",
        "curvedRightArrow",
        "curvedUpArrow",
        "diagStripe",
        "flowChartCollate",
        "funnel",
        "halfFrame",
        "leftCircularArrow",
        "leftRightCircularArrow",
        "mathEqual",
        "mathMultiply",
        "mathNotEqual",
        "noSmoking",
        "swooshArrow",
        "uturnArrow",
    )
)
"""The shapes that paint only a part of what is under their text."""
_MOST = 24
"""How many layers under a text are looked through; under more, its ground counts as unknown."""
_MOST_COLOURS = 32
"""How many colours one ground may be; with more, it counts as unknown."""
_INSCRIBED = 0.1465
"""What is left on each side of the largest rectangle in an ellipse: (1 - 1/√2) / 2."""


class Layer(Struct, frozen=True):
    """Something painted.

    Args:
        bounds: the rectangle around it.
        core: the rectangle in it that is surely painted, `None` where none is known.
        paint: what it is painted with.
        shape: what it is.
    """

    bounds: Box
    core: Box | None
    paint: Paint
    shape: Shape

    def hides(self, area: Box) -> bool:
        """Return whether nothing below it is seen within an area."""
        return self.paint.is_opaque and self.core is not None and self.core.holds(area, SLACK)


Grounds = tuple[tuple[str, ...], ...]
"""The grounds of a text, each as the colours it may be, of which there is one where it is known
and none where nothing is."""


def layers_of(shapes: Iterable[Shape], fill: Callable[[Shape], Paint]) -> Iterator[Layer]:
    """Yield what shapes that are no placeholders paint, in their order.

    Args:
        shapes: of a layout or master.
        fill: tells what a shape is filled with.
    """
    for shape in shapes:
        frame = own_frame(shape)
        if frame is not None and not shape.is_hidden:
            layer = layer_of(shape, frame, fill)
            if layer is not None:
                yield layer


def own_frame(shape: Shape) -> Frame | None:
    """Return where a shape says that it stands on the slide, `None` where it says nothing."""
    table = shape.kind == "graphicFrame"
    path = f"{P}xfrm" if table else f"{P}spPr/{A}xfrm"
    frame = frame_of(shape.element.find(path))
    return frame and in_groups(frame, (group.element for group in shape.groups))


def layer_of(shape: Shape, frame: Frame, fill: Callable[[Shape], Paint]) -> Layer | None:
    """Return what a picture or shape paints, `None` where it paints no area.

    Args:
        shape: the shape.
        frame: where it stands.
        fill: tells what it is filled with.
    """
    if shape.kind not in ("sp", "pic"):
        return None
    paint = fill(shape) if shape.kind == "sp" else UNKNOWN
    if paint is CLEAR:
        return None
    name = geometry(shape)
    if name in _HOLLOW:
        return None
    bounds = frame.bounds
    return Layer(bounds, _core(name, frame, bounds), paint, shape)


def geometry(shape: Shape) -> str:
    """Return the name of a shape's outline, `custom` for one that is drawn freely."""
    properties = shape.element.find(f"{P}spPr")
    preset = None if properties is None else properties.find(f"{A}prstGeom")
    if preset is not None:
        return preset.get("prst", "")
    free = properties is not None and properties.find(f"{A}custGeom") is not None
    return "custom" if free else ""


def _core(name: str, frame: Frame, bounds: Box) -> Box | None:
    if frame.turn % 90:
        return None
    if name in _FULL:
        return bounds
    if name in _ROUND:
        return bounds.shrunk(bounds.width * _INSCRIBED, bounds.height * _INSCRIBED)
    return None


def below_own_text(layer: Layer) -> Layer:
    """Return what a shape paints as its own text has it below: all of it but in a few outlines.

    An outline leaves its text a rectangle that it fills, so that text within the shape stands on
    the shape's own fill.
    """
    if layer.core == layer.bounds or geometry(layer.shape) in _PARTLY:
        return layer
    return Layer(layer.bounds, layer.bounds, layer.paint, layer.shape)


def grounds(area: Box, layers: Sequence[Layer], background: Paint) -> Grounds:
    """Return what lies under an area.

    Args:
        area: the rectangle of a line of text.
        layers: what is painted under the text, the hindmost first.
        background: what the slide is filled with.
    """
    near = [layer for layer in layers if layer.bounds.meets(area, SLACK)]
    if len(near) > _MOST:
        near = _seen_layers(area, near)
    return _grounds(area, near, background) if len(near) <= _MOST else ((),)


def _seen_layers(area: Box, layers: Sequence[Layer]) -> Sequence[Layer]:
    """Return the layers that none hides from above, with the one that hides the others."""
    for place in reversed(range(len(layers))):
        if layers[place].hides(area):
            return layers[place:]
    return layers


def _grounds(area: Box, layers: Sequence[Layer], background: Paint) -> Grounds:
    if not layers:
        return through(background, (("FFFFFF",),))
    *under, layer = layers
    covers = layer.core is not None and layer.core.holds(area, SLACK)
    if covers and layer.paint.is_opaque:
        return (_seen(layer.paint),)
    below = _grounds(area, under, background)
    own = through(layer.paint, below)
    if covers:
        return own
    if layer.core is not None and layer.core.meets(area, SLACK):
        return tuple(dict.fromkeys((*own, *below)))
    return _either(own, below)


def _seen(paint: Paint) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.rgb for one in paint.colours))


def through(paint: Paint, below: Grounds) -> Grounds:
    """Return what a paint looks like on what lies below it."""
    if paint.is_opaque:
        return (_seen(paint),)
    return tuple(_blended(paint, ground) for ground in below)


def _blended(paint: Paint, ground: tuple[str, ...]) -> tuple[str, ...]:
    if len(paint.colours) * len(ground) > _MOST_COLOURS:
        return ()
    mixed = (blended(one.rgb, under, one.alpha) for one in paint.colours for under in ground)
    return tuple(dict.fromkeys(mixed))


def _either(own: Grounds, below: Grounds) -> Grounds:
    """Return one ground that may be any of these, or unknown if one of them is."""
    both = (*own, *below)
    if not all(both):
        return ((),)
    return (tuple(dict.fromkeys(colour for ground in both for colour in ground)),)
