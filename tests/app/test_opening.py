"""Opening the window: what is imported for it, and how."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.processes import unmeasured_environment

_IMPORTED = """
import linecache, sys
from app.desktop.importing import import_as_python_does
import_as_python_does()
import app.desktop.main
"""
_LATER = (
    "app.desktop.document",
    "app.desktop.workspace",
    "babel",
    "builders",
    "hashlib",
    "html",
    "importlib.resources",
    "seminar.checks",
    "seminar.folder",
)


@pytest.fixture(scope="module")
def imported() -> set[str]:
    """The modules that are there, and the sources that were read, when the window can be made."""
    code = f"{_IMPORTED}\nprint(*sys.modules, *linecache.cache, sep='\\n')"
    ran = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env=unmeasured_environment(),
    )
    return set(ran.stdout.splitlines())


@pytest.mark.parametrize("module", _LATER)
def test_the_window_opens_without_what_it_does_not_need_yet(imported: set[str], module: str):
    assert module not in imported


def test_no_module_is_read_for_names_it_does_not_ask_for(imported: set[str]):
    assert "app.desktop.window" in imported
    assert not [source for source in imported if source.endswith("window.py")]
