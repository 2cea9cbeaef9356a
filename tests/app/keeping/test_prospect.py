from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

from app.keeping.lock import LOCK, Holder, take
from app.keeping.processes import Process
from app.keeping.prospect import prospect
from app.keeping.recent import Position, RecentSeminar, recent_of
from app.sample import copy_sample
from app.year import YearStep
from builders.production import Order, produce
from seminar.folder import GROUPS, SEMINAR, fingerprint, open_seminar, save
from seminar.model import CollectedSheet

TODAY = dt.date(2025, 3, 1)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    copy_sample(tmp_path / "2025")
    return tmp_path / "2025"


def remembered(folder: Path) -> RecentSeminar:
    return recent_of(open_seminar(folder), folder, Position(), fingerprint(folder))


def test_a_seminar_is_found_with_its_year_and_its_problems(folder: Path) -> None:
    recent = remembered(folder)
    found = prospect(recent, TODAY)
    assert found.recent == recent
    assert found.seminar == open_seminar(folder)
    assert found.year
    assert {"programme", "tasks"} <= found.year.done
    assert found.year.current == "documents"
    assert found.errors == 0
    assert found.is_own
    assert found.holder is None
    assert found.changed


def test_what_somebody_else_saved_is_not_the_persons_own(folder: Path) -> None:
    recent = remembered(folder)
    path = folder / SEMINAR
    path.write_bytes(path.read_bytes().replace(b"2025", b"2026"))
    assert not prospect(recent, TODAY).is_own


def test_a_seminar_that_is_open_elsewhere_names_who_has_it(folder: Path) -> None:
    theirs = Holder("Sekretæren", None, Process("PC-2214", 1, 0.0), "t")
    (folder / LOCK).write_bytes(msgspec.json.encode(theirs))
    assert prospect(remembered(folder), TODAY).holder == theirs


def test_a_folder_that_is_gone_is_missing(folder: Path) -> None:
    recent = remembered(folder)
    shutil.rmtree(folder)
    found = prospect(recent, TODAY)
    assert (found.seminar, found.is_missing) == (None, True)


def test_a_damaged_seminar_says_why_it_does_not_open(folder: Path) -> None:
    recent = remembered(folder)
    (folder / SEMINAR).write_bytes(b"{")
    found = prospect(recent, TODAY)
    assert (found.seminar, found.is_missing) == (None, False)
    assert found.why


@pytest.mark.invalid_office_files
def test_sheets_that_nobody_has_collected_await_though_outcomes_were_typed(folder: Path) -> None:
    produce(folder, Order(only=("answer-sheets",)))
    recent, afterwards = remembered(folder), dt.date(2025, 4, 1)
    assert "answers" in _done(recent, afterwards)
    sheet = next((folder / GROUPS).rglob("*.docx"))
    sheet.write_bytes(sheet.read_bytes() + b" ")
    assert "answers" not in _done(recent, afterwards)
    seminar = open_seminar(folder)
    task, group = seminar.tasks[0].id, seminar.groups[0].id
    collected = (CollectedSheet(task=task, group=group, file="groups/x.docx"),)
    save(replace(seminar, collected=collected), folder)
    assert "answers" in _done(recent, afterwards)


def _done(recent: RecentSeminar, today: dt.date) -> frozenset[YearStep]:
    year = prospect(recent, today).year
    assert year is not None
    return year.done


def test_a_seminar_that_is_open_here_is_held_by_this_process(folder: Path) -> None:
    lock = take(folder)
    assert prospect(remembered(folder), TODAY).holder == lock.holder
