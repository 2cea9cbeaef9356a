from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from seminar import model
from seminar.checks import CHECKS, Context, check
from seminar.checks.problems import PARTS, SEVERITIES, Problem
from seminar.language import language
from seminar.survey import Survey
from tests.good_seminar import GOOD, GOOD_MEDIA, GOOD_SURVEY
from tests.seminar.checks.cases import CASES, Case
from tests.seminar.checks.edits import edited
from tests.strategies import seminars, surveys


def told(problem: Problem) -> str:
    return f"{problem.severity}, {problem.place.text}: {problem.message}"


def test_a_good_seminar_has_no_problems() -> None:
    assert check(GOOD, GOOD_SURVEY, GOOD_MEDIA) == ()


def test_there_is_a_case_for_every_check() -> None:
    assert {case.check.__name__ for case in CASES} == {one.__name__ for one in CHECKS}
    assert len(set(CHECKS)) == len(CHECKS)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.check.__name__)
def test_a_check_says_exactly_what_is_wrong(case: Case) -> None:
    context = Context(edited(GOOD, case.edits), case.survey, case.media)
    sentences = [told(problem) for problem in case.check(context)]
    assert len(sentences) == len(case.said), sentences
    for sentence, beginning in zip(sentences, case.said, strict=True):
        assert sentence.startswith(beginning)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.check.__name__)
@pytest.mark.parametrize("code", ["nb", "nn"])
def test_every_sentence_is_said_in_norwegian(case: Case, code: model.LanguageCode) -> None:
    context = Context(edited(GOOD, case.edits), case.survey, case.media)
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
    problems = check(broken, GOOD_SURVEY, GOOD_MEDIA)
    assert [(problem.place.part, problem.severity) for problem in problems] == [
        ("details", "error"),
        ("details", "warning"),
        ("details", "tip"),
        ("programme", "error"),
        ("programme", "warning"),
        ("programme", "error"),
        ("tasks", "error"),
        ("outcomes", "warning"),
    ]


def test_a_place_leads_a_program_to_it() -> None:
    broken = edited(
        GOOD, {"programme.0.items.1.slides.5.credit": "", "tasks.0.questions.1.text": ""}
    )
    slide, question = (problem.place for problem in check(broken, GOOD_SURVEY, GOOD_MEDIA))
    assert (slide.day, slide.item, slide.slide) == ("day1", "talk", "s-picture")
    assert slide.position == (PARTS.index("programme"), 0, 1, 5)
    assert (question.task, question.question) == ("task1", "q2")


def test_a_problem_is_told_in_bokmal_as_an_organiser_would_say_it() -> None:
    broken = edited(GOOD, {"programme.0.items.2.start": dt.time(9, 50)})
    (problem,) = (one for one in check(broken, GOOD_SURVEY) if one.severity == "error")
    nb = language("nb")
    assert nb.say(problem.place.text) == "Dag 1, «Pause»"
    assert nb.say(problem.message) == (
        "Begynner 09.50, men «Hva er tillit?» varer til 10.00; flytt punktet, eller kort ned det"
        " som kommer før, med 10 minutter."
    )


def test_files_nobody_has_looked_for_are_not_missing() -> None:
    assert check(GOOD, GOOD_SURVEY) == ()


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(seminars(), st.none() | surveys(), st.none() | st.just(frozenset[str]()))
def test_any_seminar_can_be_checked_and_any_problem_said(
    seminar: model.Seminar, survey: Survey | None, media: frozenset[str] | None
) -> None:
    problems = check(seminar, survey, media)
    positions = [problem.place.position for problem in problems]
    assert positions == sorted(positions)
    for problem in problems:
        assert problem.severity in SEVERITIES
        assert language("nn").say(problem.place.text)
        assert language("nb").say(problem.message)
