"""The page as an organiser has it before them: in the window, two days, three tasks."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.desktop.pages.tasks.page import TasksPage
from app.desktop.tables.view import TableView
from app.desktop.window import Window
from seminar.model import Day, Group, Item, Phase, Question, Seminar, Side, Task, TaskSlide
from tests.app.desktop.pages.staging import CTRL, KEY, TAB, PageStage


def seminar() -> Seminar:
    tasks = (
        Task(
            id="t1",
            title="Slik samarbeider vi i dag",
            theme="Samspill",
            questions=(
                Question(id="q1", text="Hva kjennetegner samarbeidet?"),
                Question(id="q2", text="Hvor går det bra?"),
            ),
            phases=(
                Phase(kind="individual", minutes=2, name="Alene"),
                Phase(kind="group", minutes=25, instruction="Skriv i svararket.", halfway=True),
                Phase(kind="exchange", minutes=10),
                Phase(kind="plenary", minutes=10),
            ),
            writer="Skriveren",
        ),
        Task(id="t2", title="Klare roller", phases=(Phase(minutes=50),)),
        Task(
            id="t3",
            title="Bli kjent",
            label="Refleksjonsoppgave",
            phases=(Phase(minutes=20),),
            sides=(Side(name="Enhetsledere"), Side(name="Politikere")),
        ),
    )
    thursday = (
        Item(id="welcome", title="Velkommen", kind="opening", minutes=110),
        Item(id="i1", title="Oppgave 1", kind="task", minutes=45, slides=(TaskSlide(task="t1"),)),
        Item(id="lunch", title="Lunsj", kind="meal", minutes=60, start=dt.time(12)),
        Item(id="i2", title="Oppgave 2", kind="task", minutes=50, slides=(TaskSlide(task="t2"),)),
        Item(id="end", title="Veien videre", kind="closing", minutes=20),
    )
    friday = (Item(id="morning", title="God morgen", kind="opening", minutes=15),)
    return Seminar(
        title="Dialogseminar",
        tasks=tasks,
        groups=tuple(Group(name=f"Gruppe {n}") for n in range(1, 7)),
        programme=(
            Day(id="thursday", date=dt.date(2026, 3, 19), end=dt.time(15), items=thursday),
            Day(id="friday", date=dt.date(2026, 3, 20), end=dt.time(12), items=friday),
        ),
    )


class Stage(PageStage):
    """A window with a seminar on the page Tasks, and hands on keyboard and mouse."""

    def __init__(self, window: Window, whole: Seminar, folder: Path) -> None:
        super().__init__(window, whole, folder, "tasks")
        page = self.workspace.page
        assert isinstance(page, TasksPage)
        self.page = page
        self.editor = page.editor
        self.list = page.list.view
        self.questions = page.editor.questions.view
        self.phases = page.editor.phases.view
        self.fields = page.editor.fields
        self.more = page.editor.more
        self.strip = page.editor.strip.strip
        self.watch_models(self.list.table, self.questions.table, self.phases.table)

    # --- hands ---

    def go(self, view: TableView, id_: str, field: str = "") -> None:
        """Stand in a cell, as after going there by arrows."""
        assert view.select_ids((id_,), field)
        view.setFocus()

    def type_in(self, field: QWidget, text: str) -> None:
        """Write over what stands in a field."""
        field.setFocus()
        self.press((CTRL, KEY.Key_A), text)

    def tab_to(self, widget: QWidget) -> None:
        """Go to a widget by Tab alone."""
        for _ in range(60):
            if self.focused() is widget:
                return
            self.press(TAB)
        pytest.fail(f"Tab does not come to {widget.accessibleName()!r}")

    # --- eyes ---

    def task(self, id_: str | None = None) -> Task:
        wanted = id_ or self.page.opened.id
        return next(task for task in self.document.seminar.tasks if task.id == wanted)

    def item(self, id_: str) -> Item:
        days = self.document.seminar.programme
        return next(item for day in days for item in day.items if item.id == id_)

    def minutes(self, id_: str | None = None) -> list[int]:
        return [phase.minutes for phase in self.task(id_).phases]

    def asked(self, id_: str | None = None) -> list[str]:
        return [question.text for question in self.task(id_).questions]

    def column(self, view: TableView, field: str, role: Any = Qt.ItemDataRole.DisplayRole):
        number = view.table.column_of(field)
        assert number is not None
        return [view.table.index(row, number).data(role) for row in range(view.table.rowCount())]

    def spoken(self, view: TableView, field: str) -> list[str]:
        return self.column(view, field, Qt.ItemDataRole.AccessibleTextRole)

    def steps(self) -> int:
        return self.document.stack.index()

    def here(self, view: TableView) -> tuple[str | None, str]:
        return view.current_id(), view.current_field()


@pytest.fixture
def staged(window, tmp_path):
    """Put a seminar on the stage."""
    return lambda whole: Stage(window, whole, tmp_path)


@pytest.fixture
def stage(staged) -> Stage:
    return staged(seminar())
