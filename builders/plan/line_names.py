"""Names at the ends of lines: on how few lines of text, and how narrow, they stand whole."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from builders.fit import MARGIN, measure, wrap
from builders.look import Type
from builders.metrics import Face

NO_BREAK = "\N{NO-BREAK SPACE}\N{NO-BREAK SPACE}"
"""Between a name and its figure where they are measured, so that no figure stands alone."""


class LineNames(Struct, frozen=True):
    """Names as they stand: each with its line breaks, and the width that holds them, in points."""

    texts: tuple[str, ...]
    width: float

    @property
    def heights(self) -> tuple[int, ...]:
        """On how many lines each name stands."""
        return tuple(text.count("\n") + 1 for text in self.texts)


def line_names(
    names: Sequence[str], figure: str, most: int, size: float, face: Face
) -> LineNames | None:
    """Return names on at most so many lines each, or `None` where they take more.

    Args:
        names: the dimensions'; a figure follows each.
        figure: the widest figure that may follow a name.
        most: lines a name may take.
        size: of the text, in points.
        face: of the text; names are measured in bold, as the one that is pointed out is.
    """
    said = [f"{name}{NO_BREAK}{figure}" for name in names]
    width = max(_narrowest(one, most, size, face) for one in said)
    broken = [wrap(one, width, size, face, bold=True) for one in said]
    if any(len(one.lines) > most for one in broken):
        return None
    ends = len(NO_BREAK) + len(figure)
    return LineNames(tuple("\n".join(one.lines)[:-ends] for one in broken), width)


def _narrowest(text: str, most: int, size: float, face: Face) -> float:
    """Return the narrowest width, to a point, at which a text stands whole on so many lines."""
    look = Type(size, bold=True)

    def stands(width: float) -> bool:
        measured = measure([(text, look)], width, face)
        return measured.lines <= most and not measured.broken

    narrow, wide = 0.0, face.em_width(text, bold=True) * size / (1 - MARGIN) + 1
    while wide - narrow > 1:
        middle = (narrow + wide) / 2
        narrow, wide = (narrow, middle) if stands(middle) else (middle, wide)
    return wide


def shifts(
    wanted: Sequence[float], heights: Sequence[int], line: float, lowest: float
) -> list[float]:
    """Return how far down each name moves so that none touches another.

    Args:
        wanted: where the middle of each name would stand, the topmost first, counted from above.
        heights: on how many lines each stands.
        line: how high a line is, in the unit of `wanted`.
        lowest: how far down the last line may reach.
    """
    half = [line * height / 2 for height in heights]
    placed: list[float] = []
    for place, own in zip(wanted, half, strict=True):
        above = placed[-1] + half[len(placed) - 1] + own if placed else own
        placed.append(max(place, above))
    # What was only pushed down is moved half-way back up, as far as the upper edge allows.
    over = sum(at - place for at, place in zip(placed, wanted, strict=True)) / len(placed)
    beyond = placed[-1] + half[-1] - lowest
    up = min(max(over, beyond), placed[0] - half[0])
    return [at - up - place for at, place in zip(placed, wanted, strict=True)]
