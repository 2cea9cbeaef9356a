"""The few sentences that say what collecting came to, singular and plural, in three languages."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from app.collecting.collecting import Collected
from app.collecting.summing_up import summary
from builders.answers import Reading, Remark
from seminar.collected import ReadAnswer, ReadSheet
from seminar.language import language
from seminar.messages import message
from seminar.model import Seminar, Task
from seminar.outcomes import BroughtIn, Conflict, SheetNews
from tests.app.collecting.seminars import seminar

NB, NN, EN = language("nb"), language("nn"), language("en")
CONFLICT = Conflict(statement="s1", mine="mitt", theirs="deres", base="det var")


def news(task: int, group: int | None, new: int = 0, changed: int = 0, **more: object) -> SheetNews:
    return SheetNews(
        task=f"t{task}",
        group=None if group is None else f"g{group}",
        file=f"groups/{group}-{task}.docx",
        new=tuple(f"new{n}" for n in range(new)),
        changed=tuple(f"changed{n}" for n in range(changed)),
        **more,  # type: ignore[arg-type]
    )


def collected(
    of: Seminar,
    *sheets: SheetNews,
    faults: int = 0,
    opened: tuple[tuple[int, int | None], ...] = (),
) -> Collected:
    """Return what comes of sheets; those with news or statements as before are written in."""
    read = tuple(
        ReadSheet(
            task=one.task,
            group=one.group,
            file=one.file,
            answers=(
                ReadAnswer(
                    question=None,
                    points=("sagt",) * bool(one.new or one.changed or one.unchanged),
                ),
            ),
        )
        for one in sheets
    )
    remarks = tuple(
        Remark(f"groups/{n}.docx", message("It is damaged."), is_fault=True) for n in range(faults)
    )
    return Collected(
        reading=Reading(
            sheets=read,
            remarks=remarks,
            files=len(read) + faults,
            open=tuple(
                (f"t{task}", None if group is None else f"g{group}") for task, group in opened
            ),
        ),
        brought=BroughtIn(before=of, seminar=of, sheets=sheets),
    )


def all_but(of: Seminar, *left_out: tuple[int, int]) -> list[SheetNews]:
    return [
        news(task, group, unchanged=1)
        for group in range(1, len(of.groups) + 1)
        for task in range(1, len(of.tasks) + 1)
        if (task, group) not in left_out
    ]


def test_it_is_the_sentence_of_the_window() -> None:
    of = seminar(groups=6, tasks=3)
    read = all_but(of, (3, 5), (1, 1))
    said = summary(collected(of, news(1, 1, new=31, changed=6), *read), NB)
    assert said == (
        "Leste 17 av 18 svarark: 31 nye utsagn, 6 endret. Gruppe 5 har ikke svart på oppgave 3."
    )


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (NB, "Leste 4 av 4 svarark: 1 nytt utsagn, 1 endret."),
        (NN, "Las 4 av 4 svarark: 1 ny utsegn, 1 endra."),
        (EN, "Read 4 of 4 answer sheets: 1 new statement, 1 changed."),
    ],
)
def test_one_is_one(words, said: str) -> None:
    of = seminar()
    sheets = [news(1, 1, new=1, changed=1), *all_but(of, (1, 1))]
    assert summary(collected(of, *sheets), words) == said


def test_nothing_new_is_said_so() -> None:
    of = seminar()
    assert summary(collected(of, *all_but(of)), NB) == "Leste 4 av 4 svarark: ingenting nytt."


def test_a_group_s_open_tasks_are_named_together() -> None:
    of = seminar(groups=2, tasks=3)
    said = summary(collected(of, *all_but(of, (1, 2), (3, 2))), NB)
    assert said.endswith(" Gruppe 2 har ikke svart på oppgave 1 og oppgave 3.")


def test_a_sheet_without_a_word_is_as_open_as_one_that_is_missing() -> None:
    of = seminar()
    said = summary(collected(of, *all_but(of, (2, 1)), news(2, 1)), NB)
    assert said == "Leste 4 av 4 svarark: ingenting nytt. Gruppe 1 har ikke svart på oppgave 2."


def test_many_open_sheets_are_counted() -> None:
    of = seminar(groups=5, tasks=2)
    said = summary(collected(of, *all_but(of, (1, 1), (1, 2), (1, 3), (1, 4))), NB)
    assert said == "Leste 6 av 10 svarark: ingenting nytt. 4 svarark er fortsatt uten svar."


def test_a_seminar_without_groups_has_open_tasks() -> None:
    of = seminar(groups=0, tasks=3)
    assert summary(collected(of, news(1, None, new=2)), NB).endswith(
        "2 nye utsagn. Oppgave 2 og oppgave 3 er ikke besvart."
    )


def test_a_label_of_its_own_stands_within_the_sentence() -> None:
    of = seminar(groups=1, tasks=0)
    of = replace(of, tasks=(Task(id="t1", label="Refleksjonsoppgave"),))
    assert summary(collected(of), NB).endswith("Gruppe 1 har ikke svart på refleksjonsoppgave.")


def test_what_was_not_read_is_not_called_open() -> None:
    of = seminar()
    said = summary(collected(of, *all_but(of, (2, 2)), faults=1), NB)
    assert said == ("Leste 3 av 4 svarark: ingenting nytt. 1 fil ble ikke lest, eller bare delvis.")


def test_a_sheet_that_is_open_is_told_by_group_and_task() -> None:
    of = seminar()
    said = summary(collected(of, *all_but(of), opened=((2, 1),)), NB)
    assert said == "Leste 4 av 4 svarark: ingenting nytt. Gruppe 1 har oppgave 2 åpent."


def test_an_open_sheet_without_answers_is_not_called_unanswered() -> None:
    """They may be written and not saved."""
    of = seminar()
    said = summary(collected(of, *all_but(of, (2, 1)), news(2, 1), opened=((2, 1),)), NB)
    assert said == "Leste 4 av 4 svarark: ingenting nytt. Gruppe 1 har oppgave 2 åpent."


def test_several_that_have_the_same_open_are_told_together() -> None:
    of = seminar(groups=3, tasks=2)
    opened = ((1, 1), (1, 2), (2, 3))
    assert summary(collected(of, *all_but(of), opened=opened), NN).endswith(
        " Gruppe 1 og Gruppe 2 har oppgåve 1 ope. Gruppe 3 har oppgåve 2 ope."
    )
    assert summary(collected(of, *all_but(of), opened=opened), EN).endswith(
        " Gruppe 1 and Gruppe 2 have task 1 open. Gruppe 3 has task 2 open."
    )


def test_many_that_are_open_are_counted() -> None:
    of = seminar(groups=5, tasks=1)
    opened = tuple((1, group) for group in range(1, 5))
    assert summary(collected(of, *all_but(of), opened=opened), NB).endswith(
        " 4 svarark er åpne et sted."
    )


def test_an_open_task_of_a_seminar_without_groups_is_told() -> None:
    of = seminar(groups=0, tasks=1)
    sheets = news(1, None, unchanged=1)
    assert summary(collected(of, sheets, opened=((1, None),)), NB).endswith(
        " Oppgave 1 er åpen et sted."
    )


def test_what_waits_for_a_person_is_told_last() -> None:
    of = seminar()
    sheets = [
        news(1, 1, unchanged=1, conflicts=(CONFLICT,)),
        news(2, 1, unchanged=1, conflicts=(CONFLICT,)),
        *all_but(of, (1, 1), (2, 1), (2, 2)),
        news(2, 2, unchanged=1, is_emptied=True),
    ]
    assert summary(collected(of, *sheets), NB) == (
        "Leste 4 av 4 svarark: ingenting nytt."
        " 2 utsagn er endret både i Plenum og i svararkene. 1 svarark er tømt."
    )
