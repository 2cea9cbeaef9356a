"""A build in the background: where each document is, how long it will last, what came of it."""

from __future__ import annotations

import time
from collections.abc import Iterable

from PySide6.QtCore import QObject, QTimer, Signal

from app.desktop.desk import Desk
from app.desktop.interpreter import words
from app.desktop.operation import Operation, Reporter
from app.desktop.pages.documents.progress import Failure, Progress, Stage
from app.desktop.pages.documents.remaining import Remaining
from app.desktop.pages.documents.saying import document_name
from builders.errands import Errand, Onlooker, Piece
from seminar.messages import Message, PlenumError, message
from seminar.model import DocumentId

_LONG: dict[DocumentId, int] = {"deck": 4, "answer-sheets": 5}
"""How much longer than the others documents take, by and large."""
_PDF = 3
"""The same of a PDF."""
_SECOND = 1000
_MINUTE = 90
"""From so many seconds on, one counts in minutes."""


class Building(QObject):
    """The builds of a seminar, one at a time.

    Args:
        desk: the open seminar.
    """

    changed = Signal()
    """Documents are at another stage."""
    piece_ended = Signal()
    """A document is ready, or has failed."""
    ended = Signal(object, object)
    """A build is over: its `Errand`, and its pieces as a tuple."""

    second_passed = Signal()
    """A second of a build has passed: less is left of it."""

    _begun = Signal(str)
    _piece = Signal(object)
    _pdfs_done = Signal(int, int)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._operation: Operation | None = None
        self._errand = Errand(only=())
        self._remaining = Remaining()
        self._pdfs: tuple[int, int] | None = None
        self._want_pdfs: set[DocumentId] = set()
        self._stages: dict[DocumentId, Stage] = {}
        self._failures: dict[DocumentId, Failure] = {}
        self._faults: dict[DocumentId, tuple[Message, ...]] = {}
        self._second = QTimer(self, interval=_SECOND)
        self._second.timeout.connect(self.second_passed)
        self._begun.connect(self._take_begun)
        self._piece.connect(self._take_piece)
        self._pdfs_done.connect(self._take_pdfs)

    @property
    def is_running(self) -> bool:
        """Whether a build runs."""
        return self._operation is not None

    @property
    def progress(self) -> Progress:
        """How far the build is, and what came of the last ones."""
        return Progress(
            stages=dict(self._stages), failures=dict(self._failures), faults=dict(self._faults)
        )

    # --- running ---

    def start(self, errand: Errand) -> None:
        """Build in the background; what is on the disk is built."""
        folder = self._desk.document.folder
        self._errand, self._pdfs = errand, None
        self._remaining.begin(time.monotonic())
        self._stages = dict.fromkeys(errand.only, "queued")
        self._want_pdfs = set()
        for id_ in errand.only:
            self._failures.pop(id_, None)
            self._faults.pop(id_, None)

        def work(reporter: Reporter) -> tuple[Piece, ...]:
            from builders.piecework import build_pieces  # noqa: PLC0415 - slow to import

            onlooker = Onlooker(
                begin=lambda document, _done, _total: self._begun.emit(document),
                ended=self._piece.emit,
                pdfs=self._pdfs_done.emit,
                stopped=reporter.stopped,
            )
            return build_pieces(folder, errand, onlooker)

        operation = Operation(message("Building the documents"), work)
        operation.success(self._take_pieces).failure(self._take_error).mattering()
        operation.finished.connect(self._forget)
        self._operation = operation.start(self._desk.operations)
        self._second.start()
        self.changed.emit()

    def cancel(self) -> None:
        """Stop: what is finished stays."""
        if self._operation is not None:
            self._operation.cancel()

    def forget(self, documents: Iterable[DocumentId]) -> None:
        """Forget why documents failed: their template is another one now."""
        for id_ in documents:
            self._failures.pop(id_, None)

    def _forget(self) -> None:
        self._operation = None
        self._stages = {}
        self._second.stop()
        self.changed.emit()

    # --- what the thread tells ---

    def _take_begun(self, document: DocumentId) -> None:
        self._stages[document] = "building"
        self.changed.emit()

    def _take_piece(self, piece: Piece) -> None:
        self._stages[piece.document] = "done"
        if piece.outcome == "built" and piece.document in self._errand.pdfs:
            self._want_pdfs.add(piece.document)
        self._note(piece)
        if not self._errand.pdfs:  # What PDFs take, documents do not tell.
            self._remaining.finish(self.done(), self.total(), time.monotonic())
        self.piece_ended.emit()
        self.changed.emit()

    def _take_pdfs(self, done: int, total: int) -> None:
        now = time.monotonic()
        if self._pdfs is None:
            self._remaining.begin(now)
        self._remaining.finish(done, total, now)
        self._pdfs = (done, total)
        self._stages.update(dict.fromkeys(self._want_pdfs, "pdf"))
        self.changed.emit()

    def _take_pieces(self, pieces: tuple[Piece, ...]) -> None:
        for piece in pieces:
            self._note(piece)
        self._stages = {}
        self.ended.emit(self._errand, pieces)

    def _take_error(self, error: PlenumError) -> None:
        for id_ in self._errand.only:
            self._failures[id_] = Failure(error.message)
        self._stages = {}
        self.ended.emit(self._errand, ())

    def _note(self, piece: Piece) -> None:
        if piece.outcome == "failed" and piece.failure is not None:
            said = dict(piece.failure.fields) if piece.is_open else {}
            self._failures[piece.document] = Failure(
                piece.failure,
                piece.is_open,
                str(said.get("program", "")),
                str(said.get("file", "")),
            )
        if piece.faults:
            self._faults[piece.document] = piece.faults

    # --- how far it is ---

    def step(self) -> Message:
        """Return what is under way, such as "Building 3 of 5: Run sheet"."""
        if self._pdfs is not None:
            done, total = self._pdfs
            return message(
                "Making PDF {number} of {total}", number=min(done + 1, total), total=total
            )
        only = self._errand.only
        under_way = (n for n, id_ in enumerate(only) if self._stages.get(id_) == "building")
        place = next(under_way, 0)
        return message(
            "Building {number} of {total}: {document}",
            number=place + 1,
            total=len(only),
            document=document_name(only[place]),
        )

    def done(self) -> int:
        """Return how much is done, in parts of `total`."""
        ready = _weight(
            id_ for id_ in self._errand.only if self._stages.get(id_) in ("pdf", "done")
        )
        return ready + (self._pdfs[0] * _PDF if self._pdfs else 0)

    def total(self) -> int:
        """Return how much there is to do, in parts of about the same length."""
        wanted = [id_ for id_ in self._errand.only if id_ in self._errand.pdfs]
        return _weight(self._errand.only) + len(wanted) * _PDF

    def left(self) -> Message | None:
        """Return how long it will last yet, or `None` while nobody can tell."""
        seconds = self._remaining.seconds(time.monotonic())
        if seconds is None:
            return None
        if seconds < _MINUTE:
            sentence = words().plural("about one second left", "about {n} seconds left", seconds)
        else:
            sentence = words().plural(
                "about one minute left", "about {n} minutes left", round(seconds / 60)
            )
        return message("{text}", text=sentence)


def _weight(documents: Iterable[DocumentId]) -> int:
    return sum(_LONG.get(id_, 1) for id_ in documents)
