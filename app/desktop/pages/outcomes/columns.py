"""The columns of the page's tables: what a cell shows, says, and takes when one types there."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from app.desktop.interpreter import words
from app.desktop.moments import today
from app.desktop.pages.outcomes import saying
from app.desktop.pages.outcomes.rows import StatementRow, TaskEntry
from app.desktop.pages.programme.rows import names_used
from app.desktop.tables.columns import PLAIN, Choice, Column, Line, Look, Tick
from app.desktop.theme.colours import STATEMENT_MARKS
from app.entry.dates import read_date
from app.entry.not_understood import NotUnderstood
from app.entry.statement_line import group_typed, question_typed
from seminar.editing.edit import Edit
from seminar.editing.statements import highlight_statements, set_statement
from seminar.messages import message
from seminar.model import Seminar, StatementKind
from seminar.statement_kinds import STATEMENT_KINDS
from seminar.texts import shown

_MISSING = Look(icon="triangle-alert", icon_tint="warning", tint="warning")
_MUTED = Look(tint="muted")
_MARKS = {kind: Look(mark=colour) for kind, colour in STATEMENT_MARKS.items()}


def now() -> dt.datetime:
    """Return the moment, with its time zone, that is written on what is changed."""
    return dt.datetime.now(dt.UTC)


# --- the list of tasks ----------------------------------------------------------------------------


def task_columns(seminar: Callable[[], Seminar]) -> tuple[Column[TaskEntry], ...]:
    """Return the one column of the list.

    Args:
        seminar: returns the seminar, for what a task is called.
    """
    title: Column[TaskEntry] = Column(
        key="task",
        heading=message("Task"),
        text=lambda entry: saying.task_title(words(), entry),
        width=120,
        stretch=True,
        spoken=lambda entry: saying.spoken_task(words(), seminar(), entry),
        look=lambda entry: Look(bold=entry.is_open, second=saying.task_figures(words(), entry)),
        tooltip=lambda entry: saying.task_title(words(), entry),
    )
    return (title,)


# --- what is typed --------------------------------------------------------------------------------


def typed_group(seminar: Seminar, row: StatementRow, text: str) -> Edit:
    """Return the edit that a typed number of a group is; nothing and 0 are the plenary.

    Raises:
        NotUnderstood: there is no such group.
    """
    group = group_typed(text.strip(), _digits(text), seminar)
    return set_statement(seminar, row.said.id, "group", group, now())


def typed_question(seminar: Seminar, row: StatementRow, text: str) -> Edit:
    """Return the edit that a typed number of a question is; nothing and 0 are none of them.

    Raises:
        NotUnderstood: the task asks no such question.
    """
    question = question_typed(text.strip(), _digits(text), seminar, row.said.task)
    return set_statement(seminar, row.said.id, "question", question, now())


def _digits(text: str) -> str:
    digits = text.strip()
    if digits and not (digits.isascii() and digits.isdigit()):
        raise NotUnderstood("“{text}” is not a number.", text=shown(digits))
    return digits


def typed_due(seminar: Seminar, row: StatementRow, text: str) -> Edit:
    """Return the edit that a typed date is; nothing takes the date away.

    Raises:
        NotUnderstood: it is no date.
    """
    date = read_date(text, today(), near=row.said.due) if text.strip() else None
    return set_statement(seminar, row.said.id, "due", date, now())


def typed_text(seminar: Seminar, row: StatementRow, text: str) -> Edit:
    """Return the edit that a typed statement is."""
    return set_statement(seminar, row.said.id, "text", text.strip(), now())


def typed_owner(seminar: Seminar, row: StatementRow, text: str) -> Edit:
    """Return the edit that a typed name is."""
    return set_statement(seminar, row.said.id, "owner", text.strip(), now())


def chosen_kind(seminar: Seminar, row: StatementRow, kind: StatementKind) -> Edit:
    """Return the edit that makes a statement another kind."""
    return set_statement(seminar, row.said.id, "kind", kind, now())


# --- the table ------------------------------------------------------------------------------------

STAR: Column[StatementRow] = Column(
    key="highlight",
    heading=message("★"),
    text=lambda _row: "",
    width=40,
    align="centre",
    spoken=lambda row: saying.spoken_star(words(), row),
    copied=lambda row: "*" if row.said.highlight else "",
    editing=Tick(
        ticked=lambda row: row.said.highlight,
        tick=lambda seminar, row, on: highlight_statements(seminar, [row.said.id], now(), on=on),
        icons=(("star", "muted"), ("star filled", "warning")),
    ),
)
GROUP: Column[StatementRow] = Column(
    key="group",
    heading=message("Grp."),
    text=saying.groups_of,
    width=46,
    align="end",
    spoken=lambda row: saying.spoken_groups(words(), row),
    editing=Line(read=typed_group),
    editable=lambda row: not row.said.merged,
)
QUESTION: Column[StatementRow] = Column(
    key="question",
    heading=message("Qn."),
    text=lambda row: str(row.question) if row.question else "",
    width=44,
    align="end",
    spoken=lambda row: saying.spoken_question(words(), row),
    look=lambda _row: _MUTED,
    editing=Line(read=typed_question),
)
TEXT: Column[StatementRow] = Column(
    key="text",
    heading=message("Statement"),
    text=lambda row: row.said.text,
    width=200,
    least=140,
    stretch=True,
    spoken=lambda row: saying.spoken_text(words(), row),
    look=lambda row: Look(after="merge") if row.said.merged else PLAIN,
    editing=Line(read=typed_text),
)
KIND: Column[StatementRow] = Column(
    key="kind",
    heading=message("Kind"),
    text=lambda row: words().say(STATEMENT_KINDS[row.said.kind]),
    width=112,
    least=96,
    look=lambda row: _MARKS[row.said.kind],
    editing=Choice(
        options=lambda _seminar, _row: tuple(STATEMENT_KINDS.items()),
        chosen=lambda row: row.said.kind,
        choose=chosen_kind,
        marks=STATEMENT_MARKS.__getitem__,
    ),
)
OWNER: Column[StatementRow] = Column(
    key="owner",
    heading=message("Owner"),
    text=lambda row: saying.owner(words(), row),
    width=124,
    least=84,
    spoken=lambda row: saying.spoken_owner(words(), row),
    look=lambda row: _MISSING if row.lacks_owner else PLAIN,
    editing=Line(read=typed_owner, start=lambda row: row.said.owner, names=names_used),
    copied=lambda row: row.said.owner,
)
DUE: Column[StatementRow] = Column(
    key="due",
    heading=message("Due"),
    text=lambda row: saying.due(words(), row.said.due),
    width=96,
    least=76,
    editing=Line(
        read=typed_due,
        start=lambda row: words().date(row.said.due) if row.said.due else "",
    ),
    copied=lambda row: words().date(row.said.due) if row.said.due else "",
)
COLUMNS = (STAR, GROUP, QUESTION, TEXT, KIND, OWNER, DUE)
"""From left to right."""
