"""How high things stand on a page of the built-in templates, for fields that depend on room.

The figures are those of the styles in the design guide for documents. Between two paragraphs stands
the larger of what the one wants below and the other above. Lengths are points.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from builders.fit import wrap
from builders.metrics import face
from seminar.language import Language
from seminar.model import Seminar, Side, Task
from seminar.tasks import task_called

MM = 72 / 25.4
"""Points in a millimetre."""
ROOM = 240 * MM - 20
"""How much of a page is filled: 20 points stay free, for programs set text and rules a little
differently high, and what is planned here must stay on its page in all of them."""
WHOLE, RUNNING = 162 * MM, 130 * MM
"""How wide headings are, and running text."""
_GAP = 3 * MM
"""What a cell leaves free at its right, but not the last of a row."""
_RULE = 0.5
"""How thick the rule under a row is."""
_FACE = face("Calibri")


class Letters(Struct, frozen=True):
    """How the paragraphs of a style are set.

    Args:
        size: of the letters.
        line: the distance of lines in parts of their natural one.
        around: what stands above and below it, as far as its neighbours do not want more.
        width: of the lines.
        bold: whether the letters are.
    """

    size: float
    line: float
    around: float = 0.0
    width: float = RUNNING
    bold: bool = False

    def height(self, text: str) -> float:
        """Return how high a paragraph stands; one without text is not there."""
        if not text.strip():
            return 0.0
        lines = len(wrap(text, self.width, self.size, _FACE, bold=self.bold).spans)
        return lines * self.size * self.line * _FACE.own_line_height + self.around

    @property
    def one_line(self) -> float:
        """How high a paragraph of one line stands."""
        return self.height("x")


class TableLook(Struct, frozen=True):
    """How the rows of a table stand: what its rule and a cell leave free, above and below."""

    padding: float

    def height(self, rows: Sequence[Sequence[Sequence[str]]], widths: Sequence[float]) -> float:
        """Return how high a table stands.

        Args:
            rows: of each row the cells, and of each cell its paragraphs.
            widths: of the columns.
        """
        *first, last = widths
        cells = [Letters(10.5, 1.1, width=width) for width in (*(w - _GAP for w in first), last)]
        return self._row(HEADER.one_line) + sum(
            self._row(
                max(
                    sum(map(look.height, paragraphs))
                    for look, paragraphs in zip(cells, row, strict=True)
                )
            )
            for row in rows
        )

    def _row(self, inside: float) -> float:
        return inside + self.padding


HEADING = Letters(21, 1, 9, WHOLE, bold=True)
SECOND_HEADING = Letters(14, 1, 15 + 4, WHOLE, bold=True)
INGRESS = Letters(13.5, 1.2, 11)
QUESTION = Letters(12.5, 1.15, 10, bold=True)
"""Among others; what stands below it is for what follows."""
FACT = Letters(11, 1.15, 3)
PHASE_LINE, CLOSING_LINE = Letters(9.5, 1.15, 4), Letters(9.5, 1.15, 8)
"""Plenum Merknad with what stands above it, under a table."""
HEADER = Letters(9.5, 1.1, bold=True)
BAR = Letters(10, 1.15, 2.4 * MM).one_line
"""The phase bar."""
TABLE, TIGHT_TABLE = TableLook(1.8 * MM + _RULE), TableLook(1.2 * MM + _RULE)
"""Plenum Tabell and Plenum Kjøreplan."""


def task_opening(seminar: Seminar, task: Task, words: Language) -> float:
    """Return how high heading, introduction and phase bar of a task stand."""
    heading = HEADING.height(f"{task_called(words, seminar, task)}: {task.title}")
    return heading + INGRESS.height(task.introduction) + (BAR if task.phases else 0.0)


def sides_height(sides: Sequence[Side]) -> float:
    """Return how high the table of the two sides of an activity in turns stands."""
    if not sides:
        return 0.0
    rows = [((side.name, side.joined_by), (side.order, side.duty)) for side in sides]
    return TABLE.height(rows, (RUNNING / 2, RUNNING / 2))
