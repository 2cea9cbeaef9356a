"""The panes of the page Slides, and how much of its width the outline has."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QWidget

from app.desktop.theme import THEME
from app.desktop.theme.icons import PAGE_ICONS
from app.desktop.widgets.empty import Empty
from app.desktop.widgets.looks import put_look
from seminar.messages import message

_LIST, _NARROW_LIST = 272, 180
_PREVIEW, _WIDE_PREVIEW = 392, 640
"""How wide the preview is, and how wide it may become where there is room."""
_FORM = 620
"""How wide the form is before the preview becomes wider too."""
_SHARE = 0.42
"""Of the room beside the preview that the outline has, where there is not much."""


class SlidePanes(QStackedWidget):
    """Outline, form and preview side by side; or that there is nothing slides could belong to.

    A wide window makes the preview wider, once the form has the room that it needs.

    Args:
        outline: the slides.
        editor: the form of the open one.
        preview: what it will look like.
    """

    def __init__(self, outline: QWidget, editor: QWidget, preview: QWidget) -> None:
        super().__init__()
        self._outline = outline
        self._preview = preview
        self._list_width = 0.0
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.addWidget(outline)
        self._splitter.addWidget(editor)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setHandleWidth(1)
        self._splitter.splitterMoved.connect(self._take_list_width)
        self.empty = Empty(
            PAGE_ICONS["slides"],
            message("No slides yet"),
            message("Slides belong to the programme's items. Make the programme first."),
            message("Go to Programme"),
            PAGE_ICONS["programme"],
        )
        put_look(self.empty, "base")
        self.empty.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.addWidget(self._content())
        self.addWidget(self.empty)
        preview.installEventFilter(self)
        THEME.changed.connect(self._fit)
        self._fit()

    def _content(self) -> QWidget:
        content = QWidget()
        self._row = QHBoxLayout(content)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self._splitter, 1)
        self._row.addWidget(self._preview)
        return content

    def show_slides(self, *, there: bool) -> None:
        """Show the panes, or that there is nothing slides could belong to."""
        self.setCurrentIndex(0 if there else 1)

    def is_empty(self) -> bool:
        """Whether there is nothing slides could belong to."""
        return self.currentIndex() == 1

    # --- the share of the outline ---

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the outline its share again."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Give the outline its share again when the preview has come or gone."""
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        self._outline.setMinimumWidth(THEME.px(_NARROW_LIST))
        left = self.width() - THEME.px(_LIST) - THEME.px(_FORM)
        self._preview.setFixedWidth(max(THEME.px(_PREVIEW), min(THEME.px(_WIDE_PREVIEW), left)))
        # In a narrow window it lies over the page, and takes nothing of its width.
        is_beside = self._row.indexOf(self._preview) >= 0 and self._preview.isVisibleTo(self)
        room = self.width() - (self._preview.width() if is_beside else 0)
        wished = self._list_width or _LIST
        share = min(THEME.px(wished), max(THEME.px(_NARROW_LIST), round(room * _SHARE)))
        self._splitter.setSizes([share, max(1, room - share)])

    def _take_list_width(self) -> None:
        """Keep the width that a person has given the outline, where there is room for it."""
        self._list_width = self._splitter.sizes()[0] / THEME.sizes.unit
