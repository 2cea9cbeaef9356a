"""Every answer sheet has a file name that each system can hold, and no other has it."""

from __future__ import annotations

import sys
from collections import Counter

from hypothesis import example, given
from hypothesis import strategies as st

from builders.documents.sheet_names import folder_names, sheet_labels, sheet_name
from seminar.filenames import is_portable
from seminar.language import language

NB = language("nb")
NAMES = st.lists(
    st.sampled_from(
        ["Gruppe 1", "gruppe 1", "", "CON", "a/b", "a b", "g" * 90, "g" * 91, "Å", "Ø.."]
    )
    | st.text(max_size=90),
    min_size=1,
    max_size=12,
)


def names_of(groups: list[str], tasks: list[str]) -> list[str]:
    return [
        f"{folder}/{sheet_name(NB, label, folder)}.docx"
        for folder in folder_names(groups)
        for label in sheet_labels(tasks)
    ]


def test_a_sheet_is_called_after_group_and_task() -> None:
    assert names_of(["Gruppe 3"], ["Oppgave 2"]) == ["Gruppe 3/Gruppe 3 Oppgave 2 Svarark.docx"]
    assert sheet_name(NB, "Oppgave 2") == "Oppgave 2 Svarark"
    assert sheet_name(language("nn"), "Oppgåve 2", "Gruppe 3") == "Gruppe 3 Oppgåve 2 Svarark"


def test_groups_of_the_same_name_have_folders_of_their_own() -> None:
    assert folder_names(["Fjord", "fjord", "FJORD"]) == ["Fjord", "fjord (2)", "FJORD (3)"]


def test_tasks_of_the_same_label_have_sheets_of_their_own() -> None:
    assert sheet_labels(["Aktivitet", "Oppgave 1", "Aktivitet"]) == [
        "Aktivitet",
        "Oppgave 1",
        "Aktivitet (2)",
    ]


def test_a_number_that_somebody_typed_is_not_given_out_again() -> None:
    assert folder_names(["Fjord", "Fjord (2)", "Fjord"]) == ["Fjord", "Fjord (2)", "Fjord (3)"]


def test_twice_as_many_groups_alike_take_twice_the_work() -> None:
    few, many = (calls_for(["Gruppa ved vinduet"] * number) for number in (100, 200))
    assert many < 2.2 * few


def calls_for(groups: list[str]) -> int:
    """Return how many functions are called to give groups their folders."""
    calls = Counter[str]()
    before = sys.getprofile()
    sys.setprofile(lambda _frame, event, _arg: calls.update((event,)))
    try:
        folder_names(groups)
    finally:
        sys.setprofile(before)
    return calls["call"]


def test_a_long_name_leaves_room_for_the_task() -> None:
    (name,) = names_of(["Gruppa som sitter helt innerst i salen"], ["Oppgave 12"])
    assert name == (
        "Gruppa som sitter helt innerst i salen/Gruppa som sitter helt Oppgave 12 Svarark.docx"
    )


@given(NAMES, NAMES)
@example(["x" * 100] * 12, ["y" * 100] * 12)
@example(["\U0001d54f" * 100] * 3, ["\U0001d550" * 100] * 3)
def test_all_names_differ_and_are_portable(groups: list[str], tasks: list[str]) -> None:
    names = names_of(groups, tasks)
    assert len({name.casefold() for name in names}) == len(groups) * len(tasks)
    for name in names:
        folder, file = name.split("/")
        assert is_portable(folder)
        assert is_portable(file)
        assert max(len(folder), len(file)) <= 80
        assert len(file.encode()) < 255
