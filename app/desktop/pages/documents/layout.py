"""How the page Documents is laid out: strips and progress over the table, the details beside it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.desktop.pages.documents.icon_line import IconLine
from app.desktop.theme import THEME
from seminar.messages import message


def lay_out(page: QWidget, above: Sequence[QWidget], table: QWidget, details: QWidget) -> None:
    """Lay out the page.

    Args:
        page: the page.
        above: what stands above the table, where there is anything to say.
        table: the documents.
        details: what stands beside them.
    """
    row = QHBoxLayout(page)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    row.addLayout(_left(above, table), 1)
    row.addWidget(details)


def _left(above: Sequence[QWidget], table: QWidget) -> QVBoxLayout:
    left = QVBoxLayout()
    left.setSpacing(0)
    left.addLayout(_padded(above, (24, 12, 16, 4)))
    left.addLayout(_padded((table,), (16, 0, 0, 0)), 1)
    left.addLayout(_padded((_pdf_note(),), (24, 8, 24, 12)))
    return left


def _padded(widgets: Sequence[QWidget], margins: tuple[int, int, int, int]) -> QVBoxLayout:
    column = QVBoxLayout()
    for widget in widgets:
        column.addWidget(widget)
    THEME.fit(column.setContentsMargins, *margins)
    THEME.fit(column.setSpacing, 8)
    return column


def _pdf_note() -> QWidget:
    return IconLine(
        "info",
        "muted",
        message(
            "PDFs are made with LibreOffice, with tags and language. "
            "Without LibreOffice, Word and PowerPoint files are built as usual."
        ),
        "note",
    )
