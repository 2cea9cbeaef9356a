from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from seminar.language import language
from seminar.model import Phase, Seminar, Side, Task
from seminar.tasks import phase_name, task_called, task_minutes, task_number, timed_phases

SEMINAR = Seminar(
    tasks=(
        Task(id="first"),
        Task(id="turns", sides=(Side(name="Folkevalgte"), Side(name="Enhetsledere"))),
        Task(id="reflection", label="**Refleksjonsoppgave**"),
        Task(id="second"),
    )
)


def test_tasks_are_numbered_in_order_but_for_activities_and_those_with_a_label() -> None:
    assert [task_number(SEMINAR, task) for task in SEMINAR.tasks] == [1, None, None, 2]


def test_a_task_is_called_by_its_label_or_its_number_or_as_an_activity() -> None:
    called = [task_called(language("nb"), SEMINAR, task) for task in SEMINAR.tasks]
    assert called == ["Oppgave 1", "Aktivitet", "Refleksjonsoppgave", "Oppgave 2"]


def test_a_task_of_another_seminar_has_no_number() -> None:
    assert task_number(SEMINAR, Task(id="elsewhere")) is None


def test_a_task_takes_the_minutes_of_its_phases() -> None:
    assert task_minutes(Task(phases=(Phase(minutes=2), Phase(minutes=20), Phase(minutes=5)))) == 27
    assert task_minutes(Task()) == 0


def test_a_phase_is_called_by_its_own_name_before_its_kinds() -> None:
    words = language("nb")
    assert phase_name(words, Phase(kind="individual", name=" ")) == "Hver for seg"
    assert phase_name(words, Phase(kind="group", name="**Kafé**dialog")) == "Kafédialog"


def test_every_kind_of_phase_has_a_name() -> None:
    kinds = ("individual", "pairs", "group", "exchange", "plenary")
    names = [phase_name(language("nb"), Phase(kind=kind)) for kind in kinds]
    assert names == ["Hver for seg", "To og to", "I gruppa", "Fortell hverandre", "I plenum"]


def test_a_cue_comes_when_half_of_a_phase_has_passed_and_half_minutes_round_up() -> None:
    phases = (Phase(minutes=2), Phase(minutes=5, halfway=True), Phase(minutes=20, halfway=True))
    assert [timed.cue for timed in timed_phases(phases)] == [None, 5, 17]


def test_a_phase_of_a_minute_has_no_cue() -> None:
    assert [timed.cue for timed in timed_phases((Phase(minutes=1, halfway=True),))] == [None]


@given(st.lists(st.builds(Phase, minutes=st.integers(1, 1440), halfway=st.booleans())))
def test_phases_follow_each_other_without_a_gap(phases: list[Phase]) -> None:
    timed = list(timed_phases(phases))
    assert [one.start for one in timed] == [0, *(one.end for one in timed)][: len(timed)]
    assert all(one.end - one.start == one.phase.minutes for one in timed)
    assert all(one.start <= one.cue <= one.end for one in timed if one.cue is not None)
