"""Saying politely, to those who listen to a screen reader, what happened."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, text: str) -> None:
    """Let a screen reader say `text` when it has said what it is saying.

    Args:
        widget: where it happened.
        text: what happened.
    """
    # These bring all roles of all widgets; nothing is announced before the window is open.
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # noqa: PLC0415

    event = QAccessibleAnnouncementEvent(widget, text)
    event.setPoliteness(QAccessible.AnnouncementPoliteness.Polite)
    QAccessible.updateAccessibility(event)
