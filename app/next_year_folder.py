"""What the folder of next year's seminar is called, unless somebody calls it otherwise."""

from __future__ import annotations

from pathlib import Path

from app.keeping.same_folder import is_same
from seminar.filenames import file_name


def folder_called(parent: Path, title: str, last: Path, year: int) -> Path:
    """Return a folder called as the seminar; with its year too, if last year's is called so.

    A seminar without a title has a folder that is called as last year's, a year later.

    Args:
        parent: the folder that it is to be in.
        title: the new seminar's title; may be empty.
        last: last year's folder.
        year: the new seminar's.
    """
    named = title.strip() or last.name.replace(str(year - 1), str(year))
    folder = parent / file_name(named)
    return parent / file_name(f"{named} {year}") if is_same(folder, last) else folder
