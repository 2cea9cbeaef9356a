"""The days: their tabs, clocks and bar; adding, naming, dating and removing them."""

from __future__ import annotations

import datetime as dt

from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from app.desktop.pages.programme.day_dialog import DayDialog
from app.desktop.spot import Spot
from app.desktop.theme import THEME
from seminar.messages import message
from seminar.model import Day, Item, Seminar
from tests.app.desktop.pages.programme.conftest import FRIDAY, THURSDAY
from tests.app.desktop.pages.staging import CTRL, SHIFT

ENTER, ESC = Qt.Key.Key_Return, Qt.Key.Key_Escape


def _select_all(stage):
    stage.press((CTRL, Qt.Key.Key_A))


# --- tabs -----------------------------------------------------------------------------------------


def test_each_tab_says_how_its_day_stands_whichever_is_open(stage):
    assert stage.tab(0) == "Torsdag 19. mars, 10 min igjen"
    assert stage.tab(1) == "Fredag 20. mars, 15 min over"
    stage.press((CTRL, Qt.Key.Key_PageDown))
    assert stage.page.strip.tabs.row.currentIndex() == 1
    assert stage.tab(0) == "Torsdag 19. mars, 10 min igjen"


def test_a_tab_follows_what_is_typed(stage):
    stage.go("end", "minutes")
    stage.press("30", ENTER)
    assert stage.tab(0) == "Torsdag 19. mars, Som planlagt"


def test_a_click_on_a_tab_opens_its_day_and_the_first_row_is_current(stage):
    row = stage.page.strip.tabs.row
    stage.click(row, row.tabRect(1).center())
    assert stage.rows() == ["morning", "plenary"]
    assert stage.here()[0] == "morning"
    assert stage.page.spot().day == FRIDAY


def test_a_cell_that_does_not_serve_keeps_its_day_open(stage):
    stage.go("welcome", "minutes")
    stage.press("i morgen", (CTRL, Qt.Key.Key_PageDown))
    assert stage.page.spot().day == THURSDAY
    row = stage.page.strip.tabs.row
    stage.click(row, row.tabRect(1).center())
    assert stage.page.spot().day == THURSDAY
    assert row.currentIndex() == 0


# --- clocks ---------------------------------------------------------------------------------------


def test_the_clocks_show_start_planned_and_computed_end(stage):
    strip = stage.page.strip
    assert (strip.starts.text(), strip.ends.text(), strip.computed()) == ("09:00", "13:30", "13:20")


def test_an_earlier_start_moves_all_that_is_not_locked(stage):
    stage.page.strip.starts.setFocus()
    _select_all(stage)
    stage.press("830", ENTER)
    assert stage.starts() == ["08:30", "09:00", "09:10", "09:50", "12:00", "13:00"]
    assert stage.page.strip.starts.text() == "08:30"
    assert stage.last_step() == "Endret start for torsdag fra 09:00 til 08:30"


def test_a_planned_end_is_taken_when_the_field_is_left(stage):
    stage.page.strip.ends.setFocus()
    _select_all(stage)
    stage.press("14", Qt.Key.Key_Tab)
    assert stage.document.seminar.programme[0].end == dt.time(14)
    assert stage.tab(0) == "Torsdag 19. mars, 40 min igjen"


def test_what_is_no_clock_stays_with_its_reason_until_esc(qtbot, stage):
    line = stage.page.strip.ends
    line.setFocus()
    _select_all(stage)
    stage.press("halv to", Qt.Key.Key_Tab)
    qtbot.waitUntil(line.hasFocus)
    assert line.text() == "halv to"
    assert "er ikke et klokkeslett" in line.accessibleDescription()
    assert stage.steps() == 0
    stage.press(ESC)
    assert line.text() == "13:30"
    assert line.accessibleDescription() == ""


def test_undoing_a_clock_leads_back_to_its_field(stage):
    stage.page.strip.ends.setFocus()
    _select_all(stage)
    stage.press("14", ENTER)
    stage.go("coffee")
    stage.press((CTRL, Qt.Key.Key_Z))
    assert stage.page.strip.ends.hasFocus()
    assert stage.page.strip.ends.text() == "13:30"


def test_a_day_that_runs_over_says_so_by_colour_too(stage):
    stage.press((CTRL, Qt.Key.Key_PageDown))
    assert stage.page.strip.computed() == "11:45"
    assert stage.page.strip.end_label.property("signal") == "warning"


# --- the bar --------------------------------------------------------------------------------------


