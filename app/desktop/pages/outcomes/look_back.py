"""The look-back on the page Outcomes: last year's statements, and which go on slides."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.desktop.binding import Tie
from app.desktop.desk import Desk
from app.desktop.document import Change
from app.desktop.entry import Entry
from app.desktop.interpreter import INTERPRETER, words
from app.desktop.operation import Operation
from app.desktop.pages.outcomes.look_back_columns import (
    ACTIONS,
    SAID,
    EarlierRow,
    action_rows,
    said_rows,
)
from app.desktop.pages.outcomes.look_back_slides import SlideCount
from app.desktop.spot import Spot
from app.desktop.tables.columns import Column
from app.desktop.tables.commands import Ids, RowCommands
from app.desktop.tables.fitted import FittedTable
from app.desktop.tables.model import TableModel
from app.desktop.tables.tools import RowTools
from app.desktop.theme import THEME
from app.desktop.theme.icons import PAGE_ICONS
from app.desktop.widgets.buttons import Button
from app.desktop.widgets.empty import Empty
from app.desktop.widgets.inputs import Line
from app.desktop.widgets.labelled import Labelled
from app.desktop.widgets.looks import Text, put_look
from app.desktop.widgets.scrolled import Scrolled
from app.entry.not_understood import NotUnderstood
from seminar.editing.edit import Edit
from seminar.editing.look_back import (
    add_earlier,
    earlier,
    fetch_look_back,
    move_earlier,
    remove_earlier,
    set_look_back_year,
    show_earlier,
    shown_on_slides,
)
from seminar.folder import open_seminar
from seminar.language import Language
from seminar.messages import Message, PlenumError, message
from seminar.model import EarlierStatement, LookBackSlide, Seminar, StatementKind
from seminar.texts import shown

YEAR = "year"
_TOOLS: tuple[str, ...] = ("table.up", "table.down", "table.remove")
_ROWS, _EMPTY = range(2)


class LookBackPane(QWidget):
    """What an earlier seminar said: statements, and the actions as a list of their own.

    Args:
        desk: the open seminar.
    """

    rows_changed = Signal()
    """Other rows are selected, or something else can be done."""
    leads_to = Signal(object)
    """A link was followed to a `Spot`."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        put_look(self, "base")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._desk, self._document = desk, desk.document
        self.said = self._table(SAID, said_rows, message("What was said"), "observation")
        self.agreed = self._table(ACTIONS, action_rows, message("Open actions"), "action")
        self.slides = SlideCount(desk, self)
        self.standing = Text("note")
        self.year: Labelled[QLineEdit] = Labelled(message("Year"), Line())
        self.all = Button(message("Put all on slides"), "small")
        self.none = Button(message("Take all off slides"), "small")
        self.show_slides = Button(message("Go to the slides"), "link")
        self.none_yet = Empty(
            PAGE_ICONS["outcomes"],
            message("Nothing to look back on yet"),
            message(
                "A seminar that is made from last year’s brings its highlights and actions along."
                " They can also be fetched from last year’s folder."
            ),
            message("Fetch from last year’s seminar …"),
            "download",
        )
        self._used = self.said
        self._lay_out()
        self._connect()
        self._show()

    def _table(
        self,
        columns: tuple[Column[EarlierRow], ...],
        rows: Callable[[Seminar], tuple[EarlierRow, ...]],
        name: Message,
        kind: StatementKind,
    ) -> FittedTable:
        model: TableModel[EarlierRow] = TableModel(
            self._document, columns, rows, lambda row: row.said.id, ("look_back", "programme")
        )
        hint = (
            message("No actions. Ctrl+Enter adds one.")
            if kind == "action"
            else message("No statements. Ctrl+Enter adds one.")
        )
        commands = RowCommands(
            spot=_spot,
            new=lambda seminar, after: add_earlier(seminar, EarlierStatement(kind=kind), after),
            begin="text",
            remove=remove_earlier,
            move=lambda seminar, ids, step: move_earlier(
                seminar, ids, step, [row.said.id for row in model.rows]
            ),
            fix=self._desk.fix_asked.emit,
        )
        view = FittedTable(model, name, commands, hint)
        view.numbers.hide()
        view.told.connect(self._desk.tell)
        view.rows_changed.connect(self.rows_changed)
        self._desk.bench.let_keys_act_in(view, "table")
        return view

    # --- layout ---

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.addLayout(self._head())
        for view, heading in (
            (self.said, message("What was said")),
            (self.agreed, message("Open actions")),
        ):
            tools = RowTools(
                self._desk, view, heading, "outcomes.new_earlier", _names(), heading=heading
            )
            column.addWidget(tools)
            column.addWidget(view)
        column.addStretch()
        THEME.fit(column.setContentsMargins, 24, 12, 24, 16)
        THEME.fit(column.setSpacing, 8)
        self._area = Scrolled(inside)
        self._inside = inside
        self._body = QStackedWidget()
        self._body.addWidget(self._area)
        self._body.addWidget(self.none_yet)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._body)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        THEME.fit(self.year.setFixedWidth, 88)
        row.addWidget(self.year, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.standing, 1, Qt.AlignmentFlag.AlignBottom)
        for button in (self.show_slides, self.all, self.none):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        THEME.fit(row.setSpacing, 12)
        return row

    def _connect(self) -> None:
        self._year = Entry(self.year.field, self.year, self._document, self._tie_year())
        for view in (self.said, self.agreed):
            view.reached.connect(lambda cell, view=view: self._let_be_seen(view, cell))
        self.all.clicked.connect(lambda: self._put_all(on=True))
        self.none.clicked.connect(lambda: self._put_all(on=False))
        self.show_slides.clicked.connect(self._go_to_slides)
        self.none_yet.clicked.connect(self.fetch)
        self.slides.changed.connect(self._show)
        self._document.changed.connect(self._on_change)
        self._document.read_only_changed.connect(self._show)
        INTERPRETER.changed.connect(self._show)

    def _tie_year(self) -> Tie[str]:
        return Tie(
            read=lambda seminar: str(_year(seminar) or ""),
            make=lambda _seminar, text: set_look_back_year(year_typed(text)),
            spot=lambda: Spot(page="outcomes", field=YEAR),
            key=lambda: "outcomes.look_back.year",
        )

    def _let_be_seen(self, view: QWidget, cell: QRect) -> None:
        at = view.mapTo(self._inside, cell.center())
        self._area.ensureVisible(at.x(), at.y(), THEME.px(40), THEME.px(40))

    # --- showing ---

    def _on_change(self, change: Change) -> None:
        if change.touches("look_back", "programme"):
            self._show()

    def _show(self) -> None:
        seminar, can = self._document.seminar, not self._document.read_only
        there, on = earlier(seminar), shown_on_slides(seminar)
        self._body.setCurrentIndex(_ROWS if there or _year(seminar) else _EMPTY)
        self.none_yet.button.setEnabled(can)
        self._year.show()
        self._year.let(edit=can)
        self.standing.setText(standing(words(), len(there), len(on), self.slides.number))
        self.all.setEnabled(can and len(on) < len(there))
        self.none.setEnabled(can and bool(on))
        self.show_slides.setEnabled(bool(on))
        self.rows_changed.emit()

    def begin(self) -> None:
        """Count the slides: it is looked at now."""
        self.slides.count()

    # --- what the page asks ---

    def holds(self, spot: Spot) -> bool:
        """Whether a spot is of the look-back."""
        ids = {one.id for one in earlier(self._document.seminar)}
        named = (*spot.rows, *((spot.statement,) if spot.statement else ()))
        return spot.field == YEAR or any(id_ in ids for id_ in named)

    def go(self, spot: Spot) -> None:
        """Select statements and go to the cell, or to the year."""
        ids = spot.rows or ((spot.statement,) if spot.statement else ())
        for view in (self.said, self.agreed):
            if ids and view.select_ids(ids, spot.field):
                self._used = view
                view.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        place = self.year.field if spot.field == YEAR else self._used
        if self._body.currentIndex() == _EMPTY:
            place = self.none_yet.button
        place.setFocus(Qt.FocusReason.OtherFocusReason)

    def enter(self) -> None:
        """Put the focus on the list, on its first row where none is selected."""
        rows = (*self.said.table.rows, *self.agreed.table.rows)
        here = self.table().selected_ids() or tuple(row.said.id for row in rows[:1])
        self.go(_spot(here, "text"))

    def search(self, text: str) -> bool:
        """Select the next statement that holds `text`."""
        wanted, said = text.casefold(), earlier(self._document.seminar)
        ids = [one.id for one in said]
        current = self.table().current_id()
        here = ids.index(current) if current in ids else -1
        for one in (*said[here + 1 :], *said[: here + 1]):
            for field, value in (("text", one.text), ("owner", one.owner)):
                if wanted in value.casefold():
                    self.go(_spot((one.id,), field))
                    return True
        return False

    def spot(self) -> Spot:
        """Return the selected statements and the cell."""
        view = self.table()
        ids = view.selected_ids()
        return _spot(ids, view.current_field()) if ids else Spot(page="outcomes", field=YEAR)

    def table(self) -> FittedTable:
        """Return the list that has the focus, or had it last."""
        focused = self.window().focusWidget()
        for view in (self.said, self.agreed):
            if focused is not None and (view is focused or view.isAncestorOf(focused)):
                self._used = view
        return self._used

    def panes(self) -> tuple[QWidget, ...]:
        """Return what F6 goes through."""
        if self._body.currentIndex() == _EMPTY:
            return (self.none_yet,)
        return (self.year, self.said, self.agreed)

    def commit(self) -> bool:
        """Take what is being typed; show it where it does not serve."""
        views = (self.said, self.agreed)
        return all(view.commit_open_editor() for view in views) and self._year.commit()

    # --- what is done ---

    def new_row(self) -> None:
        """Add a statement to the list that is used, and begin to type it."""
        if self.commit():
            view = self.table()
            self._body.setCurrentIndex(_ROWS)
            view.setFocus(Qt.FocusReason.OtherFocusReason)
            view.new_row()

    def _put_all(self, *, on: bool) -> None:
        if self.commit():
            ids = [one.id for one in earlier(self._document.seminar)]
            self._ask(lambda: show_earlier(self._document.seminar, ids, on=on))

    def _ask(self, make: Callable[[], Edit]) -> None:
        try:
            edit = make()
        except PlenumError as error:
            self._desk.tell(error.message)
            return
        self._document.edit(edit.sentence, edit.change, _spot(edit.touched, ""))

    def _go_to_slides(self) -> None:
        for day in self._document.seminar.programme:
            for item in day.items:
                for slide in item.slides:
                    if isinstance(slide, LookBackSlide):
                        rows = (slide.id,)
                        spot = Spot(
                            page="slides", day=day.id, item=item.id, slide=slide.id, rows=rows
                        )
                        self.leads_to.emit(spot)
                        return

    # --- from last year's folder ---

    def can_fetch(self) -> bool:
        """Whether last year's statements can be fetched."""
        return not self._document.read_only

    def fetch(self) -> None:
        """Ask for last year's folder and fetch what it said."""
        if not self.commit():
            return
        title = words().text("Open the folder of last year’s seminar")
        dialog = QFileDialog(self, title, str(self._document.folder.parent))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(lambda path: self.fetch_from(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def fetch_from(self, folder: Path) -> None:
        """Fetch what the seminar in a folder said, as one step."""
        reading = Operation(message("Reading last year’s seminar"), lambda _: open_seminar(folder))
        reading.success(lambda last: self._ask(lambda: fetch_look_back(last)))
        reading.failure(lambda error: self._desk.tell(error.message))
        reading.start(self._desk.operations)


def year_typed(text: str) -> int | None:
    """Return the year that was typed; nothing is none.

    Raises:
        NotUnderstood: it is no number.
    """
    typed = text.strip()
    if not typed:
        return None
    if not (typed.isascii() and typed.isdigit()):
        raise NotUnderstood("“{text}” is not a year. Write it like “2025”.", text=shown(typed))
    return int(typed)


def standing(language: Language, there: int, on: int, slides: int | None) -> str:
    """Return "12 av 14 utsagn på 3 lysbilder"."""
    counted = language.plural("{on} of {n} statement", "{on} of {n} statements", there, on=on)
    if slides is None:
        return counted
    on_slides = language.plural("{n} slide", "{n} slides", slides)
    return language.text("{statements} on {slides}", statements=counted, slides=on_slides)


def heading(seminar: Seminar) -> Message:
    """Return what the look-back is called: with its year, where that is known."""
    year = _year(seminar)
    return message("Look-back {year}", year=str(year)) if year else message("Look-back")


def _year(seminar: Seminar) -> int | None:
    return seminar.look_back.year if seminar.look_back else None


def _spot(ids: Ids, field: str) -> Spot:
    return Spot(page="outcomes", statement=ids[0] if ids else None, rows=ids, field=field)


def _names() -> dict[str, Message]:
    """Return what the buttons over a list do."""
    names = (message("Move up"), message("Move down"), message("Delete the statement"))
    return dict(zip(_TOOLS, names, strict=True))
