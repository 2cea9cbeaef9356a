"""Garbage is collected between events, and nowhere else."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject

from app.desktop.tidying import Tidying


class Knot:
    """Something that only the collection can free."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def tidying() -> Iterator[Tidying]:
    owner = QObject()
    tidying = Tidying(owner)
    tidying.begin()
    yield tidying
    tidying.end()
    gc.disable()  # as the tests of the desktop find it


def test_python_does_not_collect_by_itself(tidying: Tidying):
    assert not gc.isenabled()
    knot = weakref.ref(Knot())
    for _ in range(5000):
        Knot()
    assert knot() is not None
    tidying.tidy()
    assert knot() is None


@pytest.mark.usefixtures("tidying")
def test_garbage_goes_while_the_window_is_idle(qtbot):
    knot = weakref.ref(Knot())
    for _ in range(5000):
        Knot()
    qtbot.waitUntil(lambda: knot() is None, timeout=5000)


@pytest.mark.usefixtures("tidying")
def test_what_was_there_before_is_not_looked_through():
    assert gc.get_freeze_count() > len(gc.get_objects())


def test_the_collection_is_given_back(tidying: Tidying):
    tidying.end()
    assert gc.isenabled()
    assert gc.get_freeze_count() < len(gc.get_objects())
