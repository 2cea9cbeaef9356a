"""A workbook's package, in which a few parts may be replaced and the rest stays byte for byte.

Every member that is not replaced keeps its bytes in the archive as they are: its compressed data,
its date, its place. So what another program has put there cannot be lost, whatever it is.
"""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Mapping
from functools import cached_property
from typing import cast

from msgspec import Struct

from seminar.workbook import package as workbook_package

_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")
"""PKWARE's APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.16."""
_LOCAL_SIGNATURE, _CENTRAL_SIGNATURE, _END_SIGNATURE = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"
_SIZES_FOLLOW = 0x0008
_ENCRYPTED = 0x0001
_NAMES_IN_UTF8 = 0x0800
_FIRST_DAY = 0x0021
"""1 January 1980, the first day that an archive can tell; the time of day is 0."""
_SPEED = 0x0006
"""How hard was tried to compress; says nothing of what we compress."""
_ZIP64 = 0x0001
_BEYOND = 0xFFFFFFFF
_VERSION = 20
_UNREADABLE = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    NotImplementedError,
    EOFError,
    ValueError,
    OSError,
)
"""What `zipfile` and its helpers raise for damaged archives."""


class UnusualArchive(ValueError):
    """The archive is damaged, or built in a way no program builds a workbook."""


class _Member(Struct, frozen=True):
    """Where a member stands: its local header with what follows, and its line in the directory."""

    name: str
    start: int
    end: int
    entry: bytes

    @property
    def flags(self) -> int:
        return _CENTRAL.unpack_from(self.entry)[3]


class Archive:
    """The bytes of a package as they were read, and where each member stands in them."""

    def __init__(self, content: bytes) -> None:
        self.content = content

    @cached_property
    def members(self) -> tuple[_Member, ...]:
        """The members, in the directory's order.

        Raises:
            TooLarge: its parts are far larger than a survey's.
            UnusualArchive: it cannot be read, holds two members of one name, is encrypted, or is
                larger than archives were in the beginning.
        """
        try:
            return _members(self.content, self._directory)
        except _UNREADABLE as error:
            raise UnusualArchive(str(error)) from error

    @cached_property
    def _directory(self) -> tuple[zipfile.ZipInfo, ...]:
        with workbook_package.Package(self.content) as archive:
            return tuple(archive.infolist())

    def read(self, name: str) -> bytes:
        """Return what a member holds.

        Raises:
            KeyError: there is none of this name.
            TooLarge: it is far larger than a survey's.
            UnusualArchive: it cannot be unpacked.
        """
        try:
            with workbook_package.Package(self.content) as archive, archive.open(name) as part:
                return part.read()
        except _UNREADABLE as error:
            raise UnusualArchive(str(error)) from error


