"""The rules: one small function each, with what must be known to tell and to document it.

A module of `builders.inspection.rules` makes one `Rules`, and each of its rules is a function from
a subject to the faults it finds there:

    RULES = Rules("accessibility")

    @RULES.add(
        Slide,
        "slide-without-title",
        "error",
        demand=message("Every slide has a title in its title placeholder."),
        remedy=message("Choose a layout with a title, and type it there."),
        source="WCAG 2.1, 2.4.2",
    )
    def slide_without_title(slide: Slide) -> Iterator[Fault]: ...

The subject's type says how often the rule runs: once a file (`OfficeFile` before its parts are
read; `Deck`, `Document` and `Reading` after), once for each part of XML (`XmlPart`), once a slide
(`Slide`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeVar

from msgspec import Struct

from builders.inspection.findings import Concern, Fault
from seminar.messages import Message
from seminar.severity import Severity

S = TypeVar("S")


class Rule(Struct, frozen=True):
    """A rule.

    Args:
        id: what a person names it by, in words joined by hyphens, such as `slide-without-title`.
        severity: how grave each of its findings is.
        concern: what it is about.
        subject: the type of what it looks at.
        demand: what a good file does, in one sentence.
        remedy: how to mend what it finds, in the words of PowerPoint or Word.
        source: where the demand comes from.
        find: returns the faults of a subject.
    """

    id: str
    severity: Severity
    concern: Concern
    subject: type
    demand: Message
    remedy: Message
    source: str
    find: Callable[[Any], Iterable[Fault]]


class Rules:
    """The rules of one module, in the order in which they were added."""

    def __init__(self, concern: Concern) -> None:
        self.concern: Concern = concern
        self.all: list[Rule] = []

    def add(
        self,
        subject: type[S],
        id_: str,
        severity: Severity,
        *,
        demand: Message,
        remedy: Message,
        source: str,
    ) -> Callable[[Callable[[S], Iterator[Fault]]], Callable[[S], Iterator[Fault]]]:
        """Return a decorator that adds a function as the rule `id_`; for the rest see `Rule`."""

        def added(find: Callable[[S], Iterator[Fault]]) -> Callable[[S], Iterator[Fault]]:
            self.all.append(
                Rule(id_, severity, self.concern, subject, demand, remedy, source, find)
            )
            return find

        return added
