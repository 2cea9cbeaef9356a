"""What is to be built one by one, who watches, and what came of each document: values only."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Literal

from msgspec import Struct

from seminar.messages import Message
from seminar.model import DocumentId

Conflict = Literal["leave", "beside", "over"]
"""What becomes of a document whose file is somebody's: it is left, the new one is built beside it
under a name of its own, or it is replaced, and a copy of what stood there is kept."""
Outcome = Literal["built", "left", "none", "failed", "stopped"]
"""What came of a document: it is there, somebody's file was left, the seminar has nothing for it,
it failed, or nobody waited for it any more."""


class Errand(Struct, frozen=True):
    """What is to be built, and how.

    Args:
        only: the documents.
        pdfs: those among them that are also made as PDF.
        conflicts: what becomes of files that are somebody's, where they are not to be left.
        house: the organisation's folder of templates, or `None`.
    """

    only: tuple[DocumentId, ...]
    pdfs: frozenset[DocumentId] = frozenset()
    conflicts: Mapping[DocumentId, Conflict] = {}
    house: Path | None = None


class Piece(Struct, frozen=True):
    """What came of a document.

    Args:
        document: which.
        outcome: what came of it.
        paths: its files, and its PDF.
        copy: where what stood there before was kept, or `None`.
        failure: why it was not built.
        is_open: whether that is because it is open in another program.
        lacks_pdf: whether it has no PDF because nobody waited for that any more.
        faults: what could not be done as wished, such as its PDF.
        notes: what is good to know.
    """

    document: DocumentId
    outcome: Outcome
    paths: tuple[Path, ...] = ()
    copy: Path | None = None
    failure: Message | None = None
    is_open: bool = False
    lacks_pdf: bool = False
    faults: tuple[Message, ...] = ()
    notes: tuple[Message, ...] = ()


class Onlooker(Struct, frozen=True):
    """Somebody who watches a build.

    Args:
        begin: is called as each document is begun, with how many are done and how many there are.
        ended: is called with what came of each, before its PDF is made.
        pdfs: is called with how many PDFs are done and how many there will be.
        stopped: is asked often whether to stop.
    """

    begin: Callable[[DocumentId, int, int], object] = lambda _document, _done, _total: None
    ended: Callable[[Piece], object] = lambda _piece: None
    pdfs: Callable[[int, int], None] = lambda _done, _total: None
    stopped: Callable[[], bool] = lambda: False
