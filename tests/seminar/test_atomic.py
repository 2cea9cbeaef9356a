from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Generator
from pathlib import Path
from tempfile import mkdtemp
from textwrap import dedent

import pytest

from seminar.atomic import write, write_all
from seminar.failures import CannotWrite
from tests.processes import unmeasured_environment

SMALL_FILES = "resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000))"
NO_RIGHTS = "os.getuid() == 0 and os.setuid(65534)"
HOUR = 60 * 60


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "fil.json"
    path.write_bytes(b"gammelt")
    return path


# --- what it does ---------------------------------------------------------------------------------


def test_a_new_file_holds_the_content_and_is_alone(tmp_path: Path) -> None:
    write(tmp_path / "ny.json", b"nytt")
    assert (tmp_path / "ny.json").read_bytes() == b"nytt"
    assert names(tmp_path) == ["ny.json"]


def test_an_old_file_gets_the_new_content(file: Path) -> None:
    write(file, b"nytt")
    assert file.read_bytes() == b"nytt"
    assert names(file.parent) == ["fil.json"]


def test_a_new_file_is_open_to_those_whom_the_mask_lets_in(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write(tmp_path / "ny.json", b"")
    finally:
        os.umask(before)
    assert (tmp_path / "ny.json").stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize("mode", [0o600, 0o664, 0o666])
def test_a_file_keeps_its_permissions(file: Path, mode: int) -> None:
    file.chmod(mode)
    write(file, b"nytt")
    assert file.stat().st_mode & 0o777 == mode


def test_a_symbolic_link_goes_on_leading_to_its_file(file: Path, tmp_path: Path) -> None:
    (tmp_path / "mappe").mkdir()
    link = tmp_path / "mappe" / "lenke.json"
    link.symlink_to("../fil.json")
    write(link, b"nytt")
    assert link.is_symlink()
    assert file.read_bytes() == b"nytt"
    assert names(tmp_path / "mappe") == ["lenke.json"]


def test_the_old_content_is_never_touched(file: Path, tmp_path: Path) -> None:
    """Who has opened the file reads the old content to its end."""
    os.link(file, tmp_path / "annet navn")
    with file.open("rb") as reader:
        write(file, b"nytt")
        assert reader.read() == b"gammelt"
    assert (tmp_path / "annet navn").read_bytes() == b"gammelt"


def test_several_files_are_written_in_order(tmp_path: Path) -> None:
    write_all({tmp_path / "a": b"1", tmp_path / "b": b"2"})
    assert (tmp_path / "a").read_bytes() == b"1"
    assert (tmp_path / "b").read_bytes() == b"2"
    assert names(tmp_path) == ["a", "b"]


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="needs Linux to name a descriptor")
def test_contents_are_on_the_disk_before_the_first_name_changes_and_the_names_afterwards(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps: list[str] = []
    fsync, replace = os.fsync, os.replace

    def noting_fsync(descriptor: int) -> None:
        name = Path(f"/proc/self/fd/{descriptor}").readlink().name
        steps.append("content" if name.endswith(".tmp") else f"names in {name}")
        fsync(descriptor)

    def noting_replace(old: Path, new: Path) -> None:
        steps.append(f"becomes {Path(new).name}")
        replace(old, new)

    monkeypatch.setattr(os, "fsync", noting_fsync)
    monkeypatch.setattr(os, "replace", noting_replace)
    write_all({tmp_path / "a": b"1", tmp_path / "b": b"2"})
    names_on_disk = f"names in {tmp_path.name}"
    assert steps[:4] == ["content", "content", "becomes a", "becomes b"]
    assert set(steps[4:]) == {names_on_disk}


def test_each_file_is_asked_about_just_before_it_changes(tmp_path: Path) -> None:
    a, b, c = (tmp_path / name for name in "abc")

    def unless_somebody_saved(path: Path) -> bool:
        if path == a:
            b.write_bytes(b"saved meanwhile")
        return not path.exists()

    assert write_all({a: b"1", b: b"2", c: b"3"}, unless_somebody_saved) == (b,)
    assert [path.read_bytes() for path in (a, b, c)] == [b"1", b"saved meanwhile", b"3"]
    assert names(tmp_path) == ["a", "b", "c"]


def test_what_killed_programs_left_is_taken_away_after_a_day(file: Path) -> None:
    now = file.stat().st_mtime
    for name, age in ((".plenum-00000000.tmp", 25), (".plenum-11111111.tmp", 1), ("annet.tmp", 25)):
        leftover = file.with_name(name)
        leftover.touch()
        os.utime(leftover, (now - age * HOUR, now - age * HOUR))
    write(file, b"nytt")
    assert names(file.parent) == [".plenum-11111111.tmp", "annet.tmp", "fil.json"]


# --- when it cannot -------------------------------------------------------------------------------


def assert_untouched(file: Path) -> None:
    assert file.read_bytes() == b"gammelt"
    assert names(file.parent) == ["fil.json"]


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite, match="is not there any more") as caught:
        write(tmp_path / "borte" / "fil.json", b"nytt")
    assert str(tmp_path / "borte" / "fil.json") in str(caught.value)


