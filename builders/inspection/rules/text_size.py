"""The size of text on slides, and of the slides themselves."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from builders.inspection.deck import Deck, Slide
from builders.inspection.findings import Fault
from builders.inspection.look import Text, look_of
from builders.inspection.registry import Rules
from builders.look import CM
from seminar.messages import message
from seminar.texts import shown

RULES = Rules("accessibility")

_LEAST, _LEAST_IN_SMALL_PRINT, _WANTED = 12.0, 9.0, 18.0
"""In points: what nobody can read from a chair, what footers may have, and what Microsoft asks."""
_ROUNDING = 0.05
_FOOT = frozenset(("dt", "ftr", "hdr", "sldNum"))
_LOWEST = 0.8
"""From how far down the slide on one or two lines are small print."""
_OPENINGS = (
    "kilde",
    "kjelde",
    "source",
    "foto",
    "photo",
    "illustrasjon",
    "illustration",
    "©",
    "*",
)
"""How lines begin that say where something comes from."""
_WIDE = 1.5
"""From what share of width to height on slides fill a present-day screen well enough."""
_SOURCE = (
    "Microsoft, “Make your PowerPoint presentations accessible to people with disabilities”: "
    "use a larger font size (18pt or larger)"
)


class Small(Struct, frozen=True):
    """Text below a size: its size in points, and what it says."""

    size: float
    said: str
    text: Text


@RULES.add(
    Slide,
    "slide-text-too-small",
    "warning",
    demand=message("Text has at least 12 points, in footers and source lines 9."),
    remedy=message("Make the text larger, and say less on the slide."),
    source=_SOURCE,
)
def text_too_small(slide: Slide) -> Iterator[Fault]:
    """Find text that nobody reads from a chair, shrinking to fit counted in."""
    for text in look_of(slide).texts:
        small = _smallest(text, _LEAST)
        if small is None:
            continue
        least = _LEAST_IN_SMALL_PRINT if _is_small_print(slide, text) else _LEAST
        if small.size < least - _ROUNDING:
            sentence = message(
                "“{text}” is set in {size} points; it needs {least}.",
                text=shown(small.said),
                size=small.size,
                least=round(least),
            )
            yield slide.fault(sentence, text.element)


@RULES.add(
    Slide,
    "slide-text-small",
    "tip",
    demand=message("Text has at least 18 points."),
    remedy=message("Make the text larger, and say less on the slide."),
    source=_SOURCE,
)
def text_small(slide: Slide) -> Iterator[Fault]:
    """Find slides with text that is hard to read from the back of a room."""
    found = [
        small
        for text in look_of(slide).texts
        if (small := _smallest(text, _WANTED)) is not None
        and small.size >= _LEAST - _ROUNDING
        and not _is_small_print(slide, text)
    ]
    if found:
        small = min(found, key=lambda one: one.size)
        sentence = message(
            "“{text}” is set in {size} points, which is hard to read from the back of a room.",
            text=shown(small.said),
            size=small.size,
        )
        yield slide.fault(sentence, small.text.element)


def _smallest(text: Text, least: float) -> Small | None:
    """Return the smallest text below a size in points, raised letters and figures left out."""
    scale = text.look.scale
    runs = [
        run
        for paragraph in text.content
        for run in paragraph.runs
        if run.look.size * scale < least - _ROUNDING
        and not run.look.raised
        and any(map(str.isalnum, run.text))
    ]
    if not runs:
        return None
    run = min(runs, key=lambda one: one.look.size)
    size = round(run.look.size * scale, 1)
    return Small(int(size) if size.is_integer() else size, run.text.strip(), text)


def _is_small_print(slide: Slide, text: Text) -> bool:
    """Return whether a text is a footer, or says at the foot where something comes from."""
    placeholder = text.shape.placeholder
    if placeholder is not None and placeholder.type in _FOOT:
        return True
    said = "".join(run.text for run in text.content[0].runs).strip().casefold()
    if said.startswith(_OPENINGS):
        return True
    low = text.area.top > _LOWEST * slide.deck.size[1]
    return low and not text.is_cell and len(text.lines) <= 2


@RULES.add(
    Deck,
    "slide-format",
    "tip",
    demand=message("Slides are as wide as present-day screens and projectors show them."),
    remedy=message("In PowerPoint, choose Design, Slide Size, Widescreen (16:9)."),
    source="PowerPoint’s own format for new presentations since 2013",
)
def slide_format(deck: Deck) -> Iterator[Fault]:
    """Find presentations in 4:3 or another format that a screen shows with black bars."""
    width, height = deck.size
    if width < _WIDE * height:
        sentence = message(
            "The slides are {width} cm wide and {height} cm high, so that a wide screen stays "
            "black on both sides.",
            width=round(width / CM, 1),
            height=round(height / CM, 1),
        )
        yield deck.fault(sentence)
