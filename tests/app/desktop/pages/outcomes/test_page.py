"""Outcomes by keyboard and mouse: typing, editing cells, what is shown, undoing, details."""

from __future__ import annotations

import datetime as dt

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.desktop.moments import today
from app.desktop.spot import Spot
from app.desktop.tables.mime import Dragged, mime_of_drag
from seminar.editing.statements import add_statement, set_statement
from seminar.messages import message
from seminar.model import Statement
from tests.app.desktop.pages.outcomes.conftest import SHEET
from tests.app.desktop.pages.staging import ALT, CTRL, ENTER, ESC, KEY

LEFT = Qt.MouseButton.LeftButton


# --- the list and the figures ---------------------------------------------------------------------


def test_the_tasks_say_how_much_was_said_about_them(stage):
    rows = stage.page.tasks.model.rows
    model = stage.page.tasks.model
    role = Qt.ItemDataRole.AccessibleTextRole
    assert [model.index(n, 0).data(role) for n in range(len(rows))] == [
        "Oppgave 1: Kultur, 4 utsagn · 1 uthevet",
        "Oppgave 2: Mandat, 2 utsagn",
        "Oppgave 3: Bli kjent, Ingen spørsmål, bare samtale",
    ]
    assert stage.page.figures() == "6 utsagn fra 5 grupper · 1 uthevet"
    assert stage.page.narrowing.count.text() == "4 utsagn · 1 uthevet · 1 tiltak uten ansvarlig"
    assert stage.page.narrowing.group.itemText(2) == "Gruppe 2 (2)"


def test_ctrl_page_down_opens_the_next_task_and_the_focus_stays(stage):
    stage.say()
    stage.press((CTRL, KEY.Key_PageDown))
    assert stage.ids() == "em"
    assert stage.focused() is stage.line
    assert stage.page.quick.question.currentText() == "Spørsmål 1"
    assert stage.document.seminar.tasks[1].questions[0].id == stage.page.adding.standing.question


def test_cells_speak_whole(stage):
    assert stage.spoken("highlight") == [*["ikke uthevet"] * 2, "uthevet", "ikke uthevet"]
    assert stage.spoken("group")[0] == "gruppe 1"
    assert stage.spoken("question") == ["spørsmål 1", "spørsmål 2", *["ikke noe spørsmål"] * 2]
    assert stage.spoken("owner")[2:] == ["Ordfører", "ansvarlig mangler"]
    assert stage.cells("owner")[3] == "mangler"
    stage.page.shown.open("t2")
    assert stage.spoken("group")[1] == "gruppe 4 og 5"
    assert stage.spoken("text")[1] == "Vi møtes for sjelden, slått sammen av 2"


# --- the fast entry line --------------------------------------------------------------------------


def test_enter_adds_and_group_question_and_kind_stay(stage):
    stage.say("g4 s2 e Felles time hver måned *", "Felles kafé")
    first, second = stage.outcomes[-2:]
    assert (first.text, first.group, first.question) == ("Felles time hver måned", "g4", "q2")
    assert (first.kind, first.task, first.highlight) == ("agreement", "t1", True)
    assert first.changed is not None
    assert (second.text, second.group, second.kind) == ("Felles kafé", "g4", "agreement")
    assert (second.question, second.highlight) == ("q2", False)
    assert stage.page.quick.group.currentText() == "Gruppe 4"
    assert stage.page.quick.answer() == "Gruppe 4, spørsmål 2, enighet: «Felles kafé»"
    assert stage.last_step() == "La til «Felles kafé»"
    assert stage.focused() is stage.line
    assert stage.ids() == "abcd**"


def test_what_was_not_understood_stays_in_the_line_with_its_reason(stage):
    stage.say("g99 Felles time")
    assert stage.line.text() == "g99 Felles time"
    assert "Det finnes ingen gruppe «g99»" in stage.page.quick.answer()
    assert stage.line.accessibleDescription() == stage.page.quick.answer()
    assert len(stage.outcomes) == 6
    assert not stage.page.finish()
    stage.press(KEY.Key_Home, KEY.Key_Delete)
    assert "Enter legger til" in stage.page.quick.answer()


def test_what_the_letters_are_taken_for_is_said_while_one_types(stage):
    stage.say()
    stage.press("g2 t Ring")
    assert stage.page.quick.answer() == "Gruppe 2, spørsmål 1, tiltak: «Ring»"


def test_without_a_statement_the_line_only_chooses(stage):
    stage.say("g3 f")
    assert len(stage.outcomes) == 6
    assert stage.page.quick.group.currentText() == "Gruppe 3"
    assert stage.page.quick.kind.currentText() == "Forslag"
    assert stage.line.text() == ""


