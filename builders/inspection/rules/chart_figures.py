"""The figures of charts: complete, with a workbook behind them that says the same."""

from __future__ import annotations

from collections.abc import Iterator

from builders.inspection.chart_data import MOST_WORKBOOK, Cache, Workbook, area_of, caches, is_same
from builders.inspection.findings import Fault
from builders.inspection.markup import C, Element, R
from builders.inspection.parts import XmlPart
from builders.inspection.registry import Rules
from seminar.messages import Message, message
from seminar.texts import shown

RULES = Rules("presentation")
_EDIT = message(
    "Select the chart, choose Chart Design, Edit Data, correct the figures and close the workbook."
)
_C15 = "{http://schemas.microsoft.com/office/drawing/2012/chart}"
_POINTS = ("numCache", "strCache", "numLit", "strLit")


@RULES.add(
    XmlPart,
    "chart-points",
    "error",
    demand=message("A chart has as many figures and names as it says, each once."),
    remedy=_EDIT,
    source="ISO/IEC 29500-1, 21.2.2.150 and 21.2.2.152",
)
def chart_points(part: XmlPart) -> Iterator[Fault]:
    """Find figures beyond the number said, figures given twice, and numbers of figures unsaid."""
    if part.kind != "chartSpace":
        return
    for tag in _POINTS:
        for one in part.all(C + tag):
            count = one.find(f"{C}ptCount")
            indexes = [point.get("idx", "") for point in one.iterfind(f"{C}pt")]
            said = count.get("val", "") if count is not None else ""
            if not _agree(said, indexes):
                sentence = message(
                    "The number of figures or names of the chart is said to be {said}, but is "
                    "{count}, or they are numbered otherwise.",
                    said=shown(said) or "0",
                    count=len(indexes),
                )
                yield part.fault(sentence, one)
    for one in _without_figures(part):
        sentence = message("A series of the chart keeps none of its figures, so it may show empty.")
        yield Fault(sentence, part.name, one, severity="warning")


def _without_figures(part: XmlPart) -> Iterator[Element]:
    """Yield the values of series that refer to a workbook and keep none of what it says."""
    for tag in ("val", "yVal"):
        for values in part.all(C + tag):
            reference = values.find(f"{C}numRef")
            if reference is not None and reference.find(f"{C}numCache") is None:
                yield values


def _agree(said: str, indexes: list[str]) -> bool:
    """Return whether the points are as many as said at most, each once: gaps are allowed."""
    if not all(one.isascii() and one.isdigit() and len(one) < 10 for one in (*indexes, said)):
        return not said and not indexes
    places = [int(one) for one in indexes]
    return len(set(places)) == len(places) and all(one < int(said) for one in places)


@RULES.add(
    XmlPart,
    "chart-without-workbook",
    "warning",
    demand=message("A chart brings the workbook with its figures."),
    remedy=message(
        "Make the chart anew with Insert, Chart, or keep it as it is: it shows, but its figures "
        "cannot be edited."
    ),
    source="ISO/IEC 29500-1, 21.2.2.63",
)
def chart_without_workbook(part: XmlPart) -> Iterator[Fault]:
    """Find charts without a workbook, or with one that does not open."""
    if part.kind != "chartSpace":
        return
    data = next(iter(part.all(f"{C}externalData")), None)
    link = None if data is None else part.links.get(data.get(f"{R}id", ""))
    if link is None:
        yield part.fault(message("The chart has no workbook, so its figures cannot be edited."))
    elif not link.external:
        entry = part.file.members.get(link.target)
        workbook = _workbook(part)
        if entry is None or (workbook is not None and not workbook.opens):
            yield part.fault(message("The chart's workbook is missing or does not open."))


def _workbook(part: XmlPart) -> Workbook | None:
    """Return the workbook that a chart brings; `None` for none, or one too large to look into."""
    for data in part.all(f"{C}externalData"):
        link = part.links.get(data.get(f"{R}id", ""))
        entry = part.file.members.get(link.target) if link and not link.external else None
        if link and entry and entry.file_size <= MOST_WORKBOOK:
            return Workbook(part.file.read(link.target))
    return None


@RULES.add(
    XmlPart,
    "chart-workbook-differs",
    "warning",
    demand=message("A chart shows the figures and names that its workbook holds."),
    remedy=_EDIT,
    source="ISO/IEC 29500-1, 21.2.2.63 and 21.2.2.123",
)
def chart_workbook_differs(part: XmlPart) -> Iterator[Fault]:
    """Find figures and names that change as soon as someone edits the chart's data."""
    workbook = _workbook(part) if part.kind == "chartSpace" else None
    if workbook is None or not workbook.can_be_compared or _is_filtered(part):
        return
    for cache in caches(part):
        sentence = _difference(cache, workbook)
        if sentence is not None:
            yield part.fault(sentence, cache.element)


def _is_filtered(part: XmlPart) -> bool:
    """Return whether series or categories are filtered out, so that fewer figures are shown."""
    return any(tag.startswith((f"{_C15}filtered", f"{_C15}fullRef")) for tag in part.tags)


def _difference(cache: Cache, workbook: Workbook) -> Message | None:
    area = area_of(cache.formula)
    if area and workbook.lacks(area.sheet):
        return message(
            "The chart takes its figures from the sheet “{sheet}”, which its workbook lacks.",
            sheet=shown(area.sheet),
        )
    values = None if area is None else workbook.values(area)
    if area is None or values is None:
        return None
    if cache.count is not None and cache.count != area.count:
        return message(
            "The number of figures or names that the chart shows is {count}, but that of their "
            "cells in its workbook is {cells}.",
            count=cache.count,
            cells=area.count,
        )
    there = {index: text for index, text in cache.points if index is not None}
    for index, cell in enumerate(values):
        text = there.get(index, "")
        if not is_same(text, cell, numeric=cache.is_numeric):
            return message(
                "The chart shows “{shown}” where its workbook says “{cell}”.",
                shown=shown(text),
                cell=shown(_said(cell)),
            )
    return None


def _said(cell: str | float | None) -> str:
    return f"{cell:g}" if isinstance(cell, int | float) else cell or ""
