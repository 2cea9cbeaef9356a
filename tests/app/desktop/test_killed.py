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
PATIENCE = 500
"""Seconds that all of them may take on a busy machine."""
KEYS_A_SECOND = 40
"""As many as the script presses."""
LAST = 1.0
"""Seconds of typing that may be lost."""
SLACK = 0.5
"""Seconds that a system may take to wake the thread that writes and to put a file on its disk,
while three other sessions press their keys and write: what is promised is Plenum's own part."""
PLACES = ("Title", "Cell", "Instruction", "FastLine")


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a system that can fork")
def test_a_kill_at_any_moment_costs_at_most_the_last_second_of_typing(tmp_path: Path) -> None:
    result = subprocess.run(
        [sys.executable, SCRIPT, tmp_path, str(KILLS), "19. mars"],
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE,
        env={**unmeasured_environment(), "QT_QPA_PLATFORM": "offscreen", "PLENUM_LANGUAGE": "nb"},
    )
    assert "Traceback" not in result.stderr, result.stderr
    found = [json.loads(line) for line in result.stdout.splitlines()]
    assert len(found) == KILLS
    assert [kill for kill in found if kill["lost"] > KEYS_A_SECOND] == []
    # Time in which the machine had none for Plenum does not count: nobody types in it then either.
    assert [kill for kill in found if kill["seconds"] - kill["held_up"] > LAST + SLACK] == []
    assert sum(kill["keys"] for kill in found) > 10 * KILLS, "hardly anything was typed"
    assert sum(kill["lost"] > 0 for kill in found) > KILLS // 4, "no kill came while one typed"
    for place in PLACES:
        copies = sum(kill["copy"] for kill in found if kill["place"] == place)
        assert copies > KILLS // 4 // len(PLACES), f"hardly any copy was needed: {place}"
    assert sum(kill["saves"] for kill in found) > KILLS // 10, "hardly anything was saved"
