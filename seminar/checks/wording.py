"""Checks of every text: prompts that nobody has filled in, and marks without a partner."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import cast

from msgspec import Struct

from seminar.checks.context import Context, quoted
from seminar.checks.problems import Problem, warning
from seminar.emphasis import plain
from seminar.messages import message
from seminar.model import (
    Accepted,
    Day,
    Dimension,
    DocumentSettings,
    EarlierStatement,
    Group,
    Item,
    LookBack,
    Participant,
    SlideBase,
    Statement,
    Task,
)

_ELSEWHERE = (
    Accepted,
    Day,
    Dimension,
    DocumentSettings,
    EarlierStatement,
    Group,
    Item,
    LookBack,
    Participant,
    SlideBase,
    Statement,
    Task,
)
"""Values inside others that have a place of their own."""
_NO_TEXTS = ("id", "logo", "picture", "address", "templates", "pdfs", "collected")
"""What no person reads; of what answer sheets said, the outcomes hold what counts."""

_TEXTS_KNOWN = 16_384
"""How many texts are known not to need looking at again: a seminar is checked at every change."""
_PROMPT = re.compile(
    r"‹[^‹›]+›"
    r"|\[(sett inn|set inn|skriv|fyll|navn|namn|tittel|dato|tekst|insert|write|name|title|date)\b"
    r"[^\[\]]*\]"
    r"|\blorem ipsum\b|\b(todo|tbd|xxx)\b|\?\?\?",
    re.IGNORECASE,
)
_LONE_MARK = re.compile(r"(?<!\w)\*+(?=\w)|(?<=[\w.,;:!?])\*+(?!\w)")


def unfilled_prompt(context: Context) -> Iterator[Problem]:
    """A text that still waits for somebody to write it."""
    for place, value in context.values():
        for field, text in texts_of(value):
            if prompt := prompt_in(text):
                what = message("“{prompt}” still waits to be filled in.", prompt=quoted(prompt))
                yield warning(place.at(field), what)


@lru_cache(maxsize=_TEXTS_KNOWN)
def prompt_in(text: str) -> str:
    """Return the first prompt in a text that nobody has filled in; empty if there is none."""
    found = _PROMPT.search(text)
    return found[0] if found else ""


def lone_asterisk(context: Context) -> Iterator[Problem]:
    """An asterisk that was to make words bold or italic, and does not."""
    for place, value in context.values():
        for field, text in texts_of(value):
            if has_lone_mark(text):
                what = message(
                    "“{text}” has an asterisk without a partner, which will be seen; close the"
                    " emphasis, or remove it.",
                    text=quoted(text),
                )
                yield warning(place.at(field), what)


def has_lone_mark(text: str) -> bool:
    """Whether an asterisk of a text stands there for emphasis and gives none."""
    return lone_marks(text) > 0


def lone_marks(text: str) -> int:
    """Return how many rows of asterisks stand there for emphasis and give none."""
    return len(_LONE_MARK.findall(plain(text))) if "*" in text else 0


def texts_of(value: Struct) -> Iterator[tuple[str, str]]:
    """Yield the texts of `value` with their paths, such as "phases.2.instruction".

    Values in it that have a place of their own are left out.
    """
    for name in _fields_of(type(value)):
        part = getattr(value, name)
        # Most fields are texts, or hold nothing; a seminar of thousands of statements has many.
        if type(part) is str:
            yield name, part
        elif part:
            yield from _texts_in(part, name)


@cache
def _fields_of(kind: type[Struct]) -> tuple[str, ...]:
    """Return the names of the fields of a kind of values that may hold texts."""
    return tuple(name for name in kind.__struct_fields__ if name not in _NO_TEXTS)


def _texts_in(part: object, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(part, str):
        yield path, part
    elif isinstance(part, tuple):
        for number, element in enumerate(cast("tuple[object, ...]", part)):
            yield from _texts_in(element, f"{path}.{number}")
    elif isinstance(part, Struct) and not isinstance(part, _ELSEWHERE):
        for field, text in texts_of(part):
            yield f"{path}.{field}", text


CHECKS = (unfilled_prompt, lone_asterisk)
