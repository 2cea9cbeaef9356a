"""Contrast of text with what lies under it, as it looks and not as it is called."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from builders.colour import AA, MARK, blended, contrast
from builders.inspection.deck import Slide
from builders.inspection.findings import Fault
from builders.inspection.look import Colour, Doubt, SlideLook, Text, look_of
from builders.inspection.registry import Rules
from seminar.messages import Message, message
from seminar.texts import shown

RULES = Rules("accessibility")

_LARGE, _LARGE_BOLD = 18.0, 14.0
"""From how many points on text is large (WCAG 2.1, definition of “large scale”)."""
_FOOT = frozenset(("dt", "ftr", "sldNum"))
_ROUNDING = 0.01
"""How little below the limit is taken for the limit: colours are rounded on their way."""


class Shown(Struct, frozen=True):
    """Text of one colour: the colour, the contrast it must have, and what it says first."""

    colour: Colour
    least: float
    text: str


class Seen(Struct, frozen=True):
    """Text on one of the grounds under it.

    Args:
        shown: the text.
        ratio: its contrast, the best where the ground may have several colours.
        ground: six hexadecimal digits for that.
        doubtful: whether it cannot be told if the contrast is enough.
    """

    shown: Shown
    ratio: float
    ground: str
    doubtful: bool


@RULES.add(
    Slide,
    "slide-text-contrast",
    "warning",
    demand=message(
        "Text has a contrast of 4.5 to 1 with its ground, large text (18 points, or 14 in bold) "
        "of 3 to 1."
    ),
    remedy=message(
        "Choose a darker or lighter colour under Home, Font Color, or another fill behind the text."
    ),
    source="WCAG 2.1, 1.4.3; Microsoft Accessibility Checker, “Hard-to-read text contrast”",
)
def text_contrast(slide: Slide) -> Iterator[Fault]:
    """Find text that is hard to read on what lies under it."""
    look = look_of(slide)
    for text in look.texts:
        poor: dict[tuple[str, str], Seen] = {}
        for seen in _seen(look, text):
            if not seen.doubtful and seen.ratio < seen.shown.least - _ROUNDING:
                poor.setdefault((seen.shown.colour.rgb, seen.ground), seen)
        for seen in poor.values():
            if _is_foot(text) and not look.is_news(seen.shown.colour, seen.ground):
                continue
            sentence = message(
                "“{text}” has a contrast of {ratio} to 1; it needs {least}.",
                text=shown(seen.shown.text),
                # Cut and not rounded, so that no figure looks like enough.
                ratio=int(seen.ratio * 10) / 10,
                least=seen.shown.least,
            )
            yield slide.fault(sentence, text.element)


@RULES.add(
    Slide,
    "slide-text-contrast-unknown",
    "tip",
    demand=message("Text on pictures and gradients can be read as well as on a plain ground."),
    remedy=message(
        "Look at the slide from some way off, or lay a filled shape between the picture and the "
        "text."
    ),
    source="WCAG 2.1, 1.4.3",
)
def text_contrast_unknown(slide: Slide) -> Iterator[Fault]:
    """Find slides with text on a ground of which the colour cannot be told."""
    look = look_of(slide)
    for text in look.texts:
        if all(len(ground) == 1 for ground in look.grounds(text)):
            continue
        seen = next((one for one in _seen(look, text) if one.doubtful), None)
        if seen is not None:
            sentence = _doubtful(look.doubt(text), shown(seen.shown.text))
            yield slide.fault(sentence, text.element)
            return


def _doubtful(doubt: Doubt | None, text: str) -> Message:
    """Return what is to be said of a text of which the ground is doubtful."""
    shape = None if doubt is None else doubt.shape
    name = "" if shape is None else shown(shape.name or shape.text or shape.kind)
    match None if doubt is None else doubt.cause:
        case "picture":
            return message(
                "“{text}” stands on a picture, so its contrast cannot be computed.", text=text
            )
        case "part":
            return message(
                "“{text}” stands only partly on “{name}”, so its contrast cannot be computed.",
                text=text,
                name=name,
            )
        case "table":
            return message(
                "“{text}” stands on a table of which not every cell has a known colour, so its "
                "contrast cannot be computed.",
                text=text,
            )
        case _:
            return message(
                "“{text}” stands on a ground of several colours, so its contrast cannot be "
                "computed.",
                text=text,
            )


def _is_foot(text: Text) -> bool:
    """Return whether a text is a footer, which looks the same on every slide."""
    placeholder = text.shape.placeholder
    return placeholder is not None and placeholder.type in _FOOT


def _seen(look: SlideLook, text: Text) -> Iterator[Seen]:
    grounds = look.grounds(text)
    for one in _shown(text):
        for ground in grounds:
            yield _on(one, ground)


def _shown(text: Text) -> list[Shown]:
    """Return the colours of a text, each with what is first said in it."""
    found: dict[tuple[Colour, float], Shown] = {}
    for paragraph in text.content:
        for run in paragraph.runs:
            if not run.text.strip():
                continue
            size = run.look.size * text.look.scale
            large = size >= (_LARGE_BOLD if run.look.bold else _LARGE)
            least = MARK if large else AA
            for colour in run.look.paint.colours:
                found.setdefault((colour, least), Shown(colour, least, run.text.strip()))
    return list(found.values())


def _on(text: Shown, ground: tuple[str, ...]) -> Seen:
    if not ground:
        return Seen(text, 0.0, "", doubtful=True)
    ratios = [_contrast(text.colour, one) for one in ground]
    best = max(ratios)
    enough = [ratio >= text.least - _ROUNDING for ratio in ratios]
    return Seen(text, best, ground[ratios.index(best)], any(enough) and not all(enough))


@lru_cache(maxsize=1024)
def _contrast(colour: Colour, ground: str) -> float:
    seen = colour.rgb if colour.alpha >= 1 else blended(colour.rgb, ground, colour.alpha)
    return contrast(seen, ground)
