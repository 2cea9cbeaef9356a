"""What lies beside a seminar and its problems speak of: the survey's figures, and the pictures.

Reading them takes long, and on a share longer; so they are read off the interface's thread, and a
file again only when its time or size has changed.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from msgspec import Struct

from seminar.folder import SURVEY, read_survey_of
from seminar.messages import Message, PlenumError
from seminar.model import LanguageCode, Seminar, SurveySettings
from seminar.survey import Survey


class Surroundings(Struct, frozen=True):
    """What the checks of a seminar are told besides it; see `seminar.checks.check`."""

    survey: Survey | None = None
    survey_fault: Message | None = None
    picture_faults: Mapping[str, Message] = MappingProxyType({})


def wanted(seminar: Seminar) -> object:
    """Return what of a seminar decides which files are read, and how; equal where it is alike."""
    from builders.image_file import pictures_of  # noqa: PLC0415 - not at the start

    return seminar.survey, seminar.language, pictures_of(seminar)


Stamp = tuple[int, int] | None
"""When a file was written, in nanoseconds, and its size in bytes; `None` where it is not there."""


class Reader:
    """Reads what lies beside a seminar and remembers it; to be used on one thread at a time.

    Args:
        folder: the seminar's.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._survey: tuple[object, Survey | None, Message | None] = (None, None, None)
        self._pictures: dict[str, tuple[Stamp, Message | None]] = {}

    def read(self, seminar: Seminar) -> Surroundings:
        """Return what lies beside a seminar as it is now."""
        survey, fault = self._read_survey(seminar)
        return Surroundings(survey, fault, self._read_pictures(seminar))

    def _read_survey(self, seminar: Seminar) -> tuple[Survey | None, Message | None]:
        key: tuple[Stamp, SurveySettings, LanguageCode] = (
            _stamp(self._folder / SURVEY),
            seminar.survey,
            seminar.language,
        )
        if self._survey[0] != key:
            try:
                self._survey = (key, read_survey_of(self._folder, seminar), None)
            except PlenumError as error:
                self._survey = (key, None, error.message)
        return self._survey[1:]

    def _read_pictures(self, seminar: Seminar) -> dict[str, Message]:
        from builders.image_file import fault_of, pictures_of  # noqa: PLC0415 - not at the start

        known = self._pictures
        self._pictures = {}
        for path in pictures_of(seminar):
            stamp = _stamp(self._folder / path)
            if path in known and known[path][0] == stamp is not None:
                self._pictures[path] = known[path]
            else:
                self._pictures[path] = (stamp, fault_of(self._folder, path))
        return {path: fault for path, (_, fault) in self._pictures.items() if fault is not None}


def _stamp(path: Path) -> Stamp:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size
