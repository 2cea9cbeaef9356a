"""Departures that are none by the standard's later editions, and those that Office overlooks.

Learnt from what Word, LibreOffice, pandoc and PptxGenJS write and Word and PowerPoint open
(`docs/decisions/schema-tables.md`).
"""

from __future__ import annotations

import re

from builders.inspection.schema.departures import Departure
from builders.inspection.schema.tables import shown_name

_PROPERTIES = re.compile(r"w:(?:\w*Pr|style|lvl|settings)")
"""What Word reads in any order, as pandoc and LibreOffice write it; for `w:rPr` the standard agrees
(ISO/IEC 29500-1, A.1)."""
_LOOSE_NUMBERS = ("w:nsid", "w:tmpl")
"""Identifiers of lists, of which Word takes fewer figures too."""
_AXES = ("c:axId", "c:crossAx")
"""Ids of axes, which have a rule of their own."""
_TEXT_BODIES = ("p:txBody", "a:txBody")
"""What the rule about texts tells of."""
_SHARE = re.compile(r"-?[0-9]+(?:\.[0-9]+)?%")
_WHOLE_WITH_POINT = re.compile(r"-?[0-9]+\.0*")


def is_allowed(one: Departure) -> bool:
    """Return whether a departure from the tables is none from the standard.

    Shares of drawings may have their sign (ISO/IEC 29500-1, 22.9.2.9), which the data leaves out.
    """
    if _is_told_elsewhere(one):
        return True
    if one.wanted is None or one.wanted.sort != "whole":
        return False
    name = shown_name(str(one.element.tag))
    share = name.startswith(("a:", "c:")) and _SHARE.fullmatch(one.value.strip()) is not None
    return share or name in _AXES


def _is_told_elsewhere(one: Departure) -> bool:
    """Return whether a rule of its own tells of a departure, in plainer words."""
    name = shown_name(str(one.element.tag))
    if one.kind == "child-missing":
        return name in _TEXT_BODIES and one.name == "a:p"
    return one.kind == "child-twice" and "c:axId" in (name, one.name)


def is_overlooked(one: Departure) -> bool:
    """Return whether Office opens a file with this departure as if there were none."""
    if one.kind == "order":
        parent = one.element.getparent()
        name = "" if parent is None else shown_name(str(parent.tag))
        return _PROPERTIES.fullmatch(name) is not None
    if one.wanted is None:
        return False
    name = shown_name(str(one.element.tag))
    match one.wanted.sort:
        case "whole":
            point = _WHOLE_WITH_POINT.fullmatch(one.value.strip())
            return name.startswith("w:") and point is not None
        case "pattern":
            return re.fullmatch(one.wanted.pattern, one.value, re.IGNORECASE) is not None
        case "hex":
            return (
                name in _LOOSE_NUMBERS and re.fullmatch(r"[0-9A-Fa-f]{1,8}", one.value) is not None
            )
        case _:
            return False
