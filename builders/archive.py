"""The zip archives that Office files are: written the same on every machine, read with bounds.

Nothing is written that depends on the clock, the operating system or the build of zlib. Nothing is
unpacked before a look at what it would become.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Mapping
from io import BytesIO
from os import SEEK_END
from pathlib import PurePath
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, LargeZipFile, ZipFile, ZipInfo

from builders.recognition import HEAD, OLD_OFFICE, protected, recognised, recognised_old
from seminar.messages import Message, PlenumError

_EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The earliest moment a zip archive can tell."""
_MOST_MEMBERS = 0xFFFF
_MOST_UNPACKED = 512 * 1024 * 1024
"""How much a package may hold when unpacked."""
_MOST_UNPACKED_SMALL = 64 * 1024 * 1024
_MOST_UNPACKED_TIMES = 100
"""What is larger than the one and unpacks to more than this many times its size is a bomb: markup
packs to a tenth or thirtieth, and deflate can pack to a thousandth at most."""
_MOST_DIRECTORY = 8 * 1024 * 1024
"""How long the archive's list of its members may be, in bytes; a name takes about 100."""
_END = b"PK\x05\x06"
_LOCATOR = b"PK\x06\x07"
_SHORTEST_END = 22
_LONGEST_END = _SHORTEST_END + 0xFFFF
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


def repacked(package: bytes) -> bytes:
    """Return a package that a library wrote, packed as all our files are: alike everywhere."""
    target = BytesIO()
    with ZipFile(BytesIO(package)) as archive:
        write_archive(target, [(name, archive.read(name)) for name in archive.namelist()])
    return target.getvalue()


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
        source: where to read from.
        file: what to call it in messages.

    Raises:
        UnreadableOfficeFile: not an archive, encrypted, damaged, or of a size no Office file has.
    """
    size = source.seek(0, SEEK_END)
    source.seek(0)
    head = source.read(HEAD)
    if head.startswith(OLD_OFFICE):
        raise _old(source, head, file)
    _check_directory(source, size, file)
    try:
        archive = ZipFile(source)
    except UNREADABLE as error:
        said = recognised(head, size, file)
        raise (refusal(said) if said else damaged(file)) from error
    entries = archive.infolist()
    check_size(sum(entry.file_size for entry in entries), len(entries), file, size)
    if any(entry.flag_bits & _ENCRYPTED for entry in entries):
        raise refusal(protected(file))
    return archive


def refusal(said: Message) -> UnreadableOfficeFile:
    """Return the error that says a sentence which names the file."""
    return UnreadableOfficeFile(said.original, **dict(said.fields))


def _old(source: BinaryIO, head: bytes, file: str) -> UnreadableOfficeFile:
    said = recognised_old(head + source.read(_MOST_UNPACKED_SMALL), file)
    if said:
        return refusal(said)
    return UnreadableOfficeFile(
        "{file} is protected with a password or has the format from before 2007. "
        "Open it in Office and save it as {ending} without a password.",
        file=file,
        ending=_ENDINGS.get(PurePath(file).suffix.lower()[:4], ".pptx"),
    )


def _check_directory(source: BinaryIO, size: int, file: str) -> None:
    """Check that the archive's directory, which is read at once, is of a sound size.

    Raises:
        UnreadableOfficeFile: it is longer.
    """
    source.seek(max(0, size - _LONGEST_END))
    if _directory_size(source.read(_LONGEST_END)) > _MOST_DIRECTORY:
        raise UnreadableOfficeFile(
            "{file} lists far more parts than a document or template should hold. "
            "Take another copy.",
            file=file,
        )


def _directory_size(tail: bytes) -> int:
    """Return how many bytes `zipfile` will read for the directory of an archive that ends so.

    The record at the end says it (APPNOTE.TXT, 4.3.16), or the one before that with 64 bits
    (4.3.14), which `zipfile` expects right before its locator.
    """
    bare = tail[-_SHORTEST_END:]
    at = len(tail) - len(bare) if bare.startswith(_END) else tail.rfind(_END)
    if at < 0:
        return 0
    if tail[max(0, at - 20) : at].startswith(_LOCATOR):
        return int.from_bytes(tail[max(0, at - 36) : at - 28], "little")
    return int.from_bytes(tail[at + 12 : at + 16], "little")


def read_member(archive: ZipFile, entry: ZipInfo) -> bytes:
    """Return the content of a member, never more than it claims to hold.

    Raises one of `UNREADABLE` where it cannot be unpacked, or does not match its checksum.
    """
    if entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        raise NotImplementedError(entry.compress_type)
    with archive.open(entry) as member:
        # Told how much to read, `zipfile` unpacks no more than that: a lying header costs nothing.
        data = member.read(entry.file_size)
    if len(data) < entry.file_size:
        raise EOFError(entry.filename)
    return data


def damaged(file: str) -> UnreadableOfficeFile:
    """Return the error for a file that does not hold what an Office file must."""
    return UnreadableOfficeFile(
        "{file} is not a PowerPoint, Word or Excel file, or it is damaged. "
        "Open it in Office and save it anew, or take another copy.",
        file=file,
    )


def check_size(size: int, count: int, file: str, packed: int = _MOST_UNPACKED) -> None:
    """Check that `size` bytes in `count` parts are what a sound file of `packed` bytes may hold.

    Raises:
        UnreadableOfficeFile: it is more.
    """
    most = min(_MOST_UNPACKED, max(_MOST_UNPACKED_SMALL, packed * _MOST_UNPACKED_TIMES))
    if count > _MOST_MEMBERS or size > most:
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
        files[name] = _checked(name, read_member(archive, entry), file)
    _check_names(len(entries), files, file)
    return files


def _checked(part: str, data: bytes, file: str) -> bytes:
    """Return `data`, unless it is XML by its name and declares a document type."""
    if part.endswith((".xml", ".rels", ".vml")):
        check_document_type(part, data, file)
    return data


def check_document_type(part: str, data: bytes, file: str) -> None:
    """Check that XML declares no document type: entities hide in those.

    Raises:
        UnreadableOfficeFile: it does.
    """
    if any(mark in data for mark in DOCTYPES):
        raise UnreadableOfficeFile(
            "{file} was not opened, because its part {part} declares a document type, which "
            "Office files never do. Open it in Office and save it anew.",
            file=file,
            part=part,
        )


def _check_names(count: int, files: Mapping[str, bytes], file: str) -> None:
    # Names of parts are equal when only their case differs (ISO/IEC 29500-2, 6.2.2.3).
    if len({name.casefold() for name in files}) < count:
        raise UnreadableOfficeFile(
            "{file} holds two parts with one name. Open it in Office and save it anew.", file=file
        )
