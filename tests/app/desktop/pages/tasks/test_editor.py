"""The editor of a task: its fields, questions, phases by the clock, and the fixes of its slot."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from app.desktop.pages.tasks.bar_layout import phase_bar_layout
from app.desktop.pages.tasks.putting_in import openings
from app.desktop.theme.colours import PHASE_KINDS
from seminar.model import Item, Phase, TaskSlide
from tests.app.desktop.pages.staging import ALT, CTRL, ENTER, ESC, KEY, SHIFT, TAB
from tests.app.desktop.pages.tasks.conftest import seminar

CLICK = Qt.MouseButton.LeftButton


# --- fields ---------------------------------------------------------------------------------------


def test_what_is_typed_in_a_field_is_one_step(stage):
    stage.type_in(stage.fields.title.field, "Samarbeid")
    stage.press(TAB)
    stage.press((CTRL, KEY.Key_A), "Tillit")
    assert (stage.task().title, stage.task().theme) == ("Samarbeid", "Tillit")
    assert stage.steps() == 2
    stage.document.undo()
    assert stage.focused() is stage.fields.theme.field
    assert stage.fields.theme.field.text() == "Samspill"
    stage.document.undo()
    assert stage.focused() is stage.fields.title.field
    assert stage.task().title == "Slik samarbeider vi i dag"


def test_the_division_says_how_many_groups_there_are(stage):
    box = stage.fields.division.field
    assert box.currentText() == "Blandede grupper (6)"
    box.setFocus()
    stage.press(KEY.Key_Down)
    assert stage.task().division == "by_role"
    assert stage.last_step() == "Endret inndeling for «Slik samarbeider vi i dag»"


def test_who_writes_can_be_typed_or_chosen_among_what_is_usual(stage):
    box = stage.fields.writer.field
    stage.type_in(box, "Ordstyreren")
    assert stage.task().writer == "Ordstyreren"
    assert stage.steps() == 1
    stage.press(KEY.Key_Down)
    usual = [box.itemText(row) for row in range(box.count())]
    assert usual == ["Ordstyreren", "Skriveren i gruppa", "En fra administrasjonen", "Hver for seg"]
    assert box.lineEdit().text() == "Ordstyreren"
    box.view().setCurrentIndex(box.model().index(1, 0))
    QTest.keyClick(box.view(), ENTER)
    assert stage.task().writer == "Skriveren i gruppa"
    assert stage.fields.answers.field.lineEdit().text() == ""


def test_undo_in_a_free_field_takes_the_typing_back_first(stage):
    box = stage.fields.answers.field
    box.setFocus()
    stage.press("Lapper", (CTRL, KEY.Key_Z))
    assert stage.task().answers_in == ""
    assert box.lineEdit().text() == ""


def test_label_and_aim_stand_beneath_a_heading_that_opens(stage):
    stage.more.fold.button.setFocus()
    assert not stage.more.label.isVisible()
    assert stage.more.fold.button.accessibleDescription() == "Lukket"
    stage.press(KEY.Key_Space, TAB)
    assert stage.focused() is stage.more.label.field
    stage.press("Samtale")
    assert stage.task().label == "Samtale"
    assert stage.column(stage.list, "title")[:2] == [
        "Samtale  Slik samarbeider vi i dag",
        "1  Klare roller",
    ]


def test_two_sides_come_with_a_tick_and_are_filled_in_one_after_the_other(stage):
    stage.more.fold.open()
    stage.more.in_turns.setFocus()
    stage.press(KEY.Key_Space)
    assert len(stage.task().sides) == 2
    stage.press(TAB, "Enhetsledere", TAB, TAB, "Forteller først")
    assert stage.task().sides[0].name == "Enhetsledere"
    assert stage.task().sides[0].order == "Forteller først"
    stage.press(TAB, TAB, "Politikere")
    assert stage.task().sides[1].name == "Politikere"
    stage.more.in_turns.setFocus()
    stage.press(KEY.Key_Space)
    assert stage.task().sides == ()
    stage.press((CTRL, KEY.Key_Z))
    assert [side.name for side in stage.task().sides] == ["Enhetsledere", "Politikere"]
    assert stage.focused() is stage.more.in_turns


# --- questions ------------------------------------------------------------------------------------


def test_enter_on_the_last_question_adds_one_and_on_another_goes_down(stage, qtbot):
    stage.go(stage.questions, "q1")
    stage.press(ENTER)
    assert stage.questions.current_id() == "q2"
    stage.press(ENTER, "Hva nå?", ENTER)
    assert stage.asked()[2:] == ["Hva nå?", ""]
    stage.press(ESC)
    qtbot.waitUntil(lambda: len(stage.asked()) == 3)
    assert stage.focused() is stage.questions
    assert stage.last_step() == "Endret spørsmål 3 i «Slik samarbeider vi i dag»"


def test_an_empty_new_question_goes_again_and_leaves_no_step(stage, qtbot):
    stage.page.add_question()
    assert len(stage.asked()) == 3
    stage.press(ENTER)
    qtbot.waitUntil(lambda: len(stage.asked()) == 2)
    assert stage.steps() == 0
    assert stage.document.next_step() is None


def test_who_asks_for_a_question_in_an_empty_one_goes_on_there(stage, qtbot):
    stage.go(stage.questions, "q2")
    stage.press(ENTER, (CTRL, ENTER))
    assert stage.asked()[2:] == [""]
    assert stage.questions.cells.editor is not None
    stage.press((CTRL, ENTER), "Hva nå?", (CTRL, ENTER), "Og så?", ENTER, ESC)
    qtbot.waitUntil(lambda: stage.asked()[2:] == ["Hva nå?", "Og så?"])


def test_an_empty_new_question_goes_with_who_leaves_the_page(stage, qtbot):
    stage.page.add_question()
    stage.press((CTRL, KEY.Key_1))
    qtbot.waitUntil(lambda: len(stage.asked()) == 2)
    assert stage.workspace.page_id == "programme"


def test_lines_that_are_pasted_become_questions(stage):
    stage.copy("• Hva haster?\n\n2. Hva kan vente?\n3. Hvem tar det?\n")
    stage.go(stage.questions, "q1")
    stage.press((CTRL, KEY.Key_V))
    assert stage.asked() == [
        "Hva kjennetegner samarbeidet?",
        "Hva haster?",
        "Hva kan vente?",
        "Hvem tar det?",
        "Hvor går det bra?",
    ]
    assert stage.last_step() == "Limte inn 3 spørsmål"
    assert len(stage.questions.selected_ids()) == 3
    stage.press((CTRL, KEY.Key_Z))
    assert len(stage.asked()) == 2


def test_a_line_is_pasted_into_a_task_without_questions(stage):
    stage.go(stage.list, "t2")
    stage.copy("Hvem bestemmer?")
    stage.questions.setFocus()
    stage.press((CTRL, KEY.Key_V))
    assert stage.asked() == ["Hvem bestemmer?"]
    assert stage.questions.accessibleDescription() == ""


def test_questions_move_and_go_by_keys_and_come_back_selected(stage):
    stage.go(stage.questions, "q2")
    stage.press((ALT, KEY.Key_Up))
    assert [question.id for question in stage.task().questions] == ["q2", "q1"]
    stage.press(KEY.Key_Delete)
    assert stage.here(stage.questions) == ("q1", "text")
    stage.fields.title.field.setFocus()
    stage.document.undo()
    assert stage.questions.selected_ids() == ("q2",)
    assert stage.focused() is stage.questions


def test_a_button_over_the_questions_acts_on_them_wherever_the_focus_is(stage, qtbot):
    stage.questions.select_ids(("q2",))
    stage.list.setFocus()
    tools = stage.editor.questions.tools
    qtbot.mouseClick(tools.buttons["table.up"], CLICK)
    assert [question.id for question in stage.task().questions] == ["q2", "q1"]
    assert [task.id for task in stage.document.seminar.tasks] == ["t1", "t2", "t3"]
    assert not tools.buttons["table.up"].isEnabled()
    assert tools.buttons["table.up"].accessibleName() == "Flytt spørsmålet opp"
    assert tools.buttons["table.up"].toolTip().startswith("Flytt spørsmålet opp (Alt+")


def test_the_focus_goes_to_the_table_when_its_button_has_nothing_left_to_do(stage):
    stage.questions.select_ids(("q2",))
    button = stage.editor.questions.tools.buttons["table.up"]
    button.setFocus()
    stage.press(KEY.Key_Space)
    assert stage.focused() is stage.questions


# --- phases ---------------------------------------------------------------------------------------


def test_the_phases_tell_their_times_by_the_clock(stage):
    assert stage.column(stage.phases, "name") == [
        "Alene",
        "I gruppa",
        "Fortell hverandre",
        "I plenum",
    ]
    assert stage.column(stage.phases, "clock") == [
        "10:50–10:52",
        "10:52–11:17",
        "11:17–11:27",
        "11:27–11:37",
    ]
    assert stage.spoken(stage.phases, "clock")[3] == "11:27 til 11:37, etter at posten er slutt"
    assert stage.column(stage.phases, "halfway") == ["", "Etter 13 min", "", ""]
    assert stage.spoken(stage.phases, "halfway")[1] == "signal etter 13 minutter"
    looks = [stage.phases.table.columns[2].look(row).tint for row in stage.phases.table.rows]
    assert looks == ["muted", "muted", "muted", "warning"]


def test_minutes_move_the_clock_and_what_is_no_length_stays_with_its_reason(stage):
    stage.go(stage.phases, "0", "minutes")
    stage.press("5", ENTER)
    assert stage.column(stage.phases, "clock")[1] == "10:55–11:20"
    assert stage.last_step() == "Endret «Alene» fra 2 til 5 min"
    stage.press("mange", ENTER)
    assert stage.phases.cells.editor is not None
    assert "mange" in stage.phases.cells.editor.accessibleDescription()
    assert not stage.page.commit()
    stage.press(ESC)
    assert stage.minutes()[1] == 25


@pytest.mark.parametrize(
    ("typed", "kind", "name", "shown"),
    [
        ("i plenum", "plenary", "", "I plenum"),
        ("To og to", "pairs", "", "To og to"),
        ("Tenk sammen", "group", "Tenk sammen", "Tenk sammen"),
        ("Alene", "individual", "Alene", "Alene"),
    ],
)
def test_a_name_that_is_a_kind_s_own_makes_the_phase_one_of_that_kind(
    stage, typed, kind, name, shown
):
    stage.go(stage.phases, "1", "name")
    stage.press(KEY.Key_F2, (CTRL, KEY.Key_A), typed, ENTER)
    phase = stage.task().phases[1]
    assert (phase.kind, phase.name) == (kind, name)
    assert stage.column(stage.phases, "name")[1] == shown
    assert (
        stage.phases.table.columns[0].look(stage.phases.table.row_at(1)).mark == PHASE_KINDS[kind]
    )
    assert stage.steps() == 1
    stage.document.undo()
    assert stage.here(stage.phases) == ("1", "name")
    assert stage.task().phases[1].kind == "group"


def test_an_empty_name_gives_the_usual_one_again(stage):
    stage.go(stage.phases, "0", "name")
    stage.press(KEY.Key_Backspace)
    assert stage.column(stage.phases, "name")[0] == "Hver for seg"


def test_the_kinds_are_offered_when_the_name_of_a_phase_is_opened(stage, qtbot):
    stage.go(stage.phases, "1", "name")
    stage.press(KEY.Key_F2)
    popup = stage.phases.cells.editor.completer().popup()
    qtbot.waitUntil(popup.isVisible)
    assert popup.model().rowCount() == 5
    QTest.keyClick(popup, KEY.Key_Down)
    QTest.keyClick(popup, KEY.Key_Down)
    QTest.keyClick(popup, ENTER)
    assert stage.task().phases[1].kind == "pairs"


def test_space_gives_a_cue_and_takes_it_away(stage):
    stage.go(stage.phases, "3", "halfway")
    stage.press(KEY.Key_Space)
    assert stage.column(stage.phases, "halfway")[3] == "Etter 5 min"
    assert stage.last_step() == "Slo på signal halvveis for «I plenum»"
    stage.press(KEY.Key_Space)
    assert not stage.task().phases[3].halfway


def test_a_phase_of_a_minute_has_no_half_to_tell(stage):
    stage.go(stage.phases, "0", "minutes")
    stage.press("1", ENTER)
    assert stage.column(stage.phases, "halfway")[0] == "–"
    stage.go(stage.phases, "0", "halfway")
    stage.press(KEY.Key_Space)
    assert not stage.task().phases[0].halfway


def test_phases_are_added_moved_copied_and_deleted_and_stay_selected(stage):
    stage.go(stage.phases, "0")
    stage.press((ALT, KEY.Key_Down))
    assert stage.minutes() == [25, 2, 10, 10]
    assert stage.phases.selected_ids() == ("1",)
    stage.press((CTRL, KEY.Key_D))
    assert stage.minutes() == [25, 2, 2, 10, 10]
    assert stage.phases.selected_ids() == ("2",)
    stage.press(KEY.Key_Delete)
    assert stage.minutes() == [25, 2, 10, 10]
    assert stage.phases.selected_ids() == ("2",)
    stage.document.undo()
    assert stage.phases.selected_ids() == ("2",)
    stage.press((SHIFT, KEY.Key_Down), (CTRL, KEY.Key_C), KEY.Key_End, (CTRL, KEY.Key_V))
    assert stage.minutes() == [25, 2, 2, 10, 2, 10, 10]
    assert stage.last_step() == "Limte inn 2 faser"


def test_copies_of_phases_are_dropped_before_a_place(stage):
    make = stage.phases.commands.drop_copies
    edit = make(stage.document.seminar, ("0", "1"), 4)
    after = edit.change(stage.document.seminar).tasks[0]
    assert [phase.minutes for phase in after.phases] == [2, 25, 10, 10, 2, 25]
    assert edit.places == (4, 5)
    edit = make(stage.document.seminar, ("3",), 0)
    after = edit.change(stage.document.seminar).tasks[0]
    assert [phase.minutes for phase in after.phases] == [10, 2, 25, 10, 10]
    assert edit.places == (0,)


def test_a_new_phase_is_as_long_as_what_the_slot_has_left(stage):
    stage.go(stage.phases, "1", "minutes")
    stage.press("10", ENTER)
    stage.page.add_phase()
    assert stage.minutes()[3] == 13
    stage.press(ESC)
    stage.page.add_phase()
    assert 5 in stage.minutes()


def test_phases_are_pasted_from_a_table(stage):
    stage.go(stage.list, "t2")
    stage.copy("I gruppa\t15\tSnakk sammen\n")
    stage.go(stage.phases, "0")
    stage.press((CTRL, KEY.Key_V))
    assert stage.minutes() == [50, 15]
    assert stage.task().phases[1].instruction == "Snakk sammen"
    assert stage.last_step() == "Limte inn én fase"


@pytest.mark.parametrize(
    ("view", "ids", "place", "selected"),
    [
        ("list", ("t1",), 3, ("t1",)),
        ("questions", ("q2",), 0, ("q2",)),
        ("phases", ("0", "1"), 4, ("2", "3")),
    ],
)
def test_rows_are_dropped_where_one_lets_go_of_them(stage, view, ids, place, selected):
    table = getattr(stage, view)
    before = [table.table.row_at(table.table.place_of(id_)) for id_ in ids]
    assert table.commands.kind
    assert table.acceptDrops()
    table.do(lambda: table.commands.drop(stage.document.seminar, ids, place))
    assert table.selected_ids() == selected
    after = [table.table.row_at(table.table.place_of(id_)) for id_ in selected]
    assert [what(row) for row in after] == [what(row) for row in before]
    assert stage.steps() == 1


def what(row):
    """Return the task, the question or the phase of a row, without its place."""
    return getattr(row, "phase", getattr(row, "task", row))


# --- the slot -------------------------------------------------------------------------------------


def test_the_strip_says_what_the_phases_take_and_offers_two_fixes(stage):
    assert stage.strip.sentence.accessibleName() == "Fasene er 47 min, programmet gir 45 min."
    assert [button.text() for button in stage.strip.buttons] == [
        "Sett posten til 47 min",
        "Kort ned «I gruppa» til 23 min",
    ]


def test_the_item_can_have_the_minutes_of_the_phases(stage, qtbot):
    qtbot.mouseClick(stage.strip.buttons[0], CLICK)
    assert stage.item("i1").minutes == 47
    assert stage.strip.isHidden()
    assert stage.focused() is stage.phases
    stage.press((CTRL, KEY.Key_Z))
    assert stage.item("i1").minutes == 45
    assert not stage.strip.isHidden()
    assert stage.page.isVisible()


def test_the_longest_phase_can_give_way_by_keys(stage):
    stage.tab_to(stage.strip.buttons[1])
    stage.press(KEY.Key_Space)
    assert stage.minutes() == [2, 23, 10, 10]
    assert stage.here(stage.phases) == ("1", "minutes")
    assert stage.focused() is stage.phases


def test_the_buttons_stay_while_one_types_elsewhere(stage):
    first = stage.strip.buttons[0]
    stage.type_in(stage.fields.theme.field, "Tillit")
    assert stage.strip.buttons[0] is first


def test_an_item_that_waits_for_a_task_is_offered_first(staged):
    whole = seminar()
    day = whole.programme[1]
    waiting = Item(id="free", title="Oppgave 3", kind="task", minutes=40)
    days = (whole.programme[0], msgspec.structs.replace(day, items=(*day.items, waiting)))
    stage = staged(msgspec.structs.replace(whole, programme=days))
    stage.go(stage.list, "t3")
    offered = openings(stage.document.seminar, "t3")
    assert "Oppgave 3”" in str(offered[0].text)
    edit = offered[0].put(stage.document.seminar)
    after = edit.change(stage.document.seminar)
    slides = after.programme[1].items[1].slides
    assert [slide.task for slide in slides if isinstance(slide, TaskSlide)] == ["t3"]


def test_without_days_the_strip_says_that_there_is_no_time_yet(staged):
    stage = staged(msgspec.structs.replace(seminar(), programme=()))
    said = stage.strip.sentence.accessibleName()
    assert said == "Programmet har ingen dager ennå, så oppgaven har ingen tid der."
    assert stage.strip.buttons == []
    assert stage.column(stage.phases, "clock") == ["–"] * 4


def test_a_task_in_two_items_goes_on_in_the_second(staged):
    whole = seminar()
    day = whole.programme[1]
    second = Item(id="i3", kind="plenary", minutes=10, slides=(TaskSlide(task="t1"),))
    days = (whole.programme[0], msgspec.structs.replace(day, items=(*day.items, second)))
    stage = staged(msgspec.structs.replace(whole, programme=days))
    assert stage.column(stage.phases, "clock")[2:] == ["11:17–11:27", "09:15–09:25"]


# --- the bar --------------------------------------------------------------------------------------


def test_the_bar_tells_itself_in_one_summary_and_is_no_stop_of_tab(stage):
    bar = stage.editor.bar
    assert bar.accessibleName() == (
        "Fasene tar 47 min: Alene 2 min, I gruppa 25 min, Fortell hverandre 10 min og"
        " I plenum 10 min. Posten slutter 11:35. Fasene slutter 2 min etter den."
    )
    assert bar.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_a_click_on_the_bar_selects_the_phase(stage, qtbot):
    bar = stage.editor.bar
    at = bar.laid_out().blocks[2].at
    qtbot.mouseClick(bar, CLICK, pos=QPoint(int((at.left + at.right) / 2), 10))
    assert stage.phases.selected_ids() == ("2",)


PHASES = st.lists(st.builds(Phase, minutes=st.integers(1, 600)), max_size=30)


@given(PHASES, st.none() | st.integers(0, 900), st.floats(100, 2000))
def test_all_of_the_bar_lies_within_it_and_in_order(phases, given_, width):
    layout = phase_bar_layout(phases, given_, width)
    assert [block.phase for block in layout.blocks] == phases
    edges = [block.at.left for block in layout.blocks]
    assert edges == sorted(edges)
    for stretch in (*(block.at for block in layout.blocks), layout.beyond, layout.left):
        if stretch is not None:
            assert -1e-6 <= stretch.left <= stretch.right <= width + 1e-6
    assert (layout.end is None) == (given_ is None)
    needed = sum(phase.minutes for phase in phases)
    assert (layout.beyond is not None) == (given_ is not None and needed > given_)
    assert (layout.left is not None) == (given_ is not None and needed < given_)


def test_the_end_stands_where_the_programme_s_minutes_are_over():
    phases = [Phase(minutes=30), Phase(minutes=30)]
    assert phase_bar_layout(phases, 45, 600).end == pytest.approx(450)
    assert phase_bar_layout(phases, 60, 600).end == pytest.approx(600)
    left = phase_bar_layout(phases, 120, 600).left
    assert left is not None
    assert left.left == pytest.approx(300)
