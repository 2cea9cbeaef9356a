"""Files that nobody here made: each is inspected to its end, and each finding can be said.

`make .cache/.corpora` gets them; see `tools.foreign_files`.
"""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from builders.archive import UnreadableOfficeFile
from builders.inspection import inspect
from seminar.language import language
from seminar.messages import Message
from tools.foreign_files.places import CORPORA, ENDINGS

pytestmark = pytest.mark.slow

FILES = sorted(path for path in CORPORA.rglob("*") if path.suffix.lower() in ENDINGS)
LANGUAGES = [language(code) for code in ("nb", "nn", "en")]
LONGEST = 60
"""Seconds: whoever takes longer for one of these files hangs."""
WRITERS = ("docx", "docxtpl", "libreoffice", "pandoc", "pptxgenjs")


@contextmanager
def no_hanging() -> Iterator[None]:
    """Raise `TimeoutError` in what takes too long."""

    def stop(_signal: int, _frame: object) -> None:
        raise TimeoutError

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(LONGEST)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def test_the_files_are_here() -> None:
    assert FILES, "Files of other programs are missing. `make .cache/.corpora` gets them (network)."
    assert len([path for path in FILES if "python_pptx-" in str(path)]) > 50
    assert len([path for path in FILES if "python_docx-" in str(path)]) > 30
    written = {
        path.relative_to(CORPORA / "written").parts[0] for path in FILES if "written" in path.parts
    }
    assert written == set(WRITERS)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(CORPORA).as_posix())
def test_each_is_inspected_to_its_end_and_each_finding_can_be_said(path: Path) -> None:
    for sentence in sentences(path):
        for one in LANGUAGES:
            assert one.say(sentence).strip()


def sentences(path: Path) -> list[Message]:
    """Return all that is said of a file: its findings, or why it cannot be read."""
    try:
        with no_hanging():
            found = inspect(path)
    except UnreadableOfficeFile as error:
        return [error.message]
    return [said for one in found for said in (one.place.text, one.sentence, one.remedy)]
