"""Page breaks beside tags, which would go with the paragraph of the tag.

LibreOffice writes that a paragraph begins a page as a break at the end of the paragraph before, and
a person may press Ctrl+Enter there. Where that paragraph holds a tag and leaves nothing behind, the
paragraph that follows begins the page.
"""

from __future__ import annotations

import re

from lxml import etree

from builders.documents.templating.tags import Element, W, paragraphs, text_of

_LONE_TAG = re.compile(r"\s*\{%p.*%\}\s*", re.DOTALL)
_BEFORE = frozenset(W + name for name in ("pStyle", "keepNext", "keepLines"))
"""What the schema wants before `w:pageBreakBefore`."""


def keep_page_breaks(root: Element) -> None:
    """Let what follows a tag begin the page that a break beside the tag asks for."""
    for paragraph in list(paragraphs(root)):
        breaks = [one for one in paragraph.iter(W + "br") if one.get(W + "type") == "page"]
        if breaks and _LONE_TAG.fullmatch(text_of(paragraph)):
            following = _following(paragraph)
            if following is not None:
                _begin_page(following)


def _following(paragraph: Element) -> Element | None:
    """Return the paragraph after a tag's that is no tag itself, unless a table comes first."""
    for sibling in paragraph.itersiblings(W + "p", W + "tbl"):
        if sibling.tag == W + "tbl":
            return None
        if not _LONE_TAG.fullmatch(text_of(sibling)):
            return sibling
    return None


def _begin_page(paragraph: Element) -> None:
    properties = paragraph.find(W + "pPr")
    if properties is None:
        properties = etree.Element(W + "pPr")
        paragraph.insert(0, properties)
    for old in properties.findall(W + "pageBreakBefore"):
        properties.remove(old)
    at = sum(child.tag in _BEFORE for child in properties)
    properties.insert(at, etree.Element(W + "pageBreakBefore"))
