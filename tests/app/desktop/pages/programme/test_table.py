"""The table of a day: what it shows and says, and what is typed in it."""

from __future__ import annotations

import datetime as dt

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QStyle, QStyleOptionFrame

from app.desktop.interpreter import INTERPRETER
from app.desktop.pages.programme.columns import COLUMNS
from app.desktop.theme import THEME
from seminar.checks import check
from seminar.language import screen_language
from tests.app.desktop.pages.programme.conftest import seminar

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
ENTER, TAB, ESC = Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Escape


# --- what it shows --------------------------------------------------------------------------------


def test_the_first_day_is_open_with_computed_starts(stage):
    assert stage.rows() == ["coffee", "welcome", "trust", "task", "lunch", "end"]
    shown = [stage.says(item, "start") for item in stage.rows()]
    assert shown == ["09:00", "09:30", "09:40", "10:20", "12:00", "13:00"]


def test_air_and_overlap_stand_in_their_column(stage):
    assert stage.says("lunch", "warning") == "55 min luft"
    stage.go("task", "minutes")
    stage.press("120", ENTER)
    assert stage.says("lunch", "warning") == "20 min overlapp"


def test_the_table_warns_of_a_gap_where_the_problems_do(stage):
    lengths = (
        ("97", "", ""),
        ("95", "5 min luft", "info"),
        ("90", "10 min luft", "triangle-alert"),
    )
    for minutes, said, icon in lengths:
        stage.go("task", "minutes")
        stage.press(minutes, ENTER)
        found = [one.rule for one in check(stage.document.seminar) if one.place.item == "lunch"]
        assert ("gap" in found) == bool(said)
        assert stage.says("lunch", "warning") == said
        assert COLUMNS[-1].look(stage.page.items.model.row_at(4)).icon == icon
        assert bool(stage.page.bar.laid_out().gaps) == bool(said)


def test_a_start_is_spoken_whole(stage):
    assert stage.spoken("coffee", "start") == "09:00"
    stage.go("task", "minutes")
    stage.press("105", ENTER)
    assert stage.spoken("lunch", "start") == "12:00, låst, overlapper med 5 minutter"
    assert stage.spoken("lunch", "minutes") == "60 minutter"


def test_a_first_item_before_the_day_is_too_early_and_overlaps_nothing(stage):
    stage.go("coffee", "start")
    stage.press("845", ENTER)
    assert stage.says("coffee", "warning") == "15 min for tidlig"
    assert stage.spoken("coffee", "start") == "08:45, låst, begynner 15 minutter før dagen"


def test_tasks_and_locked_starts_are_bold(stage):
    columns = {column.key: column for column in stage.page.items.model.columns}
    rows = {row.item.id: row for row in stage.page.items.model.rows}
    assert columns["title"].look(rows["task"]).bold
    assert not columns["title"].look(rows["trust"]).bold
    assert columns["start"].look(rows["lunch"]).bold
    assert columns["start"].look(rows["lunch"]).after == "lock"
    assert not columns["start"].look(rows["task"]).bold


def test_the_table_speaks_another_language_when_the_window_does(stage):
    INTERPRETER.speak(screen_language("en"))
    assert stage.says("lunch", "warning") == "55 min gap"
    assert stage.says("trust", "kind") == "Talk"
    assert stage.page.figures() == "Kulturhuset · 8 items on two days"
    INTERPRETER.speak(screen_language("nb"))
    assert stage.page.figures() == "Kulturhuset · 8 poster på to dager"


# --- new rows -------------------------------------------------------------------------------------


@pytest.mark.parametrize("key", [(CTRL, ENTER), Qt.Key.Key_Insert])
def test_a_new_row_is_selected_while_its_title_is_typed(stage, key):
    stage.go("welcome", "title")
    stage.press(key)
    assert stage.view.cells.editor is not None
    assert stage.view.selected_ids() == (stage.rows()[2],)
    assert stage.page.pane.heading.text() == "Post 3"
    assert stage.page.desk.bench.can("table.duplicate")
    assert stage.page.desk.bench.can("programme.lock")


def test_an_editor_is_no_higher_than_its_row(stage):
    stage.go("welcome", "minutes")
    stage.press("0")
    height = stage.view.rowHeight(1)
    assert stage.view.cells.editor.height() <= height
    stage.press(ENTER)
    assert stage.view.cells.complaint is not None
    stage.view.updateEditorGeometries()
    assert stage.view.cells.editor.height() <= height


# --- times ----------------------------------------------------------------------------------------


def test_longer_minutes_move_every_start_after_them(stage):
    stage.go("welcome", "minutes")
    stage.press("25", ENTER)
    assert stage.starts() == ["09:00", "09:30", "09:55", "10:35", "12:00", "13:00"]
    assert stage.last_step() == "Endret minutter for «Velkommen» fra 10 til 25"
    assert stage.here() == ("trust", "minutes")


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [("45", 45), ("1t", 60), ("1t30", 90), ("1:30", 90), ("1,5t", 90), ("+5", 15), ("til 10", 30)],
)
def test_minutes_are_understood_as_people_write_them(stage, typed, minutes):
    stage.go("welcome", "minutes")
    stage.press(typed, ENTER)
    assert stage.item("welcome").minutes == minutes


