"""Every field of every group, with what it is and an example, and how one comes to it."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from msgspec import Meta, Struct

from builders.documents.blocks import Block, LineBlock
from builders.documents.fields import ROOTS, SHEET_ROOTS
from builders.documents.rich import Rich
from tools.template_handbook.markdown import anchor, code, table, text

_HEAD = ("write", "what it is", "example")
_ELEMENT = "one"
"""What an element of a list that is no group is called in examples."""


class Field(Struct, frozen=True):
    """A field.

    Args:
        name: as it stands in its group.
        kind: its type, without what surrounds it: of a list that of its elements.
        is_list: whether there are several.
        may_miss: whether it can be missing altogether.
        description: what it is.
        examples: what it may say.
    """

    name: str
    kind: type
    is_list: bool
    may_miss: bool
    description: str
    examples: tuple[str, ...]


class Group(Struct, frozen=True):
    """Fields that belong together.

    Args:
        kind: their class.
        name: what stands before each of them, such as `day` or `seminar.organisation`.
        opening: the tags around, such as `for day in seminar.programme`, the outermost first.
    """

    kind: type[Struct]
    name: str
    opening: tuple[str, ...] = ()


# --- finding them ---------------------------------------------------------------------------------


def fields_of(kind: type[Struct]) -> Iterator[Field]:
    """Yield the fields of a group, in order."""
    for name, hint in get_type_hints(kind, include_extras=True).items():
        inner, *metas = get_args(hint) if get_origin(hint) is Annotated else (hint,)
        meta = next((one for one in metas if isinstance(one, Meta)), Meta())
        plain, is_list, may_miss = _plain(inner)
        examples = tuple(map(str, meta.examples or ()))
        yield Field(name, plain, is_list, may_miss, meta.description or "", examples)


def _plain(hint: Any) -> tuple[type, bool, bool]:  # noqa: ANN401
    """Return a type, whether a list of it is meant, and whether it may be missing."""
    arguments = get_args(hint)
    if get_origin(hint) in (Union, UnionType):
        kind, is_list, _ = _plain(next(one for one in arguments if one is not NoneType))
        return kind, is_list, True
    if get_origin(hint) is tuple:
        return _plain(arguments[0])[0], True, False
    return hint, False, False


def is_group(kind: type) -> bool:
    """Return whether a type is a group of fields."""
    return issubclass(kind, Struct)


@cache
def groups() -> tuple[Group, ...]:
    """Return all groups, each once, by the shortest way; what is inside one follows it."""
    ways = _ways()
    inside: dict[type[Struct], list[Group]] = {}
    for outer, group in ways.values():
        inside.setdefault(outer, []).append(group)

    def below(group: Group) -> Iterator[Group]:
        yield group
        for one in inside.get(group.kind, ()):
            yield from below(one)

    return tuple(one for root in inside[Struct] for one in below(root))


def _ways() -> dict[type[Struct], tuple[type[Struct], Group]]:
    """Return each group by its class, with the class that it is inside of."""
    roots = [Group(_plain(hint)[0], name) for name, hint in ROOTS.items()]
    found = {group.kind: (Struct, group) for group in roots}
    waiting = deque(roots)
    while waiting:
        group = waiting.popleft()
        for field in fields_of(group.kind):
            if is_group(field.kind) and field.kind not in found:
                one = _inside(group, field)
                found[field.kind] = (group.kind, one)
                waiting.append(one)
    return found


def _inside(group: Group, field: Field) -> Group:
    place = f"{group.name}.{field.name}"
    if field.is_list:
        name = _variable(field.kind)
        return Group(field.kind, name, (*group.opening, f"for {name} in {place}"))
    asked = (f"if {place}",) if field.may_miss else ()
    return Group(field.kind, place, (*group.opening, *asked))


def _variable(kind: type) -> str:
    """Return what an element of a list of groups is called: the last word of its class."""
    words = re.findall("[A-Z][a-z]+", kind.__name__.removesuffix("Fields"))
    return words[-1].lower().removesuffix("s")


# --- telling of them ------------------------------------------------------------------------------


def fields_chapter() -> str:
    """Return the tables of all fields, group by group."""
    return "\n\n".join((_overview(), *map(_section, groups())))


def _overview() -> str:
    links = (f"- [{_heading(one)}](#{anchor(_heading(one))}): {code(one.name)}" for one in groups())
    return "\n".join(links)


def _heading(group: Group) -> str:
    """Return the first words of what a class says of itself."""
    return re.split(r"[.:]", group.kind.__doc__ or "")[0].strip()


def _section(group: Group) -> str:
    said = [f"### {_heading(group)}"]
    if more := " ".join((group.kind.__doc__ or "").split()).removeprefix(f"{_heading(group)}."):
        said.append(text(more.strip()))
    if places := _other_places(group):
        said.append(f"Also: {places}.")
    said += [snippet(group), table(_HEAD, (_row(group, field) for field in fields_of(group.kind)))]
    return "\n\n".join(said)


def _other_places(group: Group) -> str:
    """Return where else the group's fields are to be had."""
    found = [
        f"{code(name)} in answer sheets"
        for name, hint in SHEET_ROOTS.items()
        if name not in ROOTS and _plain(hint)[0] is group.kind
    ]
    for outer in groups():
        for field in fields_of(outer.kind):
            place = f"{outer.name}.{field.name}"
            taken = group.name == place or f"for {group.name} in {place}" in group.opening
            if field.kind is group.kind and not taken:
                found.append(code(place))
    return ", ".join(found)


def snippet(group: Group) -> str:
    """Return text to paste into a template, a tag a paragraph, that prints the group."""
    middle = next((print_tag(group, one) for one in fields_of(group.kind) if _is_text(one)), "…")
    closing = (f"end{tag.split()[0]}" for tag in reversed(group.opening))
    lines = [f"{{%p {tag} %}}" for tag in group.opening]
    lines += [middle, *(f"{{%p {tag} %}}" for tag in closing)]
    return "\n".join(("```", *lines, "```"))


def _is_text(field: Field) -> bool:
    return field.kind in (str, Rich) and not field.is_list


def print_tag(group: Group, field: Field) -> str:
    """Return the tag by which a field of texts, numbers or drawn things stands in a document."""
    place = f"{group.name}.{field.name}"
    if field.kind is Block:
        return f"{{{{p {place} }}}}"
    if field.kind in (Rich, LineBlock):
        return f"{{{{r {place} }}}}"
    return f"{{{{ {place} }}}}"


def written(group: Group, field: Field) -> str:
    """Return what is written in a template for a field."""
    place = f"{group.name}.{field.name}"
    if field.is_list:
        name = _variable(field.kind) if is_group(field.kind) else _ELEMENT
        middle = "…" if is_group(field.kind) else f"{{{{ {name} }}}}"
        return f"{{%p for {name} in {place} %}} {middle} {{%p endfor %}}"
    if field.kind is bool or is_group(field.kind):
        return f"{{%p if {place} %}} … {{%p endif %}}" if _is_asked(field) else f"{place}.…"
    return print_tag(group, field)


def _is_asked(field: Field) -> bool:
    return field.kind is bool or field.may_miss


def _row(group: Group, field: Field) -> tuple[str, str, str]:
    said = text(field.description)
    if is_group(field.kind):
        inner = next(one for one in groups() if one.kind is field.kind)
        said = f"{said} [Fields](#{anchor(_heading(inner))})"
    return code(written(group, field)), said, "<br>".join(map(text, field.examples))
