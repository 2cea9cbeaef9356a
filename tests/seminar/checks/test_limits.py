"""Where a check begins to speak: what lies just inside its limit is nobody's problem."""

from __future__ import annotations

import datetime as dt

import pytest
from msgspec.structs import replace

from seminar import model
from seminar.checks import (
    Check,
    Context,
    headings,
    live,
    people,
    programme,
    slides,
    statements,
    tasks,
    wording,
)
from seminar.checks import survey as survey_checks
from seminar.collected import CollectedPoint, CollectedSheet
from seminar.survey import Survey, SurveyRow
from tests.good_seminar import FIRST_DAY, GOOD, GOOD_SURVEY
from tests.seminar.checks.edits import edited

D1 = "programme.0"
TALK = f"{D1}.items.1"
SHEET = CollectedSheet(points=(CollectedPoint(text="TODO **viktig"),))


def found(check: Check, edits: dict[str, object], survey: Survey | None = GOOD_SURVEY) -> list[str]:
    context = Context(edited(GOOD, edits), survey, None, {})
    return [str(problem.message) for problem in check(context)]


@pytest.mark.parametrize(
    ("check", "edits"),
    [
        (programme.too_long_without_a_break, {f"{TALK}.minutes": 75}),
        (programme.too_long_without_a_break, {f"{D1}.items.2.kind": "social"}),
        (
            programme.too_long_without_a_break,
            {f"{D1}.items.2.kind": "talk", f"{D1}.items.3.start": dt.time(10, 25)},
        ),
        (programme.long_day_without_a_meal, {f"{D1}.items.5.kind": "break"}),
        (programme.day_ends_early, {"programme.1.end": dt.time(11, 0)}),
        (programme.days_apart, {"programme.1.date": dt.date(2025, 3, 21)}),
        (programme.session_without_presenter, {f"{D1}.items.5.presenter": ""}),
        (slides.number_of_points, {f"{TALK}.slides.2.bullets": ("a",) * 9}),
        (slides.break_slide_outside_a_break, {f"{D1}.items.2.kind": "meal"}),
        (slides.quote_in_doubt, {f"{TALK}.slides.1.quote": "Han sa «ja» og «nei»"}),
        (headings.heading_too_long, {f"{TALK}.slides.2.title": "T" * 118}),
        (headings.heading_too_long, {f"{TALK}.slides.2.title": "**" + "T" * 118 + "**"}),
        (headings.heading_used_twice, {f"{D1}.items.4.slides.1.title": "Om tillit"}),
        (headings.slide_without_heading, {f"{TALK}.slides.6.title": ""}),
        (live.chart_over_several_slides, {}),
        (live.chart_in_another_form, {}),
        (live.distributions_not_shown, {}),
        (people.uneven_groups, {"groups.0.members": ("a", "b", "c", "d")}),
        (people.participant_without_group, {"groups.0.members": (), "groups.1.members": ()}),
        (
            people.participant_named_twice,
            {"participants.1.name": "Enhetsleder 1", "participants.1.unit": "Skole"},
        ),
        (tasks.question_asked_twice, {"tasks.1.questions.0.text": "Hva preger samspillet?"}),
        (tasks.cue_in_a_short_phase, {"tasks.0.phases.1.minutes": 6}),
        (tasks.phases_that_miss_their_slot, {f"{D1}.items.3.minutes": 27}),
        (tasks.phases_that_miss_their_slot, {"tasks.0.phases": ()}),
        (statements.look_back_on_the_future, {"look_back.year": 2025}),
        (statements.statement_made_twice, {"outcomes.1.text": "Vi kjenner hverandre"}),
        (statements.outcome_without_task, {"tasks": (), "outcomes.1.task": None}),
        (survey_checks.wave_labels_that_do_not_fit, {"survey.wave_labels": ("Før", "Etter")}),
        (survey_checks.asked_that_does_not_fit, {"survey.asked": (140, 0)}),
        (survey_checks.dimension_not_in_the_workbook, {"survey.dimensions.0.name": " RESPEKT "}),
        (survey_checks.dimension_not_in_the_workbook, {"survey.dimensions": ()}),
        (wording.lone_asterisk, {"theme": "2 * 3 og 2*3 og *kursiv*"}),
        (wording.unfilled_prompt, {"theme": "[sic] tall < 5 og > 3; metodo?"}),
        # What a sheet said is remembered for the next collecting; nobody reads it.
        (wording.unfilled_prompt, {"collected": (SHEET,)}),
        (wording.lone_asterisk, {"collected": (SHEET,)}),
    ],
)
def test_nothing_is_said_within_the_limit(check: Check, edits: dict[str, object]) -> None:
    assert found(check, edits) == []


def test_a_task_may_be_spread_over_items_and_items_may_share_tasks() -> None:
    in_groups, in_plenary = f"{D1}.items.3", f"{D1}.items.4"
    spread: dict[str, object] = {
        f"{in_groups}.minutes": 22,
        f"{in_plenary}.minutes": 5,
        f"{in_plenary}.slides.0": model.TaskSlide(task="task1"),
    }
    assert found(tasks.phases_that_miss_their_slot, spread) == []
    shared = {**spread, f"{in_groups}.slides.1": model.TaskSlide(task="task2")}
    assert found(tasks.phases_that_miss_their_slot, shared) == []
    too_long = {**shared, f"{D1}.items.6.minutes": 10}
    assert found(tasks.phases_that_miss_their_slot, too_long) == [
        "The phases are 47 min, the programme gives 37 min."
    ]


