from __future__ import annotations

from pathlib import Path

import pytest

from app.keeping.lock import holder_of
from app.keeping.opening import Underway, open_for_editing
from seminar.folder import create
from seminar.model import Seminar


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    create(tmp_path / "2026", Seminar(id="s", title="Dialogseminar"))
    return tmp_path / "2026"


def test_an_opening_that_is_not_given_up_is_had_once(folder: Path) -> None:
    underway = Underway(lambda: open_for_editing(folder))
    assert underway.take() is None
    underway.run()
    opened = underway.take()
    assert opened
    assert opened.lock
    underway.give_up()
    assert holder_of(folder) == opened.lock.holder, "it is somebody's by now"


@pytest.mark.parametrize("when", ["before", "after"])
def test_an_opening_that_is_given_up_leaves_no_lock(folder: Path, when: str) -> None:
    underway = Underway(lambda: open_for_editing(folder))
    if when == "before":
        underway.give_up()
    underway.run()
    underway.give_up()
    assert underway.take() is None
    assert holder_of(folder) is None
