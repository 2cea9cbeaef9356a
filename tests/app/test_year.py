from __future__ import annotations

import datetime as dt

from msgspec.structs import replace

from app.year import BEFORE, YEAR, YearStep, year_state
from seminar.checks import check
from seminar.checks.problems import Place, error, warning
from seminar.fresh import fresh_seminar
from seminar.messages import message
from seminar.model import EarlierStatement, LookBack, Seminar, Statement
from tests.good_seminar import FIRST_DAY
from tests.good_seminar import GOOD as TWO_DAYS

GOOD = replace(TWO_DAYS, programme=(FIRST_DAY,))
LONG_BEFORE = dt.date(2020, 1, 1)
LAST_DAY = max(day.date for day in GOOD.programme)
NEXT_DAY = LAST_DAY + dt.timedelta(days=1)
LOOK_BACK = LookBack(year=2024, statements=(EarlierStatement(text="Møt oftere"),))
NEVER_BROUGHT = replace(GOOD, look_back=None, outcomes=())


def current(
    seminar: Seminar, today: dt.date = LONG_BEFORE, built: tuple[str, ...] = ()
) -> str | None:
    return year_state(seminar, (), built, (), today).current  # type: ignore[arg-type]


def done(
    seminar: Seminar, today: dt.date = LONG_BEFORE, built: tuple[str, ...] = ()
) -> set[YearStep]:
    return set(year_state(seminar, (), built, (), today).done)  # type: ignore[arg-type]


def test_an_empty_seminar_is_at_its_programme_with_nothing_done() -> None:
    seminar = Seminar(title="Dialogseminar")
    state = year_state(seminar, check(seminar), (), (), LONG_BEFORE)
    assert (state.done, state.current) == (frozenset(), "programme")


def test_a_new_seminar_brings_programme_and_tasks_that_can_be_used_as_they_are() -> None:
    seminar = fresh_seminar("Dialogseminar", "nb", dt.date(2026, 3, 19))
    state = year_state(seminar, check(seminar), (), (), LONG_BEFORE)
    assert (state.done, state.current) == (frozenset(("programme", "tasks")), "documents")


def test_what_last_year_said_is_the_first_step() -> None:
    assert "from last year" in done(replace(NEVER_BROUGHT, look_back=LOOK_BACK))
    assert "from last year" not in done(replace(NEVER_BROUGHT, look_back=LookBack()))


def test_a_seminar_without_a_last_year_is_never_asked_for_one() -> None:
    assert current(NEVER_BROUGHT) == "documents"


def test_work_on_every_day_is_a_programme() -> None:
    assert "programme" in done(GOOD)
    assert "programme" not in done(TWO_DAYS), "the second day has only a closing"
    assert "programme" not in done(replace(GOOD, programme=()))


def test_an_error_leaves_its_step_undone_and_a_warning_does_not() -> None:
    for part, step in (("programme", "programme"), ("tasks", "tasks")):
        place = Place(part=part, text=message("Task {n}", n=1), position=(0,))  # type: ignore[arg-type]
        wrong = year_state(GOOD, [error(place, message("x"))], (), (), LONG_BEFORE)
        assert (step in wrong.done, wrong.current) == (False, step)
        doubtful = year_state(GOOD, [warning(place, message("x"))], (), (), LONG_BEFORE)
        assert step in doubtful.done


def test_tasks_are_done_when_each_can_be_worked_on() -> None:
    task = GOOD.tasks[0]
    assert "tasks" in done(GOOD)
    for unready in (
        (),
        (replace(task, questions=()), *GOOD.tasks[1:]),
        (replace(task, phases=()), *GOOD.tasks[1:]),
        (*GOOD.tasks, replace(task, id="nowhere")),
    ):
        assert "tasks" not in done(replace(GOOD, tasks=unready))


def test_documents_are_done_when_none_is_left_to_build() -> None:
    for built, to_build, is_done in (
        ((), (), False),
        (("deck", "program"), (), True),
        (("deck",), ("handout",), False),
        (("deck",), ("summary",), True),
        (("summary",), (), False),
    ):
        state = year_state(GOOD, (), built, to_build, LONG_BEFORE)  # type: ignore[arg-type]
        assert ("documents" in state.done) == is_done
    assert "summary" not in BEFORE


def test_once_it_has_begun_nothing_before_it_is_current() -> None:
    assert current(NEVER_BROUGHT, LAST_DAY) == "seminar"
    assert "seminar" not in done(NEVER_BROUGHT, LAST_DAY)
    assert "seminar" in done(NEVER_BROUGHT, NEXT_DAY)
    assert current(NEVER_BROUGHT, NEXT_DAY) == "answers"


def test_after_the_answers_comes_the_summary_and_then_the_year_is_round() -> None:
    said = replace(NEVER_BROUGHT, outcomes=(Statement(text="Møt oftere"),))
    assert current(said, NEXT_DAY) == "summary"
    assert current(said, NEXT_DAY, ("summary",)) is None


def test_steps_that_are_done_are_so_whatever_is_undone_before_them() -> None:
    assert done(replace(GOOD, tasks=()), NEXT_DAY, ("deck", "summary")) == set(YEAR) - {"tasks"}


def test_outcomes_typed_by_hand_do_not_stand_for_sheets_that_nobody_collected() -> None:
    held = replace(GOOD, outcomes=(Statement(text="Møt oftere"),))
    state = year_state(held, (), ("deck",), (), NEXT_DAY, uncollected=True)
    assert ("answers" in state.done, state.current) == (False, "answers")
    assert year_state(held, (), ("deck",), (), NEXT_DAY).current == "summary"
