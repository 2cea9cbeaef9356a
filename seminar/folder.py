"""A seminar's folder on the disk: making it, opening it, saving into it.

The names below are the layout; only `seminar.json` must be there. Whoever builds makes the folders
for groups and documents.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from stat import S_ISREG

from seminar import atomic
from seminar.failures import CannotRead, CannotWrite, reading, reason, writing
from seminar.messages import Message, PlenumError, message
from seminar.migrations import NewerFormat
from seminar.model import Seminar
from seminar.rules import InvalidSeminar
from seminar.stored import LARGEST, TooLarge, decode, encode
from seminar.survey import Survey

SEMINAR = "seminar.json"
"""All that is typed in Plenum."""
PREVIOUS = "seminar.previous.json"
"""What `seminar.json` was before it was last saved."""
SURVEY = "survey.xlsx"
MEDIA = "media"
TEMPLATES = "templates"
GROUPS = "groups"
DOCUMENTS = "documents"


class SeminarNotFound(PlenumError):
    """There is no seminar in that place."""


class SeminarDamaged(PlenumError):
    """`seminar.json` cannot be understood as a seminar."""


class SeminarTooNew(PlenumError):
    """`seminar.json` was saved by a newer Plenum."""


class SeminarChanged(PlenumError):
    """`seminar.json` is not what it was when it was opened."""


class SurveyChanged(PlenumError):
    """The survey's workbook is not what it was when it was read."""


class SeminarExists(PlenumError):
    """A new seminar cannot be made where there is one."""


# --- opening --------------------------------------------------------------------------------------


def open_seminar(folder: Path) -> Seminar:
    """Return the seminar in `folder`, which keeps every rule.

    Raises:
        SeminarNotFound: no such folder, or no seminar in it.
        SeminarDamaged: `seminar.json` is no seminar; the sentence says where and, if the previous
            version is whole, how to go on from that one.
        SeminarTooNew: it was saved by a newer Plenum.
        CannotRead: the system refuses.
    """
    return _understood(_content(folder), folder)


def fingerprint(folder: Path) -> str:
    """Return what tells this content of `seminar.json` from any other, for `save`.

    Ask for it before opening: then what somebody saves in between is noticed at the latest when
    we save.

    Raises:
        SeminarNotFound, CannotRead: as `open_seminar` does.
    """
    return _fingerprint(_content(folder))


def read_survey_of(folder: Path, seminar: Seminar) -> Survey | None:
    """Return the survey in the folder of `seminar`, or `None` if it has no workbook.

    Raises:
        CannotRead: the system refuses.
        PlenumError: the workbook holds no survey, as `seminar.spreadsheet` says.
    """
    path = folder / SURVEY
    if not _is_there(path):
        return None
    from seminar.spreadsheet import read_survey  # noqa: PLC0415 - slow to import

    return read_survey(path, seminar.survey, seminar.language)


# --- saving ---------------------------------------------------------------------------------------


def create(folder: Path, seminar: Seminar) -> None:
    """Make `folder`, if it is not there, and a seminar in it, with folders for what it will need.

    Raises:
        SeminarExists: there is a seminar in it.
        InvalidSeminar: the seminar breaks a rule.
        CannotWrite, CannotRead: the system refuses.
    """
    if _is_there(folder / SEMINAR) or _is_there(folder / PREVIOUS):
        raise SeminarExists(
            "{folder}: there is a seminar here already; choose another folder for the new one.",
            folder=str(folder),
        )
    is_new = not _is_there(folder)
    with writing(folder):
        folder.mkdir(parents=True, exist_ok=True)
    try:
        save(seminar, folder)
    except PlenumError:
        if is_new:
            with suppress(OSError):
                folder.rmdir()
        raise
    for name in (MEDIA, TEMPLATES):
        with writing(folder / name):
            (folder / name).mkdir(exist_ok=True)


def save(seminar: Seminar, folder: Path, *, replacing: str | None = None) -> str:
    """Save `seminar` in `folder` and keep what was there as the previous version.

    Whatever happens, `seminar.json` is whole, old or new, and so is the previous version. Saving
    what is there already changes nothing.

    Args:
        seminar: what to save.
        folder: an existing folder.
        replacing: the fingerprint that `seminar.json` must still have; `None` for any.

    Returns:
        The fingerprint of what was saved.

    Raises:
        InvalidSeminar: the seminar breaks a rule.
        SeminarChanged: `seminar.json` has another fingerprint.
        SeminarTooNew, SeminarDamaged: what is there cannot be read, so it is not overwritten.
        CannotRead, CannotWrite: the system refuses.
    """
    path, content = folder / SEMINAR, encode(seminar)
    current = _current(path, content, replacing)
    if current is None:
        atomic.write(path, content)
    elif current != content:
        _refuse_to_lose(current, path)
        _write_both(folder, current, content)
    return _fingerprint(content)


def save_with_survey(
    seminar: Seminar, folder: Path, survey: bytes, *, replacing: str, instead_of: bytes | None
) -> str:
    """Save `seminar` in `folder` together with its survey's workbook: both or neither.

    Both are on the disk before the first changes, and the workbook, which may be open in another
    program, is the first. Should `seminar.json` then be refused its name, the workbook goes back.

    Args:
        seminar: what to save.
        folder: the seminar's.
        survey: the new content of the workbook.
        replacing: the fingerprint that `seminar.json` must still have.
        instead_of: what the workbook must still hold; `None` where there must be none.

    Returns:
        The fingerprint of what was saved.

    Raises:
        SurveyChanged: the workbook is not what it was.
        InvalidSeminar, SeminarChanged, SeminarTooNew, SeminarDamaged, CannotRead, CannotWrite: as
            `save` does.
    """
    path, content = folder / SEMINAR, encode(seminar)
    workbook = folder / SURVEY
    current = _current(path, content, replacing)
    contents = {workbook: survey}
    if current is not None and current != content:
        _refuse_to_lose(current, path)
        contents |= {folder / PREVIOUS: current, path: content}
    try:
        left = atomic.write_all(contents, _only_over(workbook, instead_of))
    except CannotWrite:
        _put_back(workbook, survey, instead_of)
        raise
    if left:
        raise SurveyChanged(
            "{file}: not saved, because another program has changed the workbook since it was"
            " read; bring the results in once more.",
            file=str(workbook),
        )
    return _fingerprint(content)


