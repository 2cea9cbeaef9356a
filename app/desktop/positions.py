"""Where a person was in a seminar, to be remembered, and to be found again."""

from __future__ import annotations

from typing import get_args

from app.desktop.spot import PageId, Spot
from app.keeping.recent import Position
from seminar.model import DOCUMENT_IDS, Seminar


def position_of(spot: Spot) -> Position:
    """Return a spot as it is remembered."""
    return Position(
        page=spot.page,
        day=spot.task or spot.day,
        row=next(iter(spot.rows), None) or spot.question or spot.item,
    )


def spot_at(position: Position, seminar: Seminar) -> Spot:
    """Return the spot that was remembered, as far as it is still there."""
    page: PageId = next((id_ for id_ in get_args(PageId) if id_ == position.page), "programme")
    day = next((day.id for day in seminar.programme if day.id == position.day), None)
    task = next((task.id for task in seminar.tasks if task.id == position.day), None)
    row = position.row if position.row in _rows(seminar) else None
    return Spot(
        page=page,
        day=day,
        task=task,
        item=row if page == "programme" else None,
        slide=row if page == "slides" else None,
        question=row if page == "tasks" else None,
        participant=row if page == "groups" else None,
        statement=row if page == "outcomes" else None,
        rows=(row,) if row else (),
    )


def _rows(seminar: Seminar) -> set[str | None]:
    items = {item.id for day in seminar.programme for item in day.items}
    return {
        *items,
        *(slide.id for day in seminar.programme for item in day.items for slide in item.slides),
        *DOCUMENT_IDS,
        *(who.id for who in seminar.participants),
        *(said.id for said in seminar.outcomes),
        *(question.id for task in seminar.tasks for question in task.questions),
        # The rows of the survey are known by their names.
        *(" ".join(each.name.split()).casefold() for each in seminar.survey.dimensions),
    }
