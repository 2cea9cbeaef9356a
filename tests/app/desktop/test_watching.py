from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QObject
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from app.desktop.watching import Watching
from app.keeping.glimpse import Glimpse
from app.keeping.outside import Look

SAME = Glimpse(Look("same", "f"), None)


class Share:
    """A folder that is slow to answer until it is told to."""

    def __init__(self) -> None:
        self.answers = Event()
        self.asked = 0

    def look(self) -> Glimpse:
        self.asked += 1
        assert self.answers.wait(20)
        return SAME


@pytest.fixture
def share() -> Iterator[Share]:
    share = Share()
    yield share
    share.answers.set()


@pytest.fixture
def watching(qtbot: QtBot, tmp_path: Path, share: Share) -> Iterator[Watching]:
    parent = QObject()
    watching = Watching(tmp_path, share.look, parent)
    watching._now_and_then.stop()
    watching._patience.setInterval(20)
    yield watching
    watching.end()


def test_a_look_that_does_not_end_is_told_of_and_its_answer_is_taken_when_it_comes(
    watching: Watching, share: Share, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(watching.stalled):
        watching.look()
    watching.look()
    assert share.asked == 1, "one look at a time"
    with qtbot.waitSignal(watching.seen):
        share.answers.set()


def test_trying_again_does_not_wait_for_the_look_before(
    watching: Watching, share: Share, qtbot: QtBot
) -> None:
    seen = QSignalSpy(watching.seen)
    watching.look()
    watching.look_anew()
    qtbot.waitUntil(lambda: share.asked == 2)
    share.answers.set()
    qtbot.waitUntil(lambda: seen.count() == 1)
    qtbot.waitUntil(lambda: not any(one.name == "watching" for one in threading.enumerate()))
    qtbot.wait(0)
    assert seen.count() == 1, "only the last one counts"


def test_the_end_of_plenum_waits_for_no_look(
    watching: Watching, share: Share, qtbot: QtBot
) -> None:
    watching.look()
    qtbot.waitUntil(lambda: share.asked == 1)
    assert [one.daemon for one in threading.enumerate() if one.name == "watching"] == [True]
    watching.end()
    assert not share.answers.is_set()
