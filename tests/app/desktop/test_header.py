"""The header: what there is no room for goes into a menu, and nothing is cut off."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QPushButton

from app.desktop.theme import THEME
from app.desktop.window import USUAL, Window
from tests.app.desktop.screens import go, space, wait


@pytest.fixture
def large(house: Window) -> Iterator[Window]:
    """Yield the window as it is with the largest text."""
    house.resize(USUAL)
    THEME.set_text_size(200)
    yield house
    THEME.set_text_size(100)


def _acts(window: Window) -> list[str]:
    header = space(window).header
    return [button.text() for button in header.findChildren(QPushButton) if button.isVisible()]


def test_with_room_all_acts_stand_in_the_header(house: Window) -> None:
    house.resize(USUAL)
    go(house, "documents")
    wait(lambda: len(_acts(house)) == 2)
    assert not space(house).header.more.isVisible()


def test_without_room_the_main_act_stays_and_the_others_are_in_a_menu(large: Window) -> None:
    go(large, "documents")
    header = space(large).header
    wait(header.more.isVisible)
    assert len(_acts(large)) == 1
    assert [action.text() for action in header.more.menu().actions()] == [
        "PDF av alle",
        "Kontroller filene",
    ]
    go(large, "programme")
    wait(lambda: not header.more.isVisible())


def test_the_days_have_room_above_their_clocks_and_the_table_more_than_a_row(large: Window) -> None:
    go(large, "programme")
    page = space(large).page
    tabs = page.strip.tabs.row  # type: ignore[attr-defined]
    wait(lambda: tabs.width() >= sum(tabs.tabRect(n).width() for n in range(tabs.count())))
    clocks = page.strip.starts  # type: ignore[attr-defined]
    wait(lambda: clocks.mapTo(page, clocks.rect().topLeft()).y() >= tabs.geometry().bottom())
    wait(lambda: not page.bar.isVisible())  # type: ignore[attr-defined]
    table = page.table()
    assert table
    wait(lambda: table.viewport().height() > 1.5 * table.rowHeight(0))  # type: ignore[union-attr]
