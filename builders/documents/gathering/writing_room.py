"""How many lines there are to write on below each question of a task in the booklet.

A page is the room of a task, and its minutes say how much of it is for writing.
"""

from __future__ import annotations

from builders.documents.gathering.heights import (
    HEADER,
    MM,
    PHASE_LINE,
    QUESTION,
    ROOM,
    sides_height,
    task_opening,
)
from builders.documents.phase_bar import phase_line
from seminar.language import Language
from seminar.model import Seminar, Task
from seminar.tasks import task_minutes

MOST_LINES = (17, 8, 5, 3, 2)
"""The lines below each question of a task with one to five questions that has its full time."""
LINES_OVER_PAGES = 4
"""The same of a task with more questions, which takes two pages or more."""
FEWEST = 2
"""As few lines as there are below a question."""
FULL_TIME = 45
"""After how many minutes at most a task has its full number of lines."""
_LINE = 8.6 * MM + 0.5
"""From one line to the next, with the rule itself, which some programs add."""
_UNASKED = "x"
"""A line of text stands above the lines of a task without questions too."""
_ABOVE_LINES = 4 + HEADER.one_line + MM
"""What stands between a question and its lines: the gap below it, and the row with the label."""


def lines_per_question(seminar: Seminar, task: Task, words: Language) -> int:
    """Return how many lines there are below each question of a task, in proportion to its minutes.

    The longest task of the seminar has its full number of lines, as has any task of `FULL_TIME`
    minutes; the others have fewer, as they have less time. None has more than its page holds. A
    task without phases says nothing of its time, and has the full number.
    """
    count = max(1, len(task.questions))
    if count > len(MOST_LINES):
        return max(FEWEST, _share(seminar, task, LINES_OVER_PAGES))
    lines = min(_share(seminar, task, MOST_LINES[count - 1]), _room(seminar, task, words))
    return max(FEWEST, lines)


def _share(seminar: Seminar, task: Task, most: int) -> int:
    """Return a task's share of its full number of lines, halves rounded up."""
    minutes = task_minutes(task)
    full_time = min(FULL_TIME, max(map(task_minutes, seminar.tasks), default=0))
    if not minutes or minutes >= full_time:
        return most
    return int(most * minutes / full_time + 0.5)


def _room(seminar: Seminar, task: Task, words: Language) -> int:
    """Return how many lines below each question the page of a task holds."""
    above = (
        task_opening(seminar, task, words)
        + PHASE_LINE.height(phase_line(task, words))
        + sides_height(task.sides)
    )
    asked = [one.text for one in task.questions] or [_UNASKED]
    questions = sum(map(QUESTION.height, asked)) + len(asked) * _ABOVE_LINES
    return int((ROOM - above - questions) / _LINE / len(asked))
