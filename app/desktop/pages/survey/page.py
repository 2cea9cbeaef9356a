"""The page Survey: the grid, the selected dimension, and the chart as it will be."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.desktop.desk import Desk
from app.desktop.interpreter import INTERPRETER, words
from app.desktop.page import Page
from app.desktop.pages.documents.opening import Opening
from app.desktop.pages.survey import saying
from app.desktop.pages.survey.chart_pane import TEXT, ChartPane
from app.desktop.pages.survey.files import results_file
from app.desktop.pages.survey.form import DimensionForm
from app.desktop.pages.survey.grid_view import GridModel, GridView, spot_of_cell
from app.desktop.pages.survey.importing import Importing
from app.desktop.pages.survey.reshaping import Reshaping
from app.desktop.pages.survey.strips import SurveyStrips
from app.desktop.spot import Spot
from app.desktop.survey_keeper import SurveyKeeper
from app.desktop.theme import THEME
from app.desktop.theme.icons import PAGE_ICONS
from app.desktop.widgets.buttons import Button, button_for, icon_button_for
from app.desktop.widgets.empty import Empty
from app.desktop.widgets.looks import Hairline, Text, put_look
from app.desktop.widgets.scrolled import Scrolled
from seminar.folder import SURVEY
from seminar.messages import message
from seminar.model import Dimension
from seminar.survey_editing import (
    Grid,
    GridRow,
    grid_of,
    ids_of,
    read_sheet,
)

_GRID, _EMPTY = range(2)


class SurveyPage(Page):
    """The survey of the seminar."""

    id = "survey"
    title = message("Survey")
    acts = ("survey.open", "survey.import")

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        put_look(self, "base")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.survey = SurveyKeeper(desk.document, desk.operations, self)
        self.grid: Grid | None = None
        self._wanted: Spot | None = None
        self.model = GridModel(desk.document, self.survey.sheet)
        self.view = GridView(self.model, self.survey.expect)
        self.importing = Importing(desk, self.survey, self.view, self.commit)
        self.form = DimensionForm(desk.document, self.model.sheet, self.selected)
        self.pane = ChartPane(desk)
        self.strips = SurveyStrips(self.survey, desk.tell)
        self.reshaping = Reshaping(self.model, self.view, self.can_edit_survey, self.strips.say)
        self.opening = Opening(self.strips.said)
        self.hidden = Text("note")
        self._lay_out()
        self._connect()
        if desk.keeper is not None:
            desk.keeper.keep_survey(self.survey)
        self.survey.begin()
        self._show()

    # --- layout ---

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.strips)
        column.addLayout(self._tools())
        column.addWidget(self.view)
        column.addWidget(self.hidden)
        column.addWidget(Hairline())
        column.addWidget(self.form)
        column.addStretch()
        THEME.fit(column.setContentsMargins, 16, 6, 16, 16)
        THEME.fit(column.setSpacing, 10)
        self._inside = inside
        self._area: QScrollArea = Scrolled(inside)
        self._empty = Empty(
            PAGE_ICONS["survey"],
            message("No survey yet"),
            message(
                "Bring in answers from Forms or SurveyXact, or make a workbook and type the scores."
            ),
            message("Import answers …"),
            "download",
        )
        self.make = Button(message("Make an empty workbook"), "link")
        empty = QWidget()
        put_look(empty, "base")
        rows = QVBoxLayout(empty)
        rows.addWidget(self._empty, 1)
        rows.addWidget(self.make, 0, Qt.AlignmentFlag.AlignHCenter)
        THEME.fit(rows.setContentsMargins, 24, 12, 24, 40)
        self._body = QStackedWidget()
        self._body.addWidget(self._area)
        self._body.addWidget(empty)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._body, 1)
        row.addWidget(self.pane)

    def _tools(self) -> QHBoxLayout:
        bench = self.desk.bench
        row = QHBoxLayout()
        row.addWidget(button_for(bench.action("survey.new_dimension")))
        row.addWidget(button_for(bench.action("survey.new_wave")))
        row.addWidget(icon_button_for(bench.action("survey.answers_column")))
        row.addWidget(icon_button_for(bench.action("survey.rename_wave")))
        row.addWidget(icon_button_for(bench.action("table.up")))
        row.addWidget(icon_button_for(bench.action("table.down")))
        row.addWidget(icon_button_for(bench.action("survey.remove_dimensions")))
        row.addStretch()
        self.standing = Text("note")
        self.standing.setWordWrap(False)
        row.addWidget(self.standing)
        THEME.fit(row.setSpacing, 4)
        return row

    def _connect(self) -> None:
        self.survey.changed.connect(self._show)
        self.survey.told.connect(self.desk.tell)
        self.document.read_only_changed.connect(self._show)
        self.view.told.connect(self.desk.tell)
        self.view.rows_changed.connect(self._on_row)
        self.view.selectionModel().currentChanged.connect(lambda *_: self.acts_changed.emit())
        self.view.reached.connect(self._let_be_seen)
        self.pane.leads_to.connect(self.leads_to)
        self._empty.clicked.connect(self.importing.begin)
        self.make.clicked.connect(self.make_workbook)
        self.desk.bench.let_keys_act_in(self.view, "table")
        INTERPRETER.changed.connect(self._show)
        self.setAcceptDrops(True)

    def _let_be_seen(self, cell: QRect) -> None:
        top = self.view.mapTo(self._inside, cell.center())
        self._area.ensureVisible(top.x(), top.y(), THEME.px(40), THEME.px(40))

    # --- showing ---

    def _show(self) -> None:
        sheet = self.survey.sheet()
        self.grid = grid_of(sheet) if sheet is not None else None
        here = self.view.selected_ids(), self.view.current_field()
        self.model.show_grid(self.grid)
        wanted, self._wanted = self._wanted, None if self.grid is not None else self._wanted
        if wanted is not None and self.grid is not None:
            self._select(wanted)
        elif not self.view.select_ids(*here) and self.grid is not None:
            self.view.go_to_row(0)
        is_empty = self.survey.state == "missing"
        self._body.setCurrentIndex(_EMPTY if is_empty else _GRID)
        self.make.setEnabled(self.importing.is_possible())
        self._empty.button.setEnabled(self.importing.is_possible())
        self.form.setVisible(sheet is not None)
        self._say_hidden()
        self._say_standing()
        self.strips.refresh()
        self.form.offer_waves(self.grid.waves if self.grid is not None else ())
        self.form.show_row()
        self.pane.show_survey(sheet.survey if sheet is not None else None)
        self.figures_changed.emit()
        self.acts_changed.emit()

    def _say_hidden(self) -> None:
        grid = self.grid
        self.hidden.setVisible(grid is not None and grid.hides)
        if grid is not None:
            self.hidden.say(
                message(
                    "Hidden: fewer than {limit} answers. The figure stands in no document, and the"
                    " index is left out where a dimension is hidden.",
                    limit=grid.limit,
                )
            )

    def _say_standing(self) -> None:
        if self.survey.state == "reading":
            self.standing.say(message("Reading {file} …", file=SURVEY))
        elif self.survey.pending() is not None:
            self.standing.say(message("{file} · not saved yet", file=SURVEY))
        elif self.survey.read_at is not None:
            read = words().clock(self.survey.read_at.time())
            self.standing.say(message("{file} · read in {time}", file=SURVEY, time=read))
        else:
            self.standing.say(message("{text}", text=SURVEY))

    def _on_row(self) -> None:
        self.form.show_row()
        self.acts_changed.emit()

    def selected(self) -> GridRow | None:
        """Return the row that is current in the grid, if one is."""
        id_ = self.view.current_id()
        return self.grid.row(id_) if self.grid is not None and id_ is not None else None

    # --- what the window asks ---

    def figures(self) -> str:
        """Return how many dimensions and waves there are."""
        return saying.figures(words(), self.grid)

    def panes(self) -> tuple[QWidget, ...]:
        """Return grid and chart, or the words that there is no survey."""
        return (self._body, self.pane)

    def details(self) -> QWidget | None:
        """Return the chart."""
        return self.pane

    def table(self) -> QWidget | None:
        """Return the grid, where there is one."""
        return self.view if self.grid is not None else None

    def spot(self) -> Spot:
        """Return which cell or which field is used."""
        focused = QApplication.focusWidget()
        names = (
            "meaning",
            "scale_low",
            "scale_high",
            "minimum_answers",
            "compared.0",
            "compared.1",
        )
        field = next((name for name in names if self.form.field(name) is focused), "")
        if focused is self.pane.own:
            field = TEXT
        return spot_of_cell(self.view.selected_ids(), field or self.view.current_field())

    def go(self, spot: Spot) -> None:
        """Select rows, and put the focus on the cell or the field."""
        if self.survey.state == "reading":
            self._wanted = spot  # Its row comes with the figures.
        self._select(spot)
        field = self.form.field(spot.field)
        if self.survey.state == "missing":
            self._empty.button.setFocus(Qt.FocusReason.OtherFocusReason)
        elif spot.field == "heading" and self.pane.isVisible():
            self.pane.heading.field.setFocus(Qt.FocusReason.OtherFocusReason)
        elif spot.field == TEXT and self.pane.isVisible():
            self.pane.go_to_text()
        elif field is not None and field.isEnabled():
            field.setFocus(Qt.FocusReason.OtherFocusReason)
            self._area.ensureWidgetVisible(field)
        else:
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _select(self, spot: Spot) -> None:
        rows = (*spot.rows, *self._named(spot.dimension))
        if not self.view.select_ids(rows, spot.field) and self.view.current_id() is None:
            self.view.go_to_row(0)

    def _named(self, dimension: str | None) -> tuple[str, ...]:
        """Return the id of the row of a dimension of the seminar, as a problem names it."""
        own = self.document.seminar.survey.dimensions
        return ids_of(each.name for each in own if each.id == dimension)

    def commit(self) -> bool:
        """Take what is being typed in the grid; show it where it does not serve."""
        return self.view.commit_open_editor()

    def finish(self) -> bool:
        """Take what is typed in the grid and the fields, as the seminar is left."""
        return self.commit() and self.form.commit()

    def search(self, text: str) -> bool:
        """Go to the next dimension whose name or meaning holds `text`."""
        rows = list(self.model.rows)
        here = self.view.currentIndex().row()
        wanted = text.casefold()
        own = self.document.seminar.survey.dimensions
        meanings = {one: each.meaning for each in own for one in ids_of([each.name])}
        for row in (*rows[here + 1 :], *rows[: here + 1]):
            if wanted in f"{row.name}\n{meanings.get(row.id, '')}".casefold():
                self.go(spot_of_cell((row.id,), "name"))
                return True
        return False

    # --- what the actions can do ---

    def can_edit_survey(self) -> bool:
        """Whether there is a survey that can be changed."""
        return self.grid is not None and not self.document.read_only

    def has_workbook(self) -> bool:
        """Whether there is a file to open."""
        return self.survey.known is not None or self.survey.state == "faulty"

    # --- files ---

    def make_workbook(self) -> None:
        """Make an empty workbook of the seminar's dimensions, as one step."""
        from builders.survey_workbook import new_survey  # noqa: PLC0415 - slow to import

        seminar = self.document.seminar
        if not seminar.survey.dimensions:
            first = Dimension(name=words().say(message("First dimension")))
            seminar = replace(seminar, survey=replace(seminar.survey, dimensions=(first,)))
        content = new_survey(seminar)
        sheet = read_sheet(content, self.document.folder / SURVEY, seminar.survey, seminar.language)
        sentence = message("Made an empty survey")
        self.survey.expect(sheet)
        self.document.edit_survey(sentence, seminar, sheet.book, Spot(page="survey"))
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_workbook(self) -> None:
        """Open the workbook in Excel, once what is typed is saved."""
        if self.commit():
            self.desk.save(lambda: self.opening.open_file(self.document.folder / SURVEY))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Let a file with results in."""
        if results_file(event.mimeData()) is not None and self.importing.is_possible():
            event.acceptProposedAction()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        """Bring it in."""
        path = results_file(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            self.importing.begin(path)
