from __future__ import annotations

import datetime as dt
import json
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import msgspec
import pytest
from msgspec.structs import replace
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.desktop.document import Document
from app.desktop.keeper import Keeper
from app.desktop.operation import Operations
from app.desktop.spot import Spot
from app.keeping.glimpse import Glimpse, glimpse
from app.keeping.lock import LOCK, Holder, holder_of, take_over
from app.keeping.opening import Opened, open_for_editing, open_for_reading
from app.keeping.places import recovery_folder
from app.keeping.processes import Process
from app.keeping.recovery_copy import RecoveryCopy, decode_copy
from app.keeping.survey_file import Pending, Saved, save_both
from seminar.differences import Contrast, Side
from seminar.failures import CannotWrite
from seminar.folder import PREVIOUS, SEMINAR, create, fingerprint, open_seminar, save
from seminar.messages import Message, PlenumError, message
from seminar.model import Day, Seminar

DAY = Day(id="d", date=dt.date(2026, 3, 19))
BEFORE = Seminar(id="s", title="Dialogseminar 2026", programme=(DAY,))
THEIRS = Holder("Sekretæren", None, Process("PC-2214", 1, 0.0), "t")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    create(tmp_path / "2026", BEFORE)
    return tmp_path / "2026"


@pytest.fixture
def keep(qtbot: QtBot) -> Iterator[Callable[[Opened], Keeper]]:
    """Yield what makes a keeper of an opened seminar; all are closed in the end."""
    kept: list[Keeper] = []
    operations = Operations()

    def made(opened: Opened) -> Keeper:
        document = Document(opened.seminar, opened.folder, read_only=opened.lock is None)
        kept.append(Keeper(document, opened, operations, recovery_folder()))
        return kept[-1]

    yield made
    for keeper in kept:
        keeper.close()
    qtbot.waitUntil(lambda: not operations.running)
    operations.wait()


@pytest.fixture
def keeper(keep: Callable[[Opened], Keeper], folder: Path) -> Keeper:
    return keep(open_for_editing(folder))


def retitle(keeper: Keeper, title: str) -> None:
    keeper.document.edit(
        message("Changed the title to “{title}”", title=title),
        lambda seminar: replace(seminar, title=title),
        Spot(page="programme", day=DAY.id),
    )


def copy_of(keeper: Keeper) -> RecoveryCopy:
    path = keeper.recovering.path
    return decode_copy(path.read_bytes(), path)


def write_outside(folder: Path, **fields: str) -> Seminar:
    theirs = replace(open_seminar(folder), **fields)
    save(theirs, folder)
    return theirs


def write_outside_anew(folder: Path) -> Seminar:
    """Write a whole seminar where there was none that could be read."""
    theirs = replace(BEFORE, theme="Deres")
    (folder / SEMINAR).unlink()
    (folder / PREVIOUS).unlink(missing_ok=True)
    create(folder, theirs)
    return theirs


# --- the recovery copy ----------------------------------------------------------------------------


