"""What the preview of a document is drawn from: a Word file, or the deck that the seminar gives."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from app.desktop.pages.documents.rows import DocumentRow
from builders.plan import LANGUAGE_TAGS
from builders.preview import DeckViewer, DocumentPictures, Paged, PagedDeck, PagedDocument
from seminar.failures import reading
from seminar.messages import Message, message
from seminar.model import DocumentId, Seminar

if TYPE_CHECKING:
    from builders.states import State

DECK: DocumentId = "deck"
_WORD = ".docx"
_NOT_BUILT = message("Not built yet. Build the document to see its pages here.")
_DECK_NOT_BUILT = message("Not built yet. This is how the slides will be.")
_DECK_OUTDATED = message("This is how the slides will be when the presentation is built again.")
_DECK_EDITED = message(
    "This is how Plenum makes the slides. What was changed in the file is not shown."
)


class WordFile(Struct, frozen=True):
    """A Word document as it was when it was looked at.

    Args:
        path: the file.
        changed: when it was changed last, in nanoseconds.
        language: what it is written in, such as `nb-NO`.
    """

    path: Path
    changed: int
    language: str


class SeminarDeck(Struct, frozen=True):
    """The deck that a seminar gives."""

    seminar: Seminar


Source = WordFile | SeminarDeck


class Sources:
    """Opens what previews are drawn from, and keeps what is drawn; several threads may use it.

    Args:
        folder: the seminar's.
        house: the organisation's folder of templates, or `None`.
    """

    def __init__(self, folder: Path, house: Path | None) -> None:
        self._viewer = DeckViewer(folder, house)
        self._pictures = DocumentPictures()

    def open(self, source: Source) -> Paged:
        """Return the pages of a source.

        Raises:
            CannotRead: the file cannot be read.
        """
        if isinstance(source, SeminarDeck):
            return PagedDeck(self._viewer.look(source.seminar))
        with reading(source.path):
            data = source.path.read_bytes()
        return PagedDocument(data, source.language, self._pictures)


def source_of(row: DocumentRow, seminar: Seminar) -> Source | None:
    """Return what the preview of a document is drawn from now; `None` where there is nothing.

    Args:
        row: the document.
        seminar: the seminar as it is now.
    """
    if row.state is None:
        return None
    if row.id == DECK:
        return SeminarDeck(seminar) if row.state.waits is None else None
    path = _word_file(row.state)
    if path is None:
        return None
    try:
        changed = path.stat().st_mtime_ns
    except OSError:
        return None
    return WordFile(path, changed, LANGUAGE_TAGS[seminar.language])


def _word_file(state: State) -> Path | None:
    return next((one for one in state.files if one.suffix.lower() == _WORD), None)


def is_to_be_built(row: DocumentRow) -> bool:
    """Whether a document is not there and can be: then one is invited to build it."""
    state = row.state
    return (
        state is not None
        and state.kind == "unbuilt"
        and not state.files
        and state.waits is None
        and row.trouble is None
    )


def standing_said(row: DocumentRow) -> Message | None:
    """Return how what is shown stands to the file, or that there is none; `None` if it is it."""
    if is_to_be_built(row):
        return _DECK_NOT_BUILT if row.id == DECK else _NOT_BUILT
    if row.id != DECK or row.state is None:
        return None
    return {"outdated": _DECK_OUTDATED, "edited": _DECK_EDITED}.get(row.state.kind)


def quick_said(source: Source | None) -> Message:
    """Return what is said of a picture that is not exact."""
    if isinstance(source, SeminarDeck):
        return message("A quick drawing: the chart may look a little different in PowerPoint.")
    return message("A quick drawing: lines may break a little differently in Word.")
