"""The page Documents: how each stands, building them, and what people do with the files."""

from __future__ import annotations

import datetime as dt
import os
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from app.desktop.desk import Desk
from app.desktop.document import Change
from app.desktop.interpreter import INTERPRETER
from app.desktop.page import Page
from app.desktop.pages.documents import saying
from app.desktop.pages.documents.builds import Builds
from app.desktop.pages.documents.check_rounds import CheckRounds
from app.desktop.pages.documents.checking import Checking
from app.desktop.pages.documents.choosing import Choosing
from app.desktop.pages.documents.columns import columns
from app.desktop.pages.documents.conflicts import Conflicts
from app.desktop.pages.documents.details import DocumentDetails
from app.desktop.pages.documents.documents_table import DocumentsTable
from app.desktop.pages.documents.edits import set_pdf
from app.desktop.pages.documents.files import folder_of, what_opens
from app.desktop.pages.documents.kept_focus import KeptFocus
from app.desktop.pages.documents.layout import lay_out
from app.desktop.pages.documents.looking import Looking
from app.desktop.pages.documents.opening import Opening
from app.desktop.pages.documents.pdf_box import PdfBox
from app.desktop.pages.documents.rows import SHEETS, DocumentRow, Known, rows_of
from app.desktop.pages.documents.troubles import TroubleStrip
from app.desktop.panes import first_stop
from app.desktop.spot import Spot
from app.desktop.tables.model import TableModel
from app.desktop.widgets.busy import Busy
from app.desktop.widgets.looks import put_look
from app.desktop.widgets.strip import Strip
from app.house import house_templates
from seminar.messages import PlenumError, message
from seminar.model import DOCUMENT_IDS, DocumentId, Seminar

_WITH_PDF: tuple[DocumentId, ...] = tuple(id_ for id_ in DOCUMENT_IDS if id_ != SHEETS)
_MINUTE = 60_000
_BUILD = "documents.build_outdated"


