"""How much higher a text is than its shape has room for, with what nobody sees left out."""

from __future__ import annotations

from builders.inspection.look.geometry import Box
from builders.inspection.look.text_rooms import is_snug
from builders.inspection.look.texts import Text

_SHARE = 0.03
"""How much higher than its room a text may stand: programs set lines a little differently."""
_LINE_SHARE = 1 / 3
"""How much of its last line may stand out."""
_LENT = 45_720
"""How much of an inset a text may use, in EMU, before anybody would see it: the usual inset."""
_ONE_LINE = 1 / 1.2
"""How high a single line is for the eye, in its height."""
_CAPITALS = 0.72
"""How high capitals are in their size; what hangs below them may leave a shape unseen."""


def excess(text: Text, outer: Box) -> float:
    """Return by how much a text is certainly too high, in EMU; 0 or less where it is not.

    Args:
        text: the text of a shape.
        outer: the shape's rectangle, of which its outline may leave the text only a part.
    """
    laid, (_, top, _, bottom) = text.laid, text.look.insets
    if sum(len(one.wrapped.spans) for one in laid.stacks) <= 1:
        return laid.height * _ONE_LINE - _across(text, outer)
    lent = {"t": bottom, "b": top}.get(text.look.anchor, top + bottom)
    share = _LINE_SHARE if text.frame.box == outer else 1.0
    allowed = max(_SHARE * laid.room, share * laid.last)
    return laid.excess - max(0, min(lent, _LENT)) - allowed - _beside(text, outer)


def _beside(text: Text, outer: Box) -> float:
    """Return how much a text may leave its rectangle and still stand on its shape, in EMU."""
    box = text.frame.box
    if box == outer or is_snug(text.shape):
        return 0.0
    if text.look.vertical != "horz":
        return outer.width - box.width
    above, below = box.top - outer.top, outer.bottom - box.bottom
    return {"t": below, "b": above}.get(text.look.anchor, 2 * min(above, below))


def _across(text: Text, outer: Box) -> float:
    """Return how high a line the shape of a text has room for, in EMU, across that line."""
    horizontal, box = text.look.vertical == "horz", text.frame.box
    whole, own = (outer.height, box.height) if horizontal else (outer.width, box.width)
    return min(whole, own / _CAPITALS) if own != whole and is_snug(text.shape) else whole
