from __future__ import annotations

import datetime as dt
import json
import os
import sys
from pathlib import Path
from threading import Event

import msgspec
import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.desktop.dialogs.recovery import RecoveryDialog
from app.desktop.widgets.strip import Strip
from app.desktop.window import Window
from app.keeping.lock import LOCK, Holder
from app.keeping.places import recovery_folder
from app.keeping.processes import Process
from app.keeping.recovery import RecoveryFile, Saved, saved_beside, waiting
from app.keeping.recovery_copy import Draft, MadeStep, RecoveryCopy, Work, decode_copy
from seminar.folder import SEMINAR, fingerprint, open_seminar, save
from seminar.messages import message
from seminar.model import Seminar
from tests.app.desktop.choosing_folders import choose_folder
from tests.app.desktop.handling import dialog_of, press, texts

THEIRS = Holder("Sekretæren", None, Process("PC-2214", 1, 0.0), "t")

# --- after a crash --------------------------------------------------------------------------------


def crashed(folder: Path, *steps: str, title: str = "Kjært arbeid", mark: str = "") -> Seminar:
    """Leave a recovery copy as a process leaves one that has ended without a word."""
    work = replace(open_seminar(folder), title=title)
    when = _now()
    made = tuple(MadeStep(when, message("{text}", text=step), message("Tasks")) for step in steps)
    file = RecoveryFile(recovery_folder(), folder)
    file.write(Work(work, mark or fingerprint(folder), made), len(made))
    _end_its_process(file)
    return work


def _end_its_process(file: RecoveryFile) -> None:
    data = json.loads(file.path.read_bytes())
    data["process"]["started"] -= 3600
    file.path.write_text(json.dumps(data), encoding="utf-8")


def _now() -> dt.datetime:
    return dt.datetime.now().astimezone()


def test_after_a_crash_the_work_is_offered_with_what_was_done(
    window: Window, qtbot: QtBot, sample: Path
) -> None:
    work = crashed(sample, *(f"Trinn {n}" for n in range(1, 7)))
    window.offer_recovery()
    dialog = dialog_of(window, qtbot)
    assert isinstance(dialog, RecoveryDialog)
    assert "Seks endringer var ikke lagret" in texts(dialog)
    steps = dialog.steps.model()
    cells = [steps.index(row, 1).data() for row in range(steps.rowCount())]
    assert cells == ["Trinn 6", "Trinn 5", "Trinn 4", "Trinn 3", "… og 2 til"]
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.files.keeper is not None)
    keeper = window.files.keeper
    assert keeper
    assert keeper.document.seminar == work
    assert not keeper.document.is_saved()
    assert open_seminar(sample) != work, "nothing is written before one saves"
    qtbot.waitUntil(
        lambda: (
            [path.name for path in recovery_folder().glob("*.json")]
            == [keeper.recovering.path.name]
        )
    )
    assert len(keeper.recovering.steps()) == 6, "recovering is no change of its own"
    keeper.document.undo()
    assert keeper.document.seminar == open_seminar(sample)
    assert keeper.recovering.steps() == ()
    keeper.document.redo()
    with qtbot.waitSignal(keeper.saved):
        keeper.save()
    assert open_seminar(sample) == work


def test_the_start_asks_nothing_where_nothing_was_left(window: Window, qtbot: QtBot) -> None:
    window.offer_recovery()
    qtbot.waitUntil(lambda: not window.files.operations.running)
    assert window.files.dialog is None


def test_the_saved_file_can_be_opened_and_the_work_becomes_a_copy(
    window: Window, qtbot: QtBot, sample: Path
) -> None:
    before = open_seminar(sample)
    work = crashed(sample, "Trinn 1")
    window.recovery.offer()
    dialog = dialog_of(window, qtbot)
    assert isinstance(dialog, RecoveryDialog)
    qtbot.mouseClick(dialog.ways.cards["saved"].dot, Qt.MouseButton.LeftButton)
    press(dialog, qtbot, "Åpne")
    qtbot.waitUntil(lambda: window.files.keeper is not None)
    assert window.files.keeper
    assert window.files.keeper.document.seminar == before
    copies = [path.parent for path in sample.glob(f"*/{SEMINAR}")]
    assert [open_seminar(copy) for copy in copies] == [work]
    assert waiting(recovery_folder()).copies == ()


def test_a_decision_for_later_keeps_the_copy_and_asks_when_the_seminar_is_opened(
    window: Window, qtbot: QtBot, sample: Path
) -> None:
    work = crashed(sample, "Trinn 1")
    window.recovery.offer()
    press(dialog_of(window, qtbot), qtbot, "Avgjør senere")
    assert [copy.work.seminar for copy in waiting(recovery_folder()).copies] == [work]
    window.files.open_folder(sample)
    press(dialog_of(window, qtbot), qtbot, "Avgjør senere")
    qtbot.waitUntil(lambda: window.files.keeper is not None)
    assert [copy.work.seminar for copy in waiting(recovery_folder()).copies] == [work]