def test_up_recalls_in_full_form_and_esc_goes_back_to_the_table(stage):
    stage.say("g4 Felles time")
    stage.press(KEY.Key_Up)
    assert stage.line.text() == "g4 s1 o Felles time"
    stage.press(KEY.Key_Down, ESC)
    assert stage.line.text() == ""
    assert stage.focused() is stage.view


def test_ctrl_u_highlights_what_is_being_typed(stage):
    stage.say()
    stage.press("Felles time", (CTRL, KEY.Key_U))
    assert stage.page.quick.star.isChecked()
    assert stage.line.text() == "Felles time"
    stage.press(ENTER)
    assert stage.outcomes[-1].highlight
    assert not stage.page.quick.star.isChecked()


def test_the_button_adds_too(stage):
    stage.say()
    stage.press("Felles time")
    stage.page.quick.add.click()
    assert stage.outcomes[-1].text == "Felles time"


def test_a_choice_by_hand_holds_for_the_next_ones(stage):
    stage.page.quick.group.setFocus()
    stage.press(KEY.Key_Down)
    stage.say("Felles time")
    assert stage.outcomes[-1].group == "g2"


def test_ctrl_enter_in_the_table_leads_to_the_line(stage):
    stage.go("a")
    stage.press((CTRL, ENTER))
    assert stage.focused() is stage.line


def test_lines_pasted_into_the_line_become_a_statement_each(stage):
    stage.copy("• Første\n• Andre\n\n3. Tredje\n")
    stage.say("g2 f")
    stage.press((CTRL, KEY.Key_V))
    assert stage.ids() == "abcd***"
    new = [row.said for row in stage.page.statements.model.rows[4:]]
    assert [one.text for one in new] == ["Første", "Andre", "Tredje"]
    assert {(one.group, one.kind, one.task) for one in new} == {("g2", "proposal", "t1")}
    assert stage.last_step() == "Limte inn 3 utsagn"
    assert stage.line.text() == ""


def test_leaving_the_seminar_adds_what_stands_in_the_line(stage):
    stage.say()
    stage.press("Felles time")
    assert stage.document.unfinished.all()[0][1] == "Felles time"
    assert stage.workspace.finish()
    assert stage.outcomes[-1].text == "Felles time"
    assert stage.document.unfinished.all() == ()


def test_a_group_that_is_gone_is_not_written_on_the_next_statement(stage):
    stage.say("g6")
    without = message("Removed")
    stage.document.edit(
        without, lambda whole: replace(whole, groups=whole.groups[:2]), Spot(page="groups")
    )
    stage.say("Felles time")
    assert stage.outcomes[-1].group is None


# --- cells ----------------------------------------------------------------------------------------


def test_the_star_is_toggled_by_key_space_and_click(stage):
    stage.go("a", "text")
    stage.press((CTRL, KEY.Key_U))
    assert stage.said("a").highlight
    assert stage.last_step() == "Uthevet «God tone»"
    stage.go("a", "highlight")
    stage.press(KEY.Key_Space)
    assert not stage.said("a").highlight
    column = stage.view.table.column_of("highlight")
    middle = stage.view.visualRect(stage.view.table.index(0, column)).center()
    QTest.mouseClick(stage.view.viewport(), LEFT, pos=QPoint(middle))
    assert stage.said("a").highlight


def test_several_are_highlighted_in_one_step(stage):
    stage.view.select_ids(("a", "b", "c"))
    stage.view.setFocus()
    stage.press((CTRL, KEY.Key_U))
    assert [stage.said(id_).highlight for id_ in "abc"] == [True] * 3
    assert stage.last_step() == "Uthevet «God tone» og to utsagn til"
    stage.press((CTRL, KEY.Key_U))
    assert [stage.said(id_).highlight for id_ in "abc"] == [False] * 3


def test_group_and_question_are_typed_as_numbers(stage):
    stage.go("a", "group")
    stage.press("5", ENTER)
    assert stage.said("a").group == "g5"
    stage.go("a", "question")
    stage.press("2", ENTER)
    assert stage.said("a").question == "q2"
    stage.go("a", "group")
    stage.press("9", ENTER)
    assert stage.view.cells.complaint is not None
    stage.press(ESC)
    stage.go("a", "group")
    stage.press(KEY.Key_Backspace)
    assert stage.said("a").group is None
    assert stage.spoken("group")[0] == "plenum"


