"""What booklet and task sheets both say of a task."""

from __future__ import annotations

from seminar.language import Language
from tools.word_templates.markup import Blocks, muted, paragraph, rich, runs, strong
from tools.word_templates.measures import AXIS
from tools.word_templates.tables import CELL, repeat_rows, row, stacked, table

_WIDTH = 130


def sides(words: Language) -> Blocks:
    """Return the two parties of an activity in turns: who they are, and what they do."""
    text = words.text
    who = stacked(
        paragraph(CELL, strong("{{ side.name }}")), paragraph(CELL, muted("{{ side.joined_by }}"))
    )
    what = stacked(paragraph(CELL, runs(rich("side.order"))), paragraph(CELL, rich("side.duty")))
    return table(
        (_WIDTH / 2, _WIDTH / 2),
        (text("Side"), text("What you do")),
        repeat_rows("side in task.sides", row(who, what)),
        title=text("The two sides of {task}", task="{{ task.label }}"),
        description=text("Columns: who is on the side, and what it does."),
        indent=AXIS,
    )
