"""Where problems lead in the window, and what their places are called."""

from __future__ import annotations

import pytest

from app.desktop.problem_places import spot_in, where
from app.desktop.spot import Spot
from seminar.checks import found_by
from seminar.language import language
from seminar.model import Seminar
from tests.good_seminar import GOOD
from tests.seminar.checks.cases import CASES, Case
from tests.seminar.checks.edits import edited

NB = language("nb")
D1 = "programme.0"
TALK = f"{D1}.items.1"


def places(rule: str, edits: dict[str, object]) -> list[tuple[str, Spot]]:
    """Where the problems of a rule are in the good seminar with these edits."""
    case = next(case for case in CASES if case.check.__name__ == rule)
    context = Case(case.check, edits, ()).context(GOOD)
    return [
        (NB.say(where(context.seminar, one.place)), spot_in(context.seminar, one.place))
        for one in found_by(case.check, context)
    ]


@pytest.mark.parametrize(
    ("rule", "edits", "said", "spot"),
    [
        (
            "session_without_presenter",
            {f"{TALK}.presenter": ""},
            "Program, torsdag, post 2",
            Spot(page="programme", day="day1", item="talk", rows=("talk",), field="presenter"),
        ),
        (
            "day_ends_early",
            {"programme.1.end": GOOD.programme[0].end},
            "Program, fredag",
            Spot(page="programme", day="day2", field="end"),
        ),
        (
            "picture_without_credit",
            {f"{TALK}.slides.5.credit": ""},
            "Lysbilder, «Fjorden samler oss»",
            Spot(
                page="slides",
                day="day1",
                item="talk",
                slide="s-picture",
                rows=("s-picture",),
                field="credit",
            ),
        ),
        (
            "slide_without_heading",
            {f"{TALK}.slides.2.title": ""},
            "Lysbilder, torsdag, post 2, lysbilde 3",
            Spot(
                page="slides",
                day="day1",
                item="talk",
                slide="s-bullets",
                rows=("s-bullets",),
                field="title",
            ),
        ),
        (
            "phases_that_miss_their_slot",
            {f"{D1}.items.3.minutes": 20},
            "Oppgaver, oppgave 1",
            Spot(page="tasks", task="task1", phase=1, rows=("1",), field="minutes"),
        ),
        (
            "cue_in_a_short_phase",
            {"tasks.0.phases.2.halfway": True},
            "Oppgaver, oppgave 1",
            Spot(page="tasks", task="task1", phase=2, rows=("2",), field="halfway"),
        ),
        (
            "task_without_phases",
            {"tasks.0.phases": ()},
            "Oppgaver, oppgave 1",
            Spot(page="tasks", task="task1", field="phases"),
        ),
        (
            "empty_question",
            {"tasks.0.questions.1.text": ""},
            "Oppgaver, oppgave 1, spørsmål 2",
            Spot(page="tasks", task="task1", question="q2", rows=("q2",), field="text"),
        ),
        (
            "unfilled_prompt",
            {"tasks.0.questions.1.text": "TODO"},
            "Oppgaver, oppgave 1",
            Spot(page="tasks", task="task1", question="q2", rows=("q2",), field="text"),
        ),
        (
            "task_without_title",
            {"tasks.1.title": "", "tasks.1.label": "Bli kjent"},
            "Oppgaver, «Bli kjent»",
            Spot(page="tasks", task="task2", rows=("task2",), field="title"),
        ),
        (
            "dimension_unexplained",
            {"survey.dimensions.1.meaning": ""},
            "Undersøkelse, «Innovasjon»",
            Spot(page="survey", dimension="dim2", rows=("dim2",), field="meaning"),
        ),
        (
            "half_a_practical_matter",
            {"document.practical.0.text": ""},
            "Opplysninger",
            Spot(page="details", rows=("0",), field="practical.text"),
        ),
        (
            "seminar_without_organisation",
            {"organisation.name": ""},
            "Opplysninger",
            Spot(page="details", field="name"),
        ),
        (
            "group_without_members",
            {"groups.1.members": ()},
            "Grupper, «Gruppe 2»",
            Spot(page="groups", group="g2", rows=("g2",), field="members"),
        ),
    ],
)
def test_a_problem_leads_to_its_field_and_says_where_it_is(
    rule: str, edits: dict[str, object], said: str, spot: Spot
) -> None:
    assert places(rule, edits) == [(said, spot)]


def test_a_date_leads_to_the_page_on_which_dates_are_written() -> None:
    date = GOOD.programme[1].date.replace(day=30)
    ((said, spot),) = places("days_apart", {"programme.1.date": date})
    assert (said, spot) == (
        "Opplysninger, søndag",
        Spot(page="details", day="day2", rows=("day2",), field="date"),
    )


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.check.__name__)
def test_every_problem_leads_somewhere_and_says_where(case: Case) -> None:
    context = case.context(GOOD)
    for problem in found_by(case.check, context):
        assert NB.say(where(context.seminar, problem.place))
        assert spot_in(context.seminar, problem.place).page != "start"


def test_a_problem_of_something_that_is_gone_still_has_a_place() -> None:
    talk = next(iter(found_by(*_talk(edited(GOOD, {f"{TALK}.presenter": ""})))))
    assert NB.say(where(Seminar(), talk.place)) == "Program"


def _talk(seminar: Seminar):
    case = next(one for one in CASES if one.check.__name__ == "session_without_presenter")
    return case.check, Case(case.check, {}, ()).context(seminar)
