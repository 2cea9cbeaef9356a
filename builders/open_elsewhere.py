"""Whether a file is open in PowerPoint, Word, Excel or LibreOffice, by the mark they put beside it.

Where it is, a new one is not to take its place: Windows refuses, and elsewhere the program would
write its own over it later.
"""

from __future__ import annotations

import os
from pathlib import Path

from seminar.messages import PlenumError

_LONG = 8
"""Word's mark replaces the first two characters of a name as long as this, else it precedes it."""


class OpenElsewhere(PlenumError):
    """A document is open in the program that it belongs to."""


def see_that_it_is_closed(path: Path) -> None:
    """Raise if a document is open in another program.

    Raises:
        OpenElsewhere: with the name of the program and the way out.
    """
    if not _is_open(path):
        return
    if path.suffix.lower() == ".pptx":
        raise OpenElsewhere(
            "“{file}” is open in {program}. Close the presentation and try again, or build under "
            "another name.",
            file=path.name,
            program=_program(path, "PowerPoint"),
        )
    if path.suffix.lower() == ".xlsx":
        raise OpenElsewhere(
            "“{file}” is open in {program}. Close the workbook and try again.",
            file=path.name,
            program=_program(path, "Excel"),
        )
    raise OpenElsewhere(
        "“{file}” is open in {program}. Close the document and try again, or build under another "
        "name.",
        file=path.name,
        program=_program(path, "Word"),
    )


def _is_open(path: Path) -> bool:
    if not path.exists():
        return False
    if os.name == "nt":
        return not _can_be_written(path)
    return any(mark.exists() for mark in (*_marks_of_office(path), _mark_of_libreoffice(path)))


def _can_be_written(path: Path) -> bool:
    """Whether the system lets us write: a program on Windows that has a file open forbids it."""
    try:
        with path.open("r+b"):
            return True
    except PermissionError:
        return not os.access(path, os.W_OK)


def _program(path: Path, office: str) -> str:
    return "LibreOffice" if _mark_of_libreoffice(path).exists() else office


def _marks_of_office(path: Path) -> list[Path]:
    """Return where Office puts its mark: PowerPoint before the whole name, Word into a long one."""
    shortened = path.name[2:] if len(path.stem) >= _LONG else path.name
    return [path.with_name(f"~${path.name}"), path.with_name(f"~${shortened}")]


def _mark_of_libreoffice(path: Path) -> Path:
    return path.with_name(f".~lock.{path.name}#")
