"""Statements that hold others, where two sides were merged: nobody's words stand there alone.

Those that were made one stand inside another statement, so they are values that moved; see
`seminar.differences.nodes`.
"""

from __future__ import annotations

from collections.abc import Mapping

from msgspec.structs import replace

from seminar.differences.nodes import ROOT, Node
from seminar.model import Seminar, Statement
from seminar.outcomes.voices import has_own

INSIDE = "merged"
"""The field in which a statement holds those that were made one with it."""


def is_inside(node: Node | None) -> bool:
    """Whether a value is a statement that was merged into another one."""
    return node is not None and node.container == INSIDE


def flat(placed: Mapping[str, Node]) -> dict[str, Node]:
    """Return where values stand, so that no statement in another one holds some itself."""
    return {
        id_: _to(node, _holder(id_, placed)) if is_inside(node) else node
        for id_, node in placed.items()
    }


def at_the_top(node: Node) -> Node:
    """Return where a statement stands that stands by itself."""
    return Node(node.value, ROOT, "outcomes")


def _to(node: Node, holder: str) -> Node:
    return Node(node.value, holder, INSIDE) if holder else at_the_top(node)


def _holder(id_: str, placed: Mapping[str, Node]) -> str:
    """Return what a statement stands in at last; nothing where it is itself."""
    met = {id_}
    at = placed[id_].parent
    while is_inside(placed.get(at)):
        if at in met:
            return ROOT
        met.add(at)
        at = placed[at].parent
    return ROOT if at in met else at


def settled(result: Seminar, base: Seminar, mine: Seminar, theirs: Seminar) -> Seminar:
    """Return what was merged of two sides, without merged statements that lost what they were.

    One that has lost some to another place goes with the last of them; the only one that is left
    stands as itself, unless somebody gave the merged one something of its own.
    """
    held = {said.id: said for side in (theirs, mine) for said in side.outcomes if said.merged}
    for said in base.outcomes:
        if not said.merged:
            held.pop(said.id, None)  # It stood by itself before.
    outcomes = (_settled(said, held.get(said.id)) for said in result.outcomes)
    return replace(result, outcomes=tuple(said for said in outcomes if said is not None))


def _settled(said: Statement, was: Statement | None) -> Statement | None:
    left = {one.id for one in said.merged}
    if was is None or all(one.id in left for one in was.merged) or said.group or said.source:
        return said
    if not said.merged:
        return None
    if len(said.merged) == 1 and not has_own(said, was.merged):
        return said.merged[0]
    texts = [one.text for one in said.merged]
    is_of_one_gone = said.text not in texts and said.text in {one.text for one in was.merged}
    return replace(said, text=texts[0]) if is_of_one_gone else said
