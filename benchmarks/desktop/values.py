"""What the programs that measure print, apart from them, so that reading it is light."""

from __future__ import annotations

from msgspec import Struct


class Opened(Struct):
    """A window that was opened.

    Args:
        seconds: from what asked for it until it was painted and, at a start, had answered a key.
        megabytes: the memory that the process held then (resident set).
    """

    seconds: float
    megabytes: float


class Typed(Struct):
    """Seconds of each keystroke, with all that Qt had to do after it, painting too.

    Args:
        cell: in the editor of a cell.
        enter: Enter there: the edit is made, and the editor opens in the next row.
        details: in a field of the details pane, where each keystroke is an edit.
        items: how many the programme had.
    """

    cell: list[float]
    enter: list[float]
    details: list[float]
    items: int


class Level(Struct):
    """What a process held after so many edits.

    Args:
        edits: how many had been made.
        megabytes: its memory (resident set).
        qt_objects: how many objects of Qt lived in the window.
        python_blocks: how many pieces of memory Python had given to objects.
        open_files: how many files, pipes and sockets it had open.
        steps: how many steps could be undone.
    """

    edits: int
    megabytes: float
    qt_objects: int
    python_blocks: int
    open_files: int
    steps: int


class Session(Struct):
    """A long session of editing, looked at now and then."""

    levels: list[Level]
    seconds: float


class Gathered(Struct):
    """Answer sheets that were collected in the window.

    Args:
        sheets: how many were read.
        statements: how many statements came of them.
        seconds: from what asked for it until they were there.
        gaps: seconds between two looks at the clock from the event loop, all the while.
    """

    sheets: int
    statements: int
    seconds: float
    gaps: list[float]
