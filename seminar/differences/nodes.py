"""A seminar taken apart: every value with an id, what holds it, and what is its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import cast

from msgspec import Struct
from msgspec.structs import replace

from seminar.model import Day, Item, Seminar, Statement, Task

ROOT = ""
"""Stands for the seminar itself, whatever its id is."""
_CHILDREN: dict[type[Struct], tuple[str, ...]] = {
    Seminar: ("programme", "tasks", "participants", "groups", "outcomes"),
    Day: ("items",),
    Item: ("slides",),
    Task: ("questions",),
    Statement: ("merged",),
}
_TAKEN_APART = ("organisation", "document", "deck", "drawing")
"""Values of the seminar without an id whose fields differ one by one."""


class Node(Struct, frozen=True):
    """A value of a seminar.

    Args:
        value: itself, with all that is in it.
        parent: the id of what holds it; `ROOT` for the seminar, and for what it holds.
        container: the name of the field that holds it; empty for the seminar.
    """

    value: Struct
    parent: str
    container: str


Nodes = dict[str, Node]


def nodes(seminar: Seminar) -> Nodes:
    """Return every value with an id, by its id, in the order in which a person reads them."""
    found = {ROOT: Node(seminar, ROOT, "")}
    found.update(_inside(seminar, ROOT))
    return found


def _inside(value: Struct, id_: str) -> Iterator[tuple[str, Node]]:
    for container in containers(value):
        for child in children(value, container):
            own_id = id_of(child)
            yield own_id, Node(child, id_, container)
            yield from _inside(child, own_id)


def containers(value: Struct) -> tuple[str, ...]:
    """Return the names of the fields in which a value holds others with ids."""
    return _CHILDREN.get(type(value), ())


def children(value: Struct, container: str) -> tuple[Struct, ...]:
    """Return what a value holds in a field."""
    return cast("tuple[Struct, ...]", getattr(value, container))


def id_of(value: Struct) -> str:
    """Return the id of a value that has one."""
    return cast("str", getattr(value, "id"))  # noqa: B009 - a struct of any kind


def own_fields(value: Struct) -> dict[str, object]:
    """Return a value's fields but for those that hold others with ids, by their names.

    Those of a value without an id in the seminar are named such as "organisation.name".
    """
    found: dict[str, object] = {}
    for name in value.__struct_fields__:
        part = getattr(value, name)
        if name in containers(value):
            continue
        if isinstance(value, Seminar) and name in _TAKEN_APART:
            inner = cast("Struct", part)
            found |= {f"{name}.{each}": getattr(inner, each) for each in inner.__struct_fields__}
        else:
            found[name] = part
    return found


def put_together(
    like: Struct, fields: Mapping[str, object], held: Mapping[str, Sequence[Struct]]
) -> Struct:
    """Return a value of the kind of `like` with these own fields and these held values."""
    plain = {name: value for name, value in fields.items() if "." not in name}
    for name in {name.partition(".")[0] for name in fields if "." in name}:
        inner = {
            each.partition(".")[2]: value
            for each, value in fields.items()
            if each.startswith(f"{name}.")
        }
        plain[name] = replace(cast("Struct", getattr(like, name)), **inner)
    return replace(like, **plain, **{name: tuple(rows) for name, rows in held.items()})
