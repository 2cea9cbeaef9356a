"""A PDF without the clock in it, so that the same document gives the same bytes.

LibreOffice writes the moment into a PDF, and numbers that it draws from the moment. They are
replaced by others of the same length, for a PDF tells where in the file each object begins.
"""

from __future__ import annotations

import hashlib
import re

from builders.archive import UnreadableOfficeFile, read_archive

_CORE_PROPERTIES = "/docProps/core.xml"
_MODIFIED = re.compile(
    rb"<dcterms:modified[^>]*>(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)Z</dcterms:modified>"
)
_INFORMATION_DATE = re.compile(rb"(?<=Date\(D:)\d{14}(?:Z|[+-]\d\d'\d\d)")
"""A moment in the information dictionary, from the year to the offset (ISO 32000-1, 7.9.4)."""
_METADATA_DATE = re.compile(rb"(?<=Date>)\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)(?=<)")
"""A moment in the metadata (XMP specification, part 1, 8.2.1.2)."""
_NUMBER = re.compile(rb"\b[0-9A-F]{32}\b")
_TRAILER = b"\ntrailer"
_DIGITS = re.compile(rb"\d")


def steady(pdf: bytes, document: bytes) -> bytes:
    """Return a PDF that LibreOffice made, dated as its document and numbered by its content.

    What another version of LibreOffice writes otherwise, or a document without a date, stays.

    Args:
        pdf: the PDF.
        document: the Word or PowerPoint document that it shows.
    """
    moment = _moment_of(document)
    return _numbered(_dated(pdf, moment) if moment else pdf)


def _moment_of(document: bytes) -> bytes | None:
    """Return when the document says that it was changed last, as 14 digits."""
    try:
        core = read_archive(document, "").get(_CORE_PROPERTIES, b"")
    except UnreadableOfficeFile:
        return None
    found = _MODIFIED.search(core)
    return b"".join(found.groups()) if found else None


def _dated(pdf: bytes, moment: bytes) -> bytes:
    def put(found: re.Match[bytes]) -> bytes:
        """Put the moment in place of the digits; the offset from UTC becomes none."""
        digits = iter(moment.ljust(len(found[0]), b"0"))
        return _DIGITS.sub(lambda _: b"%c" % next(digits), found[0])

    return _METADATA_DATE.sub(put, _INFORMATION_DATE.sub(put, pdf))


def _numbered(pdf: bytes) -> bytes:
    """Return the PDF with its identifier and checksum, in the trailer, taken from its content."""
    content, trailer, rest = pdf.rpartition(_TRAILER)
    number = hashlib.sha256(content).hexdigest()[:32].upper().encode()
    return content + trailer + _NUMBER.sub(number, rest) if trailer else pdf
