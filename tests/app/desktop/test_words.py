"""Every word of the window comes from the catalogues, and follows the language that is chosen."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.desktop.interpreter import INTERPRETER
from app.desktop.pages.outcomes.merging import Merging
from app.desktop.pages.slides.preview_pane import PreviewPane
from app.desktop.pages.start.page import StartPage
from app.desktop.pages.survey.page import SurveyPage
from app.desktop.spot import Spot
from app.desktop.window import Window
from builders.plan import plan
from seminar.emphasis import plain
from seminar.language import screen_language
from seminar.messages import message
from seminar.model import LanguageCode, Seminar
from tests.app.desktop.foreign import Foreign, untranslated
from tests.app.desktop.screens import (
    BLOCK,
    DIALOGS,
    HOLDER,
    PAGES,
    QUOTED,
    close_all_but,
    go,
    opened,
    space,
    wait,
)
from tests.app.desktop.visible import Seen, seen

NAMES = "Plenum plenum Excel Word PowerPoint Bokmål Nynorsk English"
"""What is called alike in every language: products, and the languages themselves."""
DATES = [*calendar.day_name, *calendar.month_name, *calendar.day_abbr, *calendar.month_abbr]
"""What Babel says of dates, where a date is written as it is typed."""
KEYS = "Ctrl Shift Alt Enter Return Esc Tab Delete Insert Backspace PgUp PgDown Up Down Left Right"


@pytest.fixture
def abroad(house: Window) -> Iterator[Window]:
    """Yield the window speaking a language of Cyrillic letters."""
    INTERPRETER.speak(Foreign())
    yield house
    INTERPRETER.speak(screen_language("nb"))
    close_all_but(house)


def own_texts(window: Window) -> str:
    """Return what is the seminar's own: its texts, its files, and where it stands."""
    document = space(window).document
    found = {*NAMES.split(), *KEYS.split(), *DATES, HOLDER.name, HOLDER.machine, BLOCK}
    rest: list[object] = [msgspec.to_builtins(document.seminar)]
    while rest:
        match rest.pop():
            case dict() as fields:
                rest += fields.values()
            case list() | tuple() as values:
                rest += values
            case str() as text:
                found |= {text, " ".join(plain(text).split())}
            case _:
                pass
    # What the slides are headed is said in the seminar's language.
    found |= {slide.title for slide in plan(document.seminar).slides}
    page = space(window).made("survey")
    if isinstance(page, SurveyPage) and page.grid is not None:
        # What the workbook holds, and what the chart's slide says of it in the seminar's language.
        found |= {*page.grid.waves, *(row.name for row in page.grid.rows)}
        found |= {page.pane.said.text(), page.pane.heading.field.placeholderText()}
        chart = page.pane.sketch.chart
        found |= {bar.label for series in chart.series for bar in series.bars} if chart else set()
    files = document.folder.rglob("*")
    found |= {str(document.folder), str(Path.home()), *QUOTED}
    found |= {path.name for path in files}
    return "\n".join(found)


def strange(window: Window, top: QWidget) -> list[str]:
    allowed = own_texts(window)
    return [f"{one}: {wrong}" for one in seen(top) if (wrong := untranslated(one.text, allowed))]


@pytest.mark.parametrize("page", PAGES)
def test_a_page_says_nothing_that_is_not_in_the_catalogues(abroad: Window, page) -> None:
    go(abroad, page)
    wait(lambda: not abroad.operations.running)
    assert "\n".join(strange(abroad, abroad)) == ""


@pytest.mark.parametrize("name", DIALOGS)
def test_a_dialog_says_nothing_that_is_not_in_the_catalogues(abroad: Window, name: str) -> None:
    dialog = opened(name, abroad)
    assert "\n".join(strange(abroad, dialog)) == ""


def test_a_text_of_no_catalogue_is_found(abroad: Window, qtbot: QtBot) -> None:
    label = QLabel("Never translated")
    label.setToolTip("Nor this")
    label.setAccessibleName("Or that")
    qtbot.addWidget(label)
    label.resize(200, 40)
    label.show()
    assert [line.split(" ")[1] for line in strange(abroad, label)] == [
        "tooltip:",
        "name:",
        "text:",
        "painted:",
    ]


# --- what comes up on the pages -------------------------------------------------------------------


def test_the_start_says_nothing_else(abroad: Window) -> None:
    allowed = own_texts(abroad)
    start = StartPage(abroad.memory.recents)
    start.resize(1280, 720)
    start.show()
    wait(start.isVisible)
    said = [f"{one}: {wrong}" for one in seen(start) if (wrong := untranslated(one.text, allowed))]
    start.prospects.end()
    start.close()
    assert "\n".join(said) == ""


