"""An Office file as it is, faults included: its members, its listing of types, its links.

`builders.opc` reads packages to build on and refuses whatever is wrong; this reading keeps what is
wrong, so that a rule can name it. Each part is read when it is asked for and within bounds, so that
neither a large nor a hostile file fills the memory.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Generator, Iterator, Mapping
from contextlib import contextmanager
from errno import EACCES, EPERM
from functools import cached_property
from os import SEEK_END, fsencode
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from typing import BinaryIO, Literal
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from msgspec import Struct

from builders.archive import (
    UNREADABLE,
    UnreadableOfficeFile,
    open_archive,
    read_member,
)
from builders.inspection.markup import Element
from builders.inspection.parsing import MOST_MARKUP, MOST_XML, Parsed, parse_xml
from builders.opc import Relationship, relationship_of, relationships_name
from seminar.failures import reason

CONTENT_TYPES = "/[Content_Types].xml"
_MARKUP_IN_SMALL = 1_500_000
"""How much markup is read of a file, beside as much as it has bytes: a tag or attribute has about
12 bytes, and they pack to a tenth."""
_MOST_READ = 64 * 1024 * 1024
_BLOCK = 1024 * 1024


class WrittenLink(Struct, frozen=True):
    """A relationship as it stands in the file, and what it means."""

    link: Relationship
    target: str | None
    """The target as written, `None` where it is missing."""
    mode: str
    """Where it leads, as written: empty, `Internal` or `External`."""


class Reading(Struct, frozen=True):
    """A file of which every part has been read: what rules about the reading itself look at."""

    file: OfficeFile


class TypeEntry(Struct, frozen=True):
    """An entry of the listing of content types: `Default` for an extension or `Override`."""

    kind: Literal["Default", "Override"]
    key: str
    """The extension, in lower case, or the part's name as it is written."""
    content_type: str


class OfficeFile:
    """An Office file under inspection.

    Args:
        name: the file's path as it was given, for messages.
        archive: its archive, open.
        size: how many bytes the file has.
    """

    def __init__(self, name: str, archive: ZipFile, size: int) -> None:
        self.name = name
        self._archive = archive
        self.entries: tuple[ZipInfo, ...] = tuple(
            entry for entry in archive.infolist() if not entry.filename.endswith("/")
        )
        """The members as the archive lists them, doubles included."""
        self.members: dict[str, ZipInfo] = {part_name(e.filename): e for e in self.entries}
        """The members by part name, such as `/ppt/presentation.xml`; of doubles, the last."""
        self.flawed: dict[str, Parsed] = {}
        """The members whose XML was asked for and could not be parsed."""
        self._by_folded = {name.casefold(): name for name in self.members}
        self._unpacks: dict[str, bool] = {}
        self._links: dict[str, tuple[Relationship, ...]] = {}
        self._written_links: dict[str, tuple[WrittenLink, ...]] = {}
        self._room = MOST_MARKUP
        packed = sum(entry.compress_size for entry in self.entries)
        self._markup_left = _MARKUP_IN_SMALL + min(packed, size)

    def known(self, name: str) -> str | None:
        """Return the name of the member called `name` in capitals or not, or `None`."""
        return self._by_folded.get(name.casefold())

    def read(self, name: str) -> bytes:
        """Return the content of a member; empty where it cannot be unpacked or is huge."""
        if self.members[name].file_size > _MOST_READ:
            return b""
        try:
            data = read_member(self._archive, self.members[name])
        except UNREADABLE:
            self._unpacks[name] = False
            return b""
        self._unpacks[name] = True
        return data

    def unpacks(self, name: str) -> bool:
        """Return whether a member can be unpacked and matches its checksum."""
        if name not in self._unpacks:
            self._unpacks[name] = self._can_unpack(self.members[name])
        return self._unpacks[name]

    def _can_unpack(self, entry: ZipInfo) -> bool:
        if entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
            return False
        left = entry.file_size
        try:
            with self._archive.open(entry) as member:
                while left and (block := member.read(min(left, _BLOCK))):
                    left -= len(block)
        except UNREADABLE:
            return False
        return not left

    def head(self, name: str, size: int) -> bytes:
        """Return the first `size` bytes of a member; empty where it cannot be unpacked."""
        try:
            with self._archive.open(self.members[name]) as member:
                return member.read(size)
        except UNREADABLE:
            return b""

    def parse(self, name: str) -> Parsed:
        """Return the XML of a member, parsed within bounds and without its entities.

        What could not be parsed is remembered in `flawed`.
        """
        return self._remembered(name, self._parsed(name, MOST_MARKUP))

    def hold(self, name: str) -> Element | None:
        """Return the root of a member that stays in memory, as long as there is room for it.

        What could not be parsed is remembered in `flawed`.
        """
        parsed = self._remembered(name, self._parsed(name, self._room))
        self._room -= parsed.size
        return parsed.root

    def _remembered(self, name: str, parsed: Parsed) -> Parsed:
        if parsed.flaw:
            self.flawed[name] = parsed
        return parsed

    def _parsed(self, name: str, most: int) -> Parsed:
        if self.members[name].file_size > MOST_XML:
            return Parsed(None, "too-large")
        data = self.read(name)
        if not data:
            return Parsed(None, "empty" if self.unpacks(name) else "unreadable")
        parsed = parse_xml(data, min(most, self._markup_left))
        self._markup_left -= parsed.size
        return parsed

    @cached_property
    def types(self) -> tuple[TypeEntry, ...]:
        """The entries of the listing of content types, in order; none where it is unreadable."""
        root = self.parse(CONTENT_TYPES).root if CONTENT_TYPES in self.members else None
        return () if root is None else tuple(_type_entries(root))

    @cached_property
    def _types_by_key(self) -> dict[str, str]:
        return {entry.key.casefold(): entry.content_type for entry in reversed(self.types)}

    def content_type(self, name: str) -> str:
        """Return the content type of a part; empty where none is listed."""
        by_name = self._types_by_key.get(name.casefold())
        return by_name or self._types_by_key.get(extension(name), "")

    @cached_property
    def parts(self) -> tuple[str, ...]:
        """The names of the members that are parts: all but the listing and the links."""
        return tuple(
            name for name in self.members if name != CONTENT_TYPES and not name.endswith(".rels")
        )

    def is_xml(self, name: str) -> bool:
        """Return whether a part says that it holds XML."""
        kind = self.content_type(name)
        return kind.endswith(("+xml", "/xml")) or (not kind and name.endswith(".xml"))

    def links(self, name: str) -> tuple[Relationship, ...]:
        """Return the relationships of a part, `/` for the file itself, targets resolved."""
        if name not in self._links:
            self._links[name] = tuple(one.link for one in self.written_links(name))
        return self._links[name]

    def written_links(self, name: str) -> tuple[WrittenLink, ...]:
        """Return the relationships of a part, `/` for the file itself, as they stand there."""
        if name not in self._written_links:
            self._written_links[name] = self._read_links(name)
        return self._written_links[name]

    def _read_links(self, name: str) -> tuple[WrittenLink, ...]:
        where = self.known(relationships_name(name))
        root = self.parse(where).root if where else None
        if root is None:
            return ()
        folder = name[: name.rfind("/") + 1]
        return tuple(
            WrittenLink(
                relationship_of(_attributes(one), folder, self._by_folded),
                one.get("Target"),
                one.get("TargetMode", ""),
            )
            for one in root.iterfind("{*}Relationship")
        )

    @cached_property
    def main(self) -> str:
        """The name of the part that the file is about; empty where there is none."""
        return next(
            (
                link.target
                for link in self.links("/")
                if link.kind == "officeDocument" and link.target in self.members
            ),
            "",
        )

    @cached_property
    def doubles(self) -> tuple[str, ...]:
        """The part names that more than one member has, in capitals or not."""
        counted = Counter(part_name(entry.filename).casefold() for entry in self.entries)
        return tuple(self._by_folded[name] for name, count in counted.items() if count > 1)


