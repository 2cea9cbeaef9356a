"""What the lines of the programme are called, and where their slides stand in the deck."""

from __future__ import annotations

from collections.abc import Sequence

from builders.documents.rich import Rich
from seminar.emphasis import plain
from seminar.items import KIND_NAMES
from seminar.language import Language
from seminar.model import Item, Seminar, TaskSlide
from seminar.tasks import task_called, task_number


def item_title(seminar: Seminar, words: Language, item: Item) -> Rich:
    """Return an item's title; that of group work begins with the task's number.

    Participants find the task in the booklet by it.
    """
    title = item.title.strip() or words.say(KIND_NAMES[item.kind])
    called = _called(seminar, words, item)
    if not called or called.casefold() in plain(title).casefold():
        return Rich(title)
    word, _ = called.rsplit(" ", 1)
    rest = title.removeprefix(f"{word}:").strip()
    return Rich(f"{called}: {rest}" if rest else called)


def _called(seminar: Seminar, words: Language, item: Item) -> str:
    """Return what the one numbered task of an item is called, or nothing."""
    shown = {slide.task for slide in item.slides if isinstance(slide, TaskSlide)}
    tasks = [task for task in seminar.tasks if task.id in shown]
    if len(tasks) == 1 and item.kind == "task" and task_number(seminar, tasks[0]):
        return task_called(words, seminar, tasks[0])
    return ""


def slide_range(numbers: Sequence[int]) -> str:
    """Return slide numbers as they are looked up, such as "18–20"."""
    if not numbers:
        return ""
    first, last = min(numbers), max(numbers)
    return str(first) if first == last else f"{first}–{last}"
