"""Content models: from the data's particles to one line of text each.

`cSld,clrMapOvr?,(a|b)*` reads as in a document type definition: a comma for a sequence, a stroke
for a choice, `&` for all in any order, `?`, `*`, `+` and `{2,3}` for how often, `#` for any
element.
"""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from tools.schema_tables.sdk import Raw

UNBOUNDED = 0
"""As `most`, that there is no bound."""
MOST_COUNTED = 10
"""Counts above this are taken for unbounded: a checker need not tell 64 from 65."""
_SEPARATORS = {"Sequence": ",", "Choice": "|", "All": "&"}
_MARKS = {(1, 1): "", (0, 1): "?", (0, UNBOUNDED): "*", (1, UNBOUNDED): "+"}


class Particle(Struct, frozen=True):
    """A piece of a content model.

    Args:
        kind: `Element`, `Any`, `Sequence`, `Choice` or `All`.
        name: an element's type, such as `p:CT_Slide/p:sld`.
        items: what it is made of.
        least: how often it occurs at least.
        most: how often at most, or `UNBOUNDED`.
    """

    kind: str
    name: str = ""
    items: tuple[Particle, ...] = ()
    least: int = 1
    most: int = 1

    @property
    def once(self) -> bool:
        """Whether it occurs exactly once."""
        return self.least == 1 and self.most == 1

    def elements(self) -> list[str]:
        """Return the types of the elements in it."""
        own = [self.name] if self.kind == "Element" else []
        return [*own, *(name for item in self.items for name in item.elements())]


def particle(raw: Raw) -> Particle:
    """Return the particle that the data says, made as simple as it may be."""
    least, most = _occurrence(raw)
    kind = raw.get("Kind", "Element")
    if kind in ("Element", "Any"):
        return Particle(kind, raw.get("Name", ""), (), least, most)
    items = tuple(map(particle, raw.get("Items", ())))
    return _simple(Particle("Sequence" if kind == "Group" else kind, "", items, least, most))


def _occurrence(raw: Raw) -> tuple[int, int]:
    """Return the bounds; of several, those of the latest version, which stand last."""
    if "Occurs" not in raw:
        return 1, 1
    bounds = raw["Occurs"][-1]
    most = bounds.get("Max", UNBOUNDED)
    return bounds.get("Min", 0), UNBOUNDED if most > MOST_COUNTED else most


def _simple(one: Particle) -> Particle:
    """Return the same language with fewer brackets."""
    items = tuple(_flattened(one))
    if one.kind == "Choice" and one.most == UNBOUNDED and one.least == 0:
        items = tuple(_of_star(items))
    one = replace(one, items=items)
    merged = _merged(one, items[0]) if len(items) == 1 else None
    if merged is None:
        return one
    return _simple(merged) if merged.items else merged


def _flattened(one: Particle) -> list[Particle]:
    found: list[Particle] = []
    for item in one.items:
        same = item.kind == one.kind != "All" and (item.once or _is_all_optional(item))
        found.extend(item.items if same else (item,))
    return found


def _is_all_optional(one: Particle) -> bool:
    """Return whether a sequence says no less without its mark: (a?,b?)? = (a?,b?)."""
    optional = all(item.least == 0 for item in one.items)
    return one.kind == "Sequence" and one.least <= 1 == one.most and optional


def _of_star(items: tuple[Particle, ...]) -> list[Particle]:
    """Return the alternatives of a choice taken any number of times: (x?|(y|z)*)* = (x|y|z)*."""
    found: list[Particle] = []
    for item in items:
        if item.kind == "Choice" and item.most in (1, UNBOUNDED) and item.least <= 1:
            found.extend(_of_star(item.items))
        elif item.least <= 1 and item.most in (1, UNBOUNDED) and item.kind != "Choice":
            found.append(replace(item, least=1, most=1))
        else:
            found.append(item)
    return list(dict.fromkeys(found))


def _merged(outer: Particle, inner: Particle) -> Particle | None:
    """Return a particle in brackets of its own without them, where the bounds allow that."""
    if outer.once:
        return inner
    if inner.once:
        return replace(inner, least=outer.least, most=outer.most)
    simple = all(one.least <= 1 and one.most in (1, UNBOUNDED) for one in (outer, inner))
    if not simple:
        return None
    most = UNBOUNDED if UNBOUNDED in (outer.most, inner.most) else 1
    return replace(inner, least=min(outer.least, inner.least), most=most)


def written(one: Particle, prefix: str) -> str:
    """Return a model as a line of text.

    Args:
        one: the model.
        prefix: that of the language whose names are written without one.
    """
    if one.kind == "Element":
        return _name(one.name, prefix) + _mark(one)
    if one.kind == "Any":
        return "#" + _mark(one)
    inside = _SEPARATORS[one.kind].join(written(item, prefix) for item in one.items)
    return f"({inside}){_mark(one)}"


def _name(type_: str, prefix: str) -> str:
    return type_[type_.index("/") + 1 :].removeprefix(f"{prefix}:")


def _mark(one: Particle) -> str:
    bounds = (one.least, one.most)
    return _MARKS.get(bounds, f"{{{one.least},{one.most or ''}}}")
