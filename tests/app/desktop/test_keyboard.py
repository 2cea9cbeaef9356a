"""The window without a mouse: every stop reached, no trap, the guide's keys, the focus kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QScrollArea,
    QWidget,
)

from app.desktop.actions import ACTIONS
from app.desktop.pages.programme.page import ProgrammePage
from app.desktop.panes import first_stop
from app.desktop.tables.view import TableView
from app.desktop.window import Window
from seminar.folder import save
from seminar.model import Day, Item
from tests.app.desktop.pressing import focused, press, type_
from tests.app.desktop.screens import DIALOGS, PAGES, close_all_but, go, modal, opened, space, wait
from tests.app.desktop.visible import path_of, tree

KEYS = {
    "file.new": ("Ctrl+N",),
    "file.new_from_last": ("Ctrl+Shift+N",),
    "file.open": ("Ctrl+O",),
    "file.save": ("Ctrl+S",),
    "file.save_copy": ("Ctrl+Shift+S",),
    "file.close": ("Ctrl+W",),
    "file.quit": ("Ctrl+Q",),
    "edit.undo": ("Ctrl+Z",),
    "edit.redo": ("Ctrl+Y", "Ctrl+Shift+Z"),
    "edit.cut": ("Ctrl+X",),
    "edit.copy": ("Ctrl+C",),
    "edit.paste": ("Ctrl+V",),
    "edit.find": ("Ctrl+F",),
    "edit.find_everywhere": ("Ctrl+Shift+F",),
    "go.programme": ("Ctrl+1",),
    "go.tasks": ("Ctrl+3",),
    "go.survey": ("Ctrl+5",),
    "go.outcomes": ("Ctrl+6",),
    "go.documents": ("Ctrl+7",),
    "go.details": ("Ctrl+0",),
    "go.next_pane": ("F6",),
    "go.previous_pane": ("Shift+F6",),
    "go.back": ("Alt+Left",),
    "go.forward": ("Alt+Right",),
    "go.previous": ("Ctrl+PgUp",),
    "go.next": ("Ctrl+PgDown",),
    "view.details": ("F4",),
    "view.problems": ("Ctrl+Shift+M",),
    "view.next_problem": ("F8",),
    "view.previous_problem": ("Shift+F8",),
    "view.larger": ("Ctrl++",),
    "view.smaller": ("Ctrl+-",),
    "view.full_screen": ("F11",),
    "help.help": ("F1",),
    "help.overview": ("Ctrl+F1",),
    "table.edit": ("F2",),
    "table.new": ("Ctrl+Return", "Insert"),
    "table.duplicate": ("Ctrl+D",),
    "table.remove": ("Delete",),
    "table.up": ("Alt+Up",),
    "table.down": ("Alt+Down",),
    "table.to_previous": ("Alt+PgUp",),
    "table.to_next": ("Alt+PgDown",),
    "table.details": ("Alt+Return",),
    "table.fix": ("Ctrl+.",),
    "programme.quick": ("Ctrl+J",),
    "programme.lock": ("Ctrl+L",),
    "programme.fit": ("Ctrl+Shift+T",),
    "programme.new_day": ("Ctrl+Shift+D",),
    "outcomes.quick": ("Ctrl+J",),
    "outcomes.highlight": ("Ctrl+U",),
    "survey.import": ("Ctrl+Shift+I",),
    "survey.open": ("Ctrl+E",),
    "documents.build_outdated": ("Ctrl+Shift+B",),
    "documents.build_selected": ("F9",),
    "documents.show_in_folder": ("Ctrl+Shift+E",),
    "documents.check": ("Ctrl+K",),
}
"""The guide's keys for the screens there are."""
EVERYWHERE = {"window", "seminar"}


# --- the table of actions -------------------------------------------------------------------------


def test_each_key_of_the_guide_has_its_action() -> None:
    table = {action.id: action.keys for action in ACTIONS}
    missing = {id_: keys for id_, keys in KEYS.items() if not set(keys) <= set(table.get(id_, ()))}
    assert missing == {}


def test_every_key_is_one_that_qt_knows() -> None:
    for action in ACTIONS:
        for key in action.keys:
            assert QKeySequence(key).toString() != ""


# --- going about ----------------------------------------------------------------------------------


@pytest.fixture
def desk(house: Window) -> Iterator[Window]:
    """Yield the window; what is changed in it is undone."""
    house.activateWindow()
    wait(house.isActiveWindow)
    yield house
    close_all_but(house)
    stack = space(house).document.stack
    while stack.canUndo():
        stack.undo()


