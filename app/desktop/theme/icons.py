"""Icons: Lucide's drawings, in one line weight and in a colour of the theme.

`icon("calendar-clock")` is drawn when it is painted, so it follows the scheme and the screen. The
names are Lucide's own; those that stand for something of Plenum are in the tables below.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPalette, QPixmap

from app.desktop.spot import PageId
from app.desktop.theme.colours import SignalName
from app.desktop.theme.theme import THEME
from seminar.severity import Severity

Tint = Literal["text", "muted", "accent", "bright", "warning", "error", "ok", "by_hand"]
"""What an icon is coloured as: a role of the palette or a signal."""

PAGE_ICONS: dict[PageId, str] = {
    "start": "house",
    "programme": "calendar-clock",
    "slides": "presentation",
    "tasks": "clipboard-list",
    "groups": "users",
    "survey": "chart-bar-big",
    "outcomes": "message-square-text",
    "documents": "file-text",
    "details": "info",
}
SIGNAL_ICONS: dict[SignalName, str] = {
    "warning": "triangle-alert",
    "error": "octagon-alert",
    "ok": "circle-check",
    "by_hand": "pencil",
}
SEVERITY_ICONS: dict[Severity, tuple[str, Tint]] = {
    "error": ("octagon-alert", "error"),
    "warning": ("triangle-alert", "warning"),
    "tip": ("info", "muted"),
}
FILE_ICONS = {".pptx": "file-chart-pie", ".docx": "file-text"}

FILLED = " filled"
"""What stands after Lucide's name of an icon whose surface is in the colour of its lines."""

_ROLES: dict[str, QPalette.ColorRole] = {
    "text": QPalette.ColorRole.Text,
    "muted": QPalette.ColorRole.PlaceholderText,
    "accent": QPalette.ColorRole.Accent,
    "bright": QPalette.ColorRole.BrightText,
}
_LINE = 1.5
"""The weight of the lines at 16 px, in px."""
_FIELD = 24
"""The side of the field that Lucide draws in."""


def icon(name: str, tint: Tint = "text", on: Tint | None = None) -> QIcon:
    """Return an icon.

    Args:
        name: Lucide's name of it.
        tint: its colour; when disabled, it is that of disabled text.
        on: its colour where it is checked or selected, if that is another one.

    Raises:
        LookupError: Lucide has no icon of this name.
    """
    if name.removesuffix(FILLED) not in _names():
        raise LookupError(f"Lucide has no icon {name!r}")
    return QIcon(_Engine(name, tint, on or tint))


def retinted(drawn: QIcon, tint: Tint) -> QIcon:
    """Return an icon of `icon` in another colour; any other icon as it is."""
    name = drawn.name()
    return icon(name, tint) if name else drawn


def pixmap(name: str, tint: Tint, side: int, ratio: float = 1.0) -> QPixmap:
    """Return an icon as it looks now, for painting.

    Args:
        name: Lucide's name of it.
        tint: its colour.
        side: its width and height, in px as the theme has scaled them.
        ratio: the device pixel ratio of what is painted on.
    """
    return _drawn(name, tint_colour(tint).rgba(), side, side, ratio)


def tint_colour(tint: Tint) -> QColor:
    """Return the colour that a tint is now."""
    if tint in _ROLES:
        return THEME.palette.color(_ROLES[tint])
    return THEME.colours.signal(tint)  # pyright: ignore[reportArgumentType] - what is left


# --- drawings ---


@cache
def drawing(name: str) -> str:
    """Return an icon as SVG, its lines in `currentColor`.

    The package's own function imports half a web client first (a tenth of the time that a window
    takes to open), so its database is read directly; a test holds the two together.

    Raises:
        LookupError: Lucide has no icon of this name.
    """
    own = name.removesuffix(FILLED)
    rows = _asked("SELECT svg FROM icons WHERE name = ?", own)
    if not rows:
        raise LookupError(f"Lucide has no icon {name!r}")
    return rows[0] if own == name else rows[0].replace('fill="none"', 'fill="currentColor"')


@cache
def _names() -> frozenset[str]:
    return frozenset(_asked("SELECT name FROM icons"))


def _asked(question: str, *values: str) -> list[str]:
    """Return the first column of what the database answers."""
    with closing(sqlite3.connect(f"{_database().as_uri()}?mode=ro", uri=True)) as database:
        return [str(row[0]) for row in database.execute(question, values)]


@cache
def _database() -> Path:
    spec = find_spec("lucide")
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError("python-lucide is not installed", name="lucide")
    return Path(spec.submodule_search_locations[0]).resolve() / "data" / "lucide-icons.db"


@lru_cache(maxsize=1024)
def _drawn(name: str, rgba: int, width: int, height: int, ratio: float) -> QPixmap:
    """Return a drawing as high as the pixmap, at its left; nothing where there is no room."""
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415 - only where something is drawn

    result = QPixmap(round(width * ratio), round(height * ratio))
    if result.isNull():
        return result
    result.fill(Qt.GlobalColor.transparent)
    painter = QPainter(result)
    side = min(result.width(), result.height())
    QSvgRenderer(_coloured(name, rgba)).render(painter, QRectF(0, 0, side, side))
    painter.end()
    result.setDevicePixelRatio(ratio)
    return result


def _coloured(name: str, rgba: int) -> bytes:
    svg = drawing(name).replace("currentColor", QColor.fromRgba(rgba).name())
    return svg.replace('stroke-width="2"', f'stroke-width="{_LINE * _FIELD / 16}"').encode()


_CLONES: list[_Engine] = []
"""Qt owns a copied engine without telling Python; dropping our reference would be a crash."""


class _Engine(QIconEngine):
    """Draws an icon when it is asked for, in the colours that hold then."""

    def __init__(self, name: str, tint: Tint, on: Tint) -> None:
        super().__init__()
        self._name = name
        self._tint: Tint = tint
        self._on: Tint = on

    def clone(self) -> QIconEngine:
        copy = _Engine(self._name, self._tint, self._on)
        _CLONES.append(copy)
        return copy

    def iconName(self) -> str:
        return self._name

    def isNull(self) -> bool:
        return False

    def actualSize(self, size: QSize, _mode: QIcon.Mode, _state: QIcon.State) -> QSize:
        return size

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(
        self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float
    ) -> QPixmap:
        rgba = self._colour(mode, state).rgba()
        return _drawn(self._name, rgba, size.width(), size.height(), scale)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        side = min(rect.width(), rect.height())
        ratio = painter.device().devicePixelRatio()
        drawn = _drawn(self._name, self._colour(mode, state).rgba(), side, side, ratio)
        place = QRect(0, 0, side, side)
        place.moveCenter(rect.center())
        painter.drawPixmap(place.topLeft(), drawn)

    def _colour(self, mode: QIcon.Mode, state: QIcon.State) -> QColor:
        if mode == QIcon.Mode.Disabled:
            return THEME.palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
        is_on = state == QIcon.State.On or mode == QIcon.Mode.Selected
        return tint_colour(self._on if is_on else self._tint)
