"""Rows that show less where there is less room."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QWidget


class GivingWay(QFrame):
    """A row that looks anew at its room when it, or what stands in it, gets another size."""

    def fit_room(self) -> None:
        """Show what there is room for."""
        raise NotImplementedError

    def event(self, event: QEvent) -> bool:
        """Look anew at what there is room for."""
        done = super().event(event)
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self.fit_room()
        return done


def show_instead(shown: QWidget, other: QWidget) -> None:
    """Show one of two widgets that do the same; the focus goes from the other one to it."""
    shown.show()
    if other.hasFocus():
        shown.setFocus(Qt.FocusReason.OtherFocusReason)
    other.hide()
