"""The time that the programme gives tasks, beside the time that their phases take.

When each phase is, where a task has several items, is for `seminar.task_times`; what can be done
where the two times differ, for `seminar.editing.slot_fixes`.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from seminar.messages import Message, message
from seminar.model import Item, Seminar, Task, TaskSlide
from seminar.tasks import task_minutes


class Slot(Struct, frozen=True):
    """The items that show a task, and the tasks that share them.

    A task may stand in several items (in groups before lunch, in plenary after it), and several
    tasks in one; items and tasks stand in the seminar's order, and there is at least one of each.
    """

    tasks: tuple[Task, ...]
    items: tuple[Item, ...]

    @property
    def minutes(self) -> int:
        """What the programme gives."""
        return sum(item.minutes for item in self.items)

    @property
    def needed(self) -> int:
        """What the phases take."""
        return sum(task_minutes(task) for task in self.tasks)

    @property
    def over(self) -> int:
        """Minutes that the phases take beyond the slot; negative where they leave some of it."""
        return self.needed - self.minutes

    @property
    def is_told(self) -> bool:
        """Whether each of the tasks says how its time is spent, so that the two can be compared."""
        return all(task.phases for task in self.tasks)


def slots(seminar: Seminar) -> Iterator[Slot]:
    """Yield the slots of all tasks that an item shows, in the order of the programme.

    A slide may still name a task that is gone: nobody does it, so it takes no part in a slot.
    """
    items = {item.id: item for day in seminar.programme for item in day.items}
    there = {task.id for task in seminar.tasks}
    shown = {id_: tuple(filter(there.__contains__, tasks_shown(i))) for id_, i in items.items()}
    showing = {id_: tasks for id_, tasks in shown.items() if tasks}
    seen: set[str] = set()
    for id_ in showing:
        if id_ not in seen:
            together, tasks = _connected(id_, showing)
            seen |= together
            yield Slot(
                tuple(task for task in seminar.tasks if task.id in tasks),
                tuple(item for item in items.values() if item.id in together),
            )


def slot_of(seminar: Seminar, task: str) -> Slot | None:
    """Return the slot of a task; `None` where no item shows it."""
    return next(
        (slot for slot in slots(seminar) if any(one.id == task for one in slot.tasks)), None
    )


def tasks_shown(item: Item) -> tuple[str, ...]:
    """Return the ids of the tasks that an item's slides show, each once."""
    slides = (slide for slide in item.slides if isinstance(slide, TaskSlide))
    return tuple(dict.fromkeys(slide.task for slide in slides if slide.task is not None))


def mismatch(slot: Slot) -> Message | None:
    """Return "Fasene er 47 min, programmet gir 45 min.", or `None` where nothing is to be said."""
    if not slot.is_told or not slot.over:
        return None
    return message(
        "The phases are {phases} min, the programme gives {slot} min.",
        phases=slot.needed,
        slot=slot.minutes,
    )


def _connected(start: str, showing: dict[str, tuple[str, ...]]) -> tuple[set[str], set[str]]:
    """Return the items that share tasks with `start`, directly or through each other, and these."""
    together, tasks = {start}, set(showing[start])
    while more := {one for one, its in showing.items() if tasks & set(its)} - together:
        together |= more
        tasks = tasks.union(*(showing[one] for one in more))
    return together, tasks
