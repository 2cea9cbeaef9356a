"""The list of tasks and the way between tasks; an organiser's task from nothing to its slot."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from app.desktop.interpreter import INTERPRETER
from app.desktop.problem_places import spot_in
from app.desktop.spot import Spot
from app.desktop.theme import THEME
from seminar.checks import check
from seminar.language import screen_language
from seminar.model import Phase, Question, Seminar, Task
from tests.app.desktop.pages.staging import ALT, CTRL, ENTER, ESC, KEY, SHIFT, TAB
from tests.app.desktop.pages.tasks.conftest import seminar


def without_tasks() -> Seminar:
    return msgspec.structs.replace(seminar(), tasks=(), programme=())


# --- the path of the guide ------------------------------------------------------------------------


def test_a_task_with_three_questions_and_phases_comes_to_its_slot_by_keys_alone(stage, qtbot):
    stage.list.setFocus()
    stage.press((CTRL, KEY.Key_Return), "Hva prioriterer vi?")
    assert stage.task().title == "Hva prioriterer vi?"
    stage.tab_to(stage.questions)
    stage.press((CTRL, KEY.Key_Return), "Hva haster?", ENTER, "Hva kan vente?", ENTER)
    stage.press("Hvem tar det?", ENTER, ESC)
    qtbot.waitUntil(lambda: stage.asked() == ["Hva haster?", "Hva kan vente?", "Hvem tar det?"])
    stage.tab_to(stage.phases)
    stage.press(KEY.Key_Down, KEY.Key_Right, "15", ENTER)
    stage.press((CTRL, KEY.Key_Return), ESC)
    stage.press(KEY.Key_Right, "10", ENTER)
    assert sum(stage.minutes()) == 2 + 15 + 5 + 10
    put_in(stage)
    item = next(one for one in stage.document.seminar.programme[0].items if one.id not in KNOWN)
    assert item.minutes == 32
    stage.go(stage.phases, "1", "minutes")
    stage.press("+3", ENTER)
    assert not stage.strip.isHidden()
    stage.press((CTRL, KEY.Key_Period))
    assert stage.item(item.id).minutes == 35
    assert stage.strip.isHidden()


KNOWN = {"welcome", "i1", "lunch", "i2", "end", "morning"}


def put_in(stage) -> None:
    """Open the menu of the strip and choose the entry that is ready there."""
    stage.tab_to(stage.strip.buttons[0])
    stage.press(KEY.Key_Space)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [action.text() for action in menu.actions()] == [
        "Torsdag 11:35, før «Lunsj» · overlapper «Lunsj» med 7 min",
        "Torsdag 13:50, før «Veien videre» · passer, 18 min igjen da",
        "Fredag 09:15, til slutt · passer, 133 min igjen da",
    ]
    QTest.keyClick(menu, ENTER)
    assert stage.focused() is stage.phases


# --- what the list shows --------------------------------------------------------------------------


def test_the_list_tells_number_title_time_and_whether_the_phases_fit(stage):
    assert stage.column(stage.list, "title") == [
        "1  Slik samarbeider vi i dag",
        "2  Klare roller",
        "Refleksjonsoppgave  Bli kjent",
    ]
    looks = [stage.list.table.columns[0].look(row) for row in stage.list.table.rows]
    assert [look.second for look in looks] == [
        "Torsdag 10:50 · 47 av 45 min",
        "Torsdag 13:00 · 50 min",
        "Ikke i programmet",
    ]
    assert [look.after for look in looks] == ["triangle-alert", "", "triangle-alert"]


def test_the_list_is_spoken_whole(stage):
    assert stage.spoken(stage.list, "title") == [
        "Oppgave 1: Slik samarbeider vi i dag, Torsdag 10:50, fasene er 47 min, programmet gir"
        " 45 min",
        "Oppgave 2: Klare roller, Torsdag 13:00, 50 minutter",
        "Refleksjonsoppgave: Bli kjent, ikke i programmet",
    ]


def test_the_header_counts_tasks_and_minutes(stage):
    assert stage.page.figures() == "3 oppgaver · 1 t 57 min til sammen"
    INTERPRETER.speak(screen_language("en"))
    assert stage.page.figures() == "3 tasks · 1 h 57 min in total"
    INTERPRETER.speak(screen_language("nb"))


def test_a_task_is_renamed_in_the_list_and_stays_open(stage):
    stage.go(stage.list, "t1")
    stage.press(KEY.Key_F2, (CTRL, KEY.Key_A), "Samarbeid", ENTER)
    assert stage.fields.title.field.text() == "Samarbeid"
    assert stage.page.opened.id == "t1"


# --- what is done to tasks ------------------------------------------------------------------------


def test_the_button_adds_a_task_after_the_open_one_and_goes_to_its_title(stage, qtbot):
    qtbot.mouseClick(stage.page.list.tools.new, Qt.MouseButton.LeftButton)
    assert [task.id for task in stage.document.seminar.tasks].index(stage.page.opened.id) == 1
    assert stage.focused() is stage.fields.title.field
    stage.press("Ny")
    assert stage.column(stage.list, "title")[1] == "2  Ny"


def test_a_task_goes_down_is_copied_and_deleted_by_keys(stage):
    stage.list.setFocus()
    stage.press((ALT, KEY.Key_Down))
    assert [task.id for task in stage.document.seminar.tasks] == ["t2", "t1", "t3"]
    assert stage.page.opened.id == "t1"
    stage.press((CTRL, KEY.Key_D))
    copy = stage.page.opened.id
    assert copy not in ("t1", "t2", "t3")
    assert stage.task(copy).phases == stage.task("t1").phases
    stage.press(KEY.Key_Delete)
    assert [task.id for task in stage.document.seminar.tasks] == ["t2", "t1", "t3"]
    assert stage.page.opened.id == "t3"
    assert stage.focused() is stage.list


def test_undoing_a_deletion_brings_the_task_back_and_opens_it(stage):
    stage.go(stage.list, "t2")
    stage.press(KEY.Key_Delete)
    assert stage.page.opened.id == "t3"
    stage.press((CTRL, KEY.Key_Z))
    assert stage.page.opened.id == "t2"
    assert stage.list.selected_ids() == ("t2",)
    assert stage.fields.title.field.text() == "Klare roller"


def test_copies_are_dropped_where_one_lets_go_of_them(stage):
    commands = stage.list.commands
    edit = commands.drop_copies(stage.document.seminar, ("t1",), 3)
    after = edit.change(stage.document.seminar)
    assert [task.title for task in after.tasks][3] == "Slik samarbeider vi i dag"
    assert [task.id for task in after.tasks][:3] == ["t1", "t2", "t3"]
    assert edit.touched == (after.tasks[3].id,)


def test_tasks_are_copied_to_the_clipboard_with_all_that_is_in_them(stage):
    stage.go(stage.list, "t1")
    stage.list.copy()
    stage.go(stage.list, "t3")
    stage.list.paste()
    pasted = stage.document.seminar.tasks[3]
    assert stage.asked(pasted.id) == stage.asked("t1")
    assert {one.id for one in pasted.questions}.isdisjoint({"q1", "q2"})
    assert stage.last_step() == "Limte inn én oppgave"


# --- from task to task ----------------------------------------------------------------------------


def test_ctrl_page_down_opens_the_next_task_and_stays_in_the_field(stage):
    stage.fields.theme.field.setFocus()
    stage.press((CTRL, KEY.Key_PageDown))
    assert stage.page.opened.id == "t2"
    assert stage.focused() is stage.fields.theme.field
    assert stage.fields.theme.field.text() == ""
    stage.press((CTRL, KEY.Key_PageUp))
    assert stage.fields.theme.field.text() == "Samspill"
    stage.press((CTRL, KEY.Key_PageUp))
    assert stage.page.opened.id == "t1"


def test_enter_in_the_list_goes_to_the_title(stage):
    stage.go(stage.list, "t2")
    stage.press(ENTER)
    assert stage.focused() is stage.fields.title.field
    stage.press((SHIFT, KEY.Key_F6))
    assert stage.focused() is stage.list


@pytest.mark.parametrize(
    ("spot", "view", "here"),
    [
        (Spot(page="tasks", task="t1", question="q2"), "questions", ("q2", "text")),
        (
            Spot(page="tasks", task="t1", field="phases.2.instruction"),
            "phases",
            ("2", "instruction"),
        ),
        (Spot(page="tasks", task="t1", phase=1, field="kind"), "phases", ("1", "name")),
        (Spot(page="tasks", question="q1"), "questions", ("q1", "text")),
    ],
)
def test_a_spot_leads_to_the_cell(stage, spot, view, here):
    stage.go(stage.list, "t3")
    stage.page.go(spot)
    table = getattr(stage, view)
    assert stage.page.opened.id == "t1"
    assert stage.here(table) == here
    assert stage.focused() is table


def test_a_spot_of_a_side_opens_the_fold(stage):
    stage.page.go(Spot(page="tasks", task="t3", field="sides.1.name"))
    assert stage.focused() is stage.more.sides[1]["name"]
    assert stage.more.fold.content.isVisible()


def test_every_problem_of_a_task_leads_to_a_place_that_takes_the_focus(stage):
    for problem in check(stage.document.seminar):
        if problem.place.part == "tasks":
            stage.page.go(spot_in(stage.document.seminar, problem.place))
            assert stage.page.opened.id == problem.place.task
            assert stage.page.isAncestorOf(stage.focused())


def test_searching_goes_from_place_to_place_in_all_tasks(stage):
    stage.list.setFocus()
    assert stage.page.search("svararket")
    assert stage.here(stage.phases) == ("1", "instruction")
    assert stage.page.search("KLARE")
    assert stage.focused() is stage.fields.title.field
    assert stage.page.opened.id == "t2"
    assert stage.page.search("går det bra")
    assert stage.here(stage.questions) == ("q2", "text")
    assert not stage.page.search("finnes ikke")


# --- nothing there, much there, nothing to be changed ---------------------------------------------


def test_without_tasks_the_page_says_what_belongs_here_and_offers_the_first(staged, qtbot):
    stage = staged(without_tasks())
    button = stage.page.panes()[0].button
    assert stage.focused() is button
    stage.press(KEY.Key_Space)
    assert stage.focused() is stage.fields.title.field
    assert len(stage.document.seminar.tasks) == 1
    stage.press((CTRL, KEY.Key_Z))
    assert stage.focused() is button
    assert stage.page.figures() == ""


def test_a_seminar_open_for_reading_can_be_read_and_not_be_changed(stage):
    before = stage.document.seminar
    stage.document.set_read_only(True)
    stage.type_in(stage.fields.title.field, "x")
    stage.type_in(stage.fields.writer.field, "x")
    for view, id_ in ((stage.list, "t1"), (stage.questions, "q1"), (stage.phases, "1")):
        stage.go(view, id_)
        stage.press("x", KEY.Key_Delete, (CTRL, KEY.Key_Return), (CTRL, KEY.Key_Period))
    assert stage.document.seminar is before
    assert stage.strip.buttons == []
    assert not stage.page.list.tools.new.isEnabled()


def test_much_in_a_task_makes_the_page_long_and_never_wide(staged):
    word = "Kommunestyrerepresentantopplæringsprogrammet" * 6
    many = tuple(
        Task(
            title=f"{word} {n}",
            introduction=word,
            writer=word,
            questions=tuple(Question(text=f"{word}?") for _ in range(60)),
            phases=tuple(Phase(minutes=m, name=word) for m in range(1, 20)),
        )
        for n in range(40)
    )
    stage = staged(msgspec.structs.replace(seminar(), tasks=many, programme=()))
    stage.window.resize(960, 640)
    body = stage.editor.widget()
    assert body.width() <= stage.editor.viewport().width()
    stage.go(stage.questions, many[0].questions[59].id)
    cell = stage.questions.visualRect(stage.questions.currentIndex())
    top = stage.questions.viewport().mapTo(stage.editor.viewport(), cell.topLeft()).y()
    assert 0 <= top < stage.editor.viewport().height()


def test_at_twice_the_size_the_page_keeps_within_the_window(stage, qapp):
    stage.window.resize(1920, 1200)
    try:
        THEME.wear(qapp, "light", 200)
        QApplication.processEvents()
        assert stage.editor.widget().width() <= stage.editor.viewport().width()
    finally:
        THEME.wear(qapp, "light", 100)


def test_each_field_button_and_table_has_a_name(stage):
    stage.more.fold.open()
    for widget in stage.page.findChildren(QWidget):
        by_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if by_tab and widget.isVisible():
            assert widget.accessibleName() or getattr(widget, "text", str)(), widget


# --- taking back ----------------------------------------------------------------------------------

HANDS = st.sampled_from(["title", "question", "phase", "move", "delete", "copy", "fix", "minutes"])


def act(stage, hand: str, step: int) -> None:
    match hand:
        case "title":
            stage.type_in(stage.fields.title.field, f"Tittel {step}")
        case "question":
            stage.page.add_question()
            stage.press(f"Spørsmål {step}?", TAB)
        case "phase":
            stage.page.add_phase()
            stage.press(ESC)
        case "minutes":
            stage.go(stage.phases, "0", "minutes")
            stage.press(f"{step % 40 + 1}", ENTER)
        case "move":
            stage.list.setFocus()
            stage.press((ALT, KEY.Key_Down))
        case "delete":
            stage.list.setFocus()
            stage.press(KEY.Key_Delete)
        case "copy":
            stage.list.setFocus()
            stage.press((CTRL, KEY.Key_D))
        case "fix":
            if len(stage.strip.buttons) > 1:
                stage.editor.strip.fix()


@pytest.mark.slow
@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(HANDS, min_size=1, max_size=8))
def test_taking_all_back_and_bringing_all_back_gives_start_and_end(stage, hands):
    stage.document.stack.clear()
    start = stage.document.seminar
    for step, hand in enumerate(hands):
        if stage.document.seminar.tasks and stage.task().phases:
            act(stage, hand, step)
    QApplication.processEvents()
    end = stage.document.seminar
    while stage.document.stack.canUndo():
        stage.document.undo()
    assert stage.document.seminar == start
    while stage.document.stack.canRedo():
        stage.document.redo()
    assert stage.document.seminar == end


# --- where there is little room -------------------------------------------------------------------


def test_large_text_in_a_small_window_leaves_all_of_the_page_to_be_seen(stage, qtbot):
    stage.window.resize(1280, 800)
    THEME.set_text_size(200)
    editor, body = stage.editor, stage.editor.widget()
    qtbot.waitUntil(lambda: body.width() == editor.viewport().width())
    assert body.minimumSizeHint().width() <= body.width()
    tools = stage.editor.questions.tools
    assert tools.minimumSizeHint().width() <= tools.width()
    assert stage.page.list.width() <= 0.35 * stage.page.width()


def test_in_a_narrow_row_of_tools_a_new_row_is_an_icon(stage, qtbot):
    tools = stage.editor.questions.tools
    tools.new.setFocus()
    tools.setFixedWidth(tools.minimumSizeHint().width())
    qtbot.waitUntil(lambda: not tools.new.isVisible())
    shown = [button for button in tools.stops() if button.isVisible()]
    qtbot.waitUntil(lambda: all(tools.rect().contains(one.geometry()) for one in shown))
    assert stage.focused() is shown[0]
    assert shown[0].accessibleName() == "Nytt spørsmål"
    stage.press(KEY.Key_Space)
    assert stage.asked()[-1] == ""
