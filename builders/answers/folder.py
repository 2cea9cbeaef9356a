"""The files among the groups' answer sheets: which to read, and what the others are."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from msgspec import Struct

from builders.answers.refusals import no_document
from seminar.folder import GROUPS
from seminar.messages import Message, message

_DOCUMENTS = frozenset({".docx", ".docm", ".dotx", ".dotm", ".odt", ".ott"}) | frozenset(
    {".doc", ".dot", ".rtf", ".pdf", ".pages", ".fodt"}
)
"""The endings of what is opened, to see whether it is a sheet, or what else."""
_UNSEEN = frozenset({"thumbs.db", "desktop.ini", "icon\r", ".ds_store"})
_APPLE_DOUBLE = b"\x00\x05\x16\x07"
"""How a file begins that macOS keeps (RFC 1740, appendix B)."""
_OF_WORD = "~$"
_OF_LIBREOFFICE = re.compile(r"\.~lock\.(.+)#$")
_UNFINISHED = frozenset({".tmp", ".temp", ".part", ".partial", ".crdownload", ".download"})
_NOT_FETCHED = re.compile(r"\.?(.+)\.icloud$", re.IGNORECASE)
_DEEPEST = 12


class Found(Struct, frozen=True):
    """A file in the folder of groups.

    Args:
        path: where it is.
        place: where it lies, from the folder of groups.
        file: its path from the seminar's folder, with slashes.
    """

    path: Path
    place: PurePosixPath
    file: str

    @property
    def is_document(self) -> bool:
        """Whether it is to be opened, by its name; one that has lost its ending may be anything."""
        return self.path.suffix.lower() in _DOCUMENTS or not (self.path.suffix or self.is_unseen)

    @property
    def is_unseen(self) -> bool:
        """Whether people do not see it, for systems keep it for themselves."""
        return self.path.name.casefold() in _UNSEEN or self.path.name.startswith(".")


class Other(Struct, frozen=True):
    """What is said of a file that is not to be opened.

    Args:
        file: what it is said of, from the seminar's folder: of the mark that a document is open,
            the document.
        sentence: what is said.
        is_fault: whether something was not read for it.
        is_open: whether it says that the document is open somewhere.
    """

    file: str
    sentence: Message
    is_fault: bool
    is_open: bool = False


class Folder(Struct, frozen=True):
    """What lies in the folder of groups.

    Args:
        documents: what is to be opened, by name.
        others: what is said of the files that are not.
    """

    documents: tuple[Found, ...]
    others: tuple[Other, ...]


def files_of_groups(folder: Path) -> Folder:
    """Return what lies in the folder of groups, and in those within it.

    Links to elsewhere are not followed. Files that systems keep for themselves are passed over.

    Args:
        folder: the seminar's.
    """
    found = list(_files(folder, folder / GROUPS, 0))
    found.sort(key=lambda one: one.file.casefold())
    names = {one.file for one in found}
    documents: list[Found] = []
    others: list[Other] = []
    for one in found:
        other = _other(one, names)
        if other is not None:
            others.append(other)
        elif one.is_document and not _is_of_macos(one.path):
            documents.append(one)
        elif not one.is_unseen:
            others.append(Other(one.file, no_document(one.file), is_fault=True))
    return Folder(tuple(documents), tuple(dict.fromkeys(others)))


def _files(root: Path, folder: Path, depth: int) -> Iterator[Found]:
    """Yield the files below a folder; what cannot be listed is told of as a file."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except FileNotFoundError:
        return
    except OSError:
        yield _found(root, folder)
        return
    for entry in entries:
        path = Path(entry.path)
        if entry.is_symlink() and not _leads_within(root, path):
            yield _found(root, path)
        elif entry.is_dir(follow_symlinks=False) and depth < _DEEPEST:
            yield from _files(root, path, depth + 1)
        elif not (entry.is_symlink() and path.is_dir()):
            yield _found(root, path)


