"""Messages as JSON, so that a sentence can be said in another language when it is read again.

A field is stored with its kind, because JSON does not tell a date or a clock time from a text.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from seminar.messages import Field, Message


class NotAMessage(ValueError):
    """The data is not a message as `to_data` makes it."""


def to_data(what: Message) -> dict[str, Any]:
    """Return a message as plain data."""
    return {
        "original": what.original,
        "fields": [[name, *_typed(value)] for name, value in what.fields],
        "begins": what.begins,
    }


def _typed(value: Field) -> tuple[str, Any]:
    match value:
        case Message():
            return "message", to_data(value)
        case dt.date():
            return "date", value.isoformat()
        case dt.time():
            return "time", value.isoformat()
        case str():
            return "text", value
        case float():
            return "number", value
        case _:
            return "whole", value


def from_data(data: object) -> Message:
    """Return the message that plain data stands for.

    Raises:
        NotAMessage: it stands for none.
    """
    try:
        return _message(data)
    except (TypeError, ValueError, LookupError, AttributeError, RecursionError) as error:
        raise NotAMessage from error


def _message(data: Any) -> Message:  # noqa: ANN401 - whatever stood in a file
    fields = tuple((_text(name), _field(kind, value)) for name, kind, value in data["fields"])
    what = Message(_text(data["original"]), fields, begins=bool(data["begins"]))
    str(what)  # Fails where a place of the sentence has no field.
    return what


def _field(kind: str, value: Any) -> Field:  # noqa: ANN401
    match kind:
        case "message":
            return _message(value)
        case "date":
            return dt.date.fromisoformat(value)
        case "time":
            return dt.time.fromisoformat(value)
        case "text":
            return _text(value)
        case "number":
            return float(value)
        case "whole":
            return int(value)
        case _:
            raise NotAMessage


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise NotAMessage
    return value
