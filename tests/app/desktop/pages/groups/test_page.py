"""Drawing groups, and putting them together by hand, with real keys and real drops."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace
from openpyxl import Workbook
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.desktop.pages.groups.card_painting import member_rect
from app.desktop.pages.groups.group_dialog import GroupDialog
from app.desktop.spot import Spot
from app.desktop.tables.mime import Dragged, mime_of_drag
from app.desktop.tables.paste_preview import PastePreview
from app.desktop.theme import THEME
from app.desktop.widgets.buttons import Button
from app.desktop.window import SMALLEST, USUAL
from seminar.folder import save
from seminar.model import EarlierGroups
from tests.app.desktop.pages.groups.conftest import seminar
from tests.app.desktop.pages.staging import ALT, CTRL, ENTER, ESC, KEY
from tests.app.desktop.screens import wait

ACTIONS = Qt.DropAction.MoveAction | Qt.DropAction.CopyAction
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def drop(widget: QWidget, mime: QMimeData) -> bool:
    """Drop something in the middle of a widget; return whether it let it in."""
    at = widget.rect().center()
    enter = QDragEnterEvent(at, ACTIONS, mime, LEFT, NONE)
    QApplication.sendEvent(widget, enter)
    if enter.isAccepted():
        QApplication.sendEvent(widget, QDropEvent(QPointF(at), ACTIONS, mime, LEFT, NONE))
    return enter.isAccepted()


def modal(kind: type[QWidget]) -> QWidget:
    wait(lambda: isinstance(QApplication.activeModalWidget(), kind))
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    return dialog


def push(dialog: QWidget, text: str) -> None:
    button = next(one for one in dialog.findChildren(Button) if one.text() == text)
    QTest.mouseClick(button, LEFT)


# --- drawing --------------------------------------------------------------------------------------


def test_ctrl_r_draws_everybody_into_groups_and_undo_brings_back_those_that_were(stage):
    before = stage.members()
    stage.press((CTRL, KEY.Key_R))
    assert sorted(id_ for group in stage.members() for id_ in group) == sorted(
        who.id for who in stage.document.seminar.participants
    )
    assert stage.last_step() == "Trakk grupper på nytt (trekning 1)"
    stage.press((CTRL, KEY.Key_Z))
    assert stage.members() == before


def test_who_is_locked_stays_when_groups_are_drawn(stage):
    stage.go("p0")
    stage.press((CTRL, KEY.Key_L))
    assert (stage.locked(), stage.last_step()) == (["p0"], "Låste «Deltaker 0» til «Gruppe 1»")
    for _ in range(3):
        stage.press((CTRL, KEY.Key_R))
        assert "p0" in stage.members()[0]
    assert stage.last_step() == "Trakk grupper på nytt (trekning 3), én låst deltaker ble stående"
    assert stage.spoken("group")[0] == "gruppe 1, låst"
    stage.press((CTRL, KEY.Key_L))
    assert stage.locked() == []


def test_the_number_of_groups_is_typed_and_what_it_gives_is_said(stage):
    assert stage.page.split.gives.text() == "gir 3 grupper med 4"
    stage.type_number("5", ENTER)
    assert stage.page.split.gives.text() == "gir 5 grupper med 2 eller 3"
    stage.press(KEY.Key_Up)
    assert stage.document.seminar.drawing.number == 6
    stage.press((CTRL, KEY.Key_R))
    assert [group.name for group in stage.document.seminar.groups][3:] == [
        *("Gruppe 4", "Gruppe 5", "Gruppe 6")
    ]


@pytest.mark.parametrize("typed", ["0", "201", "mange", "2,5", "-3"])
def test_a_number_that_does_not_do_stays_with_its_reason_until_esc(stage, typed):
    field = stage.page.split.number
    stage.type_number(typed, ENTER)
    assert (field.text(), stage.focused()) == (typed, field)
    reason = f"«{typed}» er ikke et antall grupper; skriv et helt tall fra 1 til 200."
    assert field.reason.isVisible()
    assert field.reason.text() == f"{reason} Esc går tilbake til 3."
    assert field.accessibleDescription() == field.reason.text()
    stage.press((CTRL, KEY.Key_R))
    assert stage.document.seminar.drawing.drawn == 0, "not drawn by another number than is seen"
    stage.press(ESC)
    assert (field.text(), field.reason.isVisible()) == ("3", False)
    assert stage.document.last_step() is None


def test_steps_of_the_number_in_a_row_are_one_step(stage):
    stage.type_number("5", ENTER)
    stage.press(KEY.Key_Up, KEY.Key_Up)
    assert stage.document.seminar.drawing.number == 7
    stage.press((CTRL, KEY.Key_Z))
    assert stage.document.seminar.drawing.number == 5


def test_splitting_by_size_keeps_about_as_many_groups(stage):
    QTest.mouseClick(stage.page.split.split.segment("size"), LEFT)
    drawing = stage.document.seminar.drawing
    assert (drawing.split, drawing.number) == ("size", 4)
    assert stage.page.split.number.text() == "4"


def test_what_is_mixed_is_switched_as_steps(stage):
    stage.page.split.mixed["unit"].click()
    stage.page.split.avoid.click()
    assert stage.document.seminar.drawing.mixed == ("role", "party")
    assert not stage.document.seminar.drawing.avoid_earlier
    stage.press((CTRL, KEY.Key_Z), (CTRL, KEY.Key_Z))
    assert stage.page.split.mixed["unit"].isChecked()
    assert stage.page.split.avoid.isChecked()


def test_why_groups_cannot_be_drawn_is_told(stage):
    stage.type_number("13", ENTER)
    assert stage.page.split.gives.text() == "gir flere grupper enn deltakere"
    stage.press((CTRL, KEY.Key_R))
    assert stage.document.seminar.drawing.drawn == 0
    assert "velg færre grupper" in stage.window.status_line.said.text()


def test_where_everybody_is_locked_nothing_is_drawn_and_it_is_told(stage):
    stage.go("p11", "group")
    stage.press("3", ENTER)
    stage.view.selectAll()
    stage.view.setFocus()
    stage.press((CTRL, KEY.Key_L), (CTRL, KEY.Key_R))
    assert stage.document.seminar.drawing.drawn == 0
    assert stage.window.status_line.said.text() == (
        "Alle er låst til gruppa si; lås opp noen for å trekke på nytt."
    )


def test_the_sidebar_says_how_many_take_part(stage):
    item = stage.workspace.sidebar.items["groups"]
    assert item.accessibleName().startswith("Grupper, 12 deltakere")
    stage.go("p11")
    stage.press(KEY.Key_Delete)
    assert item.accessibleName().startswith("Grupper, 11 deltakere")


def test_the_four_figures_follow(stage):
    figures = [figure.accessibleName() for figure in stage.page.balance.figures()]
    assert figures == [
        "Politikere per gruppe: 2 i alle tre, bra",
        "Fra samme parti: høyst 1 i en gruppe, bra",
        "Fra samme enhet: høyst 1 i en gruppe, bra",
        "Par fra før: ikke kjent",
    ]
    stage.go("p2")
    stage.press((ALT, KEY.Key_PageDown))
    assert stage.page.balance.politicians.accessibleName() == (
        "Politikere per gruppe: 1–3 i en gruppe, kunne vært bedre"
    )


def test_what_stands_beside_the_list_can_be_reached_with_the_largest_text(stage):
    try:
        THEME.set_text_size(200)
        stage.window.resize(SMALLEST)
        right = stage.page.split.parentWidget()
        seen = right.parentWidget()
        wait(lambda: seen.width() >= stage.page.width() // 2 - THEME.px(16))
        for setting in ("split", "unit", "avoid_earlier"):
            stage.page.go(Spot(page="groups", field=setting))
            field = stage.focused()
            wait(lambda field=field: field.visibleRegion().boundingRect() == field.rect())
    finally:
        THEME.set_text_size(100)
        stage.window.resize(USUAL)


# --- by hand --------------------------------------------------------------------------------------


def test_a_typed_number_moves_a_person(stage):
    stage.go("p11", "group")
    assert stage.spoken("group")[11] == "ikke i noen gruppe"
    stage.press("3", ENTER)
    assert stage.members()[2] == ("p8", "p9", "p10", "p11")
    stage.go("p11", "group")
    stage.press("9", ENTER)
    assert stage.view.cells.editor is not None
    stage.press(ESC)
    assert stage.members()[2][-1] == "p11"


def test_alt_page_down_carries_to_the_next_group(stage):
    stage.go("p0")
    stage.press((ALT, KEY.Key_PageDown))
    assert stage.members()[:2] == [("p1", "p2", "p3"), ("p4", "p5", "p6", "p7", "p0")]
    assert stage.last_step() == "Flyttet «Deltaker 0» til «Gruppe 2»"


def test_a_person_is_dropped_on_another_card(stage):
    mime = mime_of_drag(Dragged(stage.document.seminar.id, "participants", ("p0", "p4")))
    assert drop(stage.card(2), mime)
    assert stage.members()[2] == ("p8", "p9", "p10", "p0", "p4")
    assert stage.view.selected_ids() == ("p0", "p4")


def test_a_member_is_dragged_off_a_card_once_the_mouse_has_gone_some_way(stage):
    """Where it lands, the newcomer's walk shows: the screen of these tests knows no dragging."""
    card = stage.card(0)
    dragged: list[str] = []
    card.dragged.connect(dragged.append)
    begin = member_rect(card.width(), 1).center()
    QTest.mousePress(card, LEFT, NONE, begin)
    for way in (2, 40):
        assert dragged == []
        at = QPointF(begin + QPoint(way, 0))
        to = QPointF(card.mapToGlobal(at))
        move = QMouseEvent(QEvent.Type.MouseMove, at, to, Qt.MouseButton.NoButton, LEFT, NONE)
        QApplication.sendEvent(card, move)
    assert dragged == [card.card.members[1].who.id]


