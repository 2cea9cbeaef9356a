"""Which statements say the same, or nearly: proposed to a person, who makes them one or not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from seminar.model import Seminar, Statement
from seminar.outcomes.likeness import PROPOSED, Words, say_the_same, words_of
from seminar.outcomes.merging import can_merge
from seminar.outcomes.unlike import Pairs, unlike_pairs

Pair = tuple[int, int]


class Proposal(Struct, frozen=True):
    """Statements of one task that could be one.

    Args:
        statements: their ids, in the order of the outcomes; two or more.
        likeness: how much the least alike of them say the same, from 0 to 100.
    """

    statements: tuple[str, ...]
    likeness: int


def proposals(seminar: Seminar, at_least: int = PROPOSED) -> tuple[Proposal, ...]:
    """Return which statements could be made one, the most alike first.

    Each statement stands in one proposal at most, and in each every two are alike. Those whose
    owners or dates differ are not proposed, nor two that a person has said are not the same.

    Args:
        seminar: whose outcomes are looked through.
        at_least: from which likeness on.
    """
    unlike = unlike_pairs(seminar)
    tasks: dict[str | None, list[Statement]] = {}
    for said in seminar.outcomes:
        tasks.setdefault(said.task, []).append(said)
    found = [one for said in tasks.values() for one in _of_task(said, at_least, unlike)]
    return tuple(sorted(found, key=lambda proposal: -proposal.likeness))


def _of_task(said: Sequence[Statement], at_least: int, unlike: Pairs) -> Iterator[Proposal]:
    found = _alike(said, at_least)
    alike = {pair: figure for pair, figure in found.items() if _ids(said, pair) not in unlike}
    for places in _clusters(alike):
        pairs = [(one, other) for one in places for other in places if one < other]
        likeness = min(alike[pair] for pair in pairs)
        yield Proposal(tuple(said[place].id for place in places), int(likeness))


def _ids(said: Sequence[Statement], pair: Pair) -> frozenset[str]:
    return frozenset(said[place].id for place in pair)


def _alike(said: Sequence[Statement], at_least: int) -> dict[Pair, float]:
    """Return the likeness of every two statements that could be one, by their places."""
    from rapidfuzz.fuzz import ratio  # noqa: PLC0415 - slow to import
    from rapidfuzz.process import extract  # noqa: PLC0415

    words = [words_of(one.text) for one in said]
    lines = {place: one.line for place, one in enumerate(words) if one.line}
    found: dict[Pair, float] = {}
    for place, line in [*lines.items()]:
        del lines[place]
        near = extract(line, lines, scorer=ratio, score_cutoff=at_least, limit=None)
        for _, likeness, other in near:
            if _are_one(said, words, (place, other)):
                found[place, other] = likeness
    return found


def _are_one(said: Sequence[Statement], words: Sequence[Words], pair: Pair) -> bool:
    one, other = pair
    same = words[one].line == words[other].line or say_the_same(words[one], words[other])
    return same and can_merge([said[one], said[other]])


def _clusters(alike: Mapping[Pair, float]) -> list[tuple[int, ...]]:
    """Return places that belong together: the most alike join first, if all are alike then."""
    cluster_of: dict[int, list[int]] = {place: [place] for pair in alike for place in pair}
    for one, other in sorted(alike, key=lambda pair: (-alike[pair], pair)):
        mine, theirs = cluster_of[one], cluster_of[other]
        if mine is theirs:
            continue
        if all((min(a, b), max(a, b)) in alike for a in mine for b in theirs):
            mine += theirs
            cluster_of.update(dict.fromkeys(theirs, mine))
    unique = {id(cluster): tuple(sorted(cluster)) for cluster in cluster_of.values()}
    return sorted(cluster for cluster in unique.values() if len(cluster) > 1)
