"""The zip archives that Office files are: written the same on every machine, read with bounds.

Nothing is written that depends on the clock, the operating system or the build of zlib. Nothing is
unpacked before a look at what it would become.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Mapping
from io import BytesIO
from pathlib import PurePath
from typing import BinaryIO
from zipfile import BadZipFile, LargeZipFile, ZipFile, ZipInfo

from seminar.messages import PlenumError

_EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The earliest moment a zip archive can tell."""
_MOST_MEMBERS = 0xFFFF
_MOST_UNPACKED = 512 * 1024 * 1024
"""How much a package may hold when unpacked."""
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How the binary formats before 2007 begin, and every file protected with a password."""
_ENCRYPTED = 0x1
_ENDINGS = {".doc": ".docx", ".dot": ".docx", ".xls": ".xlsx"}
"""What a document is to be saved as, by how its name begins to end; a presentation otherwise."""
DOCTYPES = tuple("<!DOCTYPE".encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be"))
"""How a document type begins in the encodings that XML may have; entities hide in those."""


UNREADABLE = (BadZipFile, NotImplementedError, EOFError, ValueError, OSError, zlib.error)
"""What `zipfile` raises for damaged archives; it documents the first alone, fuzzing found the rest.
"""


class ArchiveTooLarge(PlenumError):
    """The content exceeds what an archive without 64-bit extensions can hold."""


class UnreadableOfficeFile(PlenumError):
    """A file that is not an Office file, or that cannot be trusted or read."""


def write_archive(target: BinaryIO, members: Iterable[tuple[str, bytes]]) -> None:
    """Write members (name and content), in their order, as a zip archive to `target`.

    They are stored and not compressed: what zlib makes of the same content differs by its build,
    and the same seminar is to give the same bytes on every machine
    (`docs/decisions/stored-archives.md`).

    Raises:
        ArchiveTooLarge: more than 65 535 members or 4 GiB.
    """
    try:
        with ZipFile(target, "w", allowZip64=False) as archive:
            for name, content in members:
                archive.writestr(_entry(name), content)
    except LargeZipFile as error:
        raise ArchiveTooLarge(
            "The document holds more than an Office file can. "
            "Divide the seminar, or use smaller pictures."
        ) from error


def _entry(name: str) -> ZipInfo:
    """Return an entry that tells neither the clock nor the system."""
    entry = ZipInfo(name, _EARLIEST)
    entry.create_system = 0
    return entry


def read_archive(data: bytes, file: str) -> dict[str, bytes]:
    """Return the content of the archive `data` by part name, which begins with a stroke.

    Args:
        data: the bytes of an Office file.
        file: what to call it in messages.

    Raises:
        UnreadableOfficeFile: not an archive, encrypted, damaged, of a size no Office file has, or
            with XML that declares a document type.
    """
    with open_archive(BytesIO(data), file) as archive:
        try:
            return _members(archive, file)
        except UNREADABLE as error:
            raise damaged(file) from error


def open_archive(source: BinaryIO, file: str) -> ZipFile:
    """Return the archive in `source`, which promises to hold what an Office file may.

    Args:
        source: where to read from, from its beginning.
        file: what to call it in messages.

    Raises:
        UnreadableOfficeFile: not an archive, encrypted, damaged, or of a size no Office file has.
    """
    if source.read(len(_OLD_OFFICE)) == _OLD_OFFICE:
        raise _protected(file)
    try:
        archive = ZipFile(source)
    except UNREADABLE as error:
        raise damaged(file) from error
    entries = archive.infolist()
    check_size(sum(entry.file_size for entry in entries), len(entries), file)
    if any(entry.flag_bits & _ENCRYPTED for entry in entries):
        raise _protected(file)
    return archive


def _protected(file: str) -> UnreadableOfficeFile:
    return UnreadableOfficeFile(
        "{file} is protected with a password or has the format from before 2007. "
        "Open it in Office and save it as {ending} without a password.",
        file=file,
        ending=_ENDINGS.get(PurePath(file).suffix.lower()[:4], ".pptx"),
    )


def damaged(file: str) -> UnreadableOfficeFile:
    """Return the error for a file that does not hold what an Office file must."""
    return UnreadableOfficeFile(
        "{file} is not a PowerPoint, Word or Excel file, or it is damaged. "
        "Open it in Office and save it anew, or take another copy.",
        file=file,
    )


def check_size(size: int, count: int, file: str) -> None:
    """Check that `size` bytes in `count` parts are what a sound file may hold.

    Raises:
        UnreadableOfficeFile: it is more.
    """
    if count > _MOST_MEMBERS or size > _MOST_UNPACKED:
        raise UnreadableOfficeFile(
            "{file} holds {size} MB in {count} parts, far more than a document or template should. "
            "Take another copy.",
            file=file,
            size=size // 1_000_000,
            count=count,
        )


def _members(archive: ZipFile, file: str) -> dict[str, bytes]:
    entries = [entry for entry in archive.infolist() if not entry.filename.endswith("/")]
    files: dict[str, bytes] = {}
    for entry in entries:
        name = "/" + entry.filename.replace("\\", "/").lstrip("/")
        files[name] = _checked(name, archive.read(entry), file)
    _check_names(len(entries), files, file)
    return files


def _checked(part: str, data: bytes, file: str) -> bytes:
    """Return `data`, unless it is XML with a document type: entities hide in those."""
    if part.endswith((".xml", ".rels", ".vml")) and any(mark in data for mark in DOCTYPES):
        raise UnreadableOfficeFile(
            "{file} was not opened, because its part {part} declares a document type, which "
            "Office files never do. Open it in Office and save it anew.",
            file=file,
            part=part,
        )
    return data


def _check_names(count: int, files: Mapping[str, bytes], file: str) -> None:
    # Names of parts are equal when only their case differs (ISO/IEC 29500-2, 6.2.2.3).
    if len({name.casefold() for name in files}) < count:
        raise UnreadableOfficeFile(
            "{file} holds two parts with one name. Open it in Office and save it anew.", file=file
        )
