"""The phase bar: how wide phases are, what stands in them, and what is said of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders.documents.blocks import TEXT_WIDTH
from builders.documents.phase_bar import NARROWEST, phase_bar, phase_line, widths_of
from builders.look import FJORD, SOUND
from builders.metrics import face
from seminar.language import language
from seminar.model import Phase, PhaseKind, Side, Task
from tests.builders.documents.written import W, body, made
from tools.word_templates.markup import drawn, paragraph

NB = language("nb")
ROOM_FOR = int(TEXT_WIDTH / NARROWEST)
"""How many phases there are at most whose cells are no narrower than they ought to be."""


def task(*phases: tuple[int, PhaseKind], **changes: object) -> Task:
    made_of = tuple(Phase(minutes=minutes, kind=kind) for minutes, kind in phases)
    return Task(phases=made_of, **changes)  # type: ignore[arg-type]


FULL = task((2, "individual"), (20, "group"), (15, "exchange"), (8, "plenary"))
minutes = st.integers(1, 24 * 60)


def test_a_task_without_phases_has_no_bar():
    assert phase_bar(Task(), NB) is None
    assert phase_line(Task(), NB) == ""


def test_cells_are_as_wide_as_their_minutes():
    assert widths_of((10, 20, 15), TEXT_WIDTH) == pytest.approx([36, 72, 54])


def test_a_short_phase_takes_its_least_width_from_the_others_in_proportion():
    assert widths_of((1, 30, 20), TEXT_WIDTH) == pytest.approx([12, 90, 60])


@given(st.lists(minutes, min_size=1, max_size=40))
def test_cells_fill_the_width_in_the_order_of_their_minutes(lasting: list[int]):
    widths = widths_of(lasting, TEXT_WIDTH)
    assert sum(widths) == pytest.approx(TEXT_WIDTH)
    if len(lasting) <= ROOM_FOR:
        assert min(widths) >= NARROWEST - 1e-9
    longer_first = sorted(zip(lasting, widths, strict=True), reverse=True)
    assert [width for _, width in longer_first] == sorted(widths, reverse=True)


def test_a_phase_says_its_name_where_there_is_room_and_its_minutes_where_not():
    bar = phase_bar(FULL, NB)
    assert bar is not None
    assert [cell.text for cell in bar.cells(TEXT_WIDTH)] == [
        "2 min",
        "I gruppa, 20 min",
        "Fortell hverandre, 15 min",
        "I plenum, 8 min",
    ]


def test_among_very_many_phases_a_number_is_left():
    bar = phase_bar(Task(phases=(Phase(minutes=5),) * 20), NB)
    assert bar is not None
    assert {cell.text for cell in bar.cells(TEXT_WIDTH)} == {"5"}


def test_the_colours_take_turns():
    bar = phase_bar(FULL, NB)
    assert bar is not None
    assert [cell.colour for cell in bar.cells(TEXT_WIDTH)] == [SOUND, FJORD, SOUND, FJORD]


def test_the_bar_is_told_to_those_who_do_not_see_it():
    bar = phase_bar(FULL, NB)
    assert bar is not None
    assert bar.description == (
        "Tidslinje: 2 minutter hver for seg, 20 minutter i gruppa, 15 minutter fortell hverandre, "
        "8 minutter i plenum. Til sammen 45 minutter."
    )
    single = phase_bar(task((1, "group")), NB)
    assert single is not None
    assert single.description == "Tidslinje: 1 minutt i gruppa."


def test_the_phases_stand_in_a_sentence():
    assert phase_line(FULL, NB) == (
        "45 minutter: hver for seg (2), i gruppa (20), fortell hverandre (15), i plenum (8)."
    )
    assert phase_line(task((20, "group")), NB) == "20 minutter: i gruppa."


def test_the_sentence_says_that_a_cue_will_come():
    cued = (Phase(minutes=5), Phase(minutes=15, kind="exchange", halfway=True))
    told = phase_line(Task(phases=cued), NB)
    assert told == "20 minutter: i gruppa (5), fortell hverandre (15). Vi sier fra halvveis."
    in_turns = phase_line(Task(phases=cued, sides=(Side(), Side())), NB)
    assert in_turns.endswith("Vi sier fra halvveis, og da bytter dere.")


def test_a_phase_of_a_minute_promises_no_cue_that_the_run_sheet_does_not_have():
    assert phase_line(Task(phases=(Phase(minutes=1, halfway=True),)), NB) == "1 minutt: i gruppa."


def test_names_with_a_comma_are_set_apart_by_more():
    named = (Phase(minutes=5, name="Tenk, hver for seg"), Phase(minutes=5))
    assert (
        phase_line(Task(phases=named), NB) == "10 minutter: tenk, hver for seg (5); i gruppa (5)."
    )


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("nn", "25 minutt: kvar for seg (5), i gruppa (20)."),
        ("en", "25 minutes: each on their own (5), in the group (20)."),
    ],
)
def test_the_sentence_is_in_the_seminar_s_language(code: str, words: str):
    two = task((5, "individual"), (20, "group"))
    assert phase_line(two, language(code)) == words  # type: ignore[arg-type]


@pytest.mark.parametrize("width", [162, 104, 60, 25, 8])
def test_a_narrow_bar_says_less_but_never_more_than_it_has_room_for(width: float):
    bar = phase_bar(FULL, NB)
    assert bar is not None
    cells = bar.cells(width)
    assert sum(cell.width for cell in cells) == pytest.approx(width)
    for cell in cells:
        assert face("Calibri").em_width(cell.text, bold=True) * 10 * 25.4 / 72 <= cell.width


def test_in_a_narrow_bar_numbers_are_left():
    bar = phase_bar(FULL, NB)
    assert bar is not None
    assert [cell.text for cell in bar.cells(104)] == [
        "2 min",
        "I gruppa, 20 min",
        "15 min",
        "8 min",
    ]
    assert [cell.text for cell in bar.cells(40)] == ["2", "20", "15", "8"]
    assert [cell.text for cell in bar.cells(5)] == ["", "", "", ""]


def test_in_a_document_the_bar_is_a_table_of_one_row_as_wide_as_the_text():
    bar = phase_bar(task((2, "individual"), (20, "group")), NB)
    document = made(drawn("bar"), paragraph("PlenumMerknad", "Under"), bar=bar)
    (table,) = body(document).iter(W + "tbl")
    widths = [int(column.get(W + "w", "")) for column in table.iter(W + "gridCol")]
    assert sum(widths) == round(TEXT_WIDTH * 1440 / 25.4)
    assert len(list(table.iter(W + "tr"))) == 1
    assert [one.get(W + "themeFill") for one in table.iter(W + "shd")] == ["accent1", "text2"]
    assert {one.get(W + "val") for one in table.iter(W + "pStyle")} == {"PlenumTidslinje"}
