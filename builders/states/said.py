"""Which fields of a seminar a document tells something of, declared in one table.

A Word document tells what its template's tags name; so the table says of each field of the model by
which names of templates it shows. What is not in the table, every document tells. A field may stand
here only if nothing else in a document follows from it: `tests/builders/states/test_said.py` edits
seminars at random and compares what is built.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, cast, get_args

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from seminar.model import Seminar, Slide, TaskSlide

if TYPE_CHECKING:
    from builders.documents.template import WordTemplate

LINKS = "Item.links"
"""Which tasks an item shows, without the rest of its slides."""
SLIDES = "Item.slides"

_ROOM = ("task.lists_groups", "task.is_tight", "task.closer_table")
"""What depends on how much stands on a task's sheet."""
_SHEET_OF_A_TASK = ("task.lines", *_ROOM)
_TASK_WHEN = ("task.when", "task.when_and_how_long")
_CLOCKS = ("item.clock", "item.minutes", "day.run_rows", "day.slack", *_TASK_WHEN)
_PEOPLE = (
    "group.members",
    "group.listed_members",
    "group.writer",
    "seminar.register",
    "seminar.listed_groups",
    "seminar.groups_text",
    "seminar.participants_text",
    *_ROOM,
)
_WHAT_A_TASK_IS_CALLED = ("task.", "item.title", "day.run_rows", "one.task")

TOLD_BY: Mapping[str, tuple[str, ...]] = {
    "Seminar.subtitle": ("seminar.subtitle",),
    "Seminar.theme": ("seminar.theme",),
    "Seminar.venue": ("seminar.venue", "seminar.when_and_where"),
    "Seminar.tasks": ("seminar.tasks", "seminar.outcomes", *_WHAT_A_TASK_IS_CALLED),
    "Seminar.participants": _PEOPLE,
    "Seminar.groups": (
        *_PEOPLE,
        "seminar.groups",
        "task.groups",
        "task.division_text",
        "task.answer_file",
        "question.answers",
        "task.outcomes",
        "one.source",
        "group.",
        "answer.",
    ),
    "Seminar.survey": ("seminar.survey",),
    "Seminar.look_back": ("seminar.look_back",),
    "Seminar.outcomes": ("seminar.outcomes", "task.outcomes", "question.answers", "answer."),
    "Seminar.deck": (),
    "Seminar.accepted": (),
    "Seminar.collected": (),
    "Seminar.drawing": (),
    "Day.start": ("day.start", *_CLOCKS),
    "Day.end": ("day.end", "day.slack", "item.clock", "day.run_rows"),
    "Day.title": ("day.title",),
    "Day.items": ("day.items", *_CLOCKS, "day.closer_table", "day.on_new_page"),
    "Item.title": ("item.title", "item.aside", "day.run_rows"),
    "Item.kind": ("item.kind", "item.title", "item.aside", *_CLOCKS),
    "Item.minutes": _CLOCKS,
    "Item.start": _CLOCKS,
    "Item.presenter": ("item.presenter", "row.who"),
    "Item.place": ("item.aside",),
    "Item.notes": ("item.notes", "day.run_rows"),
    SLIDES: ("item.slide_numbers", "row.slides"),
    LINKS: ("item.title", "day.run_rows", *_TASK_WHEN),
    "Task.label": _WHAT_A_TASK_IS_CALLED,
    "Task.sides": _WHAT_A_TASK_IS_CALLED,
    "Task.title": ("task.title", "task.heading", *_SHEET_OF_A_TASK),
    "Task.theme": (),
    "Task.aim": (),
    "Task.introduction": ("task.introduction", *_SHEET_OF_A_TASK),
    "Task.questions": ("task.questions", "question.", "question.answers", *_SHEET_OF_A_TASK),
    "Task.phases": (
        "task.phases",
        "phase.",
        "task.phase_line",
        "task.phase_bar",
        "task.minutes",
        "task.minutes_text",
        "task.when_and_how_long",
        "day.run_rows",
        *_SHEET_OF_A_TASK,
    ),
    "Phase.instruction": ("phase.instruction", "day.run_rows", *_ROOM),
    "Phase.halfway": (
        "phase.halfway",
        "day.run_rows",
        "task.phase_line",
        "task.phase_bar",
        *_SHEET_OF_A_TASK,
    ),
    "Task.division": ("task.division_text",),
    "Task.writer": ("task.writer", *_ROOM),
    "Task.answers_in": ("task.answers_in", *_ROOM),
    "Participant.role": ("member.role", "member.unit", "group.listed_members"),
    "Participant.unit": ("member.role", "member.unit", "group.listed_members"),
    "Participant.locked": (),
    "Group.members": _PEOPLE,
    "Group.writer": ("member.is_writer", *_PEOPLE),
    "Group.table": ("group.table", "group.heading", "entry.table", *_ROOM),
    "Statement.source": (),
    "Statement.changed": (),
    "SurveySettings.answer_map": (),
    "DocumentSettings.welcome": ("document.welcome",),
    "DocumentSettings.practical": ("document.practical",),
    "DocumentSettings.contact": ("document.contact",),
    "DocumentSettings.show_participants": (
        "document.show_participants",
        "document.show_roles",
        *_PEOPLE,
    ),
    "DocumentSettings.templates": (),
    "DocumentSettings.pdfs": (),
}
"""By the field of the model: the names in templates that it shows by.

A name that ends in a full stop stands for all that begin like it. Names begin with the loop
variables that the built-in templates use.
"""

