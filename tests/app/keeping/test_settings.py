from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from msgspec.structs import replace

from app.keeping.places import recent_folder, recovery_folder, settings_file
from app.keeping.settings import Settings, change_settings, read_settings
from seminar.failures import CannotWrite
from tests.processes import unmeasured_environment

ALL = Settings(
    language="nn",
    colours="dark",
    text_size=150,
    window="AdnQywADAAA",
    columns={"programme": {"start": 90}},
    panes={"tasks": (200, 600)},
    shown={"details": False},
    folders={"open": "/felles/Dialogseminar"},
)

CHANGE = """
import sys
from pathlib import Path
from msgspec.structs import replace
from app.keeping.settings import change_settings
path = Path(sys.argv[1])
for n in range(30):
    change_settings(path, lambda s: replace(s, columns={**s.columns, sys.argv[2]: {"start": n}}))
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.json"


def test_at_first_everything_is_as_the_system_has_it(path: Path) -> None:
    assert read_settings(path) == Settings()


def test_another_process_reads_what_this_one_changed(path: Path) -> None:
    assert change_settings(path, lambda _: ALL) == ALL
    script = (
        "import sys; from pathlib import Path; from app.keeping.settings import read_settings;"
        "print(repr(read_settings(Path(sys.argv[1]))))"
    )
    there = subprocess.run(
        [sys.executable, "-c", script, str(path)],
        capture_output=True,
        text=True,
        check=True,
        env=unmeasured_environment(),
    )
    assert there.stdout.strip() == repr(ALL)


def test_what_another_window_changed_meanwhile_stays(path: Path) -> None:
    change_settings(path, lambda s: replace(s, text_size=150))
    change_settings(path, lambda s: replace(s, columns={**s.columns, "programme": {"start": 40}}))
    change_settings(path, lambda s: replace(s, columns={**s.columns, "tasks": {"min": 50}}))
    assert read_settings(path) == Settings(
        text_size=150, columns={"programme": {"start": 40}, "tasks": {"min": 50}}
    )


def test_two_processes_that_change_settings_at_once_leave_a_whole_file(path: Path) -> None:
    path.parent.mkdir()
    environment = unmeasured_environment()
    processes = [
        subprocess.Popen([sys.executable, "-c", CHANGE, str(path), name], env=environment)
        for name in ("programme", "tasks")
    ]
    assert [process.wait() for process in processes] == [0, 0]
    found = read_settings(path).columns
    assert found
    assert set(found) <= {"programme", "tasks"}
    assert [one.name for one in path.parent.iterdir()] == ["settings.json"]


def test_a_change_that_changes_nothing_writes_nothing(path: Path) -> None:
    change_settings(path, lambda settings: settings)
    assert not path.exists()


@pytest.mark.parametrize("content", ["", "{", "[]", "null", '{"text_size": {}}', "\udcff"])
def test_a_damaged_file_counts_as_none_and_can_be_written_again(path: Path, content: str) -> None:
    path.parent.mkdir()
    path.write_bytes(content.encode("utf-8", "surrogateescape"))
    assert read_settings(path) == Settings()
    change_settings(path, lambda s: replace(s, colours="dark"))
    assert read_settings(path) == Settings(colours="dark")


def test_one_wrong_value_costs_only_itself(path: Path) -> None:
    change_settings(path, lambda _: ALL)
    data = {**json.loads(path.read_text()), "colours": "pink", "columns": {"programme": "wide"}}
    path.write_text(json.dumps(data))
    assert read_settings(path) == replace(ALL, colours="system", columns={})


def test_a_setting_of_a_newer_plenum_stays(path: Path) -> None:
    path.parent.mkdir()
    path.write_text('{"sound": "loud", "text_size": 120}')
    change_settings(path, lambda s: replace(s, colours="dark"))
    assert json.loads(path.read_text())["sound"] == "loud"
    assert read_settings(path) == Settings(colours="dark", text_size=120)


@pytest.mark.parametrize(("stored", "read"), [(5, 80), (900, 200), (125, 125)])
def test_text_is_never_too_small_or_too_large_to_be_set_back(
    path: Path, stored: int, read: int
) -> None:
    path.parent.mkdir()
    path.write_text(json.dumps({"text_size": stored}))
    assert read_settings(path).text_size == read


def test_a_full_disk_leaves_the_settings_as_they_were(small_disk: Path) -> None:
    path = small_disk / "settings.json"
    change_settings(path, lambda s: replace(s, colours="dark"))
    with pytest.raises(CannotWrite):
        change_settings(path, lambda s: replace(s, window="x" * 100_000))
    assert read_settings(path) == Settings(colours="dark")


def test_everything_of_the_machine_lies_in_the_persons_own_folders() -> None:
    for path in (recovery_folder(), recent_folder(), settings_file()):
        assert path.is_relative_to(Path.home())
