"""Plays the screens of the window one after the other and takes a picture of each.

`tools.pictures.screens` starts it on a screen of its own: `python -m tools.pictures.scenes FOLDER`.
"""

from __future__ import annotations

import datetime as dt
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import msgspec
from docx import Document
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app import VERSION
from app.desktop.dialogs.opening import open_elsewhere
from app.desktop.dialogs.recovery import RecoveryDialog
from app.desktop.interpreter import INTERPRETER
from app.desktop.main import prepared
from app.desktop.pages.outcomes.page import OutcomesPage
from app.desktop.spot import PageId, Spot
from app.desktop.theme import THEME, Scheme
from app.desktop.window import Window
from app.desktop.workspace import Workspace
from app.keeping.lock import Holder
from app.keeping.processes import Process
from app.keeping.recovery import Saved
from app.keeping.recovery_copy import MadeStep, RecoveryCopy, Work
from seminar.editing.items import set_item
from seminar.editing.names import day_name
from seminar.folder import open_seminar, save
from seminar.fresh import next_third_thursday_of_march
from seminar.language import screen_language
from seminar.messages import Message, beginning, message
from seminar.model import Day, LanguageCode, Seminar
from tools.pictures.handed_in import HANDED_IN
from tools.pictures.pages import NYNORSK, SAMPLE

LANGUAGES: tuple[LanguageCode, ...] = ("nb", "en")
SCHEMES: tuple[Scheme, ...] = ("light", "dark")


def main(target: Path) -> None:
    """Take every picture."""
    application = prepared()
    folder = _next_years(target / "Dialogseminar")
    window = Window()
    window.showMaximized()
    QTest.qWaitForWindowActive(window)
    for name, play in SCENES.items():
        for language in LANGUAGES:
            for scheme in SCHEMES:
                INTERPRETER.speak(screen_language(language))
                THEME.set_scheme(scheme)
                end = play(window, folder)
                _settle(window)
                _take(application, target / f"{name}-{language}-{scheme}.png")
                end()
                _settle(window)


def _settle(window: Window) -> None:
    """Wait until the window has nothing more to do."""
    for _ in range(8):
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        time.sleep(0.05)
    while window.operations.running:
        QApplication.processEvents()


def _take(application: QApplication, path: Path) -> None:
    application.primaryScreen().grabWindow(0).save(str(path))


# --- the seminars ---


def _next_years(folder: Path) -> Path:
    """Return a copy of the sample as it may stand some weeks before, with a few problems.

    Its documents have been built; one was edited by hand since, and the seminar was changed.
    """
    shutil.copytree(SAMPLE, folder)
    seminar = open_seminar(folder)
    first = next_third_thursday_of_march(dt.date.today())  # noqa: DTZ011 - a date of the person's
    days = tuple(
        msgspec.structs.replace(day, date=first + dt.timedelta(days=number))
        for number, day in enumerate(seminar.programme)
    )
    title = f"Dialogseminar {first.year}"
    coming = msgspec.structs.replace(seminar, title=title, programme=days, outcomes=())
    save(coming, folder)
    subprocess.run([sys.executable, "-m", "app", "build", folder], check=True, capture_output=True)
    _edit_by_hand(folder / "documents" / f"Oppgaveark {title}.docx")
    save(_with_problems(coming), folder)
    return folder


def _edit_by_hand(path: Path) -> None:
    document = Document(str(path))
    document.add_paragraph("Husk navnelapp.")
    document.save(str(path))


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
    )


def _overlapping(day: Day) -> Day:
    items = list(day.items)
    items[10] = msgspec.structs.replace(items[10], start=dt.time(13, 45))
    return msgspec.structs.replace(day, items=tuple(items), end=dt.time(20, 8))


# --- scenes ---

End = Callable[[], object]
Scene = Callable[[Window, Path], End]


def _nothing() -> None:
    """Leave all as it is."""


def _space(window: Window, folder: Path) -> Workspace:
    """Return the workspace with the seminar open."""
    if window.workspace is None:
        window.files.open_folder(folder)
    while window.workspace is None or window.operations.running:
        _settle(window)
    return window.workspace


def _start(window: Window, folder: Path) -> End:
    """Show the start as it is for somebody who has worked with two seminars."""
    _close(window)
    for seminar in (_beside(folder), folder):
        _space(window, seminar)
        _close(window)
    return _nothing


def _next_year(window: Window, folder: Path) -> End:
    """Show what comes along to next year's seminar, over the start."""
    _start(window, folder)
    window.files.new_from_last(_last_years(folder))
    while window.files.dialog is None:
        _settle(window)
    QTest.qWaitForWindowActive(window.files.dialog)
    return _close_dialog


