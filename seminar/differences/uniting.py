"""Statements that one side made one with another: what the other side did to them is not lost.

Merged statements stand inside another one, so that to the merging of fields they look deleted.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from seminar.model import Seminar, Statement


def merged_ids(seminar: Seminar) -> frozenset[str]:
    """Return the ids of the statements that stand in another one."""
    return frozenset(one.id for said in seminar.outcomes for one in said.merged)


def with_all_said(result: Seminar, base: Seminar, mine: Seminar, theirs: Seminar) -> Seminar:
    """Return what was merged, with every statement that nobody deleted.

    What stands nowhere in it, though both sides have it or one of them has written it, comes last,
    by itself.

    Args:
        result: what was made of the two sides.
        base: what both began with.
        mine: what was made of it here.
        theirs: what was made of it elsewhere.
    """
    old, here, there = (dict(_said(one)) for one in (base, mine, theirs))
    left = {**there, **here}
    if not merged_ids(mine) and not merged_ids(theirs):
        return result
    found = dict(_said(result))
    inside = merged_ids(mine) | merged_ids(theirs)
    lost = tuple(
        there[id_] if here.get(id_) == old.get(id_) and id_ in there else said
        for id_, said in left.items()
        if id_ not in found and id_ in inside
        if (id_ in here and id_ in there) or id_ not in old
    )
    return replace(result, outcomes=(*result.outcomes, *lost)) if lost else result


def _said(seminar: Seminar) -> Iterator[tuple[str, Statement]]:
    """Yield every statement by its id, each without those that stand in it."""
    for said in seminar.outcomes:
        for one in (said, *said.merged):
            yield one.id, replace(one, merged=()) if one.merged else one
