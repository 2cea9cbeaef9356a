"""Program: what happens when, on one page."""

from __future__ import annotations

from seminar.language import Language
from tools.word_templates.markup import Blocks, muted, paragraph, repeat, runs, strong
from tools.word_templates.openings import fact, title_block
from tools.word_templates.tables import choose_rows, repeat_rows, row, table
from tools.word_templates.template import Template, template

_COLUMNS = (32, 80, 50)
_ASIDE = "{% if item.aside %}\N{EN SPACE}{{ item.aside }}{% endif %}"


def program(words: Language) -> Template:
    """Return the template."""
    name = words.text("Programme")
    return template(
        words,
        name,
        title_block(name),
        _when_and_where(words),
        repeat("day in seminar.programme", paragraph("Heading1", "{{ day.heading }}"), _day(words)),
        _closing_line(words),
        headings="compact",
    )


def _when_and_where(words: Language) -> Blocks:
    return fact(
        words.text("When and where"),
        "{{ seminar.dates_text }}{% if seminar.dates_text and seminar.venue %}, {% endif %}"
        "{{ seminar.venue }}",
        condition="seminar.dates_text or seminar.venue",
    )


def _day(words: Language) -> Blocks:
    text = words.text
    session = row(
        "{{ item.clock }}", runs(strong("{{ item.title }}"), muted(_ASIDE)), "{{ item.presenter }}"
    )
    pause = row(
        muted("{{ item.clock }}"), muted("{{ item.title }}" + _ASIDE), muted("{{ item.presenter }}")
    )
    rows = choose_rows(('item.kind == "break" or item.kind == "meal"', pause), otherwise=session)
    return table(
        _COLUMNS,
        (text("Time"), text("Content"), text("In charge")),
        repeat_rows("item in day.items", *rows),
        title=text("Programme for {day}", day="{{ day.heading }}"),
        description=text("Columns: time, content and who is responsible. Breaks have no one."),
    )


def _closing_line(words: Language) -> Blocks:
    contact = "{{ seminar.document.contact }}"
    asked = words.text("Questions: {contact}.", contact=contact)
    return paragraph(
        "PlenumMerknad",
        words.text("The times may change along the way."),
        f"{{% if seminar.document.contact %}} {asked}{{% endif %}}",
        gap=8,
    )
