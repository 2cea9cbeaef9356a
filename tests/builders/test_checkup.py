"""What an inspection finds is told in the few lines that a person wants to read."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from builders.checkup import check_files
from builders.documents.kinds import PROGRAM
from builders.production import produce
from builders.workshop import Order
from tests.sample import SAMPLE


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("checkup") / "seminar"
    shutil.copytree(SAMPLE, folder)
    return produce(folder, Order(only=(PROGRAM.id,))).paths[0]


def test_what_plenum_builds_opens_and_is_accessible(program: Path) -> None:
    told: list[tuple[Path, int, int]] = []
    (found,) = check_files([program], lambda *step: told.append(step), lambda: False)
    assert found.opens
    assert found.accessibility == ()
    assert all(one.severity == "tip" for one in found.others)
    assert told == [(program, 0, 1)]


@pytest.mark.invalid_office_files
def test_what_cannot_be_read_says_why(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(b"no document")
    (found,) = check_files([tmp_path / "a.docx"], lambda *_step: None, lambda: False)
    assert not found.opens
    assert found.failure is not None


def test_who_stops_has_what_is_done(program: Path) -> None:
    begun: list[Path] = []
    found = check_files(
        [program, program], lambda path, *_: begun.append(path), lambda: bool(begun)
    )
    assert len(found) == 1
