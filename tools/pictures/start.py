"""Scenes of the start, and of what opens over it: next year's seminar, and recovered work."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path

from docx import Document
from msgspec.structs import replace
from PySide6.QtTest import QTest

from app import VERSION
from app.desktop.dialogs.next_year import NextYearDialog
from app.desktop.dialogs.recovery import RecoveryDialog
from app.desktop.window import Window
from app.keeping.processes import Process
from app.keeping.recovery import Saved
from app.keeping.recovery_copy import MadeStep, RecoveryCopy, Work
from seminar.editing.items import set_item
from seminar.editing.names import day_name
from seminar.folder import open_seminar, save
from seminar.messages import Message, beginning
from seminar.model import Seminar
from tools.pictures.pages import NYNORSK, SAMPLE
from tools.pictures.staging import End, Scene, close, close_dialog, nothing, open_workspace, settle


def _start(window: Window, folder: Path) -> End:
    """Show the start as it is for somebody who has worked with two seminars."""
    close(window)
    for seminar in (_beside(folder), folder):
        open_workspace(window, seminar)
        close(window)
    return nothing


def _beside(folder: Path) -> Path:
    other = folder.parent / NYNORSK.name
    if not other.exists():
        shutil.copytree(NYNORSK, other)
    return other


def _which_last_year(window: Window, folder: Path) -> End:
    """Show the question which seminar is last year's."""
    _start(window, folder)
    window.files.new_from_last()
    while window.files.dialog is None:
        settle(window)
    return close_dialog


def _next_year(window: Window, folder: Path) -> End:
    """Show what comes along to next year's seminar, over the start."""
    _start(window, folder)
    window.files.new_from_last(_last_years(folder))
    while window.files.dialog is None:
        settle(window)
    QTest.qWaitForWindowActive(window.files.dialog)
    return close_dialog


def _next_year_below(window: Window, folder: Path) -> End:
    """Show what is beneath: what follows by itself, and the texts that would be changed."""
    end = _next_year(window, folder)
    dialog = window.files.dialog
    if isinstance(dialog, NextYearDialog):
        bar = dialog.list.verticalScrollBar()
        bar.setValue(bar.maximum())
    return end


def _next_year_on_days_off(window: Window, folder: Path) -> End:
    """Show what is said while a first day is typed that is a holiday."""
    end = _next_year(window, folder)
    dialog = window.files.dialog
    if isinstance(dialog, NextYearDialog):
        field = dialog.first_day.field
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, "25.3.2027")
    return end


def _last_years(folder: Path) -> Path:
    """Return last year's seminar: the sample with a template of its own and dates in its texts."""
    last = folder.parent / "Dialogseminar 2025"
    if not last.exists():
        shutil.copytree(SAMPLE, last)
        seminar = open_seminar(last)
        words = replace(
            seminar.document,
            welcome="Velkommen 20.–21. mars!",
            contact="Si fra innen 1. mars 2025",
        )
        save(replace(seminar, document=words), last)
        (last / "templates").mkdir()
        Document().save(str(last / "templates" / "Program.docx"))
    return last


def _recovery(window: Window, folder: Path) -> End:
    """Show what is offered after a crash in the middle of the afternoon."""
    _start(window, folder)
    seminar = open_seminar(folder)
    now = dt.datetime.now().astimezone()
    items = seminar.programme[0].items
    done = (
        set_item(seminar, items[10].id, "start", dt.time(13, 50)),
        set_item(seminar, items[5].id, "minutes", 29),
        set_item(seminar, items[1].id, "title", "Helhetlig ressursforvaltning i praksis"),
    )
    steps = tuple(
        MadeStep(now - dt.timedelta(minutes=9 - 3 * number), edit.sentence, _day(seminar))
        for number, edit in enumerate(done)
    )
    copy = RecoveryCopy(
        folder / "copy.json",
        folder,
        Work(seminar, None, steps),
        len(steps),
        now,
        VERSION,
        Process("PC-2214", 1, 0.0),
    )
    saved = Saved("opened", seminar, now - dt.timedelta(minutes=40))
    dialog = RecoveryDialog(window, copy, saved)
    dialog.open()
    return dialog.reject


def _day(seminar: Seminar) -> Message:
    return beginning(day_name(seminar.programme[0]))


START_SCENES: dict[str, Scene] = {
    "start": _start,
    "last-year": _which_last_year,
    "next-year": _next_year,
    "next-year-below": _next_year_below,
    "next-year-days-off": _next_year_on_days_off,
    "recovery": _recovery,
}
"""The scenes, in the order in which they are played."""
