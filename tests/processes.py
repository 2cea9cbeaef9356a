"""What tests need that start processes."""

from __future__ import annotations

import os
from pathlib import Path


def unmeasured_environment() -> dict[str, str]:
    """The environment for a process that is killed or loses its rights, and so cannot report."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("COV")}
    return {**kept, "PYTHONPATH": str(Path(__file__).parents[1])}