def test_the_kind_opens_on_typing_and_its_first_letter_chooses(stage):
    stage.go("a", "kind")
    stage.press("t")
    QTest.keyClick(stage.view.cells.editor.view(), ENTER)  # type: ignore[union-attr]
    assert stage.said("a").kind == "action"
    assert stage.cells("owner")[0] == "mangler"


def test_owner_and_due_date_are_typed_and_understood(stage):
    stage.go("d", "owner")
    stage.press("Ord")
    editor = stage.view.cells.editor
    assert editor.completer().completionModel().index(0, 0).data() == "Ordfører"
    stage.press("fører", ENTER)
    assert stage.said("d").owner == "Ordfører"
    stage.go("d", "due")
    stage.press("1. juni", ENTER)
    due = stage.said("d").due
    assert (due.day, due.month) == (1, 6)
    assert due >= today()
    stage.go("d", "due")
    stage.press("snart", ENTER)
    assert stage.view.cells.complaint is not None
    stage.press(ESC)
    assert stage.said("d").due == due


def test_dates_of_another_year_say_which(stage):
    stage.document.edit(*_due(stage, dt.date(2031, 5, 1)))
    assert stage.cells("due")[0] == "1. mai 2031"
    stage.document.edit(*_due(stage, dt.date(today().year, 5, 1)))
    assert stage.cells("due")[0] == "1. mai"


def _due(stage, date: dt.date):
    edit = set_statement(stage.document.seminar, "a", "due", date, dt.datetime.now(dt.UTC))
    return edit.sentence, edit.change, Spot(page="outcomes")


# --- rows -----------------------------------------------------------------------------------------


def test_rows_are_moved_copied_deleted_and_brought_back(stage):
    stage.go("b")
    stage.press((ALT, KEY.Key_Up))
    assert stage.ids() == "bacd"
    stage.press((CTRL, KEY.Key_D))
    assert stage.ids() == "b*acd"
    stage.press(KEY.Key_Delete)
    stage.go("a")
    stage.press(KEY.Key_Delete)
    assert stage.ids() == "bcd"
    assert stage.last_step() == "Slettet «God tone»"
    assert stage.view.current_id() == "c"
    stage.press((CTRL, KEY.Key_Z))
    assert stage.ids() == "bacd"
    assert stage.view.selected_ids() == ("a",)


def test_alt_page_down_gives_them_to_the_next_group(stage):
    stage.go("a")
    stage.press((ALT, KEY.Key_PageDown))
    assert stage.said("a").group == "g2"
    assert stage.last_step() == "Byttet gruppe for «God tone»"


def test_copies_go_as_text_and_whole(stage):
    stage.view.select_ids(("c",))
    stage.view.setFocus()
    stage.press((CTRL, KEY.Key_C))
    mime = QGuiApplication.clipboard().mimeData()
    cells = ("*", "2", "", "Lage oversikt", "Tiltak", "Ordfører", "1. mai 2026")
    assert mime.text().strip().split("\t") == [*cells]
    assert "<table" in mime.html()
    stage.page.shown.open("t2")
    stage.view.setFocus()
    stage.press((CTRL, KEY.Key_V))
    copy = next(one for one in stage.outcomes if one.text == "Lage oversikt" and one.id != "c")
    assert (copy.task, copy.owner, copy.highlight, copy.group) == ("t2", "Ordfører", True, "g2")


def test_lines_pasted_into_the_table_become_rows_after_the_current_one(stage):
    stage.go("a", "highlight")
    stage.copy("- Ny\n- Og en til")
    stage.press((CTRL, KEY.Key_V))
    assert stage.ids() == "a**bcd"


def test_a_pasted_row_with_columns_is_taken_at_once(stage):
    stage.go("b")
    stage.copy("Gr.\tUtsagn\tType\tAnsvarlig\n6\tFelles kafé\tTiltak\tOrdfører\n")
    stage.press((CTRL, KEY.Key_V))
    assert stage.ids() == "ab*cd"
    new = stage.page.statements.model.rows[2].said
    assert (new.group, new.text, new.kind, new.owner) == (
        *("g6", "Felles kafé", "action", "Ordfører"),
    )


