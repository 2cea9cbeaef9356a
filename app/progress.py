"""Progress of long work, for a person who waits at a terminal."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

_PARTS = 100
"""Parts of a step that a bar can show; no terminal is much wider."""


@contextmanager
def progress(label: str, length: int) -> Iterator[Callable[[float], None]]:
    """Yield what shows on a bar how many steps are done, a part of one too.

    Args:
        label: what is being done.
        length: how many steps it takes.
    """
    with click.progressbar(
        length=length * _PARTS, label=label, file=sys.stderr, hidden=not sys.stderr.isatty()
    ) as bar:
        yield lambda done: bar.update(round(done * _PARTS) - bar.pos)
