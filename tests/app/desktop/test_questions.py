"""The questions of a window: one after the other, and none lost."""

from __future__ import annotations

from pathlib import Path
from threading import Event

from msgspec.structs import replace
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.desktop.dialogs.differences import DifferencesDialog
from app.desktop.interpreter import words
from app.desktop.operation import Operation
from app.desktop.questions import Questions
from app.desktop.widgets.dialog import Dialog
from app.desktop.window import Window
from seminar.folder import SEMINAR, open_seminar, save
from seminar.messages import message
from tests.app.desktop.handling import dialog_of, opened, press, retitle, texts


def question(about: str) -> Dialog:
    dialog = Dialog(None, message("Plenum"))
    dialog.offer(message("Wait"), about, "main")
    return dialog


def test_questions_are_asked_one_after_the_other_and_about_the_same_once(qtbot: QtBot) -> None:
    questions, answered = Questions(), []
    dialogs = [question(name) for name in ("one", "two", "two", "three")]
    for dialog, about in zip(dialogs, ("one", "two", "two", ""), strict=True):
        name = about or "three"
        questions.ask(dialog, {name: lambda name=name: answered.append(name)}, about)
    for dialog in (dialogs[0], dialogs[1], dialogs[3]):
        assert questions.dialog is dialog
        qtbot.waitUntil(dialog.isVisible)
        press(dialog, qtbot, words().text("Wait"))
    assert questions.dialog is None
    assert answered == ["one", "two", "three"]


def test_an_answer_that_asks_again_waits_for_its_turn(qtbot: QtBot) -> None:
    questions = Questions()
    first, then, last = question("one"), question("two"), question("three")
    questions.ask(first, {"one": lambda: questions.ask(last, {})})
    questions.ask(then, {})
    press(first, qtbot, words().text("Wait"))
    assert questions.dialog is then
    press(then, qtbot, words().text("Wait"))
    assert questions.dialog is last
    assert last.isVisible()
    questions.drop()
    assert questions.dialog is None


def test_differences_that_cannot_be_read_are_tried_again_and_nothing_is_saved(
    window: Window, qtbot: QtBot, sample: Path, tmp_path: Path
) -> None:
    keeper = opened(window, qtbot, sample)
    retitle(keeper, "Min")
    save(replace(open_seminar(sample), title="Deres"), sample)
    keeper.watching.look()
    dialog = dialog_of(window, qtbot)
    (sample / SEMINAR).rename(tmp_path / "away.json")
    press(dialog, qtbot, "Vis forskjellene")
    qtbot.waitUntil(lambda: window.files.dialog not in (dialog, None))
    failed = dialog_of(window, qtbot)
    assert "Det andre har lagret, kunne ikke leses" in texts(failed)
    (tmp_path / "away.json").rename(sample / SEMINAR)
    press(failed, qtbot, "Prøv igjen")
    qtbot.waitUntil(lambda: isinstance(window.files.dialog, DifferencesDialog))
    qtbot.keyClick(dialog_of(window, qtbot), Qt.Key.Key_Escape)
    assert open_seminar(sample).title == "Deres"
    assert keeper.document.seminar.title == "Min"


def test_what_others_save_while_a_question_stands_is_asked_about_after_it(
    window: Window, qtbot: QtBot, sample: Path, tmp_path: Path
) -> None:
    keeper = opened(window, qtbot, sample)
    retitle(keeper, "Min")
    (sample / SEMINAR).rename(tmp_path / "away.json")
    keeper.save()
    failed = dialog_of(window, qtbot)
    (tmp_path / "away.json").rename(sample / SEMINAR)
    save(replace(open_seminar(sample), theme="Deres"), sample)
    with qtbot.waitSignal(keeper.changed_outside):
        keeper.watching.look()
    assert window.files.dialog is failed
    press(failed, qtbot, "Avbryt")
    dialog = dialog_of(window, qtbot)
    assert "utenfor Plenum" in texts(dialog)
    press(dialog, qtbot, "Les inn på nytt")
    qtbot.waitUntil(lambda: keeper.document.seminar.theme == "Deres")


def test_who_waits_twice_is_asked_once_what_is_not_saved(
    window: Window, qtbot: QtBot, sample: Path
) -> None:
    keeper = opened(window, qtbot, sample)
    retitle(keeper, "Ny")
    ends = Event()
    build = Operation(message("Building the documents"), lambda _: ends.wait(20))
    build.mattering().start(window.operations)
    for _ in range(2):
        assert not window.close()
        press(dialog_of(window, qtbot), qtbot, "Vent")
    ends.set()
    press(dialog_of(window, qtbot), qtbot, "Avbryt")
    qtbot.waitUntil(lambda: not window.operations.running)
    assert window.files.dialog is None
    assert window.isVisible()
