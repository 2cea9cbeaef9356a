"""What is said when a build is over, in one line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from app.desktop.interpreter import words
from app.desktop.pages.documents.saying import document_name
from builders.errands import Outcome, Piece
from seminar.messages import Message, message


def outcome_said(pieces: Sequence[Piece]) -> Message:
    """Return what came of a build: what was built, left, stopped, and what failed."""
    built = [piece for piece in pieces if piece.outcome == "built"]
    parts = [
        words().plural("Built one document.", "Built {n} documents.", len(built)) if built else "",
        _named(pieces, "left", message("{documents}: edited by hand, and left as it is.")),
        _named(pieces, "failed", message("{documents}: failed.")),
        _named(pieces, "stopped", message("{documents}: not built, because you cancelled.")),
        _fault(built),
    ]
    said = " ".join(filter(None, parts))
    return message("{text}", text=said or words().text("Nothing was built."))


def _named(pieces: Iterable[Piece], outcome: Outcome, sentence: Message) -> str:
    names = [
        words().say(document_name(piece.document)) for piece in pieces if piece.outcome == outcome
    ]
    return words().text(sentence.original, documents=words().listing(names)) if names else ""


def _fault(pieces: Iterable[Piece]) -> str:
    """Return the first thing that could not be done as wished."""
    faults = [fault for piece in pieces for fault in piece.faults]
    return words().say(faults[0]) if faults else ""
