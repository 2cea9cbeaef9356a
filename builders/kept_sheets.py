"""What a build says of answer sheets that it leaves as they are.

Somebody has changed them, or they are not this seminar's, or their group or task is gone: nothing
of it is Plenum's to delete.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Literal

from builders.answer_marks import GROUP, SEMINAR, TASK, read_marks
from builders.archive import UnreadableOfficeFile
from builders.opc import read_package
from builders.shelf import Kept, Shelf, left_over
from seminar.messages import Message, message


def homeless(shelf: Shelf, kept: Iterable[Kept]) -> Iterator[Message]:
    """Yield a sentence for each sheet that has no place, for another file stands there.

    That happens when tasks or groups change their order or their names, and when a folder holds
    another seminar's sheets or a file of somebody's.

    Args:
        shelf: the sheets as built.
        kept: what was not replaced, there and elsewhere.
    """
    for path, whose in _whose_they_are(shelf, kept):
        if whose == "another sheet":
            yield message(
                "{file} holds answers to another task or of another group, so the sheet that has "
                "this name now was not written. Move that file to another folder, and build again.",
                file=str(path),
            )
        elif whose == "another seminar":
            yield message(
                "{file} is another seminar's and was changed since it was built, so the sheet that "
                "has this name now was not written. Move that file to another folder, and build "
                "again.",
                file=str(path),
            )
        elif whose == "nobody":
            yield message(
                "{file} was there before and is no answer sheet of Plenum's, so the sheet of that "
                "name was not written. Move that file to another folder, and build again.",
                file=str(path),
            )


def changed(shelf: Shelf, kept: Iterable[Kept]) -> Iterator[Message]:
    """Yield a sentence for each sheet that was not replaced for what somebody did to it."""
    for path, whose in _whose_they_are(shelf, kept):
        if whose == "its group":
            yield message(
                "{file} is not replaced, because somebody has written in it or changed it.",
                file=str(path),
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


_Whose = Literal["its group", "another sheet", "another seminar", "nobody"]


def _whose_they_are(shelf: Shelf, kept: Iterable[Kept]) -> Iterator[tuple[Path, _Whose]]:
    """Yield each path on the shelf that was kept, and whose file stands there."""
    for one in kept:
        if one.path.is_relative_to(shelf.folder):
            name = one.path.relative_to(shelf.folder).as_posix()
            yield one.path, _whose(one, shelf.contents[name])


def _whose(kept: Kept, built: bytes) -> _Whose:
    """Return whose file was kept, which its marks say, or what is known of it if it has none.

    A sheet of ours may have lost its marks on its way through somebody's program.
    """
    there, new = _marks(kept.path), _marks(built)
    if not there:
        return "nobody" if kept.why == "unknown" else "its group"
    if there.get(SEMINAR, new[SEMINAR]) != new[SEMINAR]:
        return "another seminar"
    return "its group" if there == new else "another sheet"


def _marks(sheet: Path | bytes) -> Mapping[str, str]:
    try:
        marks = read_marks(read_package(sheet, "sheet.docx"))
    except UnreadableOfficeFile:
        return {}
    return {name: marks[name] for name in (SEMINAR, TASK, GROUP) if name in marks}
