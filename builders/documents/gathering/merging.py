"""What was said more than once, said once: the same words from several groups.

What a person has made one statement (`seminar.outcomes`) is one already, with all its groups.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from seminar.emphasis import plain
from seminar.model import EarlierStatement, Statement, StatementKind
from seminar.outcomes.voices import originals


class Merged(Struct, frozen=True):
    """A statement with everybody who made it.

    Args:
        text: as the first of them wrote it.
        kind: what it is.
        sources: who made it, in order of appearance: ids of groups of this year's seminar, names of
            an earlier one's, and "" for nobody in particular.
        highlight: whether it is a highlight for any of them.
        owner, due: of an action; what one of them left open, another may have said.
    """

    text: str
    kind: StatementKind
    sources: tuple[str, ...]
    highlight: bool
    owner: str
    due: dt.date | None


def merged(statements: Iterable[Statement | EarlierStatement]) -> list[Merged]:
    """Return the statements in order, those of one kind and the same words made one.

    Words are the same apart from capitals, spaces, emphasis and a full stop at the end. Actions
    with another owner or another date are others. Statements without words are left out.
    """
    found: dict[tuple[StatementKind, str], list[Merged]] = {}
    order: list[tuple[tuple[StatementKind, str], int]] = []
    for one in map(_alone, statements):
        key = (one.kind, _words(one.text))
        if not key[1]:
            continue
        alike = found.setdefault(key, [])
        place = next((at for at, other in enumerate(alike) if _agree(one, other)), len(alike))
        if place < len(alike):
            alike[place] = _joined(alike[place], one)
        else:
            alike.append(one)
            order.append((key, place))
    return [found[key][place] for key, place in order]


def _alone(statement: Statement | EarlierStatement) -> Merged:
    return Merged(
        statement.text.strip(),
        statement.kind,
        _sources(statement),
        statement.highlight,
        statement.owner.strip(),
        statement.due,
    )


def _sources(statement: Statement | EarlierStatement) -> tuple[str, ...]:
    if isinstance(statement, EarlierStatement):
        return (statement.group,)
    return tuple(dict.fromkeys(one.group or "" for one in originals(statement)))


def _words(text: str) -> str:
    words = " ".join(plain(text).split()).casefold()
    return words.removesuffix(".") or words


def _agree(one: Merged, other: Merged) -> bool:
    """Whether neither names another owner or date than the other."""
    owners = {plain(one.owner).casefold(), plain(other.owner).casefold()} - {""}
    dates = {one.due, other.due} - {None}
    return len(owners) < 2 and len(dates) < 2


def _joined(first: Merged, more: Merged) -> Merged:
    return replace(
        first,
        sources=tuple(dict.fromkeys((*first.sources, *more.sources))),
        highlight=first.highlight or more.highlight,
        owner=first.owner or more.owner,
        due=first.due or more.due,
    )
