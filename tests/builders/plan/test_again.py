"""Planning after each edit: the same deck as planning anew, for less work."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from builders.canvas import built_in_canvas
from builders.plan import drafting, plan
from builders.plan.again import PlanningAgain
from builders.plan.compose import COMPOSERS
from builders.plan.fitting import fill
from seminar.model import BulletsSlide, Day, Item, Seminar, Slide
from tests.random_edits import edits, seminars
from tests.sample import sample


@given(st.data())
def test_a_deck_planned_again_after_any_edits_is_the_deck_planned_anew(data: st.DataObject) -> None:
    seminar, planning = data.draw(seminars()), PlanningAgain()
    for _ in range(4):
        assert planning.plan(seminar, None, built_in_canvas()) == plan(seminar)
        edit = data.draw(edits(seminar))
        seminar = edit.change(seminar) if edit else seminar


def _with_slides(seminar: Seminar, change: dict[str, Slide]) -> Seminar:
    def item(one: Item) -> Item:
        return replace(one, slides=tuple(change.get(each.id, each) for each in one.slides))

    def day(one: Day) -> Day:
        return replace(one, items=tuple(map(item, one.items)))

    return replace(seminar, programme=tuple(map(day, seminar.programme)))


@dataclass
class _Counted:
    times: int = 0


def test_typing_in_one_slide_composes_that_slide_alone(monkeypatch) -> None:
    seminar, survey = sample()
    counted, planning = _Counted(), PlanningAgain()
    planning.plan(seminar, survey, built_in_canvas())
    for kind, composer in list(COMPOSERS.items()):

        def counting(*arguments, composer=composer):
            counted.times += 1
            return composer(*arguments)

        monkeypatch.setitem(COMPOSERS, kind, counting)
    slides = [one for day in seminar.programme for item in day.items for one in item.slides]
    typed = next(one for one in slides if isinstance(one, BulletsSlide))
    new = replace(typed, title="Noe annet")
    after = _with_slides(seminar, {typed.id: new})
    planned = planning.plan(after, survey, built_in_canvas())
    assert counted.times == 1
    assert planned == plan(after, survey, built_in_canvas())


def test_the_same_slides_are_composed_anew_for_another_template_or_survey() -> None:
    seminar, survey = sample()
    planning, canvas = PlanningAgain(), built_in_canvas()
    planning.plan(seminar, survey, canvas)
    assert planning.plan(seminar, None, canvas) == plan(seminar, None, canvas)
    wide = replace(canvas, body_font="Verdana", heading_font="Verdana")
    assert planning.plan(seminar, survey, wide) == plan(seminar, survey, wide)


def test_typing_in_one_heading_fits_that_heading_alone(monkeypatch) -> None:
    seminar, survey = sample()
    planning, fitted = PlanningAgain(), list[str]()
    planning.plan(seminar, survey, built_in_canvas())

    def noting(region, text, *arguments, **more):
        fitted.extend([text] if region == "title" else [])
        return fill(region, text, *arguments, **more)

    monkeypatch.setattr(drafting, "fill", noting)
    slides = [one for day in seminar.programme for item in day.items for one in item.slides]
    typed = next(one for one in slides if isinstance(one, BulletsSlide))
    after = _with_slides(seminar, {typed.id: replace(typed, title="Aldri skrevet før")})
    planning.plan(after, survey, built_in_canvas())
    assert set(fitted) == {"Aldri skrevet før"}
