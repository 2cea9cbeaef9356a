from __future__ import annotations

import datetime as dt
import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from msgspec.structs import replace

from app.keeping.processes import this_process
from app.keeping.recovery import (
    RecoveryFile,
    discard,
    keep_beside,
    saved_beside,
    waiting,
)
from app.keeping.recovery_copy import (
    MOST_STEPS,
    MadeStep,
    NewerCopy,
    RecoveryCopy,
    Work,
    decode_copy,
    encode_copy,
)
from seminar.failures import CannotWrite
from seminar.folder import MEDIA, SEMINAR, create, fingerprint, open_seminar, save
from seminar.messages import message
from seminar.model import Day, Item, Seminar
from seminar.rules import InvalidSeminar
from tests import strategies

NOON = dt.datetime(2026, 3, 1, 12, 0, tzinfo=dt.UTC)
STEP = MadeStep(
    NOON,
    message("Changed the minutes of “{item}” from {old} to {new}", item="Lunsj", old=40, new=45),
    message("Task {n}", n=1),
)
SEMINAR_2026 = Seminar(id="s", title="Dialogseminar 2026")


def written(path: Path, seminar: Seminar, *steps: MadeStep) -> RecoveryCopy:
    work = Work(seminar, None, steps)
    copy = RecoveryCopy(path, path.parent, work, len(steps), NOON, "1.0", this_process())
    return decode_copy(encode_copy(copy), path)


def crashed(copies: Path) -> None:
    """Let the copies that are there look as if their process had ended."""
    for path in copies.glob("*.json"):
        data = json.loads(path.read_bytes())
        data["process"]["started"] -= 3600
        path.write_text(json.dumps(data), encoding="utf-8")


@pytest.fixture
def copies(tmp_path: Path) -> Path:
    return tmp_path / "state" / "recovery"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "Dialogseminar 2026"
    create(folder, SEMINAR_2026)
    return folder


def keep(
    copies: Path, folder: Path, seminar: Seminar, *steps: MadeStep, mark: str | None = None
) -> RecoveryFile:
    file = RecoveryFile(copies, folder)
    file.write(Work(seminar, mark, steps), len(steps))
    return file


# --- the copy -------------------------------------------------------------------------------------


@given(strategies.seminars())
def test_every_seminar_comes_back_as_it_was(seminar: Seminar) -> None:
    assert written(Path("copy.json"), seminar, STEP).work == Work(seminar, None, (STEP,))


def test_a_seminar_that_breaks_rules_is_kept_all_the_same() -> None:
    day = Day(id="d", date=dt.date(2026, 3, 19), items=(Item(id="i", minutes=-5),))
    broken = replace(SEMINAR_2026, programme=(day, day))
    assert written(Path("copy.json"), broken).work.seminar == broken


def test_half_a_character_does_not_cost_the_rest() -> None:
    odd = replace(SEMINAR_2026, title="Dialog\ud800seminar", theme="Tillit")
    found = written(Path("copy.json"), odd, STEP).work
    assert (found.seminar.title, found.seminar.theme) == ("Dialog?seminar", "Tillit")
    assert found.steps == (STEP,)


def test_a_step_that_nobody_can_say_any_more_is_left_out() -> None:
    path = Path("copy.json")
    copy = RecoveryCopy(path, path, Work(SEMINAR_2026, "f", (STEP,)), 1, NOON, "1", this_process())
    data = json.loads(encode_copy(copy))
    data["steps"].append({**data["steps"][0], "sentence": {"original": "{gone}"}})
    assert decode_copy(json.dumps(data).encode(), path).work.steps == (STEP,)


def test_of_many_steps_the_last_are_kept() -> None:
    steps = [replace(STEP, where=message("Task {n}", n=n)) for n in range(MOST_STEPS + 5)]
    found = written(Path("copy.json"), SEMINAR_2026, *steps)
    assert found.work.steps == tuple(steps[5:])
    assert found.step_count == MOST_STEPS + 5


# --- after a crash --------------------------------------------------------------------------------


def test_what_a_crash_left_waits_with_all_that_is_known(copies: Path, folder: Path) -> None:
    keep(copies, folder, SEMINAR_2026, STEP, mark="f1")
    crashed(copies)
    (copy,) = waiting(copies).copies
    assert copy.folder == folder
    assert copy.work == Work(SEMINAR_2026, "f1", (STEP,))


def test_the_copy_of_a_plenum_that_runs_does_not_wait(copies: Path, folder: Path) -> None:
    keep(copies, folder, SEMINAR_2026, STEP)
    assert waiting(copies).copies == ()


def test_without_any_copy_nothing_waits(copies: Path) -> None:
    assert waiting(copies).copies == ()
    assert waiting(copies).unreadable == ()


def test_a_clean_end_leaves_nothing(copies: Path, folder: Path) -> None:
    keep(copies, folder, SEMINAR_2026, STEP).end()
    assert list(copies.iterdir()) == []


def test_a_second_opening_does_not_write_over_what_the_first_left(
    copies: Path, folder: Path
) -> None:
    keep(copies, folder, SEMINAR_2026, STEP)
    crashed(copies)
    keep(copies, folder, replace(SEMINAR_2026, title="Ny"))
    (copy,) = waiting(copies).copies
    assert copy.work.seminar == SEMINAR_2026


