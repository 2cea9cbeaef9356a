"""What has room on the sheet of a task, which is one page: whether its groups are listed there."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from builders.documents.fields.people import GroupFields
from builders.documents.gathering.heights import (
    CLOSING_LINE,
    FACT,
    MM,
    QUESTION,
    ROOM,
    SECOND_HEADING,
    TABLE,
    TIGHT_TABLE,
    sides_height,
    task_opening,
)
from seminar.language import Language
from seminar.model import Seminar, Task
from seminar.tasks import has_cue, phase_name

MOST_GROUPS = 8
"""How many groups a sheet lists at most."""
_GAP = 9.0
"""What stands between the phase bar and the facts, in points."""
_FACTS_SHARE, _HEADING_SHARES = 3, 4
"""What facts and the heading of questions share with the gaps below them, in points."""
_GROUP_COLUMNS = tuple(width * MM for width in (32, 24, 46, 60))
_STEP_COLUMNS = tuple(width * MM for width in (32, 130))


class SheetRoom(Struct, frozen=True):
    """How a task's sheet is set.

    Args:
        is_tight: whether its tables must stand closer, and its closing line go, for all to have
            room; the last sheet keeps the line, for no document ends with a table.
        lists_groups: whether its groups have room on it.
    """

    is_tight: bool
    lists_groups: bool


def sheet_room(
    seminar: Seminar, task: Task, groups: Sequence[GroupFields], words: Language
) -> SheetRoom:
    """Return how the sheet of a task is set so that it is one page, as far as that can be.

    Args:
        seminar: whose task it is.
        task: the task.
        groups: the groups, with the names of their answer sheets.
        words: the seminar's language.
    """
    above, closing = _above(seminar, task, words), CLOSING_LINE.one_line
    roomy, tight = above + _steps(task, words) + closing, above + _tight_steps(task, words)
    if task.id == seminar.tasks[-1].id:
        tight += closing
    rows = [((one.name,), (one.table,), (one.writer,), (one.answer_file,)) for one in groups]
    if 0 < len(groups) <= MOST_GROUPS:
        heading = SECOND_HEADING.one_line
        if roomy + heading + TABLE.height(rows, _GROUP_COLUMNS) <= ROOM:
            return SheetRoom(is_tight=False, lists_groups=True)
        if tight + heading + TIGHT_TABLE.height(rows, _GROUP_COLUMNS) <= ROOM:
            return SheetRoom(is_tight=True, lists_groups=True)
    sentence = SECOND_HEADING.one_line + 2 * FACT.one_line if groups else 0.0
    return SheetRoom(is_tight=roomy + sentence > ROOM, lists_groups=False)


def _above(seminar: Seminar, task: Task, words: Language) -> float:
    """Return how high everything but steps and groups stands."""
    facts = 2 + bool(task.writer.strip()) + bool(task.answers_in.strip())
    questions = sum(QUESTION.height(one.text) for one in task.questions)
    headings = sum(map(bool, (task.questions, task.sides, task.phases)))
    return (
        task_opening(seminar, task, words)
        + _GAP
        + facts * FACT.one_line
        + questions
        + headings * SECOND_HEADING.one_line
        + sides_height(task.sides)
        - _FACTS_SHARE
        - (_HEADING_SHARES if task.questions else 0)
    )


def _steps(task: Task, words: Language) -> float:
    """Return how high the table of steps stands, with the cue below the minutes."""
    rows = [
        (("x", "x" if has_cue(phase) else ""), (phase_name(words, phase), phase.instruction))
        for phase in task.phases
    ]
    return TABLE.height(rows, _STEP_COLUMNS) if rows else 0.0


def _tight_steps(task: Task, words: Language) -> float:
    """Return how high it stands with a phase's name, instruction and cue in one paragraph."""
    cue = words.text("Cue halfway")
    rows = [
        (("x",), (f"**{phase_name(words, phase)}.** {phase.instruction} **{cue}**",))
        for phase in task.phases
    ]
    return TIGHT_TABLE.height(rows, _STEP_COLUMNS) if rows else 0.0
