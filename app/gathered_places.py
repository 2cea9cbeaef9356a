"""Many places said as one: "Slide 3, 7, 12–15 and 20"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from app.person import PERSON
from seminar.messages import Field, Message

_MOST = 12
"""How many numbers and stretches are told before the rest is counted."""
_MOST_KINDS = 2
"""How many places that differ in more than their number are told; more are only counted."""


def together(places: Iterable[Message]) -> str:
    """Return places in the person's language, those that differ by their number alone as one.

    Args:
        places: in order; what occurs twice is said once.
    """
    several = list(dict.fromkeys(places))
    if are_counted(several):
        return PERSON.plural("{n} place", "{n} places", len(several))
    numbers: dict[Message, list[int]] = {}
    for place in several:
        numbers.setdefault(_numbered(place, 0), []).extend(_number(place))
    return "; ".join(
        PERSON.say(_numbered(place, _stretches(sorted(set(found)))))
        for place, found in numbers.items()
    )


def are_counted(places: Iterable[Message]) -> bool:
    """Return whether places are so many, and so unlike, that they are counted and not named."""
    return len({_numbered(place, 0) for place in places}) > _MOST_KINDS


def _number(place: Message) -> list[int]:
    """Return the number in a place, such as that of its slide, as a list; or none."""
    for _, value in place.fields:
        if isinstance(value, int):
            return [value]
        if isinstance(value, Message):
            return _number(value)
    return []


def _numbered(place: Message, number: int | str) -> Message:
    """Return a place with another number."""
    return Message(place.original, tuple((name, _put(one, number)) for name, one in place.fields))


def _put(value: Field, number: int | str) -> Field:
    if isinstance(value, Message):
        return _numbered(value, number)
    return number if isinstance(value, int) else value


def _stretches(numbers: Sequence[int]) -> str:
    """Return numbers in rising order, those in a row as a stretch."""
    stretches: list[list[int]] = []
    for number in numbers:
        if stretches and number == stretches[-1][-1] + 1:
            stretches[-1].append(number)
        else:
            stretches.append([number])
    said = [text for stretch in stretches[:_MOST] for text in _told(stretch)]
    rest = len(numbers) - sum(map(len, stretches[:_MOST]))
    more = [PERSON.plural("{n} more", "{n} more", rest)] if rest else []
    return PERSON.listing([*said, *more])


def _told(stretch: Sequence[int]) -> list[str]:
    """Return what is told of numbers in a row: two are no stretch yet."""
    if len(stretch) > 2:
        return [f"{stretch[0]}–{stretch[-1]}"]
    return [str(number) for number in stretch]
