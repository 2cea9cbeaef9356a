"""The XML of a template's parts, parsed: nothing in it is looked up, neither here nor elsewhere."""

from __future__ import annotations

from lxml import etree

from builders.archive import damaged
from builders.documents.templating.tags import Element
from builders.opc import Part

PARSER = etree.XMLParser(resolve_entities=False, no_network=True)
"""Parses what comes from outside."""


def parsed(part: Part, file: str) -> Element:
    """Return the tree of a part.

    Args:
        part: of XML.
        file: the name of the file that it is in, for messages.

    Raises:
        UnreadableOfficeFile: it is not well-formed.
    """
    try:
        return etree.fromstring(part.data, PARSER)
    except etree.XMLSyntaxError as error:
        raise damaged(file) from error
