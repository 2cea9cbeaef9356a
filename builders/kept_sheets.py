"""What a build says of answer sheets that it leaves as they are.

Somebody has changed them, or they are not this seminar's, or their group or task is gone: nothing
of it is Plenum's to delete.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Literal

from builders.answer_marks import GROUP, SEMINAR, TASK, is_as_built, read_marks
from builders.archive import UnreadableOfficeFile
from builders.opc import read_package
from builders.shelf import Kept, Shelf, left_over
from seminar.failures import reading
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
    """Yield sentences of earlier builds' sheets whose group or task is gone or has another name.

    Those that somebody has written in are told of one by one, with where their answers belong.

    Args:
        shelf: the sheets as built; without any, nothing is known of the others.
        seminar: the seminar's id.

    Raises:
        CannotRead: the system refuses.
    """
    others = left_over(shelf, seminar) if shelf.contents else []
    data = {name: _bytes_of(shelf.folder / name) for name in others}
    empty = [name for name in others if is_as_built(data[name])]
    written = {name: data[name] for name in others if name not in empty}
    yield from _written_in(shelf, written)
    if empty:
        yield message(
            "{folder} still holds answer sheets of groups or tasks that are gone or have another"
            " name now ({count}), such as {file}. Nobody has written in them, so delete them.",
            folder=str(shelf.folder),
            count=len(empty),
            file=empty[0],
        )


def _written_in(shelf: Shelf, sheets: Mapping[str, bytes]) -> Iterator[Message]:
    """Yield a sentence for each old sheet with answers, by where its group's new one lies."""
    now = [(_marks(new), name) for name, new in shelf.contents.items()] if sheets else []
    for name, data in sheets.items():
        marks = _marks(data)
        place = next((new for its, new in now if its == marks), None)
        if place is None:
            yield message(
                "{file} has been written in, but its group or its task is gone. "
                "Delete it if nobody needs the answers.",
                file=str(shelf.folder / name),
            )
        else:
            yield message(
                "{file} has been written in, and its answers belong in {sheet} now. "
                "Copy them there, and delete it then.",
                file=str(shelf.folder / name),
                sheet=place,
            )


def _bytes_of(path: Path) -> bytes:
    with reading(path):
        return path.read_bytes()


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
