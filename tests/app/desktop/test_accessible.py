"""The window without sight: names, roles, what cells say, what is announced, sizes and colours."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QAccessibleInterface,
    QFontInfo,
    QImage,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QTabBar,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.desktop.interpreter import words
from app.desktop.pages.start.page import StartPage
from app.desktop.spot import Spot
from app.desktop.tables.view import TableView
from app.desktop.theme import THEME
from app.desktop.theme.icons import icon
from app.desktop.widgets.page_picture import PagePicture
from app.desktop.window import SMALLEST, USUAL, Window
from seminar.editing.items import set_item
from seminar.messages import message
from seminar.model import Seminar
from tests.app.desktop.screens import DIALOGS, PAGES, close_all_but, go, opened, space, wait
from tests.app.desktop.visible import path_of, tree

ROLE = QAccessible.Role
FITTING = {
    QLineEdit: {ROLE.EditableText},
    QPlainTextEdit: {ROLE.EditableText, ROLE.StaticText},
    QAbstractSpinBox: {ROLE.SpinBox},
    QComboBox: {ROLE.ComboBox},
    QTabBar: {ROLE.PageTabList},
    QScrollArea: {ROLE.Client},  # It has a name, and is scrolled by keys.
    QAbstractItemView: {ROLE.Table, ROLE.List, ROLE.Tree},
    QAbstractButton: {
        ROLE.Button,
        ROLE.PushButton,
        ROLE.CheckBox,
        ROLE.RadioButton,
        ROLE.ButtonMenu,
    },
}


_TEXTS = (QLabel, QAbstractButton, QLineEdit, QComboBox, QAbstractItemView)
_FIELDS = (QLineEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox)


def interface(widget: QWidget) -> QAccessibleInterface:
    found = QAccessible.queryAccessibleInterface(widget)
    assert found is not None
    return found


def name(widget: QWidget) -> str:
    return interface(widget).text(QAccessible.Text.Name)


def stops(top: QWidget) -> Iterator[QWidget]:
    """Yield what can have the focus."""
    for widget in tree(top):
        within = widget.parentWidget()  # Asking for the proxy would make PySide own it twice.
        is_inner = isinstance(within, QAbstractSpinBox) or isinstance(widget, QHeaderView)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isEnabled() and not is_inner:
            yield widget


def misfit(widget: QWidget) -> str:
    """Return the role of a widget, if it does not fit what the widget is."""
    role = interface(widget).role()
    for kind, fitting in FITTING.items():
        if isinstance(widget, kind):
            return "" if role in fitting else role.name
    return "" if role != ROLE.Client else role.name


def views(top: QWidget) -> list[QAbstractItemView]:
    found = (one for one in tree(top) if isinstance(one, QAbstractItemView))
    return [one for one in found if not isinstance(one, QHeaderView)]


@pytest.fixture
def tidy(house: Window) -> Iterator[Window]:
    """Yield the window; what a test opens before it is closed."""
    yield house
    close_all_but(house)


@contextmanager
def problems(window: Window) -> Iterator[QWidget]:
    space(window).toggle_problems()
    wait(lambda: not window.operations.running)
    yield window
    space(window).toggle_problems()


@contextmanager
def finding(window: Window) -> Iterator[QWidget]:
    space(window).find_on_page()
    yield window
    space(window).find_bar.end()


@contextmanager
def details_over_the_page(window: Window) -> Iterator[QWidget]:
    window.resize(SMALLEST)
    space(window).details.toggle()
    assert space(window).details.is_over()
    yield window
    space(window).details.close()
    window.resize(USUAL)


@contextmanager
def a_cell_that_refuses(window: Window) -> Iterator[QWidget]:
    view = space(window).page.table()
    assert isinstance(view, TableView)
    view.select_ids((view.table.id_at(0),), "minutes")
    view.type_into_cell("mange")
    assert view.cells.editor is not None
    yield window
    view.cells.cancel()


@contextmanager
def the_start(window: Window) -> Iterator[QWidget]:
    start = StartPage(window.memory.recents)
    start.resize(USUAL)
    start.show()
    yield start
    start.prospects.end()
    start.close()


PARTS = {
    "problems": problems,
    "finding": finding,
    "details over the page": details_over_the_page,
    "a cell that refuses": a_cell_that_refuses,
    "the start": the_start,
}
"""What may come up on a page, and the start."""


@pytest.fixture(params=[*PAGES, *(f"{page}, empty" for page in PAGES), *PARTS, *DIALOGS])
def screen(request: pytest.FixtureRequest, tidy: Window) -> Iterator[QWidget]:
    """Yield each page, each without anything in it, what may come up, and each dialog."""
    name, _, is_empty = request.param.partition(", ")
    if name in DIALOGS:
        yield opened(name, tidy)
        return
    go(tidy, name if name in PAGES else "programme")
    document = space(tidy).document
    if is_empty:
        empty = Seminar(id=document.seminar.id)
        document.edit(message("Emptied"), lambda _: empty, Spot(page="programme"))
    wait(lambda: not tidy.operations.running)
    with PARTS.get(name, nullcontext)(tidy) as shown:
        yield shown
    if is_empty:
        document.undo()


def faults(top: QWidget) -> Iterator[str]:  # noqa: C901 - one case a fault
    """Yield what is missing for those who do not see, or see less."""
    labelled = {one.buddy() for one in tree(top) if isinstance(one, QLabel) and one.buddy()}
    for one in tree(top):
        if isinstance(one, _TEXTS) and QFontInfo(one.font()).pixelSize() < 12:
            yield f"{path_of(one)} has too small a text"
    for one in views(top):
        if not one.accessibleName():
            yield f"{path_of(one)} has no name"
    for one in stops(top):
        if not name(one).strip():
            yield f"{path_of(one)} has no name"
        if said := misfit(one):
            yield f"{path_of(one)} is a {said}"
        if isinstance(one, _FIELDS) and one not in labelled and not one.accessibleName():
            yield f"{path_of(one)} has no label"
        if one.width() < 24 or one.height() < 24:
            yield f"{path_of(one)} is too small: {one.width()} x {one.height()}"
        if is_icon_alone(one) and one.toolTip().split(" (")[0] != name(one):
            yield f"{path_of(one)} has the tip {one.toolTip()!r} and the name {name(one)!r}"


def is_icon_alone(widget: QWidget) -> bool:
    if not isinstance(widget, QAbstractButton) or widget.icon().isNull():
        return False
    return isinstance(widget, QToolButton) or not widget.text()


def test_a_screen_can_be_used_without_sight(screen: QWidget) -> None:
    assert "\n".join(faults(screen)) == ""


def test_what_is_missing_is_found(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    button, line = QToolButton(window), QLineEdit(window)
    button.setGeometry(0, 0, 20, 30)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.setIcon(icon("plus"))
    button.setToolTip("Ny (Ctrl+N)")
    button.setAccessibleName("Noe annet")
    line.setGeometry(30, 0, 80, 30)
    window.show()
    said = "\n".join(faults(window))
    assert "QToolButton is too small: 20 x 30" in said
    assert "the tip 'Ny (Ctrl+N)' and the name 'Noe annet'" in said
    assert "QLineEdit has no name" in said
    assert "QLineEdit has no label" in said


@pytest.mark.slow
def test_nothing_keeps_its_colour_in_the_dark(tidy: Window) -> None:
    light = looks(tidy)
    THEME.set_scheme("dark")
    try:
        dark = looks(tidy)
    finally:
        THEME.set_scheme("light")
    for one, before in light.items():
        assert all(old - new > 0.2 for old, new in zip(before, dark[one], strict=True)), one


def looks(window: Window) -> dict[str, list[float]]:
    """Return how light the parts of screens are."""
    found: dict[str, list[float]] = {}
    for page in PAGES:
        go(window, page)
        without_pictures(window)
        found[page] = brightness(window.grab().toImage())
    for one in ("fit the day", "overview", "recovery"):
        found[one] = brightness(opened(one, window).grab().toImage())
        close_all_but(window)
    return found


def without_pictures(window: Window) -> None:
    """Take the pictures of slides and pages away, which keep the documents' own colours."""
    QTest.qWait(50)  # A look begins a moment after it is asked for.
    wait(lambda: not window.operations.running)
    for picture in window.findChildren(PagePicture):
        picture.show_picture(None)
    QApplication.processEvents()


