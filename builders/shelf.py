"""The folder that documents are built into, and the record of what was built.

A document that somebody changed since it was built is theirs and is not replaced unasked. All
documents of a build are written beside the old ones first and take their places together.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path

import msgspec

from seminar.atomic import write, write_all
from seminar.failures import CannotWrite, reading, reason
from seminar.messages import PlenumError

RECORD = ".plenum-built.json"
"""The record's name; it lies beside the documents, so that a copied folder keeps it."""

Record = dict[str, tuple[str, ...]]
"""By document name, the digests of what Plenum may replace: the last build's, and while a build
takes its place the new one's too, so that a build cut off halfway is not taken for a person's."""


class ChangedByHand(PlenumError):
    """A document differs from what Plenum built, so somebody's work would be lost."""


def digest(data: bytes) -> str:
    """Return the SHA-256 of a document's bytes, in hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


def replace_documents(folder: Path, documents: Mapping[str, bytes], *, force: bool = False) -> None:
    """Put documents into `folder` in place of those of the last build.

    Args:
        folder: where they go; made if it is not there.
        documents: their bytes by file name.
        force: whether documents that were changed by hand are replaced too.

    Raises:
        ChangedByHand: one of them was changed; nothing is written then.
        CannotRead, CannotWrite: the system refuses; the old documents are as they were.
    """
    record = _read_record(folder)
    if not force:
        _refuse_changed(folder, record, documents)
    _make_folder(folder)
    new = {name: digest(data) for name, data in documents.items()}
    _write_record(folder, record | {name: (*record.get(name, ())[-1:], new[name]) for name in new})
    write_all({folder / name: data for name, data in documents.items()})
    _write_record(folder, record | {name: (new[name],) for name in new})


def _refuse_changed(folder: Path, record: Record, documents: Mapping[str, bytes]) -> None:
    for name, data in documents.items():
        there = _digest_of(folder / name)
        if there is None or there in record.get(name, ()) or there == digest(data):
            continue
        raise ChangedByHand(
            "{file} was changed since Plenum built it, so it was not replaced. "
            "Save your copy under another name, or build with --force.",
            file=str(folder / name),
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
