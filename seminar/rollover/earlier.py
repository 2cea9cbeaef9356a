"""What last year said, as the new seminar looks back on it, and the slides that show it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from itertools import accumulate

from msgspec import Struct
from msgspec.structs import replace

from seminar.editing.places import with_each_item
from seminar.emphasis import plain
from seminar.groups import group_called
from seminar.items import opening_item
from seminar.language import Language, language
from seminar.messages import message
from seminar.model import (
    EarlierStatement,
    LookBack,
    LookBackSlide,
    Seminar,
    Slide,
    Statement,
)
from seminar.rules import YEARS
from seminar.tasks import task_called


def look_back_on(last: Seminar) -> LookBack:
    """Return what a seminar highlighted, then the actions it agreed on by their dates; its year.

    An action is open for all that is known: whether it was done is told next year, from the
    look-back.
    """
    words = language(last.language)
    tasks = {task.id: _task_named(words, last, task.id) for task in last.tasks}
    said = [one for one in last.outcomes if one.text.strip()]
    highlights = [one for one in said if one.highlight and one.kind != "action"]
    actions = sorted((one for one in said if one.kind == "action"), key=_urgency)
    return LookBack(
        year=_year(last),
        statements=tuple(
            EarlierStatement(
                text=one.text,
                kind=one.kind,
                task=tasks.get(one.task or "", ""),
                group=_groups_named(words, last, one),
                highlight=one.highlight,
                owner=one.owner,
                due=one.due,
            )
            for one in (*highlights, *actions)
        ),
    )


def _urgency(action: Statement) -> tuple[bool, dt.date]:
    return action.due is None, action.due or dt.date.max


def _year(last: Seminar) -> int | None:
    if not last.programme:
        return None
    year, (low, high) = last.programme[0].date.year, YEARS
    return year if low <= year <= high else None


def _task_named(words: Language, last: Seminar, id_: str) -> str:
    """Return what a task is called: its title, or "Task 2"."""
    task = next(task for task in last.tasks if task.id == id_)
    return " ".join(plain(task.title).split()) or task_called(words, last, task)


def _groups_named(words: Language, last: Seminar, statement: Statement) -> str:
    """Return the groups that said it, those of statements made one with it too."""
    said = {one.group for one in (statement, *statement.merged)}
    names = [
        group_called(words, group, place)
        for place, group in enumerate(last.groups, 1)
        if group.id in said
    ]
    return words.listing(names)


# --- the slides -----------------------------------------------------------------------------------


class Shown(Struct, frozen=True):
    """A seminar with the slides that look back, and how many came or went.

    Args:
        seminar: the seminar.
        added: how many slides are new.
        removed: how many went, because nothing is left for them to show.
    """

    seminar: Seminar
    added: int = 0
    removed: int = 0


def with_look_back(seminar: Seminar, look_back: LookBack, *, can_add: bool = True) -> Shown:
    """Return a seminar that looks back on another year, its slides naming the new statements.

    Slides that showed actions alone show the new actions; the others share out the highlights in
    their order. What no slide would show gets one: beside those that look back, or else in the
    seminar's opening.

    Args:
        seminar: the new seminar, whose slides name last year's look-back still.
        look_back: what it looks back on.
        can_add: whether slides are made for what no slide would show.
    """
    there = [slide.id for slide in _look_back_slides(seminar)]
    now = replace(seminar, look_back=look_back)
    if not look_back.statements:
        return Shown(_with_slides(now, dict.fromkeys(there, (_EVERYTHING,))))
    actions = tuple(one.id for one in look_back.statements if one.kind == "action")
    others = tuple(one.id for one in look_back.statements if one.kind != "action")
    if not there and not can_add:
        return Shown(now)
    if not there:
        new = [LookBackSlide(statements=others)] if others else []
        new += [_of_actions(seminar, actions)] if actions else []
        return Shown(_with_opening_slides(now, new), added=len(new) if opening_item(now) else 0)
    changes = _changes(seminar, there, others, actions)
    return Shown(
        _with_slides(now, changes),
        added=sum(len(slides) > 1 for slides in changes.values()),
        removed=sum(not slides for slides in changes.values()),
    )


_EVERYTHING: tuple[str, ...] = ()
_Shows = tuple[str, ...] | LookBackSlide
"""The statements that a slide names from now on; or another slide beside it."""


def _changes(
    seminar: Seminar, there: Sequence[str], others: tuple[str, ...], actions: tuple[str, ...]
) -> dict[str, tuple[_Shows, ...]]:
    """Return what stands in the place of each slide that looks back."""
    of_actions = _slides_of_actions(seminar)
    of_others = [id_ for id_ in there if id_ not in of_actions]
    if not others and not of_actions:  # Actions are all there is, and may have the one heading.
        of_actions, of_others = of_others, []
    changes = _shared_out(of_others, others) | _shared_out(of_actions, actions)
    if actions and not of_actions:
        changes[of_others[-1]] = (*changes[of_others[-1]], _of_actions(seminar, actions))
    elif others and not of_others:
        first = of_actions[0]
        changes[first] = (LookBackSlide(statements=others), *changes[first])
    elif len(there) == 1:
        changes[there[0]] = (_EVERYTHING,)  # Also what somebody adds to the look-back later.
    return changes


def _look_back_slides(seminar: Seminar) -> list[LookBackSlide]:
    return [
        slide
        for day in seminar.programme
        for item in day.items
        for slide in item.slides
        if isinstance(slide, LookBackSlide)
    ]


def _slides_of_actions(seminar: Seminar) -> list[str]:
    """Return the ids of the slides that name actions of the look-back that was, and only those."""
    told = seminar.look_back.statements if seminar.look_back else ()
    actions = {one.id for one in told if one.kind == "action"}
    return [
        slide.id
        for slide in _look_back_slides(seminar)
        if slide.statements and actions.issuperset(slide.statements)
    ]


def _shared_out(
    slides: Sequence[str], statements: tuple[str, ...]
) -> dict[str, tuple[_Shows, ...]]:
    """Return which statements each slide names, in order and evenly; none for one too many."""
    least, more = divmod(len(statements), len(slides)) if slides else (0, 0)
    ends = [*accumulate(least + (place < more) for place in range(len(slides)))]
    starts = [0, *ends]
    return {
        id_: (statements[start:end],) if start < end else ()
        for id_, start, end in zip(slides, starts, ends, strict=False)
    }


def _of_actions(seminar: Seminar, actions: tuple[str, ...]) -> LookBackSlide:
    title = language(seminar.language).say(message("This is what we agreed to do"))
    return LookBackSlide(title=title, statements=actions)


def _with_slides(seminar: Seminar, changes: dict[str, tuple[_Shows, ...]]) -> Seminar:
    def changed(slide: Slide) -> tuple[Slide, ...]:
        if not isinstance(slide, LookBackSlide):
            return (slide,)
        return tuple(
            shows if isinstance(shows, LookBackSlide) else replace(slide, statements=shows)
            for shows in changes[slide.id]
        )

    return with_each_item(
        seminar,
        lambda item: replace(
            item, slides=tuple(new for slide in item.slides for new in changed(slide))
        ),
    )


def _with_opening_slides(seminar: Seminar, new: Sequence[LookBackSlide]) -> Seminar:
    opening = opening_item(seminar)
    return with_each_item(
        seminar,
        lambda item: replace(item, slides=(*item.slides, *new)) if item is opening else item,
    )
