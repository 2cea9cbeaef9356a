"""Merging two seminars that were made of one: field by field, by ids.

What only one of them changed is taken from it. Where both changed the same, one of them must be
chosen; until somebody does, it is mine.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from functools import cache
from types import MappingProxyType
from typing import Literal, TypeVar, cast

from msgspec import Struct

from seminar.differences.collecting import same_points, united
from seminar.differences.merged_statements import at_the_top, flat, is_inside, settled
from seminar.differences.nodes import (
    ROOT,
    Node,
    Nodes,
    children,
    containers,
    id_of,
    nodes,
    own_fields,
    put_together,
)
from seminar.differences.order import woven
from seminar.differences.repairing import repaired
from seminar.differences.unlike import Row, united_rows
from seminar.model import CollectedSheet, Seminar

Side = Literal["mine", "theirs"]
Key = tuple[str, str]
"""What is chosen: the id of a value (empty for the seminar), and what of it.

That is the name of a field; `PLACE` for what holds it; `EXISTENCE` for whether it is there.
"""
EXISTENCE = ""
PLACE = "place"
KIND = "kind of slide"
NO_CHOICES: Mapping[Key, Side] = MappingProxyType({})

Value = TypeVar("Value")


def merge(
    base: Seminar, mine: Seminar, theirs: Seminar, choices: Mapping[Key, Side] = NO_CHOICES
) -> Seminar:
    """Return one seminar with what both sides changed; it keeps every rule.

    A day of theirs that would fall on one of mine goes to the next free date.

    Args:
        base: what both began with.
        mine: what was made of it here.
        theirs: what was made of it elsewhere.
        choices: whose to take where both changed the same; see `seminar.differences.contrasts`.
    """
    if theirs in (base, mine):
        return mine
    if mine == base:
        return theirs
    same = same_points(base, mine, theirs)
    result = Merging(same.base, mine, same.theirs, choices).result()
    return repaired(settled(result, base, mine, same.theirs), mine)


def conflicts(base: Seminar, mine: Seminar, theirs: Seminar) -> tuple[Key, ...]:
    """Return what both sides changed, so that one must be chosen."""
    same = same_points(base, mine, theirs)
    merging = Merging(same.base, mine, same.theirs, NO_CHOICES)
    merging.result()
    return tuple(dict.fromkeys(merging.conflicts))


class Merging:
    """One merge; `conflicts` are those that were met, in the order of the seminar."""

    def __init__(
        self, base: Seminar, mine: Seminar, theirs: Seminar, choices: Mapping[Key, Side]
    ) -> None:
        self._base, self._mine, self._theirs = nodes(base), nodes(mine), nodes(theirs)
        self._choices = choices
        self.conflicts: list[Key] = []
        self._is_kept = cache(self._decide_existence)

    def result(self) -> Seminar:
        """Return the merged seminar, before what the rules demand is repaired."""
        there = (id_ for id_ in dict.fromkeys((*self._mine, *self._theirs)) if id_ != ROOT)
        placed = {id_: self._placed(id_) for id_ in there if self._is_kept(id_)}
        held: dict[Key, list[str]] = {}
        for id_, node in flat({id_: node for id_, node in placed.items() if node}).items():
            held.setdefault((node.parent, node.container), []).append(id_)
        return cast("Seminar", self._built(ROOT, held))

    # --- whether it is there, and where ---

    def _decide_existence(self, id_: str) -> bool:
        base, mine, theirs = self._of(id_)
        if base is None or (mine is not None and theirs is not None):
            return True
        left = mine or theirs
        if left is None:
            return False
        deleting = self._theirs if theirs is None else self._mine
        if left.parent == base.parent and base.parent not in deleting:
            return self._is_kept(base.parent)
        if left == base:
            return False
        return self._chosen((id_, EXISTENCE)) == ("mine" if theirs is None else "theirs")

    def _placed(self, id_: str) -> Node | None:
        """Return a node that tells the place; `None` where all that would hold it is gone."""
        base, mine, theirs = self._of(id_)
        if mine is None or theirs is None:
            options = [mine or theirs]
        elif self._place_of(id_, base, mine, theirs) == mine.parent:
            options = [mine, theirs]
        else:
            options = [theirs, mine]
        found = next((node for node in options if node and self._is_kept(node.parent)), None)
        return at_the_top(mine) if found is None and mine and is_inside(mine) and theirs else found

    def _place_of(self, id_: str, base: Node | None, mine: Node, theirs: Node) -> str:
        """Return what holds a value.

        A statement that one side merged into another, or parted from it, while the other side
        worked on what it leaves is for a person to place: there it may not be what it was.
        """
        key = (id_, PLACE)
        if base is None or mine.parent == theirs.parent:
            return self._pick(key, base and base.parent, mine.parent, theirs.parent)
        if is_inside(base) and self._is_kept(base.parent):
            if base.parent not in self._mine:
                return theirs.parent
            if base.parent not in self._theirs:
                return mine.parent
        is_joined_here = is_inside(mine) and mine.parent != base.parent
        is_joined_there = is_inside(theirs) and theirs.parent != base.parent
        if (is_joined_here and theirs != base) or (is_joined_there and mine != base):
            return theirs.parent if self._chosen(key) == "theirs" else mine.parent
        return self._pick(key, base and base.parent, mine.parent, theirs.parent)

    def _of(self, id_: str) -> tuple[Node | None, Node | None, Node | None]:
        return self._base.get(id_), self._mine.get(id_), self._theirs.get(id_)

    # --- what it is ---

    def _built(self, id_: str, held: Mapping[Key, Sequence[str]]) -> Struct:
        base, mine, theirs = self._of(id_)
        like, fields = self._own(id_, base, mine, theirs)
        inside = {
            container: [
                self._built(child, held)
                for child in self._order(id_, container, held.get((id_, container), ()))
            ]
            for container in containers(like)
        }
        return put_together(like, fields, inside)

    def _own(
        self, id_: str, base: Node | None, mine: Node | None, theirs: Node | None
    ) -> tuple[Struct, dict[str, object]]:
        """Return a value of the right kind, and the merged fields that are its own."""
        if mine is None or theirs is None:
            one = cast("Node", mine or theirs).value
            return one, own_fields(one)
        if type(mine.value) is not type(theirs.value):
            value = self._pick((id_, KIND), base and base.value, mine.value, theirs.value)
            return value, own_fields(value)
        old = own_fields(base.value) if base else {}
        new = own_fields(theirs.value)
        merged = {
            name: self._field(id_, name, old.get(name), value, new[name])
            for name, value in own_fields(mine.value).items()
        }
        return mine.value, merged

    def _field(self, id_: str, name: str, base: object, mine: object, theirs: object) -> object:
        """Return a merged field; what is read and not typed is not for a person to choose."""
        if (id_, name) == (ROOT, "collected"):
            return united(*(cast("Sequence[CollectedSheet]", one) for one in (base, mine, theirs)))
        if (id_, name) == (ROOT, "unlike"):
            return united_rows(*(cast("Sequence[Row]", one) for one in (base, mine, theirs)))
        if name == "changed" and mine is not None and theirs is not None:
            return max(cast("dt.datetime", mine), cast("dt.datetime", theirs))
        return self._pick((id_, name), base, mine, theirs)

    def _order(self, id_: str, container: str, members: Sequence[str]) -> list[str]:
        base, mine, theirs = (
            _held(side, id_, container) for side in (self._base, self._mine, self._theirs)
        )
        common = set(base) & set(mine) & set(theirs)
        orders = [[each for each in row if each in common] for row in (base, mine, theirs)]
        picked = self._pick((id_, container), *orders)
        first, second = (mine, theirs) if picked == orders[1] else (theirs, mine)
        return woven(first, second, members)

    # --- choosing ---

    def _pick(self, key: Key, base: object, mine: Value, theirs: Value) -> Value:
        if theirs in (mine, base):
            return mine
        if mine == base:
            return theirs
        return theirs if self._chosen(key) == "theirs" else mine

    def _chosen(self, key: Key) -> Side:
        self.conflicts.append(key)
        return self._choices.get(key, "mine")


def _held(side: Nodes, id_: str, container: str) -> list[str]:
    node = side.get(id_)
    return [id_of(child) for child in children(node.value, container)] if node else []
