"""What rules of their own tell of, so that the rules about markup keep silent of it.

Each entry names what a rule outside `builders.inspection.rules.schema` finds in every case in
which the schema does; who adds such a rule adds its line here.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from builders.inspection.schema.departures import Departure
from builders.inspection.schema.tables import shown_name

_ALL_COLOURS = frozenset(
    ("bg1", "tx1", "bg2", "tx2", "hlink", "folHlink", *(f"accent{one}" for one in range(1, 7)))
)
_DETAILS: dict[str, AbstractSet[str]] = {
    "p:sldId": {"id"},  # slide-id
    "p:sldMasterId": {"id"},  # layout-or-master-id
    "p:sldLayoutId": {"id"},
    "p:sldSz": {"cx", "cy"},  # slide-size
    "p14:section": {"id"},  # section-id
    "p:clrMap": _ALL_COLOURS,  # colour-map
    "a:overrideClrMapping": _ALL_COLOURS,
    "a:srgbClr": {"val"},  # colour-malformed
    "a:sysClr": {"lastClr"},
    "a:schemeClr": {"val"},  # colour-unknown
    "a:normAutofit": {"fontScale", "lnSpcReduction"},  # autofit-scale
    "a:fld": {"id"},  # field-id
    "a:tableStyleId": {"a:tableStyleId"},  # table-style-id
    "a:videoFile": {"r:link"},  # media-without-file
    "a:audioFile": {"r:link"},
    "w:bookmarkStart": {"w:name"},  # bookmark-name
}
"""By element: the attributes, or its text under its own name, that are told of elsewhere."""
_IDS: dict[str, AbstractSet[str]] = {"p:cTn": {"id"}, "w:p": {"w14:paraId", "w14:textId"}}
"""The same for attributes whose value is told of, but not that they are missing."""

_TEXT = {"p:txBody", "a:txBody", "c:txPr", "c:rich"}
_PLOTS = {
    *(
        f"c:{kind}{depth}Chart"
        for kind in ("bar", "line", "area", "surface")
        for depth in ("", "3D")
    ),
    *("c:radarChart", "c:scatterChart", "c:bubbleChart", "c:stockChart"),
    *("c:pieChart", "c:pie3DChart", "c:ofPieChart", "c:doughnutChart"),
}
_MISSING = {
    "a:p": _TEXT,  # text-body
    "a:bodyPr": _TEXT,
    "a:tr": {"a:tbl"},  # table-empty
    "a:gridCol": {"a:tblGrid"},
    "c:axId": _PLOTS,  # chart-axis-count
    "w:tblGrid": {"w:tbl"},  # table-without-grid
    **{f"a:{name}": {"a:clrScheme"} for name in _ALL_COLOURS},  # colour-unknown
    **{f"a:{name}": {"a:clrScheme"} for name in ("dk1", "lt1", "dk2", "lt2")},
}
"""By child: in which elements it is told of elsewhere that it is missing."""
_TWICE = {"c:axId": _PLOTS, "p:transition": {"p:sld"}, "p:timing": {"p:sld"}}
"""The same for children that are there too often: chart-axis-count, timing-root."""
_BLOCKS = {
    *("w:body", "w:tc", "w:tr", "w:tbl", "w:hdr", "w:ftr", "w:footnote", "w:endnote"),
    *("w:comment", "w:txbxContent", "w:sdtContent"),
}
_LINES = {"w:p", "w:r", "w:hyperlink", "w:fldSimple", "w:smartTag", "w:t", "w:sdtContent"}
_MISPLACED = {
    "w:r": _BLOCKS,  # run-outside-paragraph
    "w:p": _LINES,  # paragraph-in-line
    "w:tbl": _LINES,
    "w:t": (_BLOCKS | _LINES) - {"w:r"},  # text-outside-run
}
"""The same for children in a place that is not theirs."""
_BARE = {"w:body", "w:p", "w:r", "w:tbl", "w:tr", "w:tc", "w:hyperlink", "w:sdtContent"}
"""Elements of which text-outside-run tells that bare text stands in them."""


def is_owned(one: Departure) -> bool:
    """Return whether a rule of its own tells of a departure."""
    name = shown_name(str(one.element.tag))
    match one.kind:
        case "value":
            return one.name in _DETAILS.get(name, set()) | _IDS.get(name, set())
        case "attribute-missing":
            return one.name in _DETAILS.get(name, ())
        case "child-missing":
            return name in _MISSING.get(one.name, ())
        case "child-twice":
            return one.others == (one.name,) and _parent(one) in _TWICE.get(one.name, ())
        case "unknown-element":
            return _parent(one) in _MISPLACED.get(one.name, ()) if one.name else name in _BARE
        case _:
            return False


def _parent(one: Departure) -> str:
    parent = one.element.getparent()
    return "" if parent is None else shown_name(str(parent.tag))
