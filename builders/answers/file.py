"""Opening a file that may be an answer sheet: what it really is, and what it shows.

Only the parts that are needed are unpacked, within the bounds of `builders.archive`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, BinaryIO
from zipfile import ZipFile, ZipInfo

from builders.answers.lines import SheetText
from builders.answers.open_document import META, OpenDocumentParts, read_open_document
from builders.answers.refusals import no_document
from builders.answers.word import read_word
from builders.answers.word_parts import W, WordParts
from builders.archive import (
    UNREADABLE,
    UnreadableOfficeFile,
    check_document_type,
    damaged,
    open_archive,
    read_member,
    refusal,
)
from builders.opc import read_links
from builders.recognition import recognised_archive
from seminar.messages import Message, message

if TYPE_CHECKING:
    from lxml import etree

    Element = etree._Element  # pyright: ignore[reportPrivateUsage]

_ROOT_LINKS = "/_rels/.rels"
_CONTENT_TYPES = "/[content_types].xml"
_OPEN_DOCUMENT_TEXT = "application/vnd.oasis.opendocument.text"
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_EDGES = ("header", "footer")
_ENCRYPTION = b"encryption-data"


def read_sheet(source: BinaryIO, file: str) -> SheetText:
    """Return what a file shows, and whose sheet it says it is.

    Args:
        source: where to read it from.
        file: what to call it in messages.

    Raises:
        UnreadableOfficeFile: it is no Word document and no OpenDocument text, or is damaged,
            encrypted or of a size that neither has; with what it is, if that can be told.
    """
    with open_archive(source, file) as archive:
        members = _Members(archive, file)
        try:
            if _CONTENT_TYPES in members:
                return _word(members, file)
            kind = members.read("/mimetype").decode(errors="replace") if members.has_kind else ""
            if kind.startswith(_OPEN_DOCUMENT_TEXT):
                return _open_document(members, file)
        except UNREADABLE as error:
            raise damaged(file) from error
        raise refusal(recognised_archive(archive.namelist(), kind, file))


class _Members:
    """The members of an archive, read when asked for, whatever the case of their names."""

    def __init__(self, archive: ZipFile, file: str) -> None:
        self._archive = archive
        self._file = file
        self._entries: dict[str, ZipInfo] = {
            "/" + entry.filename.replace("\\", "/").lstrip("/").casefold(): entry
            for entry in archive.infolist()
        }
        self.names: Mapping[str, str] = {name: name for name in self._entries}

    def __contains__(self, name: str) -> bool:
        return name.casefold() in self._entries

    @property
    def has_kind(self) -> bool:
        """Whether a member says what the archive is, as in OpenDocument files."""
        return "/mimetype" in self._entries

    def read(self, name: str) -> bytes:
        """Return the bytes of a member that is there."""
        return read_member(self._archive, self._entries[name.casefold()])

    def tree(self, name: str) -> Element:
        """Return the XML of a member that is there.

        Raises:
            UnreadableOfficeFile: it is not well-formed, or declares a document type.
        """
        from lxml import etree  # noqa: PLC0415 - slow to import

        data = _transitional(self.read(name))
        check_document_type(name, data, self._file)
        try:
            parser = etree.XMLParser(
                resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True
            )
            return etree.fromstring(data, parser)
        except etree.XMLSyntaxError as error:
            raise damaged(self._file) from error

    def related(self, part: str) -> dict[str, str]:
        """Return the names of the parts that a part links to, by the kind of the link."""
        return dict(self.linked(part))

    def linked(self, part: str) -> list[tuple[str, str]]:
        """Return the kind and the name of each part that a part links to."""
        folder, _, name = part.rpartition("/")
        links = f"{folder}/_rels/{name}.rels" if name else _ROOT_LINKS
        if links not in self:
            return []
        data = self.read(links)
        check_document_type(links, data, self._file)
        found = read_links(links, data, self.names, self._file)
        return [
            (link.kind, link.target) for link in found if not link.external and link.target in self
        ]


def _transitional(xml: bytes) -> bytes:
    """Return XML with the names of Word's usual format where it was saved as "Strict Open XML"."""
    return xml.replace(_STRICT, W[1:-1].encode()) if _STRICT in xml else xml


# --- Word -----------------------------------------------------------------------------------------


def _word(members: _Members, file: str) -> SheetText:
    package = members.related("/")
    main = package.get("officeDocument", "")
    if not main:
        raise damaged(file)
    document = members.tree(main)
    if not str(document.tag).endswith("}document") or "wordprocessingml" not in str(document.tag):
        raise refusal(no_document(file))
    linked = members.linked(main)
    links = dict(linked)
    edges = (_optional(members, name) for kind, name in linked if kind in _EDGES)
    parts = WordParts(
        document,
        _optional(members, links.get("styles")),
        _notes(members, links, document),
        _optional(members, links.get("glossaryDocument")),
        tuple(root for root in edges if root is not None),
    )
    custom = package.get("custom-properties") or package.get("customProperties")
    return read_word(parts, _custom(_optional(members, custom)))


def _optional(members: _Members, name: str | None) -> Element | None:
    """Return the XML of a part that the answers can do without, if it is there and whole."""
    if name is None or name not in members:
        return None
    try:
        return members.tree(name)
    except (UnreadableOfficeFile, *UNREADABLE):
        return None


def _notes(members: _Members, links: Mapping[str, str], document: Element) -> tuple[Element, ...]:
    """Return the notes that the document refers to."""
    kinds = [
        kind
        for kind in ("footnote", "endnote")
        if next(document.iter(f"{W}{kind}Reference"), None) is not None
    ]
    roots = (_optional(members, links.get(f"{kind}s")) for kind in kinds)
    return tuple(root for root in roots if root is not None)


def _custom(root: Element | None) -> dict[str, str]:
    if root is None:
        return {}
    return {
        one.get("name", ""): "".join(str(text) for text in one.itertext()).strip()
        for one in root.iterchildren("{*}property")
    }


# --- OpenDocument ---------------------------------------------------------------------------------


def _open_document(members: _Members, file: str) -> SheetText:
    manifest = "/META-INF/manifest.xml"
    if manifest in members and _ENCRYPTION in members.read(manifest):
        raise refusal(protected_open_document(file))
    if "/content.xml" not in members:
        raise damaged(file)
    parts = OpenDocumentParts(members.tree("/content.xml"), _optional(members, "/styles.xml"))
    return read_open_document(parts, _user_defined(_optional(members, "/meta.xml")))


def protected_open_document(file: str) -> Message:
    """Return the sentence about an OpenDocument text that a password protects."""
    return message(
        "{file} is protected with a password. Open it in LibreOffice, and save it under File, "
        "Save As, without a password.",
        file=file,
    )


def _user_defined(root: Element | None) -> dict[str, str]:
    if root is None:
        return {}
    return {
        one.get(f"{META}name", ""): "".join(map(str, one.itertext())).strip()
        for one in root.iter(f"{META}user-defined")
    }
