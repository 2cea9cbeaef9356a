"""What the outline of a shape leaves for its text: the text rectangle of each preset.

Shares are those of the presets' own formulas (ISO/IEC 29500-1, 20.1.9.22 and annex
presetShapeDefinitions) with their adjustments as they are drawn first. Presets that are not listed
give their text the whole of their rectangle, or nearly.
"""

from __future__ import annotations

from builders.inspection.deck import Shape
from builders.inspection.look.geometry import Box
from builders.inspection.markup import A, Element, P

_Insets = tuple[float, float, float, float]
"""What is left free at the left, top, right and bottom."""

_NONE: _Insets = (0, 0, 0, 0)
_ELLIPSE: _Insets = (0.146, 0.146, 0.146, 0.146)
_DIAMOND: _Insets = (0.25, 0.25, 0.25, 0.25)
_CLOUD: _Insets = (0.138, 0.151, 0.209, 0.197)
_ROUND_STAR: _Insets = (0.235, 0.235, 0.235, 0.235)
_SLANTED: _Insets = (0.2, 0, 0.2, 0)
_ACROSS: _Insets = (0, 0.25, 0, 0.25)
_DOWN: _Insets = (0.25, 0, 0.25, 0)

_FIXED: dict[str, _Insets] = {
    "cloud": _CLOUD,
    "cloudCallout": _CLOUD,
    "diamond": _DIAMOND,
    "dodecagon": (0.134, 0.134, 0.134, 0.134),
    "donut": _ELLIPSE,
    "ellipse": _ELLIPSE,
    "flowChartConnector": _ELLIPSE,
    "flowChartDecision": _DIAMOND,
    "flowChartDelay": (0, 0.146, 0.146, 0.146),
    "flowChartDisplay": (0.167, 0, 0.167, 0),
    "flowChartDocument": (0, 0, 0, 0.198),
    "flowChartExtract": (0.25, 0.5, 0.25, 0),
    "flowChartInputOutput": _SLANTED,
    "flowChartInternalStorage": (0.125, 0.125, 0, 0),
    "flowChartMagneticDisk": (0, 0.333, 0, 0.167),
    "flowChartMagneticDrum": (0.167, 0, 0.333, 0),
    "flowChartMagneticTape": _ELLIPSE,
    "flowChartManualInput": (0, 0.2, 0, 0),
    "flowChartManualOperation": _SLANTED,
    "flowChartMerge": (0.25, 0, 0.25, 0.5),
    "flowChartMultidocument": (0, 0.17, 0.139, 0.038),
    "flowChartOffpageConnector": (0, 0, 0, 0.2),
    "flowChartOnlineStorage": (0.167, 0, 0.167, 0),
    "flowChartOr": _ELLIPSE,
    "flowChartPredefinedProcess": (0.125, 0, 0.125, 0),
    "flowChartPreparation": _SLANTED,
    "flowChartPunchedCard": (0, 0.2, 0, 0),
    "flowChartPunchedTape": (0, 0.2, 0, 0.2),
    "flowChartSort": _DIAMOND,
    "flowChartSummingJunction": _ELLIPSE,
    "flowChartTerminator": (0.047, 0.146, 0.047, 0.146),
    "heart": (0.167, 0.25, 0.167, 0.333),
    "irregularSeal1": (0.214, 0.293, 0.227, 0.355),
    "irregularSeal2": (0.249, 0.295, 0.322, 0.262),
    "smileyFace": _ELLIPSE,
    "teardrop": _ELLIPSE,
    "wedgeEllipseCallout": _ELLIPSE,
}
"""Shares of width and height that nobody can adjust."""

_OF_SIDES: dict[str, _Insets] = {
    "decagon": (0.095, 0.191, 0.095, 0.191),
    "doubleWave": (0, 0.125, 0, 0.125),
    "downArrow": _DOWN,
    "downArrowCallout": (0, 0, 0, 0.35),
    "ellipseRibbon": (0.25, 0.25, 0.25, 0.031),
    "ellipseRibbon2": (0.25, 0.031, 0.25, 0.25),
    "heptagon": (0.099, 0.198, 0.099, 0.198),
    "hexagon": (0.083, 0.104, 0.083, 0.104),
    "leftArrow": _ACROSS,
    "leftArrowCallout": (0.35, 0, 0, 0),
    "leftRightArrow": _ACROSS,
    "leftRightArrowCallout": (0.259, 0, 0.259, 0),
    "notchedRightArrow": _ACROSS,
    "parallelogram": (0.083, 0.109, 0.083, 0.109),
    "pentagon": (0.191, 0.236, 0.191, 0),
    "ribbon": (0.25, 0.167, 0.25, 0),
    "ribbon2": (0.25, 0, 0.25, 0.167),
    "rightArrow": _ACROSS,
    "rightArrowCallout": (0, 0, 0.35, 0),
    "rtTriangle": (0.083, 0.583, 0.417, 0.083),
    "star10": (0.138, 0.25, 0.138, 0.25),
    "star12": _ROUND_STAR,
    "star16": _ROUND_STAR,
    "star24": _ROUND_STAR,
    "star32": _ROUND_STAR,
    "star5": (0.309, 0.382, 0.309, 0.236),
    "star6": (0.167, 0.25, 0.167, 0.25),
    "star7": (0.223, 0.198, 0.223, 0.247),
    "star8": (0.154, 0.154, 0.154, 0.154),
    "stripedRightArrow": _ACROSS,
    "sun": (0.323, 0.323, 0.323, 0.323),
    "trapezoid": (0, 0.042, 0, 0),
    "triangle": (0.25, 0.5, 0.25, 0),
    "upArrow": _DOWN,
    "upArrowCallout": (0, 0.35, 0, 0),
    "upDownArrow": _DOWN,
    "upDownArrowCallout": (0, 0.259, 0, 0.259),
    "wave": (0, 0.25, 0, 0.25),
}
"""Shares of width and height for presets as they are drawn first."""

