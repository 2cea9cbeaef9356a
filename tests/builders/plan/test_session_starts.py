from __future__ import annotations

import datetime as dt

import pytest

from builders.plan import plan
from builders.plan.session_starts import first_slide, place_of_position
from seminar.model import (
    BreakSlide,
    Day,
    DeckSettings,
    Item,
    ItemKind,
    ProgrammeSlide,
    SectionSlide,
    Seminar,
    Slide,
    TitleSlide,
)

SECTION = SectionSlide(id="s", title="Del")


def day(*items: Item) -> Day:
    return Day(date=dt.date(2025, 3, 20), items=items)


def item(*slides: Slide, kind: ItemKind = "talk") -> Item:
    return Item(title="Økt", kind=kind, slides=slides)


def place(*items: Item, shown: bool = True) -> int | None:
    """Return where the last item's position stands."""
    seminar = Seminar(deck=DeckSettings(show_position=shown))
    return place_of_position(seminar, day(*items), len(items) - 1)


@pytest.mark.parametrize("kind", ["opening", "talk", "task", "plenary", "social", "closing"])
def test_every_session_with_slides_begins_with_its_position(kind: ItemKind) -> None:
    assert place(item(), item(SECTION, kind=kind)) == 0


@pytest.mark.parametrize("kind", ["break", "meal"])
def test_breaks_and_meals_have_no_position(kind: ItemKind) -> None:
    assert place(item(), item(BreakSlide(), kind=kind)) is None


def test_a_session_without_slides_has_no_position() -> None:
    assert place(item(SECTION), item()) is None


def test_the_seminar_may_do_without_positions() -> None:
    assert place(item(), item(SECTION), shown=False) is None


def test_the_only_item_of_a_day_has_no_position() -> None:
    assert place(item(SECTION)) is None


def test_the_title_slide_stays_first() -> None:
    assert place(item(), item(TitleSlide(), SECTION)) == 1
    assert place(item(), item(TitleSlide())) is None


def test_a_session_with_a_programme_slide_of_its_own_has_no_position() -> None:
    assert place(item(), item(ProgrammeSlide(), SECTION)) is None
    assert place(item(), item(TitleSlide(), SECTION, ProgrammeSlide())) is None


def test_a_session_right_after_a_programme_slide_has_no_position() -> None:
    assert place(item(SECTION, ProgrammeSlide()), item(), item(SECTION)) is None
    assert place(item(ProgrammeSlide(), SECTION), item(), item(SECTION)) == 0


def test_the_plan_has_the_position_where_it_is_said_to_stand() -> None:
    one = day(item(TitleSlide(id="t"), SECTION), item(SectionSlide(id="u", title="To")))
    ids = [slide.id for slide in plan(Seminar(programme=(one,))).slides]
    first, second = (f"{one.id}.position" for one in one.items)
    assert ids == ["t.1", first, "s.1", second, "u.1"]


def test_the_first_slide_of_an_item_is_the_plans_first_of_its_section() -> None:
    one = day(item(TitleSlide(id="t"), SECTION), item(SectionSlide(id="u", title="To")), item())
    seminar = Seminar(programme=(one,))
    planned = plan(seminar).slides
    for number, each in enumerate(one.items):
        first = next((slide.id for slide in planned if slide.section.id == each.id), "")
        assert first_slide(seminar, one, number) == first
