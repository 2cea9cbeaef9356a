from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from seminar import model
from seminar.checks import CHECKS, check, problems
from seminar.checks.problems import PARTS, Problem
from seminar.language import language
from seminar.messages import message
from seminar.severity import SEVERITIES
from seminar.survey import Survey
from tests.good_seminar import GOOD, GOOD_SURVEY
from tests.seminar.checks.cases import CASES, Case
from tests.seminar.checks.edits import edited
from tests.strategies import seminars, surveys


def told(problem: Problem) -> str:
    return f"{problem.severity}, {problem.place.text}: {problem.message}"


def test_a_good_seminar_has_no_problems() -> None:
    assert check(GOOD, GOOD_SURVEY) == ()


def test_there_is_a_case_for_every_check() -> None:
    assert {case.check.__name__ for case in CASES} == {one.__name__ for one in CHECKS}
    assert len(set(CHECKS)) == len(CHECKS)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.check.__name__)
def test_a_check_says_exactly_what_is_wrong(case: Case) -> None:
    context = case.context(GOOD)
    sentences = [told(problem) for problem in case.check(context)]
    assert len(sentences) == len(case.said), sentences
    for sentence, beginning in zip(sentences, case.said, strict=True):
        assert sentence.startswith(beginning)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.check.__name__)
@pytest.mark.parametrize("code", ["nb", "nn"])
def test_every_sentence_is_said_in_norwegian(case: Case, code: model.LanguageCode) -> None:
    context = case.context(GOOD)
    norwegian, english = language(code), language("en")
    for problem in case.check(context):
        assert norwegian.say(problem.message) != english.say(problem.message)
        assert norwegian.say(problem.message).endswith(".")
        assert norwegian.say(problem.place.text) != english.say(problem.place.text)


def test_problems_are_sorted_by_place_and_then_by_how_grave_they_are() -> None:
    broken = edited(
        GOOD,
        {
            "theme": "",
            "title": "",
            "venue": "",
            "programme.1.items.0.title": "",
            "programme.0.items.1.presenter": "",
            "programme.0.end": dt.time(12, 0),
            "outcomes.1.owner": "",
            "tasks.1.title": "",
        },
    )
    found = check(broken, GOOD_SURVEY)
    assert [(problem.place.part, problem.severity) for problem in found] == [
        ("details", "error"),
        ("details", "warning"),
        ("details", "tip"),
        ("programme", "warning"),
        ("programme", "warning"),
        ("programme", "error"),
        ("tasks", "error"),
        ("outcomes", "warning"),
    ]


def test_a_place_leads_a_program_to_it() -> None:
    broken = edited(
        GOOD, {"programme.0.items.1.slides.5.credit": "", "tasks.0.questions.1.text": ""}
    )
    slide, question = (problem.place for problem in check(broken, GOOD_SURVEY))
    assert (slide.day, slide.item, slide.slide) == ("day1", "talk", "s-picture")
    assert slide.position == (PARTS.index("programme"), 0, 1, 5)
    assert (question.task, question.question) == ("task1", "q2")


def test_a_problem_is_told_in_bokmal_as_an_organiser_would_say_it() -> None:
    broken = edited(GOOD, {"programme.0.items.2.start": dt.time(9, 50)})
    (problem,) = (one for one in check(broken, GOOD_SURVEY) if one.severity == "error")
    nb = language("nb")
    assert nb.say(problem.place.text) == "Dag 1, «Pause»"
    assert nb.say(problem.message) == ("«Pause» er låst til 09.50, men posten før slutter 10.00.")


def test_figures_that_cannot_be_read_are_one_problem_among_the_others() -> None:
    fault = message("The picture: {text}", text="kaputt")
    found = check(edited(GOOD, {"theme": ""}), None, survey_fault=fault)
    assert [told(one) for one in found] == [
        "tip, Details: The seminar has no theme; write it for the title slide.",
        "error, Survey: The picture: kaputt",
    ]


@pytest.mark.parametrize(
    "minutes, said",
    [
        (1, "1 minutt"),
        (119, "119 minutter"),
        (120, "2 timer"),
        (121, "2 timer og 1 minutt"),
        (400, "6 timer og 40 minutter"),
    ],
)
def test_long_durations_are_said_in_hours(minutes: int, said: str) -> None:
    assert language("nb").say(problems.minutes(minutes)) == said


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(seminars(), st.none() | surveys())
def test_any_seminar_can_be_checked_and_any_problem_said(
    seminar: model.Seminar, survey: Survey | None
) -> None:
    found = check(seminar, survey)
    positions = [problem.place.position for problem in found]
    assert positions == sorted(positions)
    for problem in found:
        assert problem.severity in SEVERITIES
        assert language("nn").say(problem.place.text)
        assert language("nb").say(problem.message)
