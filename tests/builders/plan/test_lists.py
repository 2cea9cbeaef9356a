"""Slides that are lists: bullets, two columns, and statements too long to stand large."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders.canvas import Canvas
from builders.look import RUST
from builders.plan.drafting import Draft
from builders.plan.lists import AIR, bullets, in_sentences, long_statement, two_columns
from seminar.emphasis import plain
from seminar.model import BulletsSlide, Column, Seminar, StatementSlide, TwoColumnsSlide
from tests.composing import context, filled, low_canvas, misfits, moment, texts
from tests.strategies import texts as any_text

POINT = "Alle vet hvem som bestemmer."
LONG = "Det er lett å spørre og lett å svare, også når saken er vanskelig og fristen er kort."


def listed(
    *points: str, title: str = "Fire ting", kicker: str = "", canvas: Canvas | None = None
) -> list[Draft]:
    slide = BulletsSlide(title=title, kicker=kicker, bullets=points)
    return bullets(context(Seminar(), canvas), slide, moment(slide))


def columns(
    left: tuple[str, ...], right: tuple[str, ...], canvas: Canvas | None = None, **head: str
) -> list[Draft]:
    slide = TwoColumnsSlide(
        left=Column(name="Folkevalgte", bullets=left),
        right=Column(name="Administrasjonen", bullets=right),
        **head,
    )
    return two_columns(context(Seminar(), canvas), slide, moment(slide))


def sizes(drafts: list[Draft], *regions: str) -> set[float | None]:
    return {
        paragraph.size
        for draft in drafts
        for fill in draft.fills
        if fill.region in regions
        for paragraph in fill.paragraphs
    }


# --- bullets --------------------------------------------------------------------------------------


@pytest.mark.parametrize("count, size", [(2, 32), (5, 32), (6, 28), (7, 28), (8, 24)])
def test_the_more_lines_the_smaller(count: int, size: float):
    (draft,) = listed(*[POINT] * count)
    assert sizes([draft], "content") == {size}


@pytest.mark.parametrize("count, runs", [(9, [5, 4]), (10, [5, 5]), (11, [6, 5]), (19, [7, 6, 6])])
def test_too_many_lines_are_split_evenly(count: int, runs: list[int]):
    drafts = listed(*[POINT] * count)
    assert [len(filled(draft, "content")) for draft in drafts] == runs
    assert [draft.mark for draft in drafts] == [
        f"({n} av {len(runs)})" for n in range(1, len(runs) + 1)
    ]


def test_all_slides_of_a_series_have_the_largest_size_that_needs_no_more_slides():
    assert sizes(listed(*[POINT] * 10), "content") == {32}
    assert sizes(listed(*[POINT] * 13), "content") == {28}
    assert sizes(listed(*[LONG] * 12), "content") == {24}


def test_a_series_keeps_its_kicker_and_its_notes():
    slide = BulletsSlide(title="Mye", kicker="Samspill", bullets=(LONG,) * 12, notes="Si dette")
    drafts = bullets(context(Seminar()), slide, moment(slide))
    assert {(draft.kicker, draft.say) for draft in drafts} == {("Samspill", "Si dette")}


def test_a_short_list_has_air_between_its_points():
    (few,), (many,) = listed(*[POINT] * 4), listed(*[POINT] * 7)
    assert {one.before for one in few.fills[0].paragraphs} == {AIR}
    assert {one.before for one in many.fills[0].paragraphs} == {None}


def test_one_bullet_becomes_a_statement_under_the_slides_heading():
    (draft,) = listed(POINT, title="Det viktigste", kicker="Roller")
    assert (draft.role, draft.title, draft.kicker) == ("statement", POINT, "Roller · Det viktigste")
    assert draft.title_emphasis == RUST


def test_one_bullet_too_long_for_a_statement_stays_a_list():
    drafts = listed(" ".join([LONG] * 12))
    assert {draft.role for draft in drafts} == {"bullets"}
    assert len(drafts) > 1


def test_one_bullet_stands_large_on_a_foreign_template_too():
    (draft,) = listed(POINT, canvas=low_canvas())
    assert POINT in [draft.title, *texts(draft.shapes)]


def test_empty_bullets_are_left_out():
    (draft,) = listed(POINT, " ", "", POINT)
    assert filled(draft, "content") == [POINT, POINT]


def test_a_list_without_points_is_its_heading():
    (draft,) = listed()
    assert (draft.title, draft.fills) == ("Fire ting", ())


@given(st.lists(any_text, max_size=14), st.booleans())
def test_every_word_of_every_bullet_stands_once_and_in_order(points: list[str], low: bool):
    canvas = low_canvas() if low else None
    drafts = listed(*points, canvas=canvas)
    where = context(Seminar(), canvas)
    said = [word for point in points if point.strip() for word in plain(point).split()]
    if drafts[0].role == "statement":
        assert plain(drafts[0].title).split() == said or not low
        return
    shown = [text for draft in drafts for text in filled(draft, "content")]
    assert [word for text in shown for word in plain(text).split()] == said
    assert len(sizes(drafts, "content")) <= 1
    alone = [draft for draft in drafts if len(filled(draft, "content")) == 1]
    assert [misfits(draft, where) for draft in drafts if draft not in alone] == [
        [] for draft in drafts if draft not in alone
    ]


# --- two columns ----------------------------------------------------------------------------------


def test_both_columns_have_one_size():
    (draft,) = columns((POINT,) * 2, (POINT,) * 3)
    assert sizes([draft], "left_text", "right_text") == {28}
    (draft,) = columns((POINT,), (LONG, LONG, POINT))
    assert sizes([draft], "left_text", "right_text") == {24}


def test_names_stand_over_their_columns():
    (draft,) = columns((POINT,), (POINT,))
    assert filled(draft, "left_name") == ["Folkevalgte"]
    assert filled(draft, "right_name") == ["Administrasjonen"]


def test_both_names_have_one_size():
    slide = TwoColumnsSlide(
        left=Column(name="Folkevalgte", bullets=(POINT,)),
        right=Column(name="Administrasjonen og de tillitsvalgte", bullets=(POINT,)),
    )
    (draft,) = two_columns(context(Seminar()), slide, moment(slide))
    (name,) = sizes([draft], "left_name", "right_name")
    assert (name or 0) < 32


def test_long_columns_go_on_together():
    drafts = columns((LONG,) * 4, (POINT,) * 2, title="Ulike roller")
    assert [draft.heading for draft in drafts] == ["Ulike roller (1 av 2)", "Ulike roller (2 av 2)"]
    assert [draft.role for draft in drafts] == ["two_columns", "bullets"]
    shown = [*filled(drafts[0], "left_text"), *filled(drafts[1], "content")]
    assert shown == [LONG] * 4
    assert drafts[1].kicker == "Folkevalgte"


def test_an_empty_column_makes_bullets_of_the_other_under_its_name():
    (draft,) = columns((), (POINT,) * 3, title="Roller", kicker="Samspill")
    assert (draft.role, draft.title) == ("bullets", "Roller")
    assert draft.kicker == "Samspill · Administrasjonen"
    assert draft.whole == ("Folkevalgte",)


def test_without_a_heading_the_columns_name_is_one():
    (draft,) = columns((POINT,) * 3, (), kicker="Samspill")
    assert (draft.title, draft.kicker) == ("Folkevalgte", "Samspill")


def test_two_empty_columns_keep_their_names():
    (draft,) = columns((), (), title="Roller")
    assert filled(draft, "left_name") + filled(draft, "right_name") == [
        "Folkevalgte",
        "Administrasjonen",
    ]


def words_in(points: Sequence[str]) -> list[str]:
    return [word for point in points for word in plain(point).split()]


columns_of_texts = st.lists(any_text, min_size=1, max_size=7).filter(
    lambda points: any(point.strip() for point in points)
)


@given(columns_of_texts, columns_of_texts)
def test_every_word_of_both_columns_stands_once_and_in_order(left: list[str], right: list[str]):
    drafts = columns(tuple(left), tuple(right))
    for points, region in ((left, "left_text"), (right, "right_text")):
        said = words_in(points)
        shown = [text for draft in drafts for text in filled(draft, region)]
        if len(words_in(shown)) < len(said):
            shown += [text for draft in drafts for text in filled(draft, "content")]
        assert words_in(shown) == said


# --- long statements ------------------------------------------------------------------------------


def stated(text: str, addition: str = "", kicker: str = "") -> list[Draft]:
    slide = StatementSlide(text=text, addition=addition, kicker=kicker)
    return long_statement(context(Seminar()), slide, moment(slide))


def test_a_statement_that_stands_large_is_a_statement():
    (draft,) = stated("Uenighet om sak er ikke et problem. Den er grunnen til at vi møtes.")
    assert draft.role == "statement"


def test_the_sentences_of_a_long_statement_become_bullets():
    (draft,) = stated(f"{LONG} {LONG} {LONG}", addition="Snakk sammen to og to", kicker="Påstand")
    assert (draft.role, draft.title) == ("bullets", "Påstand")
    assert filled(draft, "content") == [LONG, LONG, LONG, "Snakk sammen to og to"]


def test_a_long_single_sentence_stays_one():
    (draft,) = stated("og så ".join([LONG.removesuffix(".")] * 5))
    assert draft.role == "statement"


@pytest.mark.parametrize(
    "text, count",
    [
        ("Kanskje. Nei! Ja?", 3),
        ("Det er kl. 9 vi begynner.", 1),
        ("Året var ca. 300 f.Kr. i Hellas.", 1),
        ("Hun sa noe nytt. «Vi må tåle det.» Så gikk hun.", 3),
        ("**Ja. Nei.** Kanskje.", 1),
        ("Vi møtte dr. Hansen i St. Olavs gate.", 1),
        ("Vi ses 20. Mars er fullt. Kom i tide.", 2),
        ("Spør **dr.** Hansen. Han vet det.", 2),
        ("Det er nå! Vi går.", 2),
        ("**Javel.** Nei.", 2),
        ("", 1),
    ],
)
def test_sentences_end_where_another_begins(text: str, count: int):
    assert len(in_sentences(text)) == count


@given(any_text)
def test_no_word_is_lost_between_sentences(text: str):
    assert " ".join(map(plain, in_sentences(text))).split() == plain(text).split()
