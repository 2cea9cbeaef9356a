"""Numbers in drawings: sizes, distances and shares within what Office takes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache, lru_cache

from msgspec import Struct

from builders.inspection.findings import Fault
from builders.inspection.markup import A, C, Element, P
from builders.inspection.numbers import decimal, length, number, share
from builders.inspection.parts import XmlPart
from builders.inspection.registry import Rules
from builders.inspection.remedies import ITS_PROGRAM
from seminar.messages import Message, message
from seminar.texts import shown

RULES = Rules("presentation")
_FARTHEST = 27_273_042_316_900
"""The largest length of DrawingML, in EMU (ISO/IEC 29500-1, 20.1.10.16)."""
_INT = 2_147_483_647


class _Bound(Struct, frozen=True):
    """What the number in an attribute may be."""

    attribute: str
    read: Callable[[str | None], float | None]
    low: int
    high: int
    what: Message


_SIZE = message("The size of the text")
_LETTERS = message("The spacing of the letters")
_RAISED = message("How far the text is raised or lowered")
_TURN = message("The turn of the shape or text")
_INDENT = message("The indent of the paragraph")
_LEVEL = message("The list level of the paragraph")
_SPACING = message("The spacing of the paragraph")
_COLUMNS = message("The number of text columns")
_GUTTER = message("The space between text columns")
_KERNING = message("The size from which letters are set closer")
_SLANT = message("The direction of the gradient")
_INSET = message("A margin of the text")
_LINE = message("The width of the line")
_EXTENT = message("The width or height of the shape")
_PLACE = message("The place of the shape")
_COLUMN = message("The width of the table column")
_ROW = message("The height of the table row")
_SHARE = message("A share of the colour")
_STOP = message("A stop of the gradient")
_EFFECT = message("A measure of the effect")
_BULLET = message("A measure of the bullet")
_CHART = message("A measure of the chart")
_TIME = message("The time of the transition")

_POSITIVE = ("tint", "shade", "alpha", "satMod", "lumMod", "alphaMod", "hueMod")
_PARAGRAPHS = ("pPr", *(f"lvl{level}pPr" for level in range(1, 10)), "defPPr")
_LINES = ("ln", "lnL", "lnR", "lnT", "lnB", "lnTlToBr", "lnBlToTr", "uLn")


def _drawing() -> Iterator[tuple[str, _Bound]]:
    for tag in ("rPr", "defRPr", "endParaRPr"):
        yield tag, _Bound("sz", number, 100, 400_000, _SIZE)
        yield tag, _Bound("kern", number, 0, 400_000, _KERNING)
        yield tag, _Bound("spc", number, -400_000, 400_000, _LETTERS)
        yield tag, _Bound("baseline", share, -_INT, _INT, _RAISED)
    for tag in _PARAGRAPHS:
        yield tag, _Bound("lvl", number, 0, 8, _LEVEL)
        for side in ("marL", "marR"):
            yield tag, _Bound(side, number, 0, 51_206_400, _INDENT)
        yield tag, _Bound("indent", number, -51_206_400, 51_206_400, _INDENT)
    yield "spcPct", _Bound("val", share, 0, 13_200, _SPACING)
    yield "spcPts", _Bound("val", number, 0, 158_400, _SPACING)
    yield "bodyPr", _Bound("numCol", number, 1, 16, _COLUMNS)
    yield "bodyPr", _Bound("spcCol", length, 0, _INT, _GUTTER)
    yield "bodyPr", _Bound("rot", number, -_INT - 1, _INT, _TURN)
    for side in ("lIns", "tIns", "rIns", "bIns"):
        yield "bodyPr", _Bound(side, length, -_INT, _INT, _INSET)
    for tag in _LINES:
        yield tag, _Bound("w", number, 0, 20_116_800, _LINE)


def _places() -> Iterator[tuple[str, _Bound]]:
    for tag in ("ext", "chExt"):
        for side in ("cx", "cy"):
            yield tag, _Bound(side, number, 0, _FARTHEST, _EXTENT)
    for tag in ("off", "chOff"):
        for side in ("x", "y"):
            yield tag, _Bound(side, length, -_FARTHEST, _FARTHEST, _PLACE)
    yield "xfrm", _Bound("rot", number, -_INT - 1, _INT, _TURN)
    yield "gridCol", _Bound("w", length, 0, _FARTHEST, _COLUMN)
    yield "tr", _Bound("h", length, 0, _FARTHEST, _ROW)
    for side in ("marL", "marR", "marT", "marB"):
        yield "tcPr", _Bound(side, length, -_INT, _INT, _INSET)


def _looks() -> Iterator[tuple[str, _Bound]]:
    for tag in _POSITIVE:
        high = 100 if tag in ("tint", "shade", "alpha") else _INT
        yield tag, _Bound("val", share, 0, high, _SHARE)
    for tag in ("lumOff", "satOff", "sat", "lum", "red", "green", "blue"):
        yield tag, _Bound("val", share, -_INT, _INT, _SHARE)
    for part in ("r", "g", "b"):
        yield "scrgbClr", _Bound(part, share, -_INT, _INT, _SHARE)
    yield "gs", _Bound("pos", share, 0, 100, _STOP)
    yield "lin", _Bound("ang", number, 0, 21_599_999, _SLANT)
    yield "alphaModFix", _Bound("amt", share, 0, _INT, _SHARE)
    for tag in ("outerShdw", "innerShdw"):
        yield tag, _Bound("blurRad", number, 0, _FARTHEST, _EFFECT)
        yield tag, _Bound("dist", number, 0, _FARTHEST, _EFFECT)
        yield tag, _Bound("dir", number, 0, 21_599_999, _EFFECT)
    for tag in ("softEdge", "glow"):
        yield tag, _Bound("rad", number, 0, _FARTHEST, _EFFECT)
    yield "buSzPct", _Bound("val", share, 25, 400, _BULLET)
    yield "buSzPts", _Bound("val", number, 100, 400_000, _BULLET)
    yield "buAutoNum", _Bound("startAt", number, 1, 32_767, _BULLET)


_SHARES = {
    "gapWidth": (0, 500),
    "gapDepth": (0, 500),
    "overlap": (-100, 100),
    "holeSize": (1, 90),
    "bubbleScale": (0, 300),
    "depthPercent": (20, 2000),
    "hPercent": (5, 500),
    "lblOffset": (0, 1000),
    "secondPieSize": (5, 200),
}
_NUMBERS = {
    "firstSliceAng": (0, 360),
    "rotX": (-90, 90),
    "rotY": (0, 360),
    "perspective": (0, 240),
    "size": (2, 72),
    "style": (1, 48),
    "order": (0, _INT),
    "explosion": (0, _INT),
    "tickLblSkip": (1, _INT),
    "tickMarkSkip": (1, _INT),
}
_DECIMALS = ("max", "min", "majorUnit", "minorUnit", "crossesAt", "x", "y", "w", "h")


def _plain_share(text: str | None) -> float | None:
    """Return the percentage of a chart: a plain number of percent, or one with its sign."""
    return share(text) if text and text.endswith("%") else number(text)


def _charts() -> Iterator[tuple[str, _Bound]]:
    for tag, (low, high) in _SHARES.items():
        yield tag, _Bound("val", _plain_share, low, high, _CHART)
    for tag, (low, high) in _NUMBERS.items():
        yield tag, _Bound("val", number, low, high, _CHART)
    for tag in _DECIMALS:
        yield tag, _Bound("val", decimal, -(10**300), 10**300, _CHART)
    yield "logBase", _Bound("val", decimal, 2, 1000, _CHART)


@cache
def _bounds() -> dict[str, tuple[_Check, ...]]:
    """Return what is looked at in the elements of each name."""
    gathered: dict[str, list[_Bound]] = {}
    spaces = ((A, (_drawing, _places, _looks)), (C, (_charts,)))
    for space, tables in spaces:
        for table in tables:
            for tag, bound in table():
                gathered.setdefault(space + tag, []).append(bound)
    gathered[f"{P}xfrm"] = gathered[f"{A}xfrm"]
    gathered[f"{P}transition"] = [_Bound("advTm", number, 0, 4_294_967_295, _TIME)]
    return {tag: tuple(map(_check, bounds)) for tag, bounds in gathered.items()}


_Check = tuple[str, Callable[[str], bool], _Bound]


def _check(bound: _Bound) -> _Check:
    """Return the attribute, and whether a value is within bounds, which often repeats."""

    @lru_cache(1024)
    def is_within(text: str) -> bool:
        value = bound.read(text)
        return value is not None and bound.low <= value <= bound.high

    return bound.attribute, is_within, bound


@RULES.add(
    XmlPart,
    "number-out-of-range",
    "error",
    demand=message("Sizes, distances and shares are numbers that Office can use."),
    remedy=message(
        "Set the value anew in {program}. If the file does not open, let it repair it and look the "
        "result through.",
        program=ITS_PROGRAM,
    ),
    source="ISO/IEC 29500-1, 20.1.10 and 21.2.3",
)
def number_out_of_range(part: XmlPart) -> Iterator[Fault]:
    """Find numbers of text, shapes, colours and charts that are none or out of their range."""
    for tag, bounds in _bounds().items():
        for element in part.all(tag):
            for attribute, is_within, bound in bounds:
                text = element.get(attribute)
                if text is not None and not is_within(text):
                    yield part.fault(_sentence(bound, text), element)


def is_out_of_range(element: Element, attribute: str) -> bool:
    """Return whether the number in an attribute, if there is one, is told of here."""
    value = element.get(attribute)
    bounds = () if value is None else _bounds().get(str(element.tag), ())
    return any(name == attribute and not is_within(value or "") for name, is_within, _ in bounds)


def _sentence(bound: _Bound, text: str) -> Message:
    if bound.high > _INT - 1:
        return message(
            "{what} is “{value}”, which Office cannot use.", what=bound.what, value=shown(text)
        )
    return message(
        "{what} is “{value}”, but can only be from {low} to {high}.",
        what=bound.what,
        value=shown(text),
        low=bound.low,
        high=bound.high,
    )
