"""Checks of every text: prompts that nobody has filled in, and marks without a partner."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import cast

from msgspec import Struct

from seminar.checks.context import Context, quoted
from seminar.checks.problems import Problem, warning
from seminar.emphasis import plain
from seminar.messages import message
from seminar.model import (
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
_NO_TEXTS = ("id", "logo", "picture", "address")

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
        for text in _texts(value):
            if prompt := _PROMPT.search(text):
                what = message("“{prompt}” still waits to be filled in.", prompt=quoted(prompt[0]))
                yield warning(place, what)


def lone_asterisk(context: Context) -> Iterator[Problem]:
    """An asterisk that was to make words bold or italic, and does not."""
    for place, value in context.values():
        for text in _texts(value):
            if "*" in text and _LONE_MARK.search(plain(text)):
                what = message(
                    "“{text}” has an asterisk without a partner, which will be seen; close the"
                    " emphasis, or remove it.",
                    text=quoted(text),
                )
                yield warning(place, what)


def _texts(value: Struct) -> Iterator[str]:
    """Yield the texts of `value`, but not of the values in it that have a place of their own."""
    for name in value.__struct_fields__:
        if name not in _NO_TEXTS:
            yield from _texts_in(getattr(value, name))


def _texts_in(part: object) -> Iterator[str]:
    if isinstance(part, str):
        yield part
    elif isinstance(part, tuple):
        for element in cast("tuple[object, ...]", part):
            yield from _texts_in(element)
    elif isinstance(part, Struct) and not isinstance(part, _ELSEWHERE):
        yield from _texts(part)


CHECKS = (unfilled_prompt, lone_asterisk)
