"""What a build says of answer sheets that it leaves as they are.

Somebody has written in them, or their group or task is gone: nothing of it is Plenum's to delete.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from builders.answer_marks import GROUP, SEMINAR, TASK, read_marks
from builders.archive import UnreadableOfficeFile
from builders.opc import read_package
from builders.shelf import Shelf, left_over
from seminar.messages import Message, message


def homeless(shelf: Shelf, kept: Iterable[Path]) -> Iterator[Message]:
    """Yield a sentence for each sheet that has no place, for another's answers stand there.

    That happens when tasks or groups change their order or their names.

    Args:
        shelf: the sheets as built.
        kept: the files that were not replaced.
    """
    for path in kept:
        if _is_anothers(path, shelf.contents[path.relative_to(shelf.folder).as_posix()]):
            yield message(
                "{file} holds answers to another task or of another group, so the sheet that has "
                "this name now was not written. Move that file to another folder, and build again.",
                file=str(path),
            )


def written_in(shelf: Shelf, kept: Iterable[Path]) -> Iterator[Message]:
    """Yield a sentence for each sheet that was not replaced for the answers in it."""
    for path in kept:
        if not _is_anothers(path, shelf.contents[path.relative_to(shelf.folder).as_posix()]):
            yield message(
                "{file} is not replaced, because somebody has written in it.", file=str(path)
            )


def outlived(shelf: Shelf, seminar: str) -> Iterator[Message]:
    """Yield a sentence if sheets of earlier builds have no group or task any more.

    Args:
        shelf: the sheets as built; without any, nothing is known of the others.
        seminar: the seminar's id.
    """
    others = left_over(shelf, seminar) if shelf.contents else []
    if others:
        yield message(
            "{folder} still holds answer sheets of groups or tasks that are gone or have another"
            " name now ({count}), such as {file}. Delete those that nobody has written in.",
            folder=str(shelf.folder),
            count=len(others),
            file=others[0],
        )


def _is_anothers(path: Path, built: bytes) -> bool:
    """Whether a file says that it is another sheet than the one built; else it is taken for it."""
    there, new = _whose(path), _whose(built)
    return bool(there) and there != new


def _whose(sheet: Path | bytes) -> Mapping[str, str]:
    try:
        marks = read_marks(read_package(sheet, "sheet.docx"))
    except UnreadableOfficeFile:
        return {}
    return {name: marks[name] for name in (SEMINAR, TASK, GROUP) if name in marks}
