"""The outline: the programme's items with their slides, and what can be done to slides."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec
from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.desktop.desk import Desk
from app.desktop.interpreter import INTERPRETER
from app.desktop.pages.slides.columns import OUTLINE
from app.desktop.pages.slides.open_slide import OpenSlide
from app.desktop.pages.slides.pictures import holds_picture
from app.desktop.pages.slides.rows import (
    ItemRow,
    OutlineRow,
    PositionRow,
    SlideRow,
    item_with,
    outline_rows,
    slide_with,
)
from app.desktop.spot import Spot
from app.desktop.tables.clipboard import Packing
from app.desktop.tables.commands import Ids, RowCommands
from app.desktop.tables.dragging import READ_ONLY
from app.desktop.tables.model import TableModel
from app.desktop.tables.tools import RowTools
from app.desktop.tables.view import TableView
from app.desktop.theme import THEME
from app.desktop.widgets.inputs import Line
from app.desktop.widgets.looks import put_look
from seminar.editing.edit import Edit, Refused
from seminar.editing.places import place_of
from seminar.editing.slides import (
    duplicate_slides,
    insert_slides,
    move_slides,
    move_slides_to,
    move_slides_to_next_item,
    remove_slides,
    slides_of,
)
from seminar.ids import new_id
from seminar.messages import message
from seminar.model import (
    BulletsSlide,
    LookBackSlide,
    Seminar,
    Slide,
    TaskOverviewSlide,
    TaskSlide,
)

_TOOLS = {
    "table.duplicate": message("Duplicate the slide"),
    "table.up": message("Move the slide up"),
    "table.down": message("Move the slide down"),
    "table.remove": message("Delete the slide"),
}


class OutlineView(TableView):
    """The table in the outline. Its current row is the slide that is looked at."""

    folds = Signal(str)
    """The slides of the item with this id are to be folded away, or shown again."""
    picture_pasted = Signal()
    """There is a picture on the clipboard, and it is wanted here."""
    picture_dropped = Signal(object, int)
    """Pictures, as `QMimeData`, were dropped before the row at a place."""

    def paste(self) -> None:
        """Paste slides as rows, or a picture as a slide."""
        if holds_picture(QGuiApplication.clipboard().mimeData()) and self.can_edit():
            self.picture_pasted.emit()
        else:
            super().paste()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Fold an item with the arrow to the left, and unfold it with that to the right."""
        place = self.currentIndex().row()
        row = self.table.row_at(place) if place >= 0 else None
        if not event.modifiers() and isinstance(row, ItemRow):
            folds = event.key() == Qt.Key.Key_Left and not row.is_closed
            opens = event.key() == Qt.Key.Key_Right and row.is_closed
            if folds or opens:
                self.folds.emit(row.id)
                return
        super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Let rows and pictures in."""
        if not holds_picture(event.mimeData()):
            super().dragEnterEvent(event)
        elif self.can_edit():
            event.acceptProposedAction()
        else:
            event.ignore()
            self.told.emit(READ_ONLY)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where rows or a picture would land."""
        if holds_picture(event.mimeData()):
            at = event.position().toPoint()
            self._dragging.line.show(self._dragging.line.place_at(at), at)
            event.acceptProposedAction()
        else:
            super().dragMoveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Move rows there, or make slides of pictures."""
        if holds_picture(event.mimeData()):
            place = self._dragging.line.place_at(event.position().toPoint())
            self._dragging.line.hide()
            event.acceptProposedAction()
            self.picture_dropped.emit(event.mimeData(), place)
        else:
            super().dropEvent(event)


class Outline(QWidget):
    """The pane with the outline.

    Args:
        desk: the open seminar.
        opened: the slide that is looked at.
        enter: goes on to the form.
    """

    def __init__(self, desk: Desk, opened: OpenSlide, enter: Callable[[], object]) -> None:
        super().__init__()
        put_look(self, "base")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._document = desk.document
        self._opened = opened
        self._enter = enter
        self.closed = set[str]()
        self.search = Line(message("Find a slide"))
        self.search.setClearButtonEnabled(True)
        INTERPRETER.say(self.search.setAccessibleName, message("Find a slide"))
        self.search.textChanged.connect(lambda _text: self.model.refresh())
        self.model: TableModel[OutlineRow] = TableModel(
            desk.document,
            OUTLINE,
            lambda seminar: outline_rows(seminar, self.closed, self.search.text()),
            lambda row: row.id,
            ("programme", "tasks", "deck"),
        )
        self.view = OutlineView(self.model, message("Slides"), self._commands(desk), numbered=False)
        self.view.horizontalHeader().hide()
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.told.connect(desk.tell)
        self.view.folds.connect(self.fold)
        desk.bench.let_keys_act_in(self.view, "table")
        self.tools = RowTools(
            desk, self.view, message("Tools for the slides"), "slides.new", _TOOLS
        )
        opened.changed.connect(self._show_open)
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        THEME.fit(self.tools.setContentsMargins, 10, 0, 6, 0)
        column.addWidget(self.tools)
        find = QVBoxLayout()
        find.addWidget(self.search)
        THEME.fit(find.setContentsMargins, 16, 2, 12, 8)
        column.addLayout(find)
        column.addWidget(self.view, 1)

    def _commands(self, desk: Desk) -> RowCommands:
        return RowCommands(
            spot=self._spot,
            new=self.new,
            duplicate=lambda seminar, ids: duplicate_slides(seminar, _slides(seminar, ids)),
            remove=lambda seminar, ids: remove_slides(seminar, _slides(seminar, ids)),
            move=self._move,
            carry=self._carry,
            drop=self._drop,
            drop_copies=self._drop_copies,
            fix=desk.fix_asked.emit,
            open=self._open,
            packing=Packing(pack=_pack, unpack=self._unpack),
            kind="slides",
        )

    # --- where one is ---

    def _spot(self, ids: Ids, field: str) -> Spot:
        first = ids[0] if ids else None
        item = item_with(self._document.seminar, first)
        slide = slide_with(self._document.seminar, first)
        return Spot(
            page="slides",
            item=item.id if item else None,
            slide=slide.id if slide else None,
            rows=ids,
            field=field and "row",
        )

    def show_row(self, ids: Ids) -> bool:
        """Select rows, unfolding their items and forgetting what is sought if it hides them."""
        if self.view.select_ids(ids):
            return True
        items = {item.id for id_ in ids if (item := item_with(self._document.seminar, id_))}
        self.closed -= items
        self.search.clear()
        self.model.refresh()
        return self.view.select_ids(ids)

    def _show_open(self) -> None:
        if self._opened.id is not None and self.view.current_id() != self._opened.id:
            self.show_row((self._opened.id,))

    def fold(self, item: str) -> None:
        """Fold the slides of an item away, or show them again."""
        self.closed ^= {item}
        self.model.refresh()

    def _open(self, id_: str) -> None:
        if any(row.id == id_ and isinstance(row, ItemRow) for row in self.model.rows):
            self.fold(id_)
        else:
            self._enter()

    # --- what is done to rows ---

    def new(self, seminar: Seminar, after: str | None) -> Edit:
        """Return the edit that adds a slide of points after the row with this id."""
        return self.put_in(seminar, [BulletsSlide()], after)

    def put_in(self, seminar: Seminar, slides: Sequence[Slide], after: str | None) -> Edit:
        """Return the edit that puts slides after a row; with `None` at the end of the last item.

        Raises:
            Refused: the programme has no item to show a slide in.
        """
        place = self.model.place_of(after) if after is not None else None
        item, index = self._after(seminar, place)
        self.closed.discard(item)
        return insert_slides(seminar, slides, item, index)

    def put_before(self, seminar: Seminar, slides: Sequence[Slide], index: int) -> Edit:
        """Return the edit that puts slides before the row at a place.

        Raises:
            Refused: the programme has no item to show a slide in.
        """
        item, place = self._before(seminar, index)
        self.closed.discard(item)
        return insert_slides(seminar, slides, item, place)

    def _after(self, seminar: Seminar, place: int | None) -> tuple[str, int]:
        items = [item for day in seminar.programme for item in day.items]
        if not items:
            raise Refused("The programme has no items yet; add one to show slides in.")
        if place is None:
            return items[-1].id, len(items[-1].slides)
        row = self.model.row_at(place)
        if isinstance(row, SlideRow):
            item = item_with(seminar, row.id) or items[-1]
            return item.id, place_of(item.slides, row.id) + 1
        return row.item.id, row.place if isinstance(row, PositionRow) else 0

    def _before(self, seminar: Seminar, index: int) -> tuple[str, int]:
        """Return the place among an item's slides that lies before the row at `index`."""
        return self._after(seminar, index - 1 if index > 0 else 0)

    def _move(self, seminar: Seminar, ids: Ids, step: int) -> Edit:
        return move_slides(seminar, _slides(seminar, ids), step)

    def _carry(self, ids: Ids, step: int) -> None:
        seminar = self._document.seminar
        edit = move_slides_to_next_item(seminar, _slides(seminar, ids), step)
        if edit is not None:
            self.closed -= {item.id for day in seminar.programme for item in day.items}
            self.view.ask(edit)

    def _drop(self, seminar: Seminar, ids: Ids, index: int) -> Edit:
        item, place = self._before(seminar, index)
        return move_slides_to(seminar, _slides(seminar, ids), item, place)

    def _drop_copies(self, seminar: Seminar, ids: Ids, index: int) -> Edit:
        item, place = self._before(seminar, index)
        return insert_slides(
            seminar, _copies(slides_of(seminar, _slides(seminar, ids))), item, place
        )

    def _unpack(self, seminar: Seminar, packed: bytes, index: int) -> Edit:
        slides = msgspec.json.decode(packed, type=tuple[Slide, ...])
        item, place = self._before(seminar, index)
        known = [_at_home(slide, seminar) for slide in _copies(slides)]
        return insert_slides(seminar, known, item, place)


