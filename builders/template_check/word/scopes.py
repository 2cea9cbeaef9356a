"""What names mean at a place in a template, and what is known there to be at hand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from jinja2 import nodes
from msgspec import Struct

from builders.template_check.word.field_types import FieldType


class Scope(Struct, frozen=True):
    """What holds at a place.

    Args:
        names: what names mean.
        there: fields, as they are written, that a condition around has found to be there.
    """

    names: Mapping[str, FieldType]
    there: frozenset[str] = frozenset()

    def inside(self, names: Mapping[str, FieldType]) -> Scope:
        """Return the scope within a loop, where `names` mean something new."""
        still = (one for one in self.there if one.partition(".")[0] not in names)
        return Scope({**self.names, **names}, frozenset(still))

    def where(self, condition: nodes.Node | None, *, holds: bool) -> Scope:
        """Return the scope where a condition holds or does not."""
        if condition is None:
            return self
        return Scope(self.names, self.there | set(_there(condition, holds=holds)))


def written(node: nodes.Node) -> str:
    """Return an expression of names and dots as it is written."""
    match node:
        case nodes.Name(name=name):
            return name
        case nodes.Getattr(node=inner, attr=name):
            return f"{written(inner)}.{name}"
        case nodes.Getitem(node=inner, arg=nodes.Const(value=str() as name)):
            return f"{written(inner)}.{name}"
        case _:
            return "…"


def _there(condition: nodes.Node, *, holds: bool) -> Iterator[str]:
    """Yield the fields that must be there if a condition holds, or does not."""
    match condition:
        case nodes.Name() | nodes.Getattr() | nodes.Getitem() if holds:
            path = written(condition)
            while path:
                yield path
                path = path.rpartition(".")[0]
        case nodes.Not(node=inner):
            yield from _there(inner, holds=not holds)
        case nodes.Test(node=nodes.Expr() as inner, name="none") if not holds:
            yield from _there(inner, holds=True)
        case nodes.Filter(node=nodes.Expr() as inner) | nodes.Compare(expr=inner) if holds:
            yield from _there(inner, holds=True)
        case nodes.And(left=left, right=right) if holds:
            yield from _there(left, holds=True)
            yield from _there(right, holds=True)
        case nodes.Or(left=left, right=right) if not holds:
            yield from _there(left, holds=False)
            yield from _there(right, holds=False)
        case _:
            pass
