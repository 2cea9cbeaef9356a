"""What is said when a build is over, in one line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from app.desktop.interpreter import words
from app.desktop.pages.documents.saying import document_name
from builders.errands import Piece
from seminar.messages import Message, message


def outcome_said(pieces: Sequence[Piece]) -> Message:
    """Return what came of a build: what was built, left, stopped, and what failed."""
    built = [piece for piece in pieces if piece.outcome == "built"]
    left, failed, stopped = (
        _named([piece for piece in pieces if piece.outcome == kind])
        for kind in ("left", "failed", "stopped")
    )
    copies = [piece.copy for piece in built if piece.copy is not None]
    without_pdf = _named([piece for piece in pieces if piece.lacks_pdf])
    parts = [
        words().plural("Built one document.", "Built {n} documents.", len(built)) if built else "",
        *(words().text("Your file is kept as “{file}”.", file=copy.name) for copy in copies),
        words().text("{documents}: edited by hand, and left as it is.", documents=left)
        if left
        else "",
        words().text("{documents}: failed.", documents=failed) if failed else "",
        words().text("{documents}: not built, because you cancelled.", documents=stopped)
        if stopped
        else "",
        words().text("{documents}: no new PDF, because you cancelled.", documents=without_pdf)
        if without_pdf
        else "",
        _fault(built),
    ]
    said = " ".join(filter(None, parts))
    return message("{text}", text=said or words().text("Nothing was built."))


def _named(pieces: Iterable[Piece]) -> str:
    """Return documents in a row; nothing without any."""
    return words().listing([words().say(document_name(piece.document)) for piece in pieces])


def _fault(pieces: Iterable[Piece]) -> str:
    """Return the first thing that could not be done as wished."""
    faults = [fault for piece in pieces for fault in piece.faults]
    return words().say(faults[0]) if faults else ""
