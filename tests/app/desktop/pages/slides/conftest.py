"""The page as an organiser has it before them: in the window, two days, slides of several kinds."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.desktop.document import Document
from app.desktop.interpreter import words
from app.desktop.pages.slides.page import SlidesPage
from app.desktop.window import Window
from seminar.model import (
    BreakSlide,
    BulletsSlide,
    Day,
    Definition,
    DefinitionsSlide,
    EarlierStatement,
    Item,
    LookBack,
    QuoteSlide,
    Seminar,
    Slide,
    StatementSlide,
    Task,
    TaskSlide,
    TitleSlide,
)

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
KEY = Qt.Key
ENTER, TAB, ESC = KEY.Key_Return, KEY.Key_Tab, KEY.Key_Escape


def seminar() -> Seminar:
    opening = Item(
        id="opening",
        title="Åpning",
        kind="opening",
        slides=(TitleSlide(id="title"), StatementSlide(id="will", text="Vi vil hverandre vel")),
    )
    talk = Item(
        id="talk",
        title="Tillit",
        slides=(
            BulletsSlide(id="three", title="Tre ting", bullets=("Ett", "To", "Tre")),
            DefinitionsSlide(
                id="words",
                title="Ord",
                definitions=(
                    Definition(term="Tillit", meaning="Å regne med andre"),
                    Definition(term="Rolle", meaning="Det vi er satt til"),
                ),
            ),
            QuoteSlide(id="quote", theme="Tillit", quote="Bygges sakte", source="Ordfører"),
        ),
    )
    pause = Item(id="pause", title="Kaffe", kind="break", slides=(BreakSlide(id="break"),))
    task = Item(id="work", title="Oppgave", kind="task", slides=(TaskSlide(id="task", task="t"),))
    return Seminar(
        title="Dialogseminar",
        tasks=(Task(id="t", title="Slik samarbeider vi"), Task(id="u", title="Slik lærer vi")),
        look_back=LookBack(
            year=2025,
            statements=(
                EarlierStatement(id="said", text="Møtes oftere"),
                EarlierStatement(id="too", text="Si takk"),
            ),
        ),
        programme=(
            Day(id="thursday", date=dt.date(2026, 3, 19), items=(opening, talk, pause)),
            Day(id="friday", date=dt.date(2026, 3, 20), items=(task,)),
        ),
    )


class Stage:
    """A window with a seminar on the page Slides, and hands on keyboard and mouse."""

    def __init__(self, window: Window, whole: Seminar, folder: Path, qtbot: QtBot) -> None:
        self.window = window
        self.qtbot = qtbot
        self.document = Document(whole, folder)
        self.document.setParent(window)  # The window looks at it as long as it lives.
        self.workspace = window.show_seminar(self.document)
        self.workspace.show_page("slides")
        page = self.workspace.page
        assert isinstance(page, SlidesPage)
        self.page = page
        self.outline = page.outline.view
        self.editor = page.editor
        self.pane = page.pane
        warns = QAbstractItemModelTester.FailureReportingMode.Warning
        self.tester = QAbstractItemModelTester(self.outline.table, warns)

    # --- hands ---

    def focused(self) -> QWidget:
        widget = self.window.focusWidget()
        assert widget is not None
        return widget

    def press(self, *keys: Any) -> None:
        """Press keys one after the other: with their modifiers, Qt's keys, or letters to type."""
        for key in keys:
            if isinstance(key, str):
                for letter in key:  # The first one opens the editor that takes the others.
                    QTest.keyClicks(self.focused(), letter)
            elif isinstance(key, tuple):
                QTest.keyClick(self.focused(), key[1], key[0])
            else:
                QTest.keyClick(self.focused(), key)

    def go(self, id_: str) -> None:
        """Stand on a row of the outline."""
        assert self.outline.select_ids((id_,))
        self.outline.setFocus()

    def field(self, name: str) -> Any:
        field = self.editor.field(name)
        assert field is not None
        return field

    def type_in(self, name: str, text: str) -> None:
        """Write over what stands in a field."""
        self.field(name).setFocus()
        self.press((CTRL, KEY.Key_A), text)

    def copy_file(self, path: Path) -> QMimeData:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path))])
        QGuiApplication.clipboard().setMimeData(data)
        return data

    # --- eyes ---

    def slide(self, id_: str | None = None) -> Any:
        wanted = id_ or self.page.opened.id
        return next(one for one in self.slides() if one.id == wanted)

    def slides(self) -> list[Slide]:
        days = self.document.seminar.programme
        return [slide for day in days for item in day.items for slide in item.slides]

    def ids(self) -> list[str]:
        return [slide.id for slide in self.slides()]

    def rows(self) -> list[str]:
        table = self.outline.table
        return [table.index(row, 0).data() for row in range(table.rowCount())]

    def last_step(self) -> str:
        step = self.document.last_step()
        assert step is not None
        return words().say(step.sentence)

    def saw(self) -> bool:
        """Whether what is seen is the document as it is now, with its neighbours."""
        sight = self.pane.sight
        return (
            sight is not None
            and sight.wish.seminar == self.document.seminar
            and sight.wish.slide == self.page.opened.id
            and not self.pane.previewing.is_busy()
        )

    def wait_to_see(self) -> None:
        self.qtbot.waitUntil(self.saw, timeout=30_000)


@pytest.fixture
def stage(window: Window, tmp_path: Path, qtbot: QtBot) -> Stage:
    return Stage(window, seminar(), tmp_path, qtbot)
