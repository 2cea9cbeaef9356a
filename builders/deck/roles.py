"""Which layout of a template serves which role: by mapping file, then type, then name.

A layout is never found by its position. A role that no layout serves falls back to another role's
layout, and the template's owner is told.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import cast, get_args

from msgspec import Struct

from builders.deck.layouts import Layout
from builders.look import Role, layout_look
from builders.opc import UnreadableOfficeFile
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
        ("bare tittel", "berre tittel", "kun tittel", "title only"),
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
    layouts: Sequence[Layout], mapping: Mapping[Role, str]
) -> tuple[dict[Role, Served], tuple[Message, ...]]:
    """Return a layout for every role, and a sentence for each expected role that has none.

    Args:
        layouts: the template's; at least one.
        mapping: layout names by role, as its owner wrote them.
    """
    found: dict[Role, Layout] = {
        role: layout for role in SOUGHT if (layout := _find(layouts, mapping, role))
    }
    missing: list[Role] = [role for role in EXPECTED if role not in found]
    found.setdefault("plain", _plainest(layouts, found))
    served: dict[Role, Served] = {role: _served(found, role) for role in SOUGHT}
    return served, tuple(_missing(role, served[role].layout) for role in missing)


def _find(layouts: Sequence[Layout], mapping: Mapping[Role, str], role: Role) -> Layout | None:
    mapped = [one for one in layouts if one.name == mapping.get(role)]
    ours = [one for one in layouts if is_ours(one, role)]
    usable = [one for one in layouts if _usable(one, role)]
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


def _usable(layout: Layout, role: Role) -> bool:
    """Return whether a layout has what its role is nothing without."""
    if layout.title is None:
        return False
    if role == "bullets":
        return bool(layout.of_type("obj", "body"))
    if role == "two_columns":
        return len(layout.of_type("body")) >= 2 and len(layout.of_type("obj")) >= 2
    return True


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


def _missing(role: Role, layout: Layout) -> Message:
    return message(
        "The template has no layout for {role}; “{layout}” is used instead. "
        "Name one in the mapping file beside the template.",
        role=layout_look(role).name,
        layout=layout.name,
    )


def mapping_file(template: Path) -> Path:
    """Return where the mapping of a template stands: beside it, with the ending `.toml`."""
    return template.with_suffix(".toml")


def read_mapping(template: Path, layouts: Iterable[Layout]) -> dict[Role, str]:
    """Return layout names by role from the mapping file beside `template`, if there is one.

    The file is TOML with a line a role, such as `section = "Kapittelside"`.

    Raises:
        UnreadableOfficeFile: it cannot be read, or names a role or layout that does not exist.
    """
    path = mapping_file(template)
    if not path.is_file():
        return {}
    import tomllib  # noqa: PLC0415 - slow to import

    try:
        lines = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UnreadableOfficeFile(
            "{file} cannot be read as a mapping of layouts. Write a line for each role, "
            'such as section = "Kapittelside".',
            file=path.name,
        ) from error
    names = [one.name for one in layouts]
    return dict(_entry(path, role, name, names) for role, name in lines.items())


def _entry(path: Path, role: str, name: object, names: list[str]) -> tuple[Role, str]:
    roles = get_args(Role)
    if role not in roles:
        raise UnreadableOfficeFile(
            "{file} names the role “{role}”, which does not exist. Use one of: {roles}.",
            file=path.name,
            role=role,
            roles=", ".join(roles),
        )
    if name not in names:
        from difflib import get_close_matches  # noqa: PLC0415 - slow to import

        near = get_close_matches(str(name), names, 1) or names[:1]
        raise UnreadableOfficeFile(
            "{file} names the layout “{layout}”, which the template does not have. "
            "Did you mean “{near}”?",
            file=path.name,
            layout=str(name),
            near="".join(near),
        )
    return cast("Role", role), str(name)
