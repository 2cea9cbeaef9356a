"""Text bodies of shapes, cells, notes and charts: complete, and scaled within bounds."""

from __future__ import annotations

from collections.abc import Iterator

from builders.inspection.findings import Fault
from builders.inspection.markup import A, C, Element, P
from builders.inspection.numbers import share
from builders.inspection.parts import XmlPart
from builders.inspection.registry import Rules
from builders.inspection.remedies import REPAIR
from seminar.messages import message
from seminar.texts import shown

RULES = Rules("presentation")
_BODIES = (f"{P}txBody", f"{A}txBody", f"{C}txPr", f"{C}rich")
_SMALLEST_TEXT, _MOST_SPACING_TAKEN = 25, 20


@RULES.add(
    XmlPart,
    "text-body",
    "error",
    demand=message("Each text, also an empty one, has its settings and at least one paragraph."),
    remedy=REPAIR,
    source="ISO/IEC 29500-1, 19.3.1.51 and 21.1.2.1.1",
)
def text_body(part: XmlPart) -> Iterator[Fault]:
    """Find texts without a paragraph or without their settings, and cells without a text."""
    for tag in _BODIES:
        for body in part.all(tag):
            if body.find(f"{A}p") is None:
                yield part.fault(
                    message("The text holds no paragraph, not even an empty one."), body
                )
            if body.find(f"{A}bodyPr") is None:
                yield part.fault(message("The text lacks its settings."), body)
    for cell in part.all(f"{A}tc"):
        if cell.find(f"{A}txBody") is None and not _is_covered(cell):
            yield part.fault(
                message("A cell of the table holds no text, not even an empty one."), cell
            )


def _is_covered(cell: Element) -> bool:
    """Return whether a cell is hidden under a merged one, where PptxGenJS leaves the text out."""
    return any(cell.get(name) in ("1", "true") for name in ("hMerge", "vMerge"))


@RULES.add(
    XmlPart,
    "autofit-scale",
    "error",
    demand=message(
        "Text that is shrunk to fit keeps 25 to 100 % of its size and 80 to 100 % of its spacing."
    ),
    remedy=message(
        "In PowerPoint, choose Format Shape, Text Options, Text Box, Do not Autofit, and then "
        "Shrink text on overflow."
    ),
    source="ISO/IEC 29500-1, 21.1.2.1.3; PowerPoint's own bounds",
)
def autofit_scale(part: XmlPart) -> Iterator[Fault]:
    """Find texts that are scaled beyond what PowerPoint does."""
    for one in part.all(f"{A}normAutofit"):
        size, spacing = one.get("fontScale"), one.get("lnSpcReduction")
        if size is not None and not _within(size, _SMALLEST_TEXT, 100):
            sentence = message(
                "The text is scaled to “{value}”, which is not between 25 and 100 %.",
                value=shown(size),
            )
            yield part.fault(sentence, one)
        if spacing is not None and not _within(spacing, 0, _MOST_SPACING_TAKEN):
            sentence = message(
                "The spacing of the lines is cut by “{value}”, which is not between 0 and 20 %.",
                value=shown(spacing),
            )
            yield part.fault(sentence, one)


def _within(text: str, low: int, high: int) -> bool:
    value = share(text)
    return value is not None and low <= value <= high
