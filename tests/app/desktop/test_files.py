from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import msgspec
import pytest
from msgspec.structs import replace
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.desktop.dialogs.new_seminar import NewSeminarDialog
from app.desktop.keeper import Keeper
from app.desktop.operation import Operation, Reporter
from app.desktop.pages.programme.quick_entry import QuickEntry
from app.desktop.spot import Spot
from app.desktop.widgets.buttons import Button
from app.desktop.widgets.dialog import Dialog
from app.desktop.window import Window
from app.keeping.lock import LOCK, Holder, holder_of
from app.keeping.opening import Opened, open_for_editing
from app.keeping.processes import Process
from seminar.folder import SEMINAR, fingerprint, open_seminar, save
from seminar.messages import message
from tests.app.desktop.choosing_folders import choose_folder
from tests.app.desktop.handling import dialog_of, opened, press, retitle, texts

THEIRS = Holder("Sekretæren", None, Process("PC-2214", 1, 0.0), "t")


def held_by_others(folder: Path) -> None:
    (folder / LOCK).write_bytes(msgspec.json.encode(THEIRS))


# --- opening --------------------------------------------------------------------------------------


def test_a_seminar_opens_where_the_person_was_in_it(
    window: Window, qtbot: QtBot, sample: Path
) -> None:
    keeper = opened(window, qtbot, sample / SEMINAR)
    assert keeper.document.seminar == open_seminar(sample)
    assert holder_of(sample)
    second = keeper.document.seminar.programme[1]
    assert window.workspace
    window.workspace.go(Spot(page="programme", day=second.id))
    window.files.leave(lambda: None)
    assert window.workspace is None
    assert holder_of(sample) is None
    opened(window, qtbot, sample)
    assert window.workspace
    spot = window.workspace.page.spot()
    assert (spot.page, spot.day) == ("programme", second.id)


def test_a_folder_is_chosen_and_remembered(window: Window, qtbot: QtBot, sample: Path) -> None:
    choose_folder(sample)
    window.files.open()
    qtbot.waitUntil(lambda: window.files.keeper is not None)
    assert window.memory.folder("open") == sample.parent
    assert [one.path for one in window.memory.recents.all()] == [sample]


def test_a_folder_that_is_not_chosen_opens_nothing(window: Window) -> None:
    choose_folder(None)
    window.files.open()
    assert not window.operations.running


def test_what_cannot_be_opened_is_said_with_a_way_out(
    window: Window, qtbot: QtBot, sample: Path
) -> None:
    (sample / SEMINAR).write_bytes(b"{")
    window.files.open_folder(sample)
    dialog = dialog_of(window, qtbot)
    assert SEMINAR in texts(dialog)
    press(dialog, qtbot, "Avbryt")
    assert window.files.keeper is None
    assert holder_of(sample) is None


def test_another_seminar_takes_the_place_of_the_one_that_is_open(
    window: Window, qtbot: QtBot, sample: Path, tmp_path: Path
) -> None:
    opened(window, qtbot, sample)
    other = tmp_path / "other"
    other.mkdir()
    (other / SEMINAR).write_bytes((sample / SEMINAR).read_bytes())
    window.files.open_folder(other)
    qtbot.waitUntil(lambda: window.files.keeper is not None and window.files.keeper.folder == other)
    assert holder_of(sample) is None
    assert holder_of(other)


