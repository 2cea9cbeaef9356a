"""The page as an organiser has it before them: in the window, twelve people, three groups."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from app.desktop.pages.groups.card import CardWidget
from app.desktop.pages.groups.page import GroupsPage
from app.desktop.window import Window
from seminar.model import Group, Participant, Seminar
from tests.app.desktop.pages.staging import PageStage

ROLES = (("Politiker", "Ap"), ("Enhetsleder", "Skole"), ("Politiker", "H"), ("Tillitsvalgt", "FO"))


def seminar() -> Seminar:
    people = tuple(
        Participant(id=f"p{n}", name=f"Deltaker {n}", role=ROLES[n % 4][0], unit=ROLES[n % 4][1])
        for n in range(12)
    )
    return Seminar(
        title="Dialogseminar",
        participants=people,
        groups=(
            Group(id="g1", name="Gruppe 1", table="4", members=("p0", "p1", "p2", "p3")),
            Group(id="g2", name="Gruppe 2", members=("p4", "p5", "p6", "p7"), writer="p5"),
            Group(id="g3", name="Gruppe 3", members=("p8", "p9", "p10")),
        ),
    )


class Stage(PageStage):
    """A window with a seminar on the page Groups, and hands on keyboard and mouse."""

    def __init__(self, window: Window, whole: Seminar, folder: Path) -> None:
        super().__init__(window, whole, folder, "groups")
        page = self.workspace.page
        assert isinstance(page, GroupsPage)
        self.page = page
        self.view = page.view
        self.watch_models(self.view.table)

    # --- hands ---

    def go(self, id_: str, field: str = "") -> None:
        """Stand in a cell, as after going there by arrows."""
        assert self.view.select_ids((id_,), field)
        self.view.setFocus()

    def type_number(self, text: str, *keys: Any) -> None:
        """Type in the field of the number, over what stands there."""
        self.page.split.number.setFocus()
        self.page.split.number.selectAll()
        self.press(text, *keys)

    # --- eyes ---

    def members(self) -> list[tuple[str, ...]]:
        return [group.members for group in self.document.seminar.groups]

    def locked(self) -> list[str]:
        return [who.id for who in self.document.seminar.participants if who.locked]

    def names(self) -> list[str]:
        return [who.name for who in self.document.seminar.participants]

    def spoken(self, field: str) -> list[str]:
        number = self.view.table.column_of(field)
        assert number is not None
        role = Qt.ItemDataRole.AccessibleTextRole
        return [self.view.table.index(row, number).data(role) for row in range(12)]

    def card(self, place: int) -> CardWidget:
        return self.page.cards.cards[place]


@pytest.fixture
def stage(window: Window, tmp_path: Path) -> Stage:
    return Stage(window, seminar(), tmp_path)


@pytest.fixture
def nobody(window: Window, tmp_path: Path) -> Stage:
    return Stage(window, Seminar(title="Dialogseminar"), tmp_path)