def test_what_one_does_after_a_drop_from_a_card_is_done_to_who_was_dropped(stage):
    stage.page.cards.go_to_group("g1")
    mime = mime_of_drag(Dragged(stage.document.seminar.id, "participants", ("p0",)))
    assert drop(stage.card(2), mime)
    assert stage.focused() is stage.card(2)
    stage.press((CTRL, KEY.Key_L))
    assert stage.locked() == ["p0"]


def test_people_of_another_seminar_cannot_be_dropped(stage):
    drop(stage.card(2), mime_of_drag(Dragged("elsewhere", "participants", ("p0",))))
    assert stage.members()[2] == ("p8", "p9", "p10")


def test_cards_are_gone_through_by_keys_and_lead_to_the_row(stage):
    stage.page.cards.go_to_group("g1")
    stage.press(KEY.Key_Right, KEY.Key_Down)
    assert stage.focused() is stage.card(1)
    assert stage.view.selected_ids() == (stage.card(1).current(),)
    stage.press((CTRL, KEY.Key_L))
    assert stage.locked() == [stage.card(1).current()]
    stage.press(ENTER)
    assert stage.focused() is stage.view


def test_a_card_says_who_is_in_the_group(stage):
    card = stage.card(1)
    assert card.accessibleName() == (
        "Gruppe 2, 4 deltakere, 2 politikere, 1 ansatt, 1 tillitsvalgt"
    )
    assert "Deltaker 5 skriver" in card.accessibleDescription()


