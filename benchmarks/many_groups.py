"""The sample with many more groups and tasks, each group with people of its own."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, count, islice

from msgspec.structs import replace

from benchmarks.rewording import Rewording
from benchmarks.stretching import Copy, texts
from seminar import model


def with_many_groups(
    sample: model.Seminar, groups: int, tasks: int, seed: int = 1
) -> model.Seminar:
    """Return the sample with so many groups and tasks.

    Those that it has come first and are as they were; the others are copies of them, with tasks in
    other words. Its programme stays, so the tasks that are added have no time.

    Args:
        sample: a seminar with groups, members and tasks.
        groups: how many are wanted, at least as many as it has.
        tasks: the same.
        seed: chooses the words.
    """
    rewording = Rewording(texts(sample.tasks), seed)
    added = chain.from_iterable(Copy(n, rewording).of(sample.tasks) for n in count(1))
    rounds = -(-groups // len(sample.groups))
    people = (_people(sample, number) for number in range(1, rounds))
    return replace(
        sample,
        tasks=tuple(islice(chain(sample.tasks, added), tasks)),
        participants=tuple(chain(sample.participants, *people)),
        groups=tuple(islice(chain(sample.groups, _groups(sample)), groups)),
    )


def _people(sample: model.Seminar, number: int) -> Iterator[model.Participant]:
    """Yield the sample's participants once more."""
    for one in sample.participants:
        yield replace(one, id=_id(one.id, number), name=f"{one.name} {number}")


def _groups(sample: model.Seminar) -> Iterator[model.Group]:
    """Yield the sample's groups again and again, numbered on."""
    numbers = count(len(sample.groups) + 1)
    for copy in count(1):
        for group in sample.groups:
            number = next(numbers)
            yield replace(
                group,
                id=_id(group.id, copy),
                name=f"Gruppe {number}",
                table=f"Bord {number}",
                members=tuple(_id(member, copy) for member in group.members),
                writer=group.writer and _id(group.writer, copy),
            )


def _id(id_: str, copy: int) -> str:
    return f"{id_}-{copy}"
