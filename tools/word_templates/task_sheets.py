"""Oppgaveark: a page a task, to lie on the table or hang on the wall."""

from __future__ import annotations

from seminar.language import Language
from tools.word_templates.letterhead import letterhead
from tools.word_templates.markup import (
    Blocks,
    Runs,
    blocks,
    drawn,
    mark,
    paragraph,
    repeat,
    rich,
    runs,
    strong,
    when,
)
from tools.word_templates.openings import fact
from tools.word_templates.tables import CELL, Row, repeat_rows, row, stacked, table
from tools.word_templates.task_parts import sides
from tools.word_templates.template import Template, template


def task_sheets(words: Language) -> Template:
    """Return the template."""
    name = words.text("Task sheets")
    return template(
        words,
        name,
        repeat(
            "task in seminar.tasks",
            paragraph("Heading1", "{{ task.heading }}"),
            paragraph("PlenumIngress", rich("task.introduction")),
            when("task.phase_bar", drawn("task.phase_bar")),
            _facts(words),
            _questions(words),
            _sides(words),
            _phases(words),
            _groups(words),
            _closing_line(words),
        ),
        headings="new page",
        header=letterhead(),
    )


def _facts(words: Language) -> Blocks:
    text = words.text
    time = paragraph("PlenumFakta", strong(text("When")), "\t{{ task.when_and_how_long }}", gap=9)
    return blocks(
        when("task.when_and_how_long", time),
        fact(text("Groups"), "{{ task.division_text }}"),
        fact(text("Writer"), rich("task.writer"), condition="task.writer"),
        fact(text("Answers"), rich("task.answers_in"), condition="task.answers_in"),
    )


def _questions(words: Language) -> Blocks:
    """Return the questions; they need not stand on one page, for nothing is written below them."""
    heading = paragraph("Heading2", words.text("Questions"))
    question = paragraph("PlenumSporsmal", rich("question.text"), keep_next=False)
    return when("task.questions", heading, repeat("question in task.questions", question))


def _sides(words: Language) -> Blocks:
    return when("task.sides", paragraph("Heading2", words.text("The two sides")), sides(words))


def _phases(words: Language) -> Blocks:
    heading = paragraph("Heading2", words.text("How to do it, step by step"))
    tight = _steps(words, _tight_step(words), "PlenumKjoreplan")
    roomy = _steps(words, _step(words), "PlenumTabell")
    return when("task.phases", heading, when("task.is_tight", tight, otherwise=[roomy]))


def _steps(words: Language, step: Row, style: str) -> Blocks:
    text = words.text
    return table(
        (32, 130),
        (text("Time"), text("How to do it")),
        repeat_rows("phase in task.phases", step),
        title=text("How to do {task}", task="{{ task.label }}"),
        description=text("Columns: minutes with cues, and what to do."),
        style=style,
    )


def _step(words: Language) -> Row:
    """Return a phase with its cue below the minutes, its instruction below its name."""
    return row(
        stacked(paragraph(CELL, _minutes(words)), paragraph(CELL, _cue(words))),
        stacked(
            paragraph(CELL, strong("{{ phase.name }}")), paragraph(CELL, rich("phase.instruction"))
        ),
    )


def _tight_step(words: Language) -> Row:
    """Return a phase with name, instruction and cue in a row, where there is little room."""
    name = strong("{{ phase.name }}.{% if phase.instruction %} {% endif %}")
    space = "{% if phase.halfway %} {% endif %}"
    return row(_minutes(words), runs(name, rich("phase.instruction"), space, _cue(words)))


def _minutes(words: Language) -> str:
    return words.text("{n} min", n="{{ phase.minutes }}")


def _cue(words: Language) -> Runs:
    return mark(f"{{% if phase.halfway %}}{words.text('Cue halfway')}{{% endif %}}")


def _groups(words: Language) -> Blocks:
    text = words.text
    tight, roomy = (_group_table(words, style) for style in ("PlenumKjoreplan", "PlenumTabell"))
    elsewhere = paragraph(
        "BodyText", text("The group list says which group you are in and where it sits.")
    )
    return when(
        "task.groups",
        paragraph("Heading2", text("Groups and tables")),
        when(
            "task.lists_groups",
            when("task.is_tight", tight, otherwise=[roomy]),
            otherwise=[elsewhere],
        ),
    )


def _group_table(words: Language, style: str) -> Blocks:
    text = words.text
    return table(
        (32, 24, 46, 60),
        (text("Group"), text("Table"), text("Writer"), text("Answer sheet")),
        repeat_rows(
            "group in task.groups",
            row(
                strong("{{ group.name }}"),
                "{{ group.table }}",
                "{{ group.writer }}",
                "{{ group.answer_file }}",
            ),
        ),
        title=text("Groups and tables for {task}", task="{{ task.label }}"),
        description=text("Columns: group, table, writer and the name of the answer sheet."),
        style=style,
    )


def _closing_line(words: Language) -> Blocks:
    """Return what closes a sheet; where room is short only the last, for a table ends nothing."""
    said = words.text("Are you stuck? Raise your hand, and the facilitator will come.")
    return when("loop.last or not task.is_tight", paragraph("PlenumMerknad", said, gap=8))
