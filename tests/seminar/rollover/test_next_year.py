from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import Struct
from msgspec.structs import replace

from seminar.documents import ChosenTemplate
from seminar.drawing import earlier_pairs
from seminar.model import (
    Accepted,
    AnswerMap,
    Drawing,
    EarlierGroups,
    GroupsSlide,
    Seminar,
    TaskOverviewSlide,
    TaskSlide,
)
from seminar.rollover import PARTS, Line, NextYear, NoSuchDate, days_moved, next_year
from seminar.rules import verify
from seminar.survey import Survey
from tests.sample import sample
from tests.strategies import seminars, surveys

LAST, SURVEY = sample()


def ids(value: object) -> Iterator[str]:
    """Yield every id in a value, and every id that something in it leads to."""
    if isinstance(value, Struct):
        for name in value.__struct_fields__:
            part = getattr(value, name)
            if name == "id":
                yield part
            elif isinstance(value, TaskSlide | TaskOverviewSlide) and name in ("task", "tasks"):
                yield from (part,) if isinstance(part, str) else part or ()
            else:
                yield from ids(part)
    elif isinstance(value, tuple):
        for one in value:
            yield from ids(one)


def made(**wanted: object) -> NextYear:
    return next_year(LAST, survey=SURVEY, **wanted)  # type: ignore[arg-type]


def line(new: NextYear, part: str) -> Line:
    return next(one for one in new.lines if one.part == part)


def test_programme_tasks_and_slides_are_kept_on_new_days() -> None:
    new = made().seminar
    assert [day.date for day in new.programme] == [dt.date(2026, 3, 19), dt.date(2026, 3, 20)]
    for old_day, day in zip(LAST.programme, new.programme, strict=True):
        assert [item.title for item in day.items] == [item.title for item in old_day.items]
        assert [item.start for item in day.items] == [item.start for item in old_day.items]
    assert [task.title for task in new.tasks] == [task.title for task in LAST.tasks]
    assert [task.phases for task in new.tasks] == [task.phases for task in LAST.tasks]


def test_slides_of_tasks_lead_to_the_new_tasks() -> None:
    new = made().seminar
    by_id = {task.id: task.title for task in new.tasks}
    old_by_id = {task.id: task.title for task in LAST.tasks}

    def tasks(seminar: Seminar, known: dict[str, str]) -> list[str]:
        return [
            known[slide.task or ""]
            for day in seminar.programme
            for item in day.items
            for slide in item.slides
            if isinstance(slide, TaskSlide)
        ]

    assert tasks(new, by_id) == tasks(LAST, old_by_id)


def test_people_answers_and_what_was_accepted_are_left() -> None:
    new = made().seminar
    assert (new.participants, new.groups, new.outcomes) == ((), (), ())
    assert (new.collected, new.accepted) == ((), ())


def test_participants_come_along_when_they_are_wanted() -> None:
    new = made(parts=PARTS)
    assert [one.name for one in new.seminar.participants] == [one.name for one in LAST.participants]
    assert line(new, "participants").fate == "kept"


def test_who_sat_together_comes_along_by_name_and_nothing_else_of_the_groups() -> None:
    new = made().seminar
    (earlier,) = new.drawing.earlier
    assert (earlier.name, len(earlier.groups)) == ("2025", len(LAST.groups))
    assert new.drawing == Drawing(earlier=(earlier,))
    assert str(line(made(), "pairs").becomes) == (
        "Names from 2025, only so that others sit together"
    )


def test_who_sat_together_stays_behind_when_it_is_not_wanted() -> None:
    new = made(parts={*PARTS} - {"pairs"})
    assert new.seminar.drawing.earlier == ()
    assert line(new, "pairs").fate == "left"


def test_last_years_pairs_are_avoided_among_those_who_come_again() -> None:
    again = made(parts=PARTS).seminar
    people = {one.id: one.name for one in LAST.participants}
    together = {frozenset(pair) for group in LAST.groups for pair in combinations(group.members, 2)}
    now = {one.id: one.name for one in again.participants}
    met = {frozenset(now[id_] for id_ in pair) for pair in earlier_pairs(again)}
    assert met == {frozenset(people[id_] for id_ in pair) for pair in together}


