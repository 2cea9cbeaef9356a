"""The guide's paths without a mouse: an evening from the start to the deck, by keys alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from pptx import Presentation
from PySide6.QtWidgets import QApplication

from app.desktop.pages.documents.page import DocumentsPage
from app.desktop.pages.programme.page import ProgrammePage
from app.desktop.pages.tasks.page import TasksPage
from app.desktop.spot import Spot
from app.desktop.widgets.buttons import Button
from app.desktop.window import Window
from seminar.folder import open_seminar
from seminar.model import Item, Seminar, Task
from tests.app.desktop.choosing_folders import choose_folder
from tests.app.desktop.opened_files import opened_files
from tests.app.desktop.pressing import focused, press, tab_to, type_
from tests.app.desktop.screens import modal, space, wait

ALL_THE_SAME = "Bygg likevel"
QUESTIONS = ["Hva virker?", "Hva mangler?", "Hva nå?"]


def seminar(window: Window) -> Seminar:
    return space(window).document.seminar


def settled(window: Window) -> None:
    window.activateWindow()
    wait(window.isActiveWindow)
    wait(lambda: not window.operations.running)


def open_sample(window: Window, place: Path) -> None:
    """From the start page: the sample, as a copy in a place of one's own."""
    tab_to(window.start.sample)
    choose_folder(place)
    press("Return")
    wait(lambda: window.workspace is not None)
    settled(window)


# --- the programme --------------------------------------------------------------------------------


def first_day(window: Window) -> tuple[Item, ...]:
    return seminar(window).programme[0].items


def go_to(page: ProgrammePage, item: str, field: str) -> None:
    """Go to a cell by arrows."""
    view = page.view
    press("Ctrl+Home")
    while view.current_id() != item:
        press("Down")
    while view.current_field() != field:
        press("Right")
    assert focused() is view


def plan_the_day(window: Window) -> None:
    """A length is changed, lunch is locked, the day is fitted."""
    page = space(window).page
    assert isinstance(page, ProgrammePage)
    talk = first_day(window)[1]
    go_to(page, talk.id, "minutes")
    type_("75")
    press("Return")
    assert first_day(window)[1].minutes == 75
    lunch = next(one for one in first_day(window) if one.kind == "meal")
    go_to(page, lunch.id, "start")
    if lunch.start is not None:
        press("Ctrl+L")
    press("Ctrl+L")
    assert next(one for one in first_day(window) if one.id == lunch.id).start is not None
    before = seminar(window).programme[0]
    press("Ctrl+Shift+T")
    wait(lambda: modal().isActiveWindow())
    dialog = modal()
    press("Return")
    wait(lambda: not dialog.isVisible())
    settled(window)
    assert seminar(window).programme[0] != before
    assert focused() is page.view


# --- a task ---------------------------------------------------------------------------------------


def task(window: Window) -> Task:
    return next(one for one in seminar(window).tasks if one.title == "Slik vil vi møtes")


def write_a_task(window: Window) -> None:
    """A new task with three questions and another phase, put in the programme and fitted to it."""
    press("Ctrl+3")
    page = space(window).page
    assert isinstance(page, TasksPage)
    assert focused() is page.list.view
    press("Insert")
    type_("Slik vil vi møtes")
    tab_to(page.editor.questions.view)
    press("Insert")
    for question in QUESTIONS:
        type_(question)
        press("Return")
    press("Esc")
    wait(lambda: [one.text for one in task(window).questions] == QUESTIONS)
    tab_to(page.editor.phases.view)
    press("Insert")
    type_("Utveksling")
    press("Return")
    assert len(task(window).phases) == 4
    press("Ctrl+.")
    wait(lambda: QApplication.activePopupWidget() is not None)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    popup.setFocus()
    press("Return")
    wait(lambda: QApplication.activePopupWidget() is None)
    settled(window)
    assert not page.editor.strip.can_fix()
    assert focused() is page.editor.phases.view
    press("Ctrl+Home")
    while page.editor.phases.view.current_field() != "minutes":
        press("Right")
    type_("+7")
    press("Return")
    assert page.editor.strip.can_fix()
    press("Ctrl+.")
    assert not page.editor.strip.can_fix()


# --- problems -------------------------------------------------------------------------------------


def walk_the_problems(window: Window) -> None:
    """F8 goes to each problem in turn, and from the last to the first."""
    seen: list[Spot] = []
    press("F8")
    settled(window)
    for _ in range(60):
        here = space(window).page.spot()
        if seen and here == seen[0]:
            break
        seen.append(here)
        press("F8")
    assert 1 < len(seen) < 60
    assert len({spot.page for spot in seen}) > 1


# --- the documents --------------------------------------------------------------------------------


def build_the_deck(window: Window) -> Path:
    """The deck is built, errors or not, and opened."""
    press("Ctrl+7")
    page = space(window).page
    assert isinstance(page, DocumentsPage)
    wait(lambda: not window.operations.running)
    press("Ctrl+Home")
    assert page.view.current_id() == "deck"
    folder = space(window).document.folder / "documents"
    press("F9")
    wait(lambda: is_asked() or any(folder.glob("*.pptx")))
    if is_asked():
        wait(lambda: modal().isActiveWindow())
        build = next(one for one in modal().findChildren(Button) if one.text() == ALL_THE_SAME)
        tab_to(build)
        press("Return")
    wait(lambda: any(folder.glob("*.pptx")) and not window.operations.running)
    settled(window)
    with opened_files() as files:
        press("Return")
    assert files == list(folder.glob("*.pptx"))
    return files[0]


def is_asked() -> bool:
    return QApplication.activeModalWidget() is not None


@pytest.mark.slow
def test_an_evening_without_a_mouse(window: Window, tmp_path: Path) -> None:
    open_sample(window, tmp_path)
    plan_the_day(window)
    write_a_task(window)
    deck = Presentation(str(build_the_deck(window)))
    titles = [one.shapes.title.text for one in deck.slides if one.shapes.title is not None]
    assert any("Slik vil vi møtes" in title for title in titles)
    kept = open_seminar(space(window).document.folder)
    assert kept == seminar(window)
    walk_the_problems(window)
