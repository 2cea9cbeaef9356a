"""A PDF without the clock in it, so that the same document gives the same bytes.

LibreOffice writes the moment into a PDF: as its date, in the colour profile that PDF/A asks for,
and in numbers drawn from it. The document's own date takes its place.
"""

from __future__ import annotations

import hashlib
import re
import struct
import zlib

from builders.archive import UnreadableOfficeFile, read_archive
from builders.rendering.offsets import Edit, edited

_CORE_PROPERTIES = "/docProps/core.xml"
_MODIFIED = re.compile(
    rb"<dcterms:modified[^>]*>(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)Z</dcterms:modified>"
)
_INFORMATION_DATE = re.compile(rb"(?<=Date\(D:)(\d{14})([+-]\d\d'\d\d)?")
"""A moment in the information dictionary, and its offset from UTC (ISO 32000-1, 7.9.4)."""
_METADATA_DATE = re.compile(rb"(?<=Date>)(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)([+-]\d\d:\d\d)?(?=Z?<)")
"""A moment in the metadata, and its offset (XMP specification, part 1, 8.2.1.2)."""
_DIGIT = re.compile(rb"\d")
_PROFILE = re.compile(
    rb"\n\d+ 0 obj\n<</N 3/Length (?P<length>\d+) 0 R/Filter/FlateDecode>>\nstream\n"
)
"""What stands before the colour profile, as LibreOffice writes it."""
_PROFILE_DATE = slice(24, 36)
"""Where a colour profile says when it was made (ICC.1:2010, 7.2.1): six numbers of two bytes."""
_NUMBER = re.compile(rb"\b[0-9A-F]{32}\b")
_TRAILER = b"\ntrailer"


def steady(pdf: bytes, document: bytes) -> bytes:
    """Return a PDF that LibreOffice made, dated as its document and numbered by its content.

    What another version of LibreOffice writes otherwise stays, and so does the PDF of a document
    that has no date.

    Args:
        pdf: the PDF.
        document: the Word or PowerPoint document that it shows.
    """
    moment = _moment_of(document)
    if moment is None:
        return pdf
    return _numbered(_with_dated_profile(_dated(pdf, b"".join(moment)), moment))


def _moment_of(document: bytes) -> tuple[bytes, ...] | None:
    """Return when the document says that it was changed last, from the year to the second."""
    try:
        core = read_archive(document, "").get(_CORE_PROPERTIES, b"")
    except UnreadableOfficeFile:
        return None
    found = _MODIFIED.search(core)
    return found.groups() if found else None


def _dated(pdf: bytes, moment: bytes) -> bytes:
    """Put the moment, which is in UTC, in place of each date, in as many bytes."""

    def put(found: re.Match[bytes]) -> bytes:
        digits = iter(moment)
        date = _DIGIT.sub(lambda _: b"%c" % next(digits), found[1])
        return date + b"+00%c00" % found[2][3] if found[2] else date

    return _METADATA_DATE.sub(put, _INFORMATION_DATE.sub(put, pdf))


def _with_dated_profile(pdf: bytes, moment: tuple[bytes, ...]) -> bytes:
    """Return the PDF with the moment in its colour profile, if that lies where we know it."""
    found = _PROFILE.search(pdf)
    length = re.search(rb"\n%s 0 obj\n(\d+)\nendobj\n" % found["length"], pdf) if found else None
    if not found or not length:
        return pdf
    end = found.end() + int(length[1])
    packed = _profile_of(pdf[found.end() : end], moment)
    return edited(
        pdf,
        Edit(found.end(), end, packed),
        Edit(length.start(1), length.end(1), b"%d" % len(packed)),
    )


def _profile_of(packed: bytes, moment: tuple[bytes, ...]) -> bytes:
    """Return a packed colour profile that was made at that moment; of what is none, the same."""
    try:
        profile = bytearray(zlib.decompress(packed))
    except zlib.error:
        return packed
    profile[_PROFILE_DATE] = struct.pack(">6H", *map(int, moment))
    return zlib.compress(profile, level=9)


def _numbered(pdf: bytes) -> bytes:
    """Return the PDF with its identifier and checksum, in the trailer, taken from its content."""
    content, trailer, rest = pdf.rpartition(_TRAILER)
    number = hashlib.sha256(content).hexdigest()[:32].upper().encode()
    return content + trailer + _NUMBER.sub(number, rest) if trailer else pdf
