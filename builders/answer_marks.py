"""How an answer sheet says what is what: the tags of its fields, and whose sheet it is.

Builders write these, and whoever collects answers reads them. A tag is a word and ids, which hold
neither full stop nor colon, so that it can be taken apart again; ids have 24 characters at most
(`seminar.rules`), so that none is longer than the 64 that Word allows:

- `plenum.group` and `plenum.writer`: the group's name, and who writes;
- `plenum.answer:<task>.<question>`: the answer to a question, a paragraph a point;
- `plenum.highlight:<task>`: what the group will say in plenary.

Around each field lies a bookmark, for LibreOffice before 7.5 forgets tags. Its name is made of the
tag, not the other way round: whoever looks for a field knows its tag and asks for its bookmark.
"""

from __future__ import annotations

import re
from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from builders.opc import Package, Part

TAGS_BEGIN = "plenum."
GROUP_TAG = "plenum.group"
WRITER_TAG = "plenum.writer"

SEMINAR, TASK, GROUP, FORMAT = "PlenumSeminar", "PlenumTask", "PlenumGroup", "PlenumFormat"
"""The custom properties of a sheet: ids of seminar, task and group, and the format of all this.

By them a sheet that was renamed or moved is known again. A seminar without groups has no group."""
SEAL = "PlenumSeal"
"""The custom property that holds the digest of all that a sheet shows, as it was built.

By it a sheet that nobody has written in is known without any record, wherever it lies: what Word or
LibreOffice saves is never the same."""
TEXTS, PROMPTS = "PlenumTexts", "PlenumPrompts"
"""How the names begin of the custom properties with the marks of what a sheet itself says: outside
of the fields, and in them while they are empty.

By them what somebody wrote is told from the words of the template, whatever template that was, and
however the questions are put since."""
CURRENT_FORMAT = "1"

_LETTERS_OF_MARK = 6
_MARKS_A_PROPERTY = 40
_MOST_PROPERTIES = 100
"""Word cuts a property off after 255 characters, so that the marks take as many as they need."""
PROPERTIES = (
    *(SEMINAR, TASK, GROUP, FORMAT, SEAL),
    *(f"{name}{number}" for name in (TEXTS, PROMPTS) for number in range(1, _MOST_PROPERTIES + 1)),
)

_LETTERS_OF_DIGEST = 16
_NUMBERS = re.compile(r"\d+")
_PROPERTIES_FOLDER = "/docProps/"


def bookmark(tag: str) -> str:
    """Return the name of the bookmark around the field with a tag.

    Word knows bookmarks of 40 characters, and hides those that begin with an underscore.
    """
    return f"_plenum_{sha256(tag.encode()).hexdigest()[:_LETTERS_OF_DIGEST]}"


def answer_tag(task: str, question: str) -> str:
    """Return the tag of the field for the answer to a question, by the ids of both."""
    return f"plenum.answer:{task}.{question}"


def highlight_tag(task: str) -> str:
    """Return the tag of the field for what is most important in a task, by its id."""
    return f"plenum.highlight:{task}"


def text_mark(text: str) -> str:
    """Return the mark of a paragraph of the sheet's own, however its words are spaced."""
    return sha256(" ".join(text.split()).encode()).hexdigest()[:_LETTERS_OF_MARK]


def edge_mark(text: str) -> str:
    """Return the mark of a paragraph of a header or footer, whatever page and year it tells."""
    return text_mark(_NUMBERS.sub("", text))


def nth_drawing(number: int) -> str:
    """Return what stands for the paragraph outside of fields that is the nth with a picture.

    A sheet has a mark of this for each that it was built with, so that one more is noticed.
    """
    return f"[{number}]"


def text_marks(name: str, texts: Iterable[str], edges: Iterable[str] = ()) -> dict[str, str]:
    """Return the properties that hold the marks of what a sheet itself says.

    Args:
        name: `TEXTS` or `PROMPTS`.
        texts: what it says there, a paragraph each.
        edges: what its headers and footers say.
    """
    said = {text_mark(text) for text in texts if text.strip()}
    marks = sorted(said | {edge_mark(text) for text in edges if text.strip()})
    rows = range(0, len(marks), _MARKS_A_PROPERTY)
    written = ("".join(marks[at : at + _MARKS_A_PROPERTY]) for at in rows)
    return {f"{name}{number}": row for number, row in enumerate(written, 1)}


def read_text_marks(name: str, properties: Mapping[str, str]) -> frozenset[str]:
    """Return the marks of what a sheet itself says, none where they were lost.

    Args:
        name: `TEXTS` or `PROMPTS`.
        properties: the sheet's.
    """
    written = (value for key, value in properties.items() if key.startswith(name))
    return frozenset(
        value[at : at + _LETTERS_OF_MARK]
        for value in written
        for at in range(0, len(value), _LETTERS_OF_MARK)
    )


def seal(parts: Iterable[Part]) -> str:
    """Return the digest of a sheet's parts, in any order, apart from its properties."""
    whole = sha256()
    for part in sorted(parts, key=lambda one: one.name):
        if not part.name.startswith(_PROPERTIES_FOLDER):
            whole.update(f"{part.name}\n{len(part.data)}\n".encode())
            whole.update(part.data)
    return whole.hexdigest()


def is_as_built(sheet: bytes) -> bool:
    """Whether a file is an answer sheet that nobody has changed since Plenum built it."""
    from builders.archive import UnreadableOfficeFile  # noqa: PLC0415 - only the reader needs it
    from builders.opc import read_package  # noqa: PLC0415

    try:
        package = read_package(sheet, "sheet.docx")
    except UnreadableOfficeFile:
        return False
    return read_marks(package).get(SEAL) == seal(package.parts.values())


def read_marks(package: Package) -> dict[str, str]:
    """Return the custom properties that are text, by name, of a sheet that may be anybody's."""
    from lxml import etree  # noqa: PLC0415 - only the reader needs it

    names = (link.target for link in package.relationships if link.kind == "custom-properties")
    part = package.parts.get(next(names, ""))
    if part is None:
        return {}
    try:
        root = etree.fromstring(part.data, etree.XMLParser(resolve_entities=False))
    except etree.XMLSyntaxError:
        return {}
    return {
        one.get("name", ""): "".join(str(text) for text in one.itertext()).strip()
        for one in root.iterchildren("{*}property")
    }
