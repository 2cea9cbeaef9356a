"""Scenes of the page Programme, and of what opens over it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from app.desktop.dialogs.opening import open_elsewhere
from app.desktop.spot import Spot
from app.desktop.window import Window
from app.keeping.lock import Holder
from app.keeping.processes import Process
from seminar.editing.items import set_item
from tools.pictures.staging import End, Scene, close_dialog, nothing, open_workspace, settle


def _programme(window: Window, folder: Path) -> End:
    space = open_workspace(window, folder)
    day = space.document.seminar.programme[0]
    item = day.items[5].id
    space.go(Spot(page="programme", day=day.id, item=item, rows=(item,), field="minutes"))
    return nothing


def _problems(window: Window, folder: Path) -> End:
    _programme(window, folder)
    space = open_workspace(window, folder)
    space.toggle_problems()
    return space.toggle_problems


def _dialog(action: str) -> Scene:
    """Return a scene with the dialog that an action opens, on the programme."""

    def play(window: Window, folder: Path) -> End:
        _programme(window, folder)
        window.bench.do(action)
        settle(window)
        return close_dialog

    return play


def _closing(window: Window, folder: Path) -> End:
    """Show what is asked of somebody who closes with unsaved steps."""
    _programme(window, folder)
    space = open_workspace(window, folder)
    item = space.document.seminar.programme[0].items[5]
    edit = set_item(space.document.seminar, item.id, "minutes", item.minutes + 2)
    space.document.edit(edit.sentence, edit.change, Spot(page="programme", rows=(item.id,)))
    space.close_seminar()
    settle(window)

    def end() -> None:
        close_dialog()
        space.document.undo()

    return end


def _held(window: Window, folder: Path) -> End:
    """Show what is told when somebody else has the seminar open."""
    _programme(window, folder)
    since = dt.datetime.now().astimezone() - dt.timedelta(minutes=20)
    holder = Holder("Sekretæren", since, Process("PC-2214", 1, 0.0))
    dialog = open_elsewhere(window, open_workspace(window, folder).document.seminar.title, holder)
    dialog.open()
    return dialog.reject


PROGRAMME_SCENES: dict[str, Scene] = {
    "programme": _programme,
    "fit-day": _dialog("programme.fit"),
    "problems": _problems,
    "overview": _dialog("help.overview"),
    "new": _dialog("file.new"),
    "closing": _closing,
    "held": _held,
}
"""The scenes, in the order in which they are played."""
