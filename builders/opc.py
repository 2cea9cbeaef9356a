"""Office files as packages: parts by name, and the relationships between them.

Knows the container (Open Packaging Conventions, ISO/IEC 29500-2) and nothing of slides or
documents. Reading is bounded, so that a hostile or damaged file costs a sentence and no more;
writing gives the same bytes for the same parts on every machine.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import BinaryIO
from urllib.parse import unquote
from xml.parsers import expat

from msgspec import Struct

from builders.archive import (
    UnreadableOfficeFile,
    check_document_type,
    check_size,
    damaged,
    read_archive,
    refusal,
    write_archive,
)
from builders.recognition import recognised_archive

RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
"""What the type of nearly every relationship begins with."""
OPENXML = "application/vnd.openxmlformats-officedocument."
"""What the content type of most parts of an Office file begins with."""
_PACKAGE_NAMESPACE = "http://schemas.openxmlformats.org/package/2006/"
_RELATIONSHIPS_TYPE = "application/vnd.openxmlformats-package.relationships+xml"
_HEADING = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_CONTENT_TYPES_NAME = "/[Content_Types].xml"


class Relationship(Struct, frozen=True):
    """A part's link to another part or to an address outside.

    Args:
        id: what the part's XML refers to it by, unique within the part.
        type: a URI that says what kind of link it is.
        target: the name of the part linked to, or an address where `external`.
        external: whether the target lies outside the package.
    """

    id: str
    type: str
    target: str
    external: bool = False

    @property
    def kind(self) -> str:
        """The last word of the type, such as `slideLayout`."""
        return self.type[self.type.rfind("/") + 1 :]


class Part(Struct, frozen=True):
    """A part of a package: its name, such as `/ppt/slides/slide1.xml`, its type, its bytes."""

    name: str
    content_type: str
    data: bytes
    relationships: tuple[Relationship, ...] = ()

    @property
    def is_xml(self) -> bool:
        """Whether its type says that it holds XML that Office reads; drawings (SVG) it shows."""
        kind = self.content_type.casefold()
        return kind.endswith(("+xml", "/xml")) and not kind.startswith("image/")

    def related(self, kind: str) -> list[str]:
        """Return the names of the parts linked to by relationships of `kind`, in order."""
        return [
            link.target for link in self.relationships if link.kind == kind and not link.external
        ]


class Package(Struct, frozen=True):
    """A package as read.

    Args:
        file: the file's name, for messages.
        parts: its parts by name, in the archive's order.
        relationships: the links of the package itself.
    """

    file: str
    parts: dict[str, Part]
    relationships: tuple[Relationship, ...] = ()

    def main_part(self) -> Part:
        """Return the part that the package is about: the presentation, document or workbook.

        Raises:
            UnreadableOfficeFile: there is none.
        """
        for link in self.relationships:
            if link.kind == "officeDocument" and link.target in self.parts:
                return self.parts[link.target]
        raise UnreadableOfficeFile(
            "{file} holds no presentation or document. "
            "Open it in PowerPoint or Word and save it anew.",
            file=self.file,
        )


def read_package(source: Path | bytes, file: str = "") -> Package:
    """Return the package in `source`.

    Args:
        source: the file, or its bytes.
        file: what to call it in messages; the path's name where left out. Bytes need one.

    Raises:
        UnreadableOfficeFile: not an Office file, encrypted, damaged, of a size no Office file has,
            or with XML that declares a document type.
    """
    name = file or (source.name if isinstance(source, Path) else "")
    files = read_archive(_bytes_of(source, name), name)
    names = {part.casefold(): part for part in files}
    types = _content_types(files, name)
    links = {
        part: read_links(part, files[part], names, name) for part in files if part.endswith(".rels")
    }
    parts = {
        part: Part(part, types[part], data, links.get(relationships_name(part), ()))
        for part, data in files.items()
        if part in types and not part.endswith(".rels")
    }
    for part in parts.values():
        if part.is_xml:
            check_document_type(part.name, part.data, name)
    return Package(name, parts, links.get("/_rels/.rels", ()))


def _bytes_of(source: Path | bytes, file: str) -> bytes:
    if isinstance(source, bytes):
        return source
    try:
        check_size(source.stat().st_size, 1, file)
        return source.read_bytes()
    except OSError as error:
        raise UnreadableOfficeFile(
            "{file} cannot be read. Check that it is there and that you may open it.", file=file
        ) from error


def _content_types(files: Mapping[str, bytes], file: str) -> dict[str, str]:
    """Return the content type of each part that has one; what has none is not a part."""
    listing = files.get(_CONTENT_TYPES_NAME)
    if listing is None:
        kind = files.get("/mimetype", b"").decode(errors="replace")
        raise refusal(recognised_archive(files, kind, file))
    defaults: dict[str, str] = {}
    overrides: dict[str, str] = {}
    for element, values in _elements(listing, file):
        if element == "Default":
            defaults[values.get("Extension", "").casefold()] = values.get("ContentType", "")
        elif element == "Override":
            overrides[values.get("PartName", "").casefold()] = values.get("ContentType", "")
    found = {
        name: overrides.get(name.casefold()) or defaults.get(_extension(name)) for name in files
    }
    return {name: kind for name, kind in found.items() if kind and name != _CONTENT_TYPES_NAME}


def _extension(name: str) -> str:
    _, dot, extension = name[name.rfind("/") + 1 :].rpartition(".")
    return extension.casefold() if dot else ""


def _elements(xml: bytes, file: str) -> list[tuple[str, dict[str, str]]]:
    """Return local name and attributes of each element of a flat list."""
    found: list[tuple[str, dict[str, str]]] = []
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = lambda name, values: found.append(
        (name[name.rfind(" ") + 1 :], values)
    )
    try:
        parser.Parse(xml, True)  # noqa: FBT003 (expat takes it by place only)
    except expat.ExpatError as error:
        raise damaged(file) from error
    return found


def read_links(
    rels: str, xml: bytes, names: Mapping[str, str], file: str
) -> tuple[Relationship, ...]:
    """Return the links that a part's relationships say.

    Args:
        rels: the name of the part that holds them.
        xml: its bytes.
        names: the names of all parts by their casefolded form, by which internal targets are said.
        file: what to call the package in messages.

    Raises:
        UnreadableOfficeFile: the XML is not well-formed.
    """
    folder = posixpath.dirname(posixpath.dirname(rels))
    return tuple(
        relationship_of(values, folder, names)
        for element, values in _elements(xml, file)
        if element == "Relationship"
    )


def relationship_of(
    values: Mapping[str, str], folder: str, names: Mapping[str, str]
) -> Relationship:
    """Return the relationship that the attributes of a `Relationship` element say.

    Args:
        values: the attributes.
        folder: that of the part it belongs to.
        names: the names of all parts by their casefolded form.
    """
    target = values.get("Target", "")
    external = values.get("TargetMode") == "External"
    return Relationship(
        values.get("Id", ""),
        values.get("Type", ""),
        target if external else _resolved(folder, target, names),
        external,
    )


def _resolved(folder: str, target: str, names: Mapping[str, str]) -> str:
    """Return the name of the part that `target` means, seen from `folder`."""
    path, mark, fragment = target.replace("\\", "/").partition("#")
    name = posixpath.normpath(posixpath.join(folder, path))
    known = names.get(name.casefold()) or names.get(unquote(name).casefold())
    return (known or name) + mark + fragment


def relationships_name(part: str) -> str:
    """Return the name of the part that holds the relationships of `part`, `/` for the package."""
    folder, _, name = part.rpartition("/")
    return f"{folder}/_rels/{name}.rels"


def relationships_xml(part: str, links: Iterable[Relationship]) -> bytes:
    """Return the XML of the relationships part of `part`; `/` stands for the package itself."""
    folder = part[: part.rfind("/") + 1]
    lines = [
        f'<Relationship Id="{link.id}" Type="{link.type}" Target="{_attribute(link.target)}"'
        ' TargetMode="External"/>'
        if link.external
        else f'<Relationship Id="{link.id}" Type="{link.type}"'
        f' Target="{_attribute(_relative(folder, link.target))}"/>'
        for link in links
    ]
    return (
        f'{_HEADING}<Relationships xmlns="{_PACKAGE_NAMESPACE}relationships">'
        f"{''.join(lines)}</Relationships>"
    ).encode()


def _relative(folder: str, target: str) -> str:
    """Return `target` as seen from `folder`, which ends with a stroke."""
    up = ""
    while not target.startswith(folder):
        folder = folder[: folder.rindex("/", 0, -1) + 1]
        up += "../"
    return up + target[len(folder) :]


def _attribute(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")


def write_package(
    target: Path | BinaryIO, parts: Iterable[Part], relationships: Iterable[Relationship]
) -> None:
    """Write `parts`, in their order, as an Office file.

    Args:
        target: the file, or something to write bytes to.
        parts: with names that differ by more than case.
        relationships: the links of the package itself; one leads to the main part.

    Raises:
        ArchiveTooLarge: more than an Office file can hold.
        OSError: the file cannot be written.
    """
    members = _members(parts, tuple(relationships))
    if isinstance(target, Path):
        with target.open("wb") as file:
            write_archive(file, members)
    else:
        write_archive(target, members)


def _members(
    parts: Iterable[Part], relationships: tuple[Relationship, ...]
) -> list[tuple[str, bytes]]:
    types: list[tuple[str, str]] = []
    members = [("_rels/.rels", relationships_xml("/", relationships))]
    for part in parts:
        types.append((part.name, part.content_type))
        members.append((part.name[1:], part.data))
        if part.relationships:
            links = relationships_xml(part.name, part.relationships)
            members.append((relationships_name(part.name)[1:], links))
    # The listing stands first, where readers that stream the archive look for it.
    return [(_CONTENT_TYPES_NAME[1:], _content_types_xml(types)), *members]


def _content_types_xml(types: list[tuple[str, str]]) -> bytes:
    """Return the listing of content types: media by extension, all else by name."""
    defaults = {"rels": _RELATIONSHIPS_TYPE, "xml": "application/xml"}
    overrides: list[str] = []
    for name, kind in types:
        extension = _extension(name)
        by_name = kind.endswith("xml") or not extension.isalnum()
        if by_name or defaults.setdefault(extension, kind) != kind:
            overrides.append(
                f'<Override PartName="{_attribute(name)}" ContentType="{_attribute(kind)}"/>'
            )
    lines = [
        f'<Default Extension="{extension}" ContentType="{_attribute(kind)}"/>'
        for extension, kind in sorted(defaults.items())
    ]
    return (
        f'{_HEADING}<Types xmlns="{_PACKAGE_NAMESPACE}content-types">'
        f"{''.join(lines)}{''.join(overrides)}</Types>"
    ).encode()