def test_a_saved_file_that_is_newer_is_said_to_be_and_comes_first(
    window: Window, qtbot: QtBot, sample: Path
) -> None:
    crashed(sample, "Trinn 1", mark="another")
    late = _now().timestamp() + 3600
    os.utime(sample / SEMINAR, (late, late))
    window.recovery.offer()
    dialog = dialog_of(window, qtbot)
    assert isinstance(dialog, RecoveryDialog)
    assert "nyere" in texts(dialog)
    assert dialog.ways.value() == "saved"


def test_work_that_was_saved_after_all_is_not_offered(
    window: Window, qtbot: QtBot, sample: Path
) -> None:
    work = crashed(sample, "Trinn 1")
    save(work, sample)
    window.recovery.offer()
    qtbot.waitUntil(lambda: not list(recovery_folder().glob("*.json")))
    assert window.files.dialog is None


def test_work_whose_folder_is_gone_becomes_a_seminar_where_the_person_chooses(
    window: Window, qtbot: QtBot, sample: Path, tmp_path: Path
) -> None:
    work = crashed(sample, "Trinn 1")
    sample.rename(tmp_path / "moved")
    (tmp_path / "new place").mkdir()
    window.recovery.offer()
    dialog = dialog_of(window, qtbot)
    choose_folder(tmp_path / "new place")
    press(dialog, qtbot, "Gjenopprett")
    qtbot.waitUntil(lambda: window.files.keeper is not None)
    assert window.files.keeper
    assert window.files.keeper.document.seminar == work
    assert waiting(recovery_folder()).copies == ()


def test_a_copy_that_cannot_be_read_is_named_before_the_others_are_offered(
    window: Window, qtbot: QtBot, sample: Path
) -> None:
    crashed(sample, "Trinn 1")
    (recovery_folder() / "broken.json").write_bytes(b"{")
    window.recovery.offer()
    told = dialog_of(window, qtbot)
    assert "broken.json" in texts(told)
    press(told, qtbot, "Lukk")
    qtbot.waitUntil(lambda: isinstance(window.files.dialog, RecoveryDialog))


def test_the_technical_report_can_be_shown(window: Window, qtbot: QtBot, sample: Path) -> None:
    crashed(sample, "Trinn 1")
    window.recovery.offer()
    dialog = dialog_of(window, qtbot)
    assert isinstance(dialog, RecoveryDialog)
    assert dialog.report.isHidden()
    press(dialog, qtbot, "Vis teknisk rapport")
    assert dialog.report.isVisible()
    assert str(recovery_folder()) in dialog.report.toPlainText()


# --- what was being typed -------------------------------------------------------------------------


def interrupted(folder: Path, typed: str) -> None:
    """Leave the copy of a crash that came while something was being typed and all was saved."""
    drafts = (Draft(message("Thursday"), typed),)
    file = RecoveryFile(recovery_folder(), folder)
    file.write(Work(open_seminar(folder), fingerprint(folder), (), drafts), 0)
    _end_its_process(file)


def test_what_was_being_typed_is_shown_and_kept_until_it_is_put_away(
    window: Window, qtbot: QtBot, sample: Path
) -> None:
    interrupted(sample, "Kaffe og fr")
    window.offer_recovery()
    dialog = dialog_of(window, qtbot)
    assert isinstance(dialog, RecoveryDialog)
    assert dialog.steps.model().index(0, 1).data() == "Under skriving: «Kaffe og fr»"
    assert list(dialog.ways.cards) == ["recover"], "the saved file is the same"
    press(dialog, qtbot, "Gjenopprett")
    qtbot.waitUntil(lambda: window.files.keeper is not None)
    keeper, workspace = window.files.keeper, window.workspace
    assert keeper
    assert workspace
    assert workspace.banners.shown() == ("drafts",)
    (strip,) = workspace.banners.findChildren(Strip)
    assert "«Kaffe og fr» (torsdag)" in strip.sentence.text()
    qtbot.mouseClick(strip.buttons[0], Qt.MouseButton.LeftButton)
    assert QApplication.clipboard().text() == "Kaffe og fr"
    path = keeper.recovering.path
    qtbot.waitUntil(lambda: list(recovery_folder().glob("*.json")) == [path])
    (draft,) = decode_copy(path.read_bytes(), path).work.drafts
    assert draft.text == "Kaffe og fr", "another crash does not lose it"
    qtbot.mouseClick(strip.close_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not path.exists())


