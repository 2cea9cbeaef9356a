"""Why it cannot be told which colour lies under a text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from builders.inspection.deck import Shape
from builders.inspection.look.colours import Paint
from builders.inspection.look.geometry import Box
from builders.inspection.look.layers import SLACK, Layer

Cause = Literal["picture", "gradient", "part", "table"]
"""A picture, several colours, a shape under a part of the text, or a table under it."""


class Doubt(Struct, frozen=True):
    """What makes a ground doubtful, and the shape that does, `None` for the slide's background."""

    cause: Cause
    shape: Shape | None = None


def doubt(area: Box, layers: Sequence[Layer], background: Paint) -> Doubt | None:
    """Return what makes the ground of an area doubtful first, seen from above; `None` for nothing.

    Args:
        area: the rectangle of a line of text.
        layers: what is painted under the text, the hindmost first.
        background: what the slide is filled with.
    """
    for layer in reversed(layers):
        if not layer.bounds.meets(area, SLACK):
            continue
        cause = _of_layer(layer, area)
        if cause is not None:
            return Doubt(cause, layer.shape)
        if layer.hides(area):
            return None
    cause = of_paint(background)
    return Doubt(cause) if cause else None


def of_paint(paint: Paint) -> Cause | None:
    """Return why a paint is not one colour, `None` where it is."""
    if paint.is_unknown:
        return "picture"
    return "gradient" if len(paint.colours) > 1 else None


def _of_layer(layer: Layer, area: Box) -> Cause | None:
    if layer.shape.kind == "graphicFrame":
        return "table"
    if not layer.paint.is_unknown and (layer.core is None or not layer.core.meets(area, SLACK)):
        return "part"
    return of_paint(layer.paint)
