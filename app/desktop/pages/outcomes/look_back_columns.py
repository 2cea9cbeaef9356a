"""The columns of the look-back: whether it stands on a slide, what was said, by whom, by when."""

from __future__ import annotations

from msgspec import Struct

from app.desktop.interpreter import words
from app.desktop.moments import today
from app.desktop.pages.programme.rows import names_used
from app.desktop.tables.columns import PLAIN, Choice, Column, Line, Look, Tick
from app.desktop.theme.colours import STATEMENT_MARKS
from app.entry.dates import read_date
from seminar.editing.edit import Edit
from seminar.editing.look_back import (
    EarlierField,
    earlier,
    set_earlier,
    show_earlier,
    shown_on_slides,
)
from seminar.messages import message
from seminar.model import EarlierStatement, Seminar
from seminar.statement_kinds import STATEMENT_KINDS


class EarlierRow(Struct, frozen=True):
    """Something that an earlier seminar said.

    Args:
        said: what.
        is_shown: whether it stands on a slide.
    """

    said: EarlierStatement
    is_shown: bool


def said_rows(seminar: Seminar) -> tuple[EarlierRow, ...]:
    """Return the rows of what was said, without the actions."""
    return _rows(seminar, are_actions=False)


def action_rows(seminar: Seminar) -> tuple[EarlierRow, ...]:
    """Return the rows of the actions."""
    return _rows(seminar, are_actions=True)


def _rows(seminar: Seminar, *, are_actions: bool) -> tuple[EarlierRow, ...]:
    shown = shown_on_slides(seminar)
    return tuple(
        EarlierRow(one, one.id in shown)
        for one in earlier(seminar)
        if (one.kind == "action") == are_actions
    )


# --- what is typed --------------------------------------------------------------------------------


def _line(field: EarlierField) -> Line[EarlierRow]:
    def read(seminar: Seminar, row: EarlierRow, text: str) -> Edit:
        return set_earlier(seminar, row.said.id, field, text)

    return Line(read=read)


def _due(seminar: Seminar, row: EarlierRow, text: str) -> Edit:
    date = read_date(text, today(), near=row.said.due) if text.strip() else None
    return set_earlier(seminar, row.said.id, "due", date)


def _date(row: EarlierRow) -> str:
    return words().date(row.said.due) if row.said.due else ""


def _star(row: EarlierRow) -> Look:
    return Look(after="star filled", after_tint="warning") if row.said.highlight else PLAIN


# --- the columns ----------------------------------------------------------------------------------

ON_SLIDE: Column[EarlierRow] = Column(
    key="shown",
    heading=message("Slide"),
    text=lambda _row: "",
    width=64,
    least=52,
    align="centre",
    spoken=lambda row: words().text("on a slide") if row.is_shown else words().text("on no slide"),
    copied=lambda row: words().text("on a slide") if row.is_shown else "",
    editing=Tick(
        ticked=lambda row: row.is_shown,
        tick=lambda seminar, row, on: show_earlier(seminar, [row.said.id], on=on),
    ),
)
TEXT: Column[EarlierRow] = Column(
    key="text",
    heading=message("Statement"),
    text=lambda row: row.said.text,
    width=280,
    least=150,
    stretch=True,
    wraps=True,
    look=_star,
    spoken=lambda row: (
        words().text("{text}, highlighted", text=row.said.text)
        if row.said.highlight
        else row.said.text
    ),
    editing=_line("text"),
)
KIND: Column[EarlierRow] = Column(
    key="kind",
    heading=message("Kind"),
    text=lambda row: words().say(STATEMENT_KINDS[row.said.kind]),
    width=120,
    least=96,
    look=lambda row: Look(mark=STATEMENT_MARKS[row.said.kind]),
    editing=Choice(
        options=lambda _seminar, _row: tuple(STATEMENT_KINDS.items()),
        chosen=lambda row: row.said.kind,
        choose=lambda seminar, row, kind: set_earlier(seminar, row.said.id, "kind", kind),
        marks=STATEMENT_MARKS.__getitem__,
    ),
)
TASK: Column[EarlierRow] = Column(
    key="task",
    heading=message("Task"),
    text=lambda row: row.said.task,
    width=150,
    least=72,
    look=lambda _row: Look(tint="muted"),
    editing=_line("task"),
)
WHO: Column[EarlierRow] = Column(
    key="group",
    heading=message("Group"),
    text=lambda row: row.said.group,
    width=110,
    least=64,
    look=lambda _row: Look(tint="muted"),
    editing=_line("group"),
)
OWNER: Column[EarlierRow] = Column(
    key="owner",
    heading=message("Owner"),
    text=lambda row: row.said.owner,
    width=140,
    least=84,
    editing=Line(
        read=lambda seminar, row, text: set_earlier(seminar, row.said.id, "owner", text),
        names=names_used,
    ),
)
DUE: Column[EarlierRow] = Column(
    key="due",
    heading=message("Due"),
    text=_date,
    width=116,
    least=84,
    editing=Line(read=_due),
)
SAID = (ON_SLIDE, TEXT, KIND, TASK, WHO)
ACTIONS = (ON_SLIDE, TEXT, OWNER, DUE, WHO)
"""From left to right."""
