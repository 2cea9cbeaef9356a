"""Moving items by keys and mouse, within and between days, and through the clipboard."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication

from app.desktop.pages.programme.clips import pack, unpack
from app.desktop.tables.mime import Dragged, mime_of_drag
from app.desktop.tables.paste_preview import PastePreview
from seminar.language import language
from tests.app.desktop.pages.programme.conftest import FRIDAY, THURSDAY, seminar
from tests.app.desktop.pages.staging import ALT, CTRL, SHIFT

UP, DOWN = Qt.Key.Key_Up, Qt.Key.Key_Down
PAGE_UP, PAGE_DOWN = Qt.Key.Key_PageUp, Qt.Key.Key_PageDown


# --- by keys --------------------------------------------------------------------------------------


def test_alt_down_and_up_move_rows_and_they_stay_selected(stage):
    stage.view.select_ids(("welcome", "trust"))
    stage.view.setFocus()
    stage.press((ALT, DOWN))
    assert stage.rows() == ["coffee", "task", "welcome", "trust", "lunch", "end"]
    assert set(stage.view.selected_ids()) == {"welcome", "trust"}
    assert stage.last_step() == "Flyttet «Velkommen» og én annen ned"
    stage.press((ALT, UP), (ALT, UP))
    assert stage.rows()[:3] == ["welcome", "trust", "coffee"]


def test_rows_that_can_go_no_further_stay_selected(stage):
    stage.view.select_ids(("coffee", "welcome", "trust"))
    stage.view.setFocus()
    stage.press((ALT, UP))
    assert set(stage.view.selected_ids()) == {"coffee", "welcome", "trust"}
    assert stage.steps() == 0
    stage.press((ALT, DOWN))
    assert stage.rows()[:4] == ["task", "coffee", "welcome", "trust"]
    assert set(stage.view.selected_ids()) == {"coffee", "welcome", "trust"}


def test_the_current_row_of_several_stays_current_as_they_move(stage):
    stage.go("welcome", "minutes")
    stage.press((SHIFT, DOWN), (ALT, DOWN))
    assert stage.here() == ("trust", "minutes")
    assert set(stage.view.selected_ids()) == {"welcome", "trust"}


def test_alt_page_down_takes_rows_to_the_next_day_and_goes_along(stage):
    stage.go("end", "minutes")
    stage.press((ALT, PAGE_DOWN))
    assert stage.page.spot().day == FRIDAY
    assert stage.rows() == ["end", "morning", "plenary"]
    assert stage.view.selected_ids() == ("end",)
    assert stage.last_step() == "Flyttet «Veien videre» til fredag"
    stage.press((ALT, PAGE_UP))
    assert stage.page.spot().day == THURSDAY
    assert stage.rows()[-1] == "end"


def test_undoing_a_move_between_days_goes_to_where_the_item_is(stage):
    stage.go("end")
    stage.press((ALT, PAGE_DOWN), (CTRL, Qt.Key.Key_Z))
    assert stage.page.spot().day == THURSDAY
    assert stage.view.selected_ids() == ("end",)


def test_beyond_the_last_day_nothing_moves_and_the_reason_is_told(stage):
    told = []
    stage.page.desk.told.connect(told.append)
    stage.press((CTRL, PAGE_DOWN))
    stage.go("plenary")
    stage.press((ALT, PAGE_DOWN))
    assert language("nb").say(told[-1]) == "Det er ingen dag etter denne."
    assert stage.steps() == 0


# --- by mouse -------------------------------------------------------------------------------------


def _mime(stage, *ids: str) -> QMimeData:
    return mime_of_drag(Dragged(stage.document.seminar.id, "items", ids))


def _drag(widget, at: QPoint, mime: QMimeData, modifiers=Qt.KeyboardModifier.NoModifier):
    """Drag over a place of a widget, as Qt does it."""
    actions = Qt.DropAction.MoveAction | Qt.DropAction.CopyAction
    button = Qt.MouseButton.LeftButton
    enter = QDragEnterEvent(at, actions, mime, button, modifiers)
    QApplication.sendEvent(widget, enter)
    move = QDragMoveEvent(at, actions, mime, button, modifiers)
    QApplication.sendEvent(widget, move)
    return move.isAccepted()


def _drop(widget, at: QPoint, mime: QMimeData, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
    accepted = _drag(widget, at, mime, modifiers)
    assert accepted
    actions = Qt.DropAction.MoveAction | Qt.DropAction.CopyAction
    drop = QDropEvent(QPointF(at), actions, mime, Qt.MouseButton.LeftButton, modifiers)
    QApplication.sendEvent(widget, drop)


def test_rows_dropped_among_others_go_there(stage):
    at = stage.view.visualRect(stage.cell("welcome", "title")).topLeft() + QPoint(10, 3)
    _drop(stage.view.viewport(), at, _mime(stage, "lunch", "end"))
    assert stage.rows() == ["coffee", "lunch", "end", "welcome", "trust", "task"]


def test_rows_dropped_on_the_tab_of_a_day_go_there(stage):
    row = stage.page.strip.tabs.row
    _drop(row, row.tabRect(1).center(), _mime(stage, "trust"))
    assert stage.page.spot().day == FRIDAY
    assert stage.rows() == ["morning", "plenary", "trust"]
    assert stage.view.selected_ids() == ("trust",)
    assert stage.steps() == 1


def test_with_ctrl_held_copies_are_dropped(stage):
    row = stage.page.strip.tabs.row
    _drop(row, row.tabRect(1).center(), _mime(stage, "trust"), CTRL)
    assert len(stage.rows()) == 3
    assert stage.item(stage.rows()[2]).title == "Tillit"
    assert stage.item("trust").title == "Tillit"


def test_a_tab_opens_when_rows_are_held_over_it_and_takes_them_between_its_rows(qtbot, stage):
    row, mime = stage.page.strip.tabs.row, _mime(stage, "trust")
    assert _drag(row, row.tabRect(1).center(), mime)
    qtbot.waitUntil(lambda: stage.page.spot().day == FRIDAY, timeout=2000)
    at = stage.view.visualRect(stage.cell("plenary", "title")).topLeft() + QPoint(10, 3)
    _drop(stage.view.viewport(), at, mime)
    assert stage.rows() == ["morning", "trust", "plenary"]


def test_where_an_empty_day_would_have_its_rows_they_can_be_dropped(stage):
    stage.page.desk.bench.do("programme.new_day")
    empty = stage.page.empty_day
    _drop(empty, empty.rect().center(), _mime(stage, "trust", "lunch"))
    assert stage.rows() == ["trust", "lunch"]
    assert set(stage.view.selected_ids()) == {"trust", "lunch"}
    assert stage.steps() == 2


def test_a_click_on_an_empty_day_lets_something_be_pasted_there(stage):
    stage.go("trust")
    stage.press((CTRL, Qt.Key.Key_C))
    stage.page.desk.bench.do("programme.new_day")
    stage.page.quick.line.setFocus()
    stage.click(stage.page.empty_day.title)
    stage.press((CTRL, Qt.Key.Key_V))
    assert [stage.item(id_).title for id_ in stage.rows()] == ["Tillit"]


def test_what_is_open_for_reading_takes_no_rows_on_an_empty_day(stage):
    told = []
    stage.page.desk.bench.do("programme.new_day")
    stage.page.desk.told.connect(told.append)
    stage.document.set_read_only(True)
    empty = stage.page.empty_day
    assert not _drag(empty, empty.rect().center(), _mime(stage, "trust"))
    assert language("nb").say(told[-1]) == "Seminaret er bare åpnet for lesing."


def test_rows_of_another_seminar_and_other_things_cannot_be_dropped_on_a_day(stage):
    row = stage.page.strip.tabs.row
    other = mime_of_drag(Dragged("elsewhere", "items", ("trust",)))
    text = QMimeData()
    text.setText("Tillit")
    for mime in (other, text):
        assert not stage.page.items.accepts(mime)
    stage.document.set_read_only(True)
    assert not stage.page.items.accepts(_mime(stage, "trust"))
    assert row.acceptDrops()


# --- through the clipboard ------------------------------------------------------------------------


def test_rows_copied_and_pasted_keep_what_is_in_them(stage):
    stage.go("task")
    stage.press((CTRL, Qt.Key.Key_C), (CTRL, PAGE_DOWN))
    stage.go("morning")
    stage.press((CTRL, Qt.Key.Key_V))
    copy = stage.item(stage.rows()[1])
    assert copy.id != "task"
    assert copy.presenter == "Prosessleder"
    assert [type(slide) for slide in copy.slides] == [
        type(slide) for slide in stage.item("task").slides
    ]
    assert stage.last_step() == "Limte inn én post"


def test_copied_rows_are_text_for_excel(stage):
    stage.go("welcome")
    stage.press((CTRL, Qt.Key.Key_C))
    cells = QGuiApplication.clipboard().text().strip().split("\t")
    assert cells[:5] == ["09:30", "10", "Velkommen", "Åpning", "Ordfører"]


def test_slides_stay_behind_where_they_would_show_what_is_not_there():
    whole = seminar()
    packed = pack(whole, ("task",))
    elsewhere = unpack(replace(seminar(), id="other"), packed, THURSDAY, 0)
    pasted = elsewhere.change(replace(seminar(), id="other")).programme[0].items[0]
    assert pasted.slides == ()
    assert pasted.title == "Oppgave 1: Slik samarbeider vi"
    without = replace(whole, tasks=())
    assert unpack(without, packed, THURSDAY, 0).change(without).programme[0].items[0].slides == ()


EXCEL = (
    "Tid\tVarighet\tHva\tAnsvarlig\n"
    "10:20\t15\tKaffepause\t\n"
    "10:35\t1t\tInnlegg om mandat\tRådgiver\n"
    "11:35\tlenge\tOppsummering\tOrdfører\n"
)


def _preview(stage) -> PastePreview:
    return next(one for one in stage.window.findChildren(PastePreview) if one.isVisible())


def test_a_table_from_excel_is_shown_before_it_becomes_items(stage):
    QGuiApplication.clipboard().setText(EXCEL)
    stage.go("trust")
    stage.press((CTRL, Qt.Key.Key_V))
    preview = _preview(stage)
    assert stage.steps() == 0
    preview.end("paste")
    titles = [stage.item(id_).title for id_ in stage.rows()]
    assert titles[2:5] == ["Tillit", "Kaffepause", "Innlegg om mandat"]
    assert stage.steps() == 1
    assert stage.last_step() == "Limte inn 2 poster, én ble ikke med"
    first = stage.item(stage.rows()[3])
    assert first.start is None
    assert (first.kind, first.minutes) == ("break", 15)


def test_a_table_is_pasted_into_an_empty_day(stage):
    stage.page.desk.bench.do("programme.new_day")
    stage.view.setFocus()
    QGuiApplication.clipboard().setText(EXCEL)
    stage.press((CTRL, Qt.Key.Key_V))
    _preview(stage).end("paste")
    assert [stage.item(id_).title for id_ in stage.rows()] == ["Kaffepause", "Innlegg om mandat"]


def test_a_programme_of_lines_is_pasted_with_its_times(stage):
    stage.page.desk.bench.do("programme.new_day")
    QGuiApplication.clipboard().setText("09:30 Velkommen 10 min\n09:40 Tillit\n10:25 Kaffepause\n")
    stage.view.setFocus()
    stage.press((CTRL, Qt.Key.Key_V))
    _preview(stage).end("paste")
    items = [stage.item(id_) for id_ in stage.rows()]
    assert [(item.title, item.minutes) for item in items] == [
        ("Velkommen", 10),
        ("Tillit", 45),
        ("Kaffepause", 15),
    ]
    assert stage.says(items[0].id, "start") == "09:30"


def test_one_row_is_pasted_at_once(stage):
    QGuiApplication.clipboard().setText("Innlegg om mandat\t40\tRådgiver")
    stage.go("trust")
    stage.press((CTRL, Qt.Key.Key_V))
    new = stage.item(stage.rows()[3])
    assert (new.title, new.minutes, new.presenter) == ("Innlegg om mandat", 40, "Rådgiver")


@pytest.mark.parametrize(("field", "text"), [("minutes", "25"), ("title", "God morgen")])
def test_one_cell_is_pasted_into_a_cell(stage, field, text):
    QGuiApplication.clipboard().setText(text)
    stage.go("welcome", field)
    stage.press((CTRL, Qt.Key.Key_V))
    assert str(getattr(stage.item("welcome"), field)) == text