@pytest.mark.parametrize("typed", ["9.45", "945", "kl 9.45", "+15"])
def test_a_clock_typed_in_start_locks_the_item(stage, typed):
    stage.go("welcome", "start")
    stage.press(typed, ENTER)
    assert stage.item("welcome").start == dt.time(9, 45)
    assert stage.says("welcome", "start") == "09:45"
    assert stage.last_step() == "Låste «Velkommen» til 09:45"


def test_emptying_a_start_unlocks_the_item(stage):
    stage.go("lunch", "start")
    stage.press(Qt.Key.Key_Backspace)
    assert stage.item("lunch").start is None
    assert stage.says("lunch", "start") == "11:05"
    assert stage.last_step() == "Låste opp «Lunsj»"


def test_opening_a_start_and_leaving_it_as_it_is_locks_nothing(stage):
    stage.go("welcome", "start")
    stage.press(Qt.Key.Key_F2, ENTER)
    assert stage.item("welcome").start is None
    assert stage.steps() == 0


def test_what_is_no_clock_stays_in_the_cell_until_esc(stage):
    stage.go("welcome", "start")
    stage.press("25:00", ENTER)
    assert stage.view.cells.editor is not None
    assert stage.steps() == 0
    stage.press(ESC)
    assert stage.view.cells.editor is None
    assert stage.says("welcome", "start") == "09:30"


def test_nothing_may_pass_midnight(stage):
    stage.go("end", "start")
    stage.press("2350", ENTER)
    assert stage.view.cells.editor is not None
    stage.press(ESC)
    assert stage.steps() == 0


def test_ctrl_l_locks_to_the_computed_start_and_unlocks_again(stage):
    stage.go("trust")
    stage.press((CTRL, Qt.Key.Key_L))
    assert stage.item("trust").start == dt.time(9, 40)
    stage.press((CTRL, Qt.Key.Key_L))
    assert stage.item("trust").start is None
    assert stage.steps() == 2


def test_ctrl_l_locks_several_at_once(stage):
    stage.view.select_ids(("welcome", "trust"))
    stage.view.setFocus()
    stage.press((CTRL, Qt.Key.Key_L))
    assert stage.item("welcome").start == dt.time(9, 30)
    assert stage.item("trust").start == dt.time(9, 40)
    assert stage.steps() == 1


# --- other cells ----------------------------------------------------------------------------------


def test_typing_over_a_title_replaces_it(stage):
    stage.go("trust", "title")
    stage.press("Tillit i hverdagen", ENTER)
    assert stage.item("trust").title == "Tillit i hverdagen"


def test_a_kind_is_chosen_by_its_first_letters(stage):
    stage.go("trust", "kind")
    stage.press("p", "l", ENTER)
    assert stage.item("trust").kind == "plenary"
    assert stage.says("trust", "kind") == "Plenum"


def test_the_one_in_charge_completes_from_names_used_before(stage):
    stage.go("coffee", "presenter")
    stage.press("kommune")
    completer = stage.view.cells.editor.completer()
    assert completer.currentCompletion() == "Kommunedirektør"


def test_tab_goes_on_to_the_next_cell_as_one_types(stage):
    stage.go("welcome", "minutes")
    stage.press("15", TAB, "God dag", ENTER)
    assert stage.item("welcome").minutes == 15
    assert stage.item("welcome").title == "God dag"


# --- rows -----------------------------------------------------------------------------------------


def test_ctrl_enter_adds_a_row_and_begins_its_title(stage):
    stage.go("trust")
    stage.press((CTRL, ENTER), "Spørsmål", ENTER)
    new = stage.rows()[3]
    assert stage.item(new).title == "Spørsmål"
    assert stage.starts()[3:5] == ["10:20", "10:50"]


def test_ctrl_d_copies_the_row_without_its_lock(stage):
    stage.go("lunch")
    stage.press((CTRL, Qt.Key.Key_D))
    copy = stage.rows()[5]
    assert stage.item(copy).title == "Lunsj"
    assert stage.item(copy).start is None
    assert stage.here()[0] == copy


def test_delete_removes_and_undo_brings_back_and_selects(stage):
    stage.view.select_ids(("welcome", "trust"))
    stage.view.setFocus()
    stage.press(Qt.Key.Key_Delete)
    assert stage.rows() == ["coffee", "task", "lunch", "end"]
    assert stage.here()[0] == "task"
    assert stage.last_step() == "Slettet «Velkommen» og én post til"
    stage.press((CTRL, Qt.Key.Key_Z))
    assert stage.rows() == ["coffee", "welcome", "trust", "task", "lunch", "end"]
    assert set(stage.view.selected_ids()) == {"welcome", "trust"}


