from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from builders.canvas import built_in_canvas
from builders.look import BODY, FJORD, cm
from builders.plan.drafting import Draft
from builders.plan.look_back import look_back
from seminar.model import EarlierStatement, LookBack, LookBackSlide, Seminar
from tests.composing import boxes, context, low_canvas, misfits, moment, texts
from tests.strategies import texts as any_text

BRIEF = "I debatten hører vi etter for å svare."
SAID = "De folkevalgte har jobb ved siden av. Det må fristene våre tåle."


def statements(*said: str, highlights: tuple[int, ...] = ()) -> tuple[EarlierStatement, ...]:
    return tuple(
        EarlierStatement(id=f"s{n}", text=text, highlight=n in highlights)
        for n, text in enumerate(said)
    )


def composed(
    said: tuple[EarlierStatement, ...], slide: LookBackSlide | None = None, year: int | None = 2024
) -> list[Draft]:
    slide = slide or LookBackSlide(title="Dette sa vi")
    seminar = Seminar(look_back=LookBack(year=year, statements=said))
    return look_back(context(seminar), slide, moment(slide))


def size(draft: Draft) -> set[float]:
    return {line.type.size for box in boxes(draft.shapes) for line in box.lines}


def set_off(draft: Draft) -> list[str]:
    return [box.lines[0].text for box in boxes(draft.shapes) if box.ground == FJORD]


def test_twenty_statements_take_three_slides_of_one_size() -> None:
    drafts = composed(statements(*(f"{BRIEF} {n}" for n in range(20))))
    assert [draft.heading for draft in drafts] == [f"Dette sa vi ({n} av 3)" for n in (1, 2, 3)]
    assert [len(draft.statements) for draft in drafts] == [7, 7, 6]
    assert {frozenset(size(draft)) for draft in drafts} == {frozenset({24})}
    assert [text for draft in drafts for text in texts(draft.shapes)] == [
        f"{BRIEF} {n}" for n in range(20)
    ]


def test_eight_longer_statements_stand_in_the_smaller_size() -> None:
    (draft,) = composed(statements(*[SAID] * 8))
    assert size(draft) == {20}


def test_a_few_statements_stand_large_in_one_row() -> None:
    (draft,) = composed(statements("Vi treffes for sjelden.", "Får én svar, får alle svar."))
    assert size(draft) == {36}
    assert {box.rect.y for box in boxes(draft.shapes)} == {BODY.y}
    assert all(box.rect.h >= cm(5) for box in boxes(draft.shapes))


def test_a_statement_beyond_three_hundred_characters_is_a_slide_of_its_own_in_its_place() -> None:
    long = ("Vi sier fra. " * 25).strip()
    drafts = composed(statements("Først.", long, "Sist."))
    assert [draft.role for draft in drafts] == ["plain", "statement", "plain"]
    assert [draft.heading for draft in drafts] == [
        "Dette sa vi (1 av 2)",
        long,
        "Dette sa vi (2 av 2)",
    ]
    assert [draft.statements for draft in drafts] == [("s0",), ("s1",), ("s2",)]
    assert drafts[1].kicker == "Tilbakeblikk på 2024 · Dette sa vi"


def test_a_word_too_long_for_a_card_gets_a_slide_of_its_own() -> None:
    (draft,) = composed(statements("Menneskerettighetsdomstolsavgjørelsesbegrunnelser"))
    assert draft.role == "statement"


def test_a_statement_longer_than_a_slide_goes_on_on_the_next() -> None:
    long = " ".join(f"ord{n}" for n in range(400))
    drafts = composed(statements(long))
    assert len(drafts) > 1
    assert " ".join(draft.title for draft in drafts) == long
    assert [draft.statements for draft in drafts] == [("s0",), *[()] * (len(drafts) - 1)]


def test_no_more_than_two_are_set_off_on_a_slide() -> None:
    (draft,) = composed(statements(*"abcd", highlights=(0, 1, 3)))
    assert set_off(draft) == ["a", "b"]


def test_the_slide_may_name_statements_in_an_order_of_its_own() -> None:
    slide = LookBackSlide(kicker="Fra 2024", statements=("s2", "s0", "gone"))
    (draft,) = composed(statements(*"abc"), slide)
    assert texts(draft.shapes) == ["c", "a"]
    assert (draft.kicker, draft.title) == ("Fra 2024", "Dette sa vi i 2024")


def test_kicker_and_heading_do_without_a_year() -> None:
    (draft,) = composed(statements("a"), LookBackSlide(), year=None)
    assert (draft.kicker, draft.title) == ("Tilbakeblikk", "Dette sa vi sist")


def test_the_notes_hold_every_statement_with_what_is_known_of_it() -> None:
    said = EarlierStatement(
        id="s",
        text="**Lag** en oversikt",
        kind="action",
        task="Kommunikasjon",
        group="Gruppe 3",
        owner="Kommunedirektøren",
        due=dt.date(2024, 9, 1),
    )
    (draft,) = composed((said,))
    assert draft.shown == (
        "Lag en oversikt (tiltak, Kommunikasjon, Gruppe 3, 2024, "
        "ansvarlig: Kommunedirektøren, frist: 1. september 2024)",
    )


def test_without_anything_to_look_back_on_the_slide_says_so_calmly() -> None:
    slide = LookBackSlide(title="Dette sa vi i fjor")
    for seminar in (Seminar(), Seminar(look_back=LookBack(statements=statements(" ")))):
        (draft,) = look_back(context(seminar), slide, moment(slide))
        assert draft.title == "Det er ikke noe å se tilbake på ennå"
        assert draft.kicker == "Dette sa vi i fjor"


def test_statements_that_are_set_off_only_on_a_slide_of_their_own_have_room_there() -> None:
    long = "på og kommunestyret administrasjonen rolleforståelse medarbeiderdrevet innovasjon"
    said = ("samspill", "samspill", "samspill", "0", long, "samspill")
    told = LookBack(year=2024, statements=statements(*said, highlights=(0, 1, 2, 3, 4)))
    where = context(Seminar(look_back=told), low_canvas())
    drafts = look_back(where, LookBackSlide(), moment())
    assert [text for draft in drafts for text in texts(draft.shapes)] == list(said)


@given(st.lists(any_text, max_size=25), st.sets(st.integers(0, 24)), st.booleans())
def test_every_statement_stands_once_in_its_place(
    said: list[str], highlights: set[int], low: bool
) -> None:
    everything = statements(*said, highlights=tuple(highlights))
    seminar = Seminar(look_back=LookBack(year=2024, statements=everything))
    where = context(seminar, low_canvas() if low else built_in_canvas())
    drafts = look_back(where, LookBackSlide(), moment())
    assert [fault for draft in drafts for fault in misfits(draft, where)] == []
    wanted = [one.id for one in everything if one.text.strip()]
    assert [found for draft in drafts for found in draft.statements] == wanted
