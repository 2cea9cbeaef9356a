"""Deltakerhefte: what each participant has in hand, and writes in."""

from __future__ import annotations

from pathlib import Path

from seminar.language import Language
from tools.word_templates.letterhead import footer_without_number
from tools.word_templates.look_back import look_back
from tools.word_templates.markup import (
    Blocks,
    blocks,
    drawn,
    paragraph,
    repeat,
    rich,
    strong,
    when,
)
from tools.word_templates.openings import fact, title_block
from tools.word_templates.pictures import Picture, decoration
from tools.word_templates.program import day_table
from tools.word_templates.survey_table import survey_table
from tools.word_templates.tables import repeat_rows, row, table
from tools.word_templates.task_parts import sides
from tools.word_templates.template import Template, template
from tools.word_templates.writing import line_to_fill_in, lines, lines_for_each

COVER = Picture(Path(__file__).with_name("cover.png"), "Cover", 162, 143)
"""The picture on the cover, drawn by `tools.make_cover`."""
_WELCOME = "seminar.document.welcome"
_PRACTICAL = "seminar.document.practical"
_LINES_ON_DIMENSIONS, _LINES_ON_FIGURES, _LINES_AT_THE_END = 9, 3, 22
_MOST_ROWS_WITH_LINES = 7
"""How many rows of figures leave room on their page to write on."""


def handout(words: Language) -> Template:
    """Return the template."""
    name = words.text("Participant booklet")
    return template(
        words,
        name,
        _cover(words, name),
        _opening(words),
        _contents(words),
        _programme(words),
        look_back(words),
        _dimensions(words),
        _survey(words),
        _tasks(words),
        _notes(words),
        headings="new page",
        first_footer=footer_without_number(),
        pictures=(COVER,),
    )


def _cover(words: Language, name: str) -> Blocks:
    text = words.text
    return blocks(
        title_block(name),
        paragraph("PlenumFigur", decoration(COVER)),
        when(
            "seminar.dates_text",
            paragraph("PlenumFakta", strong(text("When")), "\t{{ seminar.dates_text }}", gap=12),
        ),
        fact(text("Where"), "{{ seminar.venue }}", condition="seminar.venue"),
        line_to_fill_in(text("Name")),
    )


def _opening(words: Language) -> Blocks:
    """Return welcome and practical matters; the first of the two that is there heads the page."""
    welcome = blocks(
        paragraph("Heading1", words.text("Welcome")),
        paragraph("PlenumIngress", rich(f"{_WELCOME}[0]")),
        repeat(f"line in {_WELCOME}[1:]", paragraph("BodyText", rich("line"))),
    )
    practical = words.text("Practical matters")
    second = when(_PRACTICAL, paragraph("Heading2", practical))
    first = when(_PRACTICAL, paragraph("Heading1", practical))
    matter = paragraph("PlenumFakta", strong("{{ matter.label }}"), "\t", rich("matter.text"))
    return blocks(
        when(_WELCOME, welcome, second, otherwise=[first]),
        repeat(f"matter in {_PRACTICAL}", matter),
    )


def _contents(words: Language) -> Blocks:
    """Return the list of contents: below the opening, or on a page of its own if there is much."""
    heading = words.text("In this booklet")
    return when(
        f"seminar.contents and ({_WELCOME} or {_PRACTICAL} or seminar.tasks)",
        when(
            f"{_WELCOME} or {_PRACTICAL}",
            paragraph("TOCHeading", heading),
            otherwise=[paragraph("TOCHeading", heading, page_break=True)],
        ),
        drawn("seminar.contents", "TOC1"),
    )


def _programme(words: Language) -> Blocks:
    day = blocks(
        when(
            "day.on_new_page",
            paragraph("Heading2", "{{ day.heading }}", page_break=True),
            otherwise=[paragraph("Heading2", "{{ day.heading }}")],
        ),
        day_table(words),
    )
    return when(
        "seminar.programme",
        paragraph("Heading1", words.text("Programme")),
        repeat("day in seminar.programme", day),
    )


def _dimensions(words: Language) -> Blocks:
    text = words.text
    meanings = table(
        (32, 130),
        (text("Dimension"), text("What it means")),
        repeat_rows(
            "dimension in seminar.survey.dimensions",
            row(strong("{{ dimension.name }}"), rich("dimension.meaning")),
        ),
        title=text("The dimensions of relational capacity"),
        description=text("Columns: dimension and what it means."),
    )
    return when(
        "seminar.survey and seminar.survey.dimensions",
        paragraph("Heading1", text("Relational capacity")),
        paragraph(
            "PlenumIngress",
            text(
                "Relational capacity is our ability to get things done together, across"
                " professions, roles and levels."
            ),
        ),
        paragraph(
            "BodyText",
            text(
                "It shows in everyday work: whether we know each other's work, whether knowledge"
                " reaches those who need it, and whether we sort things out together. It can be"
                " measured, and it can be practised. The dimensions below say what it is made of."
            ),
        ),
        meanings,
        _think(words, text("Which dimension are we best at today? Which one will you help along?")),
        lines(words, _LINES_ON_DIMENSIONS),
    )


def _think(words: Language, asked: str) -> Blocks:
    return blocks(
        paragraph("Heading2", words.text("Think it over")),
        paragraph("BodyText", asked, keep_next=True),
    )


def _survey(words: Language) -> Blocks:
    text = words.text
    low, high = "{{ seminar.survey.scale_low }}", "{{ seminar.survey.scale_high }}"
    caption = text("Averages on a scale from {low} to {high}", low=low, high=high)
    sorted_ = text(", sorted by change")
    return when(
        "seminar.survey and seminar.survey.rows",
        paragraph("Heading1", text("How we experience our cooperation")),
        paragraph("PlenumIngress", "{{ seminar.survey.sentence }}"),
        when(
            "seminar.survey.chart",
            drawn("seminar.survey.chart"),
            paragraph(
                "Caption",
                f"{caption}{{% if seminar.survey.sorted_by_change %}}{sorted_}{{% endif %}}.",
            ),
        ),
        survey_table(words),
        paragraph("PlenumMerknad", "{{ seminar.survey.note }}", gap=4),
        when(
            f"seminar.survey.rows | length <= {_MOST_ROWS_WITH_LINES}",
            _think(words, text("What surprises you most in the figures?")),
            lines(words, _LINES_ON_FIGURES),
        ),
    )


def _tasks(words: Language) -> Blocks:
    question = paragraph("PlenumSporsmal", rich("question.text"))
    room = lines_for_each(words, "task.lines")
    return repeat(
        "task in seminar.tasks",
        paragraph("Heading1", "{{ task.heading }}"),
        paragraph("PlenumIngress", rich("task.introduction")),
        when(
            "task.phase_bar",
            drawn("task.phase_bar"),
            paragraph("PlenumMerknad", "{{ task.phase_line }}", gap=4),
        ),
        when("task.sides", sides(words)),
        when(
            "task.questions",
            repeat("question in task.questions", question, room),
            otherwise=[
                paragraph("BodyText", words.text("What do you think?"), keep_next=True, gap=8),
                room,
            ],
        ),
    )


def _notes(words: Language) -> Blocks:
    text = words.text
    return blocks(
        paragraph("Heading1", text("Notes")),
        paragraph("BodyText", text("What do you take with you from the seminar?")),
        lines(words, _LINES_AT_THE_END),
        paragraph("PlenumMerknad", text("The summary comes after the seminar."), gap=8),
    )
