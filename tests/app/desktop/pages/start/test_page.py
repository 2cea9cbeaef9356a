from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.desktop.interpreter import INTERPRETER
from app.desktop.pages.start.page import StartPage
from app.desktop.pages.start.telling import acts
from app.desktop.theme import apply
from app.keeping.lock import LOCK, Holder
from app.keeping.places import recent_folder
from app.keeping.processes import Process
from app.keeping.prospect import Prospect
from app.keeping.recent import Position, RecentSeminar, RecentSeminars, recent_of
from app.year import YEAR, YearState
from seminar.folder import fingerprint, open_seminar, save
from seminar.language import screen_language

LONG_AGO = dt.datetime(2020, 1, 1, tzinfo=dt.UTC)


@pytest.fixture
def recents() -> RecentSeminars:
    return RecentSeminars(recent_folder())


def remember(recents: RecentSeminars, folder: Path, title: str, minute: int = 0) -> RecentSeminar:
    """Remember a seminar; those of a higher minute come first."""
    seminar = replace(open_seminar(folder), title=title)
    recent = recent_of(seminar, folder, Position(), fingerprint(folder))
    recent = replace(recent, opened=LONG_AGO + dt.timedelta(minutes=minute))
    recents.remember(recent)
    return recent


@pytest.fixture
def page(qapp: QApplication, qtbot: QtBot, recents: RecentSeminars) -> Iterator[StartPage]:
    INTERPRETER.speak(screen_language("nb"))
    apply(qapp, "light")
    page = StartPage(recents)
    qtbot.addWidget(page)
    page.resize(1280, 740)
    page.show()
    qtbot.waitExposed(page)
    yield page
    page.prospects.end()


def refreshed(page: StartPage, qtbot: QtBot, count: int) -> None:
    """Show what is remembered now, and wait until all of it has been looked up."""
    found: set[str] = set()
    page.prospects.found.connect(lambda prospect: found.add(prospect.recent.folder))
    page.refresh()
    qtbot.waitUntil(lambda: len(found) == count, timeout=20_000)


def asked(page: StartPage) -> list[tuple[str, str]]:
    """Return what is asked for from now on, by title and act."""
    wanted: list[tuple[str, str]] = []
    page.wanted.connect(lambda recent, act: wanted.append((recent.title, act)))
    return wanted


def test_on_a_new_machine_the_page_says_how_to_begin(page: StartPage) -> None:
    assert page.empty.isVisible()
    assert not page.card.isVisible()
    assert not page.list.isVisible()
    page.take_focus()
    assert page.new.hasFocus()


def test_each_way_to_begin_is_asked_for_by_mouse_and_by_key(page: StartPage, qtbot: QtBot) -> None:
    for button, signal in (
        (page.next, page.next_wanted),
        (page.new, page.new_wanted),
        (page.open, page.open_wanted),
        (page.sample, page.sample_wanted),
    ):
        with qtbot.waitSignal(signal):
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        with qtbot.waitSignal(signal):
            qtbot.keyClick(button, Qt.Key.Key_Space)


def test_one_goes_on_with_the_last_seminar_and_sees_its_year_and_its_problems(
    page: StartPage, qtbot: QtBot, recents: RecentSeminars, sample: Path
) -> None:
    seminar = open_seminar(sample)
    broken = replace(seminar.programme[0].items[1], minutes=600)
    first = replace(seminar.programme[0], items=(*seminar.programme[0].items[:1], broken))
    save(replace(seminar, programme=(first, *seminar.programme[1:])), sample)
    remember(recents, sample, "Dialogseminar 2025")
    refreshed(page, qtbot, 1)
    card = page.card
    assert card.title.text() == "Dialogseminar 2025"
    assert seminar.organisation.name in card.place.text()
    assert card.steps.isVisible()
    assert card.warnings.text.text() or card.errors.text.text()
    assert card.changed.text.text().endswith("av deg")
    assert not page.list.isVisible(), "the only seminar stands on the card"
    wanted = asked(page)
    qtbot.keyClick(card.go_on, Qt.Key.Key_Space)
    assert wanted == [("Dialogseminar 2025", "open")]


def test_what_somebody_else_changed_last_is_not_called_yours(
    page: StartPage, qtbot: QtBot, recents: RecentSeminars, sample: Path
) -> None:
    recent = remember(recents, sample, "Dialogseminar 2025")
    recents.remember(replace(recent, saved="another"))
    (sample / "seminar.json").touch()
    refreshed(page, qtbot, 1)
    assert page.card.changed.text.text().startswith("Sist endret i dag")
    assert not page.card.changed.text.text().endswith("av deg")


def test_next_years_is_made_from_a_seminar_that_is_finished(
    page: StartPage, recents: RecentSeminars, sample: Path
) -> None:
    recent = remember(recents, sample, "Dialogseminar 2025")
    finished = Prospect(recent=recent, year=YearState(frozenset(YEAR), None))
    assert acts(finished) == ("open", "next")
    assert acts(Prospect(recent=recent, year=YearState(frozenset(), "tasks"))) == ("open",)


