"""Answers on standard output: JSON for programs, wrapped and coloured text for people."""

from __future__ import annotations

import os
import shutil
import sys
import textwrap
from typing import Any

import click
import msgspec

_WIDEST = 100
"""Longer lines are hard to read, however wide the window is."""
_NARROWEST = 40


def print_json(value: Any) -> None:  # noqa: ANN401 - whatever msgspec encodes
    """Print a value as JSON, which is UTF-8 whatever the code page is (RFC 8259, 8.1)."""
    click.echo(msgspec.json.format(msgspec.json.encode(value), indent=2))


def print_lines(text: str, indent: str = "", first: str | None = None, **style: Any) -> None:  # noqa: ANN401
    """Print a text on lines that end before the window does; in a file it stays on one line.

    Whoever sets `COLUMNS` says how wide the lines are, also in a file.

    Args:
        text: what is said.
        indent: what stands before each line.
        first: what stands before the first line instead, and is no wider.
        style: as `click.style` takes it; it does without where there are no colours.
    """
    start = indent if first is None else first
    for number, line in enumerate(_lines(text, len(indent))):
        click.echo((indent if number else start) + click.style(line, **style))


def _lines(text: str, indent: int) -> list[str]:
    if not sys.stdout.isatty() and "COLUMNS" not in os.environ:
        return [text]
    columns = min(shutil.get_terminal_size().columns, _WIDEST)
    room = max(columns - 1, _NARROWEST) - indent
    return textwrap.wrap(text, room, break_long_words=False, break_on_hyphens=False) or [""]


def sign(wanted: str, plain: str) -> str:
    """Return a sign, or a plain one where the output's code page has not the first."""
    try:
        wanted.encode(sys.stdout.encoding or "ascii")
    except UnicodeEncodeError:
        return plain
    return wanted
