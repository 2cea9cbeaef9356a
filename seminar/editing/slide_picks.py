"""Edits of what a live slide shows of a list: tasks in a table, statements of an earlier year.

A slide that names none shows all of them, those to come too.
"""

from __future__ import annotations

from seminar.editing.edit import Edit, Refused
from seminar.editing.slide_contents import set_slide
from seminar.editing.slides import slide_of
from seminar.model import LookBackSlide, Seminar, Slide, TaskOverviewSlide

PICKED = ("tasks", "statements")
"""The fields of slides that pick from a list."""


def offered(seminar: Seminar, field: str) -> tuple[str, ...]:
    """Return the ids of what a slide can show: the tasks, or what the earlier year said."""
    if field == "tasks":
        return tuple(task.id for task in seminar.tasks)
    return tuple(one.id for one in seminar.look_back.statements) if seminar.look_back else ()


def picked(seminar: Seminar, slide: Slide) -> tuple[str, ...]:
    """Return the ids of what a slide shows of its list, in its order; of other slides, none."""
    match slide:
        case TaskOverviewSlide():
            return slide.tasks or offered(seminar, "tasks")
        case LookBackSlide():
            return slide.statements or offered(seminar, "statements")
        case _:
            return ()


def pick(seminar: Seminar, slide: str, field: str, id_: str, *, on: bool) -> Edit:
    """Return the edit that lets a slide show one more, or one less, of its list.

    Args:
        seminar: the seminar.
        slide: the slide's id.
        field: one of `PICKED`.
        id_: what is shown, or not.
        on: whether it is shown.

    Raises:
        Refused: it is the last one; a slide of none would be one of all.
        LookupError: there is no such slide.
    """
    _, before = slide_of(seminar, slide)
    shown, every = picked(seminar, before), offered(seminar, field)
    if on and id_ not in shown:
        now = tuple(one for one in every if one in shown or one == id_)
    else:
        now = tuple(one for one in shown if on or one != id_)
    if not now:
        raise Refused("The slide needs one of these at least. To be without it, delete the slide.")
    return set_slide(seminar, slide, field, () if now == every else now)