ALWAYS_ON_SHEETS = frozenset(("task.heading", "task.answer_file", "group.name"))
"""What the names and properties of answer sheets say, whatever their template does."""

NOT_IN_THE_DECK = frozenset(
    (
        "Seminar.outcomes",
        "Seminar.accepted",
        "Seminar.collected",
        "Seminar.drawing",
        "Item.notes",
        "Task.division",
        "Participant.role",
        "Participant.unit",
        "Participant.locked",
        "SurveySettings.answer_map",
        "DocumentSettings.welcome",
        "DocumentSettings.practical",
        "DocumentSettings.contact",
        "DocumentSettings.templates",
        "DocumentSettings.pdfs",
    )
)
"""The fields that slides and their notes tell nothing of."""

NOT_IN_SLIDE_NUMBERS = frozenset(f"{kind.__name__}.notes" for kind in get_args(Slide))
"""The fields that slides tell, but by which no slide is divided."""

_VARIABLES = frozenset(
    (
        *("seminar", "document", "survey", "look_back", "outcomes", "organisation", "matter"),
        *("day", "item", "row", "task", "question", "phase", "side", "answer", "one"),
        *("group", "member", "entry", "dimension", "loop"),
    )
)
"""What the things are called in the built-in templates that have the fields above."""
_TAG = re.compile(r"\{[{%](.*?)[%}]\}", re.DOTALL)
_NAME = re.compile(r"(?<![\w.])[^\W\d]\w*(?:\s*\.\s*\w+)*")


def names_in(template: WordTemplate) -> frozenset[str]:
    """Return the names in a template's tags in pairs, such as `task.title`.

    What stands on a variable that is unknown here, such as `each.title`, is `?.title`, which may be
    anybody's.
    """
    tags = (tag for part in template.compiled.values() for tag in _TAG.findall(part.source.text))
    return frozenset(pair for tag in tags for name in _NAME.findall(tag) for pair in _pairs(name))


def _pairs(name: str) -> Iterator[str]:
    owner, *members = re.split(r"\s*\.\s*", name)
    yield f"?.{owner}"
    for member in members:
        yield f"{owner if owner in _VARIABLES else '?'}.{member}"
        owner = member


