"""A finding as a value: which rule, how grave, where, what is wrong, and how to mend it."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from builders.inspection.markup import Element
from seminar.messages import Message, message
from seminar.severity import Severity

Concern = Literal["package", "presentation", "word", "accessibility", "fit", "left-overs"]
CONCERNS: tuple[Concern, ...] = (
    "package",
    "presentation",
    "word",
    "accessibility",
    "fit",
    "left-overs",
)
"""What rules are about, in the order in which their findings are told."""


class Fault(Struct, frozen=True):
    """What a rule found, before it is known by which rule and where a person would look.

    Args:
        sentence: what is wrong, with the names and figures of this case.
        part: the name of the part it is in, such as `/ppt/slides/slide1.xml`; empty for the file
            as a whole.
        element: the element it is at, where there is one.
        severity: how grave it is, where that is another than its rule's.
        remedy: how to mend it, where that is another than its rule's.
    """

    sentence: Message
    part: str = ""
    element: Element | None = None
    severity: Severity | None = None
    remedy: Message | None = None


WHOLE_FILE = message("The whole file")
"""The text of a place that has no other name for people."""
ON_SLIDE = 2
"""How the position of a place on a slide begins; the slide's number follows."""


class Place(Struct, frozen=True):
    """Where a fault is, for a person and for a program.

    Args:
        text: such as "Slide 3" or "Page 2".
        position: places sort by it.
        part: the name of the part, empty for the file as a whole.
        shape: the name of the shape, picture or table, empty where the place is none.
        said: the visible text there, its beginning where it is long; empty where there is none.
    """

    text: Message
    position: tuple[int, ...] = ()
    part: str = ""
    shape: str = ""
    said: str = ""

    @property
    def slide(self) -> int | None:
        """The number of the slide it is on or belongs to, from 1; `None` where there is none."""
        match self.position:
            case (first, number, *_) if first == ON_SLIDE:
                return number
            case _:
                return None

    @property
    def is_whole_file(self) -> bool:
        """Whether a person knows no place for it within the file."""
        return self.text == WHOLE_FILE


class Finding(Struct, frozen=True):
    """A fault of a file as it is told: see `Rule` and `Fault` for the fields."""

    rule: str
    severity: Severity
    concern: Concern
    place: Place
    sentence: Message
    remedy: Message
