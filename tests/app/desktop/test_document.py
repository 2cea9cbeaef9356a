"""The document: steps, what they change, what they are called, and the way back."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtTest import QSignalSpy

from app.desktop.document import MOST_STEPS, Change, Document, change_between
from app.desktop.spot import Spot
from seminar.messages import message
from seminar.model import Seminar, Task

pytestmark = pytest.mark.usefixtures("qapp")

HERE = Spot(page="details", field="title")


def _titled(title: str):
    return lambda seminar: msgspec.structs.replace(seminar, title=title)


@pytest.fixture
def document(tmp_path: Path) -> Document:
    return Document(Seminar(title="Før"), tmp_path)


def _edit(document: Document, title: str, typing: str = "") -> bool:
    name = message("Renamed to {title}", title=title)
    return document.edit(name, _titled(title), HERE, typing)


def test_an_edit_swaps_the_value_and_says_which_part_changed(document):
    changes: list[Change] = []
    document.changed.connect(changes.append)
    assert _edit(document, "Etter")
    assert document.seminar.title == "Etter"
    assert [change.parts for change in changes] == [frozenset({"title"})]
    assert changes[0].touches("title", "tasks")
    assert not changes[0].touches("tasks")


def test_an_edit_that_changes_nothing_makes_no_step(document):
    spy = QSignalSpy(document.changed)
    assert not _edit(document, "Før")
    assert document.stack.count() == 0
    assert spy.count() == 0


def test_an_edit_that_fails_leaves_everything_as_it_was(document):
    def fails(_seminar: Seminar) -> Seminar:
        raise ValueError

    with pytest.raises(ValueError):
        document.edit(message("Welcome"), fails, HERE)
    assert document.stack.count() == 0
    assert document.seminar.title == "Før"


def test_undo_puts_the_very_value_back_and_leads_to_its_place(document):
    before, spots = document.seminar, []
    document.went.connect(spots.append)
    _edit(document, "Etter")
    document.undo()
    assert document.seminar is before
    assert spots == [HERE]
    document.redo()
    assert document.seminar.title == "Etter"
    assert spots == [HERE, HERE]


def test_typing_in_one_field_is_one_step_until_it_is_left(document):
    for title in ("E", "Et", "Ett"):
        _edit(document, title, "title")
    assert document.stack.count() == 1
    assert document.before_typing("title").title == "Før"
    document.settle()
    assert document.before_typing("title").title == "Ett"
    _edit(document, "Etter", "title")
    assert document.stack.count() == 2
    document.undo()
    assert document.seminar.title == "Ett"


def test_typing_that_comes_back_to_where_it_began_is_no_step(document):
    _edit(document, "Etter", "title")
    _edit(document, "Før", "title")
    assert document.stack.count() == 0
    assert document.is_saved()


def test_a_step_that_is_withdrawn_cannot_be_done_again(document):
    _edit(document, "Etter")
    document.withdraw()
    assert document.seminar.title == "Før"
    assert (document.stack.count(), document.next_step()) == (0, None)
    assert document.is_saved()
    document.withdraw()


def test_typing_after_a_save_is_a_step_of_its_own(document):
    _edit(document, "E", "title")
    document.mark_saved()
    _edit(document, "Et", "title")
    assert document.stack.count() == 2
    assert [str(step.sentence) for step in document.unsaved_steps()] == ["Renamed to Et"]
    document.undo()
    assert document.is_saved()


def test_another_edit_between_ends_the_typing(document):
    _edit(document, "E", "title")
    _edit(document, "X")
    _edit(document, "Et", "title")
    assert document.stack.count() == 3


def test_a_step_of_several_keystrokes_bears_the_last_name(document):
    _edit(document, "E", "title")
    _edit(document, "Et", "title")
    step = document.last_step()
    assert step is not None
    assert (str(step.sentence), step.before.title) == ("Renamed to Et", "Før")


def test_what_is_open_for_reading_refuses_edits(document):
    spy = QSignalSpy(document.refused)
    _edit(document, "Etter")
    document.set_read_only(read_only=True)
    assert not _edit(document, "Igjen")
    document.undo()
    assert document.seminar.title == "Etter"
    assert spy.count() == 1


def test_unsaved_steps_leave_out_what_was_taken_back(document):
    _edit(document, "A")
    _edit(document, "B")
    document.undo()
    assert [str(step.sentence) for step in document.unsaved_steps()] == ["Renamed to A"]
    document.mark_saved()
    document.undo()
    assert document.unsaved_steps() == ()
    assert not document.is_saved()


def test_a_part_that_is_equal_but_made_anew_has_not_changed():
    task = Task(title="En")
    before = Seminar(tasks=(task,))
    after = msgspec.structs.replace(before, tasks=(msgspec.structs.replace(task),))
    assert change_between(before, after).parts == frozenset()


_edits = st.lists(
    st.one_of(
        st.tuples(st.just("title"), st.sampled_from("abc"), st.sampled_from(["", "t"])),
        st.tuples(st.just("venue"), st.sampled_from("abc"), st.sampled_from(["", "v"])),
        st.tuples(st.sampled_from(["undo", "redo", "settle", "save"]), st.just(""), st.just("")),
    ),
    max_size=40,
)


@given(_edits)
def test_undoing_all_gives_the_start_and_redoing_all_the_end(edits):
    start = Seminar(title="", tasks=(Task(title="En"),))
    document = Document(start, Path())
    for what, text, typing in edits:
        _do(document, what, text, typing)
    while document.stack.canRedo():
        document.redo()
    end = document.seminar
    while document.stack.canUndo():
        document.undo()
    assert document.seminar == start
    while document.stack.canRedo():
        document.redo()
    assert document.seminar == end


def _do(document: Document, what: str, text: str, typing: str) -> None:
    match what:
        case "undo":
            document.undo()
        case "redo":
            document.redo()
        case "settle":
            document.settle()
        case "save":
            document.mark_saved()
        case field:
            document.edit(
                message("Welcome"),
                lambda seminar: msgspec.structs.replace(seminar, **{field: text}),
                HERE,
                typing,
            )


def test_the_oldest_steps_are_forgotten_and_the_saved_value_with_them(document):
    for number in range(MOST_STEPS + 2):
        _edit(document, str(number))
    assert document.stack.count() == MOST_STEPS
    for _ in range(MOST_STEPS):
        document.undo()
    assert document.seminar.title == "1"
    assert document.last_step() is None
    assert not document.is_saved()


def test_a_saved_value_stays_known_while_steps_before_it_are_forgotten(document):
    for number in range(MOST_STEPS):
        _edit(document, str(number))
    document.mark_saved()
    _edit(document, "etter")
    assert [step.after.title for step in document.unsaved_steps()] == ["etter"]
    document.undo()
    assert document.is_saved()


def test_a_save_then_an_undo_then_an_edit_are_told_as_what_they_are(document):
    for title in "abcde":
        _edit(document, title)
    document.mark_saved()
    assert (document.unsaved_steps(), document.saved_steps_undone()) == ((), 0)
    document.undo()
    assert (document.unsaved_steps(), document.saved_steps_undone()) == ((), 1)
    _edit(document, "z")
    assert [step.after.title for step in document.unsaved_steps()] == ["z"]
    assert document.saved_steps_undone() == 1
    document.undo()
    document.undo()
    assert document.saved_steps_undone() == 2


def test_forgotten_steps_count_neither_as_unsaved_nor_as_undone(document):
    for number in range(MOST_STEPS):
        _edit(document, f"{number}")
    document.mark_saved()
    _edit(document, "etter")
    assert (len(document.unsaved_steps()), document.saved_steps_undone()) == (1, 0)
    document.undo()
    document.undo()
    assert document.saved_steps_undone() == 1


def test_what_is_on_the_disk_may_be_no_value_that_steps_lead_to(document):
    _edit(document, "Etter")
    document.forget_saved()
    document.undo()
    assert not document.is_saved()
    document.mark_saved()
    assert document.is_saved()


def test_typing_goes_on_from_where_it_came_back_to(document):
    def type_(title: str) -> None:
        name = message("from {a} to {b}", a=document.before_typing("title").title, b=title)
        document.edit(name, _titled(title), HERE, "title")

    type_("Ett")
    document.settle()
    type_("To")
    type_("Ett")
    type_("Tre")
    said = [str(step.sentence) for step in document.unsaved_steps()]
    assert said == ["from Før to Ett", "from Ett to Tre"]


def test_what_stands_on_the_disk_is_taken_over_even_for_reading(document):
    document.set_read_only(read_only=True)
    told = QSignalSpy(document.read_only_changed)
    read = msgspec.structs.replace(document.seminar, title="Lest")
    assert document.read_in(message("Read in"), read, HERE)
    assert document.is_saved()
    assert document.seminar is read
    assert document.read_only
    assert told.count() == 0
    assert not document.read_in(message("Read in"), read, HERE)
    assert document.stack.count() == 1
