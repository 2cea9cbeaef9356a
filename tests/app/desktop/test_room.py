"""What matters is in the window and not cut off, in narrow windows and with large text."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QScrollArea,
    QTabBar,
    QWidget,
)

from app.desktop.pages.outcomes.page import OutcomesPage
from app.desktop.sidebar import NavigationItem
from app.desktop.spot import PageId
from app.desktop.tables.view import TableView
from app.desktop.theme import THEME
from app.desktop.window import SMALLEST, USUAL, Window
from seminar.model import Day
from tests.app.desktop.screens import PAGES, go, space, wait
from tests.app.desktop.visible import path_of, tree

SIZES = {
    100: (SMALLEST, QSize(1200, 700), USUAL),
    125: (USUAL,),
    150: (USUAL, QSize(1920, 1080)),
    200: (QSize(1920, 1080),),
}
"""Windows by the size of the text in percent."""
_USED = (QAbstractButton, QComboBox, QLineEdit, QTabBar)


@pytest.fixture
def wide(house: Window) -> Iterator[Window]:
    """Yield the window; it is left as it was found."""
    yield house
    THEME.set_text_size(100)
    house.resize(USUAL)
    QApplication.processEvents()


def scrolls(widget: QWidget, top: QWidget) -> bool:
    """Whether a widget stands in what can be scrolled to it."""
    above = widget.parentWidget()
    while above is not None and above is not top:
        if isinstance(above, QScrollArea):
            return True
        above = above.parentWidget()
    return False


def is_cut_off(widget: QWidget) -> bool:
    """Whether a button has less room than its text takes; pages become icons with tooltips."""
    if not isinstance(widget, QAbstractButton) or isinstance(widget, NavigationItem):
        return False
    return bool(widget.text()) and widget.width() < widget.sizeHint().width()


def out_of_reach(window: Window) -> Iterator[str]:
    """Yield what is used and stands outside of the window, or of what holds it, or is cut off."""
    whole = window.rect()
    for one in tree(window):
        if not isinstance(one, _USED) or isinstance(one.parentWidget(), (QComboBox, QTabBar)):
            continue
        place = QRect(one.mapTo(window, QPoint()), one.size())
        if not whole.contains(place) and not scrolls(one, window):
            yield f"{path_of(one)} is at {place.getRect()} of {whole.width()} x {whole.height()}"
        if is_cut_off(one):
            yield f"{path_of(one)} has {one.width()} of {one.sizeHint().width()} px"


@pytest.mark.parametrize("percent", SIZES)
def test_nothing_that_matters_is_out_of_reach(wide: Window, percent: int) -> None:
    THEME.set_text_size(percent)
    found: list[str] = []
    for page in PAGES:
        go(wide, page)
        wait(lambda: not wide.operations.running)
        for size in SIZES[percent]:
            wide.resize(size)
            for _ in range(3):  # What is laid out anew may ask for room itself.
                QApplication.processEvents()
            at = f"{size.width()} x {size.height()}: "
            if wide.size() != size:
                found.append(f"{at}the window became {wide.width()} x {wide.height()}")
            found += [at + one for one in out_of_reach(wide)]
    assert "\n".join(found) == ""


@pytest.mark.parametrize("name", ["programme", "outcomes"])
def test_rows_stand_in_the_smallest_window_with_the_largest_text(
    wide: Window, name: PageId
) -> None:
    THEME.set_text_size(200)
    wide.resize(SMALLEST)
    go(wide, name)
    page = space(wide).page
    table = page.table()
    assert isinstance(table, TableView)
    wide.activateWindow()
    wait(wide.isActiveWindow)
    space(wide).sidebar.items[name].setFocus()  # The focus is followed when it moves.
    table.setFocus()
    wait(lambda: table.viewport().visibleRegion().boundingRect().height() >= 3 * table.rowHeight(0))
    assert list(out_of_reach(wide)) == []
    wait(lambda: not wide.operations.running)
    for _ in range(3):
        QApplication.processEvents()
    for one in tree(page):  # What scrolls up and down must not be cut off at the sides.
        if isinstance(one, _USED) and not table.isAncestorOf(one):
            left = one.mapTo(page, QPoint()).x()
            assert left >= 0, path_of(one)
            assert left + one.width() <= page.width(), path_of(one)
    line = page.quick_line()
    assert line
    line.setFocus()
    wait(lambda: line.visibleRegion().boundingRect().height() == line.height())


@pytest.mark.parametrize("date", [dt.date(2027, 3, 18), dt.date(2027, 9, 30)])
@pytest.mark.parametrize("percent", [100, 150])
def test_when_a_seminar_is_breaks_between_its_two_parts(
    wide: Window, percent: int, date: dt.date
) -> None:
    THEME.set_text_size(percent)
    days = (Day(date=date), Day(date=date + dt.timedelta(days=1)))
    seminar = replace(space(wide).document.seminar, programme=days)
    sidebar = space(wide).sidebar
    sidebar.say_when(seminar, dt.date(2026, 11, 23))
    lines = sidebar.dates.text().split("\n")
    assert lines[-1].startswith("om ")
    metrics, room = sidebar.dates.fontMetrics(), sidebar.dates.contentsRect().width()
    assert metrics.horizontalAdvance(lines[-1]) <= room
    sidebar.refresh()


def test_when_a_seminar_is_stands_in_one_line_where_there_is_room(wide: Window) -> None:
    sidebar = space(wide).sidebar
    seminar = replace(space(wide).document.seminar, programme=(Day(date=dt.date(2026, 3, 19)),))
    sidebar.say_when(seminar, dt.date(2026, 3, 19))
    assert sidebar.dates.text() == "19. mars · i dag"
    sidebar.refresh()


def test_how_many_are_shown_takes_no_line_of_its_own(wide: Window) -> None:
    """In the smallest window it stands beside the search field: a statement more is seen."""
    wide.resize(SMALLEST)
    go(wide, "outcomes")
    page = space(wide).page
    assert isinstance(page, OutcomesPage)
    QApplication.processEvents()
    row = page.narrowing
    sought, count = (QRect(one.mapTo(row, QPoint()), one.size()) for one in (row.sought, row.count))
    assert sought.top() <= count.center().y() <= sought.bottom()
    assert row.count.shown() == row.count.text()
