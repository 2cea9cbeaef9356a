"""Office documents as PDF, through LibreOffice where it is installed.

The PDF is tagged and PDF/A-2b, with the document's title and language, as published documents of
public bodies must be.
"""

from __future__ import annotations

import os
import shutil
import signal
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from seminar.messages import PlenumError

if TYPE_CHECKING:
    from subprocess import Popen

_PROGRAMS = ("soffice", "libreoffice")
_USUAL_PLACES = (
    Path("/Applications/LibreOffice.app/Contents/MacOS/soffice"),
    Path("C:/Program Files/LibreOffice/program/soffice.com"),
)
_OPTIONS = (
    '{"UseTaggedPDF":{"type":"boolean","value":"true"},'
    '"PDFUACompliance":{"type":"boolean","value":"true"},'
    '"SelectPdfVersion":{"type":"long","value":"2"}}'
)
_FILTERS = {".pptx": "impress_pdf_Export", ".docx": "writer_pdf_Export"}
_PATIENCE = 300
"""Seconds that one conversion may take."""


class NoOffice(PlenumError):
    """LibreOffice is not installed, or did not do its work."""


def to_pdf(name: str, data: bytes) -> bytes:
    """Return an Office document as PDF.

    Args:
        name: its file name, whose ending says what it is.
        data: its bytes.

    Raises:
        NoOffice: LibreOffice is not installed, or it failed.
    """
    program = _program()
    with tempfile.TemporaryDirectory(prefix="plenum-") as place:
        source = Path(place) / f"document{Path(name).suffix}"
        source.write_bytes(data)
        # A profile of its own, or two conversions at once would block each other.
        profile = (Path(place) / "profile").as_uri()
        kind = _FILTERS[source.suffix]
        _run(
            name,
            [
                program,
                f"-env:UserInstallation={profile}",
                "--headless",
                "--convert-to",
                f"pdf:{kind}:{_OPTIONS}",
                "--outdir",
                place,
                str(source),
            ],
        )
        return _read(name, source.with_suffix(".pdf"))


def _program() -> str:
    found = next(filter(None, map(shutil.which, _PROGRAMS)), None)
    usual = next((str(path) for path in _USUAL_PLACES if path.is_file()), None)
    if found or usual:
        return found or usual or ""
    raise NoOffice(
        "A PDF needs LibreOffice, which is not installed here. "
        "Install it, or build without --pdf and save as PDF in PowerPoint."
    )


def _run(name: str, command: Sequence[str]) -> None:
    import subprocess  # noqa: PLC0415 - slow to import

    try:
        # A group of its own, for soffice is a script that starts the program proper.
        process = subprocess.Popen(  # noqa: S603
            command,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError as error:
        raise _failed(name) from error
    try:
        status = process.wait(_PATIENCE)
    except BaseException as error:
        _kill(process)
        if isinstance(error, subprocess.TimeoutExpired):
            raise _failed(name) from error
        raise
    if status:
        raise _failed(name)


def _kill(process: Popen[bytes]) -> None:
    """Kill a process and those that it started; no file in use stays behind."""
    if os.name == "posix":
        os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()
    process.wait()


def _read(name: str, pdf: Path) -> bytes:
    try:
        return pdf.read_bytes()
    except OSError as error:
        raise _failed(name) from error


def _failed(name: str) -> NoOffice:
    return NoOffice(
        "LibreOffice could not make a PDF of {file}. Open the document and save it as PDF there.",
        file=name,
    )
