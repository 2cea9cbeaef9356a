"""From the bytes of a JSON file to plain data, with sentences for people who edit it by hand."""

from __future__ import annotations

import json
from typing import Any, cast

from seminar.messages import Message, PlenumError, message
from seminar.rules import field_of
from seminar.texts import in_words, shown

_FAULTS = {
    "Expecting ',' delimiter": message("a comma or a closing bracket is missing before this"),
    "Expecting ':' delimiter": message("a colon is missing before this"),
    "Expecting property name": message("expected the name of a field in quotation marks"),
    "Illegal trailing comma": message("there is a comma too many"),
    "Expecting value": message("expected a value"),
    "Invalid control character": message(
        "a line break or tab in a text must be written as \\n or \\t, and the text closed"
    ),
    "Invalid \\": message("a backslash in a text must be doubled"),
    "Extra data": message("there is more after the last closing bracket"),
}
"""Sentences by how the messages of Python's `json` begin."""


class BadSyntax(PlenumError):
    """The bytes are not one JSON object in UTF-8."""


def parse(data: bytes) -> dict[str, Any]:
    """Return the fields of the object that `data` holds; a byte order mark is passed over.

    Raises:
        BadSyntax: another encoding, not JSON, no object, a field given twice, or endless nesting.
    """
    text = _text(data)
    try:
        return _fields(text)
    except json.JSONDecodeError as error:
        raise BadSyntax("{reason}", reason=_fault(error)) from error
    except RecursionError as error:
        raise BadSyntax("its brackets are nested too deep") from error
    except ValueError as error:
        raise BadSyntax("it holds a number with too many digits") from error


def _text(data: bytes) -> str:
    if not data.strip(b"\0 \t\r\n"):
        raise BadSyntax("it is empty")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise BadSyntax("line {line} is not UTF-8; save it as UTF-8", line=line) from error
    if "\0" in text[:4]:
        raise BadSyntax("it looks like UTF-16; save it as UTF-8")
    return text


def _fields(text: str) -> dict[str, Any]:
    doubled: list[tuple[dict[str, Any], str]] = []

    def noticing(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        fields = dict(pairs)
        if len(fields) < len(pairs):
            names = [name for name, _ in pairs]
            doubled.append((fields, next(name for name in names if names.count(name) > 1)))
        return fields

    value: object = json.loads(text, object_pairs_hook=noticing)
    if not isinstance(value, dict):
        raise BadSyntax("expected fields in curly brackets, got {found}", found=in_words(value))
    data = cast("dict[str, Any]", value)
    if doubled:
        # The object that ended last is part of the data: what a double hides ended before it.
        owner, name = doubled[-1]
        place = field_of(_place_of(owner, data, "") or "", shown(name))
        raise BadSyntax("{place}: this field is given twice", place=place)
    return data


def _place_of(owner: dict[str, Any], value: object, place: str) -> str | None:
    """Return the place of the very object `owner` in `value`, which itself is at `place`."""
    if value is owner:
        return place
    if isinstance(value, dict):
        fields = cast("dict[str, Any]", value)
        parts = [(field_of(place, shown(name)), part) for name, part in fields.items()]
    elif isinstance(value, list):
        elements = cast("list[Any]", value)
        parts = [(f"{place}[{index}]", part) for index, part in enumerate(elements)]
    else:
        return None
    places = (_place_of(owner, part, where) for where, part in parts)
    return next((found for found in places if found is not None), None)


def _fault(error: json.JSONDecodeError) -> Message:
    where = {"line": error.lineno, "column": error.colno}
    if error.msg.startswith("Unterminated string"):
        return message(
            "it ends in the middle of the text that begins at line {line}, column {column}", **where
        )
    if error.pos >= len(error.doc.rstrip()):
        return message("it ends too early, at line {line}, column {column}", **where)
    known = (fault for start, fault in _FAULTS.items() if error.msg.startswith(start))
    reason = next(known, message("this is not JSON"))
    return message("line {line}, column {column}: {reason}", **where, reason=reason)
