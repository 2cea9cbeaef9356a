"""The points of a slide as one list of texts, and a kind's own fields made of such a list.

The two ways undo each other: a term and its meaning are one text with a dash between, and columns
are one list with a bold name, or an empty point, where a column begins.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from seminar import model
from seminar.slide_kinds import SlideKind

POINTS: frozenset[SlideKind] = frozenset(
    (model.BulletsSlide, model.DefinitionsSlide, model.LevelsSlide, model.TwoColumnsSlide)
)
"""The kinds that have points."""
_BETWEEN = " – "
_NAME = re.compile(r"\*\*([^*]+)\*\*", re.DOTALL)

Points = tuple[str, ...]


def points_of(slide: model.Slide) -> Points:
    """Return the points of a slide; none where its kind has none."""
    match slide:
        case model.BulletsSlide():
            return slide.bullets
        case model.DefinitionsSlide():
            return tuple(_joined(one.term, one.meaning) for one in slide.definitions)
        case model.LevelsSlide():
            return tuple(_joined(one.name, one.link) for one in slide.levels)
        case model.TwoColumnsSlide():
            return _listed(slide.left, slide.right)
        case _:
            return ()


def of_points(kind: SlideKind, points: Points) -> dict[str, Any]:
    """Return the fields that hold points in a slide of one of the kinds in `POINTS`."""
    pairs = [_parted(point) for point in points]
    if kind is model.DefinitionsSlide:
        made = tuple(model.Definition(term=term, meaning=meaning) for term, meaning in pairs)
        return {"definitions": made}
    if kind is model.LevelsSlide:
        return {"levels": tuple(model.Level(name=name, link=link) for name, link in pairs)}
    if kind is model.TwoColumnsSlide:
        left, right = _columns(points)
        return {"left": left, "right": right}
    return {"bullets": points}


def _joined(first: str, second: str) -> str:
    return f"{first}{_BETWEEN}{second}" if second else first


def _parted(point: str) -> tuple[str, str]:
    """Return a point before and after its dash; one that nothing follows stays as it is."""
    first, _, second = point.partition(_BETWEEN)
    return (first, second) if second else (point, "")


# --- columns --------------------------------------------------------------------------------------


def _listed(left: model.Column, right: model.Column) -> Points:
    first = (_named(left.name),) if left.name else ()
    if not (right.name or right.bullets):
        return (*first, *left.bullets)
    return (*first, *left.bullets, _named(right.name), *right.bullets)


def _named(name: str) -> str:
    return f"**{name}**" if name else ""


def _columns(points: Points) -> tuple[model.Column, model.Column]:
    first = _name_in(points[0]) if points else None
    rest = points[1:] if first else points
    at = next((n for n, point in enumerate(rest) if _name_in(point) is not None), None)
    if at is None:
        return model.Column(name=first or "", bullets=rest), model.Column()
    left = model.Column(name=first or "", bullets=rest[:at])
    return left, _second(rest[at:])


def _second(points: Sequence[str]) -> model.Column:
    return model.Column(name=_name_in(points[0]) or "", bullets=tuple(points[1:]))


def _name_in(point: str) -> str | None:
    """Return the name in a point that begins a column, empty without one; `None` in any other."""
    if not point:
        return ""
    named = _NAME.fullmatch(point)
    return named[1] if named else None
