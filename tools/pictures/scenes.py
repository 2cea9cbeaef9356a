"""Plays the screens of the window one after the other and takes a picture of each.

`tools.pictures.screens` starts it on a screen of its own: `python -m tools.pictures.scenes FOLDER`.
"""

from __future__ import annotations

import datetime as dt
import shutil
import sys
import time
from collections.abc import Callable
from pathlib import Path

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.desktop.interpreter import INTERPRETER
from app.desktop.main import prepared
from app.desktop.spot import Spot
from app.desktop.theme import THEME, Scheme
from app.desktop.window import Window
from app.fresh import next_third_thursday_of_march
from seminar.folder import open_seminar, save
from seminar.language import screen_language
from seminar.model import Day, LanguageCode, Seminar
from tools.pictures.pages import SAMPLE

LANGUAGES: tuple[LanguageCode, ...] = ("nb", "en")
SCHEMES: tuple[Scheme, ...] = ("light", "dark")


def main(target: Path) -> None:
    """Take every picture."""
    application = prepared()
    folder = _next_years(target / "seminar" / "Dialogseminar")
    window = Window()
    window.showMaximized()
    QTest.qWaitForWindowActive(window)
    for name, play in SCENES.items():
        for language in LANGUAGES:
            for scheme in SCHEMES:
                INTERPRETER.speak(screen_language(language))
                THEME.set_scheme(scheme)
                end = play(window, folder)
                _settle(application)
                _take(application, target / f"{name}-{language}-{scheme}.png")
                end()
                _settle(application)


def _settle(application: QApplication) -> None:
    """Wait until the window has nothing more to do."""
    for _ in range(8):
        application.processEvents()
        time.sleep(0.05)


def _take(application: QApplication, path: Path) -> None:
    application.primaryScreen().grabWindow(0).save(str(path))


# --- the seminar ---


def _next_years(folder: Path) -> Path:
    """Return a copy of the sample as it may stand three weeks before: with a few problems."""
    shutil.copytree(SAMPLE, folder)
    seminar = open_seminar(folder)
    first = next_third_thursday_of_march(dt.date.today())  # noqa: DTZ011 - a date of the person's
    days = tuple(
        msgspec.structs.replace(day, date=first + dt.timedelta(days=number))
        for number, day in enumerate(seminar.programme)
    )
    save(_with_problems(msgspec.structs.replace(seminar, programme=days)), folder)
    return folder


def _with_problems(seminar: Seminar) -> Seminar:
    """Return the seminar with a talk that overlaps, a gap, and phases that are too long."""
    first, *others = seminar.programme
    task, *tasks = seminar.tasks
    phases = tuple(
        msgspec.structs.replace(phase, minutes=phase.minutes + 2) if number == 1 else phase
        for number, phase in enumerate(task.phases)
    )
    return msgspec.structs.replace(
        seminar,
        programme=(_overlapping(first), *others),
        tasks=(msgspec.structs.replace(task, phases=phases), *tasks),
        outcomes=(),
    )


def _overlapping(day: Day) -> Day:
    items = list(day.items)
    items[10] = msgspec.structs.replace(items[10], start=dt.time(13, 45))
    return msgspec.structs.replace(day, items=tuple(items), end=dt.time(20, 8))


# --- scenes ---

End = Callable[[], object]


def _nothing() -> None:
    """Leave all as it is."""


def _start(_window: Window, _folder: Path) -> End:
    return _nothing


def _opened(window: Window, folder: Path) -> None:
    if window.workspace is None:
        window.files.open_folder(folder)
        while window.workspace is None:
            _settle(QApplication.instance())  # type: ignore[arg-type]


def _page(id_: str) -> Callable[[Window, Path], End]:
    def play(window: Window, folder: Path) -> End:
        _opened(window, folder)
        window.workspace.show_page(id_)  # type: ignore[union-attr, arg-type]
        return _nothing

    return play


def _programme(window: Window, folder: Path) -> End:
    _opened(window, folder)
    space = window.workspace
    day = space.document.seminar.programme[0]
    space.go(
        Spot(
            page="programme",
            day=day.id,
            item=day.items[5].id,
            rows=(day.items[5].id,),
            field="minutes",
        )
    )
    return _nothing


def _problems(window: Window, folder: Path) -> End:
    end = _programme(window, folder)
    window.workspace.toggle_problems()
    return lambda: (window.workspace.toggle_problems(), end())


def _dialog(action: str) -> Callable[[Window, Path], End]:
    """Return a scene with the dialog that an action opens, on the programme."""

    def play(window: Window, folder: Path) -> End:
        _programme(window, folder)
        window.bench.do(action)
        _settle(QApplication.instance())
        return _close_dialog

    return play


def _close_dialog() -> None:
    dialog = QApplication.activeModalWidget()
    if isinstance(dialog, QWidget):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)


SCENES: dict[str, Callable[[Window, Path], End]] = {
    "start": _start,
    "programme": _programme,
    "fit-day": _dialog("programme.fit"),
    "tasks": _page("tasks"),
    "documents": _page("documents"),
    "details": _page("details"),
    "problems": _problems,
    "overview": _dialog("help.overview"),
}
"""The screens, in the order in which they are played."""


if __name__ == "__main__":
    main(Path(sys.argv[1]))
