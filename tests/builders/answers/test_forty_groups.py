"""Forty groups by ten tasks: all that they wrote is read, and each sheet is told of as it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from builders.answers import Watch, read_answers
from seminar.model import Group, Question, Seminar, Task
from tests.filled_sheets import fill, write_sheets


@pytest.mark.slow
@pytest.mark.invalid_office_files  # They are valid; but to validate four hundred takes minutes.
def test_four_hundred_sheets_are_read_one_by_one(tmp_path: Path) -> None:
    seminar = Seminar(
        tasks=tuple(
            Task(
                id=f"t{task}",
                title=f"Tema {task}",
                questions=tuple(Question(id=f"q{n}", text=f"Hva med {n}?") for n in range(3)),
            )
            for task in range(10)
        ),
        groups=tuple(Group(id=f"g{n}") for n in range(40)),
    )
    points = [f"Punkt {n} fra oss om noe som er viktig for samspillet" for n in range(6)]
    for at, path in enumerate(write_sheets(tmp_path, seminar).values()):
        fill(path, {f"plenum.answer:t{at // 40}.q{n}": points for n in range(3)})
    told: list[tuple[int, int, str]] = []
    watch = Watch(tell=lambda done, total, file: told.append((done, total, file)))
    reading = read_answers(tmp_path, seminar, watch)
    assert [(done, total) for done, total, _ in told] == [(n, 400) for n in range(401)]
    assert len({file for _, _, file in told[:-1]}) == 400
    assert len(reading.sheets) == 400
    assert reading.remarks == ()
    assert all(sheet.answers[0].points == tuple(points) for sheet in reading.sheets)
