"""A text whose words that another lacks are underlined and bold, for colour alone tells nothing."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy

from app.desktop.pages.outcomes.conflicts import Marked


class MarkedText(QLabel):
    """A text with what is different in it marked; it can be selected and copied."""

    def __init__(self, pieces: Marked = ()) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self.write(pieces)

    def write(self, pieces: Marked) -> None:
        """Show another text."""
        from html import escape  # noqa: PLC0415 - slow to import

        shown = (_marked(text) if is_other else escape(text) for text, is_other in pieces)
        self.setText("".join(shown).replace("\n", "<br>"))
        self.setAccessibleName("".join(text for text, _ in pieces))


def _marked(text: str) -> str:
    """Return a piece with its words marked, but not the room around them."""
    from html import escape  # noqa: PLC0415 - slow to import

    words = text.strip()
    if not words:
        return escape(text)
    before, _, after = text.partition(words)
    return f"{before}<b><u>{escape(words)}</u></b>{after}"
