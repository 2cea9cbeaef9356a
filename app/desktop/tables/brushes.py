"""What cells are painted with, as the theme is now; made anew when it changes."""

from __future__ import annotations

from PySide6.QtGui import QColor, QFont, QFontMetrics, QPalette, QPen

from app.desktop.theme.icons import Tint, tint_colour
from app.desktop.theme.sizes import BODY, ICON, MARK, NOTE
from app.desktop.theme.theme import THEME

PADDING = 8
"""Between a cell's edge and its text, in the guide's px."""
_BOX = 16
_SMALL_ICON = 13
"""That of an icon which only adds to a text, such as a lock."""
_ROLE = QPalette.ColorRole


class Face:
    """A font and how wide it runs."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        self.metrics = QFontMetrics(font)


class Brushes:
    """Fonts, colours and lengths; looked up once, for there are thousands of cells."""

    def __init__(self) -> None:
        palette, px = THEME.palette, THEME.px
        self.body = Face(THEME.font(BODY))
        self.bold = Face(THEME.font(BODY, QFont.Weight.Bold))
        self.note = Face(THEME.font(NOTE))
        self.base = palette.color(_ROLE.Base)
        self.closed = palette.color(_ROLE.Window)
        self.tint = palette.color(_ROLE.Highlight)
        self.selected_text = palette.color(_ROLE.HighlightedText)
        self.text = palette.color(_ROLE.Text)
        self.muted = palette.color(_ROLE.PlaceholderText)
        self.hairline = palette.color(_ROLE.Midlight)
        self.border = palette.color(_ROLE.Mid)
        self.edge = palette.color(_ROLE.Dark)
        self.accent = palette.color(_ROLE.Accent)
        self.on_accent = palette.color(_ROLE.BrightText)
        self.ring = QPen(self.accent, px(2))
        self.quiet_ring = QPen(self.edge, px(1))
        self.padding, self.gap = px(PADDING), px(8)
        self.mark, self.icon, self.box = px(MARK), px(ICON), px(_BOX)
        self.small_icon = px(_SMALL_ICON)
        self.radius, self.line = px(4), px(1)

    def ink(self, tint: Tint, *, selected: bool) -> QColor:
        """Return the colour of a text in a row that is selected or not."""
        if tint == "text":
            return self.selected_text if selected else self.text
        return tint_colour(tint)
