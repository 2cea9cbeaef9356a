"""A departure from the schema as a value: of which kind, at which element, what about it."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from builders.inspection.markup import Element
from builders.inspection.schema.values import Value

Kind = Literal[
    "order",
    "unknown-element",
    "child-missing",
    "child-twice",
    "attribute-missing",
    "attribute-unknown",
    "value",
]


class Departure(Struct, frozen=True):
    """A departure.

    Args:
        kind: of which kind.
        element: where it is: the parent of a child that is missing, else the element itself.
        name: what it is about: the child or attribute, with its usual prefix.
        others: the names that go with it: what it stands on the wrong side of, what it cannot stand
            beside, what may stand there.
        value: the attribute's value, or the text.
        wanted: what the value may be.
    """

    kind: Kind
    element: Element
    name: str
    others: tuple[str, ...] = ()
    value: str = ""
    wanted: Value | None = None
