"""The order in which a slide is read aloud, against the order in which it is looked at."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from msgspec import Struct

from builders.inspection.boxes import Box, box_of
from builders.inspection.deck import Shape, Slide
from builders.inspection.findings import Fault
from builders.inspection.registry import Rules
from seminar.messages import message
from seminar.texts import shown

RULES = Rules("accessibility")
_MARGINALIA = frozenset(("dt", "ftr", "sldNum", "hdr"))
_FEWEST_LETTERS = 20
"""A shorter text may be a label that belongs to a drawing and has no place of its own."""
_FEWEST_TO_ORDER = 2
_MOST_TO_ORDER = 100
"""How many texts of a slide are compared with each other; more are no page but a drawing."""
_LEVEL = 0.03
"""By how much of the slide's height tops may differ that stand side by side."""
_SHARE = 0.7
"""How much of the narrower of two texts stands over or under the other."""
_REMEDY = message(
    "Choose Home, Arrange, Selection Pane, and drag the names so that they are read from the "
    "bottom up."
)
_SOURCE = "WCAG 2.1, 1.3.2; Microsoft Accessibility Checker, “Check reading order”"


class _Text(Struct, frozen=True):
    """A text on a slide and where it stands."""

    shape: Shape
    box: Box


def _texts(slide: Slide) -> list[_Text]:
    """Return the texts that are content, in the order in which they are read."""
    found = (
        (shape, box_of(slide, shape))
        for shape in slide.shapes
        if not shape.groups and _is_content(shape)
    )
    return [_Text(shape, box) for shape, box in found if box is not None]


def _is_content(shape: Shape) -> bool:
    mark = shape.placeholder
    is_margin = shape.is_title or (mark is not None and mark.type in _MARGINALIA)
    return not is_margin and not shape.is_hidden and bool(shape.text)


@RULES.add(
    Slide,
    "slide-title-read-late",
    "warning",
    demand=message("The title of a slide is read before what stands below it."),
    remedy=_REMEDY,
    source=_SOURCE,
)
def slide_title_read_late(slide: Slide) -> Iterator[Fault]:
    """Find titles that come after text that stands below them."""
    title = slide.title
    if title is None or title is slide.shapes[0] or title.groups or not title.text:
        return
    box = box_of(slide, title)
    place = slide.shapes.index(title)
    before = set(slide.shapes[:place])
    for text in _texts(slide) if box is not None else ():
        if text.shape not in before:
            return
        if box is not None and text.box.top >= box.bottom - _slack(slide):
            sentence = message(
                "The title is read after “{name}”, which stands below it.",
                name=shown(text.shape.name),
            )
            yield slide.fault(sentence, title)
            return


def _slack(slide: Slide) -> float:
    return _LEVEL * slide.deck.size[1]


@RULES.add(
    Slide,
    "slide-read-against-the-page",
    "warning",
    demand=message("Text on a slide is read from the top down and from left to right."),
    remedy=_REMEDY,
    source=_SOURCE,
)
def slide_read_against_the_page(slide: Slide) -> Iterator[Fault]:
    """Find text that is read after what stands below it, or to its right at the same height.

    Told once a slide, and only of texts long enough to be read for themselves.
    """
    slack = _slack(slide)
    for first, second in combinations(_long_texts(slide), 2):
        if _is_left(second.box, first.box, slack) or _is_above(second.box, first.box, slack):
            sentence = message(
                "“{first}” is read before “{second}”, but stands after it.",
                first=shown(first.shape.name),
                second=shown(second.shape.name),
            )
            yield slide.fault(sentence, first.shape)
            return


def _long_texts(slide: Slide) -> list[_Text]:
    """Return the long texts but those over the title, which may be read before it or after."""
    long = {one for one in slide.shapes if len(one.text) >= _FEWEST_LETTERS}
    if len(long) < _FEWEST_TO_ORDER:
        return []
    box = None if slide.title is None else box_of(slide, slide.title)
    texts = [text for text in _texts(slide) if text.shape in long]
    below = [one for one in texts if box is None or one.box.bottom > box.top + _slack(slide)]
    return below[:_MOST_TO_ORDER]


def _is_left(one: Box, other: Box, slack: float) -> bool:
    """Return whether one stands beside another at the same height, wholly to its left."""
    return abs(one.top - other.top) <= slack and one.right <= other.left + slack


def _is_above(one: Box, other: Box, slack: float) -> bool:
    """Return whether one stands wholly over another, in the same column."""
    common = min(one.right, other.right) - max(one.left, other.left)
    narrower = min(one.right - one.left, other.right - other.left)
    return one.bottom <= other.top + slack and common >= _SHARE * narrower > 0


@RULES.add(
    Slide,
    "slide-footer-read-early",
    "tip",
    demand=message("Footer, date and number of a slide are read after its content."),
    remedy=_REMEDY,
    source=_SOURCE,
)
def slide_footer_read_early(slide: Slide) -> Iterator[Fault]:
    """Find footers that come before the title or the first text."""
    early: Shape | None = None
    for shape in slide.shapes:
        mark = shape.placeholder
        if mark is not None and mark.type in _MARGINALIA and shape.text:
            early = early or shape
        elif early is not None and (shape.is_title or _is_content(shape)):
            sentence = message("“{name}” is read before the content.", name=shown(early.name))
            yield slide.fault(sentence, early)
            return