_OF_SHORTER: dict[str, _Insets] = {
    "bevel": (0.125, 0.125, 0.125, 0.125),
    "can": (0, 0.25, 0, 0.125),
    "chevron": (0.5, 0, 0.5, 0),
    "cube": (0, 0.25, 0.25, 0),
    "downArrow": (0, 0, 0, 0.25),
    "foldedCorner": (0, 0, 0, 0.167),
    "frame": (0.125, 0.125, 0.125, 0.125),
    "hexagon": (0.083, 0, 0.083, 0),
    "homePlate": (0, 0, 0.25, 0),
    "horizontalScroll": (0.125, 0.125, 0.063, 0.125),
    "leftArrow": (0.25, 0, 0, 0),
    "leftRightArrow": (0.25, 0, 0.25, 0),
    "notchedRightArrow": (0.25, 0, 0.25, 0),
    "octagon": (0.146, 0.146, 0.146, 0.146),
    "parallelogram": (0.104, 0, 0.104, 0),
    "plaque": (0.118, 0.118, 0.118, 0.118),
    "rightArrow": (0, 0, 0.25, 0),
    "roundRect": (0.049, 0.049, 0.049, 0.049),
    "snip2DiagRect": (0.083, 0.083, 0.083, 0.083),
    "snip2SameRect": (0.083, 0.083, 0.083, 0),
    "stripedRightArrow": (0.156, 0, 0.25, 0),
    "trapezoid": (0.167, 0, 0.167, 0),
    "upArrow": (0, 0.25, 0, 0),
    "upDownArrow": (0, 0.25, 0, 0.25),
    "verticalScroll": (0.125, 0.125, 0.125, 0.063),
}
"""Shares of the shorter of the two, which come on top of those."""

_SNUG = frozenset(
    name
    for table in (_FIXED, _OF_SIDES)
    for name, insets in table.items()
    if insets in (_ELLIPSE, _DIAMOND, _ACROSS, _DOWN)
)
"""The presets of which text leaves the painted area as soon as it leaves its rectangle."""


def text_room(shape: Shape, frame: Box) -> Box:
    """Return the rectangle that a shape's outline leaves for its text, before it is turned.

    Where somebody has adjusted an outline it is the whole frame, so that nothing is said of want of
    room that may not be.

    Args:
        shape: the shape.
        frame: its rectangle, in EMU.
    """
    preset = _preset(shape)
    name = "" if preset is None else preset.get("prst", "")
    if name in _FIXED:
        return _less(frame, _FIXED[name], _NONE)
    of_sides, of_shorter = _OF_SIDES.get(name, _NONE), _OF_SHORTER.get(name, _NONE)
    if preset is None or of_sides is of_shorter or any(len(one) for one in preset):
        return frame
    return _less(frame, of_sides, of_shorter)


def is_snug(shape: Shape) -> bool:
    """Return whether text that leaves its rectangle leaves what the shape paints, too."""
    preset = _preset(shape)
    return preset is not None and preset.get("prst") in _SNUG


def _preset(shape: Shape) -> Element | None:
    properties = shape.element.find(f"{P}spPr")
    return None if properties is None else properties.find(f"{A}prstGeom")


def _less(frame: Box, of_sides: _Insets, of_shorter: _Insets) -> Box:
    width, height = frame.width, frame.height
    shorter = min(width, height)
    left, top, right, bottom = (
        share * side + more * shorter
        for share, more, side in zip(
            of_sides, of_shorter, (width, height, width, height), strict=True
        )
    )
    if left + right >= width or top + bottom >= height:
        return frame
    return Box(frame.left + left, frame.top + top, frame.right - right, frame.bottom - bottom)
