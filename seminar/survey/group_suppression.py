"""Which groups of respondents are held back in one wave.

What the groups that are held back answered together is the whole less the groups that are shown. So
that this tells nothing of any of them, they are together at least as many people as the limit, and
did not all answer alike: then nobody can say what a group's mean is, even who knows how many people
there are in it. The smallest of the other groups are held back too until that is so for every
dimension. Where no more groups are left, the whole is held back in the dimensions that would tell.

A group stands whole in a wave, or not at all: its other dimensions would tell how many are in it.
"""

from __future__ import annotations

from msgspec import Struct

Counts = tuple[int, ...]
"""How many people gave each score, the lowest first."""


class Table(Struct, frozen=True):
    """One wave: what everybody answered, and what each group did.

    Args:
        rows: the dimensions' numbers.
        whole: counts for each of `rows`; `None` where they are not known.
        groups: the same, for each group.
    """

    rows: tuple[int, ...]
    whole: tuple[Counts | None, ...]
    groups: tuple[tuple[Counts | None, ...], ...]


class _Row(Struct, frozen=True):
    """A dimension whose groups add up to the whole."""

    number: int
    groups: tuple[Counts, ...]


def hidden_groups(table: Table, limit: int) -> tuple[frozenset[int], frozenset[int]]:
    """Return the groups to hold back, and the rows to hold back for the whole.

    Groups that do not add up to the whole are all held back, because nothing can be said of what
    they would tell.
    """
    everyone = frozenset(range(len(table.groups)))
    rows = _rows(table)
    if rows is None:
        return everyone, frozenset()
    sizes = {number: sum(sum(row.groups[number]) for row in rows) for number in everyone}
    hidden = {number for row in rows for number in everyone if _is_few(row, number, limit)}
    others = sorted(
        (number for number in everyone - hidden if sizes[number]), key=sizes.__getitem__
    )
    for number in others:
        if not _telling(rows, hidden, limit):
            break
        hidden.add(number)
    return frozenset(hidden), _telling(rows, hidden, limit)


def _rows(table: Table) -> tuple[_Row, ...] | None:
    """Return the rows, or `None` where the groups of one do not add up to the whole."""
    columns = [*zip(*table.groups, strict=True)] if table.groups else [() for _ in table.rows]
    rows: list[_Row] = []
    for number, whole, groups in zip(table.rows, table.whole, columns, strict=True):
        known = tuple(counts for counts in groups if counts is not None)
        if len(known) < len(groups) or (groups and _sum(known) != whole):
            return None
        rows.append(_Row(number, known))
    return tuple(rows)


def _sum(groups: tuple[Counts, ...]) -> Counts:
    return tuple(map(sum, zip(*groups, strict=True)))


def _is_few(row: _Row, group: int, limit: int) -> bool:
    return 0 < sum(row.groups[group]) < limit


def _telling(rows: tuple[_Row, ...], hidden: set[int], limit: int) -> frozenset[int]:
    """Return the numbers of the rows in which the groups that are shown tell a hidden one."""
    if not hidden:
        return frozenset()
    return frozenset(row.number for row in rows if _tells(row, hidden, limit))


def _tells(row: _Row, hidden: set[int], limit: int) -> bool:
    together = _sum(tuple(row.groups[number] for number in hidden))
    people, different = sum(together), sum(count > 0 for count in together)
    return people > 0 and (people < limit or different < 2)