def test_the_panel_of_problems_says_nothing_else(abroad: Window) -> None:
    go(abroad, "programme")
    space(abroad).toggle_problems()
    assert space(abroad).shows_problems()
    wait(lambda: not abroad.operations.running)
    try:
        assert "\n".join(strange(abroad, abroad)) == ""
    finally:
        space(abroad).toggle_problems()


def test_the_status_line_says_nothing_else_after_each_step(abroad: Window) -> None:
    go(abroad, "programme")
    document = space(abroad).document
    view = space(abroad).page.table()
    for id_ in ("table.duplicate", "table.down", "programme.lock", "table.remove"):
        view.setFocus()  # type: ignore[union-attr]
        abroad.bench.do(id_)
        assert "\n".join(strange(abroad, abroad)) == ""
    while document.stack.canUndo():
        space(abroad).undo()
        assert "\n".join(strange(abroad, abroad)) == ""


@pytest.mark.parametrize("page", PAGES)
def test_an_empty_seminar_says_nothing_else(abroad: Window, page) -> None:
    document = space(abroad).document
    before, empty = document.seminar, Seminar(id=document.seminar.id)
    document.edit(message("Emptied"), lambda _: empty, Spot(page="programme"))
    go(abroad, page)
    wait(lambda: not abroad.operations.running)
    allowed = own_texts(abroad)
    try:
        assert "\n".join(strange(abroad, abroad)) == ""
    finally:
        document.undo()
    assert document.seminar == before
    assert allowed


def test_the_bar_that_finds_says_nothing_else(abroad: Window) -> None:
    go(abroad, "programme")
    space(abroad).find_on_page()
    bar = space(abroad).find_bar
    for sought in ("", "unnskyld", "o"):
        bar.line.setText(sought)
        found = [line for line in strange(abroad, abroad) if "unnskyld" not in line]
        assert "\n".join(found) == ""
    bar.end()


def test_banners_say_nothing_else(abroad: Window) -> None:
    keeper, asking = abroad.files.keeper, abroad.files.asking
    assert keeper is not None
    assert asking is not None
    keeper.taken_over.emit(HOLDER)
    keeper.out_of_reach.emit(None)
    keeper.document.set_read_only(True)
    try:
        assert len(space(abroad).banners.shown()) == 3
        assert "\n".join(strange(abroad, abroad)) == ""
        keeper.given_back.emit(HOLDER)
        assert "\n".join(strange(abroad, abroad)) == ""
    finally:
        keeper.document.set_read_only(False)
        for key in space(abroad).banners.shown():
            space(abroad).banners.take(key)


# --- what Qt says by itself -----------------------------------------------------------------------


def context_menu(field: QWidget) -> QMenu:
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(2, 2), QPoint(2, 2))
    QApplication.sendEvent(field, event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit])
def test_the_menu_of_a_field_is_translated(abroad: Window, qtbot: QtBot, kind) -> None:
    field = kind()
    qtbot.addWidget(field)
    field.show()
    menu = context_menu(field)
    try:
        assert menu.actions()
        assert "\n".join(strange(abroad, menu)) == ""
    finally:
        menu.close()


def test_the_choice_of_a_folder_is_translated(abroad: Window, qtbot: QtBot) -> None:
    dialog = QFileDialog(None, "", str(space(abroad).document.folder))
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    qtbot.addWidget(dialog)
    dialog.show()
    assert "\n".join(strange(abroad, dialog)) == ""


# --- another language -----------------------------------------------------------------------------


def everything(window: Window, page) -> list[Seen]:
    go(window, page)
    wait(lambda: not window.operations.running and not is_previewing(window))
    wait(lambda: not any(one.is_about_to_look() for one in window.findChildren(Merging)))
    QApplication.processEvents()
    return seen(window)


def timeless(text: str) -> str:
    """The text without its clocks: a minute may have gone by, and the survey be read in later."""
    return re.sub(r"\d\d:\d\d", "00:00", text)


def is_previewing(window: Window) -> bool:
    """Whether the preview is about to look: then its figures are still those without a deck."""
    return any(pane.isVisible() and pane.is_busy() for pane in window.findChildren(PreviewPane))


def is_among(text: str, afresh: set[str]) -> bool:
    """Whether a text is there in a window made anew, where it may be cut at another letter."""
    begins, cut, _ = text.partition("…")
    return text in afresh or (bool(cut) and any(one.startswith(begins) for one in afresh))


@pytest.mark.parametrize("code", ["nn", "en", "nb"])
def test_switching_leaves_nothing_of_the_language_before(house: Window, code: LanguageCode) -> None:
    house.status_line.clear()
    for page in PAGES:
        go(house, page)
    house.looks.set_language(code)
    switched = {page: everything(house, page) for page in PAGES}
    house.show_seminar(space(house).document)
    for page in PAGES:
        afresh = {timeless(one.text) for one in everything(house, page)}
        assert [
            str(one) for one in switched[page] if not is_among(timeless(one.text), afresh)
        ] == []
