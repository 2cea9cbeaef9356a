"""A list keeps to its share where there is little room, and is as wide as usual again."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.desktop.theme import THEME
from app.desktop.widgets.list_beside import ListBeside, ListWidths

WIDTHS = ListWidths(usual=240, least=130, narrow=960, share=0.22)


@pytest.fixture
def beside(qtbot: QtBot) -> ListBeside:
    entries, opened = QWidget(), QWidget()
    beside = ListBeside(entries, opened, WIDTHS)
    qtbot.addWidget(beside)
    beside.resize(THEME.px(1200), 300)
    beside.show()
    qtbot.waitExposed(beside)
    return beside


def narrow(beside: ListBeside) -> None:
    beside.resize(THEME.px(700), 300)


def test_a_list_is_as_wide_as_usual_where_there_is_room(beside: ListBeside) -> None:
    assert beside.sizes()[0] == pytest.approx(THEME.px(240), abs=2)


def test_in_a_narrow_page_it_has_its_share(beside: ListBeside) -> None:
    narrow(beside)
    assert beside.sizes()[0] == pytest.approx(THEME.px(700) * 0.22, abs=2)


def test_it_is_never_narrower_than_its_least(beside: ListBeside) -> None:
    beside.resize(THEME.px(400), 300)
    assert beside.sizes()[0] == pytest.approx(THEME.px(130), abs=2)


def test_it_is_as_wide_as_usual_again_when_there_is_room_again(beside: ListBeside) -> None:
    narrow(beside)
    beside.resize(THEME.px(1200), 300)
    assert beside.sizes()[0] == pytest.approx(THEME.px(240), abs=2)


def test_what_somebody_has_made_wider_stays_so_where_there_is_room(beside: ListBeside) -> None:
    beside.setSizes([THEME.px(400), THEME.px(800)])
    beside.resize(THEME.px(1300), 300)
    assert beside.sizes()[0] >= THEME.px(400)