@contextmanager
def open_office_file(path: Path) -> Generator[OfficeFile]:
    """Open an Office file for inspection.

    Raises:
        UnreadableOfficeFile: not an Office file, encrypted, of the format from before 2007,
            truncated, or of a size that no Office file has.
    """
    name = called(path)
    with _opened(path, name) as stream, open_archive(stream, name) as archive:
        yield OfficeFile(name, archive, stream.seek(0, SEEK_END))


def called(path: Path) -> str:
    """Return what to call a file or folder in messages: its path, whatever bytes are in it."""
    return fsencode(path).decode(errors="replace")


def _opened(path: Path, name: str) -> BinaryIO:
    try:
        # Before it is opened, for opening a pipe waits for whoever writes into it.
        mode = path.stat().st_mode
        if S_ISREG(mode):
            return path.open("rb")
    except OSError as error:
        raise _refused(path, name, error) from error
    if S_ISDIR(mode):
        raise UnreadableOfficeFile("{file} is a folder. Choose a file in it.", file=name)
    raise UnreadableOfficeFile(
        "{file} is no ordinary file but a pipe or a device. "
        "Save what comes out of it as a file, and choose that.",
        file=name,
    )


def _refused(path: Path, name: str, error: OSError) -> UnreadableOfficeFile:
    """Return why the system does not open a file, and the way out."""
    if isinstance(error, FileNotFoundError) and path.is_symlink():
        return UnreadableOfficeFile(
            "{file} is a link to a file that is not there any more. Choose the file itself.",
            file=name,
        )
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return UnreadableOfficeFile(
            "{file} is not there. Check the name, and the folder that you are in.", file=name
        )
    if error.errno in (EACCES, EPERM):
        return UnreadableOfficeFile(
            "{file} cannot be opened: you have no access, or another program holds it. "
            "Close it there, or ask its owner for access.",
            file=name,
        )
    return UnreadableOfficeFile(
        "{file} cannot be opened: {reason}.", file=name, reason=reason(error)
    )


def part_name(member: str) -> str:
    """Return the name of the part that a member of the archive is."""
    return "/" + member.replace("\\", "/").lstrip("/")


def extension(name: str) -> str:
    """Return the extension of a part's name in lower case, without the dot."""
    _, dot, end = name[name.rfind("/") + 1 :].rpartition(".")
    return end.casefold() if dot else ""


def _type_entries(root: Element) -> Iterator[TypeEntry]:
    for one in root.iterfind("{*}Default"):
        key = one.get("Extension", "").casefold()
        yield TypeEntry("Default", key, one.get("ContentType", ""))
    for one in root.iterfind("{*}Override"):
        yield TypeEntry("Override", one.get("PartName", ""), one.get("ContentType", ""))


def _attributes(element: Element) -> Mapping[str, str]:
    return {str(key): str(value) for key, value in element.attrib.items()}
