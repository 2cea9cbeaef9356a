"""The language of a document, for spelling and for screen readers."""

from __future__ import annotations

from lxml import etree

from builders.documents.templating.tags import Element, W


def set_language(styles: Element, tag: str) -> None:
    """Set the language of a document's defaults, and of the styles that repeated the old one.

    Args:
        styles: the root of the styles part.
        tag: the language as Office names it (BCP 47), such as `nb-NO`.
    """
    defaults = _child(_child(_child(styles, "docDefaults", 0), "rPrDefault", 0), "rPr", 0)
    default = defaults.find(W + "lang")
    old = None if default is None else default.get(W + "val")
    if default is None:
        default = etree.SubElement(defaults, W + "lang")
    default.set(W + "val", tag)
    for lang in styles.iterfind(f"{W}style//{W}lang"):
        if lang.get(W + "val") in (old, None) and lang.get(W + "val") is not None:
            lang.set(W + "val", tag)


def set_theme_language(settings: Element, tag: str) -> None:
    """Set the language by which Word chooses the theme's fonts (ISO/IEC 29500-1, 17.15.1.88)."""
    found = settings.find(W + "themeFontLang")
    if found is not None:
        found.set(W + "val", tag)


def _child(parent: Element, name: str, at: int) -> Element:
    found = parent.find(W + name)
    if found is None:
        found = etree.Element(W + name)
        parent.insert(at, found)
    return found
