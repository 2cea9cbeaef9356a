"""The parts of a Word document that answers are read from, and what they say beside the text."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from msgspec import Struct

from builders.answers.lines import style_key

if TYPE_CHECKING:
    from lxml import etree

    Element = etree._Element  # pyright: ignore[reportPrivateUsage]

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
"""What the names of WordprocessingML begin with in lxml."""
_DEEPEST = 8
_MOST_PROMPTS = 20
"""A sheet has four prompts; whoever has put more entries there has put others in too."""


class Style(Struct, frozen=True):
    """What a style says of the paragraphs that have it.

    Args:
        key: what it is known by.
        level: how deep in a list its paragraphs stand.
    """

    key: str
    level: int = 0


class WordParts(Struct, frozen=True):
    """The parts of a document that are read, as trees.

    Args:
        document: the main part.
        styles: the styles, if it has any.
        notes: footnotes and endnotes, as far as there are any.
        glossary: what emptied fields show, if it is kept.
        edges: its headers and footers.
    """

    document: Element
    styles: Element | None = None
    notes: tuple[Element, ...] = ()
    glossary: Element | None = None
    edges: tuple[Element, ...] = ()


def styles_of(root: Element | None) -> dict[str, Style]:
    """Return the styles by their ids."""
    if root is None:
        return {}
    return {
        style.get(W + "styleId", ""): Style(
            style_key(value_of(style, "name") or style.get(W + "styleId", "")),
            list_level(style.find(W + "pPr")) or 0,
        )
        for style in root.iterchildren(W + "style")
    }


def notes_of(roots: tuple[Element, ...]) -> dict[tuple[str, str], str]:
    """Return the texts of notes by kind and id."""
    return {
        (one.tag.rpartition("}")[2], one.get(W + "id", "")): " ".join(plain_text(one).split())
        for root in roots
        for one in root.iterchildren(W + "footnote", W + "endnote")
    }


def prompts_of(glossary: Element | None) -> frozenset[str]:
    """Return what emptied fields show."""
    if glossary is None:
        return frozenset()
    bodies = islice(glossary.iter(W + "docPartBody"), _MOST_PROMPTS)
    return frozenset(" ".join(plain_text(one).split()) for one in bodies)


def plain_text(element: Element) -> str:
    """Return the text of an element, breaks and tabs left out."""
    return "".join(one.text or "" for one in element.iter(W + "t"))


def value_of(element: Element, name: str) -> str:
    """Return the value of a property by its name, nothing where it is not set."""
    one = element.find(W + name)
    return "" if one is None else one.get(W + "val", "")


def list_level(properties: Element | None) -> int | None:
    """Return how deep in a list a paragraph or style says it stands, if it says so."""
    numbering = None if properties is None else properties.find(W + "numPr")
    if numbering is None:
        return None
    depth = value_of(numbering, "ilvl")
    if value_of(numbering, "numId") == "0" or not depth.isdecimal():
        return 0
    return min(int(depth[:3]), _DEEPEST)


def is_on(properties: Element, name: str) -> bool:
    """Whether a property is there and not switched off."""
    one = properties.find(W + name)
    return one is not None and one.get(W + "val", "true") not in {"0", "false", "off"}
