from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from builders.look import SOUND, cm
from builders.plan.definitions import definitions
from builders.plan.drafting import Draft
from builders.plan.scene import Box
from seminar.model import Definition, DefinitionsSlide, Seminar
from tests.composing import (
    boxes,
    cells,
    context,
    low_canvas,
    misfits,
    moment,
    table_misfits,
    tables,
    texts,
)

HERE = context(Seminar())
SHORT = Definition(term="Tillit", meaning="Troen på at andre gjør det de har sagt.")
OTHER = Definition(term="Samspill", meaning="Måten vi arbeider sammen på, fra sak til sak.")
LONG = Definition(term="Uenighet", meaning="Det samme spørsmålet sett fra to kanter. " * 7)


def drafts(*said: Definition, low: bool = False) -> list[Draft]:
    here = context(Seminar(), low_canvas()) if low else HERE
    slide = DefinitionsSlide(title="Ord", kicker="Begreper", definitions=said)
    return definitions(here, slide, moment(slide))


def bars(draft: Draft) -> list[Box]:
    return [box for box in boxes(draft.shapes) if box.ground == SOUND]


def test_two_terms_stand_in_columns_of_the_grid_under_a_bar_each() -> None:
    (draft,) = drafts(OTHER, SHORT)
    assert draft.role == "plain"
    assert [(bar.rect.x, bar.rect.w) for bar in bars(draft)] == [
        (cm(2.0), cm(14.335)),
        (cm(17.535), cm(14.335)),
    ]
    assert texts(draft.shapes) == [OTHER.term, OTHER.meaning, SHORT.term, SHORT.meaning]


def test_terms_are_set_alike_and_meanings_begin_on_one_line() -> None:
    (draft,) = drafts(OTHER, SHORT)
    said = [box for box in boxes(draft.shapes) if box.lines]
    assert [box.lines[0].type.size for box in said] == [44, 32, 44, 32]
    assert said[1].rect.y == said[3].rect.y
    assert not misfits(draft, HERE)


def test_a_single_term_has_the_slide_for_itself_in_larger_letters() -> None:
    (draft,) = drafts(SHORT)
    assert [box.lines[0].type.size for box in boxes(draft.shapes) if box.lines] == [60, 40]


def test_a_long_meaning_turns_columns_into_rows() -> None:
    (draft,) = drafts(SHORT, LONG)
    (table,) = tables(draft)
    assert draft.role == "table"
    assert cells(table) == [
        ["Begrep", "Betydning"],
        [SHORT.term, SHORT.meaning],
        [LONG.term, LONG.meaning],
    ]


def test_a_term_too_long_for_a_column_turns_columns_into_rows() -> None:
    long = Definition(term="Samhandlingskompetanseutvikling", meaning="Å bli bedre sammen.")
    assert [draft.role for draft in drafts(SHORT, OTHER, long)] == ["table"]


def test_six_terms_are_rows_of_the_usual_height() -> None:
    (draft,) = drafts(*[SHORT] * 6)
    (table,) = tables(draft)
    assert [row.height for row in table.rows[1:]] == [cm(1.85)] * 6
    assert table.description == "Seks begreper med betydning"


def test_seven_terms_are_divided_evenly() -> None:
    made = drafts(*[SHORT] * 7)
    assert [draft.heading for draft in made] == ["Ord (1 av 2)", "Ord (2 av 2)"]
    assert [len(tables(draft)[0].rows) - 1 for draft in made] == [4, 3]


def test_the_sizes_are_the_same_on_all_slides_of_a_series() -> None:
    long = Definition(term="Helhetlig ressursforvaltning", meaning="Å se pengene i sammenheng.")
    made = [tables(draft)[0] for draft in drafts(long, *[SHORT] * 7)]
    assert {row.cells[0].lines[0].type.size for table in made for row in table.rows[1:]} == {24}


def test_a_meaning_too_long_for_a_slide_goes_on_beside_its_term() -> None:
    endless = Definition(term="Plan", meaning=" ".join(f"ord{n}" for n in range(400)))
    made = [cells(tables(draft)[0])[1:] for draft in drafts(SHORT, endless)]
    rows = [row for page in made for row in page][1:]
    assert {term for term, _ in rows} == {"Plan"}
    assert " ".join(meaning for _, meaning in rows) == endless.meaning


def test_what_says_nothing_is_left_out() -> None:
    (draft,) = drafts(SHORT, Definition(), Definition(term=" "))
    assert texts(draft.shapes) == [SHORT.term, SHORT.meaning]
    (empty,) = drafts()
    assert (empty.title, empty.shapes) == ("Ord", ())


WORDS = st.text("abcdefghijæøå- ", max_size=40)


@given(st.lists(st.tuples(WORDS, st.text("abcdefgæøå ", max_size=900)), max_size=12), st.booleans())
def test_every_definition_is_said_once_and_stands_whole(
    said: list[tuple[str, str]], low: bool
) -> None:
    here = context(Seminar(), low_canvas()) if low else HERE
    made = drafts(*(Definition(term=term, meaning=meaning) for term, meaning in said), low=low)
    shown = " ".join(
        text
        for draft in made
        for text in (
            *texts(draft.shapes)[1::2],
            *(row[1] for table in tables(draft) for row in cells(table)[1:]),
        )
    )
    spoken = [meaning for term, meaning in said if term.strip() and meaning.strip()]
    if len(spoken) == len(said):
        assert shown.split() == " ".join(spoken).split()
    faults = [f for draft in made for f in (*misfits(draft, here), *table_misfits(draft, here))]
    assert not faults
