"""What awaits a person in a recent seminar, looked up in its folder, which may be slow."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from msgspec import Struct

from app.keeping.lock import Holder, holder_of
from app.keeping.recent import RecentSeminar
from app.keeping.recovery import saved_at
from app.year import YearState, year_state
from builders.image_file import faults_of
from seminar.checks import Problem, check
from seminar.folder import SeminarNotFound, fingerprint, open_seminar, read_survey_of
from seminar.messages import Message, PlenumError
from seminar.model import DocumentId, Seminar
from seminar.survey import Survey


class Prospect(Struct, frozen=True, kw_only=True):
    """A recent seminar as it is now.

    Args:
        recent: what is remembered of it.
        seminar: the seminar; `None` where it cannot be opened.
        is_missing: whether there is no such folder, or no seminar in it.
        why: why it cannot be opened.
        holder: who else has it open.
        changed: when it was last saved.
        is_own: whether that was from this machine.
        year: how far its year has come.
        errors: how many errors it has; likewise warnings.
    """

    recent: RecentSeminar
    seminar: Seminar | None = None
    is_missing: bool = False
    why: Message | None = None
    holder: Holder | None = None
    changed: dt.datetime | None = None
    is_own: bool = False
    year: YearState | None = None
    errors: int = 0
    warnings: int = 0


def prospect(recent: RecentSeminar, today: dt.date) -> Prospect:
    """Return what awaits in a recent seminar; whatever is wrong with it, there is an answer.

    Args:
        recent: what is remembered of it.
        today: the date of today.
    """
    try:
        return _found(recent, today)
    except SeminarNotFound as error:
        return Prospect(recent=recent, is_missing=True, why=error.message)
    except PlenumError as error:
        return Prospect(recent=recent, why=error.message)


def _found(recent: RecentSeminar, today: dt.date) -> Prospect:
    folder = recent.path
    seminar = open_seminar(folder)
    problems = _problems(folder, seminar)
    built, to_build = _documents(folder, seminar)
    return Prospect(
        recent=recent,
        seminar=seminar,
        holder=holder_of(folder),
        changed=saved_at(folder),
        is_own=recent.saved == fingerprint(folder),
        year=year_state(
            seminar,
            problems,
            built,
            to_build,
            today,
            uncollected=_are_uncollected(folder, seminar),
        ),
        errors=sum(one.severity == "error" for one in problems),
        warnings=sum(one.severity == "warning" for one in problems),
    )


def _problems(folder: Path, seminar: Seminar) -> tuple[Problem, ...]:
    survey, fault = _survey(folder, seminar)
    pictures = faults_of(folder, seminar)
    return check(seminar, survey, survey_fault=fault, picture_faults=pictures)


def _survey(folder: Path, seminar: Seminar) -> tuple[Survey | None, Message | None]:
    try:
        return read_survey_of(folder, seminar), None
    except PlenumError as error:
        return None, error.message


def _documents(folder: Path, seminar: Seminar) -> tuple[set[DocumentId], set[DocumentId]]:
    """Return which documents are built, and which are to be."""
    from builders.states.state import states  # noqa: PLC0415 - slow to import

    found = states(folder, seminar)
    return (
        {one.document for one in found if one.kind in ("current", "edited")},
        {one.document for one in found if one.is_to_build},
    )


def _are_uncollected(folder: Path, seminar: Seminar) -> bool:
    """Return whether somebody has written in answer sheets, and none was ever collected.

    Where there are no outcomes either, nobody needs to look: then that is what awaits.
    """
    if seminar.collected or not seminar.outcomes:
        return False
    from builders.states.sheets import are_written_in  # noqa: PLC0415 - slow to import

    return are_written_in(folder)
