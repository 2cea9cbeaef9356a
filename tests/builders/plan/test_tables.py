from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from builders.canvas import built_in_canvas
from builders.look import BODY, Type, cm
from builders.metrics import face
from builders.plan.tables import (
    Column,
    SizedRow,
    cell,
    grid,
    heights,
    least_height,
    linked,
    longest_word,
    table,
    width_of,
    within,
)

CALIBRI = face("Calibri")
LAYOUT = built_in_canvas().layout("table")
TEXT = Type(24)


def columns(*widths: float, needed: tuple[float, ...] = ()) -> tuple[Column, ...]:
    wanted = (*needed, *[0.0] * len(widths))
    return tuple(
        Column("Navn", cm(width), cm(need)) for width, need in zip(widths, wanted, strict=False)
    )


def row(least: float, usual: float) -> SizedRow:
    return SizedRow((), cm(least), cm(usual))


# --- the grid -------------------------------------------------------------------------------------


def test_the_texts_of_the_first_column_stand_on_the_left_margin() -> None:
    made = grid(LAYOUT, columns(10, 20), CALIBRI)
    assert made.x + made.inset == BODY.x
    assert made.x + sum(made.columns) == BODY.right


def test_the_head_takes_from_the_room_for_rows() -> None:
    made = grid(LAYOUT, columns(10, 20), CALIBRI, below=cm(1))
    assert made.room == BODY.h - cm(1) - made.head.height
    assert made.head.height >= least_height(made, made.head.cells, CALIBRI)


def test_a_column_too_narrow_for_its_longest_word_takes_from_the_others() -> None:
    made = grid(LAYOUT, columns(4, 26.22, needed=(9,)), CALIBRI)
    assert made.text_width(0) == cm(9)
    assert sum(made.columns) == BODY.w + made.inset


def test_a_column_is_as_wide_as_its_heading() -> None:
    head = "En lang overskrift over kolonnen"
    made = grid(LAYOUT, (Column(head, cm(2)), Column("Tid", cm(28))), CALIBRI)
    assert made.text_width(0) == width_of(head, Type(20), CALIBRI)


@given(
    st.lists(st.tuples(st.floats(1, 20), st.floats(0, 40)), min_size=1, max_size=6),
)
def test_the_columns_always_fill_the_width(wanted: list[tuple[float, float]]) -> None:
    made = grid(LAYOUT, tuple(Column("", cm(w), cm(n)) for w, n in wanted), CALIBRI)
    assert sum(made.columns) == BODY.w + made.inset
    needs = [cm(need) for _, need in wanted]
    if sum(need + 2 * made.inset for need in needs) <= sum(made.columns):
        assert all(made.text_width(n) >= need for n, need in enumerate(needs))


def test_the_longest_word_is_measured_without_its_marks() -> None:
    assert longest_word(["et **kort** ord", "et lengre"], TEXT, CALIBRI) == width_of(
        "lengre", TEXT, CALIBRI
    )
    assert longest_word([], TEXT, CALIBRI) == 0


# --- rows -----------------------------------------------------------------------------------------


def test_rows_with_room_have_their_usual_heights() -> None:
    assert heights([row(1, 2), row(1.5, 2)], cm(4)) == [cm(2), cm(2)]


def test_rows_without_room_give_up_the_same_share_of_what_they_can_spare() -> None:
    assert heights([row(1, 2), row(2, 2), row(1, 3)], cm(5.5)) == [cm(1.5), cm(2), cm(2)]


def test_rows_that_need_more_than_the_room_do_not_stand() -> None:
    assert heights([row(1, 2), row(2, 2)], cm(2.9)) is None


def test_the_last_row_has_no_line_below_it() -> None:
    where = grid(LAYOUT, columns(10, 20), CALIBRI)
    made = table(where, [row(1, 2), row(1, 2)], name="Navn", description="Hva")
    assert [one.rule is None for one in made.rows] == [False, False, True]
    assert made.rect.h == sum(one.height for one in made.rows)


# --- cells ----------------------------------------------------------------------------------------


def test_a_cell_without_text_is_empty() -> None:
    assert cell(" ", TEXT).lines == ()


def test_only_a_link_of_several_lines_tells_where_they_end() -> None:
    short, long = cell("Samspill", TEXT), cell("Samspill og tillit i kommunen", TEXT)
    assert linked(short, "s.1", cm(8), CALIBRI).lines[0].spans == ()
    (line,) = linked(long, "s.1", cm(5), CALIBRI).lines
    assert (line.slide, [line.text[a:b] for a, b in line.spans]) == (
        "s.1",
        ["Samspill og", "tillit i", "kommunen"],
    )
    assert linked(long, "", cm(5), CALIBRI) == long


def test_a_text_within_its_lines_is_left_as_it_is() -> None:
    assert within("**Samspill** og tillit", TEXT, cm(5), 2, CALIBRI) == "**Samspill** og tillit"
    assert (
        within("Samspill og tillit i kommunen", TEXT, cm(5), 2, CALIBRI) == "Samspill og tillit i…"
    )
