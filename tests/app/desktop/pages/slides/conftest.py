"""The page as an organiser has it before them: in the window, two days, slides of several kinds."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

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
from tests.app.desktop.pages.staging import CTRL, KEY, PageStage


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


class Stage(PageStage):
    """A window with a seminar on the page Slides, and hands on keyboard and mouse."""

    def __init__(self, window: Window, whole: Seminar, folder: Path, qtbot: QtBot) -> None:
        super().__init__(window, whole, folder, "slides")
        self.qtbot = qtbot
        page = self.workspace.page
        assert isinstance(page, SlidesPage)
        self.page = page
        self.outline = page.outline.view
        self.editor = page.editor
        self.pane = page.pane
        self.watch_models(self.outline.table)

    # --- hands ---

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
