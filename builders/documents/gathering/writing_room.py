"""How many lines there are to write on below each question of a task in the booklet.

A page is the room of a task, and its minutes say how much of it is for writing. Lengths are
millimetres of the built-in template.
"""

from __future__ import annotations

from msgspec import Struct

from builders.documents.phase_bar import phase_line
from builders.fit import wrap
from builders.metrics import face
from seminar.language import Language
from seminar.model import Seminar, Side, Task
from seminar.tasks import task_called, task_minutes

MOST_LINES = (17, 8, 5, 3, 2)
"""The lines below each question of a task with one to five questions, if it has all its time."""
LINES_OVER_PAGES = 4
"""The lines below each of more questions, which take two pages or more."""
FEWEST = 2
"""As few lines as there are below a question."""
FULL_TIME = 45
"""The minutes that a whole page is for, at most."""

_POINT = 25.4 / 72
_FACE = face("Calibri")
_PAGE = 240.0
"""How high the text of a page is."""
_WHOLE, _AXIS = 162.0, 130.0
"""How wide headings are, and running text."""
_LINE = 8.6
_BAR = 7.0
_LABEL = 5.5
"""The row above the lines."""
_SIDES_HEAD, _SIDES_LINE, _SIDES_ROW = 8.0, 5.0, 1.8
"""The table of two sides: what is above its rows, a line in it, and what a row adds."""
_SIDES_COLUMN = 50.0


class _Letters(Struct, frozen=True):
    """How paragraphs of a kind are set: points, the lines' distance, and what is around."""

    size: float
    line: float
    around: float
    bold: bool = False

    def height(self, text: str, width: float) -> float:
        """Return how high a text stands on lines so wide; a text that is not there takes none."""
        if not text.strip():
            return 0.0
        lines = len(wrap(text, width / _POINT, self.size, _FACE, bold=self.bold).spans)
        each = self.size * self.line * _FACE.own_line_height
        return (lines * each + self.around) * _POINT


_HEADING = _Letters(21, 1, 9, bold=True)
_INGRESS = _Letters(13.5, 1.2, 11)
_NOTE = _Letters(9.5, 1.15, 11)
_QUESTION = _Letters(12.5, 1.15, 14, bold=True)


def lines_per_question(seminar: Seminar, task: Task, words: Language) -> int:
    """Return how many lines there are below each question of a task.

    The longest task of the seminar has the lines of a whole page, and so has any of `FULL_TIME`
    minutes; the others have as many fewer as they have less time. A task without phases has no
    time of its own, and gets a whole page.
    """
    whole = _most_lines(seminar, task, words)
    minutes = task_minutes(task)
    longest = min(FULL_TIME, max(map(task_minutes, seminar.tasks), default=0))
    if not minutes or minutes >= longest:
        return whole
    return max(FEWEST, int(whole * minutes / longest + 0.5))


def _most_lines(seminar: Seminar, task: Task, words: Language) -> int:
    """Return the lines below each question that the page of a task holds."""
    count = len(task.questions)
    if count > len(MOST_LINES):
        return LINES_OVER_PAGES
    questions = sum(_QUESTION.height(one.text, _AXIS) + _LABEL for one in task.questions)
    room = _PAGE - _above(seminar, task, words) - questions
    return max(FEWEST, min(MOST_LINES[max(count, 1) - 1], int(room / _LINE / max(count, 1))))


def _above(seminar: Seminar, task: Task, words: Language) -> float:
    """Return what stands above the questions."""
    heading = f"{task_called(words, seminar, task)}: {task.title}"
    return (
        _HEADING.height(heading, _WHOLE)
        + _INGRESS.height(task.introduction, _AXIS)
        + (_BAR if task.phases else 0)
        + _NOTE.height(phase_line(task, words), _AXIS)
        + _sides(task.sides)
    )


def _sides(sides: tuple[Side, ...]) -> float:
    if not sides:
        return 0.0
    lines = sum(
        max(_cell(side.name, side.joined_by), _cell(side.order, side.duty)) for side in sides
    )
    return _SIDES_HEAD + lines * _SIDES_LINE + len(sides) * _SIDES_ROW


def _cell(*texts: str) -> int:
    """Return how many lines texts make below each other in a cell."""
    width = _SIDES_COLUMN / _POINT
    return sum(len(wrap(text, width, 10.5, _FACE).spans) for text in texts if text.strip())
