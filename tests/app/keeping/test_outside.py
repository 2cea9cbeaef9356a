from __future__ import annotations

import os
from pathlib import Path

import pytest
from msgspec.structs import replace

from app.keeping.outside import Look, Lookout
from seminar.folder import SEMINAR, create, fingerprint, save
from seminar.model import Seminar

SEMINAR_2026 = Seminar(id="s", title="Dialogseminar 2026")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    create(tmp_path / "2026", SEMINAR_2026)
    return tmp_path / "2026"


def test_a_file_that_nobody_touches_stays_the_same(folder: Path) -> None:
    lookout = Lookout(folder, fingerprint(folder))
    assert [lookout.look().state for _ in range(4)] == ["same"] * 4


def test_what_somebody_else_saves_is_a_change_until_it_is_known(folder: Path) -> None:
    known = fingerprint(folder)
    lookout = Lookout(folder, known)
    lookout.look()
    mark = save(replace(SEMINAR_2026, theme="Tillit"), folder)
    for _ in range(3):
        assert lookout.look() == Look("changed", known, mark)
    lookout.know(mark)
    assert lookout.known == mark
    assert lookout.look().state == "same"


def test_a_new_date_alone_is_no_change(folder: Path) -> None:
    lookout = Lookout(folder, fingerprint(folder))
    for seconds in (1e9, 2e9):
        os.utime(folder / SEMINAR, (seconds, seconds))
        assert lookout.look().state == "same"


def test_a_change_that_keeps_date_and_size_is_noticed_at_the_next_look(folder: Path) -> None:
    path = folder / SEMINAR
    lookout = Lookout(folder, fingerprint(folder))
    lookout.look()
    there = path.stat()
    path.write_bytes(path.read_bytes().replace(b"2026", b"2027"))
    os.utime(path, ns=(there.st_atime_ns, there.st_mtime_ns))
    assert path.stat().st_size == there.st_size
    assert lookout.look().state == "changed"


def test_a_file_that_was_not_touched_for_two_looks_is_not_read_again(folder: Path) -> None:
    path = folder / SEMINAR
    lookout = Lookout(folder, fingerprint(folder))
    lookout.look()
    lookout.look()
    there = path.stat()
    before = there.st_atime_ns - 10**12
    os.utime(path, ns=(before, there.st_mtime_ns))
    lookout.look()
    assert path.stat().st_atime_ns == before


def test_a_file_out_of_reach_is_said_to_be_and_comes_back(folder: Path) -> None:
    lookout = Lookout(folder, fingerprint(folder))
    away = folder.with_name("away")
    folder.rename(away)
    look = lookout.look()
    assert look.state == "missing"
    assert str(look.why) == f"The folder is not found: {folder}."
    away.rename(folder)
    assert lookout.look().state == "same"


def test_a_seminar_that_was_deleted_is_missing(folder: Path) -> None:
    lookout = Lookout(folder, fingerprint(folder))
    (folder / SEMINAR).unlink()
    look = lookout.look()
    assert look.state == "missing"
    assert str(look.why) == "seminar.json is not in the folder any more."


def test_a_drive_that_refuses_to_answer_is_out_of_reach(folder: Path) -> None:
    lookout = Lookout(folder, fingerprint(folder))
    (folder / SEMINAR).unlink()
    (folder / SEMINAR).symlink_to(SEMINAR)  # A loop, which the system refuses to follow.
    assert lookout.look().state == "unreachable"