def wanted(top: QWidget) -> set[QWidget]:
    """Return what Tab is to reach; of tabs and exclusive buttons, one of each group is enough."""
    found: set[QWidget] = set()
    for one in tree(top):
        is_inner = isinstance(one.parentWidget(), (QAbstractSpinBox, QComboBox))
        stops = one.focusPolicy() & Qt.FocusPolicy.TabFocus
        passed_over = isinstance(one, (QHeaderView, QScrollArea)) or is_inner
        exclusive = isinstance(one, QAbstractButton) and one.autoExclusive()
        if stops and one.isEnabled() and one.isVisible() and not passed_over and not exclusive:
            found.add(one)
    return found


def round_trip(top: QWidget, key: str) -> list[QWidget]:
    """Return where a key leads, until it comes to where it has been."""
    visited = [focused()]
    for _ in range(300):
        press(key)
        if focused() in visited:
            return visited
        visited.append(focused())
    pytest.fail(f"{key} goes on and on in {path_of(top)}")


@pytest.mark.parametrize("page", PAGES)
def test_tab_reaches_every_stop_of_a_page_and_is_no_trap(desk: Window, page) -> None:
    go(desk, page)
    wait(lambda: not desk.operations.running)
    space(desk).sidebar.items[page].setFocus()
    there = round_trip(desk, "Tab") + round_trip(desk, "Tab")  # Rows that are current have acts.
    missed = [path_of(one) for one in wanted(desk) - set(there) if one.window() is desk]
    assert missed == []


@pytest.mark.parametrize("name", DIALOGS)
def test_tab_reaches_every_stop_of_a_dialog(desk: Window, name: str) -> None:
    dialog = opened(name, desk)
    wait(dialog.isActiveWindow)
    there = round_trip(dialog, "Tab")
    assert [path_of(one) for one in wanted(dialog) - set(there)] == []
    press("Esc")
    wait(lambda: not dialog.isVisible())


def test_tab_and_f6_reach_every_stop_of_the_start(window: Window) -> None:
    there = round_trip(window, "Tab")
    assert [path_of(one) for one in wanted(window) - set(there)] == []
    window.start.new.setFocus()
    press("F6", "F6")
    assert focused() is window.start.new


@pytest.mark.parametrize("page", PAGES)
def test_shift_tab_goes_back_the_same_way(desk: Window, page) -> None:
    go(desk, page)
    wait(lambda: not desk.operations.running)
    first = space(desk).sidebar.items[page]
    first.setFocus()
    round_trip(desk, "Tab")  # Rows that are current have acts.
    first.setFocus()
    there = round_trip(desk, "Tab")
    first.setFocus()
    back = round_trip(desk, "Shift+Tab")
    assert [path_of(one) for one in back[1:]] == [path_of(one) for one in there[:0:-1]]


@pytest.mark.parametrize("page", PAGES)
def test_f6_goes_through_the_panes_as_one_reads(desk: Window, page) -> None:
    go(desk, page)
    wait(lambda: not desk.operations.running)
    workspace = space(desk)
    panes = [
        pane
        for pane in (*workspace.panes(), desk.status_line)
        if pane.isVisible() and first_stop(pane)
    ]
    assert panes[0] is workspace.sidebar
    assert panes[-1] is desk.status_line or not first_stop(desk.status_line)
    workspace.sidebar.items[page].setFocus()
    for key, order in (("F6", panes[1:] + panes[:1]), ("Shift+F6", panes[::-1])):
        for pane in order:
            press(key)
            assert pane is focused() or pane.isAncestorOf(focused())


@pytest.mark.parametrize("page", ["programme", "tasks", "outcomes", "documents"])
def test_a_table_is_one_stop(desk: Window, page) -> None:
    go(desk, page)
    view = space(desk).page.table()
    assert isinstance(view, TableView)
    view.setFocus()
    press("Tab")
    assert focused() is not view
    assert not view.isAncestorOf(focused())


@pytest.mark.parametrize("page", PAGES)
def test_no_two_actions_share_a_key_in_one_place(desk: Window, page) -> None:
    go(desk, page)
    for widget in wanted(desk):
        widget.setFocus()
        around = {widget, *ancestors(widget)}
        there = [
            action
            for action in ACTIONS
            if (made := desk.bench.action(action.id)).isEnabled()
            if around & set(made.associatedObjects())  # type: ignore[arg-type]
        ]
        used = Counter(key for action in there for key in action.keys)
        assert [key for key, count in used.items() if count > 1] == [], path_of(widget)


def ancestors(widget: QWidget) -> Iterator[QWidget]:
    above = widget.parentWidget()
    while above is not None:
        yield above
        above = above.parentWidget()


