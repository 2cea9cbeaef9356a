"""Tables after rendering: header rows that say so, none without rows, none that touch."""

from __future__ import annotations

from lxml import etree

from builders.documents.templating.tags import Element, W

_BLOCKS = (W + "p", W + "tbl", W + "sdt")
_SWITCHES = tuple(
    W + name for name in ("cantSplit", "tblHeader", "noWrap", "tcFitText", "hideMark", "bidiVisual")
)
"""What of a table is on by being there (ISO/IEC 29500-4, 9.7): Word writes no value."""
_OFF = ("0", "false", "off")


def finish_tables(root: Element) -> None:
    """Flag header rows, take out empty tables, and keep tables apart."""
    for switch in list(root.iter(*_SWITCHES)):
        _set_plainly(switch)
    for table in list(root.iter(W + "tbl")):
        rows = table.findall(W + "tr")
        if not rows:
            _remove(table)
        elif _has_header(table):
            _flag(rows[0])
    for table in list(root.iter(W + "tbl")):
        _keep_apart(table)


def _set_plainly(switch: Element) -> None:
    """Let a switch be there or not, as Word writes it; LibreOffice gives it the value `true`."""
    if switch.get(W + "val") in _OFF:
        _remove(switch)
    elif W + "val" in switch.attrib:
        del switch.attrib[W + "val"]


def _has_header(table: Element) -> bool:
    """Whether the table's look says that its first row is a header (ISO/IEC 29500-1, 17.4.56)."""
    look = table.find(f"{W}tblPr/{W}tblLook")
    if look is None:
        return False
    if (first := look.get(W + "firstRow")) is not None:
        return first in ("1", "true", "on")
    try:
        return bool(int(look.get(W + "val") or "0", 16) & 0x0020)
    except ValueError:
        return False


def _flag(row: Element) -> None:
    properties = row.find(W + "trPr")
    if properties is None:
        properties = etree.Element(W + "trPr")
        at = 1 if row.find(W + "tblPrEx") is not None else 0
        row.insert(at, properties)
    if properties.find(W + "tblHeader") is None:
        etree.SubElement(properties, W + "tblHeader")


def _keep_apart(table: Element) -> None:
    """Put a paragraph after a table that would otherwise join the next, or end the text.

    Built-in templates have a sentence there; this is for others, whose document would be damaged.
    """
    following = next((one for one in table.itersiblings() if one.tag in _BLOCKS), None)
    if following is None or following.tag == W + "tbl":
        table.addnext(etree.Element(W + "p"))


def _remove(table: Element) -> None:
    parent = table.getparent()
    if parent is not None:
        parent.remove(table)
