"""The details pane where the window is too narrow to have it beside the page."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.desktop.spot import Spot

ALT = Qt.KeyboardModifier.AltModifier
NONE = Qt.KeyboardModifier.NoModifier
F4, ESC = Qt.Key.Key_F4, Qt.Key.Key_Escape
WIDE, NARROW = 1280, 1100


def resize(workspace, width):
    workspace.window().resize(width, 800)
    QApplication.processEvents()


def press(workspace, key, modifiers=NONE):
    QTest.keyClick(QApplication.focusWidget() or workspace.window(), key, modifiers)
    QApplication.processEvents()


def focus_is_in(pane):
    return pane.isAncestorOf(QApplication.focusWidget())


@pytest.fixture(params=["programme", "documents"])
def page(request, workspace, qtbot):
    """A page in a narrow window, with the focus in its table; it knows what there is to tell."""
    resize(workspace, NARROW)
    workspace.go(Spot(page=request.param))
    page = workspace.page
    if request.param == "documents":
        qtbot.waitUntil(lambda: bool(page.looking.seen.states), timeout=20_000)
    assert page.table().hasFocus()
    return page


def test_a_narrow_window_has_no_details_until_they_are_asked_for(workspace, page):
    assert not page.details().isVisible()
    press(workspace, F4)
    assert page.details().isVisible()


def test_the_details_lie_over_the_right_side_and_squeeze_nothing(workspace, page):
    width = page.table().width()
    press(workspace, F4)
    pane, table = page.details(), page.table()
    assert table.width() == width
    corner = pane.mapTo(page, QPoint(pane.width(), 0)).x()
    assert corner == page.width()
    assert table.mapTo(page, QPoint(width, 0)).x() > pane.mapTo(page, QPoint(0, 0)).x()
    assert pane.isAncestorOf(page.childAt(page.width() - 20, page.height() // 2))


@pytest.mark.parametrize("key", [F4, ESC])
def test_f4_and_esc_close_them_and_the_focus_returns(workspace, page, key):
    press(workspace, F4)
    assert focus_is_in(page.details())
    press(workspace, key)
    assert not page.details().isVisible()
    assert page.table().hasFocus()


def test_esc_in_the_table_closes_them_too(workspace, page):
    press(workspace, F4)
    page.table().setFocus()
    press(workspace, ESC)
    assert not page.details().isVisible()
    assert page.table().hasFocus()


def test_in_a_wide_window_they_stand_in_their_place(workspace, page):
    press(workspace, F4)
    resize(workspace, WIDE)
    pane, table = page.details(), page.table()
    assert pane.isVisible()
    assert not workspace.details.is_over()
    assert table.mapTo(page, QPoint(table.width(), 0)).x() <= pane.mapTo(page, QPoint(0, 0)).x()
    resize(workspace, NARROW)
    assert not pane.isVisible()


def test_they_stay_at_the_edge_when_the_window_or_the_text_changes(workspace, page):
    press(workspace, F4)
    resize(workspace, NARROW - 100)
    pane = page.details()
    assert pane.mapTo(page, QPoint(pane.width(), 0)).x() == page.width()
    workspace.window().looks.change_text_size(1)
    QApplication.processEvents()
    assert pane.isVisible()
    assert pane.mapTo(page, QPoint(pane.width(), 0)).x() == page.width()


def test_alt_enter_opens_them(workspace, page):
    press(workspace, Qt.Key.Key_Return, ALT)
    assert page.details().isVisible()
    assert workspace.details.is_over()
    assert focus_is_in(page.details())


def test_what_a_narrow_window_shows_is_not_what_a_wide_one_shall(workspace, page):
    resize(workspace, WIDE)
    press(workspace, F4)
    resize(workspace, NARROW)
    press(workspace, F4)
    assert page.details().isVisible()
    resize(workspace, WIDE)
    assert not page.details().isVisible()
    assert page.table().hasFocus()


def test_another_page_closes_them(workspace):
    resize(workspace, NARROW)
    press(workspace, F4)
    workspace.show_page("documents")
    assert not workspace.page.details().isVisible()
    workspace.show_page("programme")
    assert not workspace.page.details().isVisible()


def test_esc_lets_typing_go_before_it_closes_the_pane(workspace):
    resize(workspace, NARROW)
    page = workspace.page
    page.view.go_to_row(1)
    press(workspace, F4)
    field = page.pane.minutes.field
    field.setFocus()
    field.lineEdit().selectAll()
    QTest.keyClicks(field, "xx")
    press(workspace, F4)
    assert page.pane.isVisible(), "what was typed does not serve"
    press(workspace, ESC)
    assert page.pane.isVisible()
    press(workspace, ESC)
    assert not page.pane.isVisible()