def _is_of_macos(path: Path) -> bool:
    """Whether a file holds what macOS keeps beside another on drives that are not its own."""
    if not path.name.startswith("._"):
        return False
    try:
        with path.open("rb") as file:
            return file.read(len(_APPLE_DOUBLE)) == _APPLE_DOUBLE
    except OSError:
        return False


def _found(root: Path, path: Path) -> Found:
    inside = path.relative_to(root)
    place = path.relative_to(root / GROUPS)
    return Found(path, PurePosixPath(place.as_posix()), inside.as_posix())


def _leads_within(root: Path, path: Path) -> bool:
    try:
        return path.resolve().is_relative_to((root / GROUPS).resolve())
    except (OSError, RuntimeError):
        return False


def _other(one: Found, names: set[str]) -> Other | None:
    """Return what to say of a file that is no document for certain."""
    if one.path.is_symlink() and not _leads_within(_root(one), one.path):
        return Other(one.file, _link(one.file), is_fault=True)
    if one.path.is_dir():
        is_deep = len(one.place.parts) > _DEEPEST
        return Other(one.file, (_too_deep if is_deep else _unlisted)(one.file), is_fault=True)
    if not one.path.is_file():
        return Other(one.file, no_document(one.file), is_fault=True)
    return _by_name(one, names)


def _by_name(one: Found, names: set[str]) -> Other | None:
    open_ = _opened(one, names)
    if open_ is not None:
        return open_
    missing = _NOT_FETCHED.match(one.path.name)
    if missing:
        file = str(PurePosixPath(one.file).with_name(missing[1]))
        return Other(one.file, _not_fetched(file), is_fault=True)
    if one.path.suffix.lower() in _UNFINISHED or one.path.name.startswith("~"):
        return Other(one.file, _unfinished(one.file), is_fault=False)
    return None


def _root(one: Found) -> Path:
    return one.path.parents[len(PurePosixPath(one.file).parts) - 1]


def _opened(one: Found, names: set[str]) -> Other | None:
    """Return what is said of a document that is open, where a file is the mark of that."""
    name = one.path.name
    mark = _OF_LIBREOFFICE.match(name)
    if mark:
        document = str(PurePosixPath(one.file).with_name(mark[1]))
        # A mark that was left where the document has gone from begins with a full stop, as what
        # is passed over.
        return _open(document) if document in names else None
    if not name.startswith(_OF_WORD):
        return None
    rest = name[len(_OF_WORD) :]
    folder = PurePosixPath(one.file).parent
    for other in sorted(names):
        path = PurePosixPath(other)
        # Word's mark replaces the first two characters of a long name, and precedes a short one.
        is_document = not path.name.startswith(_OF_WORD) and path.parent == folder
        if is_document and path.name in {rest, path.name[:2] + rest}:
            return _open(other)
    return Other(one.file, _lock_alone(one.file), is_fault=False)


def _open(file: str) -> Other:
    sentence = message(
        "{file} is open somewhere. What is not saved there was not read: save and close it, and "
        "collect again.",
        file=file,
    )
    return Other(file, sentence, is_fault=False, is_open=True)


def _lock_alone(file: str) -> Message:
    return message(
        "{file} is only a lock file that Word leaves while somebody has a document open. "
        "Delete it if nobody has.",
        file=file,
    )


def _not_fetched(file: str) -> Message:
    return message(
        "{file} is not on this machine yet. Wait until it has been fetched, and collect again.",
        file=file,
    )


def _unfinished(file: str) -> Message:
    return message(
        "{file} is a temporary file of another program, and was not read. "
        "See that the document itself is there.",
        file=file,
    )


def _link(file: str) -> Message:
    return message(
        "{file} is a link to another place, and was not followed. Put the document itself there.",
        file=file,
    )


def _unlisted(file: str) -> Message:
    return message("{file} cannot be looked into. Check that you may open the folder.", file=file)


def _too_deep(file: str) -> Message:
    return message(
        "{file} lies in so many folders that it was not looked into. "
        "Move what is in it to the group's folder.",
        file=file,
    )
