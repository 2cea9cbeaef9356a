"""Next year's seminar in the window: chosen, asked for, shown as it will be, made and opened."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from app.desktop.dialogs.last_year import LastYearDialog
from app.desktop.dialogs.next_year import NextYearDialog
from app.desktop.window import Window
from app.keeping.recent import RecentSeminar
from app.next_year import read_last_year
from seminar.folder import SEMINAR, open_seminar, save
from seminar.model import Seminar
from tests.app.desktop.choosing_folders import choose_folder
from tests.app.desktop.handling import dialog_of, opened, press, retitle
from tests.app.desktop.pressing import focused, tab_to, type_
from tests.app.desktop.pressing import press as press_keys
from tests.app.desktop.screens import wait
from tests.sample import SAMPLE


@pytest.fixture
def last(tmp_path: Path) -> Path:
    """Last year's folder: the sample with texts that name its dates."""
    folder = tmp_path / "Dialogseminar 2025"
    shutil.copytree(SAMPLE, folder)
    seminar = open_seminar(folder)
    words = replace(
        seminar.document, welcome="Velkommen 20.–21. mars!", contact="Meld fra innen 1. mars 2025"
    )
    save(replace(seminar, document=words), folder)
    return folder


@pytest.fixture
def asked(window: Window, qtbot: QtBot, last: Path) -> NextYearDialog:
    """The dialog, asking about the new seminar."""
    window.files.new_from_last(last)
    dialog = dialog_of(window, qtbot)
    assert isinstance(dialog, NextYearDialog)
    return dialog


def become(dialog: NextYearDialog, part: str) -> str:
    """Return what a screen reader says of a part besides its name."""
    return dialog.list.parts[part].accessibleDescription()  # type: ignore[index]


def made(window: Window, qtbot: QtBot, dialog: NextYearDialog) -> Seminar:
    press(dialog, qtbot, "Lag seminaret")
    qtbot.waitUntil(lambda: window.files.keeper is not None)
    assert window.files.keeper
    return window.files.keeper.document.seminar


# --- what it shows --------------------------------------------------------------------------------


def test_it_proposes_title_day_and_a_folder_beside_last_years(
    asked: NextYearDialog, last: Path
) -> None:
    assert asked.name.field.text() == "Dialogseminar 2026"
    assert asked.first_day.field.text() == "torsdag 19. mars 2026"
    assert asked.days.field.currentData() == 2
    assert asked.target() == last.parent / "Dialogseminar 2026"


def test_each_part_says_how_much_there_was_and_what_becomes_of_it(asked: NextYearDialog) -> None:
    assert become(asked, "programme") == "29 poster, Samme klokkeslett, nye datoer"
    assert become(asked, "highlights") == "5 av 63 utsagn, Blir tilbakeblikket"
    assert become(asked, "participants") == "40 navn, Tom liste"
    ticked = [part for part, tick in asked.list.parts.items() if not tick.isChecked()]
    assert ticked == ["participants"]


def test_ticking_a_part_says_at_once_what_becomes_of_it(asked: NextYearDialog) -> None:
    asked.list.parts["participants"].click()
    assert become(asked, "participants") == "40 navn, Samme navn, ingen grupper ennå"
    asked.list.parts["highlights"].click()
    assert become(asked, "highlights") == "5 av 63 utsagn, Følger ikke med"


def test_what_goes_with_a_day_is_told_at_once(asked: NextYearDialog, qtbot: QtBot) -> None:
    def said() -> set[str]:
        return {text.text() for text in asked.list.findChildren(QLabel) if text.isVisibleTo(asked)}

    assert {"Grupper", "Tiltak"} <= said()
    assert "Dager på slutten" not in said()
    asked.days.field.setCurrentIndex(0)
    qtbot.waitUntil(lambda: "Dager på slutten" in said())
    assert "av 29 poster; den siste dagen faller bort" in become(asked, "programme")


def test_texts_that_name_the_seminars_days_are_ticked_and_others_are_not(
    asked: NextYearDialog,
) -> None:
    told = [(one.old, one.new, tick.isChecked()) for one, tick in asked.list.texts]
    assert told == [
        ("20.–21. mars", "19.–20. mars", True),
        ("1. mars 2025", "28. februar 2026", False),
    ]


