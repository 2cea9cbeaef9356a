"""Plenum is killed at random moments while somebody types in its window.

Run by `test_killed.py`, as a process of its own: `killed_while_editing.py FOLDER KILLS SEED`. It
loads Plenum once and forks a session for each kill, several at a time. Each session makes its own
application and window, types by real key events into the field of the title, a cell of the
programme, the instruction of a phase or the fast entry line, undoes, redoes and saves, and says
through a pipe what stands there after each key. Then it is looked at what is left, as the next
start does. Prints a line of JSON for each kill.
"""

from __future__ import annotations

import datetime as dt
import gc
import json
import os
import random
import signal
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from itertools import pairwise
from pathlib import Path
from typing import TextIO

import msgspec
from msgspec import Struct
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from app.desktop.asking import Asking as _Asking
from app.desktop.files import Files as _Files
from app.desktop.main import prepared
from app.desktop.pages.details.page import DetailsPage as _DetailsPage
from app.desktop.pages.programme.page import ProgrammePage
from app.desktop.pages.tasks.page import TasksPage
from app.desktop.recovery_offer import RecoveryOffer as _RecoveryOffer
from app.desktop.tables.view import TableView
from app.desktop.window import Window
from app.desktop.workspace import Workspace
from app.keeping.lock import take
from app.keeping.places import recovery_folder
from app.keeping.recovery import saved_beside, waiting
from app.keeping.recovery_copy import Draft
from seminar.folder import PREVIOUS, create, open_seminar
from seminar.model import Day, Item, Phase, Seminar, Task
from seminar.stored import decode

LOADED = (_Asking, _Files, _DetailsPage, ProgrammePage, TasksPage, _RecoveryOffer, Workspace)
"""What the window imports when it is needed; imported before the first fork."""
AT_ONCE = 4
"""Sessions that run at the same time."""
LONGEST = 2.0
"""Seconds from the first key until the last moment for a kill."""
PAUSE = 25
"""Milliseconds between two keys: a fast typist's fastest."""
BEGINNING = "Dialogseminar"
SEMINAR = Seminar(
    id="s",
    title=BEGINNING,
    programme=(
        Day(
            id="d",
            date=dt.date(2026, 3, 19),
            items=(Item(id="i", title="Pause"), Item(id="j", title="Lunsj")),
        ),
    ),
    tasks=(
        Task(
            id="t",
            title="Oppgave",
            phases=(
                Phase(kind="individual", minutes=10, instruction="Tenk"),
                Phase(kind="plenary", minutes=10, instruction="Snakk"),
            ),
        ),
    ),
)


# --- a session ------------------------------------------------------------------------------------


class Place:
    """Where a session types, and what is to be found again of that."""

    def field(self, workspace: Workspace) -> QLineEdit:
        """Return the line in which one types next."""
        raise NotImplementedError

    def stands(self, workspace: Workspace) -> str:
        """Return what a person sees there now."""
        raise NotImplementedError

    def found(self, seminar: Seminar, drafts: Sequence[Draft]) -> str:
        """Return what a person gets back of it."""
        raise NotImplementedError


class Title(Place):
    """The field of the title, each key of which is a step."""

    def field(self, workspace: Workspace) -> QLineEdit:
        workspace.show_page("details")
        fields = workspace.page.findChildren(QLineEdit)
        title = workspace.document.seminar.title
        return next(field for field in fields if field.text() == title)

    def stands(self, workspace: Workspace) -> str:
        return workspace.document.seminar.title

    def found(self, seminar: Seminar, drafts: Sequence[Draft]) -> str:
        assert not drafts
        return seminar.title


class Cell(Place):
    """A cell, whose text is a step when one leaves it."""

    column = "title"

    def field(self, workspace: Workspace) -> QLineEdit:
        view = self.view(workspace)
        if view.cells.editor is None:
            view.setFocus()
            view.go_to_row(0)
            view.edit_field(self.column)
        editor = view.cells.editor
        assert isinstance(editor, QLineEdit)
        return editor

    def view(self, workspace: Workspace) -> TableView:
        workspace.show_page("programme")
        page = workspace.page
        assert isinstance(page, ProgrammePage)
        return page.view

    def stands(self, workspace: Workspace) -> str:
        editor = self.view(workspace).cells.editor
        seminar = workspace.document.seminar
        return editor.text() if isinstance(editor, QLineEdit) else self.value(seminar)

    def value(self, seminar: Seminar) -> str:
        return seminar.programme[0].items[0].title

    def found(self, seminar: Seminar, drafts: Sequence[Draft]) -> str:
        return drafts[0].text if drafts else self.value(seminar)