class Package(Struct, frozen=True):
    """A package as it was read, with some of its parts replaced."""

    archive: Archive
    replaced: Mapping[str, bytes]

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all parts, without a stroke before them."""
        there = tuple(member.name for member in self.archive.members)
        return (*there, *(name for name in self.replaced if name not in there))

    def part(self, name: str) -> bytes:
        """Return what a part holds now.

        Raises:
            KeyError: there is none of this name.
            UnusualArchive: it cannot be unpacked.
        """
        return self.replaced[name] if name in self.replaced else self.archive.read(name)

    def replacing(self, parts: Mapping[str, bytes]) -> Package:
        """Return the package with other content in some of its parts, or with parts more."""
        return Package(self.archive, {**self.replaced, **parts})

    def content(self) -> bytes:
        """Return the package as the bytes of a file."""
        there = {member.name for member in self.archive.members}
        changed = {
            name: content
            for name, content in self.replaced.items()
            if name not in there or content != self.archive.read(name)
        }
        return _rewritten(self.archive, changed) if changed else self.archive.content


# --- reading the directory ------------------------------------------------------------------------


def _members(content: bytes, infos: tuple[zipfile.ZipInfo, ...]) -> tuple[_Member, ...]:
    if len({info.filename for info in infos}) < len(infos):
        raise UnusualArchive("two members of one name")
    if len({info.header_offset for info in infos}) < len(infos) or not infos:
        raise UnusualArchive("two members in one place, or none")
    begin, length, shift = _directory_place(content)
    starts = sorted({info.header_offset for info in infos})
    ends = dict(zip(starts, [*starts[1:], begin], strict=True))
    members: list[_Member] = []
    at = begin
    for info in infos:
        size = _entry_size(content, at)
        entry = content[at : at + size]
        start = info.header_offset
        _refuse_unusual(entry, start - shift)
        if not content.startswith(_LOCAL_SIGNATURE, start):
            raise UnusualArchive("no member where it should be")
        members.append(_Member(info.filename, start, ends[start], entry))
        at += size
    if at > begin + length:
        raise UnusualArchive("a directory longer than it says")
    return tuple(members)


def _directory_place(content: bytes) -> tuple[int, int, int]:
    """Return where the directory begins, its length, and how far all offsets lie behind."""
    end = _end_of_directory(content)
    _, _, _, _, _, length, offset, _ = _END.unpack_from(content, end)
    # A record for larger archives may stand between; then it says where the directory really is.
    begin = offset if content.startswith(_CENTRAL_SIGNATURE, offset) else end - length
    if offset == _BEYOND or not content.startswith(_CENTRAL_SIGNATURE, begin):
        raise UnusualArchive("no directory where it should be")
    return begin, length, begin - offset


def _end_of_directory(content: bytes) -> int:
    end = content.rfind(_END_SIGNATURE)
    if end < 0:
        raise UnusualArchive("no end of the directory")
    return end


def _entry_size(content: bytes, at: int) -> int:
    entry = _CENTRAL.unpack_from(content, at)
    if entry[0] != _CENTRAL_SIGNATURE:
        raise UnusualArchive("a damaged directory")
    return _CENTRAL.size + sum(cast("tuple[int, int, int]", entry[10:13]))


def _refuse_unusual(entry: bytes, offset: int) -> None:
    fields = _CENTRAL.unpack_from(entry)
    if fields[3] & _ENCRYPTED:
        raise UnusualArchive("encrypted")
    if fields[16] != offset:
        raise UnusualArchive("an offset beyond what its field can tell")


# --- writing --------------------------------------------------------------------------------------


def _rewritten(archive: Archive, changed: Mapping[str, bytes]) -> bytes:
    """Return the archive with new content in some members, and the others' bytes as they were.

    Members that were not there before come after all others.
    """
    members = archive.members
    in_place = sorted(members, key=lambda member: member.start)
    body = bytearray(archive.content[: in_place[0].start])
    entries: dict[str, bytes] = {}
    for member in in_place:
        offset = len(body)
        if member.name in changed:
            entry, local = _replacement(member, changed[member.name])
            body += local
        else:
            entry = member.entry
            body += archive.content[member.start : member.end]
        entries[member.name] = _moved(entry, offset)
    for name in [name for name in changed if name not in entries]:
        entry, local = _new_member(name, changed[name])
        entries[name] = _moved(entry, len(body))
        body += local
    old = [member.name for member in members]
    names = [*old, *(name for name in entries if name not in old)]
    directory = b"".join(entries[name] for name in names)
    return bytes(body) + directory + _end(archive.content, len(names), len(directory), len(body))


def _replacement(member: _Member, content: bytes) -> tuple[bytes, bytes]:
    """Return a member's line in the directory, and its header and data, for other content.

    Name, date, kind of compression and all that the directory says of it else stay.
    """
    fields = list(_CENTRAL.unpack_from(member.entry))
    name, extra, comment = _tail(member.entry)
    stored = fields[4] == zipfile.ZIP_STORED
    data = content if stored else _deflated(content)
    extra = _without_zip64(extra)
    fields[2] = min(int(fields[2]), _VERSION)
    fields[3] = int(fields[3]) & ~(_SIZES_FOLLOW | _SPEED)
    fields[4] = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
    fields[7:10] = zlib.crc32(content), len(data), len(content)
    fields[11] = len(extra)
    entry = _CENTRAL.pack(*fields) + name + extra + comment
    local = _LOCAL.pack(_LOCAL_SIGNATURE, *fields[2:10], len(name), 0) + name
    return entry, local + data


def _new_member(name: str, content: bytes) -> tuple[bytes, bytes]:
    """Return the line in the directory, and the header and data, of a member more."""
    data, spelled = _deflated(content), name.encode()
    about = (_VERSION, _NAMES_IN_UTF8, zipfile.ZIP_DEFLATED, 0, _FIRST_DAY)
    sizes = (zlib.crc32(content), len(data), len(content))
    entry = _CENTRAL.pack(*(_CENTRAL_SIGNATURE, _VERSION, *about, *sizes, len(spelled), *(0,) * 6))
    local = _LOCAL.pack(_LOCAL_SIGNATURE, *about, *sizes, len(spelled), 0)
    return entry + spelled, local + spelled + data


def _deflated(content: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packer.compress(content) + packer.flush()


def _tail(entry: bytes) -> tuple[bytes, bytes, bytes]:
    """Return name, extra field and comment of a line of the directory."""
    name, extra, _ = cast("tuple[int, int, int]", _CENTRAL.unpack_from(entry)[10:13])
    rest = entry[_CENTRAL.size :]
    return rest[:name], rest[name : name + extra], rest[name + extra :]


def _without_zip64(extra: bytes) -> bytes:
    """Return an extra field without the sizes of the content that is replaced."""
    kept, at = b"", 0
    while at + 4 <= len(extra):
        kind, size = struct.unpack_from("<HH", extra, at)
        if kind != _ZIP64:
            kept += extra[at : at + 4 + size]
        at += 4 + size
    return kept


def _moved(entry: bytes, offset: int) -> bytes:
    return entry[: _CENTRAL.size - 4] + struct.pack("<L", offset) + entry[_CENTRAL.size :]


def _end(content: bytes, members: int, length: int, offset: int) -> bytes:
    end = _end_of_directory(content)
    comment = content[end + _END.size :]
    return _END.pack(_END_SIGNATURE, 0, 0, members, members, length, offset, len(comment)) + comment
