"""The texts of the tasks as one reads them, for searching on the page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.desktop.spot import Spot
from seminar.model import Seminar, Task

Place = tuple[Spot, str]
"""Where a text is, and the text."""


def places_of(seminar: Seminar) -> Iterator[Place]:
    """Yield all that can be searched in the tasks, with where it is."""
    for task in seminar.tasks:
        yield from _places_of(task)


def _places_of(task: Task) -> Iterator[Place]:
    for field in ("title", "theme", "introduction"):
        yield Spot(page="tasks", task=task.id, field=field), getattr(task, field)
    for question in task.questions:
        ids = (question.id,)
        spot = Spot(page="tasks", task=task.id, question=question.id, rows=ids, field="text")
        yield spot, question.text
    for place, phase in enumerate(task.phases):
        rows = (str(place),)
        spot = Spot(page="tasks", task=task.id, phase=place, rows=rows, field="instruction")
        yield spot, f"{phase.name} {phase.instruction}"


def place_of(places: Sequence[Place], spot: Spot) -> int:
    """Return the number of the place that a spot is at; that before its task if at none."""
    for number, (place, _) in enumerate(places):
        same = (place.question, place.phase) == (spot.question, spot.phase)
        if place.task == spot.task and same and (place.field == spot.field or spot.rows):
            return number
    first = (n for n, (place, _) in enumerate(places) if place.task == spot.task)
    return next(first, 0) - 1
