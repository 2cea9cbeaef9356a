"""What a difference is, as a person reads it: "Oppgave 1: «I gruppa» 23 → 25 min"."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import cast

from msgspec import Struct

from seminar.differences.naming import CHART_FORMS, field_name, named, where
from seminar.differences.nodes import Node, Nodes
from seminar.editing.names import brief, day_name, phase_title, quotable, quoted
from seminar.editing.sentences import several_statements
from seminar.items import KIND_NAMES, ItemKind
from seminar.messages import Field, Message, beginning, message
from seminar.model import (
    ChartForm,
    Day,
    Item,
    Phase,
    Question,
    Statement,
    SurveyChartSlide,
    Task,
)
from seminar.slides import SlideBase


def at(found: Nodes, id_: str, what: Message) -> Message:
    """Return `what` after the heading under which a value stands."""
    return beginning(message("{where}: {what}", where=where(found, id_), what=what))


# --- rows -----------------------------------------------------------------------------------------


def added(found: Nodes, id_: str) -> Message:
    """Return "Oppgave 4: nytt spørsmål 2"."""
    return at(found, id_, _new(found, id_))


def _new(found: Nodes, id_: str) -> Message:
    what = named(found, id_)
    match found[id_].value:
        case Day():
            return message("new day")
        case Task(title=title):
            return (
                message("new task {title}", title=quoted(brief(title)))
                if title
                else message("new task")
            )
        case Item() if what:
            return message("new item {what}", what=what)
        case Question() if what:
            return message("new {what}", what=what)
        case SlideBase() if what:
            return message("new {what}", what=what)
        case _:
            return message("{what} added", what=what or "")


def deleted(found: Nodes, id_: str) -> Message:
    """Return "Torsdag: «Lunsj» slettet"."""
    return at(found, id_, message("{what} deleted", what=_named(found, id_)))


def moved(found: Nodes, id_: str) -> Message:
    """Return "Torsdag: «Lunsj» flyttet"."""
    return at(found, id_, message("{what} moved", what=_named(found, id_)))


def moved_away(old: Nodes, new: Nodes, id_: str) -> Message:
    """Return "Torsdag: «Lunsj» flyttet til fredag"."""
    holder = new[new[id_].parent]
    if not isinstance(holder.value, Day):
        return moved(old, id_)
    to = day_name(holder.value)
    return at(old, id_, message("{what} moved to {where}", what=_named(old, id_), where=to))


def joined(old: Nodes, new: Nodes, id_: str) -> Message | None:
    """Return "Resultater: «A» og ett utsagn til slått sammen", or that they were parted.

    Args:
        old: what was there before.
        new: what is there now.
        id_: a statement of those, or the one that they became; `None` comes of anything else.
    """
    parts = _parts(new, id_) or _parts(old, id_) or (id_,)
    part = next((each for each in parts if each in new), None)
    if part is None:
        return None
    if new[part].container == "merged":
        holder = new[part].parent
        texts = [brief(cast("Statement", each.value).text) for each in _held(new, holder)]
        return at(new, part, message("{what} merged", what=several_statements(texts)))
    if part in old and old[part].container == "merged":
        holder = old[part].parent
        return at(old, holder, message("{what} parted again", what=_named(old, holder)))
    return None


def _parts(found: Nodes, id_: str) -> tuple[str, ...]:
    """Return the ids of the statements that one holds."""
    held = found[id_].value if id_ in found else None
    return tuple(one.id for one in held.merged) if isinstance(held, Statement) else ()


def _held(found: Nodes, holder: str) -> list[Node]:
    return [found[id_] for id_ in _parts(found, holder)]


def _named(found: Nodes, id_: str) -> Message:
    if what := named(found, id_):
        return what
    match found[id_].value:
        case Day():
            return message("the whole day")
        case Task():
            return message("the whole task")
        case _:
            return message("content")


# --- fields ---------------------------------------------------------------------------------------


def changed(found: Nodes, id_: str, name: str, old: object, new: object) -> Iterator[Message]:
    """Yield what there is to say of one field of a value that was changed."""
    node = found[id_]
    if isinstance(node.value, Task) and name == "phases":
        phases = cast("tuple[tuple[Phase, ...], tuple[Phase, ...]]", (old, new))
        yield from (at(found, id_, what) for what in _phases(*phases))
    else:
        yield at(found, id_, _field(node, named(found, id_), name, old, new))


def _field(node: Node, what: Message | None, name: str, old: object, new: object) -> Message:
    match node.value, name:
        case Item(), "minutes" if what:
            return message("{what} {old} → {new} min", what=what, old=_value(old), new=_value(new))
        case Item(), "start" if what:
            return _lock(what, new)
        case Item(), "title" if what and new:
            return message(
                "{what} is now called {new}",
                what=quoted(brief(str(old))) if old else what,
                new=_value(new),
            )
        case Question(), "text" if what:
            return message("{what} changed", what=what)
        case _:
            return _of_field(
                what,
                field_name(node.value, name),
                _told(node.value, name, old),
                _told(node.value, name, new),
            )


def _lock(what: Message, time: object) -> Message:
    if isinstance(time, dt.time):
        return message("{what} locked to {time}", what=what, time=time)
    return message("{what} no longer locked", what=what)


def _of_field(what: Message | None, name: Message, old: Field | None, new: Field | None) -> Message:
    label = message("{what}, {field}", what=what, field=name) if what else name
    if old is None or new is None:
        return message("{what} changed", what=label)
    return message("{what}: {old} → {new}", what=label, old=old, new=new)


def _told(value: Struct, name: str, content: object) -> Field | None:
    """Return what a field holds as a sentence can tell it; `None` where it cannot."""
    if isinstance(value, Item) and name == "kind":
        return quoted(KIND_NAMES[cast("ItemKind", content)])
    if isinstance(value, SurveyChartSlide) and name == "form":
        return quoted(CHART_FORMS[cast("ChartForm", content)])
    if isinstance(content, bool) or not isinstance(content, str | int | dt.date | dt.time):
        return None
    return _value(content)


def _value(content: object) -> Field:
    match content:
        case "":
            return message("empty")
        case str():
            return quoted(quotable(content))
        case int() | dt.date() | dt.time():
            return content
        case _:
            return ""


# --- phases ---------------------------------------------------------------------------------------


def _phases(old: tuple[Phase, ...], new: tuple[Phase, ...]) -> Iterator[Message]:
    if len(old) != len(new):
        yield message("phases changed")
        return
    for before, after in zip(old, new, strict=True):
        if before != after:
            yield _phase(before, after)


def _phase(old: Phase, new: Phase) -> Message:
    what = quoted(phase_title(old))
    if old.minutes != new.minutes:
        return message("{what} {old} → {new} min", what=what, old=old.minutes, new=new.minutes)
    return message("{what} changed", what=what)
