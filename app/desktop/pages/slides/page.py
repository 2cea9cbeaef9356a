"""The page Slides: the outline, the editor of the slide that is open, and its preview."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QApplication,
    QMenu,
    QVBoxLayout,
    QWidget,
)

from app.desktop.actions.slides import SLIDE_MENU
from app.desktop.desk import Desk
from app.desktop.document import Change
from app.desktop.interpreter import INTERPRETER, words
from app.desktop.page import Page
from app.desktop.pages.slides import saying
from app.desktop.pages.slides.editor import SlideEditor
from app.desktop.pages.slides.in_use import InUse
from app.desktop.pages.slides.open_slide import OpenSlide
from app.desktop.pages.slides.outline import Outline
from app.desktop.pages.slides.panes import SlidePanes
from app.desktop.pages.slides.picture_slides import PictureSlides
from app.desktop.pages.slides.pictures import holds_picture
from app.desktop.pages.slides.preview_pane import PreviewPane
from app.desktop.pages.slides.rows import SlideRow, item_with
from app.desktop.pages.slides.whole_deck import WholeDeck
from app.desktop.spot import Spot
from app.house import house_templates
from builders.preview import DeckViewer
from seminar.messages import PlenumError, message
from seminar.slide_kinds import is_live


class SlidesPage(Page):
    """The slides of the seminar."""

    id = "slides"
    title = message("Slides")
    acts = ("slides.all", "slides.build")

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._changing = False
        # Before the tables hear of a change, so that none is read anew while it tells of it.
        desk.document.changed.connect(self._begin_change)
        self.viewer = DeckViewer(desk.document.folder, _house())
        self.opened = OpenSlide(desk.document)
        self.editor = SlideEditor(desk, self.opened)
        self.outline = Outline(desk, self.opened, self._enter)
        self.pane = PreviewPane(desk, self.opened, self.viewer)
        self.pictures = PictureSlides(desk, self.outline, self.editor, self._is_ready)
        self.whole = WholeDeck(self, desk, self.pane, self._open_planned)
        self._body = SlidePanes(self.outline, self.editor, self.pane)
        self._in_use = InUse(self, self.outline.view, self.editor)
        self.setAcceptDrops(True)
        self._lay_out()
        self._connect()
        self._open_first()
        self._show()

    # --- layout ---

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._body)

    def _connect(self) -> None:
        self.document.changed.connect(self._changed)
        self.document.read_only_changed.connect(self.acts_changed)
        self.document.unfinished.changed.connect(self._look_ahead)
        INTERPRETER.changed.connect(self.figures_changed)
        self._body.empty.clicked.connect(lambda: self.leads_to.emit(Spot(page="programme")))
        self.outline.view.rows_changed.connect(self._selected)
        self.outline.view.picture_pasted.connect(self.pictures.paste)
        self.outline.view.picture_dropped.connect(self.pictures.drop_before)
        self.outline.view.customContextMenuRequested.connect(self._show_menu)
        self.editor.leads_to.connect(self.leads_to)
        self.pane.leads_to.connect(self.leads_to)
        self.pane.wanted.connect(self._open_planned)
        self.pane.seen.connect(self._saw)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_moved)

    # --- showing ---

    def _begin_change(self) -> None:
        self._changing = True

    def _changed(self, change: Change) -> None:
        self._changing = False
        if change.touches("programme", "deck"):
            if not self._is_there(self.opened.id):
                self._open_first()
            self._show()

    def _is_there(self, id_: str | None) -> bool:
        return id_ is not None and item_with(self.document.seminar, id_) is not None

    def _open_first(self) -> None:
        """Open the outline's current slide, or the first, where the open one is gone."""
        here = self.outline.view.current_id()
        if here is not None and self._can_be_open(here):
            self.opened.open(here)
            return
        slides = (row.id for row in self.outline.model.rows if isinstance(row, SlideRow))
        self.opened.open(next(slides, None))

    def _can_be_open(self, id_: str) -> bool:
        """Whether a row is a slide or marks a position; an item is neither."""
        item = item_with(self.document.seminar, id_)
        return item is not None and item.id != id_

    def _has_slides(self) -> bool:
        return any(item.slides for day in self.document.seminar.programme for item in day.items)

    def _show(self) -> None:
        has_items = any(day.items for day in self.document.seminar.programme)
        self._body.show_slides(there=has_items)
        self.figures_changed.emit()
        self.acts_changed.emit()

    def _selected(self) -> None:
        """Open the slide that is current in the outline."""
        current = self.outline.view.current_id()
        can = current is not None and not self._changing and self._can_be_open(current)
        if can and self.editor.commit():
            self.opened.open(current)
        self.acts_changed.emit()

    def _open_planned(self, id_: str, offset: int) -> None:
        if not self.commit():
            return
        self.outline.show_row((id_,))
        self.opened.open(id_)
        self.pane.open_at(offset)

    def _saw(self) -> None:
        self.figures_changed.emit()
        self.acts_changed.emit()

    def _look_ahead(self) -> None:
        """Look at the slide with what is being typed in a cell, before it is a step."""
        table = self._in_use.form_table()
        edit = table.cells.pending() if table is not None else None
        seminar = edit.change(self.document.seminar) if edit is not None else None
        self.pane.type_ahead(seminar)

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Remember which table and which field are used, for menus take the focus away."""
        if self._in_use.note(new):
            self.acts_changed.emit()

    # --- what the window asks ---

    def figures(self) -> str:
        """Return how many slides there are, and how many of them are made from other data."""
        sight = self.pane.sight
        items = [item for day in self.document.seminar.programme for item in day.items]
        slides = {slide.id: slide for item in items for slide in item.slides}
        if sight is None:
            return saying.figures(words(), len(slides), sum(map(is_live, slides.values())))
        sources = (slides.get(one.source.slide or "") for one in sight.deck.plan.slides)
        live = sum(source is None or is_live(source) for source in sources)
        return saying.figures(words(), sight.total, live)

    def panes(self) -> tuple[QWidget, ...]:
        """Return outline, editor and preview, or the words that there is nothing to show."""
        if self._body.is_empty():
            return (self._body.empty,)
        pane = (self.pane,) if self.pane.isVisibleTo(self) else ()
        return (self.outline, self.editor, *pane)

    def details(self) -> QWidget | None:
        """Return the preview."""
        return self.pane

    def table(self) -> QWidget | None:
        """Return the table that is used: the outline, or the terms or steps."""
        return None if self._body.is_empty() else self._in_use.table

    def spot(self) -> Spot:
        """Return the slide, and the field or the cell where the focus is."""
        table = self._in_use.form_table()
        pairs = self.editor.form.pairs if self.editor.form is not None else None
        if pairs is not None and self._in_use.table is table and table is not None:
            return pairs.spot(table.selected_ids(), table.current_field())
        return self.opened.spot(self.editor.name_of(QApplication.focusWidget()))

    def go(self, spot: Spot) -> None:
        """Open the slide and go to its field; without one, to the outline."""
        wanted = spot.slide or next(iter(spot.rows), None)
        if self._is_there(wanted):
            self.outline.show_row((wanted or "",))
            if self._can_be_open(wanted or ""):
                self.opened.open(wanted)
        elif self._is_there(spot.item):
            self.outline.show_row((spot.item or "",))
        if self._body.is_empty():
            self._body.empty.button.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not self._go_to_field(spot):
            rows = tuple(row for row in spot.rows if self._is_there(row))
            if rows:
                self.outline.show_row(rows)
            self.outline.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_to_field(self, spot: Spot) -> bool:
        field = self.editor.field(spot.field) if spot.field != "row" else None
        if field is None or not field.isEnabled():
            return False
        form = self.editor.form
        table = form.table() if form is not None else None
        if field is table and table is not None:
            _, _, rest = spot.field.partition(".")
            place, _, key = rest.partition(".")
            table.select_ids(spot.rows if spot.rows[:1] == (place,) else (place or "0",), key)
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.editor.ensureWidgetVisible(field)
        return True

    def step(self, by: int) -> None:
        """Open the previous or next slide of the outline."""
        rows = [row.id for row in self.outline.model.rows if self._can_be_open(row.id)]
        if self.opened.id in rows and self.commit():
            place = rows.index(self.opened.id) + by
            if 0 <= place < len(rows):
                self.outline.view.select_ids((rows[place],))

    def commit(self) -> bool:
        """Take what is being typed; show it where it does not serve."""
        return self.outline.view.commit_open_editor() and self.editor.commit()

    # --- what the actions do ---

    def can_edit(self) -> bool:
        """Whether anything can be changed."""
        return not self.document.read_only

    def can_add(self) -> bool:
        """Whether a slide can be added: there is an item to show it in."""
        return self.can_edit() and any(day.items for day in self.document.seminar.programme)

    def add_slide(self) -> None:
        """Add a slide of points after the current one, and begin to write it."""
        if self.commit() and self.can_add():
            self.outline.view.new_row()
            self._enter()

    def can_add_row(self) -> bool:
        """Whether the open slide has terms or steps to add to."""
        form = self.editor.form
        return self.can_edit() and form is not None and form.table() is not None

    def add_row(self) -> None:
        """Add a term or a step and begin to type it."""
        table = self._in_use.form_table()
        if table is not None and self.commit():
            table.new_row()

    def can_emphasise(self) -> bool:
        """Whether what is selected where one writes can be set bold or italic."""
        return self.can_edit() and self.editor.can_emphasise(self._in_use.field())

    def emphasise(self, mark: str) -> None:
        """Set what is selected bold or italic, or plain again."""
        self.editor.emphasise(self._in_use.field(), mark)

    def can_build(self) -> bool:
        """Whether there is anything to build a presentation of."""
        return self._has_slides()

    def build(self) -> None:
        """Go to the presentation among the documents and build it."""
        if self.commit():
            self.leads_to.emit(Spot(page="documents", document="deck", rows=("deck",)))
            self.desk.bench.do("documents.build_selected")

    def can_look(self) -> bool:
        """Whether the deck is known, so that it can be looked at as a whole."""
        return self.whole.is_known()

    def show_full_screen(self) -> None:
        """Show the deck on the whole screen, from the open slide on."""
        if self.whole.is_known() and self.commit():
            self.whole.fill_the_screen()

    def show_all(self) -> None:
        """Show all slides at a glance."""
        if self.whole.is_known() and self.commit():
            self.whole.show_all()

    def can_go_to_source(self) -> bool:
        """Whether the open slide is made from other data that a page has."""
        return self.editor.source() is not None

    def go_to_source(self) -> None:
        """Go to what the open slide is made from; going back leads here."""
        spot = self.editor.source()
        if spot is not None:
            self.leads_to.emit(spot)

    def _enter(self) -> None:
        self.editor.first().setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_menu(self, at: QPoint) -> None:
        if not self.commit():
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for id_ in SLIDE_MENU:
            if id_:
                menu.addAction(self.desk.bench.action(id_))
            else:
                menu.addSeparator()
        menu.popup(self.outline.view.viewport().mapToGlobal(at))

    # --- pictures from outside ---

    def _is_ready(self) -> bool:
        return self.commit() and self.can_add()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Let pictures in."""
        if holds_picture(event.mimeData()) and self.can_add():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Show a picture that is dropped on the slide that wants one; else make slides of it."""
        event.acceptProposedAction()
        self.pictures.drop(event.mimeData())


def _house() -> Path | None:
    """Return the organisation's folder of templates; that it is away, the documents tell."""
    with suppress(PlenumError):
        return house_templates(os.environ)
    return None
