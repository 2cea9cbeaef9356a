"""A finding as a value: which rule, how grave, where, what is wrong, and how to mend it."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from builders.inspection.markup import Element
from seminar.messages import Message
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


class Place(Struct, frozen=True):
    """Where a fault is, for a person and for a program.

    Args:
        text: such as "Slide 3" or "Page 2".
        position: places sort by it.
        part: the name of the part, empty for the file as a whole.
        shape: the name of the shape, picture or table, empty where the place is none.
        said: the visible text there, short; empty where there is none.
    """

    text: Message
    position: tuple[int, ...] = ()
    part: str = ""
    shape: str = ""
    said: str = ""


class Finding(Struct, frozen=True):
    """A fault of a file as it is told: see `Rule` and `Fault` for the fields."""

    rule: str
    severity: Severity
    concern: Concern
    place: Place
    sentence: Message
    remedy: Message
