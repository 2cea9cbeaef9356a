"""The import contracts of `pyproject.toml` hold, and each begins to work when it is broken."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[1]
PACKAGES = ("app", "builders", "sample_inputs", "seminar", "templates")


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """Return a copy of the packages' sources, with the contracts, to plant imports in."""
    for package in PACKAGES:
        for source in (ROOT / package).rglob("*.py"):
            target = tmp_path / source.relative_to(ROOT)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, target)
    shutil.copyfile(ROOT / "pyproject.toml", tmp_path / "pyproject.toml")
    return tmp_path


def lint(house: Path) -> subprocess.CompletedProcess[str]:
    command = Path(sys.executable).with_name("lint-imports")
    return subprocess.run(
        [command, "--no-cache"], cwd=house, capture_output=True, text=True, check=False
    )


def plant(house: Path, module: str, line: str) -> None:
    path = house / module
    path.parent.mkdir(parents=True, exist_ok=True)
    (path.parent / "__init__.py").touch()
    path.write_text(line + "\n", encoding="utf-8")


def test_the_contracts_hold(house: Path) -> None:
    result = lint(house)
    assert result.returncode == 0, result.stdout
    assert "0 broken" in result.stdout


@pytest.mark.parametrize(
    "module, line",
    [
        ("builders/planted.py", "import app"),
        ("seminar/planted.py", "from builders import look"),
        ("seminar/planted.py", "def later():\n    import app"),
        ("templates/planted.py", "import seminar"),
        ("sample_inputs/planted.py", "import builders"),
        ("app/planted.py", "from PySide6 import QtWidgets"),
        ("builders/planted.py", "import PySide6.QtGui"),
        ("seminar/planted.py", "def later():\n    from PySide6 import QtCore"),
        ("app/desktops/planted.py", "import PySide6"),
    ],
)
def test_a_planted_import_breaks_a_contract(house: Path, module: str, line: str) -> None:
    plant(house, module, line)
    result = lint(house)
    assert result.returncode == 1, result.stdout
    assert "1 broken" in result.stdout
    assert ".planted ->" in result.stdout


@pytest.mark.parametrize("module", ["window.py", "views/outline.py"])
def test_the_desktop_may_use_qt_and_the_command_line_may_open_it(house: Path, module: str) -> None:
    (house / "app" / "desktop").mkdir(exist_ok=True)
    plant(house, f"app/desktop/{module}", "from PySide6.QtWidgets import QMainWindow")
    (house / "app" / "desktop" / "__init__.py").write_text("import PySide6\n", encoding="utf-8")
    opener = f"import app.desktop.{module.removesuffix('.py').replace('/', '.')}"
    plant(house, "app/planted.py", f"def desktop():\n    {opener}")
    result = lint(house)
    assert result.returncode == 0, result.stdout
