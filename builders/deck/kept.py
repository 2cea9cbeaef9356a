"""The parts of a template that a deck takes over, and a notes master for one that has none."""

from __future__ import annotations

from collections.abc import Collection
from importlib.resources import files

from lxml import etree
from msgspec.structs import replace

from builders.deck.layouts import P, R, parse
from builders.opc import Package, Part, Relationship, read_package

LEFT_OUT = ("slide", "notesSlide", "vbaProject", "commentAuthors", "authors", "thumbnail")
"""Kinds of relationships of a template's parts that a deck made from it does not take over."""
_RENAMED = "/ppt/notesMasters/plenumNotesMaster.xml"
_RENAMED_THEME = "/ppt/theme/plenumNotesTheme.xml"


def kept_parts(package: Package) -> tuple[str, tuple[Part, ...]]:
    """Return the notes master's part name, and all parts a deck takes over but the main one.

    A template's own slides, their notes, macros and comments stay behind, and so do links to them.

    Raises:
        UnreadableOfficeFile: the XML of a part with such a link is broken.
    """
    main = package.main_part()
    found: dict[str, Part] = {}
    waiting = [main]
    while waiting:
        for link in waiting.pop().relationships:
            part = package.parts.get(link.target)
            if link.external or link.kind in LEFT_OUT or part is None:
                continue
            if part.name not in found and part is not main:
                found[part.name] = _whole_show(_without_left_out(part, package.file), package.file)
                waiting.append(part)
    notes = next((name for name in main.related("notesMaster") if name in found), "")
    if notes:
        return notes, tuple(found.values())
    return _RENAMED, (*found.values(), *_notes_master())


def _whole_show(part: Part, file: str) -> Part:
    """Return `part` without the choice of slides that a template's own show is made of."""
    if b"showPr" not in part.data or not part.content_type.endswith("presProps+xml"):
        return part
    root = parse(part, file)
    for choice in root.findall(f"{P}showPr"):
        root.remove(choice)
    data = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return replace(part, data=data)


def _without_left_out(part: Part, file: str) -> Part:
    lost = {link.id for link in part.relationships if link.kind in LEFT_OUT}
    if not lost:
        return part
    links = tuple(link for link in part.relationships if link.kind not in LEFT_OUT)
    return replace(part, relationships=links, data=without_references(part, lost, file))


def without_references(part: Part, lost: Collection[str], file: str) -> bytes:
    """Return the XML of `part` without the elements that name a relationship of `lost`.

    Such as the links from a layout to a template's own slides, `hlinkClick` and `hlinkHover`.
    """
    root = parse(part, file)
    for element in list(root.iter("*")):
        names = {str(value) for name, value in element.items() if str(name).startswith(R)}
        parent = element.getparent()
        if parent is not None and not names.isdisjoint(lost):
            parent.remove(element)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _notes_master() -> tuple[Part, Part]:
    """Return the built-in template's notes master and its theme, under names of their own."""
    own = read_package(files("templates").joinpath("deck.pptx").read_bytes(), "deck.pptx")
    master = own.parts[own.main_part().related("notesMaster")[0]]
    theme = own.parts[master.related("theme")[0]]
    links = tuple(_retargeted(link, theme.name) for link in master.relationships)
    return (
        replace(master, name=_RENAMED, relationships=links),
        replace(theme, name=_RENAMED_THEME),
    )


def _retargeted(link: Relationship, theme: str) -> Relationship:
    return replace(link, target=_RENAMED_THEME) if link.target == theme else link
