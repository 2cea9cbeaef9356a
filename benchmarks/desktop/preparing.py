"""Lays out the seminars that are opened: the sample, and those of many slides, items or sheets.

Run as `python -m benchmarks.desktop.preparing FOLDER`.
"""

from __future__ import annotations

import shutil
import sys
from importlib.resources import as_file, files
from pathlib import Path

from benchmarks.desktop.cases import GROUPS, ITEMS, SLIDES, TASKS
from benchmarks.desktop.many_items import with_many_items
from benchmarks.stretching import stretch
from builders.production import Order, produce
from seminar.folder import create, open_seminar, save
from seminar.model import Group, Question, Seminar, Task
from tools.filling import fill_sheets


def prepare(folder: Path) -> None:
    """Lay out every seminar in `folder`, anew."""
    shutil.rmtree(folder, ignore_errors=True)
    with as_file(files("sample_inputs").joinpath("dialogseminar-2025")) as sample:
        seminar = open_seminar(sample)
        shutil.copytree(sample, folder / "sample")
        shutil.copytree(sample, folder / "items")
        save(with_many_items(seminar, ITEMS), folder / "items")
        create(folder / "slides", stretch(seminar, SLIDES))
    _write_sheets(folder / "sheets")


def _write_sheets(folder: Path) -> None:
    """Lay out a seminar whose groups have written in all of their sheets."""
    questions = [[f"t{task}q{n}" for n in range(3)] for task in range(TASKS)]
    tasks = (
        Task(
            id=f"t{n}",
            title=f"Tema {n}",
            questions=tuple(Question(id=one, text="Hva?") for one in asked),
        )
        for n, asked in enumerate(questions)
    )
    groups = tuple(Group(id=f"g{n}", name=f"Gruppe {n}") for n in range(1, GROUPS + 1))
    create(folder, Seminar(title="Svarark", tasks=tuple(tasks), groups=groups))
    produce(folder, Order(only=("answer-sheets",)))
    fill_sheets(folder, _points)


def _points(task: str, question: str | None, group: str | None) -> list[str]:
    return [f"Punkt {n} fra {group} om {question} i {task}" for n in range(3)] if question else []


if __name__ == "__main__":
    prepare(Path(sys.argv[1]))
