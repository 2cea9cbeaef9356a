"""A stand-in for LibreOffice: a script called `soffice` that does what each document tells it to.

A document holding `crash` ends it with a failure, `hang` makes it wait for a child, and `refuse` is
passed over; of any other it writes a PDF that holds the document's text and a number of its own,
and takes a while if it holds `slow`.
"""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest
from msgspec import Struct

_SCRIPT = """#!/bin/sh
echo "$*" >> '{place}/starts'
target=$7
shift 7
told='{always}'
for source; do
  name=$(basename "$source")
  case ${{told:-$(head -c 6 "$source" | tr -d '\\0')}} in
    crash) exit 1 ;;
    hang) sleep 600 & touch '{place}/child.'$!; wait ;;
    refuse) continue ;;
    slow) sleep 0.45 ;;
  esac
  {{ head -c 40 "$source"; echo $$; }} > "$target/${{name%.*}}.pdf"
  told='{later}'
done
"""


class StandIn(Struct, frozen=True):
    """The stand-in, and what it leaves behind."""

    place: Path

    @property
    def starts(self) -> list[str]:
        """The arguments of each start, in order."""
        return (self.place / "starts").read_text(encoding="utf-8").splitlines()

    def wait_until_waiting(self, starts: int = 1) -> None:
        """Wait until so many of it hang, each with its child, and fail after half a minute."""
        deadline = time.monotonic() + 30
        while len(self._children()) < starts:
            assert time.monotonic() < deadline
            time.sleep(0.02)

    def children_are_gone(self) -> bool:
        """Whether the children have ended, or end within seconds."""
        deadline = time.monotonic() + 10
        while any(map(_is_alive, self._children())):
            if time.monotonic() > deadline:
                return False
            time.sleep(0.02)
        return True

    def _children(self) -> list[str]:
        return [path.suffix.lstrip(".") for path in self.place.glob("child.*")]


def _is_alive(process: str) -> bool:
    """Whether a process has not ended; one that has, and that nobody asks for, is a zombie."""
    try:
        state = Path(f"/proc/{process}/stat").read_text(encoding="utf-8")
    except (FileNotFoundError, ProcessLookupError):
        return False
    return state.split()[2] != "Z"


def stand_in(
    place: Path, monkeypatch: pytest.MonkeyPatch, always: str = "", later: str = ""
) -> StandIn:
    """Put the stand-in into the folder `place` and before LibreOffice in the search path.

    Args:
        place: a new folder.
        monkeypatch: what changes the search path.
        always: what it does with every document, if not what the document says.
        later: what it does with every document after the first that it makes, if not the same.
    """
    if os.name != "posix":
        pytest.skip("the stand-in for LibreOffice is a shell script")
    place.mkdir()
    program = place / "soffice"
    program.write_text(
        _SCRIPT.format(place=place, always=always, later=later or always), encoding="utf-8"
    )
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{place}{os.pathsep}{os.environ['PATH']}")
    return StandIn(place)
