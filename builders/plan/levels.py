"""Slides of levels: bars that grow from one to the next and lead to one outcome."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from builders.canvas import LayoutCanvas
from builders.fit import measure
from builders.look import (
    BODY,
    FJORD,
    FLOOR,
    MUTED,
    PT,
    RUST,
    SOUND,
    WHITE,
    Colour,
    Rect,
    Type,
    cm,
)
from builders.metrics import Face
from builders.plan.drafting import Context, Draft, Moment
from builders.plan.fitting import DENSE_HEADING
from builders.plan.lists import bullets
from builders.plan.scene import Box, Group, Insets, Line, Stroke
from seminar.emphasis import plain
from seminar.model import BulletsSlide, Level, LevelsSlide
from seminar.texts import capital

MOST = 6
"""Levels in one diagram; more become bullets."""
MOST_WITH_LINKS = 5
_NARROWEST = cm(13.2)
_HIGHEST_OF_FEW = cm(2.0)
_FEW = 3
_INSET = cm(0.65)
_AIR = cm(0.1)
"""Between an arrow and the bars that it joins."""
_ARROW_AT = cm(0.95)
_LINK_AT = cm(1.6)
_NAME_SIZES = (24, FLOOR)
_OUTCOME_SIZES = (32, 28, 24)


class _Measures(Struct, frozen=True):
    """The heights of a diagram in cm: the gap between bars, a bar, the outcome."""

    gap: float
    bar: float
    outcome: float


class _Place(Struct, frozen=True):
    """A bar of the diagram: its rectangle on the slide, its ground, and what it says."""

    rect: Rect
    ground: Colour
    text: str


def levels(context: Context, slide: LevelsSlide, moment: Moment) -> list[Draft]:
    """Compose levels as growing bars with the outcome as the widest; too many become bullets."""
    said = tuple(level for level in slide.levels if level.name.strip())
    if not said:
        return bullets(context, _as_bullets(context, slide, said), moment)
    diagram = _diagram(context, said, slide.outcome)
    if diagram is None:
        return bullets(context, _as_bullets(context, slide, said), moment)
    return [
        Draft(
            "plain",
            slide.title,
            kicker=slide.kicker,
            shapes=(diagram,),
            steps=DENSE_HEADING,
            say=slide.notes,
            shown=(diagram.description,),
        )
    ]


def _diagram(context: Context, said: Sequence[Level], outcome: str) -> Group | None:
    """Return the diagram, or `None` where it does not hold all its words at a legible size."""
    links = any(_link(said, n, outcome) for n in range(len(said)))
    if len(said) > (MOST_WITH_LINKS if links else MOST):
        return None
    layout, face = context.layout("plain"), context.body_face
    measures = _measures(len(said), links=links, outcome=bool(outcome.strip()))
    places = _places(layout, said, outcome, measures)
    names, last = (places[:-1], places[-1:]) if outcome.strip() else (places, [])
    name_type = _type(names, _name_sizes(len(said)), face)
    outcome_type = _type(last, _OUTCOME_SIZES, face)
    joints = [_link(said, n, outcome) for n in range(len(places) - 1)]
    if name_type is None or outcome_type is None:
        return None
    if not all(_link_fits(link, places[n : n + 2], face) for n, link in enumerate(joints)):
        return None
    types = [name_type] * len(names) + [outcome_type] * len(last)
    shapes = tuple(_shapes(context, places, types, joints))
    return Group(context.words.text("Levels"), _describe(context, said, outcome), shapes)


def _link(said: Sequence[Level], place: int, outcome: str) -> str:
    """Return the word by the arrow from one level on, if an arrow goes from there."""
    last = place == len(said) - 1 and not outcome.strip()
    return "" if last else said[place].link.strip()


def _name_sizes(count: int) -> tuple[float, ...]:
    return (28, *_NAME_SIZES) if count <= _FEW else _NAME_SIZES


def _measures(count: int, *, links: bool, outcome: bool) -> _Measures:
    """Return the diagram's heights on the built-in slide, as the design guide gives them."""
    crowded = links and count > 4
    gap = (1.0 if crowded else 1.12) if links else max(0.5, 0.7 - 0.1 * max(0, count - 4))
    last = (1.9 if crowded else 2.3) if outcome else 0.0
    gaps = count if outcome else count - 1
    bar = (BODY.h / cm(1) - last - gaps * gap) / count
    return _Measures(gap, min(bar, _HIGHEST_OF_FEW / cm(1)), last)


