"""The page Outcomes: the tasks, the fast entry line, and what was said."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from app.desktop.actions.outcomes import STATEMENT_MENU
from app.desktop.desk import Desk
from app.desktop.document import Change
from app.desktop.interpreter import INTERPRETER, words
from app.desktop.page import Page
from app.desktop.pages.outcomes import saying
from app.desktop.pages.outcomes.adding import Adding
from app.desktop.pages.outcomes.collecting_beside import Beside
from app.desktop.pages.outcomes.columns import now
from app.desktop.pages.outcomes.details import StatementDetails
from app.desktop.pages.outcomes.look_back import LookBackPane
from app.desktop.pages.outcomes.look_back_choice import YearChoice
from app.desktop.pages.outcomes.narrowing import Narrowing
from app.desktop.pages.outcomes.quick_entry import QuickEntry
from app.desktop.pages.outcomes.rows import (
    EVERYTHING,
    NO_TASK,
    StatementRow,
    found_statement,
    is_task,
)
from app.desktop.pages.outcomes.shown import Shown
from app.desktop.pages.outcomes.statements import Statements
from app.desktop.pages.outcomes.task_list import TaskList
from app.desktop.spot import Spot
from app.desktop.tables.commands import Ids
from app.desktop.tables.rows_area import RowsArea
from app.desktop.theme import THEME
from app.desktop.theme.icons import PAGE_ICONS
from app.desktop.widgets.empty import Empty
from app.desktop.widgets.following import Following
from app.desktop.widgets.list_beside import ListBeside, ListWidths
from app.desktop.widgets.looks import put_look
from seminar.editing.look_back import earlier
from seminar.editing.statement_rows import copy_to_task, move_to_task
from seminar.editing.statements import highlight_statements
from seminar.messages import message

_LIST = ListWidths(usual=240, least=130, narrow=960, share=0.22)
_DETAIL_FIELDS = frozenset({"task"})
"""Fields that the table does not have."""


class OutcomesPage(Page):
    """What the groups and the plenary said."""

    id = "outcomes"
    title = message("Outcomes")
    acts = ("outcomes.collect",)
    details_from = 1500

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        put_look(self, "base")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        # Before the tables hear of a change: what was just typed stays in sight.
        self._changing = False
        desk.document.changed.connect(self._begin_change)
        self.shown = Shown(desk.document)
        self.tasks = TaskList(desk, self.shown)
        self.statements = Statements(desk, self.shown)
        self.view = self.statements.view
        self.narrowing = Narrowing(desk, self.shown, self.view)
        self.quick = QuickEntry()
        self.adding = Adding(desk, self.shown, self.statements, self.quick)
        self.pane = StatementDetails(desk, self.shown, self.view.selected_ids)
        self.beside = Beside(desk, self, self.view.selected_ids, self.commit)
        self.look_back = LookBackPane(desk)
        self._years: YearChoice | None = None
        self._lay_out()
        self._connect()
        self._let_edit()
        self._show()

    # --- layout ---

    def _lay_out(self) -> None:
        self.none_yet = Empty(
            PAGE_ICONS["outcomes"],
            message("No statements yet"),
            message("Type the first one above, or fetch the answers that the groups have written."),
            message("Collect answer sheets"),
            "download",
        )
        self.none_found = Empty(
            "search-x",
            message("Nothing found"),
            message("No statement of this task is like that."),
            message("Show all"),
        )
        self._area = Following(self._content())
        self._panes = ListBeside(self.tasks, self._area, _LIST)
        now = QWidget()
        row = QHBoxLayout(now)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._panes, 1)
        row.addWidget(self.pane)
        self._body = QStackedWidget()
        self._body.addWidget(now)
        self._body.addWidget(self.look_back)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._body)

    def _content(self) -> QWidget:
        content = QWidget()
        self._rows = RowsArea(self.view, self.none_yet)
        self.above = QVBoxLayout()
        """What stands over the fast entry line: what came of collecting, for instance."""
        self.above.addWidget(self.beside.above)
        column = QVBoxLayout(content)
        column.addLayout(self.above)
        column.addWidget(self.quick)
        column.addWidget(self.narrowing)
        column.addWidget(self._rows, 1)
        column.addWidget(self.none_found, 1)
        THEME.fit(column.setContentsMargins, 24, 12, 20, 8)
        THEME.fit(column.setSpacing, 10)
        return content

    def _connect(self) -> None:
        self.document.changed.connect(self._changed)
        self.document.read_only_changed.connect(self._let_edit)
        INTERPRETER.changed.connect(self.figures_changed)
        self.shown.opened.connect(self._show)
        self.shown.chosen.connect(self._show)
        self.tasks.view.rows_changed.connect(self._select_task)
        self.tasks.dropped.connect(self._drop)
        self.view.rows_changed.connect(self._selected)
        self.view.new_wanted.connect(self.go_to_quick_line)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._show_menu)
        self.statements.details_wanted.connect(self._go_to_details)
        self.quick.line.escaped.connect(self._leave_line)
        self.quick.line.refused.connect(self.document.refused)
        self.none_found.clicked.connect(self.show_all)
        self.none_yet.clicked.connect(lambda: self.desk.bench.do("outcomes.collect"))
        self.beside.leads_to.connect(self.leads_to)
        self.look_back.leads_to.connect(self.leads_to)
        self.look_back.rows_changed.connect(self.acts_changed)
        self.beside.changed.connect(self.acts_changed)
        self.beside.spoke.connect(self._show_what_was_said)
        self.pane.closed.connect(lambda: self.desk.bench.do("view.details"))

    # --- showing ---

    def _let_edit(self) -> None:
        self.quick.let(edit=self.can_edit())
        self.acts_changed.emit()

    def _begin_change(self) -> None:
        self._changing = True

    def _changed(self, change: Change) -> None:
        self._changing = False
        self.tasks.show_open()  # A task may have gone, and taken the list elsewhere.
        if change.touches("outcomes", "tasks", "groups", "collected", "language"):
            self._show()

    def _show(self) -> None:
        self.narrowing.refresh()
        has_rows = self.view.table.rowCount() > 0
        is_hidden = not has_rows and self.shown.is_narrowed
        self.none_found.setVisible(is_hidden)
        if is_hidden:
            sought = " ".join(self.shown.choice.sought.split())
            self.none_found.title.say(
                message("Nothing found for “{text}”", text=sought)
                if sought
                else message("Nothing found")
            )
        self._rows.setVisible(not is_hidden)
        self._rows.show_rows(are_there=has_rows)
        self.pane.show_others()
        self.figures_changed.emit()
        self.acts_changed.emit()

    def _show_what_was_said(self) -> None:
        """Scroll to the strips, where the page is too low for all of it."""
        QTimer.singleShot(0, self._area, lambda: self._area.verticalScrollBar().setValue(0))

    def _select_task(self) -> None:
        """Open the task that is current in the list, unless what is being typed does not serve."""
        current = self.tasks.view.current_id()
        if self._changing or current is None or current == self.shown.task:
            return
        if self.commit():
            self.shown.open(current)
        else:
            self.tasks.show_open()

    def _drop(self, ids: Ids, task: str, copies: bool) -> None:  # noqa: FBT001 - Qt's signature
        """Give statements, or copies of them, to the task that they were dropped on."""
        if not self.commit():
            return
        seminar = self.document.seminar
        edit = move_to_task(seminar, ids, task or None, now())
        if copies:
            edit = copy_to_task(seminar, ids, task or None, now())
        self.document.edit(edit.sentence, edit.change, self.shown.spot(edit.touched))
        self.go(self.shown.spot(edit.touched))

    def _selected(self) -> None:
        self.pane.show_others()
        self.acts_changed.emit()

    def _show_menu(self, at: QPoint) -> None:
        if not self.commit():
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for id_ in STATEMENT_MENU:
            if id_:
                menu.addAction(self.desk.bench.action(id_))
            else:
                menu.addSeparator()
        menu.popup(self.view.viewport().mapToGlobal(at))

    def _leave_line(self) -> None:
        """Go back from the fast entry line to the table, or where it would be."""
        table = self.view if self._rows.isVisibleTo(self) else self.none_found.button
        table.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- this year, or the one that is looked back on ---

    def own_acts(self) -> tuple[QWidget, ...]:
        """Return the choice between this year and the one that is looked back on."""
        self._years = YearChoice(self.document)
        self._years.choose(self.looks_back())
        self._years.chosen.connect(self._choose_year)
        return (self._years,)

    def looks_back(self) -> bool:
        """Whether the look-back is shown."""
        return self._body.currentWidget() is self.look_back

    def toggle_look_back(self) -> None:
        """Show the look-back, or this year again."""
        self._choose_year(not self.looks_back())

    def _choose_year(self, back: bool) -> None:  # noqa: FBT001 - the value of the choice
        if self.commit():
            self._show_year(back)
            if back:
                self.look_back.enter()
            else:
                self.go(self.spot())
        elif self._years is not None:
            self._years.choose(self.looks_back())

    def _show_year(self, back: bool) -> None:  # noqa: FBT001 - the value of the choice
        if back != self.looks_back():
            self._body.setCurrentIndex(int(back))
            if back:
                self.look_back.begin()
        if self._years is not None and isValid(self._years):
            self._years.choose(back)
        self.figures_changed.emit()
        self.acts_changed.emit()

    def add_earlier(self) -> None:
        """Add something that an earlier seminar said, and begin to type it."""
        if self.commit():
            self._show_year(back=True)
            self.look_back.new_row()

    def fetch_earlier(self) -> None:
        """Ask for last year's folder and fetch what it said."""
        if self.commit():
            self._show_year(back=True)
            self.look_back.fetch()

    # --- what the window asks ---

    def figures(self) -> str:
        """Return how many statements there are, of how many groups, or looked back on."""
        if self.looks_back():
            return saying.counted(words(), len(earlier(self.document.seminar)))
        return saying.figures(words(), self.document.seminar)

    def panes(self) -> tuple[QWidget, ...]:
        """Return tasks, fast entry line, choice, table and details."""
        if self.looks_back():
            return self.look_back.panes()
        rows = self.none_found if self._rows.isHidden() else self._rows
        return (self.tasks, self.quick, self.narrowing, rows, self.pane)

    def details(self) -> QWidget:
        """Return the details pane."""
        return self.pane

    def table(self) -> QWidget | None:
        """Return the table of statements, or the list of the look-back that is used."""
        return self.look_back.table() if self.looks_back() else self.view

    def quick_line(self) -> QWidget:
        """Return the fast entry line."""
        return self.quick

    def spot(self) -> Spot:
        """Return the task, the selected statements and the cell."""
        if self.looks_back():
            return self.look_back.spot()
        return self.shown.spot(self.view.selected_ids(), self.view.current_field())

    def go(self, spot: Spot) -> None:
        """Open the task, select the statements and go to the cell or the field."""
        if self.look_back.holds(spot) or self._is_gone_from_look_back(spot):
            self._show_year(back=True)
            self.look_back.go(spot)
            return
        self._show_year(back=False)
        ids = spot.rows or ((spot.statement,) if spot.statement else ())
        found = (found_statement(self.document.seminar, id_) for id_ in ids)
        said = next((one for one in found if one is not None), None)
        task = (said.task or NO_TASK) if said else spot.task
        if task is not None and is_task(self.document.seminar, task):
            self.shown.open(task)
        if said is not None and self.view.table.place_of(said.id) is None:
            self.shown.choose(EVERYTHING)
        is_shown = self.view.select_ids(ids, spot.field)
        if is_shown and spot.field in _DETAIL_FIELDS:
            self.details_wanted.emit()
            if self.pane.focus_field(spot.field):
                return
        self._leave_line()

    def _is_gone_from_look_back(self, spot: Spot) -> bool:
        """Whether a spot is of rows that are not there any more, and were of the list shown."""
        named = (*spot.rows, *((spot.statement,) if spot.statement else ()))
        found = any(found_statement(self.document.seminar, id_) for id_ in named)
        return self.looks_back() and spot.task is None and bool(named) and not found

    def step(self, by: int) -> None:
        """Open the next or previous task; the focus stays where it is."""
        ids = [entry.id for entry in self.tasks.model.rows]
        if self.shown.task in ids and self.commit():
            place = ids.index(self.shown.task) + by
            if 0 <= place < len(ids):
                self.shown.open(ids[place])

    def commit(self) -> bool:
        """Take what is being typed in a cell or the details; show it where it does not serve."""
        is_taken = self.view.commit_open_editor() and self.pane.commit()
        return is_taken and self.look_back.commit()

    def finish(self) -> bool:
        """Take what is being typed, and add what stands in the fast entry line."""
        return self.commit() and self.adding.finish()

    def search(self, text: str) -> bool:
        """Select the next statement of any task, or of the look-back, that holds `text`."""
        if self.looks_back():
            return self.look_back.search(text)
        wanted = text.casefold()
        said = self.document.seminar.outcomes
        ids = [one.id for one in said]
        here = ids.index(current) if (current := self.view.current_id()) in ids else -1
        for one in (*said[here + 1 :], *said[: here + 1]):
            for field, value in (("text", one.text), ("owner", one.owner)):
                if wanted in value.casefold():
                    self.go(Spot(page="outcomes", statement=one.id, rows=(one.id,), field=field))
                    return True
        return False

    def take_sheets(self, sheets: tuple[Path, ...]) -> None:
        """Collect answer sheets that were dropped on the window."""
        self.beside.collect(sheets)

    # --- what the actions do ---

    def can_edit(self) -> bool:
        """Whether anything can be changed."""
        return not self.document.read_only

    def go_to_quick_line(self) -> None:
        """Put the focus into the fast entry line."""
        if self.commit():
            self._show_year(back=False)
            self.quick.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.quick.line.selectAll()

    def _types(self) -> bool:
        """Whether the focus is in the fast entry line."""
        focused = self.window().focusWidget()
        return focused is not None and self.quick.isAncestorOf(focused)

    def can_highlight(self) -> bool:
        """Whether statements are selected, or one is being typed, that can be a highlight."""
        return self.can_edit() and (self._types() or bool(self.view.selected_ids()))

    def is_highlighted(self) -> bool:
        """Whether all that are selected are highlights, or the one that is being typed is."""
        if self._types():
            return self.quick.star.isChecked()
        rows = self._selected_rows()
        return bool(rows) and all(row.said.highlight for row in rows)

    def _selected_rows(self) -> tuple[StatementRow, ...]:
        ids = self.view.selected_ids()
        return tuple(row for row in self.statements.model.rows if row.said.id in ids)

    def toggle_highlight(self) -> None:
        """Make the selected statements highlights, or no longer if all are; or the one typed."""
        if self._types():
            self.quick.star.toggle()
        elif self.commit():
            on, ids = not self.is_highlighted(), self.view.selected_ids()
            seminar = self.document.seminar
            self.view.ask(highlight_statements(seminar, ids, now(), on=on), "highlight")

    def is_narrowed(self) -> bool:
        """Whether some statements may not be shown."""
        return self.shown.is_narrowed

    def show_all(self) -> None:
        """Show all statements of the task; the focus goes to the table where its way goes."""
        had_focus = self.none_found.button.hasFocus()
        if self.commit():
            self.shown.choose(EVERYTHING)
        if had_focus:
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_to_details(self) -> None:
        self.details_wanted.emit()
        self.pane.focus_field("text")
