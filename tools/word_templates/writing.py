"""Where people write by hand: lines, and a line to fill in after a label."""

from __future__ import annotations

from collections.abc import Sequence

from seminar.language import Language
from tools.word_templates.markup import Blocks, paragraph, strong
from tools.word_templates.measures import AXIS
from tools.word_templates.tables import Row, cell, repeat_rows, row, table

LINE = 8.6
"""How far lines are apart, in millimetres."""
_WIDTH = 130
_LAST = row("", height=LINE)
_KEPT = row(cell("", keep_next=True), height=LINE)
"""A line that stays on the page of the next, so that the lines of a question stand together."""


def lines(words: Language, count: int) -> Blocks:
    """Return a number of lines to write on."""
    return _lines(words, str(count), [_KEPT] * (count - 1))


def lines_for_each(words: Language, field: str) -> Blocks:
    """Return a line for each value of a field, such as `task.lines`."""
    count = f"{{{{ {field} | length }}}}"
    return _lines(words, count, repeat_rows(f"line in {field}[1:]", _KEPT))


def _lines(words: Language, count: str, but_last: Sequence[Row]) -> Blocks:
    label = words.text("My notes")
    return table(
        (_WIDTH,),
        (label,),
        (*but_last, _LAST),
        title=words.text("Lines to write on"),
        description=words.text(
            "{n} empty lines for your own notes below “{label}”.", n=count, label=label
        ),
        style="PlenumSkrivelinjer",
        indent=AXIS,
    )


def line_to_fill_in(label: str) -> Blocks:
    """Return a label and a line to the right margin."""
    return paragraph("PlenumUtfylling", strong(label), "\t\t")