def test_rounds_of_last_year_get_its_year_and_years_before_keep_theirs() -> None:
    rounds = (
        EarlierGroups(name="2024", groups=(("Ordfører", "Rådmann"),)),
        EarlierGroups(name="torsdag", groups=(("Ordfører", "Enhetsleder 3"),)),
    )
    last = replace(LAST, drawing=replace(LAST.drawing, earlier=rounds))
    new = next_year(last)
    assert [one.name for one in new.seminar.drawing.earlier] == ["2024", "2025 torsdag", "2025"]
    assert line(new, "pairs").count == len(LAST.groups) + 2
    assert not any("drawing" in one.place.field for one in new.proposals)


def test_the_same_groups_kept_as_a_round_count_once_and_the_oldest_are_forgotten() -> None:
    (own,) = made().seminar.drawing.earlier
    rounds = tuple(
        EarlierGroups(name=str(year), groups=(("Ordfører", f"Enhetsleder {year}"),))
        for year in range(2010, 2025)
    )
    last = replace(LAST, drawing=replace(LAST.drawing, earlier=(*rounds, replace(own, name="A"))))
    names = [one.name for one in next_year(last).seminar.drawing.earlier]
    assert names == ["2020", "2021", "2022", "2023", "2024", "2025"]


def test_who_is_kept_apart_stays_so_if_they_come_again_and_nobody_is_locked() -> None:
    first, second, third = (one.id for one in LAST.participants[:3])
    drawing = replace(LAST.drawing, apart=((first, third, "gone"), (second, "gone")), drawn=4)
    people = tuple(replace(one, locked=True) for one in LAST.participants)
    last = replace(LAST, drawing=drawing, participants=people)
    new = next_year(last, parts=PARTS).seminar
    by_id = {one.id: one.name for one in new.participants}
    names = [tuple(by_id[id_] for id_ in row) for row in new.drawing.apart]
    assert names == [(LAST.participants[0].name, LAST.participants[2].name)]
    assert new.drawing.drawn == 0
    assert not any(one.locked for one in new.participants)
    assert next_year(last).seminar.drawing.apart == ()


def test_the_survey_keeps_its_dimensions_and_the_import_and_forgets_its_waves() -> None:
    told = replace(
        LAST.survey, wave_labels=("A", "B"), asked=(10, 20), answer_map=AnswerMap(), scale_high=6
    )
    asked = replace(SURVEY or Survey(), asked=(10, 20))
    new = next_year(replace(LAST, survey=told), survey=asked).seminar.survey
    assert [one.name for one in new.dimensions] == [one.name for one in told.dimensions]
    assert (new.wave_labels, new.asked) == ((), (20, 0))
    assert (new.answer_map, new.scale_high) == (AnswerMap(), 6)


def test_the_newest_wave_with_a_figure_comes_along_and_no_other() -> None:
    new = made()
    assert new.survey is not None
    assert new.survey.waves == ("November 2024",)
    assert [row.values for row in new.survey.rows] == [
        (row.values[1],) for row in (SURVEY or Survey()).rows
    ]


def test_the_lists_count_what_there_was_and_say_what_becomes_of_it() -> None:
    told = [(one.part or str(one.name), one.fate, one.count) for one in made().lines]
    assert told == [
        ("programme", "changed", 29),
        ("slides", "changed", 61),
        ("tasks", "kept", 7),
        ("highlights", "changed", 5),
        ("Actions", "changed", 6),
        ("survey", "changed", 6),
        ("participants", "left", 40),
        ("pairs", "changed", 8),
        ("Groups", "left", 8),
        ("Outcomes", "left", 63),
        ("The look-back before", "left", 20),
    ]


def test_pictures_are_named_once_and_only_those_that_a_slide_shows() -> None:
    assert set(made().media) == {
        "media/rundt-bord.png",
        "media/fjord.png",
        "media/samtale.png",
        "media/bru.png",
    }
    assert made(parts={"programme"}).media == ()


def test_a_title_that_is_given_is_the_title() -> None:
    new = made(title=" Dialogdag ")
    assert new.seminar.title == "Dialogdag"
    assert not any(one.place.field == "title" for one in new.proposals)


def test_fewer_days_leave_the_last_and_more_are_empty() -> None:
    [only] = made(days=1).seminar.programme
    assert len(only.items) == len(LAST.programme[0].items)
    three = made(days=3).seminar.programme
    assert [day.date.day for day in three] == [19, 20, 21]
    assert three[2].items == ()


def test_without_the_programme_the_days_are_empty() -> None:
    new = made(parts={"tasks"}).seminar
    assert [day.items for day in new.programme] == [(), ()]
    assert len(new.tasks) == len(LAST.tasks)


