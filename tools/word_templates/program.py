"""Program: what happens when, on one page where it can."""

from __future__ import annotations

from seminar.language import Language
from tools.word_templates.markup import (
    Blocks,
    blocks,
    drawn,
    muted,
    paragraph,
    repeat,
    rich,
    runs,
    strong,
    when,
)
from tools.word_templates.openings import fact, title_block
from tools.word_templates.tables import choose_rows, repeat_rows, row, table
from tools.word_templates.template import Template, template

_COLUMNS = (32, 80, 50)
_HEADING = "{{ day.heading }}"
_ASIDE = "{% if item.aside %}\N{EN SPACE}{{ item.aside }}{% endif %}"


def program(words: Language) -> Template:
    """Return the template."""
    name = words.text("Programme")
    return template(
        words,
        name,
        title_block(name),
        fact(
            _when_and_where(words),
            "{{ seminar.when_and_where }}",
            condition="seminar.when_and_where",
        ),
        repeat("day in seminar.programme", *_day(words)),
        _closing_line(words),
        headings="compact",
    )


def _when_and_where(words: Language) -> str:
    """Return what the line is called that says both, or the one of them that is known."""
    text = words.text
    both, when_alone, where_alone = text("When and where"), text("When"), text("Where")
    return (
        f"{{% if seminar.dates_text and seminar.venue %}}{both}"
        f"{{% elif seminar.dates_text %}}{when_alone}{{% else %}}{where_alone}{{% endif %}}"
    )


def _day(words: Language) -> tuple[Blocks, ...]:
    return (
        when(
            "day.on_new_page",
            paragraph("Heading1", _HEADING, page_break=True),
            otherwise=[paragraph("Heading1", _HEADING)],
        ),
        day_table(words),
    )


def day_table(words: Language) -> Blocks:
    """Return the table of a `day`, its rows closer where the programme is long."""
    text = words.text
    session = row(
        "{{ item.clock }}",
        runs(strong("{{ item.title }}"), muted(_ASIDE)),
        rich("item.presenter"),
    )
    pause = row(
        muted("{{ item.clock }}"),
        muted("{{ item.title }}" + _ASIDE),
        rich("item.presenter", "PlenumDempet"),
    )
    rows = choose_rows(('item.kind == "break" or item.kind == "meal"', pause), otherwise=session)
    items = table(
        _COLUMNS,
        (text("Time"), text("Content"), text("In charge")),
        repeat_rows("item in day.items", *rows),
        title=text("Programme for {day}", day=_HEADING),
        description=text("Columns: time, content and who is in charge."),
    )
    return blocks(drawn("day.closer_table"), items)


def _closing_line(words: Language) -> Blocks:
    asked = words.text("Questions: {contact}.", contact="{{ seminar.document.contact }}")
    return paragraph(
        "PlenumMerknad",
        words.text("The times may change along the way."),
        f"{{% if seminar.document.contact %}} {asked}{{% endif %}}",
        gap=8,
    )
