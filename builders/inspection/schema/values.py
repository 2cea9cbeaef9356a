"""What attributes and texts may say: numbers within bounds, switches, colours, words.

The kinds are lines of text in the tables; `tools/schema_tables/kinds.py` says how they read.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Literal

import msgspec
from msgspec import Struct
from msgspec.structs import replace

Sort = Literal[
    "any", "switch", "whole", "number", "hex", "length", "word", "pattern", "name", "date"
]
_SWITCHES = ("0", "1", "false", "true")
_ON_OFF = (*_SWITCHES, "off", "on")
_WHOLE = re.compile(r"[+-]?[0-9]{1,40}\Z")
_NUMBER = re.compile(r"(?:[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?|-?INF|NaN)\Z")
_HEX = re.compile(r"(?:[0-9A-Fa-f]{2})*\Z")
_NAME = re.compile(r"[^\W\d][\w.\-]*\Z")
_DATE = re.compile(
    r"-?\d{4,}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?\Z", re.ASCII
)
_MOST_REMEMBERED = 2_000


class Value(Struct, frozen=True):
    """One kind of value.

    Args:
        sort: what sort it is.
        least: the least number, length or count of bytes, where there is a bound.
        most: the greatest, where there is a bound.
        words: what a word may be.
        pattern: the expression that it must match.
        listed: whether it may be several, with spaces between them.
        also: the other kinds that would do in its place, to be told of.
    """

    sort: Sort
    least: float | None = None
    most: float | None = None
    words: tuple[str, ...] = ()
    pattern: str = ""
    listed: bool = False
    also: tuple[Value, ...] = ()

    def accepts(self, text: str) -> bool:
        """Return whether `text` is such a value; spaces around it do not count."""
        if self.listed:
            return all(map(self._accepts_one, text.split()))
        return self._accepts_one(text)

    def _accepts_one(self, text: str) -> bool:
        plain = text.strip()
        match self.sort:
            case "switch" | "word":
                found = plain in self.words
            case "whole":
                found = bool(_WHOLE.match(plain)) and self._holds(int(plain))
            case "number":
                found = bool(_NUMBER.match(plain)) and self._holds(float(plain))
            case "hex":
                found = bool(_HEX.match(text)) and self._holds(len(text) // 2)
            case "length":
                found = self._holds(len(text))
            case "pattern":
                found = re.fullmatch(self.pattern, plain) is not None
            case "name":
                found = bool(_NAME.match(plain))
            case "date":
                found = bool(_DATE.match(plain))
            case "any":
                found = True
        return found

    def _holds(self, number: float) -> bool:
        at_least = self.least is None or number >= self.least
        return at_least and (self.most is None or number <= self.most)


class Check:
    """The kinds of value that an attribute may have, and what it was found to have before.

    Args:
        kinds: any of which will do.
    """

    __slots__ = ("kinds", "seen")

    def __init__(self, kinds: tuple[Value, ...]) -> None:
        self.kinds = kinds
        self.seen: set[str | bytes] = set()
        """Values that were accepted before."""

    @property
    def wanted(self) -> Value:
        """What is wanted, in words to be told: the first kind, and with it the others."""
        return replace(self.kinds[0], also=self.kinds[1:])

    def accepts(self, text: str) -> bool:
        """Return whether `text` is a value of one of the kinds."""
        if text in self.seen:
            return True
        good = any(kind.accepts(text) for kind in self.kinds)
        if good and len(self.seen) < _MOST_REMEMBERED and len(text) < 100:
            self.seen.add(text)
        return good


def value(line: str, words: Callable[[str], tuple[str, ...]]) -> Value:
    """Return the kind of value that a line of text says.

    Args:
        line: such as `whole 0 100`.
        words: returns the words of an enumeration.
    """
    sort, _, rest = line.partition(" ")
    match sort:
        case "list-of":
            found = msgspec.structs.replace(value(rest, words), listed=True)
        case "switch":
            found = Value("switch", words=_SWITCHES)
        case "on-off":
            found = Value("switch", words=_ON_OFF)
        case "one-of":
            found = Value("word", words=words(rest))
        case "pattern":
            found = Value("pattern", pattern=rest)
        case "hex":
            found = Value("hex", _bound(rest), _bound(rest))
        case "whole" | "number" | "length":
            least, most = rest.split()
            found = Value(sort, _bound(least), _bound(most))
        case "name" | "date":
            found = Value(sort)
        case _:
            found = Value("any")
    return found


def _bound(text: str) -> int | None:
    return None if text == "-" else int(text)
