"""Conflicts side by side: chosen one by one or all at once, by keyboard, or later."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.desktop.pages.outcomes.conflicts import Doubt
from app.desktop.pages.outcomes.conflicts_dialog import ConflictsDialog
from app.desktop.pages.outcomes.conflicts_text import MarkedText
from app.desktop.widgets.buttons import Button
from app.desktop.widgets.looks import Text
from app.desktop.window import Window
from tests.app.desktop.opened_files import opened_files

WHERE = "Gruppe 1 · Oppgave 1"
DOUBTS = (
    Doubt(
        "a", "both", WHERE, "groups/a.docx", "Sakene er sene", "Sakene er svært sene", ("t", "g")
    ),
    Doubt("b", "gone", WHERE, "groups/a.docx", "Tonen er god", "", ("t", "g")),
    Doubt("t g2", "emptied", "Gruppe 2 · Oppgave 1", "groups/b.docx", "En\nTo", "", ("t", "g2")),
)


@pytest.fixture
def dialog(window: Window, tmp_path: Path) -> ConflictsDialog:
    dialog = ConflictsDialog(window, DOUBTS, tmp_path)
    dialog.open()
    QTest.qWaitForWindowActive(dialog)
    return dialog


def press(dialog: ConflictsDialog, text: str) -> None:
    button = next(one for one in dialog.findChildren(Button) if one.text() == text)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_nothing_is_chosen_at_first(dialog: ConflictsDialog) -> None:
    assert dialog.choices() == {}
    assert not dialog.use.isEnabled()
    assert dialog.standing.text() == "0 av 3 valgt"
    dialog.reject()


def test_what_the_other_lacks_is_marked_and_heard_whole(dialog: ConflictsDialog) -> None:
    texts = dialog.cards[0].findChildren(MarkedText)
    assert {one.accessibleName() for one in texts} == {"Sakene er sene", "Sakene er svært sene"}
    assert any("<b><u>" in one.text() for one in texts)
    dialog.reject()


def test_what_it_was_merged_into_is_shown_and_heard(window: Window, tmp_path: Path) -> None:
    told = "Slått sammen til: «Tidlige saker» (ansvarlig: Ordfører)"
    dialog = ConflictsDialog(window, (replace(DOUBTS[0], besides=(told,)),), tmp_path)
    (card,) = dialog.cards
    shown = next(one for one in card.findChildren(Text) if one.text() == told)
    assert shown.wordWrap()
    assert told in card.dots["mine"].accessibleDescription()
    dialog.reject()


def test_the_arrows_choose_and_enter_uses(dialog: ConflictsDialog) -> None:
    answers: list[str] = []
    dialog.answered.connect(answers.append)
    focused = QApplication.focusWidget() or dialog.focusWidget()
    assert focused is dialog.cards[0].dots[None]
    QTest.keyClick(focused, Qt.Key.Key_Left)
    assert dialog.choices() == {"a": "each"}
    assert dialog.use.isEnabled()
    dialog.use.click()
    assert answers == ["use"]


def test_all_may_be_chosen_at_once_but_no_sheet_is_emptied_unasked(
    dialog: ConflictsDialog,
) -> None:
    press(dialog, "Ta alt fra arkene")
    assert dialog.choices() == {"a": "theirs", "b": "theirs"}
    press(dialog, "Behold alt i Plenum")
    assert dialog.choices() == {"a": "mine", "b": "mine"}
    dialog.cards[2].choose("theirs")
    assert dialog.standing.text() == "3 av 3 valgt"
    press(dialog, "Avgjør alt senere")
    assert dialog.choices() == {}
    dialog.reject()


def test_the_dots_say_what_they_do(dialog: ConflictsDialog) -> None:
    said = [[dot.text() for dot in card.dots.values()] for card in dialog.cards]
    assert said == [
        ["Behold teksten i Plenum", "Ta teksten fra arket", "Behold begge", "Avgjør senere"],
        ["Behold utsagnet", "Fjern utsagnet", "Avgjør senere"],
        ["Fjern utsagnene", "Avgjør senere"],
    ]
    assert dialog.cards[0].dots["mine"].accessibleDescription() == f"{WHERE}: Sakene er sene"
    dialog.reject()


def test_the_sheet_is_a_click_away(dialog: ConflictsDialog, tmp_path: Path) -> None:
    with opened_files() as paths:
        dialog.cards[0].link.click()
    assert paths == [tmp_path / "groups" / "a.docx"]
    dialog.reject()
