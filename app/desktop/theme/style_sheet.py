"""The one style sheet, made of `style.qss`.

Colours stay roles of the palette, which Qt looks up itself; only signals are filled in. Every
length is scaled. A style sheet instead of a QStyle of our own, because each call of a style that
is written in Python costs, and there are thousands while a window is painted.
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import Literal

from PySide6.QtGui import QColor

from app.desktop.theme.colours import DARK, LIGHT, Colours, SignalName
from app.desktop.theme.sizes import Sizes

SchemeName = Literal["light", "dark"]

MARKS = Path(__file__).with_name("marks")
"""The folder of the small drawings inside ticked boxes, choices and spin fields."""
MARKS_PREFIX = "marks"
"""What Qt knows that folder by."""

_COLOURS = {"light": LIGHT, "dark": DARK}
_TEXT_SIZE = re.compile(r"font-size: (\d+)px")
_LENGTH = re.compile(r"\b(\d+)px")
_HALF = re.compile(r"half\((\d+)px \+ (\d+)px\)")
_TONE = re.compile(r"tone\((\w+)(?:-(tint|edge))?\)")
_MARK = re.compile(r"mark\(([\w-]+)\)")


def style_sheet(sizes: Sizes, scheme: SchemeName) -> str:
    """Return the style sheet for these sizes, in light or dark."""
    colours = _COLOURS[scheme]
    text = _TEXT_SIZE.sub(lambda found: f"font-size: {sizes.text(int(found[1]))}PX", _source())
    text = _HALF.sub(lambda found: f"{_radius(sizes, found)}PX", text)
    text = _LENGTH.sub(lambda found: f"{sizes.px(int(found[1]))}px", text)
    text = _TONE.sub(lambda found: _tone(colours, found).name(), text)
    text = _MARK.sub(rf'url("{MARKS_PREFIX}:\1-{scheme}.svg")', text)
    return text.replace("PX", "px")


def _radius(sizes: Sizes, found: re.Match[str]) -> int:
    """Return half of what an inside with a border around it measures once both are rounded."""
    return (sizes.px(int(found[1])) + 2 * sizes.px(int(found[2]))) // 2


@lru_cache
def _source() -> str:
    return Path(__file__).with_name("style.qss").read_text("utf-8")


def _tone(colours: Colours, found: re.Match[str]) -> QColor:
    """Return a signal's colour, or that of its tint or edge."""
    tones = {None: colours.signal, "tint": colours.strip_tint, "edge": colours.strip_edge}
    signal: SignalName = next(name for name in colours.signals if name == found[1])
    return tones[found[2]](signal)
