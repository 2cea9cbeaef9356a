from __future__ import annotations

import subprocess
import sys

import pytest

from tests.processes import unmeasured_environment


@pytest.mark.slow
def test_where_qt_finds_no_screen_one_sentence_says_so() -> None:
    environment = {
        **unmeasured_environment(),
        "QT_QPA_PLATFORM": "nowhere",
        "PLENUM_LANGUAGE": "nb",
    }
    ran = subprocess.run(
        [sys.executable, "-m", "app"],
        capture_output=True,
        text=True,
        check=False,
        env=environment,
        timeout=60,
    )
    assert ran.returncode == 1
    (said,) = ran.stderr.splitlines()
    assert said.startswith("Vinduet kan ikke åpnes")
    assert "nowhere" in said