def test_statements_are_dropped_on_another_task(stage):
    viewport = stage.page.tasks.view.viewport()
    view = stage.page.tasks.view
    at = view.visualRect(view.model().index(1, 0)).center()
    mime = mime_of_drag(Dragged(stage.document.seminar.id, "statements", ("a", "b")))
    acts = Qt.DropAction.MoveAction | Qt.DropAction.CopyAction
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(at, acts, mime, LEFT, none)
    QApplication.sendEvent(viewport, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(viewport, QDropEvent(QPointF(at), acts, mime, LEFT, none))
    assert {stage.said(id_).task for id_ in "ab"} == {"t2"}
    assert stage.page.shown.task == "t2"
    assert set(stage.view.selected_ids()) == {"a", "b"}
    stage.press((CTRL, KEY.Key_Z))
    assert stage.ids() == "abcd"


# --- what is shown --------------------------------------------------------------------------------


def choose(box, text: str) -> None:
    place = next(n for n in range(box.count()) if box.itemText(n).startswith(text))
    box.setCurrentIndex(place)
    box.activated.emit(place)


@pytest.mark.parametrize(
    ("box", "text", "ids"),
    [
        ("group", "Gruppe 2", "bc"),
        ("group", "Plenum", ""),
        ("question", "1.", "a"),
        ("question", "Ikke noe", "cd"),
        ("kind", "Tiltak", "cd"),
    ],
)
def test_the_choice_narrows_the_table(stage, box: str, text: str, ids: str):
    choose(getattr(stage.page.narrowing, box), text)
    assert stage.ids() == ids
    assert stage.page.narrowing.count.text().startswith(f"{len(ids)} av 4 utsagn")
    stage.window.bench.do("outcomes.all")
    assert stage.ids() == "abcd"


def test_only_highlights_and_what_is_sought(stage):
    stage.page.narrowing.starred.click()
    assert stage.ids() == "c"
    stage.page.narrowing.starred.click()
    stage.page.narrowing.sought.setText("ordfør")
    assert stage.ids() == "c"
    stage.page.narrowing.sought.setText("lunch")
    assert stage.page.none_found.isVisible()
    assert stage.page.none_found.title.text() == "Ingen treff på «lunch»"
    stage.page.none_found.button.click()
    assert stage.ids() == "abcd"
    assert stage.page.narrowing.sought.text() == ""


def test_what_was_merged_is_found_by_each_of_its_groups(stage):
    stage.page.shown.open("t2")
    choose(stage.page.narrowing.group, "Gruppe 5")
    assert stage.ids() == "m"


def test_what_is_typed_stays_in_sight_and_that_is_said(stage):
    choose(stage.page.narrowing.kind, "Tiltak")
    stage.say("o Ny observasjon")
    assert stage.ids() == "cd*"
    beside = stage.page.narrowing.beside
    assert beside.isVisible()
    assert beside.sentence.text().startswith("Én rad som du nettopp har skrevet")
    assert stage.spoken("text")[2] == "Ny observasjon, vises utenom utvalget"
    beside.buttons[0].click()
    assert stage.ids() == "abcd*"
    assert not beside.isVisible()


def test_so_does_what_is_changed_until_another_choice_is_made(stage):
    choose(stage.page.narrowing.group, "Gruppe 2")
    stage.go("b", "group")
    stage.press("3", ENTER)
    assert stage.ids() == "bc"
    choose(stage.page.narrowing.kind, "Forslag")
    assert stage.ids() == ""
    assert stage.page.none_found.title.text() == "Ingen treff"


def test_another_task_is_shown_whole(stage):
    choose(stage.page.narrowing.kind, "Tiltak")
    stage.workspace.page.step(1)
    assert stage.ids() == "em"
    assert stage.page.narrowing.kind.currentText() == "Alle typer"


def test_going_somewhere_that_is_not_shown_shows_all(stage):
    choose(stage.page.narrowing.kind, "Forslag")
    stage.page.go(Spot(page="outcomes", statement="a", rows=("a",), field="text"))
    assert stage.view.current_id() == "a"
    assert stage.ids() == "abcd"


def test_five_statements_one_star_owner_and_due_date_by_keys_alone(stage):
    stage.workspace.show_page("programme")
    stage.press((CTRL, KEY.Key_6))
    stage.say("g5 o En", "To", "f Tre", "Fire", "t Fem")
    stage.press(ESC, (CTRL, KEY.Key_End))
    assert (stage.focused(), stage.view.current_field()) == (stage.view, "due")
    stage.press("1.6.2031", ENTER, KEY.Key_Left, "Rådmann", ENTER)
    stage.press(KEY.Key_Up, (CTRL, KEY.Key_U))
    *four, last = stage.outcomes[-5:]
    assert [one.highlight for one in four] == [False, False, False, True]
    assert (last.kind, last.owner, last.due) == ("action", "Rådmann", dt.date(2031, 6, 1))
    assert {one.group for one in stage.outcomes[-5:]} == {"g5"}
    for _ in range(stage.document.stack.count()):
        stage.press((CTRL, KEY.Key_Z))
    assert stage.ids() == "abcd"


def test_a_statement_without_a_task_is_shown_and_given_one_in_the_details(stage):
    edit = add_statement(stage.document.seminar, Statement(text="Løst"), dt.datetime.now(dt.UTC))
    stage.document.edit(edit.sentence, edit.change, Spot(page="outcomes"))
    assert stage.page.tasks.model.rows[-1].task is None
    id_ = edit.touched[0]
    stage.workspace.follow(Spot(page="outcomes", statement=id_, rows=(id_,), field="task"))
    assert stage.focused() is stage.page.pane.task.field
    assert stage.page.pane.task.field.currentText() == "Uten oppgave"
    place = stage.page.pane.task.field.findData("t2")
    stage.page.pane.task.field.setCurrentIndex(place)
    stage.page.pane.task.field.activated.emit(place)
    assert stage.outcomes[-1].task == "t2"
    assert len(stage.page.tasks.model.rows) == 3
    stage.document.undo()
    assert stage.outcomes[-1].task is None
    assert stage.view.current_id() == id_


# --- where one is led -----------------------------------------------------------------------------


def test_undo_returns_to_the_task_and_the_cell(stage):
    stage.go("d", "owner")
    stage.press("Rådmann", ENTER)
    stage.page.shown.open("t2")
    stage.workspace.show_page("tasks")
    stage.press((CTRL, KEY.Key_Z))
    assert stage.workspace.page_id == "outcomes"
    assert (stage.view.current_id(), stage.view.current_field()) == ("d", "owner")
    assert stage.said("d").owner == ""
    stage.press((CTRL, KEY.Key_Y))
    assert stage.said("d").owner == "Rådmann"


def test_a_problem_leads_to_its_cell(stage):
    spot = Spot(page="outcomes", statement="d", rows=("d",), field="owner")
    stage.workspace.show_page("programme")
    stage.workspace.follow(spot)
    assert (stage.view.current_id(), stage.view.current_field()) == ("d", "owner")
    assert stage.focused() is stage.view


def test_finding_goes_round_all_tasks(stage):
    assert stage.page.search("møt")
    assert stage.view.current_id() == "b"
    assert stage.page.search("møt")
    assert stage.view.current_id() == "m"
    assert stage.page.shown.task == "t2"
    assert stage.page.search("ordfører")
    assert stage.view.current_field() == "owner"
    assert not stage.page.search("finnes ikke")


# --- the details ----------------------------------------------------------------------------------


def test_the_details_say_where_a_statement_comes_from(stage):
    stage.window.resize(1700, 800)
    stage.go("a")
    stage.press((ALT, ENTER))
    pane = stage.page.pane
    assert pane.text.field.hasFocus()
    assert pane.source.text() == f"Fra svararket «{SHEET}»"
    stage.go("b")
    assert pane.source.text() == "Skrevet i Plenum"
    stage.page.shown.open("t2")
    stage.go("m")
    assert pane.source.text() == "Slått sammen av 2 utsagn"
    assert pane.parts.text() == "Gruppe 4: Vi møtes sjelden\nGruppe 5: Sjelden møter"


def test_a_statement_is_edited_in_the_details(stage):
    stage.window.resize(1700, 800)
    stage.go("d")
    stage.press((ALT, ENTER))
    stage.press(KEY.Key_End, " med alle")
    assert stage.said("d").text == "Dele notater med alle"
    assert stage.document.stack.index() == 1
    pane = stage.page.pane
    pane.due.field.setFocus()
    stage.press("1.6.2027", ENTER)
    assert stage.said("d").due == dt.date(2027, 6, 1)
    assert "Endret i dag" in pane.changed.text()
    place = pane.task.field.findData("t2")
    pane.task.field.setCurrentIndex(place)
    pane.task.field.activated.emit(place)
    assert stage.said("d").task == "t2"
    assert stage.last_step() == "Byttet oppgave for «Dele notater med alle»"


# --- nothing, and nothing to edit -----------------------------------------------------------------


def test_an_empty_page_says_what_belongs_here_and_can_be_typed_on(nothing):
    assert nothing.page.none_yet.isVisible()
    assert nothing.page.none_yet.title.text() == "Ingen utsagn ennå"
    nothing.say("Første ord")
    assert nothing.outcomes[0].text == "Første ord"
    assert (nothing.outcomes[0].task, nothing.outcomes[0].group) == (None, None)
    assert not nothing.page.none_yet.isVisible()


def test_what_is_only_read_is_not_typed_in(stage):
    stage.document.set_read_only(True)
    stage.page.quick.line.setFocus()
    stage.press("x", ENTER)
    assert len(stage.outcomes) == 6
    assert not stage.page.quick.add.isEnabled()
    assert not stage.window.bench.can("outcomes.highlight")
