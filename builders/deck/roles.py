"""Which layout of a template serves which role: by mapping file, then type, then name.

A layout is never found by its position. A role that no layout serves falls back to another role's
layout, and the template's owner is told.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct

from builders.deck.layouts import Layout
from builders.look import Role, layout_look
from seminar.messages import Message, message


class Sought(Struct, frozen=True):
    """How a role's layout is recognised, and where the role turns when there is none."""

    types: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    """Beginnings of layout names in bokmål, nynorsk and English, in small letters."""
    instead: Role | None = "plain"


SOUGHT: dict[Role, Sought] = {
    "title": Sought(
        ("title",),
        ("tittellysbilde", "tittelside", "tittellysbilete", "forside", "framside", "title slide"),
        "section",
    ),
    "title_with_arms": Sought(instead="title"),
    "section": Sought(
        ("secHead",),
        (
            "inndelingsoverskrift",
            "deloverskrift",
            "kapittel",
            "skilleark",
            "skiljeark",
            "section",
            "divider",
        ),
    ),
    "bullets": Sought(
        ("obj", "tx"),
        (
            "tittel og innhold",
            "tittel og innhald",
            "innhold",
            "innhald",
            "punkter",
            "punkt",
            "title and content",
            "content",
            "bullets",
        ),
    ),
    "two_columns": Sought(("twoTxTwoObj",), ("sammenligning", "samanlikning", "comparison")),
    "plain": Sought(
        ("titleOnly",),
        (
            "bare tittel",
            "berre tittel",
            "kun tittel",
            "bare overskrift",
            "berre overskrift",
            "kun overskrift",
            "title only",
        ),
        None,
    ),
    "statement": Sought(),
    "quote": Sought(),
    "table": Sought(),
    "chart": Sought(),
    "work": Sought(),
    "task": Sought(),
    "picture": Sought(),
    "reference": Sought(),
    "break": Sought(),
}
"""The types are those of ISO/IEC 29500-1, 19.7.15 (ST_SlideLayoutType)."""

EXPECTED: tuple[Role, ...] = ("title", "section", "bullets", "plain")
"""The roles that any template should serve; the others are drawn on the plain layout."""

PURPOSES: dict[Role, Message] = {
    "title": message("the deck's first slide, with title and subtitle"),
    "section": message("the slide that opens a new part"),
    "bullets": message("slides with a heading and a list"),
    "plain": message("slides with nothing but a heading, for tables and diagrams"),
}
"""What the expected roles are for, in words that a template's owner knows."""

_OPTIONAL = ("date", "footer", "number")
"""What an owner may take off a layout of ours and leave it ours."""


class Served(Struct, frozen=True):
    """The layout for a role, and the role that it was found for, its own or another's."""

    layout: Layout
    found_as: Role
    ours: bool
    """Whether it is a layout of the built-in template, or one made from it."""


def is_ours(layout: Layout, role: Role) -> bool:
    """Return whether `layout` bears the built-in name and places of the layout for `role`."""
    look = layout_look(role)
    there = {(one.type, one.idx) for one in layout.placeholders}
    wanted = {(one.type, one.idx) for one in look.places if one.region not in _OPTIONAL}
    return layout.name == look.name and wanted <= there


def serve(
    layouts: Sequence[Layout], mapping: Mapping[Role, str], mapping_name: str
) -> tuple[dict[Role, Served], tuple[Message, ...]]:
    """Return a layout for every role, and a sentence for each expected role that has none.

    Args:
        layouts: the template's; at least one.
        mapping: layout names by role, as its owner wrote them.
        mapping_name: what their file is called, or would be.
    """
    found: dict[Role, Layout] = {
        role: layout for role in SOUGHT if (layout := _find(layouts, mapping, role))
    }
    missing: list[Role] = [role for role in EXPECTED if role not in found]
    found.setdefault("plain", _plainest(layouts, found))
    served: dict[Role, Served] = {role: _served(found, role) for role in SOUGHT}
    faults = [_missing(role, served[role].layout, mapping_name) for role in missing]
    bare = {one.layout.name: None for one in served.values() if one.layout.title is None}
    return served, (*faults, *map(_without_title, bare))


def _find(layouts: Sequence[Layout], mapping: Mapping[Role, str], role: Role) -> Layout | None:
    mapped = [one for one in layouts if one.name == mapping.get(role)]
    ours = [one for one in layouts if is_ours(one, role)]
    usable = [one for one in layouts if unfit(one, role) is None]
    called = sorted(
        (one for one in usable if _rank(one, role) is not None),
        key=lambda one: _rank(one, role) or 0,
    )
    typed = [one for one in usable if one.type in SOUGHT[role].types]
    both = [one for one in called if one in typed]
    # A layout that began as a copy of another keeps the other's type, but not its name.
    free = [one for one in typed if not any(_rank(one, other) is not None for other in SOUGHT)]
    return next(iter([*mapped, *ours, *both, *free, *called, *typed]), None)


def _rank(layout: Layout, role: Role) -> int | None:
    """Return how far up in a role's list of names the layout's stands, or `None`."""
    name = layout.name.casefold()
    matching = (at for at, start in enumerate(SOUGHT[role].names) if name.startswith(start))
    return next(matching, None)


def unfit(layout: Layout, role: Role) -> Message | None:
    """Return why a layout cannot serve as its role, to be said after "but"; `None` if it can."""
    if layout.title is None:
        return message("it has no title")
    if role == "bullets" and not layout.of_type("obj", "body"):
        return message("it has no place for text")
    columns = min(len(layout.of_type("body")), len(layout.of_type("obj")))
    if role == "two_columns" and columns < 2:
        return message("it has not two headings with a text each")
    return None


def is_meant(layout: Layout, role: Role) -> bool:
    """Return whether name or type of a layout say that it is for `role`."""
    return _rank(layout, role) is not None or layout.type in SOUGHT[role].types


def _plainest(layouts: Sequence[Layout], found: Mapping[Role, Layout]) -> Layout:
    """Return the layout that stands in for one with a heading only."""
    with_title = [one for one in layouts if one.title is not None]
    if "bullets" in found:
        return found["bullets"]
    return min(with_title or layouts, key=lambda one: len(one.placeholders))


def _served(found: Mapping[Role, Layout], role: Role) -> Served:
    seeking: Role = role
    while seeking not in found:
        seeking = SOUGHT[seeking].instead or "plain"
    layout = found[seeking]
    return Served(layout, seeking, is_ours(layout, seeking))


def _missing(role: Role, layout: Layout, mapping_name: str) -> Message:
    return message(
        "The template has no layout for {purpose}; “{layout}” is used instead. If one of its "
        "layouts is meant for that, write its name in {file}, beside the template: "
        '{role} = "…".',
        purpose=PURPOSES[role],
        layout=layout.name,
        file=mapping_name,
        role=role,
    )


def _without_title(layout: str) -> Message:
    return message(
        "The layout “{layout}” has no title, so headings are drawn as ordinary text, which screen "
        "readers and the outline do not know as headings. Give it a title in PowerPoint.",
        layout=layout,
    )
