from __future__ import annotations

import datetime as dt
import subprocess
import sys
from pathlib import Path

import pytest
from msgspec.structs import replace

from app.keeping.recent import MOST, Position, RecentSeminar, RecentSeminars, recent_of
from seminar.model import Day, Organisation, Seminar
from tests.processes import unmeasured_environment

NOON = dt.datetime(2026, 3, 1, 12, 0, tzinfo=dt.UTC)
AT = Position(page="tasks", day="t1", row="q2")

REMEMBER = """
import datetime as dt, sys
from pathlib import Path
from app.keeping.recent import RecentSeminar, RecentSeminars
recents = RecentSeminars(Path(sys.argv[1]))
for n in range(8):
    now = dt.datetime.now().astimezone()
    recents.remember(RecentSeminar(folder=f"/{sys.argv[2]}/{n}", opened=now))
"""


@pytest.fixture
def recents(tmp_path: Path) -> RecentSeminars:
    return RecentSeminars(tmp_path / "recent")


def opened(name: str, minute: int) -> RecentSeminar:
    return RecentSeminar(folder=f"/felles/{name}", opened=NOON + dt.timedelta(minutes=minute))


def test_at_first_there_are_none(recents: RecentSeminars) -> None:
    assert recents.all() == ()
    assert recents.of(Path("/felles/2026")) is None


def test_a_seminar_is_remembered_with_where_the_person_was(tmp_path: Path) -> None:
    day = Day(date=dt.date(2026, 3, 19))
    seminar = Seminar(
        title="Dialogseminar", organisation=Organisation(name="Fjellvåg"), programme=(day,)
    )
    recent = recent_of(seminar, tmp_path, AT, "f1")
    RecentSeminars(tmp_path / "recent").remember(recent)
    again = RecentSeminars(tmp_path / "recent").of(tmp_path)
    assert again is not None
    assert again == recent
    assert (again.title, again.organisation, again.dates) == (
        "Dialogseminar",
        "Fjellvåg",
        (day.date,),
    )
    assert (again.path, again.position, again.saved) == (tmp_path, AT, "f1")


def test_the_last_opened_comes_first(recents: RecentSeminars) -> None:
    for name, minute in (("a", 1), ("b", 3), ("c", 2)):
        recents.remember(opened(name, minute))
    assert [one.folder[-1] for one in recents.all()] == ["b", "c", "a"]
    recents.remember(opened("a", 4))
    assert [one.folder[-1] for one in recents.all()] == ["a", "b", "c"]


def test_twenty_are_remembered_and_the_oldest_forgotten(recents: RecentSeminars) -> None:
    for minute in range(MOST + 3):
        recents.remember(opened(f"{minute}", minute))
    names = [one.path.name for one in recents.all()]
    assert names == [str(minute) for minute in range(MOST + 2, 2, -1)]
    assert recents.of(Path("/felles/0")) is None


def test_a_seminar_can_be_taken_off_the_list(recents: RecentSeminars) -> None:
    recents.remember(opened("a", 1))
    recents.remember(opened("b", 2))
    recents.forget("/felles/a")
    recents.forget("/felles/unknown")
    assert [one.folder for one in recents.all()] == ["/felles/b"]


def test_a_file_that_cannot_be_read_costs_only_itself(tmp_path: Path) -> None:
    recents = RecentSeminars(tmp_path)
    recents.remember(opened("a", 1))
    (tmp_path / "broken.json").write_bytes(b"\xff{")
    assert [one.folder for one in recents.all()] == ["/felles/a"]
    recents.remember(replace(opened("a", 1), title="Ny"))
    assert [one.title for one in recents.all()] == ["Ny"]


def test_what_another_process_remembers_meanwhile_is_not_forgotten(tmp_path: Path) -> None:
    class Slow(RecentSeminars):
        def all(self) -> tuple[RecentSeminar, ...]:
            found = super().all()
            RecentSeminars(tmp_path).remember(opened("b", 2))
            return found

    Slow(tmp_path).remember(opened("a", 1))
    assert {one.folder for one in RecentSeminars(tmp_path).all()} == {"/felles/a", "/felles/b"}


def test_two_processes_at_once_lose_none_of_each_others(tmp_path: Path) -> None:
    environment = unmeasured_environment()
    processes = [
        subprocess.Popen([sys.executable, "-c", REMEMBER, str(tmp_path), name], env=environment)
        for name in ("one", "other")
    ]
    assert [process.wait() for process in processes] == [0, 0]
    found = {one.folder for one in RecentSeminars(tmp_path).all()}
    assert found == {f"/{name}/{n}" for name in ("one", "other") for n in range(8)}
