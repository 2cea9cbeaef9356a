"""Tables that stand closer where room is short: one table in the template, two looks.

A template says which one, `{{p day.closer_table }}` in the paragraph above it; `CloserTable` leaves
a mark there, and `set_closer_tables` lets the table below take the closer style.
"""

from __future__ import annotations

from typing import Final

from lxml import etree
from msgspec import Struct

from builders.documents.blocks import PartLinks, Place
from builders.documents.finishing.styles import KnownStyles
from builders.documents.templating.tags import Element, W

STYLE: Final = "Plenum Kjøreplan"
"""What the style of tables with closer rows is called."""
_TAG: Final = "plenum-closer-table"


class CloserTable(Struct, frozen=True):
    """The block of `{{p day.closer_table }}`."""

    def xml(self, parts: PartLinks, place: Place) -> str:
        """Return the mark that `set_closer_tables` takes away (`Block.xml`)."""
        del parts, place
        return (
            f'<w:sdt><w:sdtPr><w:tag w:val="{_TAG}"/></w:sdtPr>'
            "<w:sdtContent><w:p/></w:sdtContent></w:sdt>"
        )


def set_closer_tables(root: Element, known: KnownStyles) -> None:
    """Let the table below each mark take the closer style, if there is one; the marks go."""
    style = known.id_of("table", STYLE.replace(" ", ""))
    for mark in [one for one in root.iter(W + "sdt") if _is_mark(one)]:
        table = next(mark.itersiblings(W + "tbl"), None)
        if style is not None and table is not None:
            _set_style(table, style)
        parent = mark.getparent()
        assert parent is not None
        parent.remove(mark)


def _is_mark(control: Element) -> bool:
    tag = control.find(f"{W}sdtPr/{W}tag")
    return tag is not None and tag.get(W + "val") == _TAG


def _set_style(table: Element, id_: str) -> None:
    properties = table.find(W + "tblPr")
    if properties is None:
        properties = etree.Element(W + "tblPr")
        table.insert(0, properties)
    style = properties.find(W + "tblStyle")
    if style is None:
        style = etree.Element(W + "tblStyle")
        # The style stands first (ISO/IEC 29500-1, 17.4.59).
        properties.insert(0, style)
    style.set(W + "val", id_)