def untold_by(names: Iterable[str]) -> frozenset[str]:
    """Return the fields of the model that a Word document tells nothing of.

    Args:
        names: those in its template's tags, as `names_in` gives them.
    """
    said = frozenset(names)
    untold = frozenset(field for field, by in TOLD_BY.items() if not _any_said(by, said))
    if SLIDES in untold:
        return untold
    return (untold & NOT_IN_THE_DECK) | NOT_IN_SLIDE_NUMBERS


def _any_said(by: Iterable[str], said: frozenset[str]) -> bool:
    return any(
        any(one.startswith(name) for one in said)
        if name.endswith(".")
        else name in said or f"?.{name.partition('.')[2]}" in said
        for name in by
    )


def tell_the_same(one: object, other: object, untold: frozenset[str]) -> bool:
    """Whether two seminars, or two of their parts, are alike in all that a document tells.

    Args:
        one: a seminar or a part of it.
        other: the same of another.
        untold: the fields that a document tells nothing of.
    """
    if one == other:
        return True
    if isinstance(one, tuple) and isinstance(other, tuple):
        ones, others = cast("tuple[object, ...]", one), cast("tuple[object, ...]", other)
        return len(ones) == len(others) and all(
            tell_the_same(mine, theirs, untold) for mine, theirs in zip(ones, others, strict=True)
        )
    if not isinstance(one, Struct) or type(one) is not type(other):
        return False
    return all(
        field_tells_the_same(one, cast("Struct", other), field, untold)
        for field in one.__struct_fields__
    )


def field_tells_the_same(one: Struct, other: Struct, field: str, untold: frozenset[str]) -> bool:
    """Whether two values are alike in all that a document tells of one of their fields."""
    name = f"{type(one).__name__}.{field}"
    if name not in untold:
        return tell_the_same(getattr(one, field), getattr(other, field), untold)
    if name != SLIDES or LINKS in untold:
        return True
    mine, theirs = (_links(getattr(each, field)) for each in (one, other))
    return [link.task for link in mine] == [link.task for link in theirs]


def part_told(seminar: Seminar, untold: Iterable[str]) -> Seminar:
    """Return a seminar without what a document tells nothing of; it need not keep the rules.

    Args:
        seminar: the seminar.
        untold: the fields that go; those that are unknown here are passed over.
    """
    return cast("Seminar", _told(seminar, frozenset(untold)))


def called_alike(part: Seminar, *whole: Seminar) -> Seminar:
    """Return what a document tells of a seminar, with titles of items that it tells nothing of.

    So an item can be named in a sentence, and no title is another than before.

    Args:
        part: what is told, from `part_told`.
        whole: the seminars that the titles come from; the last one that has an item names it.
    """
    titles = {item.id: item.title for one in whole for day in one.programme for item in day.items}
    days = tuple(
        replace(day, items=tuple(replace(item, title=titles[item.id]) for item in day.items))
        for day in part.programme
    )
    return replace(part, programme=days)


def _told(value: object, untold: frozenset[str]) -> object:
    if isinstance(value, tuple):
        return tuple(_told(one, untold) for one in cast("tuple[object, ...]", value))
    if not isinstance(value, Struct):
        return value
    return replace(value, **dict(_other_fields(value, untold)))


def _other_fields(value: Struct, untold: frozenset[str]) -> Iterator[tuple[str, object]]:
    """Yield the fields of a value that are others without what is untold."""
    kind = type(value).__name__
    for field in msgspec.structs.fields(value):
        there: object = getattr(value, field.name)
        if f"{kind}.{field.name}" not in untold:
            if isinstance(there, tuple | Struct):
                yield field.name, _told(cast("object", there), untold)
        elif f"{kind}.{field.name}" == SLIDES and LINKS not in untold:
            yield field.name, tuple(_links(cast("tuple[object, ...]", there)))
        elif field.default is not msgspec.NODEFAULT:
            yield field.name, field.default


def _links(slides: Iterable[object]) -> Iterator[TaskSlide]:
    """Yield what is left of slides when only the tasks matter that they show."""
    return (TaskSlide(id=one.id, task=one.task) for one in slides if isinstance(one, TaskSlide))
