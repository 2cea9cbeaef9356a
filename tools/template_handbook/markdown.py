"""Tables and texts in Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

_SIGNS = re.compile(r"[*_<>`|\[\]]")
_STROKE = re.compile(r"(?<!\\)\|")
_NOT_IN_ANCHORS = re.compile(r"[^\w\- ]")


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table; cells are Markdown, in which an upright stroke would begin another cell."""
    lines = [f"| {' | '.join(head)} |", f"|{'---|' * len(head)}"]
    return "\n".join((*lines, *(f"| {' | '.join(map(_in_cell, row))} |" for row in rows)))


def _in_cell(said: str) -> str:
    return _STROKE.sub(r"\|", said)


def text(said: str) -> str:
    """Return a text as Markdown shows it, signs and all."""
    return _SIGNS.sub(r"\\\g<0>", said)


def code(said: str) -> str:
    """Return a text as it is typed."""
    return f"`{said}`"


def anchor(heading: str) -> str:
    """Return what a heading is linked to by, as sites that show Markdown make it."""
    return _NOT_IN_ANCHORS.sub("", heading.lower()).replace(" ", "-")