def test_a_file_is_no_folder(file: Path) -> None:
    with pytest.raises(CannotWrite):
        write(file / "fil.json", b"nytt")
    assert_untouched(file)


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "mappe").mkdir()
    with pytest.raises(CannotWrite, match="a folder has that name"):
        write(tmp_path / "mappe", b"nytt")
    assert names(tmp_path) == ["mappe"]


def test_a_name_that_is_too_long_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite, match="too long"):
        write(tmp_path / ("a" * 300), b"nytt")
    assert names(tmp_path) == []


def test_no_file_changes_if_one_of_them_cannot_be_written(file: Path, tmp_path: Path) -> None:
    with pytest.raises(CannotWrite):
        write_all({file: b"nytt", tmp_path / "borte" / "b": b"2"})
    assert_untouched(file)


LARGE_WRITE = """
    import os, resource, sys
    from pathlib import Path
    from seminar.atomic import write
    from seminar.failures import CannotWrite
    {limit}
    try:
        write(Path(sys.argv[1]), b"n" * 100_000)
    except CannotWrite as error:
        print(error)
"""


def refusal(file: Path, limit: str) -> str:
    """What a process says that writes 100 kB into `file` after it has limited itself."""
    result = subprocess.run(
        [sys.executable, "-c", dedent(LARGE_WRITE).format(limit=limit), file],
        capture_output=True,
        text=True,
        check=True,
        env=unmeasured_environment(),
    )
    return result.stdout


def test_a_write_that_stops_halfway_leaves_no_trace(file: Path) -> None:
    assert "the disk does not take files of this size" in refusal(file, SMALL_FILES)
    assert_untouched(file)


def test_a_full_disk_leaves_no_trace(small_disk: Path) -> None:
    file = small_disk / "fil.json"
    file.write_bytes(b"gammelt")
    with pytest.raises(CannotWrite, match="the disk is full"):
        write(file, b"n" * 100_000)
    assert_untouched(file)


@pytest.fixture
def open_to_all() -> Generator[Path]:
    """A file that any user can reach, for nothing is refused to root."""
    folder = Path(mkdtemp())
    folder.chmod(0o755)
    file = folder / "fil.json"
    file.write_bytes(b"gammelt")
    yield file
    folder.chmod(0o755)
    file.unlink()
    folder.rmdir()


def test_a_read_only_folder_is_named(open_to_all: Path) -> None:
    open_to_all.chmod(0o666)
    open_to_all.parent.chmod(0o555)
    assert "it is protected, or open in another program" in refusal(open_to_all, NO_RIGHTS)
    assert_untouched(open_to_all)


def test_a_write_protected_file_is_not_replaced(open_to_all: Path) -> None:
    open_to_all.parent.chmod(0o777)
    open_to_all.chmod(0o444)
    assert "it is protected, or open in another program" in refusal(open_to_all, NO_RIGHTS)
    assert_untouched(open_to_all)
