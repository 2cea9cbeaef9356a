"""The legend of a chart: which colour is which wave."""

from __future__ import annotations

from builders.chart import Series
from builders.fit import measure
from builders.look import PT
from builders.plan.captions import Room, shares
from builders.plan.drafting import Context
from builders.plan.fitting import cut
from builders.plan.scene import MARK, Fill, Paragraph
from builders.plan.tables import width_of
from seminar.survey import apart

_BETWEEN = " " * 5
"""Between two waves in the legend."""


def legend(context: Context, series: tuple[Series, ...], least: int = 2) -> tuple[Fill, ...]:
    """Return which colour is which wave.

    Args:
        context: the words, and the layout it stands on.
        series: the waves.
        least: how many of them need a legend; the line above the heading tells a single one.
    """
    if len(series) < least or not has_room(context):
        return ()
    named = Paragraph(
        _BETWEEN.join(_signed(name) for name in _legend_names(context, series)),
        marks=tuple(one.colour for one in series),
    )
    return (Fill("legend", (named,)),)


def has_room(context: Context) -> bool:
    """Return whether the layout has room for a legend, on one line."""
    frame = context.layout("chart").frames["legend"]
    line = measure([(MARK, frame.levels[0])], frame.width, context.body_face)
    return line.height <= frame.rect.h / PT


def _signed(name: str) -> str:
    return f"{MARK} {name}"


def _legend_names(context: Context, series: tuple[Series, ...]) -> list[str]:
    """Return the waves' names, each shortened where they do not stand on one line together."""
    frame, face = context.layout("chart").frames["legend"], context.body_face
    (look, *_), names = frame.levels, [one.name for one in series]
    room = Room(0, int(frame.width * PT), 1, width_of(_BETWEEN, look, face))

    def wide(name: str) -> int:
        return width_of(_signed(name), look, face)

    def stand(names: list[str]) -> bool:
        return sum(map(wide, names)) + room.gap * (len(names) - 1) <= room.right

    if stand(names):
        return names
    names = apart(names)
    allowed = shares([wide(name) for name in names], room)
    return [
        name if wide(name) <= most else cut(name, lambda part, most=most: wide(part) <= most)
        for name, most in zip(names, allowed, strict=True)
    ]
