"""Edits of the look-back: what is ticked for slides, and what becomes of the slides by it."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from seminar.editing.edit import Refused
from seminar.editing.look_back import (
    add_earlier,
    earlier,
    fetch_look_back,
    look_back_slides,
    move_earlier,
    remove_earlier,
    set_earlier,
    set_look_back_year,
    show_earlier,
    shown_on_slides,
)
from seminar.language import screen_language
from seminar.model import (
    Day,
    EarlierStatement,
    Item,
    LookBack,
    LookBackSlide,
    Seminar,
    Statement,
    StatementSlide,
)
from seminar.rules import verify

NB = screen_language("nb")
SAID = (
    EarlierStatement(id="a", text="Møtes oftere", highlight=True),
    EarlierStatement(id="b", text="Tidligere saker", kind="proposal"),
    EarlierStatement(id="c", text="Felles time", kind="action", owner="Ordfører"),
    EarlierStatement(id="d", text="Oversikt over roller", kind="action"),
)


def seminar(*slides: LookBackSlide, said: tuple[EarlierStatement, ...] = SAID) -> Seminar:
    """Return a seminar with these slides in its opening, before another one."""
    item = Item(id="i1", kind="opening", slides=(*slides, StatementSlide(id="other", text="Hei")))
    return Seminar(
        programme=(Day(id="day", date=dt.date(2026, 3, 19), items=(Item(id="i0"), item)),),
        look_back=LookBack(year=2025, statements=said),
    )


def names(whole: Seminar) -> list[tuple[str, ...]]:
    return [slide.statements for slide in look_back_slides(whole)]


ALL = LookBackSlide(id="s1")
TWO = LookBackSlide(id="s1", statements=("a", "b"))
ACTIONS = LookBackSlide(id="s2", title="Dette ble vi enige om", statements=("c",))


def test_a_slide_that_names_none_shows_all() -> None:
    assert shown_on_slides(seminar(ALL)) == {"a", "b", "c", "d"}
    assert shown_on_slides(seminar(TWO, ACTIONS)) == {"a", "b", "c"}
    assert shown_on_slides(seminar()) == frozenset()


def test_what_is_taken_off_leaves_the_others() -> None:
    edit = show_earlier(seminar(ALL), ["b"], on=False)
    after = edit.change(seminar(ALL))
    assert names(after) == [("a", "c", "d")]
    assert NB.say(edit.sentence) == "Tok «Tidligere saker» av lysbildene som ser tilbake"


def test_a_slide_with_nothing_left_goes_and_comes_back_with_undo() -> None:
    whole = seminar(TWO, ACTIONS)
    after = show_earlier(whole, ["c"], on=False).change(whole)
    assert names(after) == [("a", "b")]
    last = show_earlier(after, ["a", "b"], on=False).change(after)
    assert names(last) == []
    assert len(last.programme[0].items[1].slides) == 1


def test_what_is_put_on_goes_where_its_like_stands_in_order() -> None:
    whole = seminar(replace(TWO, statements=("b",)), ACTIONS)
    edit = show_earlier(whole, ["a", "d"], on=True)
    assert names(edit.change(whole)) == [("a", "b"), ("c", "d")]
    assert (
        NB.say(edit.sentence)
        == "Satte «Møtes oftere» og ett utsagn til på lysbildene som ser tilbake"
    )


def test_without_a_slide_one_is_made_in_the_opening() -> None:
    after = show_earlier(seminar(), ["c"], on=True).change(seminar())
    slide = after.programme[0].items[1].slides[-1]
    assert isinstance(slide, LookBackSlide)
    assert slide.statements == ("c",)
    assert not after.programme[0].items[0].slides


def test_the_one_slide_that_shows_all_again_shows_what_is_added_too() -> None:
    without = show_earlier(seminar(ALL), ["a"], on=False).change(seminar(ALL))
    assert names(show_earlier(without, ["a"], on=True).change(without)) == [()]


def test_there_must_be_a_programme() -> None:
    whole = Seminar(look_back=LookBack(year=2025, statements=SAID))
    with pytest.raises(Refused):
        show_earlier(whole, ["a"], on=True)


def test_nobody_can_be_shown_who_is_not_there() -> None:
    with pytest.raises(LookupError):
        show_earlier(seminar(ALL), ["x"], on=True)


# --- the statements ---


def test_a_field_is_set_and_told() -> None:
    whole = seminar(ALL)
    edit = set_earlier(whole, "a", "text", " Møtes mye oftere\x00 ")
    assert earlier(edit.change(whole))[0].text == "Møtes mye oftere"
    assert NB.say(edit.sentence) == "Endret utsagnet til «Møtes mye oftere»"
    same = set_earlier(whole, "a", "text", "Møtes oftere")
    assert same.change(whole) is whole


def test_what_is_removed_leaves_the_slides_too() -> None:
    whole = seminar(TWO, ACTIONS)
    after = remove_earlier(whole, ["a", "c"]).change(whole)
    assert names(after) == [("b",)]
    assert [one.id for one in earlier(after)] == ["b", "d"]
    every = seminar(ALL)
    assert names(remove_earlier(every, ["a"]).change(every)) == [()]
    assert names(remove_earlier(every, ["a", "b", "c", "d"]).change(every)) == []


def test_something_can_be_added_where_there_is_nothing() -> None:
    empty = replace(seminar(), look_back=None)
    edit = add_earlier(empty, EarlierStatement(id="n", text="Nytt"))
    assert earlier(edit.change(empty)) == (EarlierStatement(id="n", text="Nytt"),)
    assert NB.say(edit.sentence) == "La til «Nytt»"
    after = add_earlier(seminar(), EarlierStatement(id="n"), "a").change(seminar())
    assert [one.id for one in earlier(after)] == ["a", "n", "b", "c", "d"]


def test_slides_keep_the_order_of_the_list() -> None:
    whole = seminar(TWO)
    after = move_earlier(whole, ["b"], -1, "abcd").change(whole)
    assert [one.id for one in earlier(after)] == ["b", "a", "c", "d"]
    assert names(after) == [("b", "a")]


def test_among_the_actions_a_step_passes_over_what_is_none() -> None:
    said = (SAID[2], SAID[0], SAID[3])
    whole = seminar(ALL, said=said)
    after = move_earlier(whole, ["d"], -1, ("c", "d")).change(whole)
    assert [one.id for one in earlier(after)] == ["d", "a", "c"]


def test_what_last_year_said_can_be_fetched() -> None:
    last = Seminar(
        title="Fjoråret",
        outcomes=(
            Statement(id="x", text="God tone", highlight=True),
            Statement(id="y", text="Glemt"),
            Statement(id="z", text="Felles time", kind="action"),
        ),
    )
    edit = fetch_look_back(last)
    after = edit.change(seminar(TWO, ACTIONS))
    assert [one.text for one in earlier(after)] == ["God tone", "Felles time"]
    assert shown_on_slides(after) == {one.id for one in earlier(after)}
    assert NB.say(edit.sentence) == "Hentet to utsagn å se tilbake på"
    with pytest.raises(Refused):
        fetch_look_back(replace(last, outcomes=()))


def test_the_year_must_be_one() -> None:
    whole = seminar()
    after = set_look_back_year(2024).change(whole)
    assert after.look_back is not None
    assert after.look_back.year == 2024
    with pytest.raises(Refused):
        set_look_back_year(25)


IDS = st.lists(st.sampled_from("abcd"), min_size=1, unique=True)
ACTS = st.lists(st.tuples(st.sampled_from(("on", "off", "remove", "up", "down")), IDS), max_size=8)
SLIDES = st.sampled_from(((), (ALL,), (TWO,), (TWO, ACTIONS), (ACTIONS,)))


@given(SLIDES, ACTS)
def test_whatever_is_ticked_the_rules_hold(slides, acts) -> None:
    whole = seminar(*slides)
    for what, ids in acts:
        there = [id_ for id_ in ids if id_ in {one.id for one in earlier(whole)}]
        if not there:
            continue
        match what:
            case "on" | "off":
                whole = show_earlier(whole, there, on=what == "on").change(whole)
                assert shown_on_slides(whole).issuperset(there) == (what == "on")
            case "remove":
                whole = remove_earlier(whole, there).change(whole)
            case _:
                whole = move_earlier(whole, there, -1 if what == "up" else 1, "abcd").change(whole)
        verify(whole)
        assert shown_on_slides(whole) <= {one.id for one in earlier(whole)}