def test_a_year_and_its_day_have_one_tick_and_a_day_that_stays_is_told(
    window: Window, qtbot: QtBot, last: Path
) -> None:
    seminar = open_seminar(last)
    words = replace(
        seminar.document,
        welcome="I 2025 møtes vi i det store rådhuset 20. mars!",
        contact="Fra 21. mars 2025 til 1. februar 2026",
    )
    save(replace(seminar, document=words), last)
    window.files.new_from_last(last)
    dialog = dialog_of(window, qtbot)
    assert isinstance(dialog, NextYearDialog)
    ((one, tick),) = dialog.list.texts
    assert tick.text() == "«2025 møtes vi i … 20. mars»"
    assert "«2026 møtes vi i … 19. mars»" in tick.accessibleDescription()
    assert tick.isChecked()
    said = [label.text() for label in dialog.list.findChildren(QLabel) if label.isVisibleTo(dialog)]
    assert "Fjorårets dager som du må endre selv" in said
    assert "«Fra 21. mars 2025 til 1. februar 2026»" in said
    document = made(window, qtbot, dialog).document
    assert document.welcome == "I 2026 møtes vi i det store rådhuset 19. mars!"
    assert (document.contact, one.is_usual) == ("Fra 21. mars 2025 til 1. februar 2026", True)


def test_a_holiday_or_weekend_is_said_while_the_date_is_typed(
    asked: NextYearDialog, qtbot: QtBot
) -> None:
    assert asked.off.isHidden()
    field = asked.first_day.field
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "25. mars 2027")
    assert field.hasFocus()
    assert asked.off.text.text() == (
        "25. mars 2027 er skjærtorsdag; se etter at datoen stemmer. "
        "26. mars 2027 er langfredag; se etter at datoen stemmer."
    )
    asked.days.field.setCurrentIndex(0)
    qtbot.waitUntil(lambda: "langfredag" not in asked.off.text.text())
    field.selectAll()
    qtbot.keyClicks(field, "3. april 2027")
    assert "3. april 2027 er en lørdag" in asked.off.text.text()
    field.selectAll()
    qtbot.keyClicks(field, "8. april 2027")
    assert asked.off.isHidden()


def test_another_day_changes_the_texts_and_keeps_what_was_ticked(
    asked: NextYearDialog, qtbot: QtBot
) -> None:
    asked.list.texts[1][1].click()
    asked.first_day.field.setFocus()
    asked.first_day.field.selectAll()
    qtbot.keyClicks(asked.first_day.field, "15. april 2027")
    asked.days.field.setFocus()
    told = [(one.new, tick.isChecked()) for one, tick in asked.list.texts]
    assert told == [("15.–16. april", True), ("27. mars 2027", True)]
    assert asked.name.field.text() == "Dialogseminar 2027"
    assert asked.target().name == "Dialogseminar 2027"


def test_a_title_of_ones_own_stays_and_names_the_folder(
    asked: NextYearDialog, qtbot: QtBot
) -> None:
    asked.name.field.selectAll()
    qtbot.keyClicks(asked.name.field, "Dialogdag")
    asked.list.parts["tasks"].click()
    assert asked.name.field.text() == "Dialogdag"
    assert asked.target().name == "Dialogdag"


def test_a_folder_called_as_last_years_gets_the_year(
    window: Window, qtbot: QtBot, last: Path
) -> None:
    save(replace(open_seminar(last), title="Dialogseminar"), last)
    folder = last.rename(last.parent / "Dialogseminar")
    window.files.new_from_last(folder)
    dialog = dialog_of(window, qtbot)
    assert isinstance(dialog, NextYearDialog)
    assert dialog.name.field.text() == "Dialogseminar"
    assert dialog.target() == last.parent / "Dialogseminar 2026"
    assert made(window, qtbot, dialog).title == "Dialogseminar"


def asked_about(window: Window, qtbot: QtBot, last: Path, seminar: Seminar) -> NextYearDialog:
    """Return the dialog, asking about a seminar that is saved in last year's folder."""
    save(seminar, last)
    window.files.new_from_last(last)
    dialog = dialog_of(window, qtbot)
    assert isinstance(dialog, NextYearDialog)
    return dialog


