"""Which table and which field of the page Slides are used, also while a menu has the focus."""

from __future__ import annotations

from contextlib import suppress

from PySide6.QtWidgets import QApplication, QWidget

from app.desktop.pages.slides.editor import SlideEditor
from app.desktop.tables.view import TableView


class InUse:
    """Remembers where one writes.

    Args:
        page: the page.
        outline: its table of slides.
        editor: the form, which may have a table of its own.
    """

    def __init__(self, page: QWidget, outline: TableView, editor: SlideEditor) -> None:
        self._page = page
        self._outline = outline
        self._editor = editor
        self._last_field: QWidget | None = None
        self.table: TableView = outline
        """The table that is used: the outline, or the terms or steps."""

    def note(self, focused: QWidget | None) -> bool:
        """Take note of what has the focus now; return whether it is anything of the page."""
        if focused is None or not self._page.isAncestorOf(focused):
            return False
        self._last_field = focused
        table = self.form_table()
        in_table = table is not None and (table is focused or table.isAncestorOf(focused))
        self.table = table if in_table and table is not None else self._outline
        return True

    def form_table(self) -> TableView | None:
        """Return the table of the form, if it has one."""
        return self._editor.form.table() if self._editor.form is not None else None

    def field(self) -> QWidget | None:
        """Return the field in which one writes."""
        focused = QApplication.focusWidget()
        if focused is not None and self._page.isAncestorOf(focused):
            return focused
        with suppress(RuntimeError):  # A cell's editor may be gone by now.
            if self._last_field is not None and self._last_field.isVisible():
                return self._last_field
        return None
