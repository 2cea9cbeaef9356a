"""Several documents made into PDF: which succeed, which do not, and how far it has come.

One start of LibreOffice makes them all, for the start takes longer than most documents. Only where
one of them brings it down does it start again, for those that are left.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from msgspec import Struct

from builders.rendering.office import convert, office_program
from builders.rendering.steady import steady
from seminar.failures import reason
from seminar.messages import Message, PlenumError, message

_MOST_BARREN_STARTS = 2
"""One start may fail for its first document; if the next makes nothing, LibreOffice is at fault."""


class Stopped(PlenumError):
    """The making of documents or PDFs was stopped by the person who had asked for it."""

    made: Mapping[str, bytes] = MappingProxyType({})
    """The PDFs that were ready by then, by the name of the document that each shows."""


class Pdfs(Struct, frozen=True):
    """What came of making PDFs.

    Args:
        made: the PDFs by the name of the document that each shows.
        failures: why others are missing, with what a person can do about it.
    """

    made: Mapping[str, bytes]
    failures: tuple[Message, ...] = ()


def _tell_nobody(_done: int, _total: int) -> None:
    """Let progress pass unseen."""


def _never() -> bool:
    return False


def pdf_name(document: str) -> str:
    """Return the file name of the PDF that shows the document of this file name."""
    return str(Path(document).with_suffix(".pdf"))


def to_pdfs(
    documents: Mapping[str, bytes],
    language: str,
    tell: Callable[[int, int], None] = _tell_nobody,
    stopped: Callable[[], bool] = _never,
) -> Pdfs:
    """Return Word and PowerPoint documents as PDF, all of them made in one start of LibreOffice.

    Each is tagged, PDF/UA-1 and PDF/A-2b, with its document's title, language and date.

    Args:
        documents: their bytes by file name, whose ending says what each is.
        language: what they are written in, such as `nb-NO`.
        tell: is called with how many are done, failed ones too, and how many there are.
        stopped: is asked several times a second whether to stop, so that another thread may.

    Raises:
        Stopped: `stopped` said so; LibreOffice has ended, and it holds the PDFs that were ready.
    """
    if not documents:
        return Pdfs({})
    program = office_program()
    if program is None:
        return Pdfs({}, (_without_office(),))
    try:
        with tempfile.TemporaryDirectory(prefix="plenum-", ignore_cleanup_errors=True) as place:
            work = _Work(documents, Path(place), tell, stopped)
            made = _made_by(work, program, language)
    except OSError as error:
        return Pdfs({}, (message("No PDF was made: {reason}.", reason=reason(error)),))
    return Pdfs(made, tuple(_failure(name) for name in documents if name not in made))


def _made_by(work: _Work, program: str, language: str) -> dict[str, bytes]:
    try:
        work.go_through(program, language)
    except Stopped as stopped:
        stopped.made = work.made()
        raise
    return work.made()


class _Sheet(Struct, frozen=True):
    """A document laid out for LibreOffice, and where its PDF will lie."""

    name: str
    source: Path
    pdf: Path

    @property
    def is_made(self) -> bool:
        """Whether the PDF is there; LibreOffice gives it its name when it is whole."""
        return self.pdf.exists()


class _Work:
    """Documents on their way to PDF in a folder that is thrown away afterwards."""

    def __init__(
        self,
        documents: Mapping[str, bytes],
        place: Path,
        tell: Callable[[int, int], None],
        stopped: Callable[[], bool],
    ) -> None:
        self._documents = documents
        self._place = place
        self._tell = tell
        self._stopped = stopped
        self._sheets = self._laid_out()
        self._given_up = 0
        self._told = -1

    def _laid_out(self) -> list[_Sheet]:
        """Write the documents, under short names that mean nothing to any system."""
        (self._place / "pdf").mkdir()
        sheets: list[_Sheet] = []
        for number, (name, data) in enumerate(self._documents.items()):
            source = self._place / f"{number}{Path(name).suffix}"
            source.write_bytes(data)
            sheets.append(_Sheet(name, source, self._place / "pdf" / f"{number}.pdf"))
        return sheets

    def go_through(self, program: str, language: str) -> None:
        """Make the PDF of each document that LibreOffice can make one of."""
        waiting: Sequence[_Sheet] = self._sheets
        barren = 0
        while waiting and barren < _MOST_BARREN_STARTS:
            sources = [sheet.source for sheet in waiting]
            went_well = convert(program, sources, self._place / "pdf", language, self.look)
            left = [sheet for sheet in waiting if not sheet.is_made]
            barren = barren + 1 if len(left) == len(waiting) else 0
            # It takes them in order: the first without a PDF is the one that brought it down.
            waiting = () if went_well else left[1:]
            self._given_up += len(left) - len(waiting)
        self._given_up += len(waiting)
        self.look()

    def look(self) -> int:
        """Return how many PDFs there are, and tell the person if there are more than before.

        Raises:
            Stopped: the person does not want them any more.
        """
        if self._stopped():
            raise Stopped("The making of PDFs was stopped.")
        made = sum(sheet.is_made for sheet in self._sheets)
        if made + self._given_up > self._told:
            self._told = made + self._given_up
            self._tell(self._told, len(self._sheets))
        return made

    def made(self) -> dict[str, bytes]:
        """Return the PDFs by the name of the document that each shows."""
        return {
            sheet.name: steady(sheet.pdf.read_bytes(), self._documents[sheet.name])
            for sheet in self._sheets
            if sheet.is_made
        }


def _without_office() -> Message:
    return message(
        "The PDFs are missing, for they need LibreOffice, which is not installed here. "
        "Install it, or save the documents as PDF in PowerPoint and Word."
    )


def _failure(name: str) -> Message:
    return message(
        "LibreOffice could not make a PDF of {file}. Open the document and save it as PDF there.",
        file=name,
    )
