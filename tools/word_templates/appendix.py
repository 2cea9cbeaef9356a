"""The appendix of the summary: what each group answered, in its own words."""

from __future__ import annotations

from msgspec.structs import replace

from seminar.language import Language
from tools.word_templates.markup import (
    Blocks,
    blocks,
    muted,
    paragraph,
    repeat,
    rich,
    strong,
    when,
)
from tools.word_templates.tables import CELL, cell, choose_rows, repeat_rows, row, stacked, table

_COLUMNS = (32, 130)
_WHOLE = 8
"""So many points stand together; a row with more may go on on the next page."""


def appendix(words: Language) -> Blocks:
    """Return the appendix, which stands there if any group has answered."""
    text = words.text
    return when(
        "seminar.outcomes.has_answers",
        paragraph("Heading1", text("Appendix: Group answers"), page_break=True),
        paragraph("BodyText", text("The answers as the groups wrote them.")),
        repeat(
            "task in seminar.tasks",
            when("task.outcomes", when("task.outcomes.has_answers", _task(words))),
        ),
    )


def _task(words: Language) -> Blocks:
    text = words.text
    number, asked = "{{ question.number }}", "{{ question.text }}"
    return blocks(
        paragraph("Heading2", "{{ task.heading }}"),
        repeat(
            "question in task.questions",
            paragraph("Heading3", text("Question {n}: {question}", n=number, question=asked)),
            when(
                "question.answers",
                _answers(
                    words,
                    "question.answers",
                    text("Answers to question {n} of {task}", n=number, task="{{ task.label }}"),
                ),
                otherwise=[paragraph("BodyText", muted(text("Not answered by any group.")))],
            ),
        ),
        when(
            "task.outcomes.other_answers",
            paragraph("Heading3", text("Outside the questions")),
            _answers(
                words,
                "task.outcomes.other_answers",
                text("Answers outside the questions of {task}", task="{{ task.label }}"),
            ),
        ),
    )


def _answers(words: Language, answers: str, title: str) -> Blocks:
    text = words.text
    group = strong("{{ answer.group }}")
    points = stacked(
        repeat("point in answer.points", paragraph("PlenumTabellpunkt", rich("point"))),
        when(
            "not answer.points",
            paragraph(CELL, muted(text("Not answered"))),
        ),
    )
    whole = row(group, points)
    rows = choose_rows(
        (f"answer.points | length > {_WHOLE}", replace(whole, divided=True)),
        ("loop.first or answer.keep", row(cell(group, keep_next=True), points)),
        otherwise=whole,
    )
    return table(
        _COLUMNS,
        (text("Group"), text("Answer")),
        repeat_rows(f"answer in {answers}", *rows),
        title=title,
        description=text("Columns: group, and its answers point by point."),
    )