def brightness(image: QImage) -> list[float]:
    """Return how light each part of a picture is, a hundred parts in all."""
    small = image.scaled(
        QSize(10, 10),
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    return [small.pixelColor(x, y).lightnessF() for x in range(10) for y in range(10)]


# --- what is said ---------------------------------------------------------------------------------


NAME = QAccessible.Text.Name


def spoken(view: QAbstractItemView, row: int, key: str) -> str:
    """Return what is said of a cell; to the interface, headings and numbers are cells too."""
    model = view.model()
    column = model.column_of(key)  # type: ignore[attr-defined]
    whole = interface(view)
    across = whole.childCount() // (model.rowCount() + 1)
    beside = across - model.columnCount()
    return whole.child((row + 1) * across + beside + column).text(NAME)


def test_cells_speak_whole(tidy: Window) -> None:
    go(tidy, "programme")
    document = space(tidy).document
    view = space(tidy).page.table()
    assert isinstance(view, QAbstractItemView)
    day = document.seminar.programme[0]
    locked = [number for number, item in enumerate(day.items) if item.start is not None]
    before = day.items[locked[1] - 1]
    document.edit(*_longer(before.id, 45))
    said = spoken(view, locked[1], "start")
    document.undo()
    assert re.fullmatch(r"\d\d:\d\d, låst, overlapper med \d+ minutter", said)


def _longer(item: str, by: int):
    def change(seminar: Seminar) -> Seminar:
        found = next(one for day in seminar.programme for one in day.items if one.id == item)
        return set_item(seminar, item, "minutes", found.minutes + by).change(seminar)

    return message("Longer"), change, Spot(page="programme")


def test_documents_say_what_they_are_and_how_they_stand(tidy: Window) -> None:
    go(tidy, "documents")
    wait(lambda: not tidy.operations.running)
    view = space(tidy).page.table()
    assert isinstance(view, QAbstractItemView)
    for row in range(view.model().rowCount()):
        assert ", " in spoken(view, row, "document")
        assert spoken(view, row, "state")


def test_a_bar_is_one_summary_and_no_stop(tidy: Window) -> None:
    for page in ("programme", "tasks"):
        go(tidy, page)
        bars = [one for one in tree(tidy) if type(one).__name__.endswith("Bar") and is_own(one)]
        assert bars
        for bar in bars:
            assert bar.focusPolicy() == Qt.FocusPolicy.NoFocus
            assert ":" in name(bar)


def is_own(widget: QWidget) -> bool:
    return type(widget).__module__.startswith("app.desktop.pages") and widget.isVisible()


def test_what_is_done_undone_and_failed_is_announced(tidy: Window, monkeypatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", _hearing(said))
    go(tidy, "programme")
    document = space(tidy).document
    item = document.seminar.programme[0].items[0]
    edit = set_item(document.seminar, item.id, "title", "Hei")
    document.edit(edit.sentence, edit.change, Spot(page="programme"))
    space(tidy).undo()
    space(tidy).desk.tell(message("Could not save"))
    assert [one for one in said if "Hei" in one or item.title in one][:1]
    assert any(one.startswith("Angret") for one in said)
    assert said[-1] == words().text("Could not save")


def _hearing(said: list[str]) -> Callable[[QAccessibleEvent], None]:
    def hear(event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            said.append(event.message())

    return hear