@pytest.fixture
def three(page: StartPage, qtbot: QtBot, recents: RecentSeminars, sample: Path) -> StartPage:
    """The page with one seminar on the card, one that is open elsewhere and one that is gone."""
    held, gone = sample.with_name("held"), sample.with_name("gone")
    for folder in (held, gone):
        shutil.copytree(sample, folder)
    theirs = Holder("Sekretæren", None, Process("PC-2214", 1, 0.0), "t")
    (held / LOCK).write_bytes(msgspec.json.encode(theirs))
    remember(recents, sample, "Dialogseminar 2026", 3)
    remember(recents, held, "Folkevalgtdag", 2)
    remember(recents, gone, "Dialogseminar 2024", 1)
    shutil.rmtree(gone)
    refreshed(page, qtbot, 3)
    return page


def test_the_others_stand_in_the_list_with_what_awaits_and_what_can_be_done(
    three: StartPage, qtbot: QtBot
) -> None:
    held, gone = three.list.rows
    assert (held.title.text(), held.awaiting.text()) == ("Folkevalgtdag", "Åpen hos Sekretæren")
    assert (gone.title.text(), gone.awaiting.text()) == ("Dialogseminar 2024", "Finner ikke mappen")
    assert "Sekretæren" in held.accessibleName()
    assert gone.path.text() in gone.accessibleName()
    wanted = asked(three)
    qtbot.mouseClick(held.links["read"], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(gone.links["find"], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(gone.links["forget"], Qt.MouseButton.LeftButton)
    assert wanted == [
        ("Folkevalgtdag", "read"),
        ("Dialogseminar 2024", "find"),
        ("Dialogseminar 2024", "forget"),
    ]


def test_the_list_is_one_stop_of_tab_with_its_links_and_arrows_go_through_it(
    three: StartPage, qtbot: QtBot
) -> None:
    held, gone = three.list.rows
    three.activateWindow()
    three.search.setFocus()
    qtbot.waitUntil(three.search.hasFocus)
    qtbot.keyClick(three.search, Qt.Key.Key_Tab)
    assert held.hasFocus()
    qtbot.keyClick(held, Qt.Key.Key_Down)
    assert gone.hasFocus()
    qtbot.keyClick(gone, Qt.Key.Key_Down)
    assert gone.hasFocus(), "there is none below"
    qtbot.keyClick(gone, Qt.Key.Key_Tab)
    assert gone.links["find"].hasFocus()
    qtbot.keyClick(gone.links["find"], Qt.Key.Key_Backtab)
    wanted = asked(three)
    qtbot.keyClick(gone, Qt.Key.Key_Return)
    qtbot.keyClick(gone, Qt.Key.Key_Delete)
    qtbot.keyClick(gone, Qt.Key.Key_Up)
    qtbot.keyClick(held, Qt.Key.Key_Return)
    assert wanted == [
        ("Dialogseminar 2024", "find"),
        ("Dialogseminar 2024", "forget"),
        ("Folkevalgtdag", "read"),
    ]


def test_a_double_click_does_the_usual(three: StartPage, qtbot: QtBot) -> None:
    wanted = asked(three)
    qtbot.mouseDClick(three.list.rows[0], Qt.MouseButton.LeftButton)
    assert wanted == [("Folkevalgtdag", "read")]


def test_a_few_letters_narrow_the_list_down(three: StartPage, qtbot: QtBot) -> None:
    qtbot.keyClicks(three.search, "FOLKE")
    assert [row.title.text() for row in three.list.rows] == ["Folkevalgtdag"]
    assert three.list.rows[0].awaiting.text() == "Åpen hos Sekretæren"
    three.search.clear()
    qtbot.keyClicks(three.search, "lunch")
    assert three.list.rows == []
    assert three.list.nothing
    assert three.list.nothing.text() == "Ingen treff på «lunch»."
    assert three.list.all
    qtbot.mouseClick(three.list.all, Qt.MouseButton.LeftButton)
    assert len(three.list.rows) == 2
    assert three.search.text() == ""


def test_a_last_seminar_that_is_gone_makes_room_for_the_one_before_it(
    page: StartPage, qtbot: QtBot, recents: RecentSeminars, sample: Path
) -> None:
    gone = sample.with_name("gone")
    shutil.copytree(sample, gone)
    remember(recents, sample, "Finnes", 1)
    remember(recents, gone, "Borte", 2)
    shutil.rmtree(gone)
    refreshed(page, qtbot, 2)
    qtbot.waitUntil(lambda: page.card.title.text() == "Finnes")
    assert [row.title.text() for row in page.list.rows] == ["Borte"]


def test_everything_is_said_anew_in_another_language(three: StartPage) -> None:
    INTERPRETER.speak(screen_language("en"))
    try:
        assert three.list.rows[1].awaiting.text() == "The folder is not found"
        assert three.card.go_on.text() == "Continue"
        assert three.new.accessibleName() == "New seminar …"
    finally:
        INTERPRETER.speak(screen_language("nb"))


def test_a_long_title_ends_with_dots_and_is_whole_in_its_tooltip(
    page: StartPage, recents: RecentSeminars, sample: Path, qtbot: QtBot
) -> None:
    long = "Dialogseminar om samarbeid, ansvar og medbestemmelse i hele kommunen " * 4
    for number in range(2):
        folder = Path(shutil.copytree(sample, sample.with_name(f"seminar {number}")))
        remember(recents, folder, f"{long}{number}", number)
    refreshed(page, qtbot, 2)
    (row,) = page.list.rows
    for title, whole in ((page.card.title, f"{long}1"), (row.title, f"{long}0")):
        assert title.shown().endswith("…")
        assert title.toolTip() == whole
        assert title.mapTo(page, title.rect().topRight()).x() < page.width()
