"""What each document of a seminar was built from, as the last builds wrote it down.

It lies in the seminar's folder and not among the documents: those are mailed and published, and the
seminar as it was built holds all that is known of its participants. The seminar is kept once for
each state of it that some document was built from.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from contextlib import suppress
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from seminar.atomic import write
from seminar.failures import writing
from seminar.messages import PlenumError
from seminar.model import DocumentId, Seminar
from seminar.stored import decode, encode

FOLDER = ".plenum-built"
"""The folder's name, in the seminar's."""
DOCUMENTS = "documents.json"
_SNAPSHOT = ".seminar.json"
"""What the file of a seminar as it was built ends in; its fingerprint stands before."""


class Built(Struct, frozen=True, omit_defaults=True):
    """What a document was built from, and what came of it.

    Args:
        when: when it was built, in universal time.
        seminar: the fingerprint of the seminar as it was then.
        untold: the fields of the seminar that it tells nothing of (`builders.states.said`).
        files: the digests of its files as built, by name in the folder of documents or of groups.
        sources: the digests of the other files that it shows, by path in the seminar's folder;
            empty where there was none.
        template: the digest of its template.
        slides: how many slides a deck has.
        kept: the digests of files that a person has changed and wants to keep as they are, by name.
    """

    when: dt.datetime
    seminar: str = ""
    untold: tuple[str, ...] = ()
    files: Mapping[str, str] = {}
    sources: Mapping[str, str] = {}
    template: str = ""
    slides: int = 0
    kept: Mapping[str, str] = {}


_BUILT = msgspec.json.Decoder(Built)
"""Made at import, for two threads that make one at the same time crash: see `seminar.stored`."""


class History:
    """What is known of the documents in a seminar's folder.

    What cannot be understood counts as not known, and stays for the Plenum that can.

    Args:
        folder: the seminar's.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder / FOLDER
        self._known = _read(self._folder / DOCUMENTS)

    def of(self, document: DocumentId) -> Built | None:
        """Return what a document was built from, or `None` where that is not known."""
        try:
            return _BUILT.decode(self._known[document])
        except (KeyError, msgspec.DecodeError, UnicodeDecodeError):
            return None

    def seminar(self, built: Built) -> Seminar | None:
        """Return the seminar as it was when a document was built, or `None` if it is gone."""
        path = self._folder / f"{built.seminar}{_SNAPSHOT}"
        try:
            return _snapshot(path, path.stat().st_mtime_ns)
        except (OSError, PlenumError):
            return None

    def note(self, seminar: Seminar, documents: Mapping[DocumentId, Built]) -> None:
        """Write down what documents were built from, and forget seminars that none is of any more.

        Args:
            seminar: what they were built from.
            documents: what is known of each; the fingerprint of the seminar is filled in.

        Raises:
            CannotWrite: the system refuses.
        """
        content = encode(seminar)
        fingerprint = blake2b(content, digest_size=16).hexdigest()
        path = self._folder / f"{fingerprint}{_SNAPSHOT}"
        with writing(self._folder):
            self._folder.mkdir(exist_ok=True)
        if not path.exists():
            write(path, content)
        self._write({id_: replace(one, seminar=fingerprint) for id_, one in documents.items()})
        self._forget()

    def keep(self, document: DocumentId, kept: Mapping[str, str]) -> None:
        """Write down which files of a document a person has changed and wants to keep.

        Args:
            document: the document.
            kept: the digests of the files, by name.

        Raises:
            CannotWrite: the system refuses.
        """
        built = self.of(document) or Built(dt.datetime.now(dt.UTC))
        with writing(self._folder):
            self._folder.mkdir(exist_ok=True)
        self._write({document: replace(built, kept=kept)})

    def _write(self, documents: Mapping[DocumentId, Built]) -> None:
        new = {id_: msgspec.Raw(msgspec.json.encode(one)) for id_, one in documents.items()}
        self._known = {**self._known, **new}
        data = msgspec.json.encode(self._known, order="sorted")
        write(self._folder / DOCUMENTS, msgspec.json.format(data, indent=1) + b"\n")

    def _forget(self) -> None:
        """Take away the seminars that nothing in the record names."""
        named = b"\n".join(bytes(one) for one in self._known.values())
        for path in self._folder.glob(f"*{_SNAPSHOT}"):
            if path.name.removesuffix(_SNAPSHOT).encode() not in named:
                with suppress(OSError):
                    path.unlink()


def _read(path: Path) -> dict[str, msgspec.Raw]:
    try:
        return msgspec.json.decode(path.read_bytes(), type=dict[str, msgspec.Raw])
    except (OSError, msgspec.DecodeError, UnicodeDecodeError):
        return {}


@lru_cache(maxsize=16)
def _snapshot(path: Path, _changed: int) -> Seminar:
    return decode(path.read_bytes())


def digests(folder: Path, paths: Iterable[str]) -> dict[str, str]:
    """Return the digests of files by their path in a folder; empty where there is none."""
    return {path: digest_at(folder / path) for path in paths}


def digest_at(path: Path) -> str:
    """Return the digest of a file, or nothing where there is none that can be read."""
    try:
        there = path.stat()
        return _digest(path, there.st_mtime_ns, there.st_size)
    except OSError:
        return ""


@lru_cache(maxsize=2000)
def _digest(path: Path, _changed: int, _size: int) -> str:
    from builders.shelf import digest  # noqa: PLC0415 - it imports the rendering of PDFs

    return digest(path.read_bytes())
