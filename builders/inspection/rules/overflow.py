"""Texts that need more room than they have: in frames, on lines, in tables."""

from __future__ import annotations

from collections.abc import Iterator

from builders.inspection.deck import Shape, Slide
from builders.inspection.findings import Fault
from builders.inspection.look import SlideLook, TableLook, Text, look_of
from builders.inspection.registry import Rules
from builders.look import CM
from seminar.messages import Message, message
from seminar.texts import shown

RULES = Rules("fit")

_TABLE_SLACK = 0.15 * CM
_WIDTH_SLACK = 0.2 * CM
_WIDTH_SHARE = 0.05
"""How much wider than its shape a line may be by the way it is measured."""


@RULES.add(
    Slide,
    "text-overflow",
    "warning",
    demand=message("Every text has room in its frame."),
    remedy=message("Shorten the text, make it smaller or its frame larger, or split the slide."),
    source="Plenum: measured with the typeface's own widths; the shrink-on-overflow setting does "
    "nothing until somebody edits the text",
)
def text_overflow(slide: Slide) -> Iterator[Fault]:
    """Find texts too high for their frame, fitting applied as it is stored, or too wide for it."""
    look = look_of(slide)
    for text in look.texts:
        if look.overflows(text):
            yield slide.fault(_too_high(text), text.element)
        elif not text.look.wraps and _is_too_wide(look, text):
            sentence = message(
                "The text is {width} cm wide and does not wrap, but its shape is {room} cm wide.",
                width=round(text.area.width / CM, 1),
                room=round(look.frames[text.shape].bounds.width / CM, 1),
            )
            yield slide.fault(sentence, text.element)


def _is_too_wide(look: SlideLook, text: Text) -> bool:
    """Return whether a text that does not wrap leaves its shape to the side, and that is seen.

    A shape that is set to follow its text does so, and without fill or line none is seen.
    """
    if text.is_cell or text.look.fitting == "spAutoFit":
        return False
    bounds = look.frames[text.shape].bounds
    excess = text.area.width - bounds.width
    if excess <= _WIDTH_SLACK or excess <= _WIDTH_SHARE * bounds.width:
        return False
    return any(layer.shape is text.shape for layer in look.layers)


def _too_high(text: Text) -> Message:
    height, room = text.laid.height / CM, max(0.0, text.laid.room) / CM
    if text.look.fitting == "normAutofit" and text.look.scale == 1:
        return message(
            "The text is {height} cm high, but its frame has room for {room} cm. It is set to "
            "shrink, which PowerPoint does only when somebody edits it.",
            height=round(height, 1),
            room=round(room, 1),
        )
    return message(
        "The text is {height} cm high, but its frame has room for {room} cm.",
        height=round(height, 1),
        room=round(room, 1),
    )


@RULES.add(
    Slide,
    "word-too-wide",
    "warning",
    demand=message("Every word has room on its line."),
    remedy=message("Make the frame or column wider or the text smaller, or divide the word."),
    source="Plenum: measured with the typeface's own widths",
)
def word_too_wide(slide: Slide) -> Iterator[Fault]:
    """Find words that are wider than their line and break in their middle, one a shape or table."""
    told: set[Shape] = set()
    for text in look_of(slide).texts:
        word = "" if text.shape in told else text.broken_word
        if word:
            told.add(text.shape)
            sentence = message(
                "“{word}” is wider than its line, so it breaks in its middle.", word=shown(word)
            )
            yield slide.fault(sentence, text.element)


@RULES.add(
    Slide,
    "table-too-high",
    "warning",
    demand=message("Every table has room on its slide when its rows are as high as their texts."),
    remedy=message("Shorten its texts, make them smaller, or continue the table on a new slide."),
    source="Plenum: measured with the typeface's own widths; rows grow with their texts",
)
def table_too_high(slide: Slide) -> Iterator[Fault]:
    """Find tables that leave the slide or cover what stands below once their rows have grown."""
    look = look_of(slide)
    for table in look.tables:
        sentence = _leaving(slide, table) or _covering(look, table)
        if sentence is not None:
            yield slide.fault(sentence, table.shape)


def _leaving(slide: Slide, table: TableLook) -> Message | None:
    excess = table.grown.bottom - slide.deck.size[1]
    if excess <= _TABLE_SLACK or table.grown.top >= slide.deck.size[1]:
        return None
    if table.grown.height <= min(table.frame.box.height + _TABLE_SLACK, slide.deck.size[1]):
        return message(
            "The table stands so low that it leaves the slide by {excess} cm.",
            excess=round(excess / CM, 1),
        )
    return message(
        "The table is {height} cm high with all its text, so it leaves the slide by {excess} cm.",
        height=round(table.grown.height / CM, 1),
        excess=round(excess / CM, 1),
    )


def _covering(look: SlideLook, table: TableLook) -> Message | None:
    """Return what is to be said of a table that has grown over a text."""
    stated = table.frame.box
    if table.grown.bottom <= max(stated.bottom, stated.top) + _TABLE_SLACK:
        return None
    for text in look.texts:
        if text.shape is table.shape or not text.reach.meets(table.grown):
            continue
        area = text.area
        if area.top >= stated.bottom - _TABLE_SLACK and area.meets(table.grown, _TABLE_SLACK):
            return message(
                "The table is {height} cm high with all its text, so it covers “{text}”.",
                height=round(table.grown.height / CM, 1),
                text=shown(text.shape.text),
            )
    return None
