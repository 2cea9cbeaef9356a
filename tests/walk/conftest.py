"""The newcomer's machine: an empty home, an empty screen, and Plenum started as the README says."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.walk.hands import Hands, empty_screen

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / "home").mkdir()
    return tmp_path / "home"


@pytest.fixture
def hands(home: Path, own_environment: dict[str, str]) -> Iterator[Hands]:
    """Yield the hands of somebody who has an empty screen before them."""
    plain = {name: value for name, value in own_environment.items() if not name.startswith("XDG_")}
    own = {"QT_QPA_PLATFORM": "xcb", "HOME": str(home), "PLENUM_LANGUAGE": "nb"}
    with empty_screen(plain | own) as hands:
        yield hands


@pytest.fixture
def app(hands: Hands) -> Iterator[subprocess.Popen[bytes]]:
    """Yield the app, started as the README says."""
    # What it sets up is set up before the clock runs.
    subprocess.run(["make", "--silent", ".venv/.plenum"], cwd=ROOT, check=True)
    with subprocess.Popen(
        ["make", "app"],
        cwd=ROOT,
        env=hands.environment,
        stderr=subprocess.PIPE,
        start_new_session=True,
    ) as app:
        try:
            hands.wait_for("Plenum")
            yield app
        finally:
            if app.poll() is None:
                os.killpg(app.pid, signal.SIGKILL)