def test_undo_goes_back_to_the_cell_that_was_changed(stage):
    stage.go("welcome", "minutes")
    stage.press("25", ENTER)
    stage.go("end", "title")
    stage.press((CTRL, Qt.Key.Key_Z))
    assert stage.here() == ("welcome", "minutes")
    assert stage.item("welcome").minutes == 10
    stage.press((CTRL, Qt.Key.Key_Y))
    assert stage.item("welcome").minutes == 25
    assert stage.here() == ("welcome", "minutes")


def test_undo_opens_the_day_where_the_step_was_made(stage):
    stage.go("welcome", "minutes")
    stage.press("25", ENTER)
    stage.press((CTRL, Qt.Key.Key_PageDown))
    assert stage.rows() == ["morning", "plenary"]
    stage.press((CTRL, Qt.Key.Key_Z))
    assert stage.here() == ("welcome", "minutes")


def test_search_finds_items_of_any_day_and_goes_round(stage):
    stage.go("coffee")
    assert stage.page.search("plenum")
    assert stage.here()[0] == "plenary"
    assert stage.page.search("LUNSJ")
    assert stage.here()[0] == "lunch"
    assert not stage.page.search("finnes ikke")


def test_the_menu_of_a_row_offers_what_can_be_done_to_it(stage):
    stage.go("trust")
    stage.view.customContextMenuRequested.emit(
        stage.view.visualRect(stage.cell("trust", "title")).center()
    )
    menu = stage.page.findChild(QMenu)
    lock = next(action for action in menu.actions() if action.text() == "Lås start")
    lock.trigger()
    assert stage.item("trust").start == dt.time(9, 40)
    assert "Dupliser rader" in [action.text() for action in menu.actions()]
    menu.close()


def test_what_is_open_for_reading_is_not_edited(stage):
    stage.document.set_read_only(True)
    stage.go("welcome", "minutes")
    stage.press("25", ENTER)
    assert stage.item("welcome").minutes == 10
    assert not stage.page.can_lock()
    assert not stage.page.can_add_item()


def test_long_titles_and_many_items_keep_the_table_in_its_place(staged):
    whole = seminar()
    day = whole.programme[0]
    long = msgspec.structs.replace(day.items[2], id="long", title="Medarbeiderdrevet " * 30)
    many = tuple(msgspec.structs.replace(long, id=f"n{n}", minutes=5) for n in range(40))
    stage = staged(
        msgspec.structs.replace(
            whole, programme=(msgspec.structs.replace(day, items=(*day.items, *many)),)
        )
    )
    width = stage.page.width()
    assert stage.view.horizontalScrollBar().maximum() == 0
    stage.go("n39")
    assert stage.page.width() == width
    assert stage.view.viewport().rect().contains(stage.view.visualRect(stage.cell("n39", "title")))


def test_kinds_show_their_colour(stage):
    """The mark before a kind is painted, not only its name."""
    picture = stage.view.viewport().grab().toImage()
    rect = stage.view.visualRect(stage.cell("task", "kind"))
    wanted = THEME.colours.kind("task")
    line = rect.center().y()
    colours = {picture.pixelColor(x, line).name() for x in range(rect.left(), rect.left() + 30)}
    assert wanted.name() in colours


def test_the_editor_of_a_narrow_cell_grows_with_what_is_typed(stage):
    stage.go("coffee", "minutes")
    stage.press("til 10:15")
    view, editor = stage.page.items.view, stage.focused()
    cell = view.visualRect(stage.cell("coffee", "minutes"))
    option = QStyleOptionFrame()
    editor.initStyleOption(option)
    inside = editor.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, editor)
    assert editor.fontMetrics().horizontalAdvance("til 10:15") + 4 < inside.width()
    assert editor.geometry().contains(cell.adjusted(0, 5, 0, -5))
    view.grab().save("/tmp/narrow.png")
    for _ in range(9):
        stage.press(Qt.Key.Key_Backspace)
    assert editor.geometry().left() == cell.left(), "it is no wider than it has to be"
    assert editor.width() == cell.width()


def test_an_editor_is_never_wider_than_its_table(stage):
    stage.go("coffee", "minutes")
    stage.press("1" * 12)
    stage.focused().insert("1" * 300)
    assert stage.page.items.view.viewport().rect().contains(stage.focused().geometry())


def test_a_pasted_start_stands_as_it_is_said_after_a_fixed_item(stage):
    QGuiApplication.clipboard().setText("0920\tForedrag")
    stage.go("lunch")
    stage.page.items.view.paste()
    new = stage.page.items.view.current_id()
    assert stage.says(new, "start") == "09:20"
    assert stage.item(new).start == dt.time(9, 20)
    rules = {one.rule for one in check(stage.document.seminar) if one.place.item == new}
    assert "overlap" in rules, rules
