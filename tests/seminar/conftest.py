"""What several tests of the seminar need."""

from __future__ import annotations

import subprocess
from collections.abc import Generator
from pathlib import Path
from tempfile import mkdtemp

import pytest


@pytest.fixture
def small_disk() -> Generator[Path]:
    """A disk of 64 kB."""
    folder = Path(mkdtemp())
    mount = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", folder],
        capture_output=True,
        check=False,
    )
    if mount.returncode:
        folder.rmdir()
        pytest.skip("only root can make a small disk")
    yield folder
    subprocess.run(["umount", folder], check=True)
    folder.rmdir()
