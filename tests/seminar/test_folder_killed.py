from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.processes import unmeasured_environment

SCRIPT = Path(__file__).with_name("killed_while_saving.py")
KILLS = 60


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a system that can fork")
def test_a_kill_at_any_moment_leaves_both_versions_whole(tmp_path: Path) -> None:
    result = subprocess.run(
        [sys.executable, SCRIPT, tmp_path / "seminar", str(KILLS), "20. mars"],
        capture_output=True,
        text=True,
        check=False,
        env=unmeasured_environment(),
    )
    assert result.stderr == ""
    assert int(result.stdout) > KILLS // 10