def test_a_click_on_a_member_selects_the_row(stage):
    QTest.mouseClick(stage.card(0), LEFT, NONE, QPoint(40, 55))
    assert stage.view.selected_ids() == (stage.card(0).current(),)


def test_name_and_room_of_a_group_are_one_step(stage):
    stage.page.cards.go_to_group("g3")
    stage.press(KEY.Key_F2)
    dialog = modal(GroupDialog)
    assert isinstance(dialog, GroupDialog)
    for field, text in zip(dialog.fields, ("Blå", "Biblioteket"), strict=True):
        field.field.setText(text)
    push(dialog, "Bruk")
    group = stage.document.seminar.groups[2]
    assert (group.name, group.table) == ("Blå", "Biblioteket")
    assert stage.document.stack.index() == 1


def test_the_writer_is_chosen_and_shown(stage):
    stage.go("p1")
    stage.window.bench.do("groups.writer")
    assert stage.document.seminar.groups[0].writer == "p1"
    assert stage.spoken("name")[1] == "Deltaker 1, skriver for gruppa"


def test_people_are_kept_apart_and_let_together(stage):
    assert stage.view.select_ids(("p0", "p1"))
    stage.view.setFocus()
    stage.window.bench.do("groups.apart")
    assert stage.document.seminar.drawing.apart == (("p0", "p1"),)
    stage.press((CTRL, KEY.Key_R))
    assert not any({"p0", "p1"} <= set(group) for group in stage.members())
    stage.window.bench.do("groups.together")
    assert stage.document.seminar.drawing.apart == ()


def test_the_line_narrows_the_list_and_going_to_somebody_shows_all(stage):
    stage.page.people.sought.setText("skole")
    assert stage.view.table.rowCount() == 3
    stage.page.people.sought.setText("finnes ikke")
    assert stage.page.people.none_found.isVisible()
    stage.page.go(replace(stage.page.spot(), rows=("p0",)))
    assert stage.view.selected_ids() == ("p0",)


