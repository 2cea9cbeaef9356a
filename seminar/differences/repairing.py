"""What `seminar.rules` demands of a merged seminar: dates in order, and links that lead somewhere.

Either side keeps the rules; only what one took away and the other relied on is to be mended.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection

from msgspec.structs import replace

from seminar.model import (
    Day,
    Group,
    Item,
    LookBackSlide,
    Seminar,
    Slide,
    Statement,
    TaskOverviewSlide,
    TaskSlide,
)


def repaired(seminar: Seminar, preferred: Seminar) -> Seminar:
    """Return the seminar with every rule kept.

    Args:
        seminar: what was merged.
        preferred: whose days stay on their dates where two fall on one.
    """
    tasks = {task.id for task in seminar.tasks}
    said = seminar.look_back.statements if seminar.look_back else ()
    earlier = {statement.id for statement in said}
    first = {day.id for day in preferred.programme}
    days = tuple(_day(day, tasks, earlier) for day in _on_dates(seminar.programme, first))
    people = {participant.id for participant in seminar.participants}
    return replace(
        seminar,
        programme=days,
        groups=tuple(_group(group, people) for group in seminar.groups),
        outcomes=tuple(_statement(statement, seminar) for statement in seminar.outcomes),
    )


def _on_dates(days: Collection[Day], first: Collection[str]) -> list[Day]:
    """Return the days by date; of two on one date, the one that is not `first` goes on."""
    taken: dict[dt.date, Day] = {}
    for day in sorted(days, key=lambda each: each.id not in first):
        date = day.date
        while date in taken:
            date += dt.timedelta(days=1)
        taken[date] = day if date == day.date else replace(day, date=date)
    return [taken[date] for date in sorted(taken)]


def _day(day: Day, tasks: Collection[str], earlier: Collection[str]) -> Day:
    return replace(day, items=tuple(_item(item, tasks, earlier) for item in day.items))


def _item(item: Item, tasks: Collection[str], earlier: Collection[str]) -> Item:
    slides = (_slide(slide, tasks, earlier) for slide in item.slides)
    return replace(item, slides=tuple(slide for slide in slides if slide is not None))


def _slide(slide: Slide, tasks: Collection[str], earlier: Collection[str]) -> Slide | None:
    """Return a slide whose links lead somewhere; `None` where nothing is left to show."""
    match slide:
        case TaskSlide(task=str(task)) if task not in tasks:
            return None
        case TaskOverviewSlide(tasks=shown):
            left = tuple(task for task in shown if task in tasks)
            return None if shown and not left else replace(slide, tasks=left)
        case LookBackSlide(statements=shown):
            left = tuple(statement for statement in shown if statement in earlier)
            return None if shown and not left else replace(slide, statements=left)
        case _:
            return slide


def _group(group: Group, people: Collection[str]) -> Group:
    members = tuple(member for member in group.members if member in people)
    return replace(group, members=members, writer=group.writer if group.writer in people else None)


def _statement(statement: Statement, seminar: Seminar) -> Statement:
    asked = {question.id: task.id for task in seminar.tasks for question in task.questions}
    task = asked.get(statement.question or "", statement.task)
    is_there = any(task == one.id for one in seminar.tasks)
    has_group = any(statement.group == group.id for group in seminar.groups)
    return replace(
        statement,
        task=task if is_there else None,
        question=statement.question if statement.question in asked else None,
        group=statement.group if has_group else None,
        merged=tuple(_statement(one, seminar) for one in statement.merged),
    )
