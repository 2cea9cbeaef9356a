"""What an item of the programme is called, whether somebody has named it or not."""

from __future__ import annotations

from seminar.emphasis import plain
from seminar.language import Language
from seminar.messages import Message, message
from seminar.model import Item, ItemKind, Seminar

KIND_NAMES: dict[ItemKind, Message] = {
    "opening": message("Opening"),
    "talk": message("Talk"),
    "task": message("Task"),
    "plenary": message("Plenary"),
    "break": message("Break"),
    "meal": message("Meal"),
    "social": message("Time together"),
    "closing": message("Closing"),
}
"""What the kinds of items are called, and items of a kind that have no title."""


def item_name(words: Language, item: Item) -> str:
    """Return an item's title as plain text on one line, or what its kind is called."""
    return " ".join(plain(item.title).split()) or words.say(KIND_NAMES[item.kind])


def opening_item(seminar: Seminar) -> Item | None:
    """Return the item that opens a seminar, or whatever is first; `None` without any."""
    items = [item for day in seminar.programme for item in day.items]
    return next((item for item in items if item.kind == "opening"), items[0] if items else None)