def test_a_step_is_kept_within_a_second_with_what_it_was_and_where(
    keeper: Keeper, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(keeper.recovering.kept, timeout=1000):
        retitle(keeper, "Ny")
    copy = copy_of(keeper)
    assert copy.work.seminar == keeper.document.seminar
    assert copy.work.fingerprint == fingerprint(keeper.folder)
    (step,) = copy.work.steps
    assert step.sentence == message("Changed the title to “{title}”", title="Ny")
    assert step.where.original == "Thursday"


def test_steady_typing_is_kept_on_the_way(keeper: Keeper, qtbot: QtBot) -> None:
    """A timer that began anew at each key would write nothing until one stops."""
    written: list[str] = []
    keeper.recovering.kept.connect(lambda: written.append(copy_of(keeper).work.seminar.title))
    while len(written) < 2:
        retitle(keeper, keeper.document.seminar.title + "x")
        qtbot.wait(20)
    assert len(written[0]) < len(written[1])


def test_nothing_is_kept_of_what_is_saved(keeper: Keeper, qtbot: QtBot) -> None:
    with qtbot.waitSignal(keeper.recovering.kept):
        retitle(keeper, "Ny")
    assert keeper.recovering.path.exists()
    keeper.save()
    qtbot.waitUntil(lambda: not keeper.recovering.path.exists())


def test_undoing_back_to_what_is_saved_leaves_nothing_to_keep(keeper: Keeper, qtbot: QtBot) -> None:
    with qtbot.waitSignal(keeper.recovering.kept):
        retitle(keeper, "Ny")
    keeper.document.undo()
    qtbot.waitUntil(lambda: not keeper.recovering.path.exists())


def test_undoing_what_was_saved_is_kept_too(keeper: Keeper, qtbot: QtBot) -> None:
    retitle(keeper, "Ny")
    with qtbot.waitSignal(keeper.saved):
        keeper.save()
    keeper.document.undo()
    qtbot.waitUntil(keeper.recovering.path.exists)
    copy = copy_of(keeper)
    assert copy.work.seminar == BEFORE
    assert [str(step.sentence) for step in copy.work.steps] == [
        "Undid steps that had been saved (1)"
    ]


def test_recovered_work_is_told_as_what_was_done_in_it(keeper: Keeper, qtbot: QtBot) -> None:
    with qtbot.waitSignal(keeper.recovering.kept):
        retitle(keeper, "Ny")
    before_the_crash = keeper.recovering.steps()
    keeper.document.undo()
    retitle(keeper, "Ny")
    recovering = keeper.document.last_step()
    assert recovering is not None
    keeper.recovering.brings_back(recovering, before_the_crash)
    assert keeper.recovering.steps() == before_the_crash, "recovering is no change of its own"
    with qtbot.waitSignal(keeper.recovering.kept):
        retitle(keeper, "Nyere")
    assert [str(step.sentence) for step in copy_of(keeper).work.steps] == [
        "Changed the title to “Ny”",
        "Changed the title to “Nyere”",
    ]
    keeper.document.undo()
    keeper.document.undo()
    assert keeper.recovering.steps() == ()


def test_a_copy_can_be_had_at_once(keeper: Keeper) -> None:
    retitle(keeper, "Ny")
    keeper.recovering.write_now()
    assert copy_of(keeper).work.seminar.title == "Ny"


def test_a_disk_that_takes_no_copy_is_told_of_once_and_nothing_is_lost(
    qtbot: QtBot, folder: Path, small_disk: Path
) -> None:
    operations = Operations()
    opened = open_for_editing(folder)
    document = Document(opened.seminar, folder)
    keeper = Keeper(document, opened, operations, small_disk)
    (small_disk / "full").write_bytes(b"x" * 60_000)
    told: list[PlenumError] = []
    keeper.not_kept.connect(told.append)
    with qtbot.waitSignal(keeper.not_kept):
        retitle(keeper, "y" * 20_000)
    retitle(keeper, "z" * 20_000)
    (small_disk / "full").unlink()
    with qtbot.waitSignal(keeper.recovering.kept):
        retitle(keeper, "Ny")
    assert [type(error) for error in told] == [CannotWrite]
    assert copy_of(keeper).work.seminar.title == "Ny"
    keeper.close()


# --- saving ---------------------------------------------------------------------------------------


def test_saving_writes_the_file_and_says_when(keeper: Keeper, qtbot: QtBot) -> None:
    retitle(keeper, "Ny")
    with qtbot.waitSignal(keeper.saved):
        keeper.save()
    assert open_seminar(keeper.folder).title == "Ny"
    assert keeper.document.is_saved()
    assert keeper.saved_at
    assert keeper.fingerprint == fingerprint(keeper.folder)
    assert keeper.document.last_step(), "saving keeps the history"


def test_what_is_typed_while_it_is_saved_is_saved_too(keeper: Keeper, qtbot: QtBot) -> None:
    retitle(keeper, "Ny")
    with qtbot.waitSignal(keeper.saved):
        keeper.save()
        retitle(keeper, "Nyere")
    assert open_seminar(keeper.folder).title == "Nyere"
    assert keeper.document.is_saved()


def test_whoever_waits_for_a_save_goes_on_when_all_is_saved(keeper: Keeper, qtbot: QtBot) -> None:
    seen: list[str] = []
    retitle(keeper, "Ny")
    keeper.save(lambda: seen.append(open_seminar(keeper.folder).title))
    keeper.save(lambda: seen.append("second"))
    qtbot.waitUntil(lambda: len(seen) == 2)
    assert seen == ["Ny", "second"]
    keeper.save(lambda: seen.append("at once"))
    assert seen[-1] == "at once"


def test_a_save_that_fails_keeps_everything_and_says_why(keeper: Keeper, qtbot: QtBot) -> None:
    went_on: list[bool] = []
    retitle(keeper, "Ny")
    path = keeper.folder / SEMINAR
    content = path.read_bytes()
    shutil.rmtree(keeper.folder)
    with qtbot.waitSignal(keeper.not_saved) as failed:
        keeper.save(lambda: went_on.append(True))
    assert failed.args
    assert isinstance(failed.args[0], PlenumError)
    assert keeper.document.seminar.title == "Ny"
    assert not keeper.document.is_saved()
    keeper.folder.mkdir()
    path.write_bytes(content)
    with qtbot.waitSignal(keeper.saved):
        keeper.save()
    assert open_seminar(keeper.folder).title == "Ny"
    assert went_on == []


def test_a_seminar_that_breaks_a_rule_is_not_saved_but_kept(keeper: Keeper, qtbot: QtBot) -> None:
    twice = replace(BEFORE, programme=(DAY, DAY))
    keeper.document.edit(message("Broke a rule"), lambda _: twice, Spot(page="programme"))
    with qtbot.waitSignal(keeper.not_saved):
        keeper.save()
    assert open_seminar(keeper.folder) == BEFORE
    keeper.recovering.write_now()
    assert copy_of(keeper).work.seminar == twice


def test_what_others_saved_meanwhile_is_never_overwritten_unseen(
    keeper: Keeper, qtbot: QtBot
) -> None:
    retitle(keeper, "Ny")
    theirs = write_outside(keeper.folder, theme="Deres")
    with qtbot.waitSignal(keeper.changed_outside):
        keeper.save()
    assert open_seminar(keeper.folder) == theirs


@pytest.mark.parametrize(("side", "title"), [("mine", "Min"), ("theirs", "Deres")])
def test_both_sides_become_one_by_what_is_chosen(
    keeper: Keeper, qtbot: QtBot, side: Side, title: str
) -> None:
    retitle(keeper, "Min")
    write_outside(keeper.folder, theme="Deres", title="Deres")
    found: list[Contrast] = []
    opened: list[Opened] = []
    keeper.compare(lambda read, differ: (opened.append(read), found.extend(differ)))
    qtbot.waitUntil(lambda: bool(opened))
    assert [(one.key, one.conflict) for one in found] == [
        (("", "title"), True),
        (("", "theme"), False),
    ]
    keeper.merge_in(opened[0], {("", "title"): side})
    assert (keeper.document.seminar.title, keeper.document.seminar.theme) == (title, "Deres")
    assert not keeper.document.is_saved()
    with qtbot.waitSignal(keeper.saved):
        keeper.save()
    assert open_seminar(keeper.folder) == keeper.document.seminar


def test_a_copy_holds_the_work_and_leaves_the_seminar_as_it_was(
    keeper: Keeper, qtbot: QtBot, tmp_path: Path
) -> None:
    retitle(keeper, "Ny")
    with qtbot.waitSignal(keeper.copied) as copied:
        keeper.copy_to(tmp_path / "kopi")
    assert copied.args == [tmp_path / "kopi", ()]
    assert open_seminar(tmp_path / "kopi").title == "Ny"
    assert open_seminar(keeper.folder) == BEFORE
    assert not keeper.document.is_saved()


# --- what others do -------------------------------------------------------------------------------


def test_with_nothing_unsaved_a_change_from_outside_is_read_in_as_one_step(
    keeper: Keeper, qtbot: QtBot
) -> None:
    theirs = write_outside(keeper.folder, theme="Deres")
    with qtbot.waitSignal(keeper.told) as told:
        keeper.watching.look()
    assert keeper.document.seminar == theirs
    assert keeper.document.is_saved()
    assert told.args
    assert isinstance(told.args[0], Message)
    step = keeper.document.last_step()
    assert step
    assert step.at == Spot(page="details", field="theme")
    keeper.document.undo()
    assert keeper.document.seminar == BEFORE
    with qtbot.waitSignal(keeper.saved):
        keeper.save()
    assert open_seminar(keeper.folder) == BEFORE


def test_a_change_in_the_folder_is_noticed_without_asking(keeper: Keeper, qtbot: QtBot) -> None:
    theirs = write_outside(keeper.folder, theme="Deres")
    qtbot.waitUntil(lambda: keeper.document.seminar == theirs, timeout=6000)


def test_a_file_that_is_typed_in_by_hand_is_watched_whatever_takes_its_place(
    keeper: Keeper, qtbot: QtBot
) -> None:
    path = keeper.folder / SEMINAR
    keeper.watching._now_and_then.stop()
    for theme in ("Første", "Andre"):
        write_outside(keeper.folder, theme=theme)  # Another file takes its place.
        qtbot.waitUntil(lambda theme=theme: keeper.document.seminar.theme == theme)
        by_hand = path.read_text("utf-8").replace(theme, f"{theme} for hånd")
        path.write_text(by_hand, encoding="utf-8")
        qtbot.waitUntil(lambda theme=theme: keeper.document.seminar.theme == f"{theme} for hånd")


def test_a_file_that_cannot_be_read_in_is_told_of_once(keeper: Keeper, qtbot: QtBot) -> None:
    told: list[Message] = []
    keeper.told.connect(told.append)
    (keeper.folder / SEMINAR).write_text("{", encoding="utf-8")
    for _ in range(3):
        with qtbot.waitSignal(keeper.watching.seen):
            keeper.watching.look()
        qtbot.waitUntil(lambda: bool(told))
    assert len(told) == 1
    theirs = write_outside_anew(keeper.folder)
    qtbot.waitUntil(lambda: keeper.document.seminar == theirs)


def test_with_something_unsaved_a_change_from_outside_is_asked_about_once(
    keeper: Keeper, qtbot: QtBot
) -> None:
    retitle(keeper, "Ny")
    write_outside(keeper.folder, theme="Deres")
    asked: list[bool] = []
    keeper.changed_outside.connect(lambda: asked.append(True))
    for _ in range(3):
        with qtbot.waitSignal(keeper.watching.seen):
            keeper.watching.look()
    assert asked == [True]
    assert keeper.document.seminar == replace(BEFORE, title="Ny")


def test_reading_in_anew_can_be_undone_to_what_was_typed(keeper: Keeper, qtbot: QtBot) -> None:
    retitle(keeper, "Ny")
    theirs = write_outside(keeper.folder, theme="Deres")
    with qtbot.waitSignal(keeper.told):
        keeper.read_in()
    assert keeper.document.seminar == theirs
    keeper.document.undo()
    assert keeper.document.seminar.title == "Ny"


def test_what_is_saved_here_is_not_taken_for_a_change_from_outside(
    keeper: Keeper, qtbot: QtBot
) -> None:
    told: list[Message] = []
    keeper.told.connect(told.append)
    for title in ("a", "b", "c"):
        retitle(keeper, title)
        with qtbot.waitSignal(keeper.saved):
            keeper.save()
        with qtbot.waitSignal(keeper.watching.seen):
            keeper.watching.look()
    assert told == []
    assert keeper.document.seminar.title == "c"


def test_a_folder_out_of_reach_is_told_of_and_so_is_its_return(
    keeper: Keeper, qtbot: QtBot
) -> None:
    away = keeper.folder.with_name("away")
    keeper.folder.rename(away)
    with qtbot.waitSignal(keeper.out_of_reach, timeout=10_000):
        keeper.watching.look()
    retitle(keeper, "Ny")
    assert keeper.document.seminar.title == "Ny", "work goes on"
    away.rename(keeper.folder)
    with qtbot.waitSignal(keeper.in_reach):
        keeper.watching.look()


def test_a_folder_that_holds_a_look_up_is_told_of_and_so_is_its_return(
    keeper: Keeper, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = Event()
    look = keeper.watching._look

    def slow() -> Glimpse:
        assert answers.wait(20)
        return look()

    monkeypatch.setattr(keeper.watching, "_look", slow)
    keeper.watching._patience.setInterval(20)
    with qtbot.waitSignal(keeper.out_of_reach):
        keeper.watching.look_anew()
    assert not keeper.is_in_reach()
    with qtbot.waitSignal(keeper.in_reach):
        answers.set()


def test_a_save_that_is_held_up_is_told_of(
    keeper: Keeper, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = Event()

    def slow(folder: Path, seminar: Seminar, replacing: str, pending: Pending | None) -> Saved:
        assert answers.wait(20)
        return save_both(folder, seminar, replacing, pending)

    monkeypatch.setattr("app.desktop.saving.save_both", slow)
    keeper._saving._patience.setInterval(20)
    retitle(keeper, "Ny")
    with qtbot.waitSignal(keeper.out_of_reach):
        keeper.save()
    with qtbot.waitSignal(keeper.saved):
        answers.set()
    with qtbot.waitSignal(keeper.in_reach):
        keeper.watching.look_anew()


# --- who has it open ------------------------------------------------------------------------------


def test_others_are_told_while_it_is_open_and_not_afterwards(
    keep: Callable[[Opened], Keeper], folder: Path
) -> None:
    keeper = keep(open_for_editing(folder))
    assert holder_of(folder)
    keeper.close()
    assert holder_of(folder) is None
    assert not keeper.recovering.path.exists()


def test_who_is_joined_by_somebody_is_told_once(keeper: Keeper, qtbot: QtBot) -> None:
    told: list[Holder] = []
    keeper.taken_over.connect(told.append)
    other = take_over(keeper.folder)
    for _ in range(2):
        with qtbot.waitSignal(keeper.watching.seen):
            keeper.watching.look()
    assert told == [other.holder]
    keeper.close()
    assert holder_of(keeper.folder) == other.holder


def test_who_reads_is_told_when_the_other_closes_and_can_edit_then(
    keep: Callable[[Opened], Keeper], folder: Path, qtbot: QtBot
) -> None:
    (folder / LOCK).write_bytes(msgspec.json.encode(THEIRS))
    keeper = keep(open_for_reading(folder))
    retitle(keeper, "Ny")
    assert keeper.document.seminar == BEFORE, "nothing is edited in what is only read"
    theirs = write_outside(folder, theme="Deres")
    (folder / LOCK).unlink()
    with qtbot.waitSignal(keeper.given_back) as given:
        keeper.watching.look()
    assert given.args == [THEIRS]
    keeper.edit()
    qtbot.waitUntil(lambda: not keeper.document.read_only)
    assert keeper.document.seminar == theirs
    holder = holder_of(folder)
    assert holder
    assert keeper.lock
    assert holder == keeper.lock.holder
    retitle(keeper, "Ny")
    with qtbot.waitSignal(keeper.saved):
        keeper.save()


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[Event]:
    """Yield what a seminar is opened for editing after."""
    passed = Event()

    def slow(folder: Path) -> Opened:
        assert passed.wait(20)
        return open_for_editing(folder)

    monkeypatch.setattr("app.desktop.keeper.open_for_editing", slow)
    yield passed
    passed.set()


def test_what_is_closed_before_it_can_be_edited_takes_no_lock(
    keep: Callable[[Opened], Keeper], folder: Path, qtbot: QtBot, gate: Event
) -> None:
    keeper = keep(open_for_reading(folder))
    keeper.edit()
    keeper.close()
    gate.set()
    qtbot.waitUntil(lambda: not keeper._operations.running)
    assert not (folder / LOCK).exists()
    assert keeper.lock is None


def test_asking_twice_to_edit_is_asking_once(
    keep: Callable[[Opened], Keeper], folder: Path, qtbot: QtBot, gate: Event
) -> None:
    keeper = keep(open_for_reading(folder))
    told: list[Message] = []
    keeper.told.connect(told.append)
    keeper.edit()
    keeper.edit()
    gate.set()
    qtbot.waitUntil(lambda: not keeper.document.read_only and not keeper._operations.running)
    assert told == []


def test_who_reads_sees_what_the_other_saves(
    keep: Callable[[Opened], Keeper], folder: Path, qtbot: QtBot
) -> None:
    (folder / LOCK).write_bytes(msgspec.json.encode(THEIRS))
    keeper = keep(open_for_reading(folder))
    theirs = write_outside(folder, theme="Deres")
    keeper.watching.look()
    qtbot.waitUntil(lambda: keeper.document.seminar == theirs)
    assert keeper.document.read_only


def test_a_lock_that_somebody_deleted_comes_back(keeper: Keeper, qtbot: QtBot) -> None:
    (keeper.folder / LOCK).unlink()
    with qtbot.waitSignal(keeper.watching.seen):
        keeper.watching.look()
    assert holder_of(keeper.folder)


def test_the_copy_of_a_seminar_being_edited_names_its_process(keeper: Keeper, qtbot: QtBot) -> None:
    with qtbot.waitSignal(keeper.recovering.kept):
        retitle(keeper, "Ny")
    data = json.loads(keeper.recovering.path.read_bytes())
    assert data["folder"] == str(keeper.folder)
    assert data["process"]["pid"]


# --- what is told of what is not saved ------------------------------------------------------------


def told_steps(keeper: Keeper) -> list[str]:
    return [str(step.sentence) for step in keeper.recovering.steps()]


def test_steps_after_an_undo_past_a_save_are_told_as_what_they_are(
    keeper: Keeper, qtbot: QtBot
) -> None:
    for title in "abcde":
        retitle(keeper, title)
    with qtbot.waitSignal(keeper.saved):
        keeper.save()
    keeper.document.undo()
    retitle(keeper, "z")
    assert told_steps(keeper) == [
        "Undid steps that had been saved (1)",
        "Changed the title to “z”",
    ]


def test_undoing_a_merge_leads_to_nothing_that_is_saved(keeper: Keeper, qtbot: QtBot) -> None:
    retitle(keeper, "Min")
    theirs = write_outside(keeper.folder, theme="Deres")
    opened: list[Opened] = []
    keeper.compare(lambda read, _differ: opened.append(read))
    qtbot.waitUntil(lambda: bool(opened))
    keeper.merge_in(opened[0], {})
    assert told_steps(keeper) == [
        "Changed the title to “Min”",
        "Merged with changes from outside Plenum",
    ]
    keeper.document.undo()
    assert told_steps(keeper) == ["Changed the title to “Min”"]
    keeper.document.undo()
    assert keeper.document.seminar == BEFORE != theirs
    assert not keeper.document.is_saved()
    assert told_steps(keeper) == ["Left out what was changed outside Plenum"]
    with qtbot.waitSignal(keeper.saved):
        keeper.save()
    assert open_seminar(keeper.folder) == BEFORE


# --- one after the other --------------------------------------------------------------------------


def mishap(*_given: object) -> None:
    raise ValueError("unforeseen")


@pytest.fixture
def mishaps(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Return what was unforeseen and is told by the window."""
    found: list[object] = []
    monkeypatch.setattr(sys, "excepthook", lambda _kind, error, _trace: found.append(error))
    return found


def test_after_a_mishap_while_saving_all_can_be_saved(
    keeper: Keeper, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, mishaps: list[object]
) -> None:
    went_on: list[bool] = []
    retitle(keeper, "Ny")
    with monkeypatch.context() as broken:
        broken.setattr("app.desktop.saving.save_both", mishap)
        keeper.save(lambda: went_on.append(True))
        qtbot.waitUntil(lambda: not keeper._operations.running)
    assert len(mishaps) == 1
    with qtbot.waitSignal(keeper.saved):
        keeper.save()
    assert open_seminar(keeper.folder).title == "Ny"
    assert went_on == []


def test_after_a_mishap_while_reading_in_all_can_be_saved(
    keeper: Keeper, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, mishaps: list[object]
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr("app.desktop.reading_in.open_for_reading", mishap)
        keeper.read_in()
        qtbot.waitUntil(lambda: not keeper._operations.running)
    assert len(mishaps) == 1
    retitle(keeper, "Ny")
    with qtbot.waitSignal(keeper.saved):
        keeper.save()


def test_what_is_saved_while_it_is_read_in_is_asked_about_and_not_forgotten(
    keeper: Keeper, qtbot: QtBot
) -> None:
    went_on: list[bool] = []
    theirs = write_outside(keeper.folder, theme="Deres")
    keeper.read_in()
    retitle(keeper, "Ny")
    with qtbot.waitSignal(keeper.changed_outside):
        keeper.save(lambda: went_on.append(True))
    qtbot.waitUntil(lambda: not keeper._operations.running)
    assert open_seminar(keeper.folder) == theirs
    keeper.document.undo()
    keeper.read_in()
    qtbot.waitUntil(lambda: keeper.document.seminar == theirs)
    retitle(keeper, "Nyere")
    with qtbot.waitSignal(keeper.saved):
        keeper.save()
    assert went_on == [], "nobody waits any more"


def test_what_is_saved_while_nothing_new_is_read_in_is_written_then(
    keeper: Keeper, qtbot: QtBot
) -> None:
    went_on: list[str] = []
    keeper.read_in()
    retitle(keeper, "Ny")
    keeper.save(lambda: went_on.append(open_seminar(keeper.folder).title))
    qtbot.waitUntil(lambda: went_on == ["Ny"])
    assert keeper.document.is_saved()


def test_a_look_from_before_a_save_tells_of_nobody_else(keeper: Keeper, qtbot: QtBot) -> None:
    asked: list[bool] = []
    keeper.changed_outside.connect(lambda: asked.append(True))
    keeper.watching.end()
    theirs = write_outside(keeper.folder, theme="Deres")
    before = glimpse(keeper.folder, keeper._lookout, keeper.lock)
    keeper.read_in()
    qtbot.waitUntil(lambda: keeper.document.seminar == theirs)
    retitle(keeper, "Ny")
    with qtbot.waitSignal(keeper.saved):
        keeper.save()
    retitle(keeper, "Nyere")
    keeper.watching.seen.emit(before)
    assert asked == []


def test_what_is_typed_in_a_cell_is_finished_before_others_are_heard(
    keeper: Keeper, qtbot: QtBot
) -> None:
    cell, at = QObject(), Spot(page="programme", field="title")
    keeper.document.unfinished.note(cell, at, "Velk")
    theirs = write_outside(keeper.folder, theme="Deres")
    with qtbot.waitSignal(keeper.watching.seen):
        keeper.watching.look()
    assert keeper.document.seminar == BEFORE
    assert not keeper._operations.running
    keeper.document.unfinished.forget(cell)
    qtbot.waitUntil(lambda: keeper.document.seminar == theirs)


def test_what_one_begins_to_type_while_others_are_read_in_is_finished_first(
    keeper: Keeper, qtbot: QtBot
) -> None:
    theirs = write_outside(keeper.folder, theme="Deres")
    keeper.read_in()
    cell, at = QObject(), Spot(page="programme", field="title")
    keeper.document.unfinished.note(cell, at, "Velk")
    qtbot.waitUntil(lambda: not keeper._operations.running)
    assert keeper.document.seminar == BEFORE
    keeper.document.unfinished.forget(cell)
    qtbot.waitUntil(lambda: keeper.document.seminar == theirs)


def test_a_file_written_anew_with_the_same_content_is_no_news(
    keep: Callable[[Opened], Keeper], folder: Path, qtbot: QtBot
) -> None:
    keeper = keep(open_for_reading(folder))
    told: list[object] = []
    keeper.told.connect(told.append)
    keeper.document.read_only_changed.connect(lambda: told.append("read_only_changed"))
    path = folder / SEMINAR
    path.write_bytes(path.read_bytes() + b"\n")
    keeper.read_in()
    qtbot.waitUntil(lambda: keeper.fingerprint == fingerprint(folder))
    assert told == []
    assert keeper.document.stack.count() == 0
    theirs = write_outside(folder, theme="Deres")
    keeper.read_in()
    qtbot.waitUntil(lambda: keeper.document.seminar == theirs)
    assert keeper.document.read_only
    assert len(told) == 1
