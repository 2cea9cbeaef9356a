"""Styles that documents need for what fields bring, and that the template lacks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from builders.documents.phase_bar import CELL_STYLE, STYLE
from builders.documents.rich import BOTH, EMPHASIS, STRONG
from builders.inspection.word_styles import WordStyles
from builders.template_check.faults import Fault
from builders.template_check.word.fields import Printed
from builders.template_check.word.opened import OpenedWord
from seminar.messages import Message, message
from seminar.severity import Severity


class _Needed(NamedTuple):
    """A style that documents need.

    Args:
        id: what the file calls it; in files of a Norwegian Word its name alone is the same.
        name: what Word calls it in English.
        kind: `paragraph`, `character` or `table`.
        without: what becomes of documents without it.
    """

    id: str
    name: str
    kind: str
    without: Message
    severity: Severity = "warning"


_ITSELF = message("Documents make such words bold or italic themselves.")
_OF_EMPHASIS = (
    _Needed(STRONG, "Strong", "character", _ITSELF, "tip"),
    _Needed(EMPHASIS, "Emphasis", "character", _ITSELF, "tip"),
    _Needed(BOTH, "Intense Emphasis", "character", _ITSELF, "tip"),
)
_OF_DRAWINGS = {
    "phase_bar": (
        _Needed(
            STYLE,
            "Plenum Tidslinjetabell",
            "table",
            message("The bar with the phases stands there without its white gaps."),
        ),
        _Needed(
            CELL_STYLE,
            "Plenum Tidslinje",
            "paragraph",
            message("Documents make the text in the bar with the phases white themselves."),
            "tip",
        ),
    ),
    "contents": (
        _Needed(
            "TOC1",
            "toc 1",
            "paragraph",
            message("The list of contents stands there as ordinary text."),
        ),
    ),
}
"""The styles of what is drawn, by the last name of its field."""
_COPY = message(
    "Copy it from a built-in template: “plenum template --copy” makes one that you can open beside "
    "yours in Word, and a paragraph that is copied over brings its style along."
)


def style_faults(opened: OpenedWord, printed: Iterable[Printed]) -> Iterator[Fault]:
    """Yield the styles that are missing, each where it is needed first."""
    styles = opened.document.reading(WordStyles)
    known = {
        (style.kind, key)
        for style in styles.all
        for key in (style.id, style.name.replace(" ", "").casefold())
    }
    told: set[str] = set()
    for one in printed:
        for style in _needed(one):
            there = {(style.kind, style.id), (style.kind, style.id.casefold())} & known
            if not there and style.id not in told:
                told.add(style.id)
                yield opened.fault(
                    "style-missing",
                    style.severity,
                    one.tag,
                    message(
                        "“{tag}” needs the style “{style}”, which the template does not have. "
                        "{without}",
                        tag=one.tag.quoted,
                        style=style.name,
                        without=style.without,
                    ),
                    _COPY,
                )


def _needed(printed: Printed) -> tuple[_Needed, ...]:
    if printed.type.is_rich and printed.tag.reach in ("r", "p"):
        return _OF_EMPHASIS
    if printed.type.drawn:
        return _OF_DRAWINGS.get(printed.tag.said.rpartition(".")[2], ())
    return ()