def test_a_key_of_a_page_acts_on_that_page_alone(desk: Window) -> None:
    for page in PAGES:
        go(desk, page)
        for action in ACTIONS:
            if action.owner in ("programme", "tasks", "documents", "details"):
                is_there = desk.bench.action(action.id).isEnabled()
                assert not is_there or action.owner == page


# --- where the focus is ---------------------------------------------------------------------------


def programme(window: Window) -> ProgrammePage:
    go(window, "programme")
    page = space(window).page
    assert isinstance(page, ProgrammePage)
    return page


def stand_in(window: Window, id_: str, field: str) -> TableView:
    page = programme(window)
    assert page.view.select_ids((id_,), field)
    page.view.setFocus()
    return page.view


def day(window: Window) -> tuple[Item, ...]:
    return space(window).document.seminar.programme[0].items


def test_the_focus_returns_after_another_page(desk: Window) -> None:
    view = stand_in(desk, day(desk)[2].id, "presenter")
    press("Ctrl+3")
    assert space(desk).page_id == "tasks"
    press("Ctrl+1")
    assert focused() is view
    assert (view.current_id(), view.current_field()) == (day(desk)[2].id, "presenter")


@pytest.mark.parametrize("key", ["Ctrl+N", "F1", "Ctrl+F1", "Ctrl+Shift+F", "Ctrl+Shift+T"])
def test_the_focus_returns_after_a_dialog(desk: Window, key: str) -> None:
    view = stand_in(desk, day(desk)[2].id, "title")
    press(key)
    dialog = modal()
    wait(dialog.isActiveWindow)
    assert dialog.isAncestorOf(focused())
    press("Esc")
    wait(lambda: not dialog.isVisible())
    desk.activateWindow()
    wait(lambda: QApplication.focusWidget() is view)


def test_the_focus_returns_after_panels(desk: Window) -> None:
    view = stand_in(desk, day(desk)[2].id, "title")
    press("Ctrl+Shift+M")
    assert focused() is not view
    press("Ctrl+Shift+M")
    assert focused() is view
    press("F4")
    press("F4")
    assert focused() is view


def tables(window: Window) -> Iterator[TableView]:
    """Go to each table of each page whose rows can be deleted, one after the other."""
    for page in PAGES:
        go(window, page)
        for view in space(window).page.findChildren(TableView):
            if view.commands.remove is not None and view.table.rowCount() > 1:
                if not view.isVisible():  # The look-back is behind this year's statements.
                    space(window).page.go(view.commands.spot((view.table.id_at(1),), ""))
                assert view.isVisible()
                view.select_ids((view.table.id_at(1),))
                view.setFocus()
                yield view


def test_the_focus_stays_at_the_row_after_delete_undo_and_redo(desk: Window) -> None:
    seen = 0
    for view in tables(desk):
        ids = [view.table.id_at(place) for place in range(view.table.rowCount())]
        press("Delete")
        assert focused() is view
        assert view.currentIndex().row() == min(1, len(ids) - 2)
        desk.bench.do("edit.undo")
        assert focused() is view
        assert view.selected_ids() == (ids[1],)
        assert [view.table.id_at(place) for place in range(view.table.rowCount())] == ids
        desk.bench.do("edit.redo")
        assert focused() is view
        assert view.currentIndex().isValid()
        desk.bench.do("edit.undo")
        seen += 1
    assert seen >= 5


def test_the_focus_stays_at_the_cell_after_an_edit_and_its_undoing(desk: Window) -> None:
    third = day(desk)[2].id
    view = stand_in(desk, third, "title")
    press("F2")
    type_("Ny")
    press("Return", "Up")
    assert (focused(), view.current_id(), view.current_field()) == (view, third, "title")
    press("Down", "Ctrl+Z")
    assert (focused(), view.current_id(), view.current_field()) == (view, third, "title")


def test_the_focus_stays_when_what_another_has_saved_is_read_in(desk: Window) -> None:
    third = day(desk)[2].id
    view = stand_in(desk, third, "presenter")
    keeper = desk.files.keeper
    assert keeper is not None
    others = replace(keeper.document.seminar, theme="Annet", programme=without_first(desk))
    keeper.document.mark_saved()
    save(others, space(desk).document.folder)
    keeper.read_in()
    wait(lambda: keeper.document.seminar == others)
    assert (focused(), view.current_id(), view.current_field()) == (view, third, "presenter")


def without_first(window: Window) -> tuple[Day, ...]:
    first, *rest = space(window).document.seminar.programme
    return (replace(first, items=first.items[1:]), *rest)
