"""Run sheet: what those who lead and those at the controls do, minute by minute."""

from __future__ import annotations

from builders.look import LINEN
from seminar.language import Language
from tools.word_templates.letterhead import footer
from tools.word_templates.markup import (
    Blocks,
    Text,
    blocks,
    mark,
    muted,
    paragraph,
    repeat,
    rich,
    runs,
    strong,
    when,
)
from tools.word_templates.openings import title_block
from tools.word_templates.pages import LANDSCAPE
from tools.word_templates.tables import (
    CELL,
    Cell,
    Row,
    cell,
    choose_rows,
    repeat_rows,
    row,
    stacked,
    table,
)
from tools.word_templates.template import Template, template

_COLUMNS = (18, 13, 68, 52, 18, 73, 19)
_STEP = "PlenumTrinn"
_CLOCK, _TEXT = "{{ row.clock }}", "{{ row.text }}"


def run_sheet(words: Language) -> Template:
    """Return the template."""
    name = words.text("Run sheet")
    return template(
        words,
        name,
        title_block(name),
        repeat("day in seminar.programme", _heading(), _day(words)),
        _closing_line(words),
        headings="compact",
        page=LANDSCAPE,
        footer_=footer(
            words, words.text("For facilitators and technicians. Not to be handed out.")
        ),
    )


def _heading() -> Blocks:
    """Return a day's heading; each day has sheets of its own."""
    said = "{{ day.heading }}"
    return when(
        "loop.first",
        paragraph("Heading1", said),
        otherwise=[paragraph("Heading1", said, page_break=True)],
    )


def _day(words: Language) -> Blocks:
    text, gap = words.text, "\N{EN SPACE} "
    facts = (
        (text("Start"), "{{ day.start }}" + gap),
        (text("Planned end"), "{{ day.end }}" + gap),
        (text("Spare time"), "{{ day.slack }}"),
    )
    line = runs(*(piece for label, value in facts for piece in (strong(label), f" {value}")))
    return blocks(
        paragraph("PlenumFakta", line, keep_next=True),
        when("day.run_rows", _table(words)),
    )


def _table(words: Language) -> Blocks:
    text = words.text
    rows = choose_rows(
        ('row.kind == "cue"', _cue()),
        ('row.kind == "phase"', _phase()),
        ('row.kind == "pause" or row.kind == "gap"', _item("{{ row.clock }}", muted(_TEXT))),
        otherwise=_item(strong(_CLOCK), strong(_TEXT)),
    )
    return table(
        _COLUMNS,
        (
            text("Clock"),
            text("Min"),
            text("What"),
            text("Who"),
            text("Slide"),
            text("Remember"),
            text("Actual time"),
        ),
        repeat_rows("row in day.run_rows", *rows),
        title=text("Run sheet: {day}", day="{{ day.heading }}"),
        description=text(
            "Columns: time, minutes, what happens, who leads it, slide numbers, what to remember, "
            "and the actual time, which is empty to write in. Below group work stand its phases "
            "and the cues to give."
        ),
        style="PlenumKjoreplan",
    )


def _item(clock: Text, what: Text) -> Row:
    return row(
        _kept(clock),
        "{{ row.minutes }}",
        what,
        "{{ row.who }}",
        "{{ row.slides }}",
        rich("row.note"),
        "",
    )


def _phase() -> Row:
    what = cell(_TEXT, style=_STEP)
    return row(_kept(_CLOCK), "{{ row.minutes }}", what, "", "", rich("row.note"), "")


def _cue() -> Row:
    """Return the row of a cue, which stands out on linen from its second column on."""
    empty = cell(fill=LINEN)
    return row(
        _kept(mark(_CLOCK)),
        empty,
        cell(mark(_TEXT), style=_STEP, fill=LINEN),
        empty,
        empty,
        cell(muted("{{ row.note }}"), fill=LINEN),
        empty,
    )


def _kept(clock: Text) -> Cell:
    """Return a row's first cell, which holds the rows of group work on one page."""
    return stacked(
        when(
            "row.keep",
            paragraph(CELL, clock, keep_next=True),
            otherwise=[paragraph(CELL, clock)],
        )
    )


def _closing_line(words: Language) -> Blocks:
    contact = "{{ seminar.document.contact }}"
    asked = words.text("Changes along the way? Tell {contact}.", contact=contact)
    otherwise = words.text("Write down along the way when things really happen.")
    return paragraph(
        "PlenumMerknad",
        f"{{% if seminar.document.contact %}}{asked}{{% else %}}{otherwise}{{% endif %}}",
        gap=8,
    )