def test_the_bar_tells_the_day_in_one_sentence(stage):
    assert stage.page.bar.accessibleName() == (
        "Torsdag: 6 poster, slutter 13:20, 10 minutter før planen"
    )
    assert stage.page.bar.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_a_click_on_the_bar_selects_the_row(stage):
    layout = stage.page.bar.laid_out()
    lunch = next(block for block in layout.blocks if block.item.id == "lunch")
    x = round((lunch.at.left + lunch.at.right) / 2) + 3
    stage.click(stage.page.bar, QPoint(x, 24))
    assert stage.view.selected_ids() == ("lunch",)
    assert stage.view.hasFocus()


def test_where_items_overlap_a_second_click_selects_the_other(stage):
    stage.go("task", "minutes")
    stage.press("120", ENTER)
    stage.go("coffee")
    overlap = stage.page.bar.laid_out().blocks[4].overlap
    at = QPoint(round(overlap.left) + 6, 24)
    stage.click(stage.page.bar, at)
    assert stage.view.selected_ids() == ("lunch",)
    stage.click(stage.page.bar, at)
    assert stage.view.selected_ids() == ("task",)


def test_the_bar_is_laid_out_anew_when_the_window_is_resized(stage):
    wide = stage.page.bar.laid_out().width
    stage.window.resize(1000, 700)
    QApplication.processEvents()
    assert stage.page.bar.laid_out().width < wide


# --- adding, naming, dating, removing -------------------------------------------------------------


def test_a_new_day_is_the_next_date_and_opens(stage):
    stage.press((CTRL | SHIFT, Qt.Key.Key_D))
    assert stage.document.seminar.programme[2].date == dt.date(2026, 3, 21)
    assert stage.tab(2) == "Lørdag 21. mars, Ingen poster ennå"
    assert stage.page.strip.tabs.row.currentIndex() == 2
    assert stage.rows() == []
    stage.press((CTRL, Qt.Key.Key_Z))
    assert stage.page.strip.tabs.row.count() == 2
    assert stage.page.spot().day in (THURSDAY, FRIDAY)


def test_the_plus_beside_the_tabs_adds_a_day(stage):
    stage.click(stage.page.strip.tabs.add)
    assert len(stage.document.seminar.programme) == 3


def test_an_empty_day_says_what_belongs_there_and_its_button_begins_it(stage):
    stage.press((CTRL | SHIFT, Qt.Key.Key_D))
    assert stage.page.empty_day.isVisible()
    assert stage.view.height() == stage.view.horizontalHeader().height()
    stage.click(stage.page.empty_day.button)
    stage.press("Frokost", ENTER)
    assert [stage.item(id_).title for id_ in stage.rows()] == ["Frokost"]
    assert not stage.page.empty_day.isVisible()


def test_removing_a_day_opens_another_and_undo_brings_it_back(stage):
    stage.press((CTRL, Qt.Key.Key_PageDown))
    stage.page.desk.bench.do("programme.day_remove")
    assert stage.page.spot().day == THURSDAY
    assert stage.last_step() == "Slettet fredag"
    stage.press((CTRL, Qt.Key.Key_Z))
    assert stage.page.spot().day == FRIDAY
    assert stage.rows() == ["morning", "plenary"]


def _dialog(stage) -> DayDialog:
    return next(one for one in stage.window.findChildren(DayDialog) if one.isVisible())


def test_another_date_moves_the_day_and_it_stays_open(stage):
    stage.page.desk.bench.do("programme.day_date")
    dialog = _dialog(stage)
    assert dialog.field.field.text() == "torsdag 19. mars 2026"
    QTest.keyClicks(dialog.field.field, "23.3")
    QTest.keyClick(dialog.field.field, ENTER)
    assert [day.date.day for day in stage.document.seminar.programme] == [20, 23]
    assert stage.page.spot().day == THURSDAY
    assert stage.page.strip.tabs.row.currentIndex() == 1


def test_a_date_that_is_taken_is_refused_in_the_dialog(stage):
    stage.page.desk.bench.do("programme.day_date")
    dialog = _dialog(stage)
    QTest.keyClicks(dialog.field.field, "20.3.2026")
    QTest.keyClick(dialog.field.field, ENTER)
    assert dialog.isVisible()
    assert dialog.field.is_refused()
    QTest.keyClick(dialog, ESC)
    assert stage.steps() == 0


def test_a_day_gets_a_heading(stage):
    stage.page.desk.bench.do("programme.day_title")
    dialog = _dialog(stage)
    QTest.keyClicks(dialog.field.field, "Tillit")
    QTest.keyClick(dialog.field.field, ENTER)
    assert stage.document.seminar.programme[0].title == "Tillit"


