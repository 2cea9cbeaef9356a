"""A spot: where in the window something is, so that undo, problems and links can lead there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from msgspec import Struct

if TYPE_CHECKING:
    from seminar.checks.problems import Part, Place

PageId = Literal[
    "start",
    "programme",
    "slides",
    "tasks",
    "groups",
    "survey",
    "outcomes",
    "documents",
    "details",
]


class Spot(Struct, frozen=True, kw_only=True):
    """A place one can go to.

    Args:
        page: which page.
        day: the id of the day; likewise the other ids, each `None` where there is none.
        phase: which phase of the task, from 0.
        document: the id of a document.
        rows: the ids of the rows that are selected there, the current one first; for phases, which
            have no ids, `phase` says it.
        field: the column or field there, by the name of the model's field.
    """

    page: PageId
    day: str | None = None
    item: str | None = None
    slide: str | None = None
    task: str | None = None
    question: str | None = None
    phase: int | None = None
    participant: str | None = None
    group: str | None = None
    dimension: str | None = None
    statement: str | None = None
    document: str | None = None
    rows: tuple[str, ...] = ()
    field: str = ""


_PAGES: dict[Part, PageId] = {
    "details": "details",
    "programme": "programme",
    "tasks": "tasks",
    "participants": "groups",
    "groups": "groups",
    "survey": "survey",
    "look_back": "outcomes",
    "outcomes": "outcomes",
    "documents": "documents",
}


def spot_of(place: Place) -> Spot:
    """Return where in the window the place of a problem is."""
    return Spot(
        page="slides" if place.slide else _PAGES[place.part],
        day=place.day,
        item=place.item,
        slide=place.slide,
        task=place.task,
        question=place.question,
        participant=place.participant,
        group=place.group,
        dimension=place.dimension,
        statement=place.statement,
    )
