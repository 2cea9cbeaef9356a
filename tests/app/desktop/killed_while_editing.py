"""Plenum is killed at random moments while somebody types in its window.

Run by `test_killed.py`, as a process of its own: `killed_while_editing.py FOLDER KILLS SEED`. It
loads Plenum once and forks a session for each kill, several at a time. Each session makes its own
application and window, types by real key events into the field of the title, undoes, redoes and
saves, and says through a pipe what stands there after each key. Then it is looked at what is left,
as the next start does. Prints a line of JSON for each kill.
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
from contextlib import suppress
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
from app.desktop.recovery_offer import RecoveryOffer as _RecoveryOffer
from app.desktop.window import Window
from app.desktop.workspace import Workspace as _Workspace
from app.keeping.lock import take
from app.keeping.places import recovery_folder
from app.keeping.recovery import saved_beside, waiting
from seminar.folder import PREVIOUS, create, open_seminar
from seminar.model import Day, Seminar
from seminar.stored import decode

LOADED = (_Asking, _Files, _DetailsPage, _RecoveryOffer, _Workspace)
"""What the window imports when it is needed; imported before the first fork."""
AT_ONCE = 4
"""Sessions that run at the same time."""
LONGEST = 2.0
"""Seconds from the first key until the last moment for a kill."""
PAUSE = 25
"""Milliseconds between two keys: a fast typist's fastest."""
BEGINNING = "Dialogseminar"
DATE = dt.date(2026, 3, 19)


# --- a session ------------------------------------------------------------------------------------


class Typist:
    """Types in the title of the open seminar, and tells of each key."""

    def __init__(self, window: Window, choose: random.Random, pipe: TextIO) -> None:
        self._window = window
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
        if self._field is None:
            workspace.show_page("details")
            page = workspace.page
            fields = page.findChildren(QLineEdit)
            self._field = next(field for field in fields if field.text() == BEGINNING)
            self._field.setFocus()
        self._do(self._field)
        self._tell(workspace.document.seminar.title)

    def _tell(self, title: str) -> None:
        try:
            self._pipe.write(json.dumps([time.monotonic(), title]) + "\n")
            self._pipe.flush()
        except BrokenPipeError:
            os._exit(3)  # Who would kill it is gone.

    def _do(self, field: QLineEdit) -> None:
        chance = self._choose.random()
        control = Qt.KeyboardModifier.ControlModifier
        if chance < 0.03:
            QTest.keyClick(self._window, Qt.Key.Key_S, control)
        elif chance < 0.06:
            self._window.bench.do("edit.undo")
        elif chance < 0.08:
            self._window.bench.do("edit.redo")
        else:
            self._count += 1
            field.setCursorPosition(len(field.text()))
            QTest.keyClicks(field, "abcdefghij"[self._count % 10])
            if self._count % 60 == 0:
                field.clear()
                QTest.keyClicks(field, f"{BEGINNING} {self._count}")


def edit_until_killed(folder: Path, seed: str, pipe: TextIO) -> None:
    """Open the seminar in a window and type until the process is killed."""
    application = prepared()
    gc.unfreeze()
    window = Window()
    window.show()
    window.files.open_folder(folder)
    typist = Typist(window, random.Random(seed), pipe)
    typist.begin()
    application.exec()


# --- the killing ----------------------------------------------------------------------------------


class Session:
    """A process that types in a seminar of its own, until it is killed at a moment of its own."""

    def __init__(self, place: Path, seed: str) -> None:
        self.seed = seed
        self.folder = place / "Dialogseminar"
        self.home = place / "home"
        self.home.mkdir(parents=True)
        create(self.folder, Seminar(id="s", title=BEGINNING, programme=(Day(id="d", date=DATE),)))
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
                edit_until_killed(self.folder, self.seed, pipe)
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
        keys: how many keys were pressed.
        lost: how many keys are lost.
        seconds: how long before the kill the first of them was pressed.
        copy: whether there is a recovery copy.
        saves: whether something was saved.
    """

    keys: int
    lost: int
    seconds: float
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
    title = saved.title
    for copy in found.copies[:1]:
        beside = saved_beside(copy)
        assert beside.seminar == saved
        title = saved.title if beside.age == "newer" else copy.work.seminar.title
    assert len(found.copies) <= 1
    lock = take(session.folder)
    lock.release()
    lost = _lost(session, title)
    return Found(
        keys=len(session.told),
        lost=len(lost),
        seconds=session.killed_at - lost[0] if lost else 0.0,
        copy=bool(found.copies),
        saves=saved.title != BEGINNING,
    )


def _lost(session: Session, title: str) -> list[float]:
    """Return when the keys were pressed that are lost."""
    there = [number for number, (_, said) in enumerate(session.told) if said == title]
    if not there and title == BEGINNING:
        there = [-1]
    assert there, f"{title!r} was never in the window"
    return [when for when, said in session.told[there[-1] + 1 :] if said != title]


def main(place: Path, kills: int, seed: str) -> None:
    seeds = [f"{seed} {number}" for number in range(kills)]
    running: list[Session] = []
    while seeds or running:
        while seeds and len(running) < AT_ONCE:
            running.append(Session(place / f"{len(seeds)}", seeds.pop()))
        over = [session for session in running if session.is_over()]
        running = [session for session in running if session not in over]
        for session in over:
            sys.stdout.write(msgspec.json.encode(look(session)).decode() + "\n")
        time.sleep(0.002)


if __name__ == "__main__":
    gc.disable()
    gc.freeze()
    main(Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3])
