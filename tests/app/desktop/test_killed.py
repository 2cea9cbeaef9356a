from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.processes import unmeasured_environment

SCRIPT = Path(__file__).with_name("killed_while_editing.py")
KILLS = 200


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a system that can fork")
def test_a_kill_at_any_moment_costs_at_most_the_last_second_of_typing(tmp_path: Path) -> None:
    result = subprocess.run(
        [sys.executable, SCRIPT, tmp_path, str(KILLS), "19. mars"],
        capture_output=True,
        text=True,
        check=False,
        env={**unmeasured_environment(), "QT_QPA_PLATFORM": "offscreen", "PLENUM_LANGUAGE": "nb"},
    )
    assert "Traceback" not in result.stderr, result.stderr
    found = [json.loads(line) for line in result.stdout.splitlines()]
    assert len(found) == KILLS
    assert [lost for _, lost, _, _ in found if lost > 1] == []
    assert sum(keys for keys, _, _, _ in found) > 10 * KILLS, "hardly anything was typed"
    assert sum(lost > 0 for _, lost, _, _ in found) > KILLS // 4, "no kill came while one typed"
    assert sum(copy for _, _, copy, _ in found) > KILLS // 4, "hardly any copy was needed"
    assert sum(saved for _, _, _, saved in found) > KILLS // 10, "hardly anything was saved"