class Instruction(Cell):
    """The instruction of a phase, in another table."""

    column = "instruction"

    def view(self, workspace: Workspace) -> TableView:
        workspace.show_page("tasks")
        page = workspace.page
        assert isinstance(page, TasksPage)
        return page.editor.phases.view

    def value(self, seminar: Seminar) -> str:
        return seminar.tasks[0].phases[0].instruction


class FastLine(Place):
    """The fast entry line, whose text is an item after Enter."""

    def line(self, workspace: Workspace) -> QLineEdit:
        workspace.show_page("programme")
        page = workspace.page
        assert isinstance(page, ProgrammePage)
        return page.quick.line

    def field(self, workspace: Workspace) -> QLineEdit:
        return self.line(workspace)

    def stands(self, workspace: Workspace) -> str:
        return self.said(workspace.document.seminar, self.line(workspace).text())

    def said(self, seminar: Seminar, text: str) -> str:
        return ", ".join([*(item.title for item in seminar.programme[0].items), text])

    def found(self, seminar: Seminar, drafts: Sequence[Draft]) -> str:
        return self.said(seminar, drafts[0].text if drafts else "")


PLACES = (Title(), Cell(), Instruction(), FastLine())


class Typist:
    """Types in a place of the open seminar, and tells of each key."""

    def __init__(self, window: Window, place: Place, choose: random.Random, pipe: TextIO) -> None:
        self._window = window
        self._place = place
        self._choose = choose
        self._pipe = pipe
        self._timer = QTimer(window, interval=PAUSE)
        self._timer.timeout.connect(self._press)
        self._field: QLineEdit | None = None
        self._count = 0

    def begin(self) -> None:
        self._timer.start()

    def _press(self) -> None:
        workspace = self._window.workspace
        if workspace is None or self._window.files.keeper is None:
            return
        if self._field is None or not isinstance(self._place, Title):
            self._field = self._place.field(workspace)
            self._field.setFocus()
        self._do(self._field)
        self._tell(self._place.stands(workspace))

    def _tell(self, stands: str) -> None:
        try:
            self._pipe.write(json.dumps([time.monotonic(), stands]) + "\n")
            self._pipe.flush()
        except BrokenPipeError:
            os._exit(3)  # Who would kill it is gone.

    def _do(self, field: QLineEdit) -> None:
        chance = self._choose.random()
        if chance < 0.03:
            QTest.keyClick(self._window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
        elif chance < 0.08:
            self._go_back_or_on(field, chance)
        else:
            self._count += 1
            field.setCursorPosition(len(field.text()))
            QTest.keyClicks(field, "abcdefghij"[self._count % 10])
            if self._count % 60 == 0 and isinstance(self._place, Title):
                field.clear()
                QTest.keyClicks(field, f"{BEGINNING} {self._count}")

    def _go_back_or_on(self, field: QLineEdit, chance: float) -> None:
        """Undo or redo where each key is a step; elsewhere, make a step of what is typed."""
        if isinstance(self._place, Title):
            self._window.bench.do("edit.undo" if chance < 0.06 else "edit.redo")
        elif field.text():
            QTest.keyClick(field, Qt.Key.Key_Return)


def edit_until_killed(folder: Path, place: Place, seed: str, pipe: TextIO) -> None:
    """Open the seminar in a window and type until the process is killed."""
    application = prepared()
    gc.unfreeze()
    window = Window()
    window.show()
    window.files.open_folder(folder)
    typist = Typist(window, place, random.Random(seed), pipe)
    typist.begin()
    application.exec()


# --- the killing ----------------------------------------------------------------------------------


class Session:
    """A process that types in a seminar of its own, until it is killed at a moment of its own."""

    def __init__(self, parent: Path, place: Place, seed: str) -> None:
        self.seed = seed
        self.place = place
        self.folder = parent / "Dialogseminar"
        self.home = parent / "home"
        self.home.mkdir(parents=True)
        create(self.folder, SEMINAR)
        self._after = random.Random(seed).uniform(0, LONGEST)
        self._due: float | None = None
        self.killed_at = 0.0
        self.told: list[tuple[float, str]] = []
        self._rest = ""
        self._reads, writes = os.pipe()
        os.set_blocking(self._reads, False)
        self._pid = os.fork()
        if self._pid == 0:
            self._live(writes)
        os.close(writes)

    def _live(self, writes: int) -> None:
        try:
            os.environ["HOME"] = str(self.home)
            with os.fdopen(writes, "w", encoding="utf-8") as pipe:
                edit_until_killed(self.folder, self.place, self.seed, pipe)
        finally:
            os._exit(3)

    def is_over(self) -> bool:
        """Hear what the session says, and kill it when its moment has come."""
        self._hear()
        if self.told and self._due is None:
            self._due = time.monotonic() + self._after
        if self._due is None or time.monotonic() < self._due:
            assert os.waitpid(self._pid, os.WNOHANG) == (0, 0), "the session ended by itself"
            return False
        self.killed_at = time.monotonic()
        os.kill(self._pid, signal.SIGKILL)
        _, status = os.waitpid(self._pid, 0)
        assert os.WIFSIGNALED(status), "the session ended by itself"
        self._hear()
        os.close(self._reads)
        return True

    def _hear(self) -> None:
        with suppress(BlockingIOError):
            while heard := os.read(self._reads, 65536):
                self._rest += heard.decode()
        *lines, self._rest = self._rest.split("\n")
        self.told += [(float(when), str(title)) for when, title in map(json.loads, lines)]


class Found(Struct, kw_only=True):
    """What is left after a kill.

    Args:
        place: where they were pressed.
        keys: how many keys were pressed.
        lost: how many keys are lost.
        seconds: how long before the kill the first of them was pressed.
        held_up: how much of that the session did not get to press keys, for want of a processor.
        copy: whether there is a recovery copy.
        saves: whether something was saved.
    """

    place: str
    keys: int
    lost: int
    seconds: float
    held_up: float
    copy: bool
    saves: bool


def look(session: Session) -> Found:
    """Look at what is left, as the next start does, and measure what is lost.

    What is lost begins with the first key after the last moment at which the window said what is
    found now.
    """
    os.environ["HOME"] = str(session.home)
    saved = open_seminar(session.folder)
    previous = session.folder / PREVIOUS
    assert not previous.exists() or decode(previous.read_bytes())
    found = waiting(recovery_folder())
    assert found.unreadable == ()
    stands = session.place.found(saved, ())
    for copy in found.copies[:1]:
        beside = saved_beside(copy)
        assert beside.seminar == saved
        if beside.age != "newer":
            stands = session.place.found(copy.work.seminar, copy.work.drafts)
    assert len(found.copies) <= 1
    lock = take(session.folder)
    lock.release()
    lost = _lost(session, stands)
    return Found(
        place=type(session.place).__name__,
        keys=len(session.told),
        lost=len(lost),
        seconds=session.killed_at - lost[0] if lost else 0.0,
        held_up=sum(_gaps([*lost, session.killed_at])),
        copy=bool(found.copies),
        saves=saved != SEMINAR,
    )


def _lost(session: Session, stands: str) -> list[float]:
    """Return when the keys were pressed that are lost."""
    there = [number for number, (_, said) in enumerate(session.told) if said == stands]
    if not there and stands == session.place.found(SEMINAR, ()):
        there = [-1]
    assert there, f"{stands!r} was never in the window"
    return [when for when, said in session.told[there[-1] + 1 :] if said != stands]


def _gaps(moments: list[float]) -> Iterator[float]:
    """Yield by how much more than the typist's own pause each moment came after the one before."""
    for before, after in pairwise(moments):
        yield max(0.0, after - before - 2 * PAUSE / 1000)


def main(parent: Path, kills: int, seed: str) -> None:
    seeds = [f"{seed} {number}" for number in range(kills)]
    running: list[Session] = []
    while seeds or running:
        while seeds and len(running) < AT_ONCE:
            number = len(seeds) - 1
            place = PLACES[number % len(PLACES)]
            running.append(Session(parent / f"{number}", place, seeds.pop()))
        over = [session for session in running if session.is_over()]
        running = [session for session in running if session not in over]
        for session in over:
            sys.stdout.write(msgspec.json.encode(look(session)).decode() + "\n")
        time.sleep(0.002)


if __name__ == "__main__":
    gc.disable()
    gc.freeze()
    main(Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3])
