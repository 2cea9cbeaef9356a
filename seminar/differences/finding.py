"""What was changed from one seminar to another."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from seminar.differences import telling
from seminar.differences.merging import EXISTENCE, KIND, PLACE, Key
from seminar.differences.nodes import ROOT, Nodes, children, containers, id_of, nodes, own_fields
from seminar.differences.order import moved
from seminar.messages import Message
from seminar.model import Seminar


class Difference(Struct, frozen=True):
    """Something that was changed.

    Args:
        part: the name of the seminar's field, such as "programme"; empty for a detail.
        path: ids that lead there, such as a day's and an item's; empty for a detail.
        key: what `seminar.differences.merge` is to be told to choose.
        what: the change in one line.
    """

    part: str
    path: tuple[str, ...]
    key: Key
    what: Message


def differences(before: Seminar, after: Seminar) -> tuple[Difference, ...]:
    """Return what was changed, each in one line and once, in the order of the seminar.

    What was deleted comes last of its part.
    """
    told: dict[Message, Difference] = {}
    for difference in all_differences(before, after):
        told.setdefault(difference.what, difference)
    return tuple(told.values())


def all_differences(before: Seminar, after: Seminar) -> list[Difference]:
    """Return the changes of every field, of which some may read the same."""
    if before == after:
        return []
    old, new = nodes(before), nodes(after)
    found = [
        *(each for id_ in new for each in _of(old, new, id_)),
        *(each for id_ in old for each in _deleted(old, new, id_)),
    ]
    parts = ["", *containers(after)]
    return sorted(found, key=lambda each: parts.index(each.part))


def _of(old: Nodes, new: Nodes, id_: str) -> Iterator[Difference]:
    if id_ not in old:
        if new[id_].parent in old:
            what = telling.joined(old, new, id_) or telling.added(new, id_)
            yield _difference(new, id_, (id_, EXISTENCE), what)
        return
    if old[id_].value is new[id_].value and old[id_].parent == new[id_].parent:
        return
    yield from _place(old, new, id_)
    yield from _fields(old, new, id_)
    yield from _order(old, new, id_)


def _deleted(old: Nodes, new: Nodes, id_: str) -> Iterator[Difference]:
    if id_ not in new and old[id_].parent in new:
        what = telling.joined(old, new, id_) or telling.deleted(old, id_)
        yield _difference(old, id_, (id_, EXISTENCE), what)
    elif id_ not in new and old[id_].container == "merged":
        what = telling.deleted(old, old[id_].parent)
        yield _difference(old, id_, (id_, EXISTENCE), what)


def _place(old: Nodes, new: Nodes, id_: str) -> Iterator[Difference]:
    if old[id_].parent != new[id_].parent:
        what = telling.joined(old, new, id_) or telling.moved_away(old, new, id_)
        yield _difference(new, id_, (id_, PLACE), what)


def _fields(old: Nodes, new: Nodes, id_: str) -> Iterator[Difference]:
    before, after = old[id_].value, new[id_].value
    if type(before) is not type(after):
        what = telling.changed(new, id_, "kind", None, None)
        yield from (_difference(new, id_, (id_, KIND), one) for one in what)
        return
    fields = own_fields(before)
    for name, value in own_fields(after).items():
        if value != fields[name] and name != "changed":  # It says when, and not what.
            what = telling.changed(new, id_, name, fields[name], value)
            yield from (_difference(new, id_, (id_, name), one) for one in what)


def _order(old: Nodes, new: Nodes, id_: str) -> Iterator[Difference]:
    before, after = old[id_].value, new[id_].value
    for container in containers(after):
        if container == "programme":
            continue  # Days stand by their dates.
        rows = [[id_of(one) for one in children(value, container)] for value in (before, after)]
        changed = moved(*rows)
        for row in rows[1]:
            if row in changed:
                yield _difference(new, row, (id_, container), telling.moved(new, row))


def _difference(found: Nodes, id_: str, key: Key, what: Message) -> Difference:
    path: list[str] = []
    part = ""
    while id_ != ROOT:
        path.insert(0, id_)
        part, id_ = found[id_].container, found[id_].parent
    return Difference(part, tuple(path), key, what)
