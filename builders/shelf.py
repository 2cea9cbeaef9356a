"""The folder that documents are built into, and the record of what was built.

A document that somebody changed since it was built is theirs and is not replaced unasked. All
documents of a build are written beside the old ones first and take their places together.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path

import msgspec
from msgspec import Struct

from seminar.atomic import write, write_all
from seminar.failures import CannotWrite, reading, reason
from seminar.messages import PlenumError

RECORD = ".plenum-built.json"
"""The record's name; it lies beside the documents, so that a copied folder keeps it."""


class Entry(Struct, frozen=True):
    """What the record knows of a document.

    Args:
        seminar: the id of the seminar that it was built from.
        digests: those of what Plenum may replace: the last build's, and while a build takes its
            place the new one's too, so that a build cut off halfway is not taken for a person's.
    """

    seminar: str
    digests: tuple[str, ...]


Record = dict[str, Entry]
"""What was built, by document name."""


class NotToBeReplaced(PlenumError):
    """A document is somebody's work, or another seminar's, and would be lost."""


def digest(data: bytes) -> str:
    """Return the SHA-256 of a document's bytes, in hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


def replace_documents(
    folder: Path, documents: Mapping[str, bytes], seminar: str, *, force: bool = False
) -> None:
    """Put documents into `folder` in place of those of the last build.

    Args:
        folder: where they go; made if it is not there.
        documents: their bytes by file name.
        seminar: the id of the seminar that they are built from.
        force: whether documents that are somebody's or another seminar's are replaced too.

    Raises:
        NotToBeReplaced: one of them is; nothing is written then.
        CannotRead, CannotWrite: the system refuses; the old documents are as they were.
    """
    record = _read_record(folder)
    if not force:
        for name, data in documents.items():
            _refuse(folder / name, record.get(name), data, seminar)
    _make_folder(folder)
    new = {name: digest(data) for name, data in documents.items()}
    _write_record(
        folder, record | {name: _both(record.get(name), new[name], seminar) for name in new}
    )
    write_all({folder / name: data for name, data in documents.items()})
    _write_record(folder, record | {name: Entry(seminar, (new[name],)) for name in new})


def _both(old: Entry | None, new: str, seminar: str) -> Entry:
    """Return an entry that knows what may stand there until the new document has its place.

    That is more than the last digest: a build that failed has left its own behind.
    """
    known = old.digests if old else ()
    return Entry(seminar, tuple(dict.fromkeys((*known, new))))


def _refuse(path: Path, known: Entry | None, data: bytes, seminar: str) -> None:
    """Raise if the document at `path` is not ours to replace with `data`."""
    there = _digest_of(path)
    if there is None or there == digest(data):
        return
    if known is None:
        raise NotToBeReplaced(
            "{file} was there before and Plenum did not build it, so it was not replaced. "
            "Give it another name, or build with --force.",
            file=str(path),
        )
    if there not in known.digests:
        raise NotToBeReplaced(
            "{file} was changed since Plenum built it, so it was not replaced. "
            "Save your copy under another name, or build with --force.",
            file=str(path),
        )
    if known.seminar != seminar:
        raise NotToBeReplaced(
            "{file} was built from another seminar of the same title, so it was not replaced. "
            "Build into another folder, or with --force.",
            file=str(path),
        )


def _digest_of(path: Path) -> str | None:
    with reading(path):
        return digest(path.read_bytes()) if path.exists() else None


def _read_record(folder: Path) -> Record:
    """Return the record; one that cannot be understood counts as none, so nothing is replaced."""
    try:
        return msgspec.json.decode((folder / RECORD).read_bytes(), type=Record)
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
