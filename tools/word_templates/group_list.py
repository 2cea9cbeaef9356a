"""Gruppeliste: who sits where, by group and by surname."""

from __future__ import annotations

from seminar.language import Language
from tools.word_templates.markup import (
    Blocks,
    blocks,
    mark,
    muted,
    paragraph,
    repeat,
    runs,
    strong,
    when,
)
from tools.word_templates.pages import PORTRAIT, section
from tools.word_templates.tables import Row, cell, choose_rows, repeat_rows, row, table
from tools.word_templates.template import Template, template

_COLUMN = 76
"""How wide each of the two columns is, in millimetres."""
_NAME_AND_ROLE = (34, 42)
_REGISTER = (36, 22, 18)
_STYLE = "PlenumKjoreplan"
"""The closer tables, so that six groups of seven stand on a page, as in the design guide."""
_PAGE = section(PORTRAIT)
_COLUMNS = section(PORTRAIT, columns=2, continuous=True)
_BELOW = section(PORTRAIT, continuous=True)
"""What follows columns on their page makes Word fill them evenly, as the register is to be."""


def group_list(words: Language) -> Template:
    """Return the template."""
    name = words.text("Group list")
    return template(
        words,
        name,
        paragraph("PlenumDokumenttype", name),
        paragraph("Title", "{{ seminar.title }}"),
        paragraph("Subtitle", "{{ seminar.groups_text }}", section=_PAGE),
        repeat("group in seminar.groups", _group(words)),
        _below_groups(words),
        _register(words),
        headings="compact",
        last_section=_BELOW,
    )


def _group(words: Language) -> Blocks:
    """Return a group: its members with their roles, or their names alone."""
    return when(
        "group.members",
        paragraph("Heading1", "{{ group.heading }}"),
        when(
            "seminar.document.show_roles",
            _with_roles(words),
            otherwise=[_names_alone(words)],
        ),
    )


def _with_roles(words: Language) -> Blocks:
    text = words.text
    return table(
        _NAME_AND_ROLE,
        (text("Name"), text("Role")),
        _members(words, "{{ member.role }}"),
        title="{{ group.heading }}",
        description=text("Columns: name and role. The writer is marked with a word."),
        style=_STYLE,
    )


def _names_alone(words: Language) -> Blocks:
    text = words.text
    return table(
        (_COLUMN,),
        (text("Name"),),
        _members(words),
        title="{{ group.heading }}",
        description=text("Column: name. The writer is marked with a word."),
        style=_STYLE,
    )


def _members(words: Language, *more: str) -> tuple[Row, ...]:
    """Return a row for each member, each kept on the page of the next.

    The last group's last is kept with the sentence below, which is not to stand alone on a page.
    """
    writes = f"{{% if member.is_writer %}} {words.text('writer')}{{% endif %}}"
    name = runs(strong("{{ member.name }}"), mark(writes))
    kept = row(*(cell(each, keep_next=True) for each in (name, *more)))
    ends = "loop.last and group.id != (seminar.groups|last).id"
    rows = choose_rows((ends, row(name, *more)), otherwise=kept)
    return repeat_rows("member in group.members", *rows)


def _below_groups(words: Language) -> Blocks:
    text = words.text
    same = (
        f"{{% if seminar.programme|length > 2 %}}{text('The groups are the same on all days.')}"
        f"{{% elif seminar.programme|length == 2 %}}{text('The groups are the same on both days.')}"
        f"{{% else %}}{text('The groups are the same all day.')}{{% endif %}}"
    )
    return paragraph("Normal", muted(same), gap=8, section=_COLUMNS)


def _register(words: Language) -> Blocks:
    text = words.text
    return blocks(
        paragraph("Heading1", text("Find your group")),
        paragraph("Normal", muted(text("All participants by surname.")), section=_PAGE),
        table(
            _REGISTER,
            (text("Name"), text("Group"), text("Table")),
            repeat_rows("entry in seminar.register", *_entry(words)),
            title=text("All participants by surname"),
            description=text("Columns: name with the surname first, group and table."),
            style=_STYLE,
        ),
        paragraph(
            "Normal",
            muted(text("Are you not on the list? Tell us at the entrance.")),
            gap=8,
            section=_COLUMNS,
        ),
        _closing_line(words),
    )


def _entry(words: Language) -> tuple[Row, ...]:
    """Return a row of the register; the last stays on the page of the sentence below."""
    none = muted(f"{{% if not entry.group %}}{words.text('not placed yet')}{{% endif %}}")
    group = runs("{{ entry.group }}", none)
    name, *where = strong("{{ entry.sort_name }}"), group, "{{ entry.table }}"
    last = row(*(cell(each, keep_next=True) for each in (name, *where)))
    return choose_rows(("loop.last", last), otherwise=row(name, *where))


def _closing_line(words: Language) -> Blocks:
    text = words.text
    writers = text("The writer fills in the answer sheet in the group folder.")
    others = text("Find your table and sit down with your group.")
    return paragraph(
        "Normal", muted(f"{{% if seminar.tasks %}}{writers}{{% else %}}{others}{{% endif %}}")
    )