def test_the_menu_of_a_tab_opens_its_day_and_offers_what_can_be_done(stage):
    row = stage.page.strip.tabs.row
    row.customContextMenuRequested.emit(row.tabRect(1).center())
    menu = stage.page.findChild(QMenu)
    texts = [action.text() for action in menu.actions()]
    assert stage.page.spot().day == FRIDAY
    assert "Dato for dagen …" in texts
    assert "Fjern dagen" in texts
    menu.close()


def test_each_day_keeps_its_current_row(stage):
    stage.go("lunch", "title")
    stage.press((CTRL, Qt.Key.Key_PageDown), Qt.Key.Key_Down, (CTRL, Qt.Key.Key_PageUp))
    assert stage.here() == ("lunch", "title")
    assert stage.view.selected_ids() == ("lunch",)
    stage.press((CTRL, Qt.Key.Key_PageDown))
    assert stage.here()[0] == "plenary"


# --- edges ----------------------------------------------------------------------------------------


def test_a_seminar_without_days_asks_for_the_first_date(staged):
    stage = staged(Seminar())
    assert stage.page.no_days.isVisible()
    assert stage.page.table() is None
    stage.click(stage.page.no_days.button)
    dialog = _dialog(stage)
    _all = dialog.field.field
    _all.selectAll()
    QTest.keyClicks(_all, "19.3.2027")
    QTest.keyClick(_all, ENTER)
    assert [day.date for day in stage.document.seminar.programme] == [dt.date(2027, 3, 19)]
    assert stage.page.strip.isVisible()


def test_a_day_past_midnight_counts_on(staged):
    items = (
        Item(id="dinner", kind="talk", title="Middag", minutes=240),
        Item(id="night", kind="talk", title="Natt", minutes=60),
    )
    day = Day(date=dt.date(2026, 3, 19), start=dt.time(20), end=dt.time(0, 30), items=items)
    stage = staged(Seminar(programme=(day,)))
    assert stage.says("night", "start") == "00:00"
    assert stage.tab(0) == "Torsdag 19. mars, 30 min over"
    assert stage.page.strip.computed() == "01:00 neste dag"
    assert stage.says("night", "warning") == "Over midnatt"
    assert stage.spoken("night", "start") == "00:00, varer til over midnatt"


def test_narrow_windows_keep_everything_in_place(stage):
    for width in (1200, 1100, 1040, 960):
        stage.window.resize(width, 700)
        QApplication.processEvents()
        assert stage.view.horizontalScrollBar().maximum() == 0
        edge = stage.page.strip.mapTo(stage.window, QPoint(stage.page.strip.width(), 0)).x()
        assert edge <= width


def test_a_link_to_an_item_opens_its_day_and_selects_the_cell(stage):
    stage.page.go(Spot(page="programme", item="plenary", field="minutes"))
    assert stage.here() == ("plenary", "minutes")
    assert stage.page.spot() == Spot(
        page="programme", day=FRIDAY, item="plenary", rows=("plenary",), field="minutes"
    )


def test_a_change_elsewhere_leaves_the_page_as_it_is(stage):
    stage.go("trust", "title")
    before = stage.document.seminar
    edit = replace(before, theme="Tillit")
    stage.document.edit(message("Theme"), lambda _: edit, Spot(page="details"))
    assert stage.here() == ("trust", "title")


def test_the_bar_is_painted_for_every_kind_of_day(stage):
    """An empty one, one of a single kind, and one with all that can be amiss."""
    stage.press((CTRL | SHIFT, Qt.Key.Key_D))
    assert not stage.page.bar.grab().isNull()
    stage.press((CTRL, Qt.Key.Key_J))
    stage.press("Pause 15", ENTER)
    assert not stage.page.bar.grab().isNull()
    stage.press((CTRL, Qt.Key.Key_PageUp), (CTRL, Qt.Key.Key_PageUp))
    stage.go("task", "minutes")
    stage.press("180", ENTER)
    picture = stage.page.bar.grab().toImage()
    colours = [picture.pixelColor(x, 20) for x in range(picture.width())]
    overlap = stage.page.bar.laid_out().blocks[4].overlap
    hatched = {one.name() for one in colours[round(overlap.left) + 6 : round(overlap.right)]}
    assert len(hatched) > 1, "lines, not a surface"
    assert any(one.red() > 150 > 100 > one.green() for one in colours)
    assert THEME.colours.bar_tint("task") in colours
