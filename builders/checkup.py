"""What an inspection finds in built files, as the few lines that a person wants to read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from msgspec import Struct

from builders.inspection import Finding, inspect
from seminar.messages import Message, PlenumError

_REPAIRED = ("package", "presentation", "word")
"""The concerns whose errors make Office repair a file, or refuse it."""


class Checkup(Struct, frozen=True):
    """What was found in a file.

    Args:
        path: the file.
        findings: what was found, the gravest first.
        failure: why it could not be read, or `None`.
    """

    path: Path
    findings: tuple[Finding, ...] = ()
    failure: Message | None = None

    @property
    def opens(self) -> bool:
        """Whether Office opens it without repairing it."""
        return self.failure is None and not any(
            one.severity == "error" and one.concern in _REPAIRED for one in self.findings
        )

    @property
    def accessibility(self) -> tuple[Finding, ...]:
        """What keeps people from reading it who do not see it, or not well."""
        return tuple(
            one for one in self.findings if one.concern == "accessibility" and one.severity != "tip"
        )

    @property
    def others(self) -> tuple[Finding, ...]:
        """What else there is to mend, and tips at the end."""
        return tuple(one for one in self.findings if one not in self.accessibility)


def check_files(
    paths: Sequence[Path],
    tell: Callable[[Path, int, int], object],
    stopped: Callable[[], bool],
) -> tuple[Checkup, ...]:
    """Inspect files one by one.

    Args:
        paths: the files.
        tell: is called as each is begun, with how many are done and how many there are.
        stopped: is asked before each whether to stop.

    Returns:
        What was found in each, as far as it came.
    """
    found: list[Checkup] = []
    for number, path in enumerate(paths):
        if stopped():
            break
        tell(path, number, len(paths))
        found.append(_checkup(path))
    return tuple(found)


def _checkup(path: Path) -> Checkup:
    try:
        return Checkup(path, inspect(path))
    except PlenumError as error:
        return Checkup(path, failure=error.message)