def test_a_folder_that_is_dropped_on_the_window_opens(
    window: Window, qtbot: QtBot, sample: Path, tmp_path: Path
) -> None:
    for path, takes in ((tmp_path / "nothing", False), (sample, True)):
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path))])
        enter = QDragEnterEvent(
            window.rect().center(),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        enter.ignore()
        QApplication.sendEvent(window, enter)
        assert enter.isAccepted() == takes
    drop = QDropEvent(
        QPointF(window.rect().center()),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(window, drop)
    qtbot.waitUntil(lambda: window.files.keeper is not None)


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[Event]:
    """Yield what a seminar is opened after."""
    passed = Event()

    def slow(folder: Path) -> Opened:
        assert passed.wait(20)
        return open_for_editing(folder)

    monkeypatch.setattr("app.desktop.files.open_for_editing", slow)
    yield passed
    passed.set()


def test_a_folder_that_is_opened_twice_is_opened_once(
    window: Window, qtbot: QtBot, sample: Path, gate: Event
) -> None:
    for _ in range(3):
        window.files.open_folder(sample)
        QApplication.processEvents()
    gate.set()
    qtbot.waitUntil(lambda: window.files.keeper is not None and not window.files.operations.running)
    assert window.files.dialog is None, "nobody else has it open"


def test_of_two_openings_the_last_one_counts_and_the_first_leaves_no_lock(
    window: Window, qtbot: QtBot, sample: Path, tmp_path: Path, gate: Event
) -> None:
    other = Path(shutil.copytree(sample, tmp_path / "other"))
    window.files.open_folder(sample)
    qtbot.waitUntil(lambda: window.files._opening.is_of(sample))
    window.files.open_folder(other)
    qtbot.waitUntil(lambda: window.files._opening.is_of(other))
    gate.set()
    qtbot.waitUntil(lambda: window.files.keeper is not None and not window.files.operations.running)
    assert window.files.keeper
    assert window.files.keeper.folder == other
    assert holder_of(sample) is None
    assert holder_of(other)


def test_a_folder_that_does_not_answer_is_told_of_while_it_is_opened(
    window: Window, qtbot: QtBot, sample: Path, gate: Event
) -> None:
    window.files._opening._patience.setInterval(20)
    window.files.open_folder(sample)
    qtbot.waitUntil(lambda: "svarer ikke ennå" in window.status_line.said.text())
    gate.set()
    qtbot.waitUntil(lambda: window.files.keeper is not None)


def test_a_window_that_is_closed_while_it_opens_a_seminar_opens_none(
    window: Window, qtbot: QtBot, sample: Path, gate: Event
) -> None:
    window.files.open_folder(sample)
    qtbot.waitUntil(lambda: window.files._opening.is_of(sample))
    window.files.give_up_opening()
    gate.set()
    assert window.close()
    qtbot.waitUntil(lambda: not window.files.operations.running)
    assert window.workspace is None
    assert not (sample / LOCK).exists()


# --- open elsewhere -------------------------------------------------------------------------------


def test_what_is_open_elsewhere_says_who_and_where_and_opens_for_reading_by_enter(
    window: Window, qtbot: QtBot, sample: Path
) -> None:
    held_by_others(sample)
    window.files.open_folder(sample)
    dialog = dialog_of(window, qtbot)
    assert "Sekretæren" in texts(dialog)
    assert "PC-2214" in texts(dialog)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.files.keeper is not None)
    assert window.files.keeper
    assert window.files.keeper.document.read_only
    assert window.workspace
    assert window.workspace.banners.shown() == ("reading",)
    assert holder_of(sample) == THEIRS


def test_opening_anyway_asks_again_and_starts_on_the_safe_button(
    window: Window, qtbot: QtBot, sample: Path
) -> None:
    held_by_others(sample)
    window.files.open_folder(sample)
    press(dialog_of(window, qtbot), qtbot, "Åpne likevel …")
    certain = dialog_of(window, qtbot)
    qtbot.waitUntil(lambda: isinstance(certain.focusWidget(), Button))
    focused = certain.focusWidget()
    assert isinstance(focused, Button)
    assert focused.text() == "Avbryt"
    press(certain, qtbot, "Åpne likevel")
    qtbot.waitUntil(lambda: window.files.keeper is not None)
    assert holder_of(sample) != THEIRS


def test_a_copy_of_what_is_open_elsewhere_can_be_edited(
    window: Window, qtbot: QtBot, sample: Path, tmp_path: Path
) -> None:
    held_by_others(sample)
    (tmp_path / "mine").mkdir()
    window.files.open_folder(sample)
    choose_folder(tmp_path / "mine")
    press(dialog_of(window, qtbot), qtbot, "Lag en kopi …")
    qtbot.waitUntil(
        lambda: window.files.keeper is not None and window.files.keeper.folder != sample
    )
    assert window.files.keeper
    assert window.files.keeper.folder.parent == tmp_path / "mine"
    assert not window.files.keeper.document.read_only
    assert (window.files.keeper.folder / "media").is_dir()


def test_the_banner_goes_when_the_other_has_closed_and_editing_begins(
    window: Window, qtbot: QtBot, sample: Path
) -> None:
    held_by_others(sample)
    window.files.open_for_reading(sample)
    qtbot.waitUntil(lambda: window.files.keeper is not None)
    keeper, workspace = window.files.keeper, window.workspace
    assert keeper
    assert workspace
    (sample / LOCK).unlink()
    with qtbot.waitSignal(keeper.given_back):
        keeper.watching.look()
    (button,) = [
        one for one in workspace.banners.findChildren(Button) if one.text() == "Les inn og rediger"
    ]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not keeper.document.read_only)
    assert workspace.banners.shown() == ()


