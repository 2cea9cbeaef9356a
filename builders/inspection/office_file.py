"""An Office file as it is, faults included: its members, its listing of types, its links.

`builders.opc` reads packages to build on and refuses whatever is wrong; this reading keeps what is
wrong, so that a rule can name it. Each part is read when it is asked for and within bounds, so that
neither a large nor a hostile file fills the memory.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Generator, Iterator, Mapping
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import BinaryIO, Literal
from zipfile import ZipFile, ZipInfo

from lxml import etree
from msgspec import Struct

from builders.archive import DOCTYPES, UNREADABLE, UnreadableOfficeFile, open_archive
from builders.inspection.markup import Element
from builders.opc import Relationship, relationship_of, relationships_name

CONTENT_TYPES = "/[Content_Types].xml"
MOST_XML = 32 * 1024 * 1024
"""The largest part of XML that is parsed, in bytes; far more than 1 000 pages of text."""
MOST_TAGS = 2_000_000
"""How often `<` may occur in it."""

Flaw = Literal["unreadable", "too-large", "doctype", "too-deep", "not-well-formed"]


class Parsed(Struct, frozen=True):
    """What became of a part's XML: its root element, or why there is none."""

    root: Element | None
    flaw: Flaw | None = None
    line: int = 0
    """The line where the XML breaks off, from 1; 0 where that is not the flaw."""


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
        name: the file's name, for messages.
        archive: its archive, open.
    """

    def __init__(self, name: str, archive: ZipFile) -> None:
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

    def known(self, name: str) -> str | None:
        """Return the name of the member called `name` in capitals or not, or `None`."""
        return self._by_folded.get(name.casefold())

    def read(self, name: str) -> bytes:
        """Return the content of a member; empty where it cannot be unpacked."""
        try:
            return self._archive.read(self.members[name])
        except UNREADABLE:
            return b""

    def parse(self, name: str) -> Parsed:
        """Return the XML of a member, parsed within bounds and without its entities.

        What could not be parsed is remembered in `flawed`.
        """
        parsed = self._parsed(name)
        if parsed.flaw:
            self.flawed[name] = parsed
        return parsed

    def _parsed(self, name: str) -> Parsed:
        if self.members[name].file_size > MOST_XML:
            return Parsed(None, "too-large")
        data = self.read(name)
        return parse_xml(data) if data else Parsed(None, "unreadable")

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
            self._links[name] = self._read_links(name)
        return self._links[name]

    @cached_property
    def _links(self) -> dict[str, tuple[Relationship, ...]]:
        return {}

    def _read_links(self, name: str) -> tuple[Relationship, ...]:
        where = self.known(relationships_name(name))
        root = self.parse(where).root if where else None
        if root is None:
            return ()
        folder = name[: name.rfind("/") + 1]
        return tuple(
            relationship_of(_attributes(one), folder, self._by_folded)
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
        UnreadableOfficeFile: not an archive, encrypted, of the format from before 2007, truncated,
            or of a size that no Office file has.
    """
    with _opened(path) as stream, open_archive(stream, path.name) as archive:
        yield OfficeFile(path.name, archive)


def _opened(path: Path) -> BinaryIO:
    try:
        return path.open("rb")
    except OSError as error:
        raise UnreadableOfficeFile(
            "{file} cannot be read. Check that it is there and that you may open it.",
            file=path.name,
        ) from error


def part_name(member: str) -> str:
    """Return the name of the part that a member of the archive is."""
    return "/" + member.replace("\\", "/").lstrip("/")


def extension(name: str) -> str:
    """Return the extension of a part's name in lower case, without the dot."""
    _, dot, end = name[name.rfind("/") + 1 :].rpartition(".")
    return end.casefold() if dot else ""


def parse_xml(data: bytes) -> Parsed:
    """Return the XML in `data`, comments and instructions left out, within bounds.

    A document type is not parsed at all: entities hide in those.
    """
    if len(data) > MOST_XML or data.count(b"<") > MOST_TAGS:
        return Parsed(None, "too-large")
    if any(mark in data for mark in DOCTYPES):
        return Parsed(None, "doctype")
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        return Parsed(etree.fromstring(data, parser))
    except etree.XMLSyntaxError as error:
        deep = "depth" in str(error).lower()
        return Parsed(None, "too-deep" if deep else "not-well-formed", error.lineno or 0)
    except ValueError:
        return Parsed(None, "not-well-formed", 1)


def _type_entries(root: Element) -> Iterator[TypeEntry]:
    for one in root.iterfind("{*}Default"):
        key = one.get("Extension", "").casefold()
        yield TypeEntry("Default", key, one.get("ContentType", ""))
    for one in root.iterfind("{*}Override"):
        yield TypeEntry("Override", one.get("PartName", ""), one.get("ContentType", ""))


def _attributes(element: Element) -> Mapping[str, str]:
    return {str(key): str(value) for key, value in element.attrib.items()}
