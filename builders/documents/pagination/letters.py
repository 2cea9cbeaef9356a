"""How letters are set, as far as it matters for how wide and high they are."""

from __future__ import annotations

from msgspec import Struct

from builders.documents.pagination.parts import Bounds, Element, Unmeasurable, is_on, name_of, val
from builders.metrics import Face

Properties = dict[str, str]
_TOGGLES = frozenset(("b", "i", "caps", "smallCaps", "vanish"))


class RunLook(Struct, frozen=True, eq=False):
    """How letters are set.

    Args:
        face: their typeface, as wide as it may be.
        lines: how high its own lines are, in em.
        size: in points.
        bold: whether they are bold, as read narrowly and widely: programs do not agree what a bold
            character style does in a bold paragraph.
        capitals: whether small letters show as capitals.
        small_capitals: whether they show as small capitals.
        hidden: whether they do not show.
        tracking: the space between letters, in points.
        shifted: whether they stand higher or lower than the line.
        narrowest: how wide they are at the least, in shares of the face's plain upright advances.
    """

    face: Face
    lines: Bounds
    size: float
    bold: tuple[bool, bool]
    capitals: bool
    small_capitals: bool
    hidden: bool
    tracking: float
    shifted: bool
    narrowest: float


def run_properties(element: Element | None) -> Properties:
    """Return the properties of letters that matter for how wide and high they are."""
    found: Properties = {}
    for one in () if element is None else element:
        name = name_of(one)
        if name in _TOGGLES:
            found[name] = "1" if is_on(one) else "0"
        elif name == "rFonts":
            said = {str(key).rpartition("}")[2]: str(value) for key, value in one.items()}
            if "ascii" in said and "asciiTheme" not in said:
                found["asciiTheme"] = ""
            found |= {key: said[key] for key in ("ascii", "asciiTheme") if key in said}
        elif name in ("sz", "spacing", "vertAlign", "rStyle", "position", "kern", "ligatures"):
            found[name] = val(one)
        elif name == "w" and val(one) not in ("100", "100%"):
            raise Unmeasurable("w:w")
    return found


_NARROWEST = 0.993
"""LibreOffice sets running text in Calibri 0.1 to 0.5 % narrower than its advances (measured)."""
_NARROWEST_KERNED, _NARROWEST_ITALIC = 0.985, 0.955


def narrowest(found: Properties) -> float:
    """Return how wide letters are at the least, as a share of the face's advances."""
    share = _NARROWEST
    if found.get("kern", "0") != "0" or "ligatures" in found:
        share *= _NARROWEST_KERNED
    return share * (_NARROWEST_ITALIC if found.get("i") == "1" else 1.0)


def bold(layers: tuple[Properties, ...]) -> tuple[bool, bool]:
    """Return whether letters are bold, narrowly and widely read.

    Bold in two of the styles cancels out (ISO/IEC 29500-1, 17.7.3), which not every program knows.
    """
    *styled, direct = layers if len(layers) > 3 else (*layers, {})
    if "b" in direct:
        return direct["b"] == "1", direct["b"] == "1"
    count = sum(layer.get("b") == "1" for layer in styled)
    may_be = any("may be bold" in layer for layer in styled)
    return count == 1 and not may_be, count > 0 or may_be
