"""The plenary as fast as people speak: 200 statements typed, and none lost.

The keys are real key events, posted to whatever has the focus at the moment when each is due, as a
screen delivers them; nobody waits until the window has dealt with the one before. The seminar is
the sample, opened from its folder as a person opens it: its checks run, its recovery copy is
written within a second of each step, and the secretary saves now and then.

In the quick test a key is due every 5 ms, ten times as fast as the twenty keys a second that are
promised; a backlog of keys that loses none there loses none at leisure. The slow test keeps the
promised pace itself, key by key.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.desktop.keeper import Keeper
from app.desktop.pages.outcomes.page import OutcomesPage
from app.desktop.window import Window
from app.keeping.recovery_copy import decode_copy
from seminar.folder import open_seminar
from seminar.model import Statement
from tests.app.desktop.handling import opened

COUNT = 200
KINDS = {"o": "observation", "f": "proposal", "e": "agreement", "t": "action"}
Key = tuple[int, str]
SAVE: Key = (Qt.Key.Key_S, "\x13")


def line(n: int) -> str:
    """Return what is typed: some lines choose anew where they belong, some are starred."""
    before = f"g{n % 8 + 1} {list(KINDS)[n // 7 % 4]} " if n % 7 == 0 else ""
    return f"{before}Så {n}{' *' if n % 10 == 0 else ''}"


def said(n: int) -> tuple[str, str, str, bool]:
    """Return what the statement is to be: text, group, kind, highlight."""
    chosen = n - n % 7
    kind = list(KINDS.values())[chosen // 7 % 4]
    return f"Så {n}", f"gruppe-{chosen % 8 + 1}", kind, n % 10 == 0


def keys() -> Iterator[Key]:
    for n in range(COUNT):
        yield from ((ord(letter.upper()), letter) for letter in line(n))
        yield Qt.Key.Key_Return, "\r"
        if n % 40 == 39:
            yield SAVE


@pytest.fixture
def keeper(window: Window, qtbot: QtBot, sample: Path) -> Keeper:
    keeper = opened(window, qtbot, sample)
    assert window.workspace is not None
    window.workspace.show_page("outcomes")
    return keeper


def page_of(window: Window) -> OutcomesPage:
    assert window.workspace is not None
    page = window.workspace.page
    assert isinstance(page, OutcomesPage)
    return page


def post(key: Key) -> None:
    """Put a key, pressed and let go, into the queue of what has the focus."""
    focused = QApplication.focusWidget()
    assert focused is not None
    code, text = key
    held = Qt.KeyboardModifier.ControlModifier if key == SAVE else Qt.KeyboardModifier.NoModifier
    if key == SAVE:  # A shortcut goes by the window system; it is sent at its turn.
        QApplication.processEvents()
        QTest.keyClick(focused, Qt.Key.Key_S, held)
        return
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.postEvent(focused, QKeyEvent(kind, code, held, text))


def type_all(typed: Sequence[Key], every: float) -> None:
    """Post each key at its moment, whether the window has dealt with those before or not."""
    begun = time.perf_counter()
    for n, key in enumerate(typed):
        while time.perf_counter() < begun + n * every:
            QApplication.processEvents()
        post(key)
    QApplication.processEvents()


def added(window: Window, before: int) -> list[tuple[str, str | None, str, bool]]:
    outcomes = page_of(window).document.seminar.outcomes
    return [_told(one) for one in outcomes[before:]]


def _told(one: Statement) -> tuple[str, str | None, str, bool]:
    return one.text, one.group, one.kind, one.highlight


def check_all_is_there(window: Window, keeper: Keeper, qtbot: QtBot, before: int) -> None:
    everything = [said(n) for n in range(COUNT)]
    assert added(window, before) == everything
    assert page_of(window).quick.line.text() == ""
    # Those after the last save stand in the recovery copy; all of them in the file, once saved.
    window.bench.do("file.save")
    qtbot.waitUntil(keeper.document.is_saved, timeout=10_000)
    saved = open_seminar(keeper.document.folder).outcomes[before:]
    assert [_told(one) for one in saved] == everything
    assert all(one.changed is not None for one in saved)
    while keeper.document.stack.canUndo():
        keeper.document.undo()
    assert len(keeper.document.seminar.outcomes) == before


def test_two_hundred_statements_typed_faster_than_anybody_lose_none(
    window: Window, keeper: Keeper, qtbot: QtBot
) -> None:
    before = len(keeper.document.seminar.outcomes)
    page = page_of(window)
    page.go_to_quick_line()
    copies: list[int] = []
    keeper.recovering.kept.connect(lambda: copies.append(_kept(keeper)))
    type_all(list(keys()), 0.005)
    check_all_is_there(window, keeper, qtbot, before)
    assert len(copies) > 3
    assert max(copies) > before + 100


def _kept(keeper: Keeper) -> int:
    """Return how many statements the recovery copy holds; none where it is not needed."""
    path = keeper.recovering.path
    if not path.exists():
        return 0
    return len(decode_copy(path.read_bytes(), path).work.seminar.outcomes)


@pytest.mark.slow
def test_two_hundred_statements_at_twenty_keys_a_second_lose_none(
    window: Window, keeper: Keeper, qtbot: QtBot
) -> None:
    before = len(keeper.document.seminar.outcomes)
    page = page_of(window)
    page.go_to_quick_line()
    type_all(list(keys()), 1 / 20)
    check_all_is_there(window, keeper, qtbot, before)
