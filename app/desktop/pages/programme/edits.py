"""Edits that the page makes of others: of several items at once, and which task an item shows."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from seminar.editing import sentences
from seminar.editing.edit import Edit, together
from seminar.editing.fields import ITEM, ItemField
from seminar.editing.items import ItemValue, copy_of, insert_items, set_item
from seminar.editing.names import item_title, quoted, task_title
from seminar.editing.places import item_of, items_of, task_of
from seminar.messages import message
from seminar.model import Item, Seminar, Slide, TaskSlide


def set_items(seminar: Seminar, ids: Sequence[str], field: ItemField, value: ItemValue) -> Edit:
    """Return the edit that sets a field of one or several items to the same value.

    Raises:
        Refused: minutes that no item can last.
        LookupError: there are no such items.
    """
    edits = [set_item(seminar, id_, field, value) for id_ in ids]
    if len(edits) == 1:
        return edits[0]
    names = [item_title(item) for item in items_of(seminar, ids)]
    what = sentences.several_items(names)
    told = value if isinstance(value, str) and field != "kind" else None
    return together(sentences.set_field(ITEM[field], what, told, told), edits)


def copy_items_to(seminar: Seminar, ids: Sequence[str], day: str, index: int) -> Edit:
    """Return the edit that puts copies of items before a place of a day.

    Raises:
        LookupError: there are no such items, or no such day.
    """
    items = items_of(seminar, ids)
    copies = [copy_of(item) for item in items]
    what = sentences.several_items([item_title(item) for item in items])
    return replace(insert_items(seminar, copies, day, index), sentence=sentences.duplicated(what))


# --- tasks ----------------------------------------------------------------------------------------


def shown_task(item: Item) -> str | None:
    """Return the id of the first task that an item shows, if it shows one."""
    slides = (slide for slide in item.slides if isinstance(slide, TaskSlide))
    return next((slide.task for slide in slides if slide.task is not None), None)


def show_task(seminar: Seminar, item: str, task: str | None) -> Edit:
    """Return the edit that lets an item show another task, or none.

    The slide of the task before becomes that of the new one; its notes stay.

    Raises:
        LookupError: there is no such item, or no such task.
    """
    _, changed = item_of(seminar, item)
    slides = _showing(changed, task)
    what = quoted(item_title(changed))
    if task is None:
        sentence = message("Took the task away from {item}", item=what)
    else:
        name = quoted(task_title(seminar, task_of(seminar, task)))
        sentence = message("Let {item} show {task}", item=what, task=name)
    return replace(set_item(seminar, item, "slides", slides), sentence=sentence)


def _showing(item: Item, task: str | None) -> tuple[Slide, ...]:
    place = next((n for n, slide in enumerate(item.slides) if isinstance(slide, TaskSlide)), None)
    if place is None:
        return item.slides if task is None else (*item.slides, TaskSlide(task=task))
    before, slide, after = item.slides[:place], item.slides[place], item.slides[place + 1 :]
    return (*before, *after) if task is None else (*before, replace(slide, task=task), *after)
