"""The colours outside the palette: those that mean something, in light and in dark.

Never colour alone: a text, an icon or a shape beside it says the same.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct
from PySide6.QtGui import QColor

from seminar.model import ItemKind, PhaseKind, StatementKind

SignalName = Literal["warning", "error", "ok", "by_hand"]
KindName = Literal["frame", "talk", "task", "plenary", "rest"]

ITEM_KINDS: dict[ItemKind, KindName] = {
    "opening": "frame",
    "talk": "talk",
    "task": "task",
    "plenary": "plenary",
    "break": "rest",
    "meal": "rest",
    "social": "rest",
    "closing": "frame",
}
PHASE_KINDS: dict[PhaseKind, KindName] = {
    "individual": "frame",
    "pairs": "rest",
    "group": "task",
    "exchange": "talk",
    "plenary": "plenary",
}
STATEMENT_MARKS: dict[StatementKind, KindName] = {
    "observation": "frame",
    "proposal": "talk",
    "agreement": "plenary",
    "action": "task",
}


class Colours(Struct, frozen=True):
    """The colours of one scheme.

    Args:
        signals: what is wrong, doubtful, right, or edited by hand: of texts and icons.
        kinds: of the marks, and of the feet in bars.
        base: what the tints are mixed with.
        bar: how much of a kind is in its tint, in bars.
        strip: how much of a signal is in the tint of a strip.
        edge: how much of it is in the strip's border.
    """

    signals: dict[SignalName, str]
    kinds: dict[KindName, str]
    base: str
    bar: float
    strip: float
    edge: float = 0.35

    def signal(self, name: SignalName) -> QColor:
        """Return the colour of a signal's text and icon."""
        return QColor(self.signals[name])

    def kind(self, name: KindName) -> QColor:
        """Return the colour of a kind's mark."""
        return QColor(self.kinds[name])

    def bar_tint(self, name: KindName) -> QColor:
        """Return the surface of a kind in a bar."""
        return mixed(self.kind(name), QColor(self.base), self.bar)

    def strip_tint(self, name: SignalName) -> QColor:
        """Return the surface of a strip or a banner."""
        return mixed(self.signal(name), QColor(self.base), self.strip)

    def strip_edge(self, name: SignalName) -> QColor:
        """Return the border of a strip or a banner."""
        return mixed(self.signal(name), QColor(self.base), self.edge)


LIGHT = Colours(
    signals={"warning": "#8A5A00", "error": "#B3261E", "ok": "#1F6F43", "by_hand": "#5D4A85"},
    kinds={
        "frame": "#6A7A84",
        "talk": "#3F74B0",
        "task": "#12836F",
        "plenary": "#8059AE",
        "rest": "#AB7716",
    },
    base="#FFFFFF",
    bar=0.17,
    strip=0.09,
)
DARK = Colours(
    signals={"warning": "#E6B450", "error": "#FF8A80", "ok": "#7CCB9A", "by_hand": "#BBA7E6"},
    kinds={
        "frame": "#93A3AC",
        "talk": "#7CADE3",
        "task": "#4CC0AA",
        "plenary": "#B697E3",
        "rest": "#D8AE58",
    },
    base="#191D1F",
    bar=0.25,
    strip=0.16,
)


def mixed(colour: QColor, with_: QColor, share: float) -> QColor:
    """Return `colour` and another one, `share` (0 to 1) of the first."""

    def channel(mine: int, other: int) -> int:
        return round(other + (mine - other) * share)

    return QColor(
        channel(colour.red(), with_.red()),
        channel(colour.green(), with_.green()),
        channel(colour.blue(), with_.blue()),
    )
