"""Next year's seminar in a folder of its own, made from last year's folder, which is only read."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from seminar.failures import CannotWrite, reading, writing
from seminar.folder import (
    DOCUMENTS,
    GROUPS,
    MEDIA,
    PREVIOUS,
    SEMINAR,
    SURVEY,
    TEMPLATES,
    SeminarExists,
    create,
    open_seminar,
    read_survey_of,
)
from seminar.messages import Message, PlenumError, message
from seminar.model import Seminar
from seminar.rollover import Line, NextYear, line, new_wave
from seminar.survey import Survey


class CannotBeThere(PlenumError):
    """The folder for next year's seminar serves for none."""


class CannotMake(PlenumError):
    """The folder for next year's seminar cannot be written; nothing of it is left."""


class LastYear(Struct, frozen=True):
    """Last year's seminar as its folder holds it.

    Args:
        folder: where it lies.
        seminar: what was typed.
        survey: what may be shown of its survey; `None` for no survey, or one that cannot be read.
        survey_fault: why its workbook cannot be read.
        templates: its own templates, as paths from its folder.
    """

    folder: Path
    seminar: Seminar
    survey: Survey | None
    survey_fault: Message | None
    templates: tuple[str, ...]


def read_last_year(folder: Path) -> LastYear:
    """Return last year's seminar, from a folder of any format that Plenum has had.

    Raises:
        PlenumError: it cannot be opened, as `seminar.folder.open_seminar` says.
    """
    folder = folder.parent if folder.name == SEMINAR else folder
    seminar = open_seminar(folder)
    survey, fault = _survey(folder, seminar)
    with reading(folder / TEMPLATES):
        templates = tuple(_files(folder, folder / TEMPLATES))
    return LastYear(folder, seminar, survey, fault, templates)


def _survey(folder: Path, seminar: Seminar) -> tuple[Survey | None, Message | None]:
    try:
        return read_survey_of(folder, seminar), None
    except PlenumError as error:
        return None, error.message


def _files(folder: Path, within: Path) -> Iterator[str]:
    """Yield the files in a folder as paths from another; none where it is not there.

    What programs leave beside files that are open is no template.
    """
    for path in sorted(within.rglob("*")) if within.is_dir() else ():
        if path.is_file() and not path.name.startswith(("~$", ".")):
            yield path.relative_to(folder).as_posix()


# --- making it ------------------------------------------------------------------------------------


class Made(Struct, frozen=True):
    """What became of last year's folder.

    Args:
        lines: what came along, what was changed and what was left.
        missing: pictures that slides name and that last year's folder does not hold.
    """

    lines: tuple[Line, ...]
    missing: tuple[str, ...]


def make_next_year(
    last: LastYear, new: NextYear, seminar: Seminar, target: Path, *, templates: bool = True
) -> Made:
    """Make the folder of next year's seminar, all of it or nothing.

    It is made under another name beside its place, and takes its name when it is whole.

    Args:
        last: last year's, of which nothing is touched.
        new: what was made of it.
        seminar: the new seminar, with the texts that were changed.
        target: its folder, which must be new or empty.
        templates: whether last year's own templates are copied.

    Raises:
        CannotBeThere, SeminarExists: the folder serves for no new seminar.
        InvalidSeminar: the seminar breaks a rule.
        CannotRead, CannotWrite, CannotMake: the system refuses.
    """
    refuse_unfit(last.folder, target)
    target = target.absolute()
    seminar, missing = _without_missing_templates(last, seminar)
    with reading(last.folder):
        pictures = tuple(name for name in new.media if not (last.folder / name).is_file())
    missing = (*pictures, *missing)
    named = (*new.media, *(last.templates if templates else ()))
    _make_whole(last, new, seminar, target, tuple(one for one in named if one not in missing))
    return Made(told_of(last, new, templates=templates), missing)


def _without_missing_templates(last: LastYear, seminar: Seminar) -> tuple[Seminar, tuple[str, ...]]:
    """Return the seminar with the chosen templates that there are, and the paths of the others."""
    with reading(last.folder):
        there = [
            one
            for one in seminar.document.templates
            if not one.file or (last.folder / TEMPLATES / one.file).is_file()
        ]
    gone = [one.file for one in seminar.document.templates if one not in there]
    document = replace(seminar.document, templates=tuple(there))
    return replace(seminar, document=document), tuple(
        f"{TEMPLATES}/{file}" for file in dict.fromkeys(gone)
    )


