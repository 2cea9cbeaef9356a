"""Slides are added, removed, copied and moved, within their item and to others."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seminar.editing import slides
from seminar.editing.edit import Edit
from seminar.language import language
from seminar.model import BreakSlide, BulletsSlide, Day, Item, Seminar, StatementSlide, TitleSlide
from seminar.rules import verify
from seminar.slide_kinds import own_heading
from tests.random_edits import seminars


def item(name: str, *ids: str) -> Item:
    return Item(id=name, title=name, slides=tuple(BulletsSlide(id=id_, title=id_) for id_ in ids))


SEMINAR = Seminar(
    programme=(
        Day(
            id="d1",
            date=dt.date(2026, 3, 19),
            items=(item("Åpning", "a", "b", "c"), item("Pause")),
        ),
        Day(id="d2", date=dt.date(2026, 3, 20), items=(item("Arbeid", "e", "f"),)),
    )
)


def shown(seminar: Seminar) -> list[str]:
    return [
        ",".join(slide.id for slide in one.slides) for day in seminar.programme for one in day.items
    ]


def said(edit: Edit) -> str:
    return language("nb").say(edit.sentence)


def test_new_slides_go_into_an_item_or_after_another_slide() -> None:
    new = StatementSlide(id="n", text="**Vi** vil")
    edit = slides.insert_slides(SEMINAR, [new], "Pause", 0)
    assert shown(edit.change(SEMINAR)) == ["a,b,c", "n", "e,f"]
    assert said(edit) == "La til «Vi vil»"
    assert edit.touched == ("n",)
    after = slides.insert_slides_after(SEMINAR, [new], "a").change(SEMINAR)
    assert shown(after) == ["a,n,b,c", "", "e,f"]


def test_a_slide_without_a_heading_is_called_after_its_kind() -> None:
    edit = slides.insert_slides(SEMINAR, [BreakSlide(id="n")], "Pause", 0)
    assert said(edit) == "La til «Pauselysbilde»"


def test_removed_slides_leave_the_rest() -> None:
    edit = slides.remove_slides(SEMINAR, ["b", "e"])
    assert shown(edit.change(SEMINAR)) == ["a,c", "", "f"]
    assert said(edit) == "Slettet «b» og ett lysbilde til"


def test_copies_have_ids_of_their_own_and_follow_the_last() -> None:
    edit = slides.duplicate_slides(SEMINAR, ["a", "b"])
    after = edit.change(SEMINAR)
    verify(after)
    assert [own_heading(one) for one in after.programme[0].items[0].slides] == [
        "a",
        "b",
        "a",
        "b",
        "c",
    ]
    assert [one.id for one in after.programme[0].items[0].slides[2:4]] == list(edit.touched)


def test_slides_move_by_one_and_stop_at_the_edge_of_their_item() -> None:
    down = slides.move_slides(SEMINAR, ["a", "b"], 1)
    assert shown(down.change(SEMINAR)) == ["c,a,b", "", "e,f"]
    assert said(down) == "Flyttet «a» og ett lysbilde til ned"
    assert slides.move_slides(SEMINAR, ["a"], -1).change(SEMINAR) is SEMINAR


@pytest.mark.parametrize(
    ("ids", "to", "index", "expected", "sentence"),
    [
        ("c", "Åpning", 0, ["c,a,b", "", "e,f"], "Flyttet «c» opp"),
        ("a", "Åpning", 3, ["b,c,a", "", "e,f"], "Flyttet «a» ned"),
        ("ac", "Arbeid", 1, ["b", "", "e,a,c,f"], "Flyttet «a» og ett lysbilde til til «Arbeid»"),
        ("af", "Pause", 0, ["b,c", "a,f", "e"], "Flyttet «a» og ett lysbilde til til «Pause»"),
    ],
)
def test_slides_are_dropped_in_any_item(ids, to, index, expected, sentence) -> None:
    edit = slides.move_slides_to(SEMINAR, list(ids), to, index)
    assert shown(edit.change(SEMINAR)) == expected
    assert said(edit) == sentence


def test_a_key_moves_them_to_the_next_item_over_the_night_too() -> None:
    def moved(ids: str, step: int) -> list[str]:
        edit = slides.move_slides_to_next_item(SEMINAR, list(ids), step)
        assert edit is not None
        return shown(edit.change(SEMINAR))

    assert moved("c", 1) == ["a,b", "c", "e,f"]
    assert moved("e", -1) == ["a,b,c", "e", "f"]
    assert slides.move_slides_to_next_item(SEMINAR, ["a"], -1) is None
    assert slides.move_slides_to_next_item(SEMINAR, ["f"], 1) is None


def test_an_id_that_is_not_there_is_the_callers_mistake() -> None:
    for make in (
        lambda: slides.remove_slides(SEMINAR, ["x"]),
        lambda: slides.insert_slides(SEMINAR, [TitleSlide()], "x", 0),
        lambda: slides.insert_slides_after(SEMINAR, [TitleSlide()], "x"),
    ):
        with pytest.raises(LookupError):
            make()


@given(st.data())
def test_every_edit_keeps_the_rules_and_loses_no_slide_that_it_does_not_remove(data) -> None:
    seminar = data.draw(seminars())
    all_items = [one for day in seminar.programme for one in day.items]
    ids = [slide.id for one in all_items for slide in one.slides]
    if not ids:
        return
    chosen = data.draw(st.lists(st.sampled_from(ids), min_size=1, max_size=4))
    to = data.draw(st.sampled_from(all_items))
    place, step = data.draw(st.integers(0, len(to.slides))), data.draw(st.sampled_from([-1, 1]))
    for edit in (
        slides.move_slides(seminar, chosen, step),
        slides.move_slides_to(seminar, chosen, to.id, place),
        slides.move_slides_to_next_item(seminar, chosen, step),
        slides.duplicate_slides(seminar, chosen),
    ):
        if edit is not None:
            after = edit.change(seminar)
            verify(after)
            left = {
                slide.id for day in after.programme for one in day.items for slide in one.slides
            }
            assert set(ids) <= left
            assert set(edit.touched) <= left
    removed = slides.remove_slides(seminar, chosen).change(seminar)
    verify(removed)
    left = [slide.id for day in removed.programme for one in day.items for slide in one.slides]
    assert left == [id_ for id_ in ids if id_ not in chosen]
