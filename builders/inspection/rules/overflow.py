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
    """Find texts that are higher than the frame they stand in, fitting applied as it is stored."""
    look = look_of(slide)
    for text in look.texts:
        if look.overflows(text):
            yield slide.fault(_too_high(text), text.element)


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
