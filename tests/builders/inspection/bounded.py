"""Inspects files in a process of little memory, for tests of hostile and damaged files.

Called with files, it prints for each what came of it; as a module it starts such a process.
"""

from __future__ import annotations

import resource
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
MOST_MEMORY = 500_000_000
_GENEROUS = 60
"""How many seconds an inspection may take here, where machines are slow and shared."""


def inspected_within_bounds(*paths: Path) -> list[str]:
    """Return the rules that find something in each file, or the sentence that refuses it."""
    run = subprocess.run(
        [sys.executable, __file__, *map(str, paths)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=_GENEROUS * len(paths),
        preexec_fn=_bound,
    )
    assert not run.returncode, run.stderr
    return run.stdout.splitlines()


def _bound() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))


def _main(paths: list[str]) -> None:
    sys.path.insert(0, str(ROOT))
    from builders.archive import UnreadableOfficeFile  # noqa: PLC0415 (found on the path)
    from builders.inspection import inspect  # noqa: PLC0415

    for path in paths:
        try:
            found = inspect(Path(path))
        except UnreadableOfficeFile as error:
            print(error)  # noqa: T201
        else:
            print(*dict.fromkeys(finding.rule for finding in found))  # noqa: T201


if __name__ == "__main__":
    _main(sys.argv[1:])
