"""After a fix, its problem is gone, every rule holds, and the step has a name."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from seminar import fixes, model
from seminar.checks import CHECKS, Context, Problem, check, found_by, rule_id
from seminar.fixes import MENDERS, Fix, Goes, Opens, Way, ways
from seminar.language import language
from seminar.rules import violations
from seminar.survey import Survey
from tests.good_seminar import GOOD, GOOD_SURVEY
from tests.seminar.checks.cases import CASES, Case
from tests.seminar.checks.edits import edited
from tests.strategies import seminars, surveys


def numbers(seminar: model.Seminar, context: Context, rule: str) -> Counter[tuple[str, str]]:
    """How many problems of a rule there are, by part and value."""
    fresh = Context(seminar, context.survey, context.survey_fault, context.picture_faults)
    (one,) = (each for each in CHECKS if rule_id(each) == rule)
    found = found_by(one, fresh)
    return Counter((problem.place.part, problem.place.value) for problem in found)


def see_that_it_mends(problem: Problem, way: Way, context: Context) -> None:
    assert isinstance(way, Fix)
    before = context.seminar
    after = way.edit.change(before)
    assert violations(after) == ()
    at = (problem.place.part, problem.place.value)
    assert numbers(after, context, problem.rule)[at] < numbers(before, context, problem.rule)[at]


def keeps_rules(case: Case) -> bool:
    return violations(case.context(GOOD).seminar) == ()


@pytest.mark.parametrize(
    "case", [c for c in CASES if keeps_rules(c)], ids=lambda c: c.check.__name__
)
def test_a_fix_mends_its_problem_and_keeps_every_rule(case: Case) -> None:
    context = case.context(GOOD)
    for problem in found_by(case.check, context):
        for way in ways(problem, context):
            if isinstance(way, Fix):
                see_that_it_mends(problem, way, context)


@pytest.mark.parametrize("code", ["nb", "nn"])
@pytest.mark.parametrize("case", CASES, ids=lambda c: c.check.__name__)
def test_every_button_and_step_is_said_in_norwegian(case: Case, code: model.LanguageCode) -> None:
    context = case.context(GOOD)
    norwegian, english = language(code), language("en")
    for problem in found_by(case.check, context):
        for way in ways(problem, context):
            assert norwegian.say(way.text) != english.say(way.text)
            if isinstance(way, Fix):
                assert norwegian.say(way.edit.sentence) != english.say(way.edit.sentence)
                assert not norwegian.say(way.edit.sentence).endswith(".")


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(seminars(), st.none() | surveys())
def test_any_fix_of_any_seminar_mends_its_problem(
    seminar: model.Seminar, survey: Survey | None
) -> None:
    context = Context(seminar, survey, None, {})
    seen: Counter[str] = Counter()
    for problem in check(seminar, survey):
        seen[problem.rule] += 1
        if seen[problem.rule] > 4:  # The fiftieth empty statement is mended like the first.
            continue
        for way in ways(problem, context):
            if isinstance(way, Fix):
                see_that_it_mends(problem, way, context)


# --- which there are ------------------------------------------------------------------------------


def without_a_fix() -> set[str]:
    return set(re.findall(r"`([a-z]+(?:-[a-z]+)+)`", fixes.__doc__ or ""))


def test_every_check_has_a_fix_or_a_reason_why_not() -> None:
    rules = {rule_id(one) for one in CHECKS}
    assert set(MENDERS) <= rules
    assert without_a_fix() | set(MENDERS) | {"group-work-without-a-writer"} == rules
    assert not without_a_fix() & set(MENDERS)


def labels(rule: str, edits: dict[str, object], survey: Survey | None = GOOD_SURVEY) -> list[str]:
    """What the buttons of the first problem of a rule say."""
    context = Context(edited(GOOD, edits), survey, None, {})
    found = next(one for one in check(context.seminar, survey) if one.rule == rule)
    return [language("nb").say(way.text) for way in ways(found, context)]


D1 = "programme.0"
WELCOME, TALK, PAUSE = (f"{D1}.items.{n}" for n in range(3))


@pytest.mark.parametrize(
    ("rule", "edits", "said"),
    [
        (
            "overlap",
            {f"{PAUSE}.start": dt.time(9, 50)},
            ["Lås til 10.00", "Kort ned post 2 til 35 min", "Lås opp"],
        ),
        (
            "gap",
            {f"{PAUSE}.start": dt.time(10, 10)},
            ["Forleng post 2", "Fyll med pause", "Lås opp"],
        ),
        (
            "past-midnight",
            {
                f"{D1}.items.5.start": dt.time(22),
                f"{D1}.items.5.minutes": 121,
                f"{D1}.items.5.kind": "social",
            },
            ["Kort ned til 120 min", "Tilpass dagen …"],
        ),
        (
            "day-over-its-end",
            {f"{D1}.end": dt.time(12, 15)},
            ["Tilpass dagen …", "Sett slutten til 12.30"],
        ),
        ("day-ends-early", {"programme.1.end": dt.time(11, 1)}, ["Sett slutten til 10.00"]),
        (
            "first-item-off-the-start",
            {f"{WELCOME}.start": dt.time(9, 15)},
            ["La dagen starte 09.15", "Lås opp"],
        ),
        (
            "phases-that-miss-their-slot",
            {f"{D1}.items.3.minutes": 25},
            ["Sett posten til 27 min", "Kort ned «I gruppa» til 18 min"],
        ),
        ("task-item-without-task", {f"{D1}.items.3.slides": ()}, ["Vis «Samspillet i dag»"]),
        (
            "task-not-in-the-programme",
            {f"{D1}.items.6": GOOD.programme[0].items[5], f"{D1}.items.4.slides": ()},
            ["Sett inn i programmet"],
        ),
        ("cue-in-a-short-phase", {"tasks.0.phases.2.halfway": True}, ["Fjern signalet"]),
        (
            "picture-without-alternative-text",
            {f"{TALK}.slides.5.alternative_text": ""},
            ["Skriv tekst"],
        ),
        ("session-without-presenter", {f"{TALK}.presenter": ""}, ["Skriv hvem"]),
        ("score-missing", {}, []),
    ],
)
def test_the_buttons_say_what_they_do(rule: str, edits: dict[str, object], said: list[str]) -> None:
    survey = GOOD_SURVEY
    if rule == "score-missing":
        rows = (*GOOD_SURVEY.rows[:1], type(GOOD_SURVEY.rows[0])("Innovasjon", (None, 3.8)))
        survey = Survey(GOOD_SURVEY.waves, rows, None)
    assert labels(rule, edits, survey) == said


def test_a_day_that_runs_over_is_fitted_in_a_dialog() -> None:
    context = Context(edited(GOOD, {f"{D1}.end": dt.time(12, 15)}), GOOD_SURVEY, None, {})
    (problem,) = check(context.seminar, GOOD_SURVEY)
    way = ways(problem, context)[0]
    assert isinstance(way, Opens)
    assert way.dialog == "fit_day"


def test_what_only_a_person_can_write_leads_to_the_field() -> None:
    context = Context(edited(GOOD, {"venue": ""}), GOOD_SURVEY, None, {})
    (problem,) = check(context.seminar, GOOD_SURVEY)
    (way,) = ways(problem, context)
    assert isinstance(way, Goes)
    assert problem.place.field == "venue"


# --- single fixes ---------------------------------------------------------------------------------


def fixed(rule: str, edits: dict[str, object], number: int = 0) -> model.Seminar:
    """The seminar after a fix of the first problem of a rule."""
    context = Context(edited(GOOD, edits), GOOD_SURVEY, None, {})
    found = next(one for one in check(context.seminar, GOOD_SURVEY) if one.rule == rule)
    way = ways(found, context)[number]
    assert isinstance(way, Fix)
    return way.edit.change(context.seminar)


def test_a_gap_is_filled_with_a_break_before_the_item() -> None:
    seminar = fixed("gap", {f"{PAUSE}.start": dt.time(10, 10)}, 1)
    titles = [(item.title, item.kind, item.minutes) for item in seminar.programme[0].items[1:4]]
    assert titles == [
        ("Hva er tillit?", "talk", 45),
        ("Pause", "break", 10),
        ("Pause", "break", 15),
    ]


def test_a_task_is_put_before_the_close_of_the_last_day() -> None:
    seminar = fixed(
        "task-not-in-the-programme",
        {
            f"{D1}.items.6.slides": (),
            f"{D1}.items.6.kind": "talk",
            f"{D1}.items.6.presenter": "A",
            f"{D1}.items.4.slides": (),
        },
    )
    assert [item.kind for item in seminar.programme[1].items] == ["task", "closing"]


def test_asterisks_without_a_partner_go_and_the_words_and_pairs_stay() -> None:
    seminar = fixed("lone-asterisk", {"document.welcome": "Hei *du, **kjære** deltaker"})
    assert seminar.document.welcome == "Hei du, **kjære** deltaker"


def test_a_slide_of_a_break_moves_to_the_break_beside_it() -> None:
    edits: dict[str, object] = {
        f"{PAUSE}.slides": (),
        f"{TALK}.slides": (*GOOD.programme[0].items[1].slides, model.BreakSlide(id="b")),
    }
    seminar = fixed("break-slide-outside-a-break", edits)
    assert [slide.id for slide in seminar.programme[0].items[2].slides] == ["b"]


def test_a_second_title_slide_is_removed_and_a_late_one_is_put_first() -> None:
    twice = fixed("no-title-slide", {f"{WELCOME}.slides.1": model.TitleSlide(id="t2")})
    assert [slide.id for slide in twice.programme[0].items[0].slides] == ["s-title", "s-section"]
    late = fixed(
        "no-title-slide",
        {
            f"{WELCOME}.slides.0": model.ProgrammeSlide(id="p"),
            f"{WELCOME}.slides.1": model.TitleSlide(id="t2"),
        },
    )
    assert [slide.id for slide in late.programme[0].items[0].slides] == ["t2", "p", "s-section"]


def test_a_fix_shares_what_it_does_not_touch() -> None:
    seminar = fixed("lone-asterisk", {"document.welcome": "Hei *du"})
    assert seminar.programme is GOOD.programme
    assert seminar.tasks is GOOD.tasks
