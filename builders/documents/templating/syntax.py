"""What is wrong with a tag that Jinja cannot read, in words for people who write no programs."""

from __future__ import annotations

import re

from msgspec import Struct

from seminar.messages import Message, message
from seminar.texts import shown


class Misreading(Struct, frozen=True):
    """Why a tag cannot be read, and the way out."""

    sentence: Message
    remedy: Message


_SINGLE_EQUALS = re.compile(r"(?<![=!<>])=(?!=)")
_TOO_MUCH = re.compile(r"expected token 'end of [a-z ]+', got '(.*)'\Z", re.DOTALL)
_CHARACTER = re.compile(r"unexpected char (['\"])(.*?)\1 at")
_QUOTED = 40
_COPY_ANOTHER = message(
    "Look at a tag of the same kind in docs/templates.md, and write it in the same way."
)
_EQUALS = Misreading(
    message("A single “=” means nothing in a tag."),
    message("To ask whether two things are the same, write “==”."),
)
_EMPTY = Misreading(
    message("The tag says nothing."), message("Write the name of a field in it, or take it away.")
)
_UNFINISHED = Misreading(message("The tag ends before it has said all."), _COPY_ANOTHER)
_QUOTATION = Misreading(
    message("A quotation mark in the tag has no partner."),
    message("Put one before the words and one behind them."),
)
_BRACKET = Misreading(
    message("A bracket in the tag has no partner."),
    message("Each bracket that opens must be closed by one of its kind."),
)
_LOOP = Misreading(
    message("The loop does not say what it goes over, or in which name."),
    message("Write it as in “{example}”.", example="for task in seminar.tasks"),
)
_STOP = Misreading(
    message("A name is missing behind a stop in the tag."),
    message("Write the field's whole name, such as “{example}”.", example="seminar.title"),
)
_STROKE = Misreading(
    message("The name of a filter is missing behind the stroke “|”."),
    message("Write one, or “or” if one of two things is meant."),
)
_GENERAL = Misreading(message("The tag cannot be understood."), _COPY_ANOTHER)
_KNOWN = (
    (re.compile(r"expected token 'in'|\Acan't assign"), _LOOP),
    (re.compile(r"expected token 'name', got '\|'"), _STROKE),
    (re.compile(r"\Aexpected name or number"), _STOP),
    (re.compile(r"'end of (print statement|statement block)'\Z"), _UNFINISHED),
    (re.compile(r"\Aunexpected '[)}\]]'"), _BRACKET),
)
"""What Jinja says, and what is said instead."""


def misreading(said: str, tag: str) -> Misreading:
    """Return why a tag cannot be read.

    Args:
        said: what Jinja says of it.
        tag: what stands in it, without braces and without its first word, if that is `if` or `for`.
    """
    if not tag.strip():
        return _EMPTY
    if said.endswith("got '='") and _SINGLE_EQUALS.search(tag):
        return _EQUALS
    known = (why for pattern, why in _KNOWN if pattern.search(said))
    return next(known, None) or _of_what_is_named(said)


def _of_what_is_named(said: str) -> Misreading:
    """Return what is wrong where Jinja names what it could not read."""
    if character := _CHARACTER.match(said):
        return _of_character(character[2])
    if word := _TOO_MUCH.match(said):
        return _too_much(word[1])
    return _GENERAL


def _of_character(character: str) -> Misreading:
    if character in "\"'":
        return _QUOTATION
    if character == "&":
        return Misreading(
            message("“{sign}” means nothing in a tag.", sign="&"), message("Write “and”.")
        )
    return Misreading(message("“{sign}” means nothing in a tag.", sign=character), _COPY_ANOTHER)


def _too_much(word: str) -> Misreading:
    """Return that a tag goes on where it could have ended."""
    return Misreading(
        message("The tag cannot be understood from “{word}” on.", word=shown(word, _QUOTED)),
        message(
            "Between two parts of a name there is a stop and no blank (“{field}”), between two "
            "fields a word such as “and” or a sign such as “==”.",
            field="seminar.title",
        ),
    )
