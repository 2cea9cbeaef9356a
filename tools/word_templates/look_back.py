"""The look-back: what the last seminar said, and what became of it."""

from __future__ import annotations

from seminar.language import Language
from tools.word_templates.markup import (
    Blocks,
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
from tools.word_templates.tables import CELL, cell, repeat_rows, row, stacked, table

_LOOK_BACK = "seminar.look_back"
_YEAR = f"{_LOOK_BACK}.year"


def look_back(words: Language) -> Blocks:
    """Return the section, which stands there if there was an earlier seminar."""
    text = words.text
    return when(
        _LOOK_BACK,
        _heading(words),
        paragraph(
            "PlenumIngress",
            text("Last time we talked about how we work together. These are the main points."),
        ),
        repeat(f"one in {_LOOK_BACK}.highlights", paragraph("IntenseQuote", rich("one.text"))),
        _kind("observations", text("This is how we saw it")),
        _kind("proposals", text("This is what we proposed")),
        _kind("decisions", text("This is what we agreed on")),
        _actions(words),
        _more(words),
    )


def _heading(words: Language) -> Blocks:
    """Return the heading, in two paragraphs, for one with all its tags would be too long."""
    text, last = words.text, words.text("from the last seminar")
    year = text("from {year}", year=f"{{{{ {_YEAR} }}}}")
    with_year, without = (text("What we took with us {since}", since=one) for one in (year, last))
    return when(_YEAR, paragraph("Heading1", with_year), otherwise=[paragraph("Heading1", without)])


def _since(words: Language) -> str:
    """Return "from 2025", or what stands there where no year is given."""
    year = words.text("from {year}", year=f"{{{{ {_YEAR} }}}}")
    return f"{{% if {_YEAR} %}}{year}{{% else %}}{words.text('from the last seminar')}{{% endif %}}"


def _kind(field: str, heading: str) -> Blocks:
    return when(
        f"{_LOOK_BACK}.{field}",
        paragraph("Heading2", heading),
        repeat(f"one in {_LOOK_BACK}.{field}", paragraph("ListBullet", rich("one.text"))),
    )


def _actions(words: Language) -> Blocks:
    text = words.text
    due = runs("{{ one.due }}", mark(f"{{% if not one.due %}}{text('Not set')}{{% endif %}}"))
    action = stacked(
        paragraph(CELL, strong("{{ one.text }}")), paragraph(CELL, muted("{{ one.owner }}"))
    )
    actions = table(
        (32, 74, 56),
        (text("Due"), text("Action"), text("Where does it stand today?")),
        repeat_rows(f"one in {_LOOK_BACK}.actions", row(cell(due), action, "")),
        title=text("Actions {since}", since=_since(words)),
        description=text(
            "Columns: due date, action with who is in charge, and where it stands today, which is"
            " empty to write in."
        ),
    )
    heading = paragraph("Heading2", text("Actions {since}", since=_since(words)))
    return when(f"{_LOOK_BACK}.actions", blocks(heading, actions))


def _more(words: Language) -> Blocks:
    said = words.text("Everything that was said is in the summary {since}.", since=_since(words))
    return when(f"{_LOOK_BACK}.is_shortened", paragraph("PlenumMerknad", said, gap=8))
