"""What people do in the year besides typing commands: in the window, in Word, at the tables."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Container, Mapping, Sequence
from pathlib import Path

from msgspec.structs import replace

from seminar.folder import open_seminar, save
from seminar.model import Group, Organisation, Participant, Seminar, Statement
from seminar.outcomes import merge_statements, proposals
from tools.filling import fill_sheets

THIS_YEAR, NEXT_YEAR = "Dialogseminar 2026", "Dialogseminar 2027"
_Said = Mapping[tuple[int, int | None], Sequence[str]]
"""What a group says: its points by the places of task and question; `None` for the plenary."""

_FIRST: _Said = {
    (0, 0): (
        "Vi snakker godt sammen når vi først møtes",
        "Sakspapirene kommer for sent til at vi rekker å snakke om dem",
    ),
    (0, 1): ("Et kort felles møte hver måned",),
    (0, None): ("Vi møtes mest når noe haster",),
    (1, 0): ("Utvalgslederne og enhetslederne møtes før hver sak går ut",),
    (1, 1): ("Ordføreren kaller inn til første møte i april",),
    (1, None): ("Faste møtepunkter gjennom hele året",),
}
_SECOND: _Said = {
    (0, 0): (
        "Sakspapirene kommer for seint til at vi rekker å snakke om dem",
        "Tonen i møtene er god",
    ),
    (0, 1): ("Orientering til utvalgene i en tidlig fase",),
    (0, None): ("Tidligere innsyn gir bedre vedtak",),
    (1, 0): ("Vi prøver ut saksframlegg på to sider",),
    (1, 1): ("Administrasjonen lager en mal før sommeren",),
}
_THIRD: _Said = {
    (0, 0): ("Vi vet for lite om hverandres hverdag",),
    (0, 1): ("Et kort felles møte hver måned.", "Folkevalgte hospiterer på en enhet"),
    (0, None): ("Kjenn hverandres hverdag",),
}
_THIRD_LATER: _Said = {
    (1, 0): ("Alle nye folkevalgte hospiterer en dag",),
    (1, 1): ("HR-sjefen setter opp en plan til høsten",),
    (1, None): ("Hospitering for alle som vil",),
}
_ACTIONS = (
    ("Ordføreren kaller inn til første møte i april", "Ordfører", dt.date(2026, 4, 30)),
    ("Administrasjonen lager en mal før sommeren", "Kommunedirektør", dt.date(2026, 6, 15)),
)
"""What becomes an action, with its owner and due date."""


def plan(folder: Path) -> None:
    """In January: the organiser writes where it is, who comes, and who sits together."""
    _change(folder / THIS_YEAR, _planned)


def _planned(seminar: Seminar) -> Seminar:
    people = [
        Participant(id=f"p{n}", name=f"Deltaker {n}", role=_role(n), unit="") for n in range(1, 13)
    ]
    groups = [
        Group(
            id=f"g{n}",
            name=f"Gruppe {n}",
            table=f"Bord {n}",
            members=tuple(one.id for one in people[4 * n - 4 : 4 * n]),
            writer=people[4 * n - 4].id,
        )
        for n in (1, 2, 3)
    ]
    return replace(
        seminar,
        theme="Samspill som tåler uenighet",
        venue="Rådhuset",
        organisation=Organisation(name="Eksempel kommune"),
        participants=tuple(people),
        groups=tuple(groups),
    )


def _role(number: int) -> str:
    return "Kommunestyremedlem" if number % 2 else "Enhetsleder"


def answer(folder: Path) -> None:
    """At the seminar: the groups write in their sheets; one has not come to the second task."""
    _say(folder / THIS_YEAR, {"g1": _FIRST, "g2": _SECOND, "g3": _THIRD})


def answer_late(folder: Path) -> None:
    """Later in the evening: the last group sends what it owes."""
    _say(folder / THIS_YEAR, {"g3": {**_THIRD, **_THIRD_LATER}})


def _say(folder: Path, said: Mapping[str, _Said]) -> None:
    tasks = {task.id: task for task in open_seminar(folder).tasks}
    places = {task: place for place, task in enumerate(tasks)}

    def points(task: str, question: str | None, group: str | None) -> Sequence[str]:
        ids = [one.id for one in tasks[task].questions]
        place = None if question is None else ids.index(question)
        return said.get(group or "", {}).get((places[task], place), ())

    fill_sheets(folder, points, writer="Enhetsleder")


def go_through(folder: Path) -> None:
    """That evening: the secretary makes one of what is the same, and says what is an action."""
    _change(folder / THIS_YEAR, _gone_through)


def _gone_through(seminar: Seminar) -> Seminar:
    for proposal in proposals(seminar):
        seminar = merge_statements(seminar, proposal.statements).change(seminar)
    reflection, onwards = seminar.tasks
    proposed = {reflection.questions[1].id, onwards.questions[0].id}
    outcomes = tuple(_weighed(one, proposed) for one in seminar.outcomes)
    return replace(seminar, outcomes=outcomes)


def _weighed(statement: Statement, proposed: Container[str | None]) -> Statement:
    """Return a statement as what it is: an action, a proposal, or something that was seen.

    Args:
        statement: what was said.
        proposed: the questions whose answers are proposals.
    """
    for text, owner, due in _ACTIONS:
        if statement.text == text:
            return replace(statement, kind="action", owner=owner, due=due)
    is_proposal = statement.question in proposed
    return replace(statement, kind="proposal") if is_proposal else statement


def _change(folder: Path, change: Callable[[Seminar], Seminar]) -> None:
    save(change(open_seminar(folder)), folder)


ACTS: Mapping[str, Callable[[Path], None]] = {
    act.__name__: act for act in (plan, answer, answer_late, go_through)
}
"""What the page may name."""
