from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tools.make_environment import make, version_fault


@pytest.mark.parametrize("version", [(3, 11), (3, 14), (4, 0)])
def test_python_3_11_and_later_will_do(version: tuple[int, int]) -> None:
    assert version_fault(version) == ""


def test_an_older_python_is_refused_with_the_way_out() -> None:
    said = version_fault((3, 9))
    assert "needs Python 3.11" in said
    assert "`python3` is 3.9" in said
    assert "make PYTHON=" in said


@pytest.mark.slow
def test_an_environment_is_made_with_pip_and_kept_when_it_is_there(tmp_path: Path) -> None:
    folder = tmp_path / "environment"
    assert make(folder) == ""
    python = folder / "bin" / "python"
    subprocess.run([python, "-m", "pip", "--version"], check=True, capture_output=True)
    made = python.lstat().st_ctime_ns
    assert make(folder) == ""
    assert python.lstat().st_ctime_ns == made


def test_where_none_can_be_made_a_sentence_says_what_to_install(tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.touch()
    said = make(in_the_way / "environment")
    assert "python3-venv" in said
    assert str(in_the_way) in said
