"""The look of every table: widths, numbers, the tint of selected rows; and where in it one is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from app.desktop.interpreter import INTERPRETER
from app.desktop.tables.brushes import Brushes
from app.desktop.tables.commands import Ids
from app.desktop.tables.headings import NumberHeader
from app.desktop.tables.model import TableModel
from app.desktop.tables.painting import CellPainter, paint_ground, paint_ring
from app.desktop.tables.selection import selected_places
from app.desktop.tables.widths import widths_within
from app.desktop.theme.sizes import ROW, TALL_ROW
from app.desktop.theme.theme import THEME
from seminar.messages import Message
from seminar.model import Seminar

_FLAG = QItemSelectionModel.SelectionFlag
_HEADER = 33
"""The height of the headings, in the guide's px."""
_NARROWEST = 40


class SeenTable(QTableView):
    """A table that is looked at.

    Args:
        model: its rows.
        name: what a screen reader calls it.
        numbered: whether the rows' numbers stand beside them.
        tall: whether each row has two lines.
    """

    rows_changed = Signal()
    """Other rows are selected, or another one is current."""

    def __init__(
        self, model: TableModel[Any], name: Message, *, numbered: bool, tall: bool
    ) -> None:
        super().__init__()
        self._table = model
        self._row_height = TALL_ROW if tall else ROW
        self._widths: dict[str, int] = {}
        self._vacant: int | None = None
        self.brushes = Brushes()
        self.numbers = NumberHeader(self)
        INTERPRETER.say(self.setAccessibleName, name)
        self._build(numbered=numbered)
        # Before Qt itself hears of it and makes another row current.
        model.rowsAboutToBeRemoved.connect(self._remember_place)
        self.setModel(model)
        self._connect()
        self._dress()

    def _build(self, *, numbered: bool) -> None:
        self.setVerticalHeader(self.numbers)
        self.numbers.setVisible(numbered)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        # Else Qt paints everything twice each time the focus comes or goes.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        heading = self.horizontalHeader()
        heading.setHighlightSections(False)
        heading.setSectionsClickable(False)
        heading.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)

    def _connect(self) -> None:
        self.horizontalHeader().sectionResized.connect(self._resized_by_hand)
        chosen = self.selectionModel()
        chosen.selectionChanged.connect(self._selected_others)
        chosen.currentChanged.connect(self._current_changed)
        self._table.rowsInserted.connect(self._need_current)
        self._table.rowsRemoved.connect(self._take_place)
        THEME.changed.connect(self._dress)

    def _remember_place(self, _parent: QModelIndex, first: int, last: int) -> None:
        """Remember where the current row stands, if it goes."""
        self._vacant = first if first <= self.currentIndex().row() <= last else None

    def _take_place(self) -> None:
        """Make the row current that took the place of the one that was."""
        if self._vacant is not None:
            self.go_to_row(self._vacant)
        self._vacant = None

    def _need_current(self) -> None:
        """Make a row current when the first ones come where the focus is."""
        if self.hasFocus() and not self.currentIndex().isValid():
            self.go_to_row(0)

    def _selected_others(self, _new: QItemSelection, _old: QItemSelection) -> None:
        self.numbers.viewport().update()
        self.rows_changed.emit()

    def _current_changed(self, new: QModelIndex, old: QModelIndex) -> None:
        if new.row() != old.row():
            self.rows_changed.emit()

    # --- look ---

    def _dress(self) -> None:
        """Take colours and sizes as the theme has them; larger rows leave the current in view."""
        self.brushes = Brushes()
        self.numbers.dress(self.brushes)
        height = THEME.px(self._row_height)
        is_other = height != self.numbers.defaultSectionSize()
        self.numbers.setMinimumSectionSize(height)
        self.numbers.setDefaultSectionSize(height)
        self.horizontalHeader().setFixedHeight(THEME.px(_HEADER))
        self.horizontalHeader().setMinimumSectionSize(THEME.px(_NARROWEST))
        self.fit_columns()
        if is_other:
            self.scrollTo(self.currentIndex())

    def fit_columns(self) -> None:
        """Give each column its width, and those that are stretched what is left."""
        columns, heading = self._table.columns, self.horizontalHeader()
        widths = [THEME.px(self._widths.get(column.key, column.width)) for column in columns]
        least = [THEME.px(column.least or column.width) for column in columns]
        stretched = [n for n, column in enumerate(columns) if column.stretch]
        fitting = widths_within(self.viewport().width(), widths, least, stretched)
        heading.blockSignals(True)  # noqa: FBT003 - Qt's signature
        for place, width in enumerate(fitting):
            heading.resizeSection(place, width)
        heading.blockSignals(False)  # noqa: FBT003
        self.updateGeometries()
        self.viewport().update()

    def _resized_by_hand(self, place: int, _old: int, new: int) -> None:
        column = self._table.columns[place]
        if not column.stretch:
            self._widths[column.key] = max(_NARROWEST, round(new / THEME.sizes.unit))
            self.fit_columns()

    def widths(self) -> dict[str, int]:
        """Return the widths that the person has chosen, by column, in the guide's px."""
        return dict(self._widths)

    def set_widths(self, widths: Mapping[str, int]) -> None:
        """Give columns the widths that the person chose another time."""
        known = {column.key for column in self._table.columns}
        self._widths = {key: width for key, width in widths.items() if key in known}
        self.fit_columns()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fill the width anew; a current row that was in view stays there."""
        height = event.oldSize().height()
        stays = height != event.size().height() and self._shows_current(height)
        super().resizeEvent(event)
        self.fit_columns()
        if stays:
            self.scrollTo(self.currentIndex())

    def _shows_current(self, height: int) -> bool:
        """Whether the whole current row is within so many pixels, or would be if it had room."""
        rect = self.visualRect(self.currentIndex())
        return height < rect.height() or (rect.top() >= 0 and rect.bottom() < height)

    # --- where one is ---

    @property
    def table(self) -> TableModel[Any]:
        """The rows."""
        return self._table

    @property
    def seminar(self) -> Seminar:
        """The seminar as it is now."""
        return self._table.document.seminar

    def current_id(self) -> str | None:
        """Return the id of the current row."""
        index = self.currentIndex()
        return self._table.id_at(index.row()) if index.isValid() else None

    def current_field(self) -> str:
        """Return the key of the current column, or an empty text."""
        index = self.currentIndex()
        return self._table.columns[index.column()].key if index.isValid() else ""

    def selected_places(self) -> tuple[int, ...]:
        """Return the places of the selected rows, from the top."""
        return selected_places(self.selectionModel())

    def selected_ids(self) -> Ids:
        """Return the ids of the selected rows, the current one first, the others as they stand."""
        places = list(self.selected_places())
        current = self.currentIndex().row()
        if current in places:
            places.remove(current)
            places.insert(0, current)
        return tuple(self._table.id_at(place) for place in places)

    def select_ids(self, ids: Ids, field: str = "") -> bool:
        """Select the rows with these ids and make the first of them current.

        Args:
            ids: the rows; those that are not there are passed over.
            field: the key of the column to go to; one stays in the column otherwise.

        Returns:
            Whether any of them is there; otherwise nothing happens.
        """
        places = [place for id_ in ids if (place := self._table.place_of(id_)) is not None]
        if not places:
            return False
        column = self._table.column_of(field)
        if column is None:
            column = max(0, self.currentIndex().column())
        chosen = QItemSelection()
        last = self._table.columnCount() - 1
        for place in places:
            first, end = self._table.index(place, 0), self._table.index(place, last)
            chosen.merge(QItemSelection(first, end), _FLAG.Select)
        current = self._table.index(places[0], column)
        self.selectionModel().setCurrentIndex(current, _FLAG.NoUpdate)
        self.selectionModel().select(chosen, _FLAG.ClearAndSelect)
        self.scrollTo(current)
        return True

    def go_to_row(self, place: int) -> None:
        """Make the row at a place current, or the last one where it lies beyond."""
        count = self._table.rowCount()
        if count:
            place = max(0, min(place, count - 1))
            column = max(0, self.currentIndex().column())
            self.go_to_cell(self._table.index(place, column))

    def go_to_cell(self, index: QModelIndex) -> None:
        """Make a cell current and its row the selected one.

        Qt's own `setCurrentIndex` also looks at the keys that are down: with Ctrl, as in
        Ctrl+Enter, it takes the row out of the selection.
        """
        self.selectionModel().setCurrentIndex(index, _FLAG.ClearAndSelect | _FLAG.Rows)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows.

        They are painted here and not cell by cell by a delegate, for which Qt would ask the style
        and the model a dozen things a cell: a keystroke repaints a hundred cells and more.
        """
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self.brushes.base)
        selected = self.selected_places()
        for place in self._places_in(event.rect()):
            rect = QRect(0, self.rowViewportPosition(place), 0, self.rowHeight(place))
            rect.setWidth(self.viewport().width())
            if event.region().intersects(rect):
                self._paint_row(painter, place, rect, selected=place in selected)
        painter.end()

    def _places_in(self, area: QRect) -> range:
        """Return the places of the rows that lie in a part of the viewport."""
        first = self.rowAt(area.top())
        last = self.rowAt(area.bottom())
        last = last if last >= 0 else self._table.rowCount() - 1
        return range(first, last + 1) if first >= 0 else range(0)

    def _paint_row(self, painter: QPainter, place: int, rect: QRect, *, selected: bool) -> None:
        """Paint a row's ground, its cells, and the ring if one of them is the current one."""
        paint_ground(painter, rect, self.brushes, selected=selected)
        row, current = self._table.row_at(place), self.currentIndex()
        closed = self._table.document.read_only
        for number, column in enumerate(self._table.columns):
            rect.setLeft(self.columnViewportPosition(number))
            rect.setWidth(self.columnWidth(number))
            cell = CellPainter(painter, rect, self.brushes, selected=selected, closed=closed)
            cell.paint(column, row)
            if current.row() == place and current.column() == number:
                self._paint_ring(painter, rect)

    def _paint_ring(self, painter: QPainter, rect: QRect) -> None:
        """Paint the ring of the current cell; a thin one says which cell one comes back to.

        Where a row is one cell, that is said by its tint.
        """
        focused = self.hasFocus()
        if focused or len(self._table.columns) > 1:
            paint_ring(painter, rect, self.brushes, focused=focused)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Make a row current when the table is reached and none is."""
        if not self.currentIndex().isValid():
            self.go_to_row(0)
        super().focusInEvent(event)
