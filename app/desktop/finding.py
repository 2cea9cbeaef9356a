"""Finding a text in the seminar: every place that holds it, in the order of the pages."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from msgspec import Struct

from app.desktop.spot import Spot
from seminar.model import Day, Item, Seminar, Slide, Task

_NO_TEXT = frozenset({"id", "form", "task", "tasks", "statements", "show_whole"})
"""Fields of slides in which nobody writes."""


class Hit(Struct, frozen=True):
    """A place that holds what is sought.

    Args:
        spot: where it is.
        text: the whole text there.
    """

    spot: Spot
    text: str


def hits(seminar: Seminar, sought: str) -> tuple[Hit, ...]:
    """Return the places that hold `sought`, whatever its case; none for an empty text."""
    wanted = sought.strip().casefold()
    if not wanted:
        return ()
    return tuple(hit for hit in _texts(seminar) if wanted in hit.text.casefold())


def _texts(seminar: Seminar) -> Iterator[Hit]:
    """Yield every text that is typed on a page, with its place."""
    for day in seminar.programme:
        yield from _of_day(day)
    for item in (item for day in seminar.programme for item in day.items):
        for slide in item.slides:
            yield from _of_slide(item, slide)
    for task in seminar.tasks:
        yield from _of_task(task)
    yield from _of_people(seminar)
    yield from _of_survey(seminar)
    yield from _of_outcomes(seminar)
    yield from _of_details(seminar)


def _of_people(seminar: Seminar) -> Iterator[Hit]:
    for who in seminar.participants:
        for field in ("name", "role", "unit"):
            spot = Spot(page="groups", participant=who.id, rows=(who.id,), field=field)
            yield Hit(spot, getattr(who, field))
    for group in seminar.groups:
        for field in ("name", "table"):
            yield Hit(Spot(page="groups", group=group.id, field=field), getattr(group, field))


def _of_survey(seminar: Seminar) -> Iterator[Hit]:
    for dimension in seminar.survey.dimensions:
        for field in ("name", "meaning"):
            spot = Spot(page="survey", dimension=dimension.id, field=field)
            yield Hit(spot, getattr(dimension, field))


def _of_outcomes(seminar: Seminar) -> Iterator[Hit]:
    for said in seminar.outcomes:
        for field in ("text", "owner"):
            spot = Spot(
                page="outcomes", task=said.task, statement=said.id, rows=(said.id,), field=field
            )
            yield Hit(spot, getattr(said, field))


def _of_day(day: Day) -> Iterator[Hit]:
    for item in day.items:
        for field in ("title", "presenter", "place", "notes"):
            spot = Spot(page="programme", day=day.id, item=item.id, rows=(item.id,), field=field)
            yield Hit(spot, getattr(item, field))


def _of_slide(item: Item, slide: Slide) -> Iterator[Hit]:
    for field in slide.__struct_fields__:
        value = getattr(slide, field)
        text = value if isinstance(value, str) else "\n".join(_strings(value))
        if field not in _NO_TEXT and text:
            spot = Spot(page="slides", item=item.id, slide=slide.id, rows=(slide.id,), field=field)
            yield Hit(spot, text)


def _strings(value: object) -> Iterator[str]:
    """Yield the texts in a value: points, terms with their meanings, columns."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for one in cast("tuple[object, ...]", value):
            yield from _strings(one)
    else:
        for name in getattr(value, "__struct_fields__", ()):
            yield from _strings(getattr(value, name))


def _of_task(task: Task) -> Iterator[Hit]:
    for field in ("title", "label", "theme", "aim", "introduction", "writer", "answers_in"):
        spot = Spot(page="tasks", task=task.id, rows=(task.id,), field=field)
        yield Hit(spot, getattr(task, field))
    for question in task.questions:
        spot = Spot(
            page="tasks", task=task.id, question=question.id, rows=(question.id,), field="text"
        )
        yield Hit(spot, question.text)
    for number, phase in enumerate(task.phases):
        for field in ("name", "instruction"):
            spot = Spot(page="tasks", task=task.id, phase=number, rows=(str(number),), field=field)
            yield Hit(spot, getattr(phase, field))


def _of_details(seminar: Seminar) -> Iterator[Hit]:
    for field in ("title", "subtitle", "theme", "venue"):
        yield Hit(Spot(page="details", field=field), getattr(seminar, field))
    for day in seminar.programme:
        spot = Spot(page="details", day=day.id, rows=(day.id,), field="title")
        yield Hit(spot, day.title)
    yield Hit(Spot(page="details", field="name"), seminar.organisation.name)
    names = "\n".join(seminar.organisation.parallel_names)
    yield Hit(Spot(page="details", field="parallel_names"), names)
    for field in ("welcome", "contact"):
        yield Hit(Spot(page="details", field=field), getattr(seminar.document, field))
    for number, matter in enumerate(seminar.document.practical):
        for field in ("label", "text"):
            spot = Spot(page="details", rows=(str(number),), field=f"practical.{field}")
            yield Hit(spot, getattr(matter, field))