def test_slides_of_tasks_that_are_gone_take_no_time() -> None:
    assert found(tasks.phases_that_miss_their_slot, {"tasks": ()}) == []


@pytest.mark.parametrize("count", [1, 3, 4, 8])
def test_nothing_is_said_of_a_chart_that_is_drawn_whole(count: int) -> None:
    waves = tuple(f"april {year}" for year in range(2026 - count, 2026))
    rows = tuple(SurveyRow(str(n), (3.0,) * count) for n in range(6))
    figures = Survey(waves, rows)
    assert found(live.chart_over_several_slides, {}, figures) == []
    assert found(live.chart_in_another_form, {}, figures) == []


@pytest.mark.parametrize("titled", [True, False])
def test_a_task_has_the_number_that_its_slides_give_it(titled: bool) -> None:
    made = (
        model.Task(id="talk", title="Bli kjent", sides=(model.Side(), model.Side())),
        model.Task(id="own", title="Gåtur", label="Ute"),
        model.Task(id="counted", title="Kultur"),
    )
    seminar = model.Seminar(
        tasks=made if titled else tuple(replace(task, title="") for task in made)
    )
    places = [str(place.text) for place, _ in Context(seminar, None, None, {}).tasks]
    assert places == (
        ["Activity, “Bli kjent”", "Ute, “Gåtur”", "Task 1, “Kultur”"]
        if titled
        else ["Activity", "Tasks, “Ute”", "Task 1"]
    )


def test_tasks_that_share_items_one_by_one_fill_the_time_of_all_together() -> None:
    def shown(*tasks: str) -> model.Item:
        slides = tuple(model.TaskSlide(task=task) for task in tasks)
        return model.Item(title="Arbeid", kind="task", minutes=20, slides=slides)

    def task(name: str, minutes: int) -> model.Task:
        return model.Task(id=name, title=name, phases=(model.Phase(minutes=minutes),))

    chain = (shown("a"), shown("a", "b"), shown("b", "c"), shown("c"))
    edits: dict[str, object] = {
        "programme": (model.Day(date=dt.date(2025, 3, 20), items=chain),),
        "tasks": (task("a", 30), task("b", 15), task("c", 35)),
    }
    assert found(tasks.phases_that_miss_their_slot, edits) == []


def test_a_talk_may_last_longer_than_the_task_in_it() -> None:
    in_a_talk: dict[str, object] = {f"{D1}.items.3.kind": "talk", f"{D1}.items.3.minutes": 60}
    assert found(tasks.phases_that_miss_their_slot, in_a_talk) == []


def test_an_evening_past_midnight_is_neither_overlap_nor_over_its_end() -> None:
    evening = model.Day(
        date=dt.date(2025, 3, 21),
        start=dt.time(19, 0),
        end=dt.time(1, 0),
        items=(
            model.Item(title="Middag", kind="meal", minutes=285),
            model.Item(title="Dans", kind="social", minutes=60, start=dt.time(0, 0)),
        ),
    )
    edits: dict[str, object] = {"programme.1": evening}
    assert found(programme.overlap, edits) == []
    assert found(programme.day_over_its_end, edits) == []
    assert len(found(programme.gap, edits)) == 1
    assert found(programme.past_midnight, edits) == []


def test_what_ends_at_midnight_does_not_pass_it() -> None:
    dinner = model.Item(title="Middag", kind="meal", minutes=240, start=dt.time(20, 0))
    edits: dict[str, object] = {"programme.0.items": (*FIRST_DAY.items, dinner)}
    assert found(programme.past_midnight, edits) == []


def test_a_dinner_after_the_planned_end_is_neither_a_gap_nor_over_the_end() -> None:
    dinner = model.Item(title="Middag", kind="meal", minutes=180, start=dt.time(19, 0))
    edits: dict[str, object] = {"programme.0.items": (*FIRST_DAY.items, dinner)}
    assert found(programme.gap, edits) == []
    assert found(programme.day_over_its_end, edits) == []
    assert found(programme.day_ends_early, edits) == []


def test_an_overlap_names_the_item_that_lasts_longest() -> None:
    parallel = model.Day(
        date=dt.date(2025, 3, 21),
        items=(
            model.Item(title="Verksted", minutes=180, start=dt.time(9, 0)),
            model.Item(title="Omvisning", minutes=30, start=dt.time(10, 0)),
            model.Item(title="Lunsj", kind="meal", minutes=60, start=dt.time(11, 0)),
        ),
    )
    assert found(programme.overlap, {"programme.1": parallel}) == [
        "“Omvisning” is locked to 10:00:00, but the item before it ends at 12:00:00.",
        "“Lunsj” is locked to 11:00:00, but “Verksted” ends at 12:00:00.",
    ]


def test_a_few_minutes_to_move_in_are_not_told() -> None:
    edits: dict[str, object] = {"programme.0.items.2.start": dt.time(10, 4)}
    assert found(programme.gap, edits) == []


def test_an_index_of_unrounded_figures_has_to_be_the_mean() -> None:
    rows = (SurveyRow("Respekt", (3.94,)), SurveyRow("Innovasjon", (3.94,)))
    wrong = Survey(("a",), rows, SurveyRow("Indeks", (3.96,)))
    assert found(survey_checks.index_that_is_not_the_mean, {}, wrong) != []
    right = Survey(("a",), rows, SurveyRow("Indeks", (3.94,)))
    assert found(survey_checks.index_that_is_not_the_mean, {}, right) == []
    unknown = Survey(("a",), (SurveyRow("Respekt", (None,)),), SurveyRow("Indeks", (3.9,)))
    assert found(survey_checks.index_that_is_not_the_mean, {}, unknown) == []
