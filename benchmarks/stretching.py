"""Seminars of any number of slides: the sample held again, week after week, in other words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from benchmarks.rewording import Rewording
from builders.plan import plan
from seminar import model

_IDS = {"id", "task", "tasks", "statements"}
"""The fields that hold ids or references, in all that is copied."""
_KEPT = {"kind", "division", "number", "address"}
"""The fields whose texts are no sentences."""
_LEFT_OUT = (model.PictureSlide, model.SurveyChartSlide, model.SurveyTableSlide)
"""The kinds that no rival draws, and that a seminar has one of, not one a week."""


class Copy:
    """Copies values of the model with ids of their own and other words.

    Args:
        number: the copy's, from 1; it ends the ids.
        rewording: what chooses the words.
    """

    def __init__(self, number: int, rewording: Rewording) -> None:
        self._number = number
        self._rewording = rewording

    def of(self, value: Any, field: str = "") -> Any:  # noqa: ANN401 - every kind of value
        """Return a copy of a struct, of a tuple of them, or of a text that stands in `field`."""
        match value:
            case Struct():
                return replace(value, **{name: self.of(part, name) for name, part in _parts(value)})
            case tuple():
                return tuple(self.of(part, field) for part in value)
            case str() if field in _IDS:
                return f"{value}-{self._number}" if value else value
            case str() if field not in _KEPT:
                return self._rewording.of(value)
            case _:
                return value


def _parts(value: Struct) -> Iterator[tuple[str, Any]]:
    return ((name, getattr(value, name)) for name in value.__struct_fields__)


def stretch(sample: model.Seminar, slides: int, seed: int = 1) -> model.Seminar:
    """Return a seminar whose deck, in the built-in template, has exactly `slides` slides.

    Its programme is the sample's, held once a week in other words, without pictures and survey;
    the last week ends where the number is reached.

    Args:
        sample: a seminar whose slides are of all kinds.
        slides: how many are wanted, more than a handful.
        seed: chooses the words.
    """
    rewording = Rewording(texts((*sample.programme, *sample.tasks)), seed)
    stretched = replace(sample, programme=(), tasks=(), outcomes=(), look_back=None)
    number = 0
    while len(plan(stretched).slides) < slides:
        number += 1
        stretched = _one_week_more(stretched, sample, number, Copy(number, rewording))
    return _filled_up(_cut(stretched, slides), slides)


def texts(value: Any) -> Iterator[str]:  # noqa: ANN401 - every kind of value
    """Yield the sentences of a struct, or of a tuple of them."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from texts(part)
    elif isinstance(value, Struct):
        for name, part in _parts(value):
            if name not in _IDS | _KEPT:
                yield from texts(part)


def _one_week_more(
    so_far: model.Seminar, sample: model.Seminar, number: int, copy: Copy
) -> model.Seminar:
    earlier = sample.look_back.statements if sample.look_back else ()
    statements = copy.of(earlier, "statements")
    ids = tuple(statement.id for statement in statements)
    before = so_far.look_back.statements if so_far.look_back else ()
    days = tuple(_later(_day(copy.of(day), ids), number) for day in sample.programme)
    return replace(
        so_far,
        programme=so_far.programme + days,
        tasks=so_far.tasks + copy.of(sample.tasks, "tasks"),
        look_back=replace(sample.look_back or model.LookBack(), statements=before + statements),
    )


def _later(day: model.Day, weeks: int) -> model.Day:
    return replace(day, date=day.date + dt.timedelta(weeks=weeks))


def _day(day: model.Day, statements: tuple[str, ...]) -> model.Day:
    items = (replace(item, slides=_slides(item, statements)) for item in day.items)
    return replace(day, items=tuple(items))


def _slides(item: model.Item, statements: tuple[str, ...]) -> tuple[model.Slide, ...]:
    """Return an item's slides without those left out, looking back on its own week's statements."""
    return tuple(
        replace(slide, statements=statements) if isinstance(slide, model.LookBackSlide) else slide
        for slide in item.slides
        if not isinstance(slide, _LEFT_OUT)
    )


def _cut(seminar: model.Seminar, slides: int) -> model.Seminar:
    """Return `seminar` without what the deck shows after its first `slides` slides."""
    planned = plan(seminar).slides
    beyond = {one.source.slide for one in planned[slides:]}
    days = (
        replace(
            day,
            items=tuple(
                replace(item, slides=tuple(one for one in item.slides if one.id not in beyond))
                for item in day.items
            ),
        )
        for day in seminar.programme
    )
    return replace(seminar, programme=tuple(days))


def _filled_up(seminar: model.Seminar, slides: int) -> model.Seminar:
    """Return `seminar` with as many statements after its last slide as `slides` lack."""
    lacking = slides - len(plan(seminar).slides)
    statements = tuple(
        model.StatementSlide(id=f"filled-{n}", text=f"Hva tar **du** med deg videre? ({n})")
        for n in range(1, lacking + 1)
    )
    last = [item.id for day in seminar.programme for item in day.items if item.slides][-1]
    days = (
        replace(
            day,
            items=tuple(
                replace(item, slides=item.slides + statements) if item.id == last else item
                for item in day.items
            ),
        )
        for day in seminar.programme
    )
    return replace(seminar, programme=tuple(days))
