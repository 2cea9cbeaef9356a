"""The seminar that the scenes play in: the sample as it may stand some weeks before."""

from __future__ import annotations

import datetime as dt
import shutil
import subprocess
import sys
from pathlib import Path

from docx import Document
from msgspec.structs import replace

from seminar.folder import open_seminar, save
from seminar.fresh import next_third_thursday_of_march
from seminar.model import Day, Seminar
from tools.pictures.pages import SAMPLE


def next_years(place: Path) -> Path:
    """Return a copy of the sample as it may stand some weeks before, with a few problems.

    Its documents have been built; one was edited by hand since, and the seminar was changed.
    """
    first = next_third_thursday_of_march(dt.date.today())  # noqa: DTZ011 - a date of the person's
    folder = place / f"Dialogseminar {first.year}"
    shutil.copytree(SAMPLE, folder)
    seminar = open_seminar(folder)
    days = tuple(
        replace(day, date=first + dt.timedelta(days=number))
        for number, day in enumerate(seminar.programme)
    )
    title = folder.name
    coming = replace(seminar, title=title, programme=days, outcomes=())
    save(coming, folder)
    subprocess.run([sys.executable, "-m", "app", "build", folder], check=True, capture_output=True)
    _edit_by_hand(folder / "documents" / f"Oppgaveark {title}.docx")
    save(_with_problems(coming), folder)
    return folder


def _edit_by_hand(path: Path) -> None:
    document = Document(str(path))
    document.add_paragraph("Husk navnelapp.")
    document.save(str(path))


def _with_problems(seminar: Seminar) -> Seminar:
    """Return the seminar with a talk that overlaps, a gap, and phases that are too long."""
    first, *others = seminar.programme
    task, *tasks = seminar.tasks
    phases = tuple(
        replace(phase, minutes=phase.minutes + 2) if number == 1 else phase
        for number, phase in enumerate(task.phases)
    )
    return replace(
        seminar,
        programme=(_overlapping(first), *others),
        tasks=(replace(task, phases=phases), *tasks),
    )


def _overlapping(day: Day) -> Day:
    items = list(day.items)
    items[10] = replace(items[10], start=dt.time(13, 45))
    return replace(day, items=tuple(items), end=dt.time(20, 8))
