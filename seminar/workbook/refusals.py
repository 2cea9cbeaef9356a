"""What is said of files that are not read: too large, protected, damaged, or something else."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from zipfile import BadZipFile, ZipFile
from zlib import error

from seminar.workbook.sheet import SpreadsheetError

MAX_BYTES = 50_000_000
"""Of the file."""

_COMPOUND_FILE = bytes.fromhex("d0cf11e0a1b11ae1")
"""How old Office files begin, and new ones with a password ([MS-CFB], section 2.2)."""
_ENCRYPTED_PART = "EncryptedPackage".encode("utf-16-le")
"""The name of the stream that holds an encrypted package ([MS-OFFCRYPTO], section 1.3.1)."""
_STRICT = b"http://purl.oclc.org/ooxml/"
"""How its names begin in the strict form (ISO/IEC 29500-1, annex A)."""
_MOST_LINKS = 100_000
_OPEN_DOCUMENT = b"mimetypeapplication/vnd.oasis.opendocument."
"""What an OpenDocument file holds from byte 30 on (ODF 1.3, part 2, section 3.3)."""


def content_of(path: Path) -> bytes:
    """Return the file's bytes, so that it is free again at once, whatever happens to them.

    Raises:
        SpreadsheetError: there is no such file, it may not be read, is too large, or is plainly
            something else than a workbook.
    """
    try:
        if path.stat().st_size > MAX_BYTES:
            raise too_large(path)
        content = path.read_bytes()
    except FileNotFoundError:
        raise SpreadsheetError(
            "{file} is missing; put the survey's workbook there.", file=str(path)
        ) from None
    except OSError:
        raise SpreadsheetError(
            "{file} cannot be read; see that it is a file you may open, and close it elsewhere.",
            file=str(path),
        ) from None
    if content.startswith(_COMPOUND_FILE):
        raise _compound_file(path, content)
    if content[30:].startswith(_OPEN_DOCUMENT):
        raise SpreadsheetError(
            "{file} is an OpenDocument file; open it in LibreOffice or Excel and save it as an"
            " Excel workbook (.xlsx).",
            file=str(path),
        )
    return content


def _compound_file(path: Path, content: bytes) -> SpreadsheetError:
    if _ENCRYPTED_PART in content:
        return SpreadsheetError(
            "{file} is protected by a password; remove it in Excel under File, Info.",
            file=str(path),
        )
    return SpreadsheetError(
        "{file} is an old Excel file; open it in Excel and save it as an Excel workbook (.xlsx).",
        file=str(path),
    )


def too_large(path: Path) -> SpreadsheetError:
    """Return the error that a file is larger than any survey."""
    return SpreadsheetError(
        "{file} is far larger than a survey; keep only the sheet with the scores.", file=str(path)
    )


def is_strict(content: bytes) -> bool:
    """Whether a file is a workbook in the strict form of ISO/IEC 29500, which has other names."""
    try:
        with ZipFile(BytesIO(content)) as package, package.open("_rels/.rels") as links:
            return _STRICT in links.read(_MOST_LINKS)
    except (BadZipFile, KeyError, OSError, ValueError, NotImplementedError, RuntimeError, error):
        return False


def strict(path: Path) -> SpreadsheetError:
    """Return the error that a workbook is saved in the strict form."""
    return SpreadsheetError(
        "{file} is saved as “Strict Open XML Spreadsheet”, which Plenum does not read; open it in"
        " Excel and save it as “Excel Workbook (.xlsx)”.",
        file=str(path),
    )


def not_a_workbook(path: Path) -> SpreadsheetError:
    """Return the error that a file is damaged or something else."""
    return SpreadsheetError(
        "{file} is not a workbook, or it is damaged; if Excel can open it, save it from there as an"
        " Excel workbook (.xlsx).",
        file=str(path),
    )
