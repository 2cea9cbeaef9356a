"""The whole plan: every slide in its order, nothing of the seminar lost, nothing said twice."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from builders.canvas import Canvas, built_in_canvas
from builders.plan import plan
from builders.plan.scene import DeckPlan, Group, PlannedSlide, Table
from seminar import model
from seminar.emphasis import plain
from seminar.model import Seminar, Slide
from seminar.slides import Headed
from seminar.survey import Survey
from tests import generated
from tests.composing import boxes, low_canvas
from tests.dyed import squeezed
from tests.good_seminar import GOOD, GOOD_SURVEY
from tests.strategies import seminars, surveys

CANVASES = {"built-in": built_in_canvas(), "low": low_canvas()}


# --- what a planned slide says --------------------------------------------------------------------


def words(text: str) -> list[str]:
    """Return the words of a rich text, each as its letters and figures."""
    return [letters for word in plain(text).split() if (letters := squeezed(word))]


def said(slides: Iterable[PlannedSlide]) -> list[str]:
    """Return every word of some slides in reading order, their notes last."""
    slides = list(slides)
    shown = [
        word
        for slide in slides
        for text in (*(one.text for fill in slide.fills for one in fill.paragraphs), *_drawn(slide))
        for word in words(text)
    ]
    return shown + [word for slide in slides for line in slide.notes for word in words(line)]


def _drawn(slide: PlannedSlide) -> Iterator[str]:
    for shape in slide.shapes:
        if isinstance(shape, Table):
            for row in shape.rows:
                yield from (line.text for cell in row.cells for line in cell.lines)
        elif isinstance(shape, Group):
            yield shape.description
    yield from (line.text for box in boxes(slide.shapes) for line in box.lines)


def stands_in(text: str, everything: list[str]) -> bool:
    """Return whether the words of `text` stand in `everything` in their order."""
    remaining = iter(everything)
    return all(word in remaining for word in words(text))


def by_slide(planned: DeckPlan) -> dict[str, list[PlannedSlide]]:
    """Return the planned slides by the slide of the seminar that they come from."""
    found: dict[str, list[PlannedSlide]] = defaultdict(list)
    for slide in planned.slides:
        if slide.source.slide:
            found[slide.source.slide].append(slide)
    return found


def slides_of(seminar: Seminar) -> list[tuple[model.Item, Slide]]:
    return [(item, one) for day in seminar.programme for item in day.items for one in item.slides]


def _columns(slide: model.TwoColumnsSlide) -> list[str]:
    return [text for side in (slide.left, slide.right) for text in (side.name, *side.bullets)]


def _pairs(slide: model.DefinitionsSlide) -> list[str]:
    return [text for one in slide.definitions for text in (one.term, one.meaning)]


TYPED: dict[type[Slide], Callable[[Any], Sequence[str]]] = {
    model.SectionSlide: lambda slide: [slide.number, slide.title, slide.lead],
    model.StatementSlide: lambda slide: [slide.kicker, slide.text, slide.addition],
    model.QuoteSlide: lambda slide: [slide.theme, slide.quote, slide.source],
    model.BulletsSlide: lambda slide: slide.bullets,
    model.DefinitionsSlide: _pairs,
    model.LevelsSlide: lambda slide: [*(one.name for one in slide.levels), slide.outcome],
    model.PictureSlide: lambda slide: [slide.text, slide.credit],
    model.ReferenceSlide: lambda slide: [
        slide.work,
        slide.publisher,
        slide.text,
        slide.link_text,
        slide.address,
    ],
    model.TwoColumnsSlide: _columns,
    model.ClosingSlide: lambda slide: [slide.title, slide.text],
    model.BreakSlide: lambda slide: [slide.lead],
}
"""The texts of a kind of slide, beside heading and kicker, that somebody has typed."""


def texts_of(slide: Slide) -> list[str]:
    """Return the texts that somebody has typed on a slide, and that have to be somewhere."""
    heading = [slide.kicker, slide.title] if isinstance(slide, Headed) else []
    typed = TYPED.get(type(slide))
    return [*heading, *(typed(slide) if typed else ())]


# --- properties -----------------------------------------------------------------------------------


def every_slide_is_planned_in_order(seminar: Seminar, planned: DeckPlan) -> None:
    shown = [slide.source.slide for slide in planned.slides if slide.source.slide]
    assert list(dict.fromkeys(shown)) == [slide.id for _, slide in slides_of(seminar)]
    runs = [one for one, before in zip(shown, ["", *shown], strict=False) if one != before]
    assert len(runs) == len(set(runs))


def every_text_is_somewhere(seminar: Seminar, planned: DeckPlan) -> None:
    places = by_slide(planned)
    for _, slide in slides_of(seminar):
        everything = said(places[slide.id])
        texts = texts_of(slide)
        assert [text for text in texts if not stands_in(text, everything)] == [], type(slide)
        wanted = Counter(word for text in texts for word in words(text))
        assert wanted - Counter(everything) == Counter(), type(slide)


def every_note_of_the_presenter_is_there(seminar: Seminar, planned: DeckPlan) -> None:
    places = by_slide(planned)
    for _, slide in slides_of(seminar):
        for one in places[slide.id]:
            assert stands_in(slide.notes, [word for line in one.notes for word in words(line)])


def every_question_is_asked_once(seminar: Seminar, planned: DeckPlan) -> None:
    places, tasks = by_slide(planned), {task.id: task for task in seminar.tasks}
    for _, slide in slides_of(seminar):
        if isinstance(slide, model.TaskSlide) and slide.task:
            asked = [one for shown in places[slide.id] for one in shown.source.questions]
            task = tasks[slide.task]
            assert asked == [one.id for one in task.questions if one.text.strip()]
            everything = said(places[slide.id])
            assert all(stands_in(one.text, everything) for one in task.questions)
            assert all(shown.source.task == task.id for shown in places[slide.id])


def every_statement_is_shown_once(seminar: Seminar, planned: DeckPlan) -> None:
    places, look_back = by_slide(planned), seminar.look_back
    statements = {one.id: one for one in look_back.statements} if look_back else {}
    for _, slide in slides_of(seminar):
        if isinstance(slide, model.LookBackSlide):
            shown = [one for planned in places[slide.id] for one in planned.source.statements]
            wanted = [one for one in slide.statements or statements if statements[one].text.strip()]
            assert Counter(shown) == Counter(wanted)
            everything = said(places[slide.id])
            assert all(stands_in(statements[one].text, everything) for one in wanted)


def every_group_is_shown_once(seminar: Seminar, planned: DeckPlan) -> None:
    places, people = by_slide(planned), {one.id: one.name for one in seminar.participants}
    for _, slide in slides_of(seminar):
        if isinstance(slide, model.GroupsSlide):
            shown = [one for planned in places[slide.id] for one in planned.source.groups]
            assert shown == [group.id for group in seminar.groups]
            everything = said(places[slide.id])
            printed = seminar.document.show_participants != "nothing"
            for group in seminar.groups:
                names = (people[one] for one in group.members if printed)
                assert all(stands_in(name, everything) for name in names)


def every_task_of_an_overview_has_a_row(seminar: Seminar, planned: DeckPlan) -> None:
    places = by_slide(planned)
    for _, slide in slides_of(seminar):
        if isinstance(slide, model.TaskOverviewSlide):
            wanted = slide.tasks or [task.id for task in seminar.tasks]
            assert sum(map(rows, places[slide.id])) == len(wanted)


def every_item_of_a_programme_has_a_row(seminar: Seminar, planned: DeckPlan) -> None:
    places = by_slide(planned)
    for day in seminar.programme:
        for item in day.items:
            for slide in item.slides:
                if isinstance(slide, model.ProgrammeSlide):
                    assert sum(map(rows, places[slide.id])) == len(day.items)
                    everything = said(places[slide.id])
                    assert all(stands_in(one.title, everything) for one in day.items)


def rows(slide: PlannedSlide) -> int:
    """Return how many rows a slide's tables have, their headers left out."""
    return sum(len(shape.rows) - 1 for shape in slide.shapes if isinstance(shape, Table))


