"""Marks of who edited what and when, which Word leaves in a template and no document needs.

They are taken out of the template, once, because a loop would repeat them.
"""

from __future__ import annotations

from typing import Any

from lxml import etree

from builders.documents.templating.tags import Element, W
from builders.documents.templating.tracked import accept_changes

_PREFIXES = {"w": W[1:-1], "w14": "http://schemas.microsoft.com/office/word/2010/wordml"}
_MARKS = [("w14", name) for name in ("paraId", "textId")] + [
    ("w", f"rsid{name}") for name in ("R", "RPr", "P", "RDefault", "Tr", "Del")
]
_MARKED = etree.XPath(
    f"//*[{' or '.join(f'@{prefix}:{name}' for prefix, name in _MARKS)}]", namespaces=_PREFIXES
)


def forget_revisions(root: Element) -> None:
    """Accept tracked changes in a part of a template, and take out comments and ids of edits."""
    accept_changes(root)
    found: Any = _MARKED(root)
    for element in found:
        for prefix, name in _MARKS:
            element.attrib.pop(f"{{{_PREFIXES[prefix]}}}{name}", None)
