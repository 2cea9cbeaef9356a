"""The folder that most tests of reading begin with."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.builders.answers.rooms import FIRST, Room


@pytest.fixture
def room(tmp_path: Path) -> Room:
    """Return a seminar's folder in which one group has answered one question."""
    room = Room(tmp_path)
    room.fill(FIRST, "Mer tid")
    return room
