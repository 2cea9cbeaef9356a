"""The survey's workbook on the disk: read, written only over what is known, and looked at.

The workbook is part of what the window edits, as `seminar.json` is, and another program may have it
open at any moment. Nothing here waits or asks; who waits is `app.desktop.survey_keeper`.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from msgspec import Struct

from app.keeping.exchange import save_over
from builders.open_elsewhere import OpenElsewhere, see_that_it_is_closed
from seminar import atomic
from seminar.failures import reading, writing
from seminar.folder import SURVEY, SeminarChanged, SurveyChanged, fingerprint, save_with_survey
from seminar.messages import PlenumError
from seminar.model import Seminar

Content = bytes | None
"""What the file holds; `None` where there is none."""


class SurveyLook(Struct, frozen=True):
    """What a look at the workbook has shown.

    Args:
        content: what it holds.
        is_open: whether another program has it open.
    """

    content: Content
    is_open: bool = False


def look_at_survey(folder: Path) -> SurveyLook:
    """Return what the workbook of the seminar in `folder` holds, and whether it is open elsewhere.

    Raises:
        CannotRead: the system refuses.
    """
    return SurveyLook(_held(folder / SURVEY), is_open=is_open_elsewhere(folder))


def is_open_elsewhere(folder: Path) -> bool:
    """Whether another program has the workbook open, so that it is not to be written."""
    try:
        see_that_it_is_closed(folder / SURVEY)
    except OpenElsewhere:
        return True
    return False


def write_survey(folder: Path, content: Content, known: Content) -> None:
    """Write the workbook of the seminar in `folder`, over what is known to be there alone.

    Args:
        folder: the seminar's.
        content: what it is to hold; `None` takes the file away.
        known: what it must still hold.

    Raises:
        OpenElsewhere: it is open in another program.
        SurveyChanged: it holds something else; it is as it was.
        CannotWrite, CannotRead: the system refuses; it is as it was.
    """
    path = folder / SURVEY
    if content == known:
        return
    see_that_it_is_closed(path)
    if content is None:
        _take_away(path, known)
    elif atomic.write_all({path: content}, lambda each: _held(each) == known):
        raise _changed(path)


def _take_away(path: Path, known: Content) -> None:
    """Take away a workbook whose making was undone."""
    if _held(path) != known:
        raise _changed(path)
    with writing(path):
        path.unlink(missing_ok=True)


def _held(path: Path) -> Content:
    try:
        with reading(path):
            return path.read_bytes()
    except PlenumError as error:
        if isinstance(error.__cause__, FileNotFoundError):
            return None
        raise


def _changed(path: Path) -> SurveyChanged:
    return SurveyChanged(
        "{file}: not saved, because another program has changed the workbook since it was read.",
        file=str(path),
    )


# --- with the seminar -----------------------------------------------------------------------------

Outcome = Literal["none", "written", "waits", "changed"]
"""Nothing was to be written, it was, it waits for another program, or that has saved its own."""


class Pending(Struct, frozen=True):
    """What is to be written of the workbook.

    Args:
        content: what it is to hold; `None` for no workbook.
        known: what it must hold still.
    """

    content: Content
    known: Content


class Saved(Struct, frozen=True):
    """What became of a save: the fingerprint of `seminar.json`, and of the workbook."""

    fingerprint: str
    survey: Outcome = "none"


def save_both(folder: Path, seminar: Seminar, known: str, pending: Pending | None) -> Saved:
    """Save a seminar and its workbook, both or neither, unless the workbook has to wait.

    What waits keeps nobody from saving the rest.

    Args:
        folder: the seminar's.
        seminar: what to save.
        known: the fingerprint of what may be replaced.
        pending: the workbook; `None` where it is as on the disk.

    Raises:
        PlenumError: as `app.keeping.exchange.save_over` does.
    """
    if pending is None:
        return Saved(save_over(folder, seminar, known))
    if is_open_elsewhere(folder):
        return Saved(save_over(folder, seminar, known), "waits")
    try:
        if pending.content is None:
            write_survey(folder, None, pending.known)
            mark = save_over(folder, seminar, known)
        else:
            mark = save_with_survey(
                seminar, folder, pending.content, replacing=known, instead_of=pending.known
            )
    except SurveyChanged:
        return Saved(save_over(folder, seminar, known), "changed")
    except SeminarChanged:
        fingerprint(folder)
        raise
    return Saved(mark, "written")