class DocumentsPage(Page):
    """The documents of the seminar."""

    id = "documents"
    title = message("Documents")
    acts = ("documents.check", _BUILD)
    filled = _BUILD
    own_act_ids = ("documents.pdf_all",)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        put_look(self, "base")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.strip = Strip("warning")
        self.strip.can_be_closed()
        self.troubles = TroubleStrip()
        self.opening = Opening(self.strip)
        house = self._house()
        self.looking = Looking(desk, house)
        self.checking = Checking(desk)
        self.choosing = Choosing(desk, self, house, self.opening)
        self.builds = Builds(desk, self, house, self.choosing, self.checking)
        self._wants_build = False
        self._boxes: list[PdfBox] = []
        self.model: TableModel[DocumentRow] = TableModel(
            desk.document, self._columns(), self._rows, lambda row: row.id, ("document",)
        )
        self.view = DocumentsTable(self.model, self.open_document, self._go_to_details)
        self.busy = Busy()
        self._focus = KeptFocus(self, self.view, self.busy)
        self.rounds = CheckRounds(desk, self.checking, self.looking, self.builds, self.busy)
        self.pane = DocumentDetails(desk, house)
        self.conflicts = Conflicts(desk, self, self.builds, self.looking)
        self._clock = QTimer(self, interval=_MINUTE)
        lay_out(self, (self.strip, self.troubles, self.busy), self.view, self.pane)
        self._connect()
        desk.bench.let_keys_act_in(self.view, "table")
        desk.bench.let_keys_act_in(self.view, "files")
        self.view.go_to_row(0)

    def _house(self) -> Path | None:
        """Return the organisation's folder of templates; that it is away, a strip says."""
        try:
            return house_templates(os.environ)
        except PlenumError as error:
            self.strip.say(error.message)
            return None

    def _columns(self):  # noqa: ANN202 - the columns' own type
        return columns(
            lambda id_: self.looking.seen.offers.get(id_, ()),
            self.choosing.choose,
        )

    def _rows(self, seminar: Seminar) -> tuple[DocumentRow, ...]:
        seen = self.looking.seen
        now = dt.datetime.now().astimezone().replace(second=0, microsecond=0)
        return rows_of(
            seminar,
            Known(
                states=seen.states,
                templates=seen.templates,
                troubles=seen.troubles,
                progress=self.builds.building.progress,
                now=now,
            ),
        )

    def own_acts(self) -> tuple[QWidget, ...]:
        """Return the box that ticks all PDFs."""
        box = PdfBox(self.desk.bench.action("documents.pdf_all"))
        self._boxes = [box]
        self._show_ticks()
        return (box,)

    # --- wires ---

    def _connect(self) -> None:
        building = self.builds.building
        self.document.changed.connect(self._on_change)
        self.document.read_only_changed.connect(self._show)
        self.looking.changed.connect(self._show)
        self.looking.looked.connect(self._on_looked)
        self.view.rows_changed.connect(self._on_row)
        self.view.told.connect(self.desk.tell)
        self.view.dropped.connect(self.choosing.take_file)
        self.choosing.doubtful.connect(self.strip.say)
        building.changed.connect(self._show_progress)
        building.second_passed.connect(self._tell_progress)
        building.piece_ended.connect(self.looking.look)
        self.builds.ended.connect(self._on_built)
        self.checking.ended.connect(self._show)
        self.busy.cancelled.connect(self.cancel)
        self.pane.beside.connect(lambda: self.conflicts.build_beside(self._current()))
        self.pane.over.connect(lambda: self.conflicts.ask_to_write_over(self._current()))
        self.pane.keep.connect(lambda: self.conflicts.keep(self._current()))
        self.pane.built_in.connect(self._use_built_in)
        self.pane.other.connect(self._choose_template)
        self.pane.template.connect(self._open_template)
        self.pane.build.connect(self._build_current)
        self.troubles.built_in_wanted.connect(self.choosing.use_built_in)
        self.troubles.shown.connect(self._show_trouble)
        self._clock.timeout.connect(self.model.refresh)
        INTERPRETER.changed.connect(self._show)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._on_application)

    def _on_application(self, state: Qt.ApplicationState) -> None:
        """Look anew when the person comes back: from Word, perhaps."""
        if isValid(self) and state == Qt.ApplicationState.ApplicationActive:
            self._look()

    def _on_change(self, change: Change) -> None:
        before, after = change.before.document.templates, change.after.document.templates
        self.builds.building.forget(one.document for one in {*before} ^ {*after})
        self._show_ticks()
        self._look()

    def showEvent(self, event: QShowEvent) -> None:
        """Look when the page is shown."""
        super().showEvent(event)
        self._clock.start()
        self._look()

    def _look(self) -> None:
        """Look at the documents if the page is shown; else it does when it is."""
        if self.isVisible():
            self.looking.look()

    # --- showing ---

    def _show(self) -> None:
        self.model.refresh()
        self._show_details()
        can_choose = not self.document.read_only
        self.troubles.show_troubles(self.looking.seen.troubles, can_choose=can_choose)
        self._say_act()
        self.figures_changed.emit()
        self.acts_changed.emit()

    def _on_row(self) -> None:
        self._show_details()
        self.acts_changed.emit()

    def _show_details(self) -> None:
        row = self._current()
        files = row.state.files if row and row.state else ()
        self.pane.show_row(row, self.checking.lines(files))

    def _show_ticks(self) -> None:
        ticked = len(set(self.document.seminar.document.pdfs) & set(_WITH_PDF))
        for box in self._boxes:
            if isValid(box):
                box.show_ticks(ticked, len(_WITH_PDF))

    def _say_act(self) -> None:
        """Write on the main act how many documents it builds; during a build that stays."""
        if self.builds.is_busy:
            return
        states, action = self.looking.seen.states, self.desk.bench.action(_BUILD)
        text = saying.act([states[id_] for id_ in self.to_build()])
        INTERPRETER.say(action.setIconText, text)

    def figures(self) -> str:
        """Return how many documents stand how."""
        return saying.figures(self.model.rows)

    def _show_progress(self) -> None:
        building = self.builds.building
        if building.is_running and building.progress.stages:
            if not self.busy.isVisible() and not building.done():
                self.busy.begin(building.step())
            self._tell_progress()
        else:
            self.busy.end()
        self._show()

    def _tell_progress(self) -> None:
        building = self.builds.building
        if building.progress.stages:
            self.busy.tell(building.step(), building.done(), building.total(), building.left())

    # --- where one is ---

    def panes(self) -> tuple[QWidget, ...]:
        """Return table and details."""
        return (self.view, self.pane)

    def details(self) -> QWidget | None:
        """Return the details pane."""
        return self.pane

    def table(self) -> QWidget | None:
        """Return the table."""
        return self.view

    def spot(self) -> Spot:
        """Return which document is selected."""
        rows = self.view.selected_ids()
        return Spot(page="documents", document=self.view.current_id(), rows=rows)

    def go(self, spot: Spot) -> None:
        """Select a document."""
        rows = spot.rows or ((spot.document,) if spot.document else ())
        if not self.view.select_ids(rows, spot.field) and self.view.current_id() is None:
            self.view.go_to_row(0)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def commit(self) -> bool:
        """Close the open choice of a template, if there is one."""
        return self.view.commit_open_editor()

    def _current(self) -> DocumentRow | None:
        id_ = self.view.current_id()
        place = None if id_ is None else self.model.place_of(id_)
        return None if place is None else self.model.row_at(place)

    def _go_to_details(self) -> None:
        self.details_wanted.emit()
        if (stop := first_stop(self.pane)) is not None:
            stop.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # --- building ---

    def to_build(self) -> tuple[DocumentId, ...]:
        """Return the documents that are outdated or not built, and that nothing is missing for."""
        return tuple(id_ for id_, state in self.looking.seen.states.items() if state.is_to_build)

    def can_build_outdated(self) -> bool:
        """Whether there is something to build."""
        is_known = bool(self.looking.seen.states)
        return not self.builds.is_busy and (not is_known or bool(self.to_build()))

    def build_outdated(self) -> None:
        """Build what is outdated; files that were edited by hand are left alone."""
        self._wants_build = True
        self.looking.look()

    def _on_looked(self) -> None:
        """Build what is outdated, if somebody has asked for it: now it is known."""
        wanted, self._wants_build = self._wants_build, False
        if not wanted and not self.builds.is_busy:
            self._focus.release()
        if not wanted or not self.looking.seen.states:
            return
        documents = self.to_build()
        if documents:
            self.builds.build(documents)
        else:
            self.desk.tell(message("All documents are up to date."))

    def can_build_selected(self) -> bool:
        """Whether the selected documents can be built."""
        is_ours = not self.document.read_only and not self.builds.is_busy
        return is_ours and bool(self.view.selected_ids())

    def build_selected(self) -> None:
        """Build the selected documents, outdated or not."""
        selected = set(self.view.selected_ids())
        self.builds.build(tuple(id_ for id_ in DOCUMENT_IDS if id_ in selected))

    def _build_current(self) -> None:
        if (row := self._current()) is not None:
            self.builds.build((row.id,))

    def cancel(self) -> None:
        """Stop what is under way; finished files stay."""
        self.builds.cancel()
        self.checking.cancel()

    def _on_built(self, paths: tuple[Path, ...]) -> None:
        self.checking.forget(paths)
        self._look()
        self._show()

    # --- PDFs ---

    def wants_all_pdfs(self) -> bool:
        """Whether the whole column is ticked."""
        return set(_WITH_PDF) <= set(self.document.seminar.document.pdfs)

    def toggle_all_pdfs(self) -> None:
        """Tick the whole column, or take all ticks away."""
        wanted = not self.wants_all_pdfs()
        edit = set_pdf(self.document.seminar, _WITH_PDF, wanted=wanted)
        spot = Spot(page="documents", rows=self.view.selected_ids(), field="pdf")
        self.document.edit(edit.sentence, edit.change, spot)

    # --- files ---

    def has_file(self) -> bool:
        """Whether the current document has a file."""
        row = self._current()
        return row is not None and row.state is not None and bool(row.state.files)

    def open_current(self) -> None:
        """Open the file of the current document."""
        id_ = self.view.current_id()
        if id_ is not None:
            self.open_document(id_)

    def open_document(self, id_: str) -> None:
        """Open a document in its program, or the folder where it is many files."""
        state = next((one for key, one in self.looking.seen.states.items() if key == id_), None)
        files = state.files if state else ()
        if not files:
            self.desk.tell(message("There is no file yet. Build the document first."))
        else:
            self.opening.open_file(what_opens(files))

    def can_look(self) -> bool:
        """Whether the current document has pages to look at."""
        return self.pane.preview.can_look()

    def show_full_screen(self) -> None:
        """Show the pages of the current document on the whole screen."""
        self.pane.preview.enlarge()

    def show_in_folder(self) -> None:
        """Open the folder in which the current document lies."""
        row = self._current()
        if row is not None and row.state is not None and row.state.files:
            self.opening.open_folder(folder_of(row.state.files))

    # --- templates at fault ---

    def _use_built_in(self) -> None:
        if (row := self._current()) is not None:
            self.choosing.use_built_in((row.id,))

    def _choose_template(self) -> None:
        if (row := self._current()) is not None:
            self.choosing.ask_for_file(row.id)

    def _open_template(self) -> None:
        row = self._current()
        if row is not None and row.trouble is not None and row.trouble.path is not None:
            self.opening.open_file(row.trouble.path)

    def _show_trouble(self, document: str) -> None:
        self.view.select_ids((document,), "template")
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.details_wanted.emit()

    # --- checking ---

    def can_check(self) -> bool:
        """Whether there are files to check."""
        return self.rounds.can_start()

    def check_files(self) -> None:
        """Check all files that are there."""
        self.rounds.start()
