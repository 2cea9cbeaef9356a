"""The sample with a programme of many items."""

from __future__ import annotations

from itertools import cycle, islice

from msgspec.structs import replace

from seminar.model import Seminar


def with_many_items(sample: Seminar, count: int) -> Seminar:
    """Return the sample with so many items on its days, those it has and copies of them.

    The copies have no slides, and start when the one before ends.

    Args:
        sample: a seminar with a programme.
        count: how many items are wanted, a multiple of the number of its days.
    """
    each = count // len(sample.programme)
    days = []
    for day in sample.programme:
        copies = (
            replace(item, id=f"{item.id}-{number}", start=None, slides=())
            for number, item in enumerate(islice(cycle(day.items), each - len(day.items)))
        )
        days.append(replace(day, items=(*day.items, *copies)))
    return replace(sample, programme=tuple(days))
