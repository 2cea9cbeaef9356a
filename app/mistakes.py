"""What a person is told when Plenum itself is at fault."""

from __future__ import annotations

import os
from pathlib import Path

from seminar.messages import Message, message

TRACEBACK = "PLENUM_TRACEBACK"
"""The environment variable by which somebody who looks for the cause asks for the traceback."""


def mistake(error: Exception, place: Path | None = None) -> Message:
    """Return the sentence about an error that nobody foresaw.

    Args:
        error: the error; raised again where the traceback is asked for.
        place: the folder that was worked on, if one was.
    """
    _raise_where_asked(error)
    what = message(
        "Plenum made a mistake ({kind}: {text}) and stopped; no document is half-written. "
        "Please report it; {variable}=1 shows where it happened.",
        kind=type(error).__name__,
        text=str(error),
        variable=TRACEBACK,
    )
    return message("{file}: {reason}", file=str(place), reason=what) if place else what


def mistake_in_reading(error: Exception, file: str) -> Message:
    """Return the sentence about an error that nobody foresaw, where nothing is written.

    Args:
        error: the error; raised again where the traceback is asked for.
        file: what the file is called that was read.
    """
    _raise_where_asked(error)
    return message(
        "{file}: Plenum made a mistake with this file ({kind}: {text}). "
        "Please report it; {variable}=1 shows where it happened.",
        file=file,
        kind=type(error).__name__,
        text=str(error),
        variable=TRACEBACK,
    )


def _raise_where_asked(error: Exception) -> None:
    if os.environ.get(TRACEBACK):
        raise error