def _make_whole(
    last: LastYear, new: NextYear, seminar: Seminar, target: Path, files: tuple[str, ...]
) -> None:
    """Make the folder under another name, and give it its own when nothing lacks in it."""
    _make_parents(target)
    being_made = target.with_name(f".plenum-{os.urandom(4).hex()}.tmp")
    try:
        create(being_made, seminar)
        _write_survey(being_made, new, seminar)
        for name in files:
            if not (being_made / name).exists():
                _copy(last.folder / name, being_made / name)
        _give_name(being_made, target)
    except BaseException as error:
        shutil.rmtree(being_made, ignore_errors=True)
        if isinstance(error, CannotWrite):  # It names what is gone now.
            raise CannotMake(
                "{folder}: the seminar was not made, and nothing of it is left: {reason}.",
                folder=str(target),
                reason=error.why,
            ) from error
        raise


def _make_parents(target: Path) -> None:
    """Make the folders around a new one, or say in which of them nothing may be written."""
    with reading(target):
        there = next((one for one in target.parents if one.exists()), target.parent)
    if there.is_dir() and not os.access(there, os.W_OK | os.X_OK):
        raise CannotBeThere(
            "{target}: you may not write in {parent}; choose another folder.",
            target=str(target),
            parent=str(there),
        )
    with writing(target):
        target.parent.mkdir(parents=True, exist_ok=True)


def _write_survey(folder: Path, new: NextYear, seminar: Seminar) -> None:
    """Write the workbook with last year's newest wave and room for the next one."""
    if new.survey is None and not seminar.survey.dimensions:
        return
    from builders.survey_workbook import new_survey  # noqa: PLC0415 - slow to import

    before = new.survey.waves[0] if new.survey else ""
    content = new_survey(seminar, survey=new.survey, room_for=new_wave(seminar, before))
    with writing(folder / SURVEY):
        (folder / SURVEY).write_bytes(content)


def _copy(source: Path, place: Path) -> None:
    with reading(source):
        content = source.read_bytes()
    with writing(place):
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)


def _give_name(being_made: Path, target: Path) -> None:
    """Let the whole folder take its name; an empty one that bears it makes way."""
    with writing(target):
        if target.exists():
            target.rmdir()
        being_made.rename(target)


def refuse_unfit(last: Path, target: Path) -> None:
    """Raise if a folder cannot be that of the seminar after the one in `last`.

    Raises:
        CannotBeThere: it lies in last year's folder or around it, or holds something.
        SeminarExists: it holds a seminar.
        CannotRead: the system refuses.
    """
    with reading(target):
        there, old = target.resolve(), last.resolve()
        is_there = target.exists() or target.is_symlink()
        names = {path.name for path in target.iterdir()} if target.is_dir() else set[str]()
    if there == old:
        raise CannotBeThere(
            "{folder} is last year’s seminar itself, which is left as it is; choose a folder beside"
            " it.",
            folder=str(target),
        )
    if old in there.parents:
        raise CannotBeThere(
            "{folder} lies in last year’s seminar, which is left as it is; choose a folder beside"
            " it.",
            folder=str(target),
        )
    if names & {SEMINAR, PREVIOUS}:
        raise SeminarExists(
            "{folder}: there is a seminar here already; choose another folder for the new one.",
            folder=str(target),
        )
    if names or (is_there and not target.is_dir()):
        raise CannotBeThere(
            "{folder} is not empty. Choose a new folder for the seminar.", folder=str(target)
        )


# --- telling --------------------------------------------------------------------------------------


def told_of(last: LastYear, new: NextYear, *, templates: bool = True) -> tuple[Line, ...]:
    """Return what became of last year's seminar, with what only its folder knows."""
    lines = list(new.lines)
    count = len(last.templates)
    had = _files_in_words(count)
    becomes = message("Are copied") if templates else message("Not brought along")
    at = next(place for place, line in enumerate(lines) if line.part == "pairs") + 1
    fate = "kept" if templates and count else "left"
    lines.insert(at, line("templates", fate, count, had, becomes if count else message("None")))
    lines.extend(_left_in(last, new))
    return tuple(lines)


def _left_in(last: LastYear, new: NextYear) -> Iterator[Line]:
    """Yield what lies in last year's folder and is not needed by the new seminar."""
    if last.survey_fault is not None:
        name, had = message("The survey’s workbook"), message("1 file")
        yield Line("", name, "left", 1, had, message("It cannot be read"))
    names = {
        GROUPS: message("Answer sheets"),
        DOCUMENTS: message("Built documents"),
        MEDIA: message("Pictures that no slide shows"),
    }
    for folder, name in names.items():
        with suppress(OSError):
            count = sum(path not in new.media for path in _files(last.folder, last.folder / folder))
            if count:
                had = _files_in_words(count)
                yield Line("", name, "left", count, had, message("Stay in last year’s folder"))


def _files_in_words(count: int) -> Message:
    return message("1 file") if count == 1 else message("{n} files", n=count)
