"""The axes and series of charts: there, each its own, and crossing one another."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from builders.inspection.findings import Fault
from builders.inspection.markup import C, Element, local
from builders.inspection.numbers import number
from builders.inspection.parts import XmlPart
from builders.inspection.registry import Rules
from builders.inspection.remedies import ITS_PROGRAM
from seminar.messages import message
from seminar.texts import shown

RULES = Rules("presentation")
_AXES = ("catAx", "valAx", "dateAx", "serAx")
_TWO = frozenset((2,))
_COUNTS = {
    "barChart": _TWO,
    "lineChart": _TWO,
    "areaChart": _TWO,
    "radarChart": _TWO,
    "scatterChart": _TWO,
    "bubbleChart": _TWO,
    "stockChart": _TWO,
    "bar3DChart": frozenset((2, 3)),
    "line3DChart": frozenset((2, 3)),
    "area3DChart": frozenset((2, 3)),
    "surfaceChart": frozenset((2, 3)),
    "surface3DChart": frozenset((2, 3)),
    "pieChart": frozenset((0,)),
    "pie3DChart": frozenset((0,)),
    "ofPieChart": frozenset((0,)),
    "doughnutChart": frozenset((0,)),
}
"""How many axes each kind of chart has (ISO/IEC 29500-1, 21.2.2)."""
_NO_AXIS = "0"
"""What PowerPoint writes for the third axis of a chart in perspective that has two."""
_REMAKE = message(
    "In {program}, select the chart, choose Chart Design, Change Chart Type, the same type again, "
    "and save; if Office has removed the chart, make it anew.",
    program=ITS_PROGRAM,
)


def _ids(element: Element) -> list[str]:
    return [one.get("val", "") for one in element.iterfind(f"{C}axId")]


def _axes(part: XmlPart) -> list[Element]:
    return [one for tag in _AXES for one in part.all(C + tag)]


def _plots(part: XmlPart) -> Iterator[Element]:
    for tag in _COUNTS:
        yield from part.all(C + tag)


def _first_ids(plot: Element) -> list[str]:
    """Return the ids of as many axes as the kind of chart can have; more are another fault."""
    return _ids(plot)[: max(_COUNTS[local(plot)])]


@RULES.add(
    XmlPart,
    "chart-axis-id",
    "warning",
    demand=message("The axes of a chart have ids of their own, from 0 upwards."),
    remedy=_REMAKE,
    source="ISO/IEC 29500-1, 21.2.2.9",
)
def chart_axis_id(part: XmlPart) -> Iterator[Fault]:
    """Find ids of axes that are negative or no numbers, as python-pptx writes them."""
    if part.kind != "chartSpace":
        return
    used = [one for owner in (*_plots(part), *_axes(part)) for one in _ids(owner)]
    crossed = [one.get("val", "") for one in part.all(f"{C}crossAx")]
    wrong = [one for one in (*used, *crossed) if not _is_id(one)]
    if wrong:
        sentence = message(
            "An axis of the chart has the id “{id}”, which none can have.", id=shown(wrong[0])
        )
        yield part.fault(sentence)


def _is_id(text: str) -> bool:
    value = number(text)
    return value is not None and 0 <= value < 2**32


@RULES.add(
    XmlPart,
    "chart-axis-missing",
    "error",
    demand=message("A chart has the axes that its series are drawn by, and they cross."),
    remedy=_REMAKE,
    source="ISO/IEC 29500-1, 21.2.2.9 and 21.2.2.31",
)
def chart_axis_missing(part: XmlPart) -> Iterator[Fault]:
    """Find axes that are used and not there, there and not used, doubled, or cross none.

    One thing is told a chart: what else is found mostly follows from it.
    """
    if part.kind == "chartSpace":
        yield from islice(_axis_faults(part), 1)


def _axis_faults(part: XmlPart) -> Iterator[Fault]:
    axes = _axes(part)
    there = [id_ for axis in axes for id_ in _ids(axis)[:1]]
    used = {id_ for plot in _plots(part) for id_ in _first_ids(plot)} - {_NO_AXIS}
    for id_ in sorted(used - set(there)):
        yield part.fault(
            message("The chart is drawn by an axis, id {id}, that is not there.", id=shown(id_))
        )
    for id_ in dict.fromkeys(one for one in there if there.count(one) > 1):
        yield part.fault(message("Two axes of the chart have the same id, {id}.", id=shown(id_)))
    for id_ in sorted(set(there) - used - {_NO_AXIS}):
        yield part.fault(
            message("The chart has an axis, id {id}, that nothing is drawn by.", id=shown(id_))
        )
    for axis in axes:
        yield from _crossing_faults(part, axis, set(there))


def _crossing_faults(part: XmlPart, axis: Element, there: set[str]) -> Iterator[Fault]:
    own = _ids(axis)[:1]
    crossed = [one.get("val", "") for one in axis.iterfind(f"{C}crossAx")]
    if not own:
        yield part.fault(message("An axis of the chart has no id."))
    if len(crossed) != 1 or crossed[0] not in there or crossed == own:
        yield part.fault(message("An axis of the chart does not cross another."))


@RULES.add(
    XmlPart,
    "chart-axis-count",
    "error",
    demand=message("Bars, lines and areas have two axes, and pies have none."),
    remedy=_REMAKE,
    source="ISO/IEC 29500-1, 21.2.2.16, 21.2.2.97 and 21.2.2.141",
)
def chart_axis_count(part: XmlPart) -> Iterator[Fault]:
    """Find charts that name more or fewer axes than their kind has."""
    if part.kind != "chartSpace":
        return
    for plot in _plots(part):
        count = len(_ids(plot))
        if count > max(_COUNTS[local(plot)]) > 0:
            yield _third_axis(part)
        elif count not in _COUNTS[local(plot)]:
            sentence = message(
                "The number of axes that the chart names is {count}, which its type cannot have.",
                count=count,
            )
            yield part.fault(sentence)


def _third_axis(part: XmlPart) -> Fault:
    """Return the fault that PptxGenJS makes and PowerPoint does not mind."""
    sentence = message(
        "The chart names more axes than its type has. PowerPoint draws it all the same; other "
        "programs may refuse it."
    )
    return Fault(sentence, part.name, severity="warning")


@RULES.add(
    XmlPart,
    "chart-series",
    "error",
    demand=message("Each series of a chart has a number and an order of its own."),
    remedy=_REMAKE,
    source="ISO/IEC 29500-1, 21.2.2.84 and 21.2.2.128",
)
def chart_series(part: XmlPart) -> Iterator[Fault]:
    """Find series that share their number or order, or have none."""
    if part.kind != "chartSpace":
        return
    for name in ("idx", "order"):
        seen: set[int] = set()
        for series in part.all(f"{C}ser"):
            one = series.find(C + name)
            value = None if one is None else number(one.get("val"))
            if value is None or value < 0 or value in seen:
                yield part.fault(message("A series of the chart has no number of its own."), series)
            seen.add(-1 if value is None else value)


@RULES.add(
    XmlPart,
    "chart-empty",
    "error",
    demand=message("A chart shows something."),
    remedy=message("Delete the chart, or make it anew with Insert, Chart."),
    source="ISO/IEC 29500-1, 21.2.2.145",
)
def chart_empty(part: XmlPart) -> Iterator[Fault]:
    """Find charts in which nothing is drawn."""
    if part.kind != "chartSpace":
        return
    for area in part.all(f"{C}plotArea"):
        if not any(local(one).endswith("Chart") for one in area):
            yield part.fault(message("The chart holds nothing to draw."))