def test_headings_of_empty_days_and_chosen_waves_stay_behind() -> None:
    days = tuple(replace(day, title="Torsdag") for day in LAST.programme)
    last = replace(LAST, programme=days, survey=replace(LAST.survey, compared=("A", "B")))
    new = next_year(last, parts={"survey"}).seminar
    assert [day.title for day in new.programme] == ["", ""]
    assert new.survey.compared == ()


def test_problems_that_were_accepted_are_told_again_and_that_is_said() -> None:
    new = next_year(replace(LAST, accepted=(Accepted(rule="gap", part="programme"),)))
    assert new.seminar.accepted == ()
    (told,) = (one for one in new.lines if str(one.name) == "Accepted problems")
    assert (told.fate, told.count, str(told.becomes)) == ("left", 1, "Are told again")


def test_without_templates_the_choice_of_them_stays_behind() -> None:
    chosen = (ChosenTemplate(document="run-sheet", file="A.docx"),)
    last = replace(LAST, document=replace(LAST.document, templates=chosen))
    assert next_year(last).seminar.document.templates == chosen
    assert next_year(last, parts={"tasks"}).seminar.document.templates == ()


def test_without_tasks_their_slides_stay_behind_too() -> None:
    new = made(parts={"programme", "slides"}).seminar
    kinds = {type(one) for day in new.programme for item in day.items for one in item.slides}
    assert not kinds & {TaskSlide, TaskOverviewSlide}
    assert GroupsSlide in kinds


def test_a_year_after_another_looks_back_on_one_year_at_a_time() -> None:
    once = made().seminar
    twice = next_year(once).seminar
    assert once.look_back is not None
    assert twice.look_back is not None
    assert (once.look_back.year, twice.look_back.year) == (2025, 2026)
    assert twice.look_back.statements == ()


@given(seminars(), st.none() | surveys(), st.sets(st.sampled_from(PARTS)))
def test_any_seminar_gives_one_that_keeps_every_rule_and_no_old_id(
    last: Seminar, survey: Survey | None, parts: set[str]
) -> None:
    new = next_year(last, survey=survey, parts=parts)  # type: ignore[arg-type]
    verify(new.seminar)
    assert not {*ids(new.seminar)} & {*ids(last)}
    dates = [day.date for day in last.programme]
    assert tuple(day.date for day in new.seminar.programme) == days_moved(dates, None)


@given(seminars())
def test_last_years_seminar_is_as_it_was(last: Seminar) -> None:
    before = repr(last)
    next_year(last)
    assert repr(last) == before


def test_fewer_days_are_counted_as_they_come_along() -> None:
    new = made(days=1)
    items = sum(len(day.items) for day in new.seminar.programme)
    assert str(line(new, "programme").becomes) == (f"{items} of 29 items; the last day is left out")
    slides = sum(len(item.slides) for day in new.seminar.programme for item in day.items)
    assert slides < 61
    assert f"{slides} remain" in str(line(new, "slides").becomes) or (
        f"{slides - 1} remain, one is new" in str(line(new, "slides").becomes)
    )


def test_what_there_was_none_of_has_not_come_along_and_a_new_wave_is_a_change() -> None:
    bare = next_year(replace(LAST, tasks=(), participants=(), programme=()), parts=PARTS)
    assert line(bare, "tasks").fate == "left"
    assert line(bare, "participants").fate == "left"
    assert line(next_year(LAST), "survey").fate == "changed"


def test_last_year_without_days_gets_two_from_the_first_that_is_named() -> None:
    bare = replace(LAST, programme=())
    new = next_year(bare, dt.date(2027, 4, 15)).seminar
    assert [day.date for day in new.programme] == [dt.date(2027, 4, 15), dt.date(2027, 4, 16)]
    assert next_year(bare).seminar.programme == ()


def test_without_anything_to_look_back_on_there_is_no_look_back() -> None:
    new = next_year(replace(LAST, programme=(), outcomes=())).seminar
    assert new.look_back is None
    verify(new)


def test_a_day_after_the_last_of_the_calendar_is_a_sentence() -> None:
    last_of_all = replace(LAST, programme=(replace(LAST.programme[0], date=dt.date.max),))
    for asked in (last_of_all, replace(LAST, programme=())):
        with pytest.raises(NoSuchDate):
            next_year(asked, dt.date.max, days=2)