def test_without_a_title_the_folder_is_called_as_last_years_a_year_later(
    window: Window, qtbot: QtBot, last: Path
) -> None:
    dialog = asked_about(window, qtbot, last, replace(open_seminar(last), title=""))
    assert dialog.target() == last.parent / "Dialogseminar 2026"
    press(dialog, qtbot, "Avbryt")


def test_a_seminar_without_days_gets_those_that_are_named(
    window: Window, qtbot: QtBot, last: Path
) -> None:
    bare = replace(open_seminar(last), programme=())
    dialog = asked_about(window, qtbot, last, bare)
    assert become(dialog, "programme") == "0 poster, Ingen dager ennå"
    dialog.first_day.field.setFocus()
    qtbot.keyClicks(dialog.first_day.field, "15. april 2027")
    dialog.days.field.setFocus()
    assert become(dialog, "programme") == "0 poster, Tomme dager"
    days = [day.date for day in made(window, qtbot, dialog).programme]
    assert days == [dt.date(2027, 4, 15), dt.date(2027, 4, 16)]


# --- what is not taken ----------------------------------------------------------------------------


def test_what_does_not_do_is_said_beneath_its_field(
    asked: NextYearDialog, qtbot: QtBot, last: Path
) -> None:
    asked.name.field.clear()
    asked.first_day.field.setText("i morgen tidlig")
    asked.place.field.setText(str(last / "2026"))
    press(asked, qtbot, "Lag seminaret")
    assert asked.isVisible()
    assert asked.name.is_refused()
    assert asked.first_day.is_refused()
    assert str(last / "2026") in asked.place.reason().text()
    assert asked.name.field.hasFocus()


def test_cancelling_makes_nothing(asked: NextYearDialog, window: Window, qtbot: QtBot) -> None:
    target = asked.target()
    press(asked, qtbot, "Avbryt")
    qtbot.waitUntil(lambda: window.files.dialog is None)
    assert not target.exists()


# --- what is made ---------------------------------------------------------------------------------


def test_what_was_asked_for_is_made_and_opened(
    asked: NextYearDialog, window: Window, qtbot: QtBot, last: Path
) -> None:
    before = (last / SEMINAR).read_bytes()
    asked.list.parts["participants"].click()
    asked.list.texts[1][1].click()
    seminar = made(window, qtbot, asked)
    assert seminar.title == "Dialogseminar 2026"
    assert len(seminar.participants) == 40
    assert seminar.document.welcome == "Velkommen 19.–20. mars!"
    assert seminar.document.contact == "Meld fra innen 28. februar 2026"
    assert (last / SEMINAR).read_bytes() == before
    assert (last.parent / "Dialogseminar 2026" / "survey.xlsx").is_file()


def test_one_day_and_no_tasks_when_that_is_wanted(
    asked: NextYearDialog, window: Window, qtbot: QtBot
) -> None:
    asked.days.field.setCurrentIndex(0)
    asked.list.parts["tasks"].click()
    seminar = made(window, qtbot, asked)
    assert (len(seminar.programme), seminar.tasks) == (1, ())


def test_what_cannot_be_read_is_said_with_a_way_out(
    window: Window, qtbot: QtBot, last: Path
) -> None:
    (last / SEMINAR).write_bytes(b"{")
    window.files.new_from_last(last)
    dialog = dialog_of(window, qtbot)
    assert not isinstance(dialog, NextYearDialog)
    assert SEMINAR in dialog.accessibleDescription()
    press(dialog, qtbot, "Avbryt")


def test_a_picture_that_last_year_lacks_is_told_when_the_seminar_is_open(
    asked: NextYearDialog, window: Window, qtbot: QtBot, last: Path
) -> None:
    (last / "media" / "bru.png").unlink()
    made(window, qtbot, asked)
    qtbot.waitUntil(lambda: "media/bru.png" in window.status_line.said.text())


