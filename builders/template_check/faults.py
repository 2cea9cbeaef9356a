"""What is told of a template: its faults, and what its parts are used for."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from msgspec import Struct

from builders.inspection import Place
from seminar.messages import Message, message
from seminar.severity import SEVERITIES, Severity

Kind = Literal["powerpoint", "word"]
LAYOUTS = 4
"""How the position of a place on a layout begins; the layout's number among all follows."""
WHOLE = Place(message("The whole template"))
"""The place of a fault that a person finds nowhere within the template."""


class Fault(Struct, frozen=True):
    """A fault of a template. Its first four fields are those of an inspection's finding.

    Args:
        rule: what a person or program names it by, in words joined by hyphens, such as
            `layout-missing`; the same in every version.
        severity: an error stops a build, or makes Office repair what was built; a warning is what a
            build works around, at a price, or what documents inherit; a tip is all else.
        place: the layout, page or part, with the shape and the text there.
        sentence: what is wrong, with the names and figures of this case.
        remedy: how to mend it, in the words of PowerPoint or Word.
    """

    rule: str
    severity: Severity
    place: Place
    sentence: Message
    remedy: Message


class Use(Struct, frozen=True):
    """What something in a template is used for.

    Args:
        role: what a program names the use by, such as `section`.
        purpose: the use, in words.
        by: the name of the layout that serves.
        own: whether it is made for that; otherwise it stands in.
    """

    role: str
    purpose: Message
    by: str
    own: bool = True


class Report(Struct, frozen=True):
    """What a check found.

    Args:
        kind: the program whose template it is.
        faults: the gravest first, then by place.
        uses: what the template's layouts are used for; empty where it cannot be used.
    """

    kind: Kind
    faults: tuple[Fault, ...]
    uses: tuple[Use, ...] = ()

    @property
    def serves(self) -> bool:
        """Whether documents can be built with it."""
        return not any(one.severity == "error" for one in self.faults)


def in_order(faults: Iterable[Fault]) -> tuple[Fault, ...]:
    """Return faults as they are told, each once: the gravest first, then by place."""
    return tuple(sorted(dict.fromkeys(faults), key=_order))


def _order(fault: Fault) -> tuple[int, tuple[int, ...], str]:
    return SEVERITIES.index(fault.severity), fault.place.position, fault.rule
