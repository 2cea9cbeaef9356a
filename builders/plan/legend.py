"""The legend of a chart: which colour is which wave."""

from __future__ import annotations

from builders.chart import Series
from builders.look import PT
from builders.plan.captions import Room, shares
from builders.plan.drafting import Context
from builders.plan.fitting import cut
from builders.plan.scene import MARK, Fill, Paragraph
from builders.plan.tables import width_of
from seminar.survey import apart

_BETWEEN = " " * 5
"""Between two waves in the legend."""


def legend(context: Context, series: tuple[Series, ...]) -> tuple[Fill, ...]:
    """Return which colour is which wave; a single wave is told by the line above the heading."""
    if len(series) < 2:
        return ()
    named = Paragraph(
        _BETWEEN.join(_signed(name) for name in _legend_names(context, series)),
        marks=tuple(one.colour for one in series),
    )
    return (Fill("legend", (named,)),)


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
