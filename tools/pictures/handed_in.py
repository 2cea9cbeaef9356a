"""A seminar whose groups have handed in their sheets, and the scenes of what comes of them."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtWidgets import QApplication

from app.desktop.pages.outcomes.page import OutcomesPage
from app.desktop.spot import Spot
from app.desktop.window import Window
from builders.production import Order, produce
from seminar.editing.groups import remove_groups
from seminar.editing.tasks import remove_tasks
from seminar.folder import GROUPS, open_seminar, save
from seminar.messages import message
from seminar.model import Seminar
from tools.filling import fill_sheets
from tools.pictures.pages import SAMPLE
from tools.pictures.staging import End, Scene, settle

_SAID = (
    ("Vi møtes for sjelden utenom de faste møtene", "Tonen er god"),
    ("Vi møtes for sjelden utenom de faste møtene.", "Sakene kommer sent til utvalgene"),
    ("Tonen er god", "Nye representanter vet ikke hvem som gjør hva"),
    ("Lag en oversikt over hvem som svarer på hva",),
)
_TASKS, _GROUPS = 3, 4


def _handed_in(folder: Path) -> Path:
    """Return the folder of a seminar whose groups have written, most of them."""
    place = folder.parent / "Dialogseminar svarark"
    if place.exists():
        return place
    shutil.copytree(SAMPLE, place)
    seminar = open_seminar(place)
    few = _fewer(replace(seminar, outcomes=()))
    save(few, place)
    produce(place, Order(only=("answer-sheets",)))
    _write(place, few, lambda at: _SAID[at % len(_SAID)])
    return place


def _fewer(seminar: Seminar) -> Seminar:
    """Return the seminar with the first tasks and groups alone."""
    tasks = [task.id for task in seminar.tasks[_TASKS:]]
    seminar = remove_tasks(seminar, tasks).change(seminar)
    groups = [group.id for group in seminar.groups[_GROUPS:]]
    return remove_groups(seminar, groups).change(seminar)


def _write(place: Path, seminar: Seminar, said: Callable[[int], Sequence[str]]) -> None:
    """Let every group but the last one answer the first question of each task."""
    groups = [group.id for group in seminar.groups]
    first = {task.questions[0].id for task in seminar.tasks if task.questions}

    def say(_task: str, question: str | None, group: str | None) -> Sequence[str]:
        at = groups.index(group) if group in groups else 0
        return said(at) if question in first and at < _GROUPS - 1 else ()

    fill_sheets(place, say)


def _page(window: Window, folder: Path) -> OutcomesPage:
    place = _handed_in(folder)
    while window.workspace is not None and window.workspace.document.folder != place:
        window.workspace.document.mark_saved()
        window.workspace.close_seminar()
        settle(window)
    if window.workspace is None:
        window.files.open_folder(place)
    while window.workspace is None or window.operations.running:
        settle(window)
    window.workspace.show_page("outcomes")
    page = window.workspace.page
    assert isinstance(page, OutcomesPage)
    return page


def _undone(window: Window) -> End:
    """Return what takes back all steps, and closes what is open."""

    def end() -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is not None:
            dialog.close()
        while window.workspace is not None and window.workspace.document.last_step() is not None:
            window.workspace.document.undo()

    return end


def _collect(window: Window, page: OutcomesPage) -> None:
    page.beside.collect()
    for _ in range(20):  # Also while what says the same is looked for.
        settle(window)


def collected(window: Window, folder: Path) -> End:
    """Show the page after the sheets were collected."""
    page = _page(window, folder)
    _collect(window, page)
    return _undone(window)


def report(window: Window, folder: Path) -> End:
    """Show what came of each sheet; one of the files is none."""
    page = _page(window, folder)
    stray = page.document.folder / GROUPS / "Notater fra bord 2.docx"
    stray.write_bytes(b"none")
    _collect(window, page)
    page.beside.show_report()
    settle(window)
    end = _undone(window)

    def clean() -> None:
        stray.unlink()
        end()

    return clean


def conflicts(window: Window, folder: Path) -> End:
    """Show what was changed both in Plenum and in sheets."""
    page = _page(window, folder)
    _collect(window, page)
    document = page.document

    def changed(seminar: Seminar) -> Seminar:
        said = (
            replace(one, text=one.text.replace("for sjelden", "altfor sjelden"))
            if one.group == seminar.groups[0].id
            else one
            for one in seminar.outcomes
        )
        return replace(seminar, outcomes=tuple(said))

    document.edit(message("Statement"), changed, Spot(page="outcomes"))
    _write(document.folder, document.seminar, lambda _at: ("Vi møtes sjelden utenom møtene",))
    _collect(window, page)
    page.beside.choose()
    settle(window)
    end = _undone(window)

    def clean() -> None:
        end()
        _write(document.folder, document.seminar, lambda at: _SAID[at % len(_SAID)])

    return clean


def merging(window: Window, folder: Path) -> End:
    """Show statements that say nearly the same."""
    page = _page(window, folder)
    _collect(window, page)
    page.beside.look_at_alike()
    settle(window)
    return _undone(window)


def look_back(window: Window, folder: Path) -> End:
    """Show last year's statements."""
    page = _page(window, folder)
    if not page.looks_back():
        page.toggle_look_back()
    for _ in range(8):
        settle(window)

    def end() -> None:
        if page.looks_back():
            page.toggle_look_back()

    return end


HANDED_IN: dict[str, Scene] = {
    "outcomes-collected": collected,
    "outcomes-report": report,
    "outcomes-conflicts": conflicts,
    "outcomes-merging": merging,
    "outcomes-look-back": look_back,
}
"""The scenes, in the order in which they are played."""
