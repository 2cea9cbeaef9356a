"""Where plain data does not have the shape of a seminar, said in words.

`msgspec` tells quickly *that* data does not fit the model; this goes through it again, slowly, to
say where, what was expected, what stands there, and what was probably meant.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from functools import cache
from typing import cast

from msgspec import ValidationError, convert, inspect

from seminar.messages import Message, message
from seminar.model import Seminar
from seminar.rules import Violation, field_of
from seminar.texts import in_words, shown

_TAG = "kind"
_EXPECTED: dict[type[inspect.Type], tuple[type, Message]] = {
    inspect.StrType: (str, message("a text in quotation marks")),
    inspect.IntType: (int, message("a whole number")),
    inspect.BoolType: (bool, message("true or false")),
    inspect.VarTupleType: (list, message("a list in square brackets")),
    inspect.StructType: (dict, message("fields in curly brackets")),
}
_MOMENTS: dict[type[inspect.Type], tuple[type, Message]] = {
    inspect.DateTimeType: (
        dt.datetime,
        message('a date and a time such as "2025-03-20T14:30:00+01:00"'),
    ),
    inspect.DateType: (dt.date, message('a date such as "2025-03-20"')),
    inspect.TimeType: (dt.time, message('a time such as "09:30:00"')),
}


def misfits(data: object) -> Iterator[Violation]:
    """Yield every place at which `data`, of the newest format, does not fit the model.

    An id that is missing is a misfit too: a new one at every opening would part the answer sheets
    from their questions.
    """
    return _misfits(data, _shape(), "")


@cache
def _shape() -> inspect.Type:
    return inspect.type_info(Seminar)


def _misfits(value: object, kind: inspect.Type, place: str) -> Iterator[Violation]:
    match kind:
        case inspect.UnionType():
            yield from _of_union(value, kind, place)
        case inspect.LiteralType():
            yield from _of_choice(value, [str(each) for each in kind.values], place)
        case inspect.DateTimeType() | inspect.DateType() | inspect.TimeType():
            yield from _of_moment(value, kind, place)
        case _ if type(value) is not _EXPECTED[type(kind)][0]:
            yield Violation(place, _unexpected(_EXPECTED[type(kind)][1], value))
        case inspect.StructType():
            yield from _of_struct(cast("dict[str, object]", value), kind, place)
        case inspect.VarTupleType():
            for index, element in enumerate(cast("list[object]", value)):
                yield from _misfits(element, kind.item_type, f"{place}[{index}]")
        case _:
            pass


def _of_union(value: object, kind: inspect.UnionType, place: str) -> Iterator[Violation]:
    """Go into a value that may be null, or into one struct of several, told apart by a tag."""
    kinds = [each for each in kind.types if not isinstance(each, inspect.NoneType)]
    structs = {each.tag: each for each in kinds if isinstance(each, inspect.StructType)}
    if value is None and len(kinds) < len(kind.types):
        return
    if len(kinds) == 1 or not isinstance(value, dict):
        yield from _misfits(value, kinds[0], place)
        return
    fields = cast("dict[str, object]", value)
    if _TAG not in fields:
        yield _missing(_TAG, place)
    elif fields[_TAG] in list(structs):
        yield from _of_struct(fields, structs[cast("str", fields[_TAG])], place)
    else:
        yield from _of_choice(fields[_TAG], [str(tag) for tag in structs], field_of(place, _TAG))


def _of_struct(
    fields: dict[str, object], kind: inspect.StructType, place: str
) -> Iterator[Violation]:
    known = {field.encode_name: field for field in kind.fields}
    names = [*known, _TAG] if kind.tag_field else [*known]
    for name in fields:
        if name not in names:
            yield Violation(place, _meant(_unknown(name), name, names))
    for name, field in known.items():
        if name in fields:
            yield from _misfits(fields[name], field.type, field_of(place, name))
        elif field.required or name == "id":
            yield _missing(name, place)


def _of_choice(value: object, choices: Sequence[str], place: str) -> Iterator[Violation]:
    if value not in choices:
        listed = ", ".join(f'"{choice}"' for choice in choices)
        reason = _unexpected(message("one of {choices}", choices=listed), value)
        yield Violation(place, _meant(reason, value, choices))


def _of_moment(value: object, kind: inspect.Type, place: str) -> Iterator[Violation]:
    wanted, expected = _MOMENTS[type(kind)]
    try:
        convert(value, wanted)
    except (ValidationError, UnicodeEncodeError):
        yield Violation(place, _unexpected(expected, value))


# --- sentences ------------------------------------------------------------------------------------


def _unexpected(expected: Message, value: object) -> Message:
    return message("expected {expected}, got {found}", expected=expected, found=in_words(value))


def _unknown(name: str) -> Message:
    return message('the field "{name}" is unknown', name=shown(name))


def _missing(name: str, place: str) -> Violation:
    if name != "id":
        return Violation(place, message('the field "{name}" is missing', name=name))
    reason = message(
        'the field "id" is missing; give it a value that no other id has, such as "3f9a1c20"'
    )
    return Violation(place, reason)


def _meant(reason: Message, value: object, names: Sequence[str]) -> Message:
    """Return `reason` with the one of `names` that `value` resembles, if there is one."""
    from difflib import get_close_matches  # noqa: PLC0415 - only for a file with a fault

    near = get_close_matches(value[:40], names, 1) if isinstance(value, str) else []
    if not near:
        return reason
    return message('{reason} (did you mean "{name}"?)', reason=reason, name=near[0])
