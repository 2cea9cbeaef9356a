from __future__ import annotations

from pathlib import Path

from tests.bounded import failure, problems

GREEDY = """
import sys
from tests.bounded import failure, try_seeds
try_seeds(lambda seed, _folder: failure(lambda: bytes(seed * 600_000_000)), *map(int, sys.argv[1:]))
"""


def test_what_is_not_expected_is_told() -> None:
    assert failure(lambda: {}["x"], KeyError) == ""
    assert "KeyError" in failure(lambda: {}["x"], ValueError)


def test_who_takes_too_much_memory_is_told_by_its_seed(tmp_path: Path) -> None:
    program = tmp_path / "greedy.py"
    program.write_text(GREEDY, "utf-8")
    told = problems(str(program), 0, 2)
    assert told.startswith("seed 1:")
    assert "MemoryError" in told
