"""Seminars whose groups have written in their sheets; the sheets are built once."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from app.desktop.window import Window
from tests.app.collecting.seminars import seminar, with_sheets, write
from tests.app.desktop.pages.outcomes.handed_in import Bench


@pytest.fixture(scope="session")
def written_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two groups by two tasks; three of the four sheets are written in."""
    folder = with_sheets(tmp_path_factory.mktemp("outcomes") / "Dialogseminar", seminar())
    write(folder, 1, 1, ["Vi møtes for sjelden", "Tonen er god"], ["Faste møter"])
    write(folder, 2, 1, ["Mandatene er uklare"])
    write(folder, 1, 2, ["Sakene kommer sent"])
    return folder


@pytest.fixture
def written(written_once: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(written_once, tmp_path / "Dialogseminar"))


@pytest.fixture
def bench(window: Window, written: Path) -> Bench:
    return Bench(window, written)
