"""A part's XML as the text it is: its encoding, its tags with their places, its escapes.

To change a few cells and leave all else as another program wrote it, down to the last quotation
mark, one must work on the text and not on a tree made of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.parsers.expat import ExpatError, ParserCreate

from msgspec import Struct

_TOKEN = re.compile(
    r"<(?:!--.*?-->|!\[CDATA\[.*?\]\]>|\?.*?\?>"
    r"|(?P<close>/?)(?P<name>[^\s/>!?]+)"
    r"(?P<attributes>(?:[^>\"']|\"[^\"]*\"|'[^']*')*?)(?P<empty>/?)>)",
    re.DOTALL,
)
_ATTRIBUTE = re.compile(r"([^\s=]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_SECTION = re.compile(r"<!\[CDATA\[(.*?)\]\]>", re.DOTALL)
_COMMENT = re.compile(r"<!--.*?-->|<\?.*?\?>", re.DOTALL)
_REFERENCE = re.compile(r"&(?:#x([0-9a-fA-F]+)|#([0-9]+)|([a-z]+));")
_MARKS = ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
"""The two encodings that Office files may have beside UTF-8 (ISO/IEC 29500-2, section 6.1.3)."""
_NAMED = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}


class BadMarkup(ValueError):
    """A part is not well-formed XML, or declares a document type."""


class Tag(Struct, frozen=True):
    """A start tag, an end tag, or one that is both; `start` and `end` are places in the text."""

    name: str
    raw: str
    start: int
    end: int
    is_start: bool
    is_end: bool

    @property
    def attributes(self) -> dict[str, str]:
        """The attributes by their names, prefixes included."""
        return {
            name: unescaped(double or single)
            for name, double, single in _ATTRIBUTE.findall(self.raw)
        }


def encoding(part: bytes) -> str:
    """Return the encoding of a part."""
    return next((name for mark, name in _MARKS if part.startswith(mark)), "utf-8")


def decoded(part: bytes) -> str:
    """Return a part as text, from which `str.encode` gives the same bytes again.

    Raises:
        BadMarkup: it is not XML that a workbook may hold.
    """
    parser = ParserCreate()
    parser.StartDoctypeDeclHandler = _refuse_doctype
    try:
        parser.Parse(part, True)  # noqa: FBT003 - takes no name for it
        return part.decode(encoding(part))
    except (ExpatError, UnicodeDecodeError, LookupError) as error:
        raise BadMarkup(str(error)) from error


def _refuse_doctype(*_: object) -> None:
    raise BadMarkup("declares a document type")


def tags(text: str, start: int = 0, end: int | None = None) -> Iterator[Tag]:
    """Yield the tags of well-formed XML in their order; what is in comments is none."""
    for found in _TOKEN.finditer(text, start, len(text) if end is None else end):
        name = found["name"]
        if name:
            closes = bool(found["close"])
            both = bool(found["empty"])
            yield Tag(
                name, found["attributes"], found.start(), found.end(), not closes, closes or both
            )


def local(name: str) -> str:
    """Return an element's name without its prefix."""
    return name.rpartition(":")[2]


def prefix(name: str) -> str:
    """Return an element's prefix with its colon, or nothing."""
    return name[: -len(local(name))]


def content(text: str) -> str:
    """Return what the text between two tags says."""
    pieces = _SECTION.split(_COMMENT.sub("", text) if "<" in text else text)
    return "".join(piece if number % 2 else unescaped(piece) for number, piece in enumerate(pieces))


def unescaped(text: str) -> str:
    """Return XML's text with its references resolved."""
    return _REFERENCE.sub(_character, text) if "&" in text else text


def _character(found: re.Match[str]) -> str:
    if found[3]:
        return _NAMED.get(found[3], found[0])
    return chr(int(found[1], 16) if found[1] else int(found[2]))


def escaped(text: str) -> str:
    """Return text as it stands in XML, between tags or in an attribute."""
    for name, character in _NAMED.items():
        text = text.replace(character, f"&{name};")
    return text
