"""Lays out what is built: a folder for each deck, with its seminar and its text for the rivals.

Run as `python -m benchmarks.preparing FOLDER`, a process of its own, so that the one that measures
stays small.
"""

from __future__ import annotations

import shutil
import sys
from importlib.resources import as_file, files
from pathlib import Path

import msgspec

from benchmarks.cases import CASES, GROUPS, MANY_GROUPS, SAMPLE, TASKS, Case
from benchmarks.many_groups import with_many_groups
from benchmarks.markdown import markdown
from benchmarks.pages import pages
from benchmarks.stretching import stretch
from builders.plan import plan
from seminar.folder import create, open_seminar, read_survey_of, save


def prepare(folder: Path) -> None:
    """Lay out every case in `folder`, anew."""
    shutil.rmtree(folder, ignore_errors=True)
    with as_file(files("sample_inputs").joinpath("dialogseminar-2025")) as sample:
        for case in CASES:
            _prepare(case, folder, sample)
        _prepare_many_groups(MANY_GROUPS.seminar(folder), sample)


def _prepare(case: Case, folder: Path, sample: Path) -> None:
    place = case.seminar(folder)
    if case is SAMPLE:
        shutil.copytree(sample, place)
    else:
        create(place, stretch(open_seminar(sample), case.slides))
    seminar = open_seminar(place)
    deck = pages(plan(seminar, read_survey_of(place, seminar)))
    case.pages(folder).write_bytes(msgspec.json.encode(deck))
    case.markdown(folder).write_text(markdown(deck), "utf-8")


def _prepare_many_groups(place: Path, sample: Path) -> None:
    shutil.copytree(sample, place)
    save(with_many_groups(open_seminar(place), GROUPS, TASKS), place)


if __name__ == "__main__":
    prepare(Path(sys.argv[1]))
