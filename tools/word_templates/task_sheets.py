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
from tools.word_templates.tables import Row, repeat_rows, row, table
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
    groups, work = text("Groups"), text("Way of working")
    made_up = f"{{% if seminar.groups %}}{groups}{{% else %}}{work}{{% endif %}}"
    return blocks(
        when("task.when_and_how_long", time),
        fact(made_up, "{{ task.division_text }}", condition="task.division_text"),
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
    return when("task.phases", heading, drawn("task.closer_table"), _steps(words))


def _steps(words: Language) -> Blocks:
    text = words.text
    return table(
        (32, 130),
        (text("Time"), text("How to do it")),
        repeat_rows("phase in task.phases", _step(words)),
        title=text("How to do {task}", task="{{ task.label }}"),
        description=text("Columns: minutes with cues, and what to do."),
    )


def _step(words: Language) -> Row:
    """Return a phase with its cue below the minutes, its instruction below its name.

    Where there is little room, name, instruction and cue stand in one line.
    """
    name = strong("{{ phase.name }}{% if task.is_tight %}.{% endif %}")
    between = "{% if phase.instruction %}{% if task.is_tight %} {% else %}\n{% endif %}{% endif %}"
    return row(
        runs(
            _minutes(words),
            "{% if phase.halfway and not task.is_tight %}\n{% endif %}",
            _cue(words, "phase.halfway and not task.is_tight"),
        ),
        runs(
            name,
            between,
            rich("phase.instruction"),
            "{% if phase.halfway and task.is_tight %} {% endif %}",
            _cue(words, "phase.halfway and task.is_tight"),
        ),
    )


def _minutes(words: Language) -> str:
    return words.text("{n} min", n="{{ phase.minutes }}")


def _cue(words: Language, condition: str) -> Runs:
    return mark(f"{{% if {condition} %}}{words.text('Cue halfway')}{{% endif %}}")


def _groups(words: Language) -> Blocks:
    text = words.text
    elsewhere = paragraph(
        "BodyText", text("The group list says which group you are in and at which table it sits.")
    )
    return when(
        "task.groups",
        paragraph("Heading2", text("Groups and tables")),
        when(
            "task.lists_groups",
            blocks(drawn("task.closer_table"), _group_table(words)),
            otherwise=[elsewhere],
        ),
    )


def _group_table(words: Language) -> Blocks:
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
    )


def _closing_line(words: Language) -> Blocks:
    """Return what closes a sheet; where room is short only the last, for a table ends nothing."""
    said = words.text("Are you stuck? Raise your hand, and the facilitator will come.")
    return when("loop.last or not task.is_tight", paragraph("PlenumMerknad", said, gap=8))