# --- when it cannot simply be put in --------------------------------------------------------------


def test_a_copy_that_cannot_be_read_is_named_when_a_seminar_is_opened_too(
    window: Window, qtbot: QtBot, sample: Path
) -> None:
    recovery_folder().mkdir(parents=True, exist_ok=True)
    (recovery_folder() / "broken.json").write_bytes(b"{")
    window.files.open_folder(sample)
    told = dialog_of(window, qtbot)
    assert "broken.json" in texts(told)
    press(told, qtbot, "Lukk")
    qtbot.waitUntil(lambda: window.files.keeper is not None)


def test_work_is_offered_again_when_its_seminar_can_be_edited(
    window: Window, qtbot: QtBot, sample: Path
) -> None:
    work = crashed(sample, "Trinn 1")
    (sample / LOCK).write_bytes(msgspec.json.encode(THEIRS))
    window.recovery.offer()
    press(dialog_of(window, qtbot), qtbot, "Gjenopprett")
    qtbot.waitUntil(lambda: window.files.dialog is not None)
    press(dialog_of(window, qtbot), qtbot, "Åpne for lesing")
    qtbot.waitUntil(lambda: window.files.keeper is not None)
    told = dialog_of(window, qtbot)
    assert "kan bare leses nå" in texts(told)
    press(told, qtbot, "Avgjør senere")
    assert [copy.work.seminar for copy in waiting(recovery_folder()).copies] == [work]
    (sample / LOCK).unlink()
    assert window.files.keeper
    window.files.keeper.edit()
    again = dialog_of(window, qtbot)
    assert isinstance(again, RecoveryDialog)
    press(again, qtbot, "Gjenopprett")
    qtbot.waitUntil(
        lambda: window.files.keeper is not None and window.files.keeper.document.seminar == work
    )


def test_work_whose_seminar_can_only_be_read_can_go_into_another_folder(
    window: Window, qtbot: QtBot, sample: Path, tmp_path: Path
) -> None:
    work = crashed(sample, "Trinn 1")
    (sample / LOCK).write_bytes(msgspec.json.encode(THEIRS))
    window.recovery.offer()
    press(dialog_of(window, qtbot), qtbot, "Gjenopprett")
    qtbot.waitUntil(lambda: window.files.dialog is not None)
    press(dialog_of(window, qtbot), qtbot, "Åpne for lesing")
    qtbot.waitUntil(lambda: window.files.keeper is not None)
    (tmp_path / "other").mkdir()
    choose_folder(tmp_path / "other")
    press(dialog_of(window, qtbot), qtbot, "Gjenopprett i en annen mappe …")
    qtbot.waitUntil(
        lambda: (
            window.files.keeper is not None
            and window.files.keeper.folder.parent == tmp_path / "other"
        )
    )
    assert window.files.keeper
    assert window.files.keeper.document.seminar == work
    assert waiting(recovery_folder()).copies == ()


@pytest.mark.skipif(sys.platform == "win32", reason="a link needs leave there")
@pytest.mark.parametrize("spelling", ["around", "link"])
def test_work_is_offered_whatever_way_its_folder_is_opened_by(
    window: Window, qtbot: QtBot, sample: Path, spelling: str
) -> None:
    crashed(sample, "Trinn 1")
    (sample.parent / "x").mkdir()
    (sample.parent / "link").symlink_to(sample)
    ways = {"around": Path("x") / ".." / sample.name, "link": Path("link")}
    window.files.open_folder(sample.parent / ways[spelling])
    dialog = dialog_of(window, qtbot)
    assert isinstance(dialog, RecoveryDialog)
    press(dialog, qtbot, "Avgjør senere")
    qtbot.waitUntil(lambda: window.files.keeper is not None)
    assert [one.path for one in window.memory.recents.all()] == [sample], "it is one seminar"


def test_work_whose_folder_does_not_answer_is_offered_all_the_same(
    window: Window, qtbot: QtBot, sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = Event()
    crashed(sample, "Trinn 1")

    def slow(copy: RecoveryCopy) -> Saved:
        assert answers.wait(20)
        return saved_beside(copy)

    monkeypatch.setattr("app.desktop.recovery_offer.saved_beside", slow)
    monkeypatch.setattr("app.desktop.recovery_offer.PATIENCE", 0.02)
    window.recovery.offer()
    dialog = dialog_of(window, qtbot)
    answers.set()
    assert isinstance(dialog, RecoveryDialog)
    assert "Mappen svarer ikke." in texts(dialog)
    press(dialog, qtbot, "Avgjør senere")
