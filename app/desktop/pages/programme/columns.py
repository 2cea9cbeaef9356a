"""The columns of the programme: what a cell shows, says, and takes when one types there."""

from __future__ import annotations

from app.desktop.interpreter import words
from app.desktop.pages.programme import saying
from app.desktop.pages.programme.rows import ItemRow, names_used
from app.desktop.tables.columns import PLAIN, Choice, Column, Line, Look
from app.desktop.theme.colours import ITEM_KINDS
from app.desktop.theme.icons import SEVERITY_ICONS
from app.entry.clock import read_clock
from app.entry.minutes import read_minutes
from seminar.editing.edit import Edit
from seminar.editing.items import set_item
from seminar.editing.locks import lock_item_at, unlock_items
from seminar.items import KIND_NAMES
from seminar.messages import message
from seminar.model import ItemKind, Seminar
from seminar.schedule import DAY_MINUTES, clock_time

_BOLD = Look(bold=True)
_LOCKED = Look(bold=True, after="lock")


# --- what is typed --------------------------------------------------------------------------------


def typed_start(seminar: Seminar, row: ItemRow, text: str) -> Edit:
    """Return the edit that a typed start is: a clock locks the item, nothing unlocks it.

    Raises:
        NotUnderstood: it is no clock, or the item would pass midnight.
    """
    if not text.strip():
        return unlock_items(seminar, [row.item.id])
    standing = clock_time(row.times.start)
    return lock_item_at(seminar, row.item.id, read_clock(text, standing, row.item.minutes))


def typed_minutes(seminar: Seminar, row: ItemRow, text: str) -> Edit:
    """Return the edit that typed minutes are.

    Raises:
        NotUnderstood: they are no length, or the item would pass midnight.
    """
    start = row.times.start
    # What begins after midnight, on a long evening, has the whole of the next date before it.
    minutes = read_minutes(text, row.item.minutes, start % DAY_MINUTES)
    return set_item(seminar, row.item.id, "minutes", minutes)


def typed_title(seminar: Seminar, row: ItemRow, text: str) -> Edit:
    """Return the edit that a typed title is."""
    return set_item(seminar, row.item.id, "title", text)


def typed_presenter(seminar: Seminar, row: ItemRow, text: str) -> Edit:
    """Return the edit that a typed name is."""
    return set_item(seminar, row.item.id, "presenter", text.strip())


def chosen_kind(seminar: Seminar, row: ItemRow, kind: ItemKind) -> Edit:
    """Return the edit that a chosen kind is."""
    return set_item(seminar, row.item.id, "kind", kind)


# --- looks ----------------------------------------------------------------------------------------


def _start_look(row: ItemRow) -> Look:
    return PLAIN if row.item.start is None else _LOCKED


def _title_look(row: ItemRow) -> Look:
    return _BOLD if row.item.kind == "task" else PLAIN


_KIND_LOOKS = {kind: Look(mark=colour) for kind, colour in ITEM_KINDS.items()}


_GRADE_LOOKS = {
    grade: Look(tint=tint, icon=picture) for grade, (picture, tint) in SEVERITY_ICONS.items()
}


def _warning_look(row: ItemRow) -> Look:
    return _GRADE_LOOKS[row.grade] if row.grade else PLAIN


# --- the columns ----------------------------------------------------------------------------------


START: Column[ItemRow] = Column(
    key="start",
    heading=message("Start"),
    text=lambda row: words().clock(row.times.start),
    width=70,
    spoken=lambda row: saying.spoken_start(words(), row),
    look=_start_look,
    editing=Line(read=typed_start),
)
MINUTES: Column[ItemRow] = Column(
    key="minutes",
    heading=message("Min"),
    text=lambda row: str(row.item.minutes),
    width=48,
    align="end",
    spoken=lambda row: saying.spoken_minutes(words(), row.item.minutes),
    editing=Line(read=typed_minutes),
)
TITLE: Column[ItemRow] = Column(
    key="title",
    heading=message("Title"),
    text=lambda row: row.item.title,
    width=160,
    stretch=True,
    look=_title_look,
    editing=Line(read=typed_title),
)
KIND: Column[ItemRow] = Column(
    key="kind",
    heading=message("Kind"),
    text=lambda row: words().say(KIND_NAMES[row.item.kind]),
    width=100,
    look=lambda row: _KIND_LOOKS[row.item.kind],
    editing=Choice(
        options=lambda _seminar, _row: tuple(KIND_NAMES.items()),
        chosen=lambda row: row.item.kind,
        choose=chosen_kind,
        marks=ITEM_KINDS.__getitem__,
    ),
)
PRESENTER: Column[ItemRow] = Column(
    key="presenter",
    heading=message("Presenter"),
    text=lambda row: row.item.presenter,
    width=128,
    editing=Line(read=typed_presenter, names=names_used),
)
WARNING: Column[ItemRow] = Column(
    key="warning",
    heading=message("Warning"),
    text=lambda row: saying.warning(words(), row),
    width=144,
    spoken=lambda row: saying.spoken_warning(words(), row),
    look=_warning_look,
)
COLUMNS = (START, MINUTES, TITLE, KIND, PRESENTER, WARNING)
"""From left to right; the number of the row stands before them."""
