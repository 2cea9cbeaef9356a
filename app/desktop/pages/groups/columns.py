"""The columns of the participants: what a cell shows, says, and takes when one types there."""

from __future__ import annotations

from app.desktop.interpreter import words
from app.desktop.pages.groups import saying
from app.desktop.pages.groups.rows import ParticipantRow
from app.desktop.pages.groups.standing_marks import MARKS
from app.desktop.tables.columns import PLAIN, Column, Line, Look
from app.entry.not_understood import NotUnderstood
from seminar.drawing import Standing
from seminar.editing.edit import Edit
from seminar.editing.fields import ParticipantField
from seminar.editing.groups import move_to_numbered
from seminar.editing.participants import set_participant
from seminar.messages import message
from seminar.model import Seminar

_ROLE_LOOKS: dict[Standing, Look] = {
    standing: Look(mark=mark, shape=shape) for standing, (mark, shape) in MARKS.items()
}
_WRITES = Look(after="pencil")
_APART = Look(after="unlink")
_LOCKED = Look(icon="lock", icon_tint="muted")


def typed_number(seminar: Seminar, row: ParticipantRow, text: str) -> Edit:
    """Return the edit that a typed number of a group is; nothing takes somebody out.

    Raises:
        NotUnderstood: it is no number.
        Refused: there is no such group.
    """
    typed = text.strip()
    if typed and not (typed.isascii() and typed.isdigit() and len(typed) <= 3):
        raise NotUnderstood("“{text}” is not the number of a group.", text=typed)
    return move_to_numbered(seminar, [row.who.id], int(typed or 0))


def _typed(field: ParticipantField) -> Line[ParticipantRow]:
    def read(seminar: Seminar, row: ParticipantRow, text: str) -> Edit:
        return set_participant(seminar, row.who.id, field, text.strip())

    def names(seminar: Seminar) -> tuple[str, ...]:
        return tuple(sorted({getattr(who, field) for who in seminar.participants} - {""}))

    return Line(read=read, names=None if field == "name" else names)


def _name_look(row: ParticipantRow) -> Look:
    if row.writes:
        return _WRITES
    return _APART if row.is_apart else PLAIN


NAME: Column[ParticipantRow] = Column(
    key="name",
    heading=message("Name"),
    text=lambda row: row.who.name,
    width=132,
    least=84,
    stretch=True,
    spoken=lambda row: saying.spoken_name(words(), row),
    look=_name_look,
    editing=_typed("name"),
)
ROLE: Column[ParticipantRow] = Column(
    key="role",
    heading=message("Role"),
    text=lambda row: row.who.role,
    width=110,
    least=80,
    look=lambda row: _ROLE_LOOKS[row.standing] if row.who.role or row.who.unit else PLAIN,
    editing=_typed("role"),
)
UNIT: Column[ParticipantRow] = Column(
    key="unit",
    heading=message("Party / unit"),
    text=lambda row: row.who.unit,
    width=90,
    least=64,
    look=lambda _row: Look(tint="muted"),
    editing=_typed("unit"),
)
NUMBER: Column[ParticipantRow] = Column(
    key="group",
    heading=message("Grp."),
    text=lambda row: str(row.number) if row.number else "",
    width=56,
    least=50,
    align="end",
    spoken=lambda row: saying.spoken_number(words(), row),
    look=lambda row: _LOCKED if row.who.locked else PLAIN,
    editing=Line(read=typed_number),
)
COLUMNS = (NAME, ROLE, UNIT, NUMBER)
"""From left to right."""
