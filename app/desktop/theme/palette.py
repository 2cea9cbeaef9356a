"""The palettes: what each role of Qt's palette looks like in light and in dark.

Widgets take their colours from these roles. Colours with a meaning of their own, such as that of a
warning or of a talk, stand in `colours`.
"""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette

_Role = QPalette.ColorRole
_Group = QPalette.ColorGroup

LIGHT: dict[QPalette.ColorRole, str] = {
    _Role.Window: "#F3F5F6",
    _Role.WindowText: "#1A2429",
    _Role.Base: "#FFFFFF",
    _Role.AlternateBase: "#F8FAFA",
    _Role.Text: "#1A2429",
    _Role.PlaceholderText: "#5B6A71",
    _Role.Button: "#FFFFFF",
    _Role.ButtonText: "#1A2429",
    _Role.Light: "#FFFFFF",
    _Role.Midlight: "#E5EAEC",
    _Role.Mid: "#CFD7DA",
    _Role.Dark: "#84929A",
    _Role.Shadow: "#5B6A71",
    _Role.Highlight: "#D9EBEE",
    _Role.HighlightedText: "#0E2A30",
    _Role.Accent: "#0D6472",
    _Role.Link: "#0D6472",
    _Role.LinkVisited: "#0D6472",
    _Role.BrightText: "#FFFFFF",
    _Role.ToolTipBase: "#FFFFFF",
    _Role.ToolTipText: "#1A2429",
}
DARK: dict[QPalette.ColorRole, str] = {
    _Role.Window: "#22272A",
    _Role.WindowText: "#E6EBED",
    _Role.Base: "#191D1F",
    _Role.AlternateBase: "#1E2325",
    _Role.Text: "#E6EBED",
    _Role.PlaceholderText: "#9FADB3",
    _Role.Button: "#2B3135",
    _Role.ButtonText: "#E6EBED",
    _Role.Light: "#3B4449",
    _Role.Midlight: "#2C3336",
    _Role.Mid: "#3B4449",
    _Role.Dark: "#75838A",
    _Role.Shadow: "#0E1112",
    _Role.Highlight: "#1F444C",
    _Role.HighlightedText: "#E9F7F9",
    _Role.Accent: "#5DBDCB",
    _Role.Link: "#6CC6D3",
    _Role.LinkVisited: "#6CC6D3",
    _Role.BrightText: "#08262B",
    _Role.ToolTipBase: "#2B3135",
    _Role.ToolTipText: "#E6EBED",
}
_LIGHT_DISABLED = {"text": "#9AA6AC", "surface": "#F3F5F6"}
_DARK_DISABLED = {"text": "#66737A", "surface": "#22272A"}
_FADES = (_Role.WindowText, _Role.Text, _Role.ButtonText, _Role.PlaceholderText, _Role.Link)

_SHARPER = {
    _Role.PlaceholderText: _Role.Text,
    _Role.Midlight: _Role.Dark,
    _Role.Mid: _Role.Text,
    _Role.Dark: _Role.Text,
}
"""Where high contrast is asked for, the roles that look like stronger ones."""


def light() -> QPalette:
    """Return the light palette."""
    return _palette(LIGHT, _LIGHT_DISABLED)


def dark() -> QPalette:
    """Return the dark palette."""
    return _palette(DARK, _DARK_DISABLED)


def sharper(palette: QPalette) -> QPalette:
    """Return a palette for those who asked their system for high contrast."""
    result = QPalette(palette)
    for role, stronger in _SHARPER.items():
        for group in (_Group.Active, _Group.Inactive):
            result.setColor(group, role, palette.color(group, stronger))
    return result


def _palette(table: dict[QPalette.ColorRole, str], disabled: dict[str, str]) -> QPalette:
    palette = QPalette()
    for role, colour in table.items():
        palette.setColor(role, QColor(colour))
    for role in _FADES:
        palette.setColor(_Group.Disabled, role, QColor(disabled["text"]))
    palette.setColor(_Group.Disabled, _Role.Button, QColor(disabled["surface"]))
    palette.setColor(_Group.Disabled, _Role.Base, QColor(disabled["surface"]))
    return palette
