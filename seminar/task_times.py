"""When a task's phases are, where it may stand in several items: in groups, then in plenary."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from seminar.model import Item, Phase, Seminar, TaskSlide
from seminar.schedule import schedule


class Part(Struct, frozen=True):
    """The phases of a task that one item has time for, and when the first of them begins.

    `begins` is in minutes after the day's midnight.
    """

    begins: int
    phases: tuple[Phase, ...]


def parts(seminar: Seminar) -> dict[tuple[str, str], Part]:
    """Return each task's phases item by item, by the ids of the item and the task.

    Tasks of one item follow one after the other. Phases that no longer fit into an item's minutes
    go on in the next that shows the task; the last takes what is left.
    """
    rows = [row for day in seminar.programme for row in schedule(day).items]
    last = {task: row.item.id for row in rows for task in _shown(row.item)}
    left = {task.id: task.phases for task in seminar.tasks}
    found: dict[tuple[str, str], Part] = {}
    for row in rows:
        begins = row.start
        for task in _shown(row.item):
            phases = left.get(task, ())
            if last[task] != row.item.id:
                phases = _fitting(phases, row.end - begins)
            left[task] = left.get(task, ())[len(phases) :]
            found[row.item.id, task] = Part(begins, phases)
            begins += sum(phase.minutes for phase in phases)
    return found


def _shown(item: Item) -> list[str]:
    """Return the ids of the tasks that an item shows, each once."""
    slides = (slide for slide in item.slides if isinstance(slide, TaskSlide))
    return list(dict.fromkeys(slide.task for slide in slides if slide.task is not None))


def _fitting(phases: Sequence[Phase], minutes: int) -> tuple[Phase, ...]:
    """Return the first phases, as many as end within `minutes`."""
    ends = [sum(one.minutes for one in phases[:count]) for count in range(1, len(phases) + 1)]
    return tuple(phase for phase, end in zip(phases, ends, strict=True) if end <= minutes)
