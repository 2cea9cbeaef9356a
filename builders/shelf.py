"""The folder that documents are built into, and the record of what was built.

A document that somebody changed since it was built is theirs and is not replaced unasked. All
documents of a build are written beside the old ones first and take their places together.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Literal

import msgspec
from msgspec import Struct

from builders.rendering import pdf_name
from seminar.atomic import write, write_all
from seminar.failures import CannotRead, CannotWrite, reading, reason
from seminar.messages import PlenumError

RECORD = ".plenum-built.json"
"""The record's name; it lies beside the documents, so that a copied folder keeps it."""


class Entry(Struct, frozen=True, omit_defaults=True):
    """What the record knows of a document.

    Args:
        seminar: the id of the seminar that it was built from.
        digests: those of what Plenum may replace: the last build's, and while a build takes its
            place the new one's too, so that a build cut off halfway is not taken for a person's.
        shows: the digest of the document that a PDF shows; empty for documents themselves.
    """

    seminar: str
    digests: tuple[str, ...]
    shows: str = ""


Record = dict[str, Entry]
"""What was built, by document name."""
_RECORD = msgspec.json.Decoder(Record)
"""Made at import, for two threads that make one at the same time crash: see `seminar.stored`."""


Why = Literal["changed", "unknown", "other seminar"]
"""Why a document is not Plenum's to replace: somebody has changed it since it was built, Plenum has
not built it, or has from another seminar."""


class Kept(Struct, frozen=True):
    """A document that a build left as it was, and why."""

    path: Path
    why: Why


class NotToBeReplaced(PlenumError):
    """A document is somebody's work, or another seminar's, and would be lost."""


def _never(_data: bytes) -> bool:
    return False


def digest(data: bytes) -> str:
    """Return the SHA-256 of a document's bytes, in hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


class Shelf(Struct, frozen=True):
    """A folder and what goes into it.

    Args:
        folder: made if it is not there.
        contents: the documents' bytes by file name, before which folders may stand, divided by `/`.
        is_theirs: whether the documents are made to be written in: what somebody has changed is
            then kept, whatever is asked for, and the others are replaced all the same.
        pdfs: PDFs of documents among them, by the file name of the document that each shows.
        is_as_built: whether bytes say of themselves that Plenum built them and nobody has changed
            them; what is theirs is then replaced, though no record of this seminar knows it.
    """

    folder: Path
    contents: Mapping[str, bytes]
    is_theirs: bool = False
    pdfs: Mapping[str, bytes] = MappingProxyType({})
    is_as_built: Callable[[bytes], bool] = _never

    def files(self) -> dict[str, bytes]:
        """Return all that goes into the folder, PDFs last, by file name."""
        return {**self.contents, **{pdf_name(name): data for name, data in self.pdfs.items()}}


def shelve(shelves: Sequence[Shelf], seminar: str, *, force: bool = False) -> tuple[Kept, ...]:
    """Put documents in place of those of the last build, all of them or none.

    What somebody saves while they are written is kept in any case, and the others are replaced.

    Args:
        shelves: what goes where.
        seminar: the id of the seminar that they are built from.
        force: whether documents that are somebody's or another seminar's are replaced too.

    Returns:
        The documents that were kept: somebody's, on shelves of what is theirs, and on any shelf
        those that were saved meanwhile.

    Raises:
        NotToBeReplaced: one of them is; nothing is written then.
        CannotRead, CannotWrite: the system refuses; the old documents are as they were.
    """
    ready = [_Filling(shelf, seminar, force=force) for shelf in shelves if shelf.contents]
    for filling in ready:
        filling.begin()
    found = {path: there for filling in ready for path, there in filling.found().items()}
    late = write_all(
        {path: data for filling in ready for path, data in filling.files().items()},
        lambda path: _stands(path, found[path]),
    )
    for filling in ready:
        filling.end(late)
    kept = [one for filling in ready for one in filling.kept]
    return (*kept, *(Kept(path, "changed") for path in late))


def _stands(path: Path, there: str | None) -> bool:
    """Whether what stands at a path has a digest; what cannot be read just now may be another."""
    try:
        return _digest_of(path) == there
    except CannotRead:
        return False


class _Filling:
    """A shelf while it is filled: what is replaced, what is kept, and its record."""

    def __init__(self, shelf: Shelf, seminar: str, *, force: bool) -> None:
        self._folder = shelf.folder
        self._seminar = seminar
        self._record = read_record(shelf.folder)
        self._contents = shelf.files()
        self._digests = {name: digest(data) for name, data in self._contents.items()}
        self._there = {name: _digest_of(shelf.folder / name) for name in self._contents}
        self._shows = {pdf_name(name): self._digests[name] for name in shelf.pdfs}
        self.kept: list[Kept] = []
        if shelf.is_theirs:
            self._spare(shelf.is_as_built)
        elif not force:
            self._refuse()

    def _spare(self, is_as_built: Callable[[bytes], bool]) -> None:
        """Leave out what is somebody's."""
        for name, why in self._not_ours():
            path = self._folder / name
            with reading(path):
                data = path.read_bytes()
            if digest(data) == self._there[name] and is_as_built(data):
                continue
            self._leave_out(name)
            self.kept.append(Kept(path, why))

    def _refuse(self) -> None:
        """Raise if something is somebody's."""
        for name, why in self._not_ours():
            raise _refusal(self._folder / name, why)

    def _not_ours(self) -> list[tuple[str, Why]]:
        """Return what would be lost if it were replaced, and why it is not ours to replace."""
        return [
            (name, why)
            for name, there in self._there.items()
            if there not in (None, self._digests[name])
            and (why := _why_not(there, self._record.get(name), self._seminar))
        ]

    def _leave_out(self, name: str) -> None:
        del self._contents[name]
        del self._digests[name]

    def begin(self) -> None:
        """Make the folders, and note what may stand in them from now on."""
        for folder in dict.fromkeys((self._folder / name).parent for name in self._contents):
            _make_folder(folder)
        _make_folder(self._folder)
        record = self._record
        both = {name: _both(record.get(name), new, self._seminar) for name, new in self._new()}
        _write_record(self._folder, record | both)

    def files(self) -> dict[Path, bytes]:
        """Return what is written, by path; shared drives need not pass on what is there already."""
        return {
            self._folder / name: data
            for name, data in self._contents.items()
            if self._there[name] != self._digests[name]
        }

    def found(self) -> dict[Path, str | None]:
        """Return the digests of what stood there when it was judged, by path."""
        return {self._folder / name: there for name, there in self._there.items()}

    def end(self, late: Collection[Path]) -> None:
        """Note what stands there now; what was saved meanwhile has not become ours."""
        for name in [name for name in self._contents if self._folder / name in late]:
            self._leave_out(name)
        new = {
            name: Entry(self._seminar, (hash_,), self._shows.get(name, ""))
            for name, hash_ in self._new()
        }
        _write_record(self._folder, self._still_there() | new)

    def _still_there(self) -> Record:
        """Return the record without files of earlier builds that are gone."""
        return {
            name: entry
            for name, entry in self._record.items()
            if name in self._there or (self._folder / name).exists()
        }

    def _new(self) -> Iterable[tuple[str, str]]:
        return self._digests.items()


