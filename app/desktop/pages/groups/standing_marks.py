"""How the capacities in which people take part look: a colour, and a shape that says the same."""

from __future__ import annotations

from app.desktop.theme.colours import KindName
from app.desktop.widgets.mark import Shape
from seminar.drawing import Standing

MARKS: dict[Standing, tuple[KindName, Shape]] = {
    "politician": ("talk", "circle"),
    "employee": ("task", "square"),
    "representative": ("plenary", "diamond"),
    "other": ("frame", "square"),
}
"""● for politicians, ■ for employees, ◆ for representatives; grey where nobody has said."""
