"""The keys of any table, with real keys and clicks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible

from app.desktop.spot import Spot
from app.desktop.theme import THEME
from seminar.editing.items import remove_items, set_item

KEY, CTRL, ALT, SHIFT = (
    Qt.Key,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


# --- cells ----------------------------------------------------------------------------------------


def test_typing_replaces_the_value_and_enter_goes_down(trial, press):
    press("25")
    assert trial.editor().text() == "25"
    press(KEY.Key_Return)
    assert trial.item("c").minutes == 25
    assert trial.editor() is None
    assert trial.here() == ("d", "minutes")
    assert trial.steps() == 1


def test_f2_opens_the_cell_with_what_stands_there(trial, press):
    press(KEY.Key_F2)
    assert trial.editor().text() == "40"
    press("5")
    press(KEY.Key_Enter)
    assert trial.item("c").minutes == 5, "the value was selected, so typing replaces it"


def test_a_double_click_opens_the_cell(qtbot, trial):
    place = trial.middle("b", "title")
    qtbot.mouseClick(trial.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseDClick(trial.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert trial.editor().text() == "Velkommen"


def test_an_unchanged_cell_makes_no_step(trial, press):
    press(KEY.Key_F2)
    press(KEY.Key_Return)
    assert trial.steps() == 0
    assert trial.here() == ("d", "minutes")


def test_esc_leaves_the_value_as_it_was(trial, press):
    press("99")
    press(KEY.Key_Escape)
    assert trial.editor() is None
    assert trial.item("c").minutes == 40
    assert trial.here() == ("c", "minutes")
    assert trial.view.hasFocus()


def test_tab_goes_to_the_next_cell_that_is_typed_in(trial, press):
    press("25")
    press(KEY.Key_Tab)
    assert trial.item("c").minutes == 25
    assert trial.here() == ("c", "title")
    assert trial.editor().text() == "Tillit"
    press(KEY.Key_Backtab)
    assert trial.here() == ("c", "minutes")
    press(KEY.Key_Backtab)
    assert trial.here() == ("b", "presenter"), "the tick and the start are not typed in"


def test_backspace_empties_the_cell(trial, press):
    trial.view.select_ids(("c",), "presenter")
    press(KEY.Key_Backspace)
    assert trial.item("c").presenter == ""
    assert trial.here() == ("c", "presenter")


def test_a_cell_that_may_not_be_empty_says_so(trial, press):
    press(KEY.Key_Backspace)
    assert trial.item("c").minutes == 40
    assert trial.said()


def test_typing_in_a_computed_cell_goes_nowhere(trial, press):
    trial.view.select_ids(("c",), "start")
    press("K")
    assert trial.editor() is None
    assert trial.here() == ("c", "start")


def test_space_ticks_and_a_click_on_the_box_takes_the_tick_away(qtbot, trial, press):
    trial.view.select_ids(("c",), "place")
    press(KEY.Key_Space)
    assert trial.item("c").place == "salen"
    qtbot.mouseClick(
        trial.view.viewport(), Qt.MouseButton.LeftButton, pos=trial.middle("c", "place")
    )
    assert trial.item("c").place == ""
    assert trial.steps() == 2


def test_space_begins_a_text_in_a_cell_that_is_typed_in(trial, press):
    trial.view.select_ids(("c",), "title")
    press(KEY.Key_Space)
    assert trial.editor().text() == " "


def test_one_change_tells_of_the_rows_that_follow(trial, press):
    press("45")
    press(KEY.Key_Return)
    assert [trial.cell(id_, "start").data() for id_ in "abcde"] == [
        "09:00",
        "09:30",
        "09:40",
        "10:25",
        "11:25",
    ]


# --- values that do not serve ---------------------------------------------------------------------


def test_a_wrong_value_keeps_the_editor_open_and_says_why(trial, press):
    press("4o")
    press(KEY.Key_Return)
    editor = trial.editor()
    assert editor.text() == "4o"
    assert editor.property("wrong")
    sentence = (
        "«4o» er ikke en varighet. Skriv minutter («40»), «1t30» eller «1:30». Esc går tilbake"
        " til 40."
    )
    assert editor.accessibleDescription() == sentence
    complaint = trial.view.cells.complaint
    assert complaint.label.text() == sentence
    assert complaint.isVisible()
    assert complaint.geometry().top() > editor.geometry().bottom()
    assert trial.here() == ("c", "minutes")
    assert trial.steps() == 0


def test_the_sentence_goes_when_one_types_on(trial, press):
    press("4o")
    press(KEY.Key_Return)
    press(KEY.Key_Backspace)
    assert trial.view.cells.complaint is None
    assert not trial.editor().property("wrong")
    press("1")
    press(KEY.Key_Return)
    assert trial.item("c").minutes == 41


def test_the_focus_does_not_leave_a_wrong_value(qtbot, trial, press):
    press("4o")
    trial.after.setFocus()
    qtbot.waitUntil(lambda: trial.editor() is not None and trial.editor().hasFocus())
    qtbot.mouseClick(
        trial.view.viewport(), Qt.MouseButton.LeftButton, pos=trial.middle("a", "title")
    )
    qtbot.waitUntil(lambda: trial.editor().hasFocus())
    assert trial.here() == ("c", "minutes")
    press(KEY.Key_Escape)
    assert trial.editor() is None
    assert trial.view.hasFocus()


def test_the_sentence_stands_above_the_last_row_where_there_is_no_room_below(trial, press):
    trial.view.setFixedHeight(33 + 5 * 30)
    trial.view.select_ids(("e",), "minutes")
    press("x")
    press(KEY.Key_Return)
    complaint = trial.view.cells.complaint
    assert complaint.geometry().bottom() < trial.editor().geometry().top()


def test_a_valid_value_is_taken_when_the_focus_leaves(trial, press):
    press("25")
    trial.after.setFocus()
    assert trial.item("c").minutes == 25
    assert trial.editor() is None
    assert trial.after.hasFocus()


def test_whoever_closes_the_page_commits_first(trial, press):
    assert trial.view.commit_open_editor()
    press("4o")
    assert not trial.view.commit_open_editor()
    assert trial.editor().hasFocus()
    press(KEY.Key_Escape)
    press("20")
    assert trial.view.commit_open_editor()
    assert trial.item("c").minutes == 20


# --- undo in and around an editor -----------------------------------------------------------------


def test_ctrl_z_takes_back_the_typing_first(trial, press):
    press("25")
    press(KEY.Key_Z, CTRL)
    assert trial.editor().text() == "40"
    assert trial.steps() == 0


def test_an_open_editor_stays_while_other_cells_change(trial, press):
    trial.view.select_ids(("e",), "title")
    press(KEY.Key_F2)
    trial.document.edit(*_longer(trial, "a"))
    assert trial.editor().text() == "Oppgave 1"
    press("Ny tittel")
    trial.document.undo()
    assert trial.editor().text() == "Ny tittel"
    press(KEY.Key_Return)
    assert trial.item("e").title == "Ny tittel"


def test_an_untouched_editor_follows_its_cell(trial, press):
    trial.document.edit(*_longer(trial, "c"))
    trial.view.select_ids(("c",), "minutes")
    press(KEY.Key_F2)
    assert trial.editor().text() == "50"
    trial.document.undo()
    assert trial.editor().text() == "40"
    press(KEY.Key_Return)
    assert trial.document.stack.index() == 0


def test_an_editor_whose_row_goes_is_closed(trial, press):
    press("25")
    trial.document.edit(*_without(trial, "c"))
    assert trial.editor() is None
    assert trial.ids() == "abde"
    assert trial.view.commit_open_editor()


def _longer(trial, id_):
    edit = set_item(trial.document.seminar, id_, "minutes", 50)
    return edit.sentence, edit.change, Spot(page="programme", rows=(id_,))


def _without(trial, id_):
    edit = remove_items(trial.document.seminar, (id_,))
    return edit.sentence, edit.change, Spot(page="programme", rows=(id_,))


# --- choices and names ----------------------------------------------------------------------------


def test_a_choice_opens_on_typing_and_its_first_letters_choose(qtbot, trial, press):
    trial.view.select_ids(("c",), "kind")
    press("p")
    qtbot.waitUntil(lambda: trial.editor() is not None and trial.editor().view().isVisible())
    qtbot.keyClicks(trial.editor().view(), "l")
    assert trial.editor().view().currentIndex().data() == "Plenum"
    qtbot.keyClick(trial.editor().view(), KEY.Key_Return)
    assert trial.item("c").kind == "plenary"
    assert trial.here() == ("d", "kind")
    assert trial.steps() == 1


def test_esc_leaves_a_choice_as_it_was(qtbot, trial, press):
    trial.view.select_ids(("c",), "kind")
    press(KEY.Key_F2)
    qtbot.waitUntil(lambda: trial.editor().view().isVisible())
    qtbot.keyClick(trial.editor().view(), KEY.Key_Down)
    qtbot.keyClick(trial.editor().view(), KEY.Key_Escape)
    qtbot.waitUntil(lambda: trial.editor() is None)
    assert trial.item("c").kind == "talk"
    assert trial.steps() == 0


def test_a_click_chooses(qtbot, trial, press):
    trial.view.select_ids(("c",), "kind")
    press(KEY.Key_F2)
    qtbot.waitUntil(lambda: trial.editor().view().isVisible())
    shown = trial.editor().view()
    place = shown.visualRect(shown.model().index(0, 0)).center()
    qtbot.mouseMove(shown.viewport(), place)
    qtbot.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: trial.editor() is None)
    assert trial.item("c").kind == "opening"


def test_tab_leads_from_a_choice_to_the_next_cell(qtbot, trial, press):
    trial.view.select_ids(("c",), "kind")
    press("m")
    qtbot.waitUntil(lambda: trial.editor().view().isVisible())
    qtbot.keyClick(trial.editor().view(), KEY.Key_Tab)
    assert trial.item("c").kind == "meal"
    assert trial.here() == ("c", "presenter")


def test_names_used_before_complete_what_is_typed(qtbot, trial, press):
    trial.view.select_ids(("a",), "presenter")
    press("ord")
    completer = trial.editor().completer()
    assert completer.currentCompletion() == "ordfører"
    qtbot.waitUntil(lambda: completer.popup().isVisible())
    qtbot.keyClick(completer.popup(), KEY.Key_Down)
    qtbot.keyClick(completer.popup(), KEY.Key_Return)
    assert trial.item("a").presenter == "ordfører"
    assert trial.here() == ("b", "presenter")


def test_what_is_not_among_the_names_can_be_typed(qtbot, trial, press):
    trial.view.select_ids(("a",), "presenter")
    press("ordf")
    qtbot.waitUntil(lambda: trial.editor().completer().popup().isVisible())
    qtbot.keyClick(trial.editor().completer().popup(), KEY.Key_Return)
    assert trial.item("a").presenter == "ordf"
    assert trial.here() == ("b", "presenter")


# --- rows -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("key", "modifiers"), [(KEY.Key_Return, CTRL), (KEY.Key_Insert, Qt.KeyboardModifier.NoModifier)]
)
def test_a_new_row_comes_after_the_current_one_and_opens_its_title(trial, press, key, modifiers):
    press(key, modifiers)
    assert trial.titles() == ["Kaffe", "Velkommen", "Tillit", "", "Lunsj", "Oppgave 1"]
    press("Sang")
    press(KEY.Key_Return)
    assert trial.titles()[3] == "Sang"
    assert trial.steps() == 2


def test_a_new_row_in_an_empty_table_is_the_first(trial, press):
    trial.view.selectAll()
    press(KEY.Key_Delete)
    assert trial.ids() == ""
    press(KEY.Key_Return, CTRL)
    assert trial.table.rowCount() == 1
    assert trial.editor() is not None


def test_duplicating_copies_the_rows_and_selects_the_copies(trial, press):
    trial.view.select_ids(("a", "b"))
    press(KEY.Key_D, CTRL)
    assert trial.titles()[:4] == ["Kaffe", "Velkommen", "Kaffe", "Velkommen"]
    assert set(trial.view.selected_ids()) == {trial.table.id_at(2), trial.table.id_at(3)}


def test_delete_removes_the_rows_and_the_next_one_is_current(trial, press):
    trial.view.select_ids(("a", "c"))
    press(KEY.Key_Delete)
    assert trial.ids() == "bde"
    assert trial.view.selected_ids() == ("b",)
    trial.view.select_ids(("e",))
    press(KEY.Key_Delete)
    assert trial.here()[0] == "d", "the last row has none behind it"


def test_delete_in_an_editor_deletes_letters(trial, press):
    trial.view.select_ids(("c",), "title")
    press(KEY.Key_F2)
    press(KEY.Key_Home)
    press(KEY.Key_Delete)
    assert trial.editor().text() == "illit"
    assert trial.ids() == "abcde"


def test_undo_of_a_deletion_brings_the_rows_and_their_selection_back(trial, press):
    trial.document.went.connect(lambda spot: trial.view.select_ids(spot.rows, spot.field))
    trial.view.select_ids(("c", "d"))
    press(KEY.Key_Delete)
    trial.document.undo()
    assert trial.ids() == "abcde"
    assert trial.view.selected_ids() == ("c", "d")


def test_rows_that_come_back_to_an_empty_table_have_a_current_one(trial, press):
    trial.view.selectAll()
    press(KEY.Key_Delete)
    trial.document.undo()
    assert trial.here()[0] == "a"


def test_undo_of_a_new_row_leaves_the_next_one_current(trial, press):
    press(KEY.Key_D, CTRL)
    trial.document.undo()
    assert trial.ids() == "abcde"
    assert trial.here()[0] == "d"
    assert trial.view.selected_ids() == ("d",)


def test_moving_keeps_the_rows_selected_and_the_column_current(trial, press):
    trial.view.select_ids(("b", "c"), "title")
    press(KEY.Key_Down, ALT)
    assert trial.ids() == "adbce"
    assert trial.view.selected_ids() == ("b", "c")
    assert trial.here() == ("b", "title")
    press(KEY.Key_Up, ALT)
    press(KEY.Key_Up, ALT)
    press(KEY.Key_Up, ALT)
    assert trial.ids() == "bcade"
    assert not trial.bench.action("table.up").isEnabled()
    assert trial.bench.action("table.down").isEnabled()


def test_moving_commits_the_open_editor_first(trial, press):
    press("25")
    press(KEY.Key_Up, ALT)
    assert trial.item("c").minutes == 25
    assert trial.ids() == "acbde"
    assert trial.steps() == 2
    press("4o")
    press(KEY.Key_Up, ALT)
    assert trial.ids() == "acbde", "a wrong value stays where it is"
    assert trial.editor().text() == "4o"


def test_what_cannot_be_done_is_told(trial, press):
    trial.view.select_ids(("b",))
    press(KEY.Key_Delete)
    assert trial.said() == ["You cannot remove the welcome."]
    assert trial.ids() == "abcde"


def test_the_page_is_asked_for_the_rest(trial, press):
    press(KEY.Key_PageDown, ALT)
    press(KEY.Key_PageUp, ALT)
    press(KEY.Key_Return, ALT)
    press(KEY.Key_Period, CTRL)
    assert trial.done == [("carry", ("c",), 1), ("carry", ("c",), -1), "details", ("fix", "c")]


def test_enter_goes_down_and_stays_on_the_last_row(trial, press):
    for expected in "dee":
        press(KEY.Key_Return)
        assert trial.here() == (expected, "minutes")


# --- for everybody --------------------------------------------------------------------------------


def test_the_table_is_one_stop_for_tab(trial, press):
    trial.before.setFocus()
    press(KEY.Key_Tab)
    assert trial.view.hasFocus()
    press(KEY.Key_Tab)
    assert trial.after.hasFocus()
    press(KEY.Key_Backtab)
    assert trial.view.hasFocus()
    assert trial.here() == ("c", "minutes"), "the current cell is where it was"


def test_what_is_open_for_reading_can_be_read_but_not_edited(qtbot, trial, press):
    trial.document.set_read_only(True)
    trial.bench.refresh()
    with qtbot.waitSignal(trial.document.refused):
        press("5")
    assert trial.editor() is None
    press(KEY.Key_Delete)
    press(KEY.Key_Return, CTRL)
    assert trial.ids() == "abcde"
    assert not trial.bench.action("table.new").isEnabled()
    press(KEY.Key_Down)
    assert trial.here()[0] == "d"


def test_cells_and_editors_are_spoken(trial, press):
    seen = QAccessible.queryAccessibleInterface(trial.view)
    assert seen.text(QAccessible.Text.Name) == "Program"
    names = [seen.child(number).text(QAccessible.Text.Name) for number in range(seen.childCount())]
    assert {"Tittel", "Min", "Kaffe", "40", "Pause"} <= set(names)
    press(KEY.Key_F2)
    assert trial.editor().accessibleName() == "Min"


def test_a_press_on_a_number_selects_its_row_and_shift_a_stretch(qtbot, trial):
    left, numbers = Qt.MouseButton.LeftButton, trial.view.numbers.viewport()

    def middle(id_):
        return QPoint(10, trial.middle(id_, "title").y())

    qtbot.mouseClick(numbers, left, pos=middle("b"))
    assert trial.view.selected_ids() == ("b",)
    qtbot.mouseClick(numbers, left, SHIFT, pos=middle("d"))
    assert set(trial.view.selected_ids()) == {"b", "c", "d"}
    qtbot.mouseClick(numbers, left, CTRL, pos=middle("c"))
    assert set(trial.view.selected_ids()) == {"b", "d"}


def test_chosen_widths_are_kept_and_the_rest_is_filled(trial):
    trial.view.horizontalHeader().resizeSection(0, 90)
    assert trial.view.widths() == {"start": 90}
    whole = sum(trial.view.columnWidth(n) for n in range(6))
    assert whole == trial.view.viewport().width()
    trial.view.set_widths({"minutes": 60, "gone": 10})
    assert trial.view.columnWidth(1) == 60
    assert trial.view.columnWidth(0) == 70


# --- being seen -----------------------------------------------------------------------------------


def test_a_current_row_that_is_in_view_stays_there_when_the_table_becomes_lower(qtbot, trial):
    trial.view.select_ids(("e",), "title")
    trial.resize(trial.width(), trial.height() - 240)
    qtbot.waitUntil(lambda: trial.view.viewport().height() < 120, timeout=2000)
    row = trial.view.visualRect(trial.view.currentIndex())
    assert row.bottom() < trial.view.viewport().height()


def test_it_stays_there_when_the_text_becomes_larger(qtbot, trial):
    trial.resize(trial.width(), 260)
    qtbot.waitUntil(lambda: trial.view.viewport().height() < 150, timeout=2000)
    trial.view.select_ids(("e",), "title")
    THEME.set_text_size(150)
    row = trial.view.visualRect(trial.view.currentIndex())
    THEME.set_text_size(100)
    assert row.bottom() < trial.view.viewport().height()


def test_shift_tab_in_an_open_cell_selects_no_second_row(trial, press):
    trial.view.select_ids(("c",), "minutes")
    press(Qt.Key.Key_F2)
    press(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert trial.view.selected_ids() == ("b",)


# --- the ring and the selection -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("key", "row"),
    [(KEY.Key_End, "e"), (KEY.Key_Home, "a"), (KEY.Key_Down, "d"), (KEY.Key_Up, "b")],
)
def test_the_selection_goes_with_the_ring_that_ctrl_and_a_key_moves(trial, press, key, row):
    press(key, CTRL)
    assert trial.here()[0] == row
    assert trial.view.selected_ids() == (row,)


def test_delete_after_ctrl_and_end_removes_the_row_with_the_ring(trial, press):
    press(KEY.Key_End, CTRL)
    press(KEY.Key_Delete)
    assert trial.ids() == "abcd"


def test_ctrl_and_space_takes_the_current_row_out_of_several_and_in_again(trial, press):
    press(KEY.Key_Down, SHIFT)
    press(KEY.Key_Space, CTRL)
    assert trial.view.selected_ids() == ("c",)
    press(KEY.Key_Space, CTRL)
    assert set(trial.view.selected_ids()) == {"c", "d"}
    assert trial.editor() is None


def test_ctrl_and_space_leaves_the_only_row_selected(trial, press):
    press(KEY.Key_Space, CTRL)
    assert trial.view.selected_ids() == ("c",)


def test_a_click_below_the_rows_leaves_the_current_one_selected(qtbot, trial):
    trial.resize(800, 600)
    below = QPoint(40, trial.view.viewport().height() - 5)
    assert not trial.view.indexAt(below).isValid()
    qtbot.mouseClick(trial.view.viewport(), Qt.MouseButton.LeftButton, pos=below)
    assert trial.view.selected_ids() == ("c",)
