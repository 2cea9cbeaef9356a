"""The fields of a Word document: what they are asked for, and where their marks do not match.

A field is one element, `w:fldSimple`, or is spread over runs: a mark where it begins, its
instruction, a mark before its result, a mark where it ends (ISO/IEC 29500-1, 17.16). Fields may
hold fields and may go on over paragraphs, but never out of their story.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final, Literal

from msgspec import Struct

from builders.inspection.document import Document
from builders.inspection.markup import Element, W, is_on
from builders.inspection.parts import XmlPart

FLOWS: Final = tuple(
    f"{W}{name}"
    for name in ("txbxContent", "footnote", "endnote", "comment", "body", "hdr", "ftr", "docPart")
)
"""The elements around texts that are read each for itself."""
Misplacement = Literal["unclosed", "unopened", "unexpected", "outside"]
_MARK = f"{W}fldChar"
_SIMPLE = f"{W}fldSimple"
_ASKED = (f"{W}instrText", f"{W}delInstrText")
_NAME = re.compile(r"\s*(=|[^\s\\\"=]+)")
_LONGEST = 10_000
"""How many characters of an instruction are read, and one more piece of it."""
_ARGUMENT = re.compile(r"\"([^\"]*)\"|(\\[^\s\"])|([^\s\"\\]+)")


class Field(Struct, eq=False):
    """A field.

    Args:
        part: the part it is in.
        element: `w:fldSimple`, or the mark where it begins.
        instruction: what it is asked for, such as `PAGEREF _Toc1`.
        separated: whether its result has begun.
        dirty: whether it says itself that its result is out of date.
    """

    part: XmlPart
    element: Element
    instruction: str = ""
    separated: bool = False
    dirty: bool = False

    def add(self, text: str) -> None:
        """Add to what it is asked for, within bounds."""
        if len(self.instruction) < _LONGEST:
            self.instruction += text

    @property
    def name(self) -> str:
        """What kind of field it is, in capitals, such as `PAGEREF`; empty where it says none."""
        found = _NAME.match(self.instruction)
        return found[1].upper() if found else ""

    @property
    def words(self) -> list[str]:
        """What follows the name, switches included, quotation marks taken off."""
        found = _NAME.match(self.instruction)
        rest = self.instruction[found.end() :] if found else ""
        return [match[1] or match[2] or match[3] or "" for match in _ARGUMENT.finditer(rest)]

    @property
    def target(self) -> str:
        """The first argument, such as the bookmark a `REF` refers to; empty for none."""
        words = self.words
        return words[0] if words and not words[0].startswith("\\") else ""

    def after(self, switch: str) -> str:
        r"""Return the word that follows a switch such as `\l`; empty where there is none."""
        words = self.words
        at = words.index(switch) + 1 if switch in words else len(words)
        return words[at] if at < len(words) and not words[at].startswith("\\") else ""


class Misplaced(Struct, frozen=True):
    """A mark or instruction of a field that has no place: where it is, and what it lacks."""

    part: XmlPart
    element: Element
    lack: Misplacement


class Fields:
    """The fields of all stories of a document.

    Args:
        document: the document.
    """

    def __init__(self, document: Document) -> None:
        self.all: list[Field] = []
        self.misplaced: list[Misplaced] = []
        for part in document.stories:
            for elements in _by_flow(part):
                self._read(part, elements)

    def _read(self, part: XmlPart, elements: Iterable[Element]) -> None:
        """Read the fields of one flow of text."""
        open_: list[Field] = []
        for element in elements:
            if element.tag == _SIMPLE:
                self._open(part, element, element.get(f"{W}instr", ""))
            elif element.tag == _MARK:
                self._read_mark(part, element, open_)
            elif open_ and not open_[-1].separated:
                open_[-1].add(element.text or "")
            else:
                self.misplaced.append(Misplaced(part, element, "outside"))
        self.misplaced.extend(Misplaced(part, field.element, "unclosed") for field in open_)

    def _open(self, part: XmlPart, element: Element, instruction: str = "") -> Field:
        dirty = element.get(f"{W}dirty") is not None and is_on(element, f"{W}dirty")
        field = Field(part, element, instruction, dirty=dirty)
        self.all.append(field)
        return field

    def _read_mark(self, part: XmlPart, element: Element, open_: list[Field]) -> None:
        kind = element.get(f"{W}fldCharType", "")
        if kind == "begin":
            open_.append(self._open(part, element))
        elif not open_:
            self.misplaced.append(Misplaced(part, element, "unopened"))
        elif kind == "end":
            open_.pop()
        elif kind == "separate" and not open_[-1].separated:
            open_[-1].separated = True
        else:
            self.misplaced.append(Misplaced(part, element, "unexpected"))


def _by_flow(part: XmlPart) -> Iterator[list[Element]]:
    """Yield the marks, instructions and simple fields of each flow of text, in order."""
    if not (part.all(_MARK) or part.all(_SIMPLE) or any(part.all(tag) for tag in _ASKED)):
        return
    flows: dict[Element | None, list[Element]] = {}
    for element in part.root.iter(_MARK, _SIMPLE, *_ASKED):
        flows.setdefault(next(element.iterancestors(*FLOWS), None), []).append(element)
    yield from flows.values()
