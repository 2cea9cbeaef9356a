"""Renews what the page of a year says that its commands print: `python -m tools.year`."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

from tools.year.page import PAGE
from tools.year.walking import walk

_OUTPUT = re.compile(r"^```text\n.*?^```$", re.MULTILINE | re.DOTALL)


def main() -> None:
    """Walk through the year, and write what is printed into the page."""
    with tempfile.TemporaryDirectory() as place:
        printed = [one.printed for one in walk(Path(place)) if one.shown is not None]
    outputs = iter(printed)
    page = PAGE.read_text("utf-8")
    renewed = _OUTPUT.sub(lambda _: f"```text\n{next(outputs)}```", page)
    PAGE.write_text(renewed, "utf-8")


if __name__ == "__main__":
    main()
