"""Changes of texts that name the seminar's dates or its year, each with its place.

Nothing here changes a text by itself. Which changes are usual is said by `Proposal.is_usual`; why
those, stands in `docs/decisions/next-year.md`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any, cast

from msgspec import Struct
from msgspec.structs import replace

from seminar.checks import Context, Place
from seminar.checks.wording import texts_of
from seminar.messages import Message, message
from seminar.model import DocumentSettings, EarlierStatement, LookBackSlide, Seminar
from seminar.rollover.mentions import left_alone, mentions
from seminar.rollover.moving import Mention, Move
from seminar.rollover.naming import field_called

_NOT_ABOUT_THE_SEMINAR = ("survey.", "drawing.", "kind", "language", "organisation.")
"""Fields of texts that name a measurement or earlier groups, or are no words of the seminar's."""
_AROUND = 20
"""Characters of a text that are shown on each side of a change."""


class Proposal(Struct, frozen=True):
    """A change of a text.

    Args:
        place: the value and its field.
        text: the whole text as it is.
        start: where in it the change begins, in characters from 0.
        old: what stands there.
        new: what would stand there.
        where: the same place and field as a person says it, such as "Details, title"; of several
            changes alike in one text also which.
        is_usual: whether it is made unless somebody says otherwise: the year in the title, the
            seminar's own days, and the year of a slide that looks back.
    """

    place: Place
    text: str
    start: int
    old: str
    new: str
    where: Message
    is_usual: bool

    @property
    def around(self) -> str:
        """What stands on both sides of the change, which tells it from others of the same field."""
        return _around(self.text, self.start, self.old)


def _around(text: str, start: int, old: str) -> str:
    begins, ends = max(0, start - _AROUND), start + len(old) + _AROUND
    said = " ".join(text[begins:ends].split())
    before, after = "… " if begins else "", " …" if ends < len(text) else ""
    return f"{before}{said}{after}"


def proposals(
    seminar: Seminar, days: Mapping[dt.date, dt.date], look_back: tuple[int, int] | None
) -> tuple[Proposal, ...]:
    """Return the changes that the texts of a seminar need, in the order of its parts.

    Args:
        seminar: the new seminar, whose texts still are last year's.
        days: its dates by last year's; none for a seminar without days.
        look_back: the year that was looked back on, and the one that now is.
    """
    if not days:
        return ()
    old, new = next(iter(days.items()))
    years = {} if old.year == new.year else {old.year: new.year}
    looked_back = {**years, **dict([look_back] if look_back else [])}
    moves = [Move(days, named, seminar.language) for named in (years, looked_back)]
    return tuple(
        proposal
        for place, field, value, text in _texts(seminar)
        for proposal in _of_text(place.at(field), value, text, moves)
    )


class LeftAlone(Struct, frozen=True):
    """A day of last year's seminar that stays in a text, for only a person knows what it becomes.

    Args:
        place: the value and its field.
        where: the same as a person says it.
        text: what stands there, with what stands on both sides.
    """

    place: Place
    where: Message
    text: str


def left_to_look_at(seminar: Seminar, days: Mapping[dt.date, dt.date]) -> tuple[LeftAlone, ...]:
    """Return the days that no proposal changes, and somebody should look at.

    Args:
        seminar: the new seminar, whose texts still are last year's.
        days: its dates by last year's; none for a seminar without days.
    """
    if not days:
        return ()
    move = Move(days, {}, seminar.language)
    return tuple(
        LeftAlone(place.at(field), _named(place, value, field), _around(text, one.start, one.old))
        for place, field, value, text in _texts(seminar)
        for one in left_alone(text, move)
    )


def _texts(seminar: Seminar) -> Iterator[tuple[Place, str, Struct, str]]:
    """Yield the texts that may name the seminar's days, with their values, places and fields."""
    for place, value in Context(seminar, None, None, {}).values():
        if not isinstance(value, EarlierStatement):
            for field, text in texts_of(value):
                if is_about_the_seminar(field):
                    yield place, field, value, text


def is_about_the_seminar(field: str) -> bool:
    """Whether a field holds words of the seminar's own that may name its days.

    Args:
        field: its path in its value.
    """
    return not field.startswith(_NOT_ABOUT_THE_SEMINAR)


def _of_text(place: Place, value: Struct, text: str, moves: Sequence[Move]) -> Iterator[Proposal]:
    """Yield the changes of one text.

    Args:
        place: its place, with its field.
        value: the value that holds it.
        text: the text.
        moves: how the seminar moves, and how what it looks back on does.
    """
    looks_back = isinstance(value, LookBackSlide)
    is_title = isinstance(value, Seminar) and place.field == "title"
    found = mentions(text, moves[looks_back])
    for one in found:
        where = _where(place, value, one, [each for each in found if each.old == one.old])
        is_usual = is_title or one.is_own_day or looks_back
        yield Proposal(place, text, one.start, one.old, one.new, where, is_usual)


def _where(place: Place, value: Struct, mention: Mention, alike: Sequence[Mention]) -> Message:
    where = _named(place, value, place.field)
    if len(alike) == 1:
        return where
    number = alike.index(mention) + 1
    return message("{where} ({n} of {all})", where=where, n=number, all=len(alike))


def _named(place: Place, value: Struct, field: str) -> Message:
    return message("{one}, {other}", one=place.text, other=field_called(value, field))


# --- making them ----------------------------------------------------------------------------------


def with_proposals(seminar: Seminar, chosen: Collection[Proposal]) -> Seminar:
    """Return the seminar with these changes made; a text that is another now stays as it is."""
    by_field = sorted(chosen, key=lambda one: (*_field(one), one.start))
    texts = {
        field: (changes[0].text, _made(changes))
        for field, several in groupby(by_field, _field)
        for changes in [[*several]]
    }
    return cast("Seminar", _rewritten(seminar, _DETAILS, "", texts))


_DETAILS, _DOCUMENTS = "details", "documents"
"""The parts of a seminar whose texts stand in values without a place of their own."""


def _field(proposal: Proposal) -> tuple[str, str]:
    return proposal.place.value or proposal.place.part, proposal.place.field


def _made(changes: Sequence[Proposal]) -> str:
    """Return a text with its changes made, from its end to its beginning."""
    text = changes[0].text
    for one in reversed(changes):
        text = text[: one.start] + one.new + text[one.start + len(one.old) :]
    return text


def _rewritten(
    part: object, owner: str, path: str, texts: Mapping[tuple[str, str], tuple[str, str]]
) -> object:
    """Return a part of a seminar with other texts.

    Args:
        part: a value, a row of them, or a field's content.
        owner: the id of the value whose field it is in, or the part of the seminar.
        path: the field's path in that value, such as "phases.2.instruction".
        texts: what fields say and shall say, by their owner and path.
    """
    match part:
        case str():
            before, after = texts.get((owner, path), (part, part))
            return after if part == before else part
        case tuple():
            rows = enumerate(cast("tuple[object, ...]", part))
            return tuple(_rewritten(row, owner, _in(path, str(at)), texts) for at, row in rows)
        case Struct():
            if not isinstance(part, Seminar):
                own = _DOCUMENTS if isinstance(part, DocumentSettings) else getattr(part, "id", "")
                owner, path = (own, "") if own else (owner, path)
            fields: dict[str, Any] = {
                name: _rewritten(getattr(part, name), owner, _in(path, name), texts)
                for name in part.__struct_fields__
                if name != "id"
            }
            return replace(part, **fields)
        case _:
            return part


def _in(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name