def _last_years(folder: Path) -> Path:
    """Return last year's seminar: the sample with a template of its own and dates in its texts."""
    last = folder.parent / "Dialogseminar 2025"
    if not last.exists():
        shutil.copytree(SAMPLE, last)
        seminar = open_seminar(last)
        words = msgspec.structs.replace(
            seminar.document,
            welcome="Velkommen 20.–21. mars!",
            contact="Si fra innen 1. mars 2025",
        )
        save(msgspec.structs.replace(seminar, document=words), last)
        (last / "templates").mkdir()
        Document().save(str(last / "templates" / "Program.docx"))
    return last


def _close(window: Window) -> None:
    while window.workspace is not None:
        window.workspace.close_seminar()
        _settle(window)


def _beside(folder: Path) -> Path:
    other = folder.parent / NYNORSK.name
    if not other.exists():
        shutil.copytree(NYNORSK, other)
    return other


def _page(id_: PageId) -> Scene:
    def play(window: Window, folder: Path) -> End:
        _space(window, folder).show_page(id_)
        _settle(window)
        return _nothing

    return play


def _programme(window: Window, folder: Path) -> End:
    space = _space(window, folder)
    day = space.document.seminar.programme[0]
    item = day.items[5].id
    space.go(Spot(page="programme", day=day.id, item=item, rows=(item,), field="minutes"))
    return _nothing


def _documents(window: Window, folder: Path) -> End:
    space = _space(window, folder)
    space.go(Spot(page="documents", document="task-sheets", rows=("task-sheets",)))
    return _nothing


def _outcomes(window: Window, folder: Path) -> End:
    """Show what the sample's groups said, a year later, while the plenary is being typed."""
    space = _space(window, folder)
    document = space.document
    year = document.seminar.programme[0].date.year
    said = tuple(
        msgspec.structs.replace(one, due=one.due and one.due.replace(year=year))
        for one in open_seminar(SAMPLE).outcomes
    )
    unsaid = document.seminar
    document.edit(
        message("Pasted {n} statements", n=len(said)),
        lambda seminar: msgspec.structs.replace(seminar, outcomes=said),
        Spot(page="outcomes"),
    )
    space.go(Spot(page="outcomes", task=said[0].task))
    page = space.page
    if isinstance(page, OutcomesPage):
        page.go_to_quick_line()
        QTest.keyClicks(page.quick.line, "g3 s2 f Vi spiser lunsj sammen *")

    def end() -> None:
        if isinstance(page, OutcomesPage):
            page.quick.line.clear()
        while document.seminar != unsaid:
            document.undo()

    return end


def _problems(window: Window, folder: Path) -> End:
    _programme(window, folder)
    space = _space(window, folder)
    space.toggle_problems()
    return space.toggle_problems


def _dialog(action: str) -> Scene:
    """Return a scene with the dialog that an action opens, on the programme."""

    def play(window: Window, folder: Path) -> End:
        _programme(window, folder)
        window.bench.do(action)
        _settle(window)
        return _close_dialog

    return play


def _closing(window: Window, folder: Path) -> End:
    """Show what is asked of somebody who closes with unsaved steps."""
    _programme(window, folder)
    space = _space(window, folder)
    item = space.document.seminar.programme[0].items[5]
    edit = set_item(space.document.seminar, item.id, "minutes", item.minutes + 2)
    space.document.edit(edit.sentence, edit.change, Spot(page="programme", rows=(item.id,)))
    space.close_seminar()
    _settle(window)

    def end() -> None:
        _close_dialog()
        space.document.undo()

    return end


def _held(window: Window, folder: Path) -> End:
    """Show what is told when somebody else has the seminar open."""
    _programme(window, folder)
    since = dt.datetime.now().astimezone() - dt.timedelta(minutes=20)
    holder = Holder("Sekretæren", since, Process("PC-2214", 1, 0.0))
    dialog = open_elsewhere(window, _space(window, folder).document.seminar.title, holder)
    dialog.open()
    return dialog.reject


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


def _close_dialog() -> None:
    dialog = QApplication.activeModalWidget()
    if isinstance(dialog, QWidget):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)


SCENES: dict[str, Scene] = {
    "programme": _programme,
    "fit-day": _dialog("programme.fit"),
    "tasks": _page("tasks"),
    "outcomes": _outcomes,
    "documents": _documents,
    "details": _page("details"),
    "problems": _problems,
    "overview": _dialog("help.overview"),
    "new": _dialog("file.new"),
    "closing": _closing,
    "held": _held,
    "start": _start,
    "next-year": _next_year,
    "recovery": _recovery,
    **HANDED_IN,
}
"""The screens, in the order in which they are played."""


if __name__ == "__main__":
    main(Path(sys.argv[1]))