def _only_over(workbook: Path, before: bytes | None) -> Callable[[Path], bool]:
    """Return whether files may be replaced: if the workbook, the first, holds what it held."""
    refused: list[Path] = []

    def may_replace(path: Path) -> bool:
        if path == workbook and _held(workbook) != before:
            refused.append(path)
        return not refused

    return may_replace


def _put_back(path: Path, written: bytes, before: bytes | None) -> None:
    """Let a file hold again what it held, if it holds what was written."""
    with suppress(OSError, PlenumError):
        if path.read_bytes() != written:
            return
        if before is None:
            path.unlink()
        else:
            atomic.write(path, before)


def _held(path: Path) -> bytes | None:
    """Return what a file holds, or `None` if there is none."""
    with reading(path):
        return path.read_bytes() if path.exists() else None


def _current(path: Path, content: bytes, replacing: str | None) -> bytes | None:
    """Return what `seminar.json` holds, if it may be replaced by `content`; `None` for nothing."""
    if len(content) > LARGEST:
        raise CannotWrite(path, TooLarge().message)
    current = _bytes(path) if _is_there(path) else None
    if replacing is not None and (current is None or _fingerprint(current) != replacing):
        raise SeminarChanged(
            "{file}: not saved, because it was changed by somebody else after you opened it;"
            " open it anew, or save yours in another folder.",
            file=str(path),
        )
    return current


def _write_both(folder: Path, current: bytes, content: bytes) -> None:
    """Write `seminar.json`, and what it was before; of a full disk, name the one people know."""
    try:
        atomic.write_all({folder / PREVIOUS: current, folder / SEMINAR: content})
    except CannotWrite as error:
        if error.is_of_the_disk:
            raise CannotWrite(folder / SEMINAR, error.why) from error
        raise


def _refuse_to_lose(current: bytes, path: Path) -> None:
    """Raise if `current` is what a newer Plenum, or a person with an editor, may want back."""
    try:
        decode(current)
    except NewerFormat as error:
        raise _too_new(path, error) from error
    except PlenumError as error:
        raise SeminarDamaged(
            "{file}: not saved, because what stands there cannot be understood ({reason});"
            " give that file another name and save again.",
            file=str(path),
            reason=_fault(error),
        ) from error


# --- the file -------------------------------------------------------------------------------------


def _content(folder: Path) -> bytes:
    path = folder / SEMINAR
    if not _is_there(path):
        raise _not_found(folder)
    return _bytes(path)


def _not_found(folder: Path) -> PlenumError:
    """Return why there is no `seminar.json` in `folder`."""
    if not _is_there(folder):
        return SeminarNotFound("{folder}: there is no such folder.", folder=str(folder))
    if not folder.is_dir():
        return SeminarNotFound(
            "{file}: this is a file, and a seminar is the folder in which its seminar.json stands.",
            file=str(folder),
        )
    if _opens(folder / PREVIOUS):
        return _damaged(folder, message("the file is missing"))
    return SeminarNotFound(
        "{folder}: there is no seminar.json in this folder, so it is not a seminar.",
        folder=str(folder),
    )


def _is_there(path: Path) -> bool:
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError as error:
        raise CannotRead(path, reason(error)) from error
    return True


def _bytes(path: Path) -> bytes:
    """Return the content of an ordinary file, or so much of it that it is too large."""
    with reading(path):
        if not S_ISREG(path.stat().st_mode):
            raise CannotRead(path, message("it is not a file"))
        with path.open("rb") as file:
            return file.read(LARGEST + 1)


def _fingerprint(content: bytes) -> str:
    from hashlib import blake2b  # noqa: PLC0415 - slow to import

    return blake2b(content, digest_size=16).hexdigest()


# --- what it says ---------------------------------------------------------------------------------


def _understood(content: bytes, folder: Path) -> Seminar:
    try:
        return decode(content)
    except NewerFormat as error:
        raise _too_new(folder / SEMINAR, error) from error
    except PlenumError as error:
        raise _damaged(folder, _fault(error)) from error


def _opens(path: Path) -> bool:
    try:
        decode(_bytes(path))
    except PlenumError:
        return False
    return True


def _fault(error: PlenumError) -> Message:
    """Return what is wrong as a part of a sentence, without a full stop of its own."""
    return error.fault if isinstance(error, InvalidSeminar) else error.message


def _too_new(path: Path, error: NewerFormat) -> SeminarTooNew:
    return SeminarTooNew("{file}: {reason}.", file=str(path), reason=error.message)


def _damaged(folder: Path, why: Message) -> SeminarDamaged:
    if not _opens(folder / PREVIOUS):
        return SeminarDamaged("{file}: {reason}.", file=str(folder / SEMINAR), reason=why)
    return SeminarDamaged(
        "{file}: {reason}; the version before it is whole, and opens if you rename {previous}"
        " to {name}.",
        file=str(folder / SEMINAR),
        reason=why,
        previous=PREVIOUS,
        name=SEMINAR,
    )
