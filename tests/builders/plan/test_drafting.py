"""What every kind of slide has in common: headings, continuation marks, kickers, notes."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from builders.plan.drafting import NO_BREAK_SPACE, Draft, Moment, Placed, finish, series
from builders.plan.scene import PlannedSlide
from seminar.model import Day, Item, Seminar
from seminar.schedule import schedule
from tests.composing import context, moment
from tests.strategies import lines

LONG = "Hvordan holder vi sammen når budsjettet strammes inn og alle må gi avkall på noe, " * 6


def finished(*drafts: Draft, where: Moment | None = None) -> list[PlannedSlide]:
    placed = [
        Placed(draft, where or moment(), None, f"s{number}") for number, draft in enumerate(drafts)
    ]
    return list(finish(context(Seminar()), placed))


def heading(slide: PlannedSlide) -> str:
    return slide.fills[0].paragraphs[0].text.replace(NO_BREAK_SPACE, " ")


def of_an_item(**fields: object) -> Moment:
    item = Item(id="i", **fields)  # type: ignore[arg-type]
    day = Day(id="d", date=dt.date(2025, 3, 20), start=dt.time(9, 20), items=(item,))
    timed = schedule(day)
    return Moment(2, day, timed, item, timed.items[0])


# --- headings -------------------------------------------------------------------------------------


def test_the_heading_comes_first_and_the_kicker_after_it():
    (slide,) = finished(Draft("bullets", "Fire ting", kicker="Samspill"))
    assert [fill.region for fill in slide.fills] == ["title", "kicker"]


def test_a_slide_without_a_heading_is_called_after_its_item():
    (slide,) = finished(Draft("bullets", " "))
    assert slide.title == heading(slide) == "Økt"


def test_a_heading_that_stands_twice_is_numbered():
    slides = finished(*[Draft("bullets", "Fire ting")] * 3)
    assert [heading(slide) for slide in slides] == ["Fire ting", "Fire ting (2)", "Fire ting (3)"]


def test_headings_that_differ_in_emphasis_only_are_numbered_too():
    slides = finished(Draft("bullets", "Fire **ting**"), Draft("bullets", "Fire ting"))
    assert [slide.title for slide in slides] == ["Fire ting", "Fire ting (2)"]


def test_a_number_that_is_taken_is_passed_over():
    titles = ("Ting (2)", "Ting", "Ting")
    slides = finished(*(Draft("bullets", title) for title in titles))
    assert [slide.title for slide in slides] == ["Ting (2)", "Ting", "Ting (3)"]


def test_long_headings_that_are_cut_alike_are_told_apart():
    slides = finished(Draft("bullets", f"{LONG} først"), Draft("bullets", f"{LONG} sist"))
    shown = [heading(slide) for slide in slides]
    assert shown[0].endswith("…")
    assert shown[1].endswith("… (2)")


def test_a_cut_heading_is_whole_in_the_notes():
    (slide,) = finished(Draft("bullets", LONG))
    assert heading(slide).endswith("…")
    assert f"I sin helhet: {LONG}".strip() in [line.strip() for line in slide.notes]
    assert slide.title.strip() == LONG.strip()


@given(st.lists(lines, min_size=1, max_size=12))
def test_headings_are_unique_and_never_empty(titles: list[str]):
    slides = finished(*(Draft("bullets", title) for title in titles))
    shown = [heading(slide) for slide in slides]
    assert all(text.strip() for text in shown)
    assert len({slide.title for slide in slides}) == len(slides)


def test_a_series_says_which_slide_of_how_many():
    drafts = series(context(Seminar()), [Draft("bullets", "Mye")] * 3)
    assert [draft.heading for draft in drafts] == ["Mye (1 av 3)", "Mye (2 av 3)", "Mye (3 av 3)"]
    assert series(context(Seminar()), drafts[:1])[0].title == "Mye"


def test_the_mark_of_a_series_is_never_cut_off():
    slides = finished(*series(context(Seminar()), [Draft("bullets", LONG)] * 2))
    assert [heading(slide)[-8:] for slide in slides] == ["(1 av 2)", "(2 av 2)"]


# --- notes ----------------------------------------------------------------------------------------


def test_notes_have_their_order():
    draft = Draft(
        "bullets",
        "Fire ting",
        say="Si **dette**\n\nog dette",
        shown=("Tidslinje",),
        whole=("Det som ble kortet",),
        origin=("Zenon",),
    )
    where = of_an_item(title="Samspill", minutes=25, presenter="Ordfører")
    (slide,) = finished(draft, where=where)
    assert slide.notes == (
        "Si dette",
        "og dette",
        "Tid: kl. 09.20–09.45 (25 minutter)",
        "Ansvar: Ordfører",
        "Fra programmet: dag 2, «Samspill»",
        "Kilde: Zenon",
        "Tidslinje",
        "I sin helhet: Det som ble kortet",
    )


def test_notes_of_an_item_without_presenter_and_title():
    (slide,) = finished(Draft("bullets", "Ting"), where=of_an_item(kind="meal", minutes=1))
    assert slide.notes == ("Tid: kl. 09.20–09.21 (1 minutt)", "Fra programmet: dag 2, «Måltid»")


def test_a_layout_without_a_place_for_a_kicker_has_it_in_the_notes():
    (slide,) = finished(Draft("section", "Del", kicker="Samspill"))
    assert "I sin helhet: Samspill" in slide.notes


def test_a_kicker_that_is_cut_is_whole_in_the_notes():
    (slide,) = finished(Draft("bullets", "Ting", kicker=LONG))
    assert slide.fills[1].paragraphs[0].text.endswith("…")
    assert any(LONG.strip() in line for line in slide.notes)


# --- where it belongs -----------------------------------------------------------------------------


def test_a_section_is_the_item_by_its_name():
    where = of_an_item(title="Samspill og **tillit**")
    (slide,) = finished(Draft("bullets", "Ting"), where=where)
    assert (slide.section.id, slide.section.name) == ("i", "Samspill og tillit")
    (slide,) = finished(Draft("bullets", "Ting"), where=of_an_item(kind="plenary"))
    assert slide.section.name == "Plenum"


def test_a_slides_source_is_told_by_ids():
    draft = Draft("bullets", "Ting", task="t", statements=("a",), questions=("q",), groups=("g",))
    (slide,) = finished(draft, where=of_an_item())
    source = slide.source
    assert (source.day, source.item, source.task) == ("d", "i", "t")
    assert (source.statements, source.questions, source.groups) == (("a",), ("q",), ("g",))


def test_a_draft_is_not_changed_by_being_finished():
    draft = Draft("bullets", "Ting")
    assert finished(draft) == finished(replace(draft))


def test_a_source_that_says_what_it_is_stands_as_it_is():
    drafts = (Draft("picture", text, origin=(text,)) for text in ("Foto: Kommunen", "Apg 3"))
    notes = [slide.notes for slide in finished(*drafts)]
    assert "Foto: Kommunen" in notes[0]
    assert "Kilde: Apg 3" in notes[1]