def test_a_later_state_takes_the_place_of_the_one_before(copies: Path, folder: Path) -> None:
    file = keep(copies, folder, SEMINAR_2026)
    later = replace(SEMINAR_2026, theme="Tillit")
    file.write(Work(later, None, (STEP,)), 1)
    crashed(copies)
    assert [copy.work.seminar for copy in waiting(copies).copies] == [later]


def test_the_youngest_copy_comes_first(copies: Path, tmp_path: Path) -> None:
    for name in ("a", "b", "c"):
        keep(copies, tmp_path / name, SEMINAR_2026)
    crashed(copies)
    written = [copy.written for copy in waiting(copies).copies]
    assert len(written) == 3
    assert written == sorted(written, reverse=True)


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff\xfe", b"null", b'{"seminar": {}}'])
def test_a_copy_that_cannot_be_read_is_kept_aside_and_named_once(
    copies: Path, content: bytes
) -> None:
    copies.mkdir(parents=True)
    (copies / "broken.json").write_bytes(content)
    found = waiting(copies)
    assert found.copies == ()
    aside = copies / "unreadable" / "broken.json"
    assert [dict(one.fields)["file"] for one in found.unreadable] == [str(aside)]
    assert aside.read_bytes() == content
    assert waiting(copies).unreadable == ()


def test_the_copy_of_a_newer_plenum_stays_for_that_one(copies: Path, folder: Path) -> None:
    file = keep(copies, folder, SEMINAR_2026)
    data = json.loads(file.path.read_bytes())
    data["seminar"]["format"] += 1
    file.path.write_text(json.dumps(data), encoding="utf-8")
    with pytest.raises(NewerCopy):
        decode_copy(file.path.read_bytes(), file.path)
    for _ in range(2):
        assert len(waiting(copies).unreadable) == 1
    assert file.path.exists()


def test_a_full_disk_leaves_what_was_kept_before(small_disk: Path, folder: Path) -> None:
    file = keep(small_disk / "recovery", folder, SEMINAR_2026)
    before = file.path.read_bytes()
    large = replace(SEMINAR_2026, theme="x" * 100_000)
    with pytest.raises(CannotWrite):
        file.write(Work(large, None, ()), 0)
    assert file.path.read_bytes() == before
    assert list(file.path.parent.iterdir()) == [file.path]


# --- beside the saved file ------------------------------------------------------------------------


def only(copies: Path) -> RecoveryCopy:
    crashed(copies)
    (copy,) = waiting(copies).copies
    return copy


def test_the_file_that_the_work_began_from_is_known_again(copies: Path, folder: Path) -> None:
    changed = replace(SEMINAR_2026, theme="Tillit")
    keep(copies, folder, changed, STEP, mark=fingerprint(folder))
    saved = saved_beside(only(copies))
    assert (saved.age, saved.seminar) == ("opened", SEMINAR_2026)


def test_work_that_was_saved_after_all_is_the_same(copies: Path, folder: Path) -> None:
    changed = replace(SEMINAR_2026, theme="Tillit")
    keep(copies, folder, changed, STEP, mark=fingerprint(folder))
    save(changed, folder)
    assert saved_beside(only(copies)).age == "same"


def test_what_somebody_saved_after_the_crash_is_newer(copies: Path, folder: Path) -> None:
    keep(copies, folder, SEMINAR_2026, mark=fingerprint(folder))
    other = replace(SEMINAR_2026, theme="Åpenhet")
    save(other, folder)
    copy = only(copies)
    late = copy.written.timestamp() + 60
    os.utime(folder / SEMINAR, (late, late))
    saved = saved_beside(copy)
    assert (saved.age, saved.seminar) == ("newer", other)
    early = copy.written.timestamp() - 60
    os.utime(folder / SEMINAR, (early, early))
    assert saved_beside(copy).age == "older"


def test_a_saved_file_that_is_gone_is_said_to_be(copies: Path, folder: Path) -> None:
    keep(copies, folder, SEMINAR_2026)
    (folder / SEMINAR).unlink()
    saved = saved_beside(only(copies))
    assert (saved.age, saved.seminar, saved.changed) == ("missing", None, None)
    assert saved.why


def test_the_copy_becomes_a_seminar_beside_the_saved_one(copies: Path, folder: Path) -> None:
    (folder / MEDIA / "fjord.png").write_bytes(b"png")
    work = replace(SEMINAR_2026, theme="Tillit")
    for name in ("Kopi", "Kopi (2)"):
        keep(copies, folder, work, STEP)
        target = keep_beside(only(copies), "Kopi")
        assert target == folder / name
        assert open_seminar(target) == work
        assert (target / MEDIA / "fjord.png").read_bytes() == b"png"
        assert waiting(copies).copies == ()
    assert open_seminar(folder) == SEMINAR_2026


def test_work_that_cannot_become_a_seminar_yet_goes_on_waiting(copies: Path, folder: Path) -> None:
    keep(copies, folder, replace(SEMINAR_2026, id="not an id"))
    copy = only(copies)
    with pytest.raises(InvalidSeminar):
        keep_beside(copy, "Kopi")
    assert waiting(copies).copies == (copy,)
    discard(copy.path)
    assert waiting(copies).copies == ()
