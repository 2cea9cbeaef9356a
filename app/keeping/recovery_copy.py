"""A recovery copy as a value, and as the content of its file.

The file holds what `seminar.json` would, and around it what led there. It is written whatever rules
the seminar breaks just then, because somebody may be in the middle of a change; and it is read as
tolerantly as a seminar can be.
"""

from __future__ import annotations

import datetime as dt
import json
from contextlib import suppress
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct

from app.keeping.processes import Process
from app.keeping.stored_message import NotAMessage, from_data, to_data
from seminar.messages import Message, PlenumError, message
from seminar.migrations import NewerFormat, migrate, newest
from seminar.model import Seminar
from seminar.stored import understood
from seminar.syntax import parse

MOST_STEPS = 200
"""The steps of a copy that are kept with their sentences; of those before, the number is enough."""


class MadeStep(Struct, frozen=True):
    """An edit that was made: when, what it is called, and where in the seminar."""

    when: dt.datetime
    sentence: Message
    where: Message


class Draft(Struct, frozen=True):
    """What was being typed and was no step yet: where in the seminar, and all that stood there."""

    where: Message
    text: str


class UnsavedSurvey(Struct, frozen=True):
    """The survey's workbook as it is edited, where its file does not hold that yet.

    Args:
        content: the workbook; `None` where its making was undone.
        known: what its file held when it was last looked at; `None` where there was none.
        cells: what was typed, in words, for whoever has to type it anew.
    """

    content: bytes | None
    known: bytes | None
    cells: tuple[str, ...] = ()


class Work(Struct, frozen=True):
    """What is to be kept of a seminar that is being edited.

    Args:
        seminar: the seminar as it is now.
        fingerprint: that of the saved file it came from; `None` if it was never saved.
        steps: what was done since it was saved, the oldest first.
        drafts: what was being typed in cells and lines.
        survey: the survey's workbook; `None` where it is as its file.
    """

    seminar: Seminar
    fingerprint: str | None
    steps: tuple[MadeStep, ...]
    drafts: tuple[Draft, ...] = ()
    survey: UnsavedSurvey | None = None


class RecoveryCopy(Struct, frozen=True):
    """A seminar as it was when it was last kept.

    Args:
        path: the copy's file.
        folder: the seminar's folder.
        work: the seminar, and what was done to it; of many steps, the last ones.
        step_count: how many steps there were.
        written: when it was kept.
        version: of the Plenum that kept it.
        process: the process that kept it.
    """

    path: Path
    folder: Path
    work: Work
    step_count: int
    written: dt.datetime
    version: str
    process: Process


class UnreadableCopy(PlenumError):
    """A file that should be a recovery copy is none that can be read."""


class NewerCopy(PlenumError):
    """A recovery copy was kept by a newer Plenum."""


class _Stored(Struct, frozen=True):
    version: str
    written: dt.datetime
    folder: str
    fingerprint: str | None
    process: Process
    step_count: int
    steps: tuple[_StoredStep, ...]
    seminar: msgspec.Raw
    drafts: tuple[_StoredDraft, ...] = ()
    survey: UnsavedSurvey | None = None


class _StoredStep(Struct, frozen=True):
    when: dt.datetime
    sentence: Any
    where: Any


class _StoredDraft(Struct, frozen=True):
    where: Any
    text: str


_STORED = msgspec.json.Decoder(_Stored)
"""Made at import, for two threads that make one at the same time crash: see `seminar.stored`."""


# --- writing --------------------------------------------------------------------------------------


def encode_copy(copy: RecoveryCopy) -> bytes:
    """Return the content of a copy's file; there is no seminar that it fails for."""
    steps = copy.work.steps[-MOST_STEPS:]
    stored = _Stored(
        copy.version,
        copy.written,
        str(copy.folder),
        copy.work.fingerprint,
        copy.process,
        copy.step_count,
        tuple(_StoredStep(one.when, to_data(one.sentence), to_data(one.where)) for one in steps),
        msgspec.Raw(_json({"format": newest(), **msgspec.structs.asdict(copy.work.seminar)})),
        tuple(_StoredDraft(to_data(one.where), one.text) for one in copy.work.drafts),
        copy.work.survey,
    )
    return _json(stored)


def _json(value: object) -> bytes:
    try:
        return msgspec.json.encode(value)
    except UnicodeEncodeError:
        # Half a surrogate pair somewhere: keep everything else as it is.
        plain = msgspec.to_builtins(value, builtin_types=(msgspec.Raw,))
        return json.dumps(plain, ensure_ascii=False, default=_raw).encode("utf-8", "replace")


def _raw(value: object) -> Any:  # noqa: ANN401 - whatever JSON there is
    if isinstance(value, msgspec.Raw):
        return json.loads(bytes(value))
    raise TypeError


# --- reading --------------------------------------------------------------------------------------


def decode_copy(content: bytes, path: Path) -> RecoveryCopy:
    """Return the copy that the content of the file `path` is.

    A step whose sentence cannot be understood any more is left out; the seminar may break rules.

    Raises:
        NewerCopy: a newer Plenum kept it.
        UnreadableCopy: it is none.
    """
    try:
        stored = _STORED.decode(content)
        seminar = understood(migrate(parse(bytes(stored.seminar))))
    except NewerFormat as error:
        raise NewerCopy("{file}: {reason}.", file=str(path), reason=error.message) from error
    except (msgspec.MsgspecError, PlenumError, ValueError, RecursionError) as error:
        raise UnreadableCopy(
            "{file}: {reason}.",
            file=str(path),
            reason=message("this is a recovery copy of unsaved work, and it cannot be read"),
        ) from error
    return RecoveryCopy(
        path,
        Path(stored.folder),
        Work(seminar, stored.fingerprint, _steps(stored), _drafts(stored), stored.survey),
        stored.step_count,
        stored.written,
        stored.version,
        stored.process,
    )


def _steps(stored: _Stored) -> tuple[MadeStep, ...]:
    steps: list[MadeStep] = []
    for one in stored.steps:
        try:
            step = MadeStep(one.when, from_data(one.sentence), from_data(one.where))
        except NotAMessage:
            continue
        steps.append(step)
    return tuple(steps)


def _drafts(stored: _Stored) -> tuple[Draft, ...]:
    """Return what was being typed; where nobody can tell where, the words are kept all the same."""
    drafts: list[Draft] = []
    for one in stored.drafts:
        where = message("The seminar")
        with suppress(NotAMessage):
            where = from_data(one.where)
        drafts.append(Draft(where, one.text))
    return tuple(drafts)