def test_groups_are_added_and_removed_and_what_is_said_stays(stage):
    stage.window.bench.do("groups.new_group")
    assert stage.document.seminar.groups[-1].name == "Gruppe 4"
    stage.page.cards.go_to_group("g1")
    stage.window.bench.do("groups.remove_group")
    assert [group.id for group in stage.document.seminar.groups][:2] == ["g2", "g3"]


# --- lists ----------------------------------------------------------------------------------------


def test_a_pasted_list_is_shown_and_taken_as_one_step(nobody):
    nobody.copy("Fornavn\tEtternavn\tStilling\nA\tAas\tOrdfører\nB\tBø\tRektor\n\t\t\n")
    nobody.view.setFocus()
    nobody.press((CTRL, KEY.Key_V))
    preview = modal(PastePreview)
    assert isinstance(preview, PastePreview)
    assert preview.verdict == "2 av 2 rader leses"
    push(preview, "Lim inn")
    assert nobody.names() == ["A Aas", "B Bø"]
    assert nobody.last_step() == "Limte inn 2 deltakere"
    nobody.press((CTRL, KEY.Key_Z))
    assert nobody.names() == []


def test_a_dropped_workbook_is_fetched_and_those_who_are_there_are_told(stage):
    book = Workbook()
    sheet = book.worksheets[0]
    for row in (("Navn", "Rolle", "Parti"), ("Deltaker 0", "Politiker", "Ap"), ("Ny", "", "")):
        sheet.append(row)
    file = stage.folder / "Påmelding.xlsx"
    book.save(file)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file))])
    assert drop(stage.page, mime)
    preview = modal(PastePreview)
    assert isinstance(preview, PastePreview)
    assert preview.verdict == "1 av 2 rader leses; én er der fra før"
    push(preview, "Hent")
    assert stage.names()[-1] == "Ny"
    assert stage.last_step() == "Hentet én deltaker, én ble ikke med"


@pytest.mark.invalid_office_files
def test_a_file_that_cannot_be_read_is_told(stage):
    file = stage.folder / "liste.xlsx"
    file.write_bytes(b"PK nei")
    stage.page.lists.fetch(file)
    wait(lambda: "liste.xlsx" in stage.window.status_line.said.text())
    assert len(stage.names()) == 12


def test_a_list_from_an_old_excel_is_let_in_and_told_how_it_can_be_read(stage):
    file = stage.folder / "liste.xls"
    file.write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600))
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file))])
    assert drop(stage.page, mime)
    wait(lambda: "lagre den som Excel-arbeidsbok" in stage.window.status_line.said.text())


def test_rows_that_nobody_can_be_read_from_are_marked_with_why(nobody):
    nobody.copy("Navn\tRolle\nPolitikere\t\nÅse Bø\tPolitiker\n")
    nobody.view.setFocus()
    nobody.press((CTRL, KEY.Key_V))
    preview = modal(PastePreview)
    assert isinstance(preview, PastePreview)
    assert preview.verdict == "1 av 2 rader leses"
    bad = preview.cells.model().index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert bad == "Politikere: «Politikere» er en overskrift, ikke et navn."
    assert "Rad 1: «Politikere» er en overskrift" in preview.reasons.accessibleDescription()
    push(preview, "Lim inn")
    assert nobody.names() == ["Åse Bø"]


def test_other_files_are_not_let_in(stage):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(Path("/bilde.png")))])
    assert not drop(stage.page, mime)


def test_last_years_pairs_are_avoided_once_they_are_fetched(stage, tmp_path):
    folder = tmp_path / "I fjor"
    folder.mkdir()
    save(seminar(), folder)
    stage.page.lists.fetch_last_year(folder)
    wait(lambda: bool(stage.document.seminar.drawing.earlier))
    (earlier,) = stage.document.seminar.drawing.earlier
    assert isinstance(earlier, EarlierGroups)
    assert stage.page.balance.met.accessibleName() == (
        "Par fra før: 15 av 15 par, kunne vært bedre"
    )
    stage.press((CTRL, KEY.Key_R))
    assert stage.page.balance.met.figure.text() != "15"
    stage.press((CTRL, KEY.Key_Z), (CTRL, KEY.Key_Z))
    assert stage.page.balance.met.accessibleName().endswith("ikke kjent")


def test_an_empty_page_says_what_belongs_here(nobody):
    assert nobody.page.people.none_yet.isVisible()
    assert not nobody.window.bench.can("groups.draw")
    nobody.window.bench.do("groups.new")
    nobody.press("Ordfører", ENTER)
    assert nobody.names() == ["Ordfører"]
