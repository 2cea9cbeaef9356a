"""Small seminars whose groups have answered, and what they said."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from pathlib import Path

from builders.answer_marks import answer_tag, highlight_tag
from builders.production import Order, produce
from seminar.folder import GROUPS, create, open_seminar
from seminar.model import Day, Group, Question, Seminar, Task
from tools.filling import fill

WHEN = dt.datetime(2026, 3, 19, 20, 30, tzinfo=dt.timezone(dt.timedelta(hours=1)))


def seminar(groups: int = 2, tasks: int = 2) -> Seminar:
    """Return a seminar whose tasks ask two questions each."""
    return Seminar(
        id="seminar",
        title="Dialogseminar 2026",
        programme=(Day(id="day", date=dt.date(2026, 3, 19)),),
        tasks=tuple(
            Task(
                id=f"t{task}",
                title=f"Tema {task}",
                questions=tuple(
                    Question(id=f"t{task}q{question}", text=f"Spørsmål {question} om tema {task}?")
                    for question in (1, 2)
                ),
            )
            for task in range(1, tasks + 1)
        ),
        groups=tuple(Group(id=f"g{one}", name=f"Gruppe {one}") for one in range(1, groups + 1)),
    )


def with_sheets(folder: Path, of: Seminar) -> Path:
    """Save a seminar in `folder`, build its answer sheets, and return the folder."""
    create(folder, of)
    produce(folder, Order(only=("answer-sheets",)))
    return folder


def sheet(folder: Path, task: int, group: int = 0) -> Path:
    """Return where the sheet of a task and a group lies; `group` 0 in a seminar without groups."""
    if not group:
        return folder / GROUPS / f"Oppgave {task} Svarark.docx"
    return folder / GROUPS / f"Gruppe {group}" / f"Gruppe {group} Oppgave {task} Svarark.docx"


def write(
    folder: Path,
    task: int,
    group: int,
    first: Sequence[str] = (),
    second: Sequence[str] = (),
    highlight: Sequence[str] = (),
) -> None:
    """Write a group's points into its sheet: to the two questions, and for the plenary."""
    answers: Mapping[str, Sequence[str]] = {
        answer_tag(f"t{task}", f"t{task}q1"): first,
        answer_tag(f"t{task}", f"t{task}q2"): second,
        highlight_tag(f"t{task}"): highlight,
    }
    fill(sheet(folder, task, group), answers)


def texts(folder: Path) -> list[str]:
    """Return what the outcomes say, in their order."""
    return [one.text for one in open_seminar(folder).outcomes]
