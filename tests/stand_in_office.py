"""A stand-in for LibreOffice: a script called `soffice` that does what each document tells it to.

A document holding `crash` ends it with a failure, `hang` makes it wait for a child, and `refuse` is
passed over; of any other it writes a PDF that holds the document's text and a number of its own.
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
for source; do
  name=$(basename "$source")
  case $(head -c 6 "$source" | tr -d '\\0') in
    crash) exit 1 ;;
    hang) sleep 600 & echo $! > '{place}/new' && mv '{place}/new' '{place}/child'; wait ;;
    refuse) continue ;;
  esac
  {{ head -c 40 "$source"; echo $$; }} > "$target/${{name%.*}}.pdf"
done
"""


class StandIn(Struct, frozen=True):
    """The stand-in, and what it leaves behind."""

    place: Path

    @property
    def starts(self) -> list[str]:
        """The arguments of each start, in order."""
        return (self.place / "starts").read_text(encoding="utf-8").splitlines()

    def is_waiting(self) -> bool:
        """Whether it hangs, with its child."""
        return (self.place / "child").exists()

    def child_is_gone(self) -> bool:
        """Whether the child has ended, or ends within seconds; an ended one nobody asks for is."""
        state = Path(f"/proc/{(self.place / 'child').read_text(encoding='utf-8').strip()}/stat")
        deadline = time.monotonic() + 10
        while state.exists() and state.read_text(encoding="utf-8").split()[2] != "Z":
            if time.monotonic() > deadline:
                return False
            time.sleep(0.02)
        return True


def stand_in(place: Path, monkeypatch: pytest.MonkeyPatch) -> StandIn:
    """Put the stand-in into the folder `place` and before LibreOffice in the search path."""
    if os.name != "posix":
        pytest.skip("the stand-in for LibreOffice is a shell script")
    place.mkdir()
    program = place / "soffice"
    program.write_text(_SCRIPT.format(place=place), encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{place}{os.pathsep}{os.environ['PATH']}")
    return StandIn(place)
