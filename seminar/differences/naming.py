"""What the parts of a seminar are called where two seminars are compared."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from seminar.differences.nodes import ROOT, Node, Nodes, children, id_of
from seminar.editing import fields
from seminar.editing.names import brief, day_name, item_title, quotable, quoted
from seminar.messages import Message, message
from seminar.model import (
    ChartForm,
    Day,
    Group,
    Item,
    Participant,
    Question,
    Seminar,
    Statement,
    Task,
)
from seminar.tasks import task_in_words

_FIELDS: Mapping[type[Struct], Mapping[str, Message]] = {
    Day: {str(name): text for name, text in fields.DAY.items()},
    Item: {str(name): text for name, text in fields.ITEM.items()},
    Task: {str(name): text for name, text in fields.TASK.items()} | {"phases": message("phases")},
    Seminar: {str(name): text for name, text in fields.SEMINAR.items()}
    | {f"organisation.{name}": text for name, text in fields.ORGANISATION.items()}
    | {f"document.{name}": text for name, text in fields.DOCUMENT.items()}
    | {f"deck.{name}": text for name, text in fields.DECK.items()}
    | {f"drawing.{name}": text for name, text in fields.DRAWING.items()}
    | {
        "document.practical": message("practical matters"),
        "survey": message("the survey's settings"),
        "look_back": message("the look-back"),
        "accepted": message("accepted problems"),
        "collected": message("what the answer sheets said"),
        "unlike": message("statements that are not the same"),
    },
}
_OTHERS: Mapping[str, Message] = {
    "title": message("title"),
    "text": message("text"),
    "notes": message("notes"),
    "name": message("name"),
    "role": message("role"),
    "unit": message("unit or party"),
    "locked": message("lock to the group"),
    "members": message("members"),
    "writer": message("who writes"),
    "table": message("table"),
    "kind": message("kind"),
    "highlight": message("highlight"),
    "owner": message("owner"),
    "due": message("due date"),
    "merged": message("merged statements"),
    "bullets": message("points"),
    "picture": message("picture"),
    "form": message("form of the chart"),
    "alternative_text": message("alternative text"),
}
CHART_FORMS: Mapping[ChartForm, Message] = {
    "bars": message("bars"),
    "dumbbell": message("joined dots"),
    "distribution": message("how people answered"),
}

_PAGES: Mapping[type[Struct], Message] = {
    Seminar: message("Details"),
    Participant: message("Participants"),
    Group: message("Groups"),
    Statement: message("Outcomes"),
}


def field_name(value: Struct, name: str) -> Message:
    """Return what a field of a value is called."""
    return _FIELDS.get(type(value), {}).get(name) or _OTHERS.get(name) or message("content")


def where(found: Nodes, id_: str) -> Message:
    """Return the heading under which a value stands: its day, its task, or its page."""
    node = found[id_]
    match node.value:
        case Day() as day:
            return day_name(day)
        case Item() | Question():
            return where(found, node.parent)
        case Task() as task:
            called = task_in_words(_seminar(found), task)
            return called if isinstance(called, Message) else message("{text}", text=brief(called))
        case value:
            return _PAGES.get(type(value)) or _of_slide(found, node)


def _of_slide(found: Nodes, node: Node) -> Message:
    """Return the day and the item of a slide."""
    item = found[node.parent].value
    title = item_title(item) if isinstance(item, Item) else ""
    return message("{day}, {item}", day=where(found, node.parent), item=quoted(title))


def named(found: Nodes, id_: str) -> Message | None:
    """Return what a value is called under its heading; `None` where the heading says it."""
    value = found[id_].value
    number = _number(found, id_)
    match value:
        case Day() | Task() | Seminar():
            return None
        case Item() as item:
            return quoted(item_title(item))
        case Question():
            return message("question {n}", n=number)
        case Participant(name=text) | Group(name=text) | Statement(text=text) if text.strip():
            return quoted(quotable(text))
        case Participant() | Group() | Statement():
            return message("number {n}", n=number)
        case _:
            return message("slide {n}", n=number)


def _number(found: Nodes, id_: str) -> int:
    node = found[id_]
    if not node.container:
        return 0
    rows = children(found[node.parent].value, node.container)
    return [id_of(row) for row in rows].index(id_) + 1


def _seminar(found: Nodes) -> Seminar:
    value = found[ROOT].value
    assert isinstance(value, Seminar)
    return value
