"""How Plenum looks: palettes, colours with a meaning, sizes, icons and one style sheet."""

from __future__ import annotations

from app.desktop.theme.theme import THEME, Scheme, Theme, apply

__all__ = ["THEME", "Scheme", "Theme", "apply"]
