"""Kinds of values in words."""

from __future__ import annotations

from msgspec.structs import replace

from builders.inspection.schema.values import Value
from seminar.messages import Message, message

_MOST_WORDS = 8


def wanted(value: Value) -> Message:
    """Return what a value may be, as the end of a sentence that says “can only be”."""
    if not value.also:
        return _of_one_kind(value)
    others = replace(value.also[0], also=value.also[1:])
    return message("{one}, or {other}", one=_of_one_kind(value), other=wanted(others))


def _of_one_kind(value: Value) -> Message:
    match value.sort:
        case "whole":
            found = _number(value)
        case "number":
            found = message("a number")
        case "hex":
            found = _figures(value)
        case "length":
            found = message("a text of at most {most} characters", most=int(value.most or 0))
        case "switch" | "word":
            more = ", …" if len(value.words) > _MOST_WORDS else ""
            words = ", ".join(value.words[:_MOST_WORDS]) + more
            found = message("one of these: {words}", words=words)
        case "pattern":
            found = message("of the form {pattern}", pattern=value.pattern)
        case "name":
            found = message("a name without spaces")
        case "date":
            found = message("a date such as 2025-01-31T12:00:00Z")
        case "any":
            found = message("a text")
    return found


def _figures(value: Value) -> Message:
    if value.least is None:
        return message("hexadecimal digits, two and two")
    return message("{count} hexadecimal digits", count=int(value.least) * 2)


def _number(value: Value) -> Message:
    if value.least is None and value.most is None:
        return message("a whole number")
    if value.most is None:
        return message("a whole number from {least} upwards", least=int(value.least or 0))
    if value.least is None:
        return message("a whole number of at most {most}", most=int(value.most))
    return message(
        "a whole number from {least} to {most}", least=int(value.least), most=int(value.most)
    )