def test_what_could_not_be_made_is_asked_anew_as_it_was_typed(
    asked: NextYearDialog, window: Window, qtbot: QtBot, last: Path
) -> None:
    asked.name.field.selectAll()
    qtbot.keyClicks(asked.name.field, "Dialogdag")
    asked.list.parts["participants"].click()
    asked.list.texts[1][1].click()
    asked.days.field.setCurrentIndex(0)
    typed = asked.typed()
    again = NextYearDialog(window, read_last_year(last), dt.date(2025, 11, 1))
    again.put_back(typed)
    assert again.typed() == typed
    assert again.wish().seminar.title == "Dialogdag"
    assert again.list.parts["participants"].isChecked()
    press(asked, qtbot, "Avbryt")


# --- which one is last year's ---------------------------------------------------------------------


def test_without_recent_seminars_a_folder_is_asked_for(
    window: Window, qtbot: QtBot, last: Path
) -> None:
    choose_folder(last)
    window.files.new_from_last()
    assert isinstance(dialog_of(window, qtbot), NextYearDialog)


def test_recent_seminars_are_offered_and_another_folder(
    window: Window, qtbot: QtBot, last: Path, sample: Path
) -> None:
    opened(window, qtbot, sample)
    window.files.new_from_last()
    dialog = dialog_of(window, qtbot)
    assert isinstance(dialog, LastYearDialog)
    assert dialog.folder() == sample
    choose_folder(last)
    press(dialog, qtbot, "Velg en annen mappe …")
    qtbot.waitUntil(lambda: dialog.folder() == last)
    press(dialog, qtbot, "Fortsett")
    qtbot.waitUntil(lambda: isinstance(window.files.dialog, NextYearDialog))


def test_a_recent_seminar_is_told_with_its_whole_folder(window: Window, qtbot: QtBot) -> None:
    recent = RecentSeminar(
        folder="/felles/seminarer/Dialogseminar 2025",
        opened=dt.datetime(2025, 3, 21, 9, 0, tzinfo=dt.UTC),
        title="Dialogseminar 2025",
        organisation="Levanger kommune",
        dates=(dt.date(2025, 3, 20), dt.date(2025, 3, 21)),
    )
    dialog = LastYearDialog(window, (recent,))
    qtbot.addWidget(dialog)
    dialog.show()
    field = dialog.seminar.field
    assert field.shown_text() == field.currentText()
    assert field.toolTip() == field.currentText()


def test_what_is_not_saved_of_it_is_asked_about_first(
    window: Window, qtbot: QtBot, last: Path
) -> None:
    retitle(opened(window, qtbot, last), "Dialog 2025")
    window.files.new_from_last(last)
    press(dialog_of(window, qtbot), qtbot, "Lagre")
    qtbot.waitUntil(lambda: isinstance(window.files.dialog, NextYearDialog))
    dialog = window.files.dialog
    assert isinstance(dialog, NextYearDialog)
    assert dialog.name.field.text() == "Dialog 2026"


def test_by_keys_alone_from_the_start_to_the_new_seminar(
    window: Window, qtbot: QtBot, last: Path
) -> None:
    opened(window, qtbot, last)
    window.files.leave(lambda: None)
    window.activateWindow()
    tab_to(window.start.next)
    press_keys("Return")
    wait(lambda: isinstance(window.files.dialog, LastYearDialog))
    choice = window.files.dialog
    assert isinstance(choice, LastYearDialog)
    wait(lambda: focused() is choice.seminar.field)
    press_keys("Return")
    wait(lambda: isinstance(QApplication.activeModalWidget(), NextYearDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, NextYearDialog)
    wait(lambda: focused() is dialog.name.field)
    type_("Dialogdag 2026")
    tab_to(dialog.list.parts["participants"])
    qtbot.keyClick(focused(), Qt.Key.Key_Space)
    assert dialog.list.parts["participants"].isChecked()
    tab_to(dialog.make)
    press_keys("Return")
    wait(lambda: window.workspace is not None)
    assert open_seminar(last.parent / "Dialogdag 2026").participants


def test_ctrl_shift_n_asks_as_the_card_does(window: Window, qtbot: QtBot, last: Path) -> None:
    opened(window, qtbot, last)
    press_keys("Ctrl+Shift+N")
    assert isinstance(dialog_of(window, qtbot), LastYearDialog)