def _at_home(slide: Slide, seminar: Seminar) -> Slide:
    """Return a slide without what it shows of another seminar."""
    tasks = {task.id for task in seminar.tasks}
    said = {one.id for one in seminar.look_back.statements} if seminar.look_back else set[str]()
    match slide:
        case TaskSlide() if slide.task not in tasks:
            return replace(slide, task=None)
        case TaskOverviewSlide():
            return replace(slide, tasks=tuple(id_ for id_ in slide.tasks if id_ in tasks))
        case LookBackSlide():
            return replace(slide, statements=tuple(id_ for id_ in slide.statements if id_ in said))
        case _:
            return slide


def _slides(seminar: Seminar, ids: Ids) -> Ids:
    """Return which of some rows are slides.

    Raises:
        Refused: none is.
    """
    slides = tuple(id_ for id_ in ids if slide_with(seminar, id_) is not None)
    if not slides:
        raise Refused("That row is no slide of its own; it follows the programme.")
    return slides


def _copies(slides: Sequence[Slide]) -> tuple[Slide, ...]:
    return tuple(replace(slide, id=new_id()) for slide in slides)


def _pack(seminar: Seminar, ids: Ids) -> bytes:
    return msgspec.json.encode(slides_of(seminar, _slides(seminar, ids)))
