"""Lays out a seminar with very many filled sheets: `python -m benchmarks.collecting.preparing DIR`.

Every group says something of its own to every question, some of it nearly what another said.
"""

from __future__ import annotations

import random
import shutil
import sys
from importlib.resources import as_file, files
from pathlib import Path

from msgspec.structs import replace

from benchmarks.cases import GROUPS, TASKS
from benchmarks.many_groups import with_many_groups
from builders.production import Order, produce
from seminar.folder import open_seminar, save
from tools.filling import fill_sheets

SHEETS = GROUPS * TASKS
POINTS = 3
"""Points of each answer."""
_OPENINGS = ("Vi trenger", "Vi ønsker oss", "Det er viktig med", "Gruppen foreslår")
_WHAT = ("faste møter", "klare mandater", "tidlig innsyn", "felles opplæring", "korte notater")
_WHOM = ("mellom utvalg og enheter", "for alle folkevalgte", "med lederne", "i hver sektor")
_WHEN = ("hver måned", "før budsjettet", "i god tid", "hvert halvår", "etter sommeren")


def lay_out(folder: Path) -> None:
    """Make the seminar, build its sheets, and let every group answer every question."""
    with as_file(files("sample_inputs").joinpath("dialogseminar-2025")) as sample:
        shutil.copytree(sample, folder)
    save(replace(with_many_groups(open_seminar(folder), GROUPS, TASKS), outcomes=()), folder)
    produce(folder, Order(only=("answer-sheets",)))
    chance = random.Random(SHEETS)
    fill_sheets(folder, lambda _task, _question, _group: [_point(chance) for _ in range(POINTS)])


def _point(chance: random.Random) -> str:
    return " ".join(chance.choice(words) for words in (_OPENINGS, _WHAT, _WHOM, _WHEN))


if __name__ == "__main__":
    lay_out(Path(sys.argv[1]))
