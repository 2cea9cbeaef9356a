"""The window: what it leaves at its end, and how large it is."""

from __future__ import annotations

from pathlib import Path
from threading import Event

from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from app.desktop.operation import Operation, Operations, Reporter
from app.desktop.window import SMALLEST, USUAL, Window, usual_size
from seminar.messages import message
from tests.app.desktop.handling import opened

# --- closing --------------------------------------------------------------------------------------


def test_closing_ends_what_works_in_the_background_and_asks_nothing(
    window: Window, qtbot: QtBot, sample: Path
) -> None:
    opened(window, qtbot, sample)
    begun, stopped, told = Event(), Event(), []

    def check(reporter: Reporter) -> None:
        begun.set()
        while not reporter.stopped():
            pass
        stopped.set()

    Operation(message("Checking the files"), check).success(told.append).start(window.operations)
    begun.wait(10)
    window.close()
    assert not window.isVisible()
    assert stopped.is_set()
    qtbot.waitUntil(
        lambda: not any(works.running for works in window.findChildren(Operations)), timeout=5000
    )


def test_leaving_a_seminar_ends_what_works_on_it(
    window: Window, qtbot: QtBot, sample: Path
) -> None:
    opened(window, qtbot, sample)
    begun = Event()

    def check(reporter: Reporter) -> None:
        begun.set()
        while not reporter.stopped():
            pass

    Operation(message("Checking the files"), check).start(window.operations)
    begun.wait(10)
    window.bench.do("file.close")
    qtbot.waitUntil(lambda: not window.operations.running, timeout=5000)
    assert window.workspace is None


# --- its size -------------------------------------------------------------------------------------


def test_the_first_window_has_room_on_the_screen_with_its_frame() -> None:
    assert usual_size(QSize(1920, 1080)) == USUAL
    small = usual_size(QSize(1280, 800))
    assert small.width() < 1280
    assert small.height() < 800 - 24
    assert usual_size(QSize(800, 600)) == SMALLEST
