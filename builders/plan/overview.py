"""The overview of tasks: number, theme, what each is to find out, and how long it takes."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from builders.look import FJORD, LINEN_LINE, MUTED, SOUND, Type, cm
from builders.plan.drafting import Context, Draft, Moment, series
from builders.plan.fitting import DENSE_HEADING, split_evenly
from builders.plan.scene import Table
from builders.plan.tables import (
    PADDING,
    Column,
    Grid,
    SizedRow,
    cell,
    grid,
    heights,
    least_height,
    longest_word,
    table,
    width_of,
    within,
)
from seminar.model import Task, TaskOverviewSlide
from seminar.tasks import task_minutes, task_number
from seminar.texts import capital

COLUMNS = (cm(2.02), cm(8.34), cm(16.36), cm(3.5))
LINES = 4
"""How many lines a theme or an aim may take."""
LOOSE = cm(0.2)
"""How much higher than its text a row is usually, where that is more than its usual height."""


class _Look(Struct, frozen=True):
    """How the rows of an overview are set, how high they usually are, and how many it may hold."""

    number: float
    theme: float
    row: int
    most: int


_USUAL = _Look(40, 28, cm(2.3), 5)
_DENSE = _Look(32, 24, cm(1.65), 7)
_AIM = Type(24)
_TIME = Type(24, colour=MUTED, align="r")


def task_overview(context: Context, slide: TaskOverviewSlide, moment: Moment) -> list[Draft]:
    """Compose tasks as the rows of a table; many are set closer, more go on over further slides."""
    tasks = _tasks(context, slide)
    look, where, runs = _divided(context, tasks)
    drafts = [
        Draft(
            "work",
            slide.title or _heading(context, tasks),
            kicker=slide.kicker or _kicker(context, moment),
            shapes=(_table(context, look, where, run),) if run else (),
            steps=DENSE_HEADING,
            say=slide.notes,
            whole=tuple(whole for task in run for whole in _shortened(context, look, where, task)),
        )
        for run in runs or [()]
    ]
    return series(context, drafts)


def _tasks(context: Context, slide: TaskOverviewSlide) -> tuple[Task, ...]:
    """Return the tasks in the order the slide names them; of none named, all."""
    by_id = {task.id: task for task in context.seminar.tasks}
    return tuple(by_id[one] for one in slide.tasks if one in by_id) or context.seminar.tasks


def _heading(context: Context, tasks: Sequence[Task]) -> str:
    words, count = context.words, len(tasks)
    if not count:
        return words.text("No tasks yet")
    number = words.number_word(count)
    return capital(
        words.plural(
            "One task for the groups", "{number} tasks for the groups", count, number=number
        )
    )


def _kicker(context: Context, moment: Moment) -> str:
    if len(context.seminar.programme) == 1:
        return context.words.text("Group tasks")
    return context.words.text("Group tasks · day {day}", day=moment.day_number)


def _divided(context: Context, tasks: Sequence[Task]) -> tuple[_Look, Grid, list[tuple[Task, ...]]]:
    """Return how the rows are set, where they stand, and which tasks stand on which slide."""
    for look in (_USUAL, _DENSE):
        where = _grid(context, look, tasks)
        if _stands(context, look, where, tasks):
            return look, where, [tuple(tasks)] if tasks else []
    where = _grid(context, _USUAL, tasks)
    runs = split_evenly(tasks, lambda run: _stands(context, _USUAL, where, run))
    return _USUAL, where, runs


def _stands(context: Context, look: _Look, where: Grid, tasks: Sequence[Task]) -> bool:
    rows = [_row(context, look, where, task) for task in tasks]
    return len(rows) <= look.most and heights(rows, where.room) is not None


def _grid(context: Context, look: _Look, tasks: Sequence[Task]) -> Grid:
    text, face = context.words.text, context.body_face
    texts = [_texts(context, task) for task in tasks]
    needed = [
        longest_word([row[column] for row in texts], one, face)
        for column, one in enumerate(_types(look)[:3])
    ]
    times = max((width_of(row[3], _TIME, face) for row in texts), default=0)
    columns = (
        Column(text("No."), COLUMNS[0], needed[0]),
        Column(text("Theme"), COLUMNS[1], needed[1]),
        Column(text("What we are to find out"), COLUMNS[2], needed[2]),
        Column(text("Time"), COLUMNS[3], times, align="r"),
    )
    return grid(context.layout("work"), columns, face, rule=LINEN_LINE)


def _types(look: _Look) -> tuple[Type, Type, Type, Type]:
    return (
        Type(look.number, bold=True, colour=SOUND),
        Type(look.theme, bold=True, colour=FJORD),
        _AIM,
        _TIME,
    )


def _texts(context: Context, task: Task) -> tuple[str, str, str, str]:
    """Return number, theme, aim and time of a task."""
    words, number, minutes = context.words, task_number(context.seminar, task), task_minutes(task)
    first = task.questions[0].text if task.questions else ""
    return (
        str(number) if number else "",
        task.theme or task.title,
        task.aim or first,
        words.text("{n} min", n=minutes) if minutes else "",
    )


def _shown(context: Context, look: _Look, where: Grid, task: Task) -> list[str]:
    """Return the texts of a task's row, those of more than a few lines shortened."""
    columns = zip(_texts(context, task), _types(look), strict=True)
    return [
        within(text, one, where.text_width(column), LINES, context.body_face)
        for column, (text, one) in enumerate(columns)
    ]


def _shortened(context: Context, look: _Look, where: Grid, task: Task) -> list[str]:
    pairs = zip(_texts(context, task), _shown(context, look, where, task), strict=True)
    return [whole for whole, shown in pairs if whole != shown]


def _row(context: Context, look: _Look, where: Grid, task: Task) -> SizedRow:
    texts = _shown(context, look, where, task)
    cells = tuple(cell(text, one) for text, one in zip(texts, _types(look), strict=True))
    least = least_height(where, cells, context.body_face)
    return SizedRow(cells, least, max(look.row, least + LOOSE - PADDING))


def _table(context: Context, look: _Look, where: Grid, tasks: Sequence[Task]) -> Table:
    words, count = context.words, len(tasks)
    description = words.plural(
        "One group task with theme, question and time",
        "{number} group tasks with theme, question and time",
        count,
        number=words.number_word(count),
    )
    return table(
        where,
        [_row(context, look, where, task) for task in tasks],
        name=words.text("Tasks"),
        description=capital(description),
    )