def headings_are_unique(_seminar: Seminar, planned: DeckPlan) -> None:
    drawn = [slide.fills[0].paragraphs[0].text for slide in planned.slides]
    assert all(plain(text).strip() for text in drawn)
    assert len(set(drawn)) == len(drawn)
    assert len({slide.title for slide in planned.slides}) == len(planned.slides)
    assert len({slide.id for slide in planned.slides}) == len(planned.slides)


def sections_follow_the_programme(seminar: Seminar, planned: DeckPlan) -> None:
    sections = list(dict.fromkeys(slide.section.id for slide in planned.slides))
    with_slides = [item for day in seminar.programme for item in day.items if item.slides]
    assert sections == [item.id for item in with_slides]


PROPERTIES = (
    every_slide_is_planned_in_order,
    every_text_is_somewhere,
    every_note_of_the_presenter_is_there,
    every_question_is_asked_once,
    every_statement_is_shown_once,
    every_group_is_shown_once,
    every_task_of_an_overview_has_a_row,
    every_item_of_a_programme_has_a_row,
    headings_are_unique,
    sections_follow_the_programme,
)


@pytest.mark.slow
@settings(max_examples=60)
@given(seminars(), st.none() | surveys(), st.sampled_from(sorted(CANVASES)))
def test_nothing_of_a_seminar_is_lost_or_said_twice(
    seminar: Seminar, survey: Survey | None, canvas: str
):
    planned = plan(seminar, survey, CANVASES[canvas])
    for holds in PROPERTIES:
        holds(seminar, planned)


@pytest.mark.slow
@pytest.mark.parametrize("canvas", CANVASES.values(), ids=CANVASES.keys())
def test_nothing_of_a_hundred_generated_seminars_is_lost_or_said_twice(canvas: Canvas):
    for number in range(generated.COUNT):
        seminar = generated.seminar(number)
        planned = plan(seminar, generated.survey(number), canvas)
        for holds in PROPERTIES:
            holds(seminar, planned)


# --- the deck -------------------------------------------------------------------------------------


def test_the_plan_is_the_same_every_time():
    assert plan(GOOD, GOOD_SURVEY) == plan(GOOD, GOOD_SURVEY)


def test_an_empty_seminar_has_an_empty_deck():
    planned = plan(Seminar())
    assert (planned.slides, planned.title, planned.date) == ((), "", None)


def test_the_deck_is_called_after_the_seminar_and_dated_by_its_first_day():
    planned = plan(GOOD)
    assert planned.title == GOOD.title
    assert planned.organisation == GOOD.organisation.name
    assert planned.date == GOOD.programme[0].date
    assert planned.language == "nb-NO"


def test_a_deck_of_a_seminar_without_a_title_is_called_as_its_first_slide():
    planned = plan(replace(GOOD, title=" "))
    assert planned.title == planned.slides[0].title != ""
