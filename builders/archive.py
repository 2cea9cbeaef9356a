"""The zip archives that Office files are: written the same on every machine, read with bounds.

`zipfile` notes the clock and the operating system and spends a third of its time on bookkeeping
that Office files do not need, so writing is done here with fixed values. Reading is done by
`zipfile`, which knows the odd archives of this world, after a look at what it is about to unpack.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Mapping
from io import BytesIO
from typing import TYPE_CHECKING, BinaryIO

from msgspec import Struct

from seminar.messages import PlenumError

if TYPE_CHECKING:
    from zipfile import ZipFile

_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_VERSION = 20
_STORED, _DEFLATED = 0, 8
_UTF8_NAME = 0x800
_TIME, _DATE = 0, 33
"""Midnight on 1 January 1980, the earliest moment a zip archive can tell."""
_MOST_MEMBERS = 0xFFFF
_MOST_BYTES = 0xFFFF_FFFF
_MOST_UNPACKED = 512 * 1024 * 1024
"""How much a package may hold when unpacked."""
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How the binary formats before 2007 begin, and every file protected with a password."""
_ENCRYPTED = 0x1
_DOCTYPES = tuple("<!DOCTYPE".encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be"))


class ArchiveTooLarge(PlenumError):
    """The content exceeds what an archive without 64-bit extensions can hold."""


class UnreadableOfficeFile(PlenumError):
    """A file that is not an Office file, or that cannot be trusted or read."""


class Member(Struct, frozen=True):
    """A file ready to be laid in an archive: its name, its packed bytes and their measures."""

    name: bytes
    flags: int
    method: int
    checksum: int
    size: int
    """Length before packing, in bytes."""
    packed: bytes


def pack(name: str, data: bytes, level: int = 6) -> Member:
    """Return `data` as the member `name`.

    Args:
        name: path inside the archive, with `/` between folders.
        data: the content.
        level: how hard to compress, 1–9; 0 stores the bytes as they are, which suits pictures.
    """
    encoded = name.encode()
    flags = 0 if name.isascii() else _UTF8_NAME
    if level == 0:
        return Member(encoded, flags, _STORED, zlib.crc32(data), len(data), data)
    packed = zlib.compress(data, level, -15)
    return Member(encoded, flags, _DEFLATED, zlib.crc32(data), len(data), packed)


def write_archive(target: BinaryIO, members: list[Member]) -> None:
    """Write `members`, in their order, as a zip archive to `target`.

    Raises:
        ArchiveTooLarge: more than 65 535 members or 4 GiB; nothing is written then.
    """
    _check_limits(members)
    directory: list[bytes] = []
    offset = 0
    for member in members:
        local, central = _headers(member, offset)
        target.write(local)
        target.write(member.packed)
        directory.append(central)
        offset += len(local) + len(member.packed)
    _write_directory(target, directory, offset)


def _check_limits(members: list[Member]) -> None:
    # A central header repeats the name and adds 46 bytes; a local one adds 30.
    total = sum(len(member.packed) + 2 * len(member.name) + 76 for member in members)
    largest = max((member.size for member in members), default=0)
    if len(members) > _MOST_MEMBERS or total + _END.size > _MOST_BYTES or largest > _MOST_BYTES:
        raise ArchiveTooLarge(
            "The document would hold {count} parts and {size} MB, more than an Office file can. "
            "Divide the seminar, or use smaller pictures.",
            count=len(members),
            size=total // 1_000_000,
        )


def _headers(member: Member, offset: int) -> tuple[bytes, bytes]:
    """Return the header that stands before a member, and its entry in the directory."""
    shared = (
        member.flags,
        member.method,
        _TIME,
        _DATE,
        member.checksum,
        len(member.packed),
        member.size,
        len(member.name),
        0,
    )
    local = _LOCAL.pack(b"PK\3\4", _VERSION, *shared)
    # Version made by 20 on system 0, and no attributes: the same on every machine.
    central = _CENTRAL.pack(b"PK\1\2", _VERSION, _VERSION, *shared, 0, 0, 0, 0, offset)
    return local + member.name, central + member.name


def _write_directory(target: BinaryIO, entries: list[bytes], offset: int) -> None:
    directory = b"".join(entries)
    target.write(directory)
    end = _END.pack(b"PK\5\6", 0, 0, len(entries), len(entries), len(directory), offset, 0)
    target.write(end)


def read_archive(data: bytes, file: str) -> dict[str, bytes]:
    """Return the content of the archive `data` by part name, which begins with a stroke.

    Args:
        data: the bytes of an Office file.
        file: what to call it in messages.

    Raises:
        UnreadableOfficeFile: not an archive, encrypted, damaged, of a size no Office file has, or
            with XML that declares a document type.
    """
    if data.startswith(_OLD_OFFICE):
        raise _protected(file)
    # zipfile costs several milliseconds to import; who only writes should not pay.
    from zipfile import BadZipFile, ZipFile  # noqa: PLC0415

    try:
        with ZipFile(BytesIO(data)) as archive:
            return _members(archive, file)
    # What zipfile raises for damaged archives is not documented; fuzzing found these.
    except (BadZipFile, NotImplementedError, EOFError, ValueError, OSError, zlib.error) as error:
        raise damaged(file) from error


def _protected(file: str) -> UnreadableOfficeFile:
    return UnreadableOfficeFile(
        "{file} is protected with a password or has the format from before 2007. "
        "Open it in Office and save it as .pptx or .docx without a password.",
        file=file,
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
    check_size(sum(entry.file_size for entry in entries), len(entries), file)
    if any(entry.flag_bits & _ENCRYPTED for entry in entries):
        raise _protected(file)
    files: dict[str, bytes] = {}
    for entry in entries:
        name = "/" + entry.filename.replace("\\", "/").lstrip("/")
        files[name] = _checked(name, archive.read(entry), file)
    _check_names(len(entries), files, file)
    return files


def _checked(part: str, data: bytes, file: str) -> bytes:
    """Return `data`, unless it is XML with a document type: entities hide in those."""
    if part.endswith((".xml", ".rels", ".vml")) and any(mark in data for mark in _DOCTYPES):
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
