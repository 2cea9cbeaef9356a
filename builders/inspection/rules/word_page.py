"""The pages of Word documents: of the paper that is used, with margins that printers keep."""

from __future__ import annotations

from collections.abc import Iterator

from builders.inspection.document import Document
from builders.inspection.findings import Fault
from builders.inspection.markup import Element, W
from builders.inspection.numbers import length
from builders.inspection.registry import Rules
from seminar.messages import message

RULES = Rules("accessibility")
_MILLIMETRE = 36_000
_TWIP = 635
_AMERICAN = {(216, 279): "Letter", (216, 356): "Legal", (279, 432): "Tabloid"}
"""In millimetres."""
_LEAST_MARGIN = 10
_SIDES = ("top", "right", "bottom", "left")


def _millimetres(element: Element, attribute: str) -> int | None:
    """Return a length in twentieths of a point, or with its unit, in millimetres."""
    text = element.get(f"{W}{attribute}", "")
    measured = length(text)
    if measured is None:
        return None
    return round(measured * (_TWIP if text.strip(" -").isdecimal() else 1) / _MILLIMETRE)


@RULES.add(
    Document,
    "page-is-not-a4",
    "warning",
    demand=message("Pages have the size of paper that is used in Norway, A4."),
    remedy=message("In Word, choose Layout, Size, A4, for the whole document."),
    source="ISO 216; python-docx, pandoc and an English Word begin with US Letter",
)
def page_is_not_a4(document: Document) -> Iterator[Fault]:
    """Find American sizes of paper, each once."""
    told: set[str] = set()
    for size in document.main.all(f"{W}pgSz"):
        sides = [_millimetres(size, one) or 0 for one in ("w", "h")]
        name = _AMERICAN.get((min(sides), max(sides)), "")
        if name and name not in told:
            told.add(name)
            yield document.fault(message("Pages have the American size {name}.", name=name), size)
    if not document.main.all(f"{W}pgSz") and document.main.all(f"{W}body"):
        sentence = message("The document says no size of paper, so Word takes American Letter.")
        yield document.fault(sentence)


@RULES.add(
    Document,
    "narrow-margins",
    "tip",
    demand=message("Margins are at least 10 mm wide."),
    remedy=message("In Word, choose Layout, Margins, Normal."),
    source="Office printers leave 4 to 6 mm unprinted, and lines across a page are hard to follow",
)
def narrow_margins(document: Document) -> Iterator[Fault]:
    """Find margins that printers cut off, once for a document."""
    for margins in document.main.all(f"{W}pgMar"):
        widths = [_millimetres(margins, side) for side in _SIDES]
        narrow = [
            abs(width) for width in widths if width is not None and abs(width) < _LEAST_MARGIN
        ]
        if narrow:
            sentence = message("A margin is {width} mm wide.", width=min(narrow))
            yield document.fault(sentence, margins)
            return