def outdated_pdfs(folder: Path, documents: Iterable[str]) -> list[tuple[str, str]]:
    """Return which PDFs of earlier builds show another state of their document.

    One that somebody put there or changed is theirs, and not among them.

    Args:
        folder: where the documents lie.
        documents: the file names of those that were built last.

    Returns:
        The file names of PDF and document.

    Raises:
        CannotRead: the system refuses.
    """
    record = read_record(folder)
    return [
        (pdf_name(name), name)
        for name in documents
        if (known := record.get(pdf_name(name)))
        and known.shows not in record[name].digests
        and _digest_of(folder / pdf_name(name)) in known.digests
    ]


def is_ours(folder: Path, name: str, seminar: str) -> bool:
    """Whether a build of a seminar may replace what stands at a name, or nothing does.

    Raises:
        CannotRead: the system refuses.
    """
    there = _digest_of(folder / name)
    return there is None or _why_not(there, read_record(folder).get(name), seminar) is None


def left_over(shelf: Shelf, seminar: str) -> list[str]:
    """Return what earlier builds of the seminar put on a shelf and this one did not, by file name.

    Raises:
        CannotRead: the system refuses.
    """
    return [
        name
        for name, entry in sorted(read_record(shelf.folder).items())
        if entry.seminar == seminar
        and name not in shelf.files()
        and _digest_of(shelf.folder / name) is not None
    ]


def _both(old: Entry | None, new: str, seminar: str) -> Entry:
    """Return an entry that knows what may stand there until the new document has its place.

    That is more than the last digest: a build that failed has left its own behind.
    """
    known = old.digests if old else ()
    return Entry(seminar, tuple(dict.fromkeys((*known, new))))


def _why_not(there: str | None, known: Entry | None, seminar: str) -> Why | None:
    """Return why the document with a digest is not ours to replace, if it is not."""
    if known is None:
        return "unknown"
    if there not in known.digests:
        return "changed"
    return "other seminar" if known.seminar != seminar else None


def _refusal(path: Path, why: Why) -> NotToBeReplaced:
    if why == "unknown":
        return NotToBeReplaced(
            "{file} was there before and Plenum did not build it, so it was not replaced. "
            "Give it another name, or build with --force.",
            file=str(path),
        )
    if why == "changed":
        return NotToBeReplaced(
            "{file} was changed since Plenum built it, so it was not replaced. "
            "Save your copy under another name, or build with --force.",
            file=str(path),
        )
    return NotToBeReplaced(
        "{file} was built from another seminar of the same title, so it was not replaced. "
        "Build into another folder, or with --force.",
        file=str(path),
    )


def _digest_of(path: Path) -> str | None:
    with reading(path):
        return digest(path.read_bytes()) if path.exists() else None


def read_record(folder: Path) -> Record:
    """Return the record in a folder of what was built.

    One that cannot be understood counts as none, so nothing is replaced.
    """
    try:
        return _RECORD.decode((folder / RECORD).read_bytes())
    except (OSError, msgspec.DecodeError, UnicodeDecodeError):
        return {}


def _write_record(folder: Path, record: Record) -> None:
    data = msgspec.json.format(msgspec.json.encode(record, order="sorted"), indent=1)
    write(folder / RECORD, data)


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CannotWrite(folder, reason(error)) from error
