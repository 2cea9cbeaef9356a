"""The page as a secretary has it before them: in the window, two tasks, six groups."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from app.desktop.pages.outcomes.page import OutcomesPage
from app.desktop.window import Window
from seminar.model import Group, Question, Seminar, Statement, Task
from tests.app.desktop.pages.outcomes.handed_in import bench, written, written_once
from tests.app.desktop.pages.staging import CTRL, ENTER, KEY, PageStage

__all__ = ["bench", "written", "written_once"]
"""The fixtures of what stands beside the table."""
SHEET = "groups/Gruppe 1/Svarark.docx"


def seminar() -> Seminar:
    return Seminar(
        title="Dialogseminar",
        tasks=(
            Task(id="t1", title="Kultur", questions=(Question(id="q1"), Question(id="q2"))),
            Task(id="t2", title="Mandat", questions=(Question(id="r1"),)),
            Task(id="t3", title="Bli kjent"),
        ),
        groups=tuple(Group(id=f"g{n}", name=f"Gruppe {n}") for n in range(1, 7)),
        outcomes=(
            Statement(id="a", text="God tone", task="t1", question="q1", group="g1", source=SHEET),
            Statement(
                id="b", text="Møtes oftere", kind="proposal", task="t1", question="q2", group="g2"
            ),
            Statement(
                id="c",
                text="Lage oversikt",
                kind="action",
                task="t1",
                group="g2",
                owner="Ordfører",
                due=dt.date(2026, 5, 1),
                highlight=True,
            ),
            Statement(id="d", text="Dele notater", kind="action", task="t1", group="g3"),
            Statement(id="e", text="Klare roller", task="t2", question="r1", group="g1"),
            Statement(
                id="m",
                text="Vi møtes for sjelden",
                task="t2",
                merged=(
                    Statement(id="m1", text="Vi møtes sjelden", task="t2", group="g4"),
                    Statement(id="m2", text="Sjelden møter", task="t2", group="g5"),
                ),
            ),
        ),
    )


class Stage(PageStage):
    """A window with a seminar on the page Outcomes, and hands on keyboard and mouse."""

    def __init__(self, window: Window, whole: Seminar, folder: Path) -> None:
        super().__init__(window, whole, folder, "outcomes")
        page = self.workspace.page
        assert isinstance(page, OutcomesPage)
        self.page = page
        self.view = page.view
        self.line = page.quick.line
        self.watch_models(self.view.table, page.tasks.model)

    # --- hands ---

    def go(self, id_: str, field: str = "") -> None:
        """Stand in a cell, as after going there by arrows."""
        assert self.view.select_ids((id_,), field)
        self.view.setFocus()

    def say(self, *lines: str) -> None:
        """Type lines into the fast entry line."""
        self.press((CTRL, KEY.Key_J))
        for line in lines:
            self.press(line, ENTER)

    # --- eyes ---

    @property
    def outcomes(self) -> tuple[Statement, ...]:
        return self.document.seminar.outcomes

    def said(self, id_: str) -> Statement:
        return next(one for one in self.outcomes if one.id == id_)

    def ids(self) -> str:
        """Return the ids of the rows; of those that were added here, an asterisk."""
        known = {one.id for one in seminar().outcomes}
        rows = self.page.statements.model.rows
        return "".join(row.said.id if row.said.id in known else "*" for row in rows)

    def cells(self, field: str, role: Qt.ItemDataRole = Qt.ItemDataRole.DisplayRole) -> list[str]:
        number = self.view.table.column_of(field)
        assert number is not None
        rows = range(self.view.table.rowCount())
        return [self.view.table.index(row, number).data(role) for row in rows]

    def spoken(self, field: str) -> list[str]:
        return self.cells(field, Qt.ItemDataRole.AccessibleTextRole)


@pytest.fixture
def stage(window: Window, tmp_path: Path) -> Stage:
    return Stage(window, seminar(), tmp_path)


@pytest.fixture
def nothing(window: Window, tmp_path: Path) -> Stage:
    return Stage(window, Seminar(title="Dialogseminar"), tmp_path)
