"""One start of LibreOffice: finding it, setting it up, watching it, and ending it without trace.

What it converts and what comes of it is the business of `builders.rendering.pdfs`.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import tempfile
import time
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from subprocess import Popen

_PROGRAMS = ("soffice", "libreoffice")
_USUAL_PLACES = (
    Path("/Applications/LibreOffice.app/Contents/MacOS/soffice"),
    Path("C:/Program Files/LibreOffice/program/soffice.com"),
)
_PATIENCE = 180.0
"""Seconds that LibreOffice may take for one document; with the first of them it starts too."""
_PAUSE = 0.1
"""Seconds between two looks at how far it has come."""
_EXPORT = "/org.openoffice.Office.Common/Filter/PDF/Export"
_LOCALE = "/org.openoffice.Setup/L10N"
_PROFILE_FILE = Path("user") / "registrymodifications.xcu"


def office_program() -> str | None:
    """Return what starts LibreOffice, or None where it is not installed."""
    found = next(filter(None, map(shutil.which, _PROGRAMS)), None)
    usual = next((str(path) for path in _USUAL_PLACES if path.is_file()), None)
    return found or usual


def picture_form(size: tuple[int, int]) -> str:
    """Return the form of a picture of a presentation's first slide, of so many pixels."""
    width, height = size
    sides = {
        name: {"type": "long", "value": str(pixels)}
        for name, pixels in (("PixelWidth", width), ("PixelHeight", height))
    }
    return f"png:impress_png_Export:{json.dumps(sides)}"


def convert(
    program: str,
    sources: Sequence[Path],
    target: Path,
    language: str,
    look: Callable[[], int],
    *,
    form: str = "pdf",
) -> bool:
    """Convert documents to PDF in one start of LibreOffice, one after the other.

    Args:
        program: what starts it.
        sources: the documents.
        target: the folder for the PDFs, which are called as the documents are.
        language: that of presentations, such as `nb-NO`.
        look: returns how many PDFs there are; if none is added for three minutes, LibreOffice is
            taken to hang. What it raises ends LibreOffice too.
        form: what they are made into, as LibreOffice names it.

    Returns:
        Whether LibreOffice came through to the end; if so, it has tried every document.

    Raises:
        OSError: it cannot be started.
    """
    # A profile of its own, or two conversions at once would block each other; and a new one, for
    # after a crash it would first want to recover what it had open.
    profile = Path(tempfile.mkdtemp(prefix="profile-", dir=target.parent))
    _write_settings(profile / _PROFILE_FILE, language)
    command = [
        program,
        f"-env:UserInstallation={profile.as_uri()}",
        "--headless",
        "--norestore",
        "--convert-to",
        form,
        "--outdir",
        str(target),
        *map(str, sources),
    ]
    with _started(command) as process:
        return _came_through(process, look)


def _write_settings(path: Path, language: str) -> None:
    """Write a profile that makes PDFs tagged, PDF/UA-1 and PDF/A-2b, and speaks a language.

    On the command line the settings would follow the name of an export filter; here they hold for
    Word and PowerPoint documents alike, and for LibreOffice before 7.4 too. A presentation says no
    language as a whole, so the PDF is marked with LibreOffice's own.
    """
    settings = (
        (_EXPORT, "UseTaggedPDF", "true"),
        (_EXPORT, "PDFUACompliance", "true"),
        (_EXPORT, "SelectPdfVersion", "2"),
        (_LOCALE, "ooSetupSystemLocale", language),
    )
    items = "".join(
        f'<item oor:path="{place}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value>'
        "</prop></item>"
        for place, name, value in settings
    )
    path.parent.mkdir(parents=True)
    path.write_text(
        '<?xml version="1.0" encoding="UTF-8"?>'
        f'<oor:items xmlns:oor="http://openoffice.org/2001/registry">{items}</oor:items>',
        encoding="utf-8",
    )


def _came_through(process: Popen[bytes], look: Callable[[], int]) -> bool:
    """Wait while `look` sees progress, and return whether the process ended well by itself."""
    import subprocess  # noqa: PLC0415 - slow to import

    seen, since = look(), time.monotonic()
    while time.monotonic() - since < _PATIENCE:
        with suppress(subprocess.TimeoutExpired):
            return process.wait(_PAUSE) == 0
        now = look()
        if now > seen:
            seen, since = now, time.monotonic()
    return False


@contextmanager
def _started(command: Sequence[str]) -> Generator[Popen[bytes]]:
    """Yield a started process; when the block is left, however, it and its children are gone."""
    import subprocess  # noqa: PLC0415 - slow to import

    process = subprocess.Popen(  # noqa: S603
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        # A group of its own, for soffice is a script that starts the program proper.
        start_new_session=True,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    try:
        yield process
    finally:
        _end(process)


def _end(process: Popen[bytes]) -> None:
    """Kill a process and those that it started, also if it has ended and left them behind."""
    if os.name == "posix":
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    elif process.poll() is None:
        _end_on_windows(process)
    process.wait()


def _end_on_windows(process: Popen[bytes]) -> None:
    import subprocess  # noqa: PLC0415 - slow to import

    command = ["taskkill", "/F", "/T", "/PID", str(process.pid)]
    subprocess.run(command, capture_output=True, check=False)  # noqa: S603
