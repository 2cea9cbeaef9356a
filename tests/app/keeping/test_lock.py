from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

from app.keeping.account import person_name
from app.keeping.lock import (
    LOCK,
    CannotLock,
    HeldElsewhere,
    Holder,
    holder_of,
    take,
    take_over,
)
from app.keeping.processes import Process, machine_name, this_process
from tests.processes import unmeasured_environment

TAKE_AND_STAY = """
import sys
from pathlib import Path
from app.keeping.lock import HeldElsewhere, take
try:
    take(Path(sys.argv[1]))
    print("taken", flush=True)
except HeldElsewhere:
    print("held", flush=True)
input()
"""


def another(folder: Path) -> subprocess.Popen[str]:
    """Start a process that opens the seminar and stays."""
    return subprocess.Popen(
        [sys.executable, "-c", TAKE_AND_STAY, str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=unmeasured_environment(),
    )


def said(process: subprocess.Popen[str]) -> str:
    assert process.stdout
    return process.stdout.readline().strip()


def write_lock(folder: Path, holder: Holder) -> None:
    (folder / LOCK).write_bytes(msgspec.json.encode(holder))


def test_who_opens_a_seminar_is_named_with_machine_and_time(tmp_path: Path) -> None:
    lock = take(tmp_path)
    holder = holder_of(tmp_path)
    assert holder is not None
    assert holder == lock.holder
    assert (holder.name, holder.machine) == (person_name(), machine_name())
    assert holder.since
    assert person_name()
    assert lock.taken_by() is None


def test_a_seminar_that_is_open_in_another_process_is_held(tmp_path: Path) -> None:
    with another(tmp_path) as process:
        assert said(process) == "taken"
        with pytest.raises(HeldElsewhere) as refused:
            take(tmp_path)
        assert refused.value.holder.process
        assert refused.value.holder.process.pid == process.pid


def test_of_two_that_open_it_at_once_one_gets_it(tmp_path: Path) -> None:
    with another(tmp_path) as first, another(tmp_path) as second:
        assert sorted([said(first), said(second)]) == ["held", "taken"]


def test_what_a_crash_on_this_machine_left_is_cleared_in_silence(tmp_path: Path) -> None:
    with another(tmp_path) as process:
        assert said(process) == "taken"
        process.kill()
    assert (tmp_path / LOCK).exists()
    assert holder_of(tmp_path) is None
    lock = take(tmp_path)
    assert lock.taken_by() is None
    assert [path.name for path in tmp_path.iterdir()] == [LOCK]


def test_another_process_that_has_the_crashed_ones_number_holds_nothing(tmp_path: Path) -> None:
    process = replace(this_process(), started=this_process().started - 3600)
    write_lock(tmp_path, Holder("Sekretæren", None, process, "t"))
    assert holder_of(tmp_path) is None
    take(tmp_path)


def test_of_another_machine_the_lock_stays_whatever_happened_there(tmp_path: Path) -> None:
    theirs = Holder("Sekretæren", None, Process("PC-2214", 1, 0.0), "t")
    write_lock(tmp_path, theirs)
    assert holder_of(tmp_path) == theirs
    with pytest.raises(HeldElsewhere) as refused:
        take(tmp_path)
    assert refused.value.holder == theirs


def test_a_lock_that_says_nothing_is_a_lock(tmp_path: Path) -> None:
    (tmp_path / LOCK).touch()
    with pytest.raises(HeldElsewhere) as refused:
        take(tmp_path)
    assert refused.value.holder == Holder()


def test_who_loses_the_seminar_to_somebody_notices_and_leaves_the_lock(tmp_path: Path) -> None:
    mine = take(tmp_path)
    theirs = take_over(tmp_path)
    assert mine.taken_by() == theirs.holder
    assert theirs.taken_by() is None
    with pytest.raises(HeldElsewhere):
        mine.renew()
    mine.release()
    assert holder_of(tmp_path) == theirs.holder


def test_a_lock_that_somebody_deleted_is_made_anew(tmp_path: Path) -> None:
    lock = take(tmp_path)
    (tmp_path / LOCK).unlink()
    assert lock.taken_by() is None
    lock.renew()
    assert holder_of(tmp_path) == lock.holder


def test_closing_leaves_nothing_behind(tmp_path: Path) -> None:
    lock = take(tmp_path)
    lock.release()
    lock.release()
    assert list(tmp_path.iterdir()) == []
    take(tmp_path)


def test_where_no_file_can_be_made_nothing_can_be_locked(tmp_path: Path) -> None:
    for do in (take, take_over):
        with pytest.raises(CannotLock):
            do(tmp_path / "gone")
    take_in = tmp_path / "file"
    take_in.touch()
    with pytest.raises(CannotLock):
        take(take_in)


def test_a_folder_that_goes_away_does_not_trouble_who_closes(tmp_path: Path) -> None:
    folder = tmp_path / "2026"
    folder.mkdir()
    lock = take(folder)
    (folder / LOCK).unlink()
    folder.rmdir()
    lock.release()
