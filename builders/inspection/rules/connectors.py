"""Connectors: glued to shapes that are there."""

from __future__ import annotations

from collections.abc import Iterator

from builders.inspection.findings import Fault
from builders.inspection.markup import A, P
from builders.inspection.parts import XmlPart
from builders.inspection.registry import Rules
from seminar.messages import message

RULES = Rules("presentation")


@RULES.add(
    XmlPart,
    "connector-end-missing",
    "warning",
    demand=message("Connectors are glued to shapes that are there."),
    remedy=message("In PowerPoint, drag the loose end of the line onto the shape it belongs to."),
    source="ISO/IEC 29500-1, 20.1.2.2.13 and 20.1.2.2.36",
)
def connector_end_missing(part: XmlPart) -> Iterator[Fault]:
    """Find lines that say they begin or end at a shape that is not there."""
    ends = [*part.all(f"{A}stCxn"), *part.all(f"{A}endCxn")]
    if not ends:
        return
    known = {one.get("id", "") for one in part.all(f"{P}cNvPr")}
    for end in ends:
        if end.get("id", "") not in known:
            yield part.fault(message("The line is glued to a shape that is not there."), end)