def _places(
    layout: LayoutCanvas, said: Sequence[Level], outcome: str, measures: _Measures
) -> list[_Place]:
    """Return the bars from the left edge, each as much wider than the one above as any other."""
    texts = [level.name for level in said] + ([outcome] if outcome.strip() else [])
    growth = (BODY.w - _NARROWEST) // max(1, len(texts) - 1)
    places, y = list[_Place](), BODY.y
    for n, text in enumerate(texts):
        ends = n == len(said)
        height = cm(measures.outcome if ends else measures.bar)
        width = BODY.w if n == len(texts) - 1 else _NARROWEST + n * growth
        where = layout.at(Rect(BODY.x, y, width, height))
        places.append(_Place(where, RUST if ends else FJORD, text))
        y += height + cm(measures.gap)
    return places


def _type(places: Sequence[_Place], sizes: Sequence[float], face: Face) -> Type | None:
    """Return the largest type in which each of the places holds its text."""
    types = (Type(size, bold=True, colour=WHITE) for size in sizes)
    return next(
        (look for look in types if all(_holds(place, look, face) for place in places)), None
    )


def _holds(place: _Place, look: Type, face: Face) -> bool:
    measured = measure([(place.text, look)], (place.rect.w - 2 * _INSET) / PT, face)
    return measured.height * PT <= place.rect.h and not measured.broken


def _link_fits(link: str, around: Sequence[_Place], face: Face) -> bool:
    above, below = around
    room = (below.rect.w - _LINK_AT) / PT
    measured = measure([(link, _LINK)], room, face)
    return not link or measured.height * PT <= below.rect.y - above.rect.bottom


_LINK = Type(FLOOR, colour=MUTED)


def _shapes(
    context: Context, places: Sequence[_Place], types: Sequence[Type], joints: Sequence[str]
) -> Iterator[Box | Stroke]:
    name = context.words.text("Level")
    for n, (place, look) in enumerate(zip(places, types, strict=True)):
        insets = Insets(_INSET, 0, _INSET, 0)
        yield Box(name, place.rect, place.ground, (Line(place.text, look),), "ctr", insets)
        if n < len(joints):
            yield from _joint(context, place, places[n + 1], joints[n])


def _joint(context: Context, above: _Place, below: _Place, link: str) -> Iterator[Box | Stroke]:
    """Return the arrow from one bar to the next, in the colour of an outcome, and its word."""
    name, x = context.words.text("Arrow"), above.rect.x + _ARROW_AT
    air = min(_AIR, (below.rect.y - above.rect.bottom) // 10)
    start, end = above.rect.bottom + air, below.rect.y - air
    colour = RUST if below.ground == RUST else SOUND
    yield Stroke(name, (x, start), (x, end), colour, 2.5, arrow=True)
    if link:
        left, top = above.rect.x + _LINK_AT, above.rect.bottom
        where = Rect(left, top, below.rect.right - left, below.rect.y - top)
        yield Box(context.words.text("Link word"), where, lines=(Line(link, _LINK),), anchor="ctr")


def _describe(context: Context, said: Sequence[Level], outcome: str) -> str:
    """Return the diagram in words, with its levels in order."""
    words, count = context.words, len(said)
    steps = "; ".join(_step(context, level) for level in said)
    number = capital(words.number_word(count))
    if not outcome.strip():
        return words.plural(
            "{number} level: {levels}.",
            "{number} levels: {levels}.",
            count,
            number=number,
            levels=steps,
        )
    return words.plural(
        "{number} level leads to one outcome: {levels}. Outcome: {outcome}.",
        "{number} levels lead to one outcome: {levels}. Outcome: {outcome}.",
        count,
        number=number,
        levels=steps,
        outcome=plain(outcome).rstrip(". "),
    )


def _step(context: Context, level: Level) -> str:
    name, link = plain(level.name).strip(), plain(level.link).strip()
    return context.words.text("{level}, then {link}", level=name, link=link) if link else name


def _as_bullets(context: Context, slide: LevelsSlide, said: Sequence[Level]) -> BulletsSlide:
    """Return the levels as a list, for what no diagram can hold."""
    outcome = slide.outcome.strip()
    points = [
        f"**{plain(level.name)}**" + (f": {level.link}" if level.link else "") for level in said
    ]
    if outcome:
        points.append(
            context.words.text("Outcome: {outcome}", outcome=outcome) if said else outcome
        )
    return BulletsSlide(
        id=slide.id,
        notes=slide.notes,
        kicker=slide.kicker,
        title=slide.title,
        bullets=tuple(points),
    )
