"""The page as an organiser has it before them: in the window, two days, two tasks."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from app.desktop.pages.programme.page import ProgrammePage
from app.desktop.window import Window
from seminar.model import BulletsSlide, Day, Item, Phase, Seminar, Task, TaskSlide
from seminar.schedule import clock_time, schedule
from tests.app.desktop.pages.staging import PageStage

THURSDAY, FRIDAY = "thursday", "friday"
NOON = dt.time(12)


def seminar() -> Seminar:
    thursday = (
        Item(id="coffee", title="Registrering og kaffe", kind="break", minutes=30),
        Item(id="welcome", title="Velkommen", kind="opening", minutes=10, presenter="Ordfører"),
        Item(id="trust", title="Tillit", minutes=40, presenter="Kommunedirektør"),
        Item(
            id="task",
            title="Oppgave 1: Slik samarbeider vi",
            kind="task",
            minutes=45,
            presenter="Prosessleder",
            slides=(TaskSlide(task="t1"), BulletsSlide()),
        ),
        Item(id="lunch", title="Lunsj", kind="meal", minutes=60, start=NOON),
        Item(id="end", title="Veien videre", kind="closing", minutes=20, presenter="Ordfører"),
    )
    friday = (
        Item(id="morning", title="God morgen", kind="opening", minutes=15),
        Item(id="plenary", title="Plenum", kind="plenary", minutes=150),
    )
    tasks = (
        Task(id="t1", title="Slik samarbeider vi", phases=(Phase(minutes=7), Phase(minutes=40))),
        Task(id="t2", title="Klare roller", phases=(Phase(minutes=50),)),
    )
    return Seminar(
        title="Dialogseminar",
        venue="Kulturhuset",
        tasks=tasks,
        programme=(
            Day(id=THURSDAY, date=dt.date(2026, 3, 19), end=dt.time(13, 30), items=thursday),
            Day(id=FRIDAY, date=dt.date(2026, 3, 20), end=dt.time(11, 30), items=friday),
        ),
    )


class Stage(PageStage):
    """A window with a seminar, and hands on keyboard and mouse."""

    def __init__(self, window: Window, whole: Seminar, folder: Path) -> None:
        super().__init__(window, whole, folder, "programme")
        page = self.workspace.page
        assert isinstance(page, ProgrammePage)
        self.page = page
        self.view = page.view
        self.watch_models(page.items.model)

    # --- hands ---

    def go(self, item: str, field: str = "") -> None:
        """Stand in a cell, as after going there by arrows."""
        assert self.view.select_ids((item,), field)
        self.view.setFocus()

    def click_cell(self, item: str, field: str) -> None:
        index = self.cell(item, field)
        at = self.view.visualRect(index).center()
        QTest.mouseClick(self.view.viewport(), Qt.MouseButton.LeftButton, pos=at)

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at or widget.rect().center())

    # --- eyes ---

    def cell(self, item: str, field: str):
        model = self.page.items.model
        place, column = model.place_of(item), model.column_of(field)
        assert place is not None
        assert column is not None
        return model.index(place, column)

    def says(self, item: str, field: str) -> str:
        """Return what a cell shows."""
        return self.cell(item, field).data()

    def spoken(self, item: str, field: str) -> str:
        """Return what a screen reader says of a cell."""
        return self.cell(item, field).data(Qt.ItemDataRole.AccessibleTextRole)

    def rows(self) -> list[str]:
        """Return the ids of the rows that are shown."""
        return [row.item.id for row in self.page.items.model.rows]

    def starts(self, day: int = 0) -> list[str]:
        times = schedule(self.document.seminar.programme[day])
        return [f"{clock_time(row.start):%H:%M}" for row in times.items]

    def item(self, id_: str) -> Item:
        days = self.document.seminar.programme
        return next(item for day in days for item in day.items if item.id == id_)

    def steps(self) -> int:
        return self.document.stack.count()

    def tab(self, number: int):
        return self.page.strip.tabs.row.tabText(number)

    def here(self) -> tuple[str | None, str]:
        return self.view.current_id(), self.view.current_field()


@pytest.fixture
def staged(window, tmp_path):
    """Put a seminar on the stage."""
    return lambda whole: Stage(window, whole, tmp_path)


@pytest.fixture
def stage(staged) -> Stage:
    return staged(seminar())