# --- new ones -------------------------------------------------------------------------------------


def test_a_new_seminar_is_made_in_its_own_folder_and_opened(
    window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    window.files.new()
    dialog = dialog_of(window, qtbot)
    assert isinstance(dialog, NewSeminarDialog)
    dialog.place.field.setText(str(tmp_path))
    dialog.name.field.clear()
    qtbot.keyClicks(dialog.name.field, "Dialogdag: 2027")
    dialog.first_day.field.setText("18.3.2027")
    qtbot.keyClick(dialog.first_day.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.files.keeper is not None)
    assert window.files.keeper
    seminar = window.files.keeper.document.seminar
    assert (seminar.title, len(seminar.programme)) == ("Dialogdag: 2027", 2)
    assert seminar.programme[0].date.isoformat() == "2027-03-18"
    assert window.files.keeper.folder == tmp_path / "Dialogdag 2027"
    assert window.memory.folder("new") == tmp_path


def test_a_new_seminar_says_what_is_missing_and_makes_nothing(
    window: Window, qtbot: QtBot, sample: Path
) -> None:
    window.files.new()
    dialog = dialog_of(window, qtbot)
    assert isinstance(dialog, NewSeminarDialog)
    dialog.name.field.setText("")
    dialog.first_day.field.setText("i vår")
    dialog.place.field.setText("her")
    press(dialog, qtbot, "Lag seminaret")
    assert [field.is_refused() for field in (dialog.name, dialog.first_day, dialog.place)] == [
        True
    ] * 3
    dialog.place.field.setText(str(sample.parent))
    dialog.name.field.setText(sample.name)
    dialog.first_day.field.setText("19.3")
    press(dialog, qtbot, "Lag seminaret")
    assert dialog.name.is_refused(), "there is a seminar already"
    press(dialog, qtbot, "Avbryt")
    assert window.files.keeper is None


def test_the_sample_opens_as_a_copy_where_the_person_chooses(
    window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    for name in ("Dialogseminar 2025", "Dialogseminar 2025 (2)"):
        choose_folder(tmp_path)
        window.files.open_sample()
        qtbot.waitUntil(
            lambda name=name: (
                window.files.keeper is not None and window.files.keeper.folder.name == name
            )
        )


# --- saving ---------------------------------------------------------------------------------------


def test_ctrl_s_saves_and_the_status_line_says_so(
    window: Window, qtbot: QtBot, sample: Path
) -> None:
    keeper = opened(window, qtbot, sample)
    status = window.status_line.saved
    assert status.text() == "Alt er lagret"
    retitle(keeper, "Ny")
    assert status.text() == "Ikke lagret ennå · Ctrl+S"
    with qtbot.waitSignal(keeper.saved):
        qtbot.keyClick(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert status.text().startswith("Lagret ")
    assert open_seminar(sample).title == "Ny"
    recent = window.memory.recents.of(sample)
    assert recent
    assert (recent.title, recent.saved) == ("Ny", fingerprint(sample))


def test_a_save_that_fails_offers_to_try_again_and_a_copy(
    window: Window, qtbot: QtBot, sample: Path, tmp_path: Path
) -> None:
    keeper = opened(window, qtbot, sample)
    retitle(keeper, "Ny")
    (sample / SEMINAR).rename(tmp_path / "away.json")
    keeper.save()
    dialog = dialog_of(window, qtbot)
    (tmp_path / "copies").mkdir()
    choose_folder(tmp_path / "copies")
    with qtbot.waitSignal(keeper.copied):
        press(dialog, qtbot, "Lagre kopi …")
    assert open_seminar(tmp_path / "copies" / "Ny – kopi").title == "Ny"
    keeper.save()
    dialog = dialog_of(window, qtbot)
    (tmp_path / "away.json").rename(sample / SEMINAR)
    with qtbot.waitSignal(keeper.saved):
        press(dialog, qtbot, "Prøv igjen")
    assert open_seminar(sample).title == "Ny"


def test_the_technical_information_can_be_copied(
    window: Window, qtbot: QtBot, sample: Path
) -> None:
    keeper = opened(window, qtbot, sample)
    retitle(keeper, "Ny")
    (sample / SEMINAR).unlink()
    keeper.save()
    dialog = dialog_of(window, qtbot)
    press(dialog, qtbot, "Kopier teknisk informasjon")
    assert SEMINAR in QApplication.clipboard().text()
    press(dialog, qtbot, "Avbryt")
    assert keeper.document.seminar.title == "Ny"


# --- changed on disk ------------------------------------------------------------------------------


def changed_by_both(window: Window, qtbot: QtBot, sample: Path) -> tuple[Keeper, Dialog]:
    keeper = opened(window, qtbot, sample)
    retitle(keeper, "Min")
    save(replace(open_seminar(sample), title="Deres", theme="Deres"), sample)
    keeper.watching.look()
    return keeper, dialog_of(window, qtbot)


def test_changes_on_both_sides_can_be_looked_at_and_merged(
    window: Window, qtbot: QtBot, sample: Path
) -> None:
    keeper, dialog = changed_by_both(window, qtbot, sample)
    assert "én endring" in texts(dialog)
    press(dialog, qtbot, "Vis forskjellene")
    qtbot.waitUntil(lambda: dialog_of(window, qtbot) is not dialog)
    differences = dialog_of(window, qtbot)
    qtbot.mouseClick(
        next(dot for (_, side), dot in differences.dots.items() if side == "theirs"),  # type: ignore[attr-defined]
        Qt.MouseButton.LeftButton,
    )
    press(differences, qtbot, "Slå sammen")
    assert (keeper.document.seminar.title, keeper.document.seminar.theme) == ("Deres", "Deres")


def test_theirs_can_be_read_in(window: Window, qtbot: QtBot, sample: Path) -> None:
    keeper, dialog = changed_by_both(window, qtbot, sample)
    press(dialog, qtbot, "Les inn på nytt")
    qtbot.waitUntil(lambda: keeper.document.seminar.title == "Deres")
    assert keeper.document.is_saved()


def test_mine_can_be_put_into_a_copy(
    window: Window, qtbot: QtBot, sample: Path, tmp_path: Path
) -> None:
    keeper, dialog = changed_by_both(window, qtbot, sample)
    (tmp_path / "copies").mkdir()
    choose_folder(tmp_path / "copies")
    press(dialog, qtbot, "Lagre min som kopi")
    qtbot.waitUntil(lambda: keeper.document.seminar.title == "Deres")
    assert open_seminar(tmp_path / "copies" / "Min – kopi").title == "Min"


def test_a_decision_that_is_put_off_loses_nothing(
    window: Window, qtbot: QtBot, sample: Path
) -> None:
    keeper, dialog = changed_by_both(window, qtbot, sample)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert keeper.document.seminar.title == "Min"
    assert open_seminar(sample).title == "Deres"
    keeper.save()
    dialog_of(window, qtbot).reject()
    assert open_seminar(sample).title == "Deres"


# --- closing --------------------------------------------------------------------------------------


def test_closing_with_nothing_unsaved_asks_nothing(
    window: Window, qtbot: QtBot, sample: Path
) -> None:
    opened(window, qtbot, sample)
    assert window.close()
    assert holder_of(sample) is None


def test_what_stands_in_the_fast_entry_line_is_added_at_closing(
    window: Window, qtbot: QtBot, sample: Path
) -> None:
    keeper = opened(window, qtbot, sample)
    assert window.workspace
    line = window.workspace.page.quick_line()
    assert isinstance(line, QuickEntry)
    qtbot.keyClicks(line.line, "Strekk ut 10")
    window.workspace.show_page("tasks")
    assert not window.close()
    assert "én endring er ikke lagret" in texts(dialog_of(window, qtbot)).casefold()
    titles = [item.title for day in keeper.document.seminar.programme for item in day.items]
    assert "Strekk ut" in titles


def test_what_cannot_be_understood_in_the_fast_entry_line_keeps_the_window_open(
    window: Window, qtbot: QtBot, sample: Path
) -> None:
    opened(window, qtbot, sample)
    assert window.workspace
    page = window.workspace.page
    line = page.quick_line()
    assert isinstance(line, QuickEntry)
    qtbot.keyClicks(line.line, "Pause 800")
    window.workspace.show_page("tasks")
    assert not window.close()
    assert window.workspace.page is page
    assert line.answer()
    assert line.line.text() == "Pause 800"
    line.line.clear()
    assert window.close()


@pytest.mark.parametrize(
    ("button", "title_saved", "is_closed"),
    [("Lagre", "Ny", True), ("Ikke lagre", "", True), ("Avbryt", "", False)],
)
def test_closing_with_unsaved_steps_asks(
    window: Window, qtbot: QtBot, sample: Path, button: str, title_saved: str, is_closed: bool
) -> None:
    before = open_seminar(sample).title
    keeper = opened(window, qtbot, sample)
    retitle(keeper, "Ny")
    with qtbot.waitSignal(keeper.recovering.kept):
        pass
    assert not window.close()
    dialog = dialog_of(window, qtbot)
    assert "én endring er ikke lagret" in texts(dialog).casefold()
    press(dialog, qtbot, button)
    qtbot.waitUntil(lambda: window.isVisible() != is_closed)
    assert open_seminar(sample).title == (title_saved or before)
    assert keeper.recovering.path.exists() != is_closed
    assert (holder_of(sample) is None) == is_closed


def building(window: Window, ends: Event) -> list[str]:
    """Begin a work that lasts until `ends` is set or it is cancelled; return what came of it."""
    came: list[str] = []

    def work(reporter: Reporter) -> None:
        while not ends.wait(0.01):
            reporter.tell(0, 1)

    Operation(message("Reading"), work).mattering().success(
        lambda _: came.append("finished")
    ).cancelled(lambda: came.append("cancelled")).start(window.operations)
    return came


@pytest.mark.parametrize(
    ("button", "came_of_it"), [("Vent", "finished"), ("Avbryt arbeidet", "cancelled")]
)
def test_a_work_under_way_is_waited_for_or_ended_before_the_window_closes(
    window: Window, qtbot: QtBot, sample: Path, button: str, came_of_it: str
) -> None:
    opened(window, qtbot, sample)
    ends = Event()
    came = building(window, ends)
    assert not window.close()
    press(dialog_of(window, qtbot), qtbot, button)
    if button == "Vent":
        assert window.isVisible()
        ends.set()
    qtbot.waitUntil(lambda: not window.isVisible())
    assert came == [came_of_it]


def test_a_work_under_way_goes_on_if_the_person_stays(
    window: Window, qtbot: QtBot, sample: Path
) -> None:
    opened(window, qtbot, sample)
    ends = Event()
    came = building(window, ends)
    assert not window.close()
    qtbot.keyClick(dialog_of(window, qtbot), Qt.Key.Key_Escape)
    assert window.isVisible()
    ends.set()
    qtbot.waitUntil(lambda: came == ["finished"])
    assert window.isVisible()


def test_a_save_that_fails_at_closing_keeps_the_window(
    window: Window, qtbot: QtBot, sample: Path
) -> None:
    keeper = opened(window, qtbot, sample)
    retitle(keeper, "Ny")
    (sample / SEMINAR).unlink()
    window.close()
    press(dialog_of(window, qtbot), qtbot, "Lagre")
    failed = dialog_of(window, qtbot)
    press(failed, qtbot, "Avbryt")
    assert window.isVisible()
    assert keeper.document.seminar.title == "Ny"
