"""A slide made into one of another kind, with every text kept.

Texts go to the field of the new kind that means the same: a heading stays a heading, points become
terms, levels or columns. What no field takes goes to the end of the notes, each text after its
name, where the presenter sees it; and whoever changes the kind again finds it back in its field.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, get_args

from seminar import model
from seminar.editing.point_lists import POINTS, of_points, points_of
from seminar.language import language
from seminar.messages import Message, message
from seminar.slide_kinds import SlideKind

Texts = dict[str, str]
"""Texts by what they are for."""
Entry = tuple[str, str]
"""A text in the notes, after what it is for."""

_TEXTS: dict[SlideKind, dict[str, str]] = {
    model.SectionSlide: {"number": "number", "title": "heading", "lead": "text"},
    model.StatementSlide: {"kicker": "kicker", "text": "heading", "addition": "text"},
    model.QuoteSlide: {"theme": "heading", "quote": "text", "source": "source"},
    model.BulletsSlide: {"kicker": "kicker", "title": "heading"},
    model.DefinitionsSlide: {"kicker": "kicker", "title": "heading"},
    model.LevelsSlide: {"kicker": "kicker", "title": "heading", "outcome": "outcome"},
    model.PictureSlide: {
        "kicker": "kicker",
        "title": "heading",
        "text": "text",
        "picture": "picture",
        "alternative_text": "alternative_text",
        "credit": "credit",
    },
    model.ReferenceSlide: {
        "kicker": "kicker",
        "title": "heading",
        "text": "text",
        "work": "work",
        "publisher": "publisher",
        "link_text": "link_text",
        "address": "address",
    },
    model.TwoColumnsSlide: {"kicker": "kicker", "title": "heading"},
    model.ClosingSlide: {"title": "heading", "text": "text"},
    model.TitleSlide: {},
    model.ProgrammeSlide: {"kicker": "kicker", "title": "heading"},
    model.TaskSlide: {},
    model.TaskOverviewSlide: {"kicker": "kicker", "title": "heading"},
    model.LookBackSlide: {"kicker": "kicker", "title": "heading"},
    model.SurveyChartSlide: {
        "kicker": "kicker",
        "title": "heading",
        "alternative_text": "alternative_text",
    },
    model.SurveyTableSlide: {"kicker": "kicker", "title": "heading"},
    model.GroupsSlide: {"kicker": "kicker", "title": "heading"},
    model.BreakSlide: {"lead": "text"},
}
"""The text fields of each kind, and what each is for, lists of points apart."""

_NAMES: dict[str, Message] = {
    "heading": message("Heading"),
    "kicker": message("Line above the heading"),
    "text": message("Body text"),
    "number": message("Number"),
    "source": message("Source"),
    "outcome": message("What it leads to"),
    "picture": message("Picture file"),
    "alternative_text": message("Alternative text"),
    "credit": message("Credit"),
    "work": message("Work"),
    "publisher": message("Publisher"),
    "link_text": message("Link text"),
    "address": message("Address"),
    "point": message("Point"),
}
_BEGINNING = message("Not on the slide:")
_FURTHER = "  "
"""Begins the second line and those after it of a text of several lines."""


def changed(slide: model.Slide, kind: SlideKind, code: model.LanguageCode) -> model.Slide:
    """Return a slide as one of another kind, with the same id.

    Args:
        slide: the slide.
        kind: the kind that it becomes.
        code: the language in which texts without a field are named in the notes.
    """
    own, noted = _parted(slide.notes)
    texts, points = _texts_of(slide), points_of(slide)
    left: list[Entry] = []
    for use, text in noted:
        if use in texts or (use == "point" and points_of(slide)):
            left.append((use, text))
        elif use == "point":
            points = (*points, text)
        else:
            texts[use] = text
    made: Any = {name: texts.pop(use) for name, use in _TEXTS[kind].items() if use in texts}
    if kind in POINTS:
        made |= of_points(kind, points)
        points = ()
    without = [*texts.items(), *(("point", point) for point in points), *left]
    return kind(id=slide.id, notes=_together(own, code, without), **made)


def _texts_of(slide: model.Slide) -> Texts:
    fields = _TEXTS[type(slide)]
    return {use: getattr(slide, name) for name, use in fields.items() if getattr(slide, name)}


# --- what stands in the notes ---------------------------------------------------------------------


def _together(own: str, code: model.LanguageCode, entries: list[Entry]) -> str:
    """Return notes with the texts that have no field at their end."""
    say = language(code).say
    lines = [f"{say(_NAMES[use])}: {_indented(text)}" for use, text in entries]
    block = "\n".join((say(_BEGINNING), *lines))
    if not lines:
        return own
    return f"{own}\n\n{block}" if own else block


def _indented(text: str) -> str:
    return text.replace("\n", f"\n{_FURTHER}")


def _parted(notes: str) -> tuple[str, list[Entry]]:
    """Return notes without the texts at their end, and those texts.

    Where somebody has written among them so that they cannot be told apart, all stays notes.
    """
    begin, end = _block(notes)
    entries = list(_entries(notes[end:])) if end else []
    known = [(use, text) for use, text in entries if use is not None]
    if not known or len(known) < len(entries):
        return notes, []
    return notes[:begin], known


def _block(notes: str) -> tuple[int, int]:
    """Return where the texts' beginning begins and ends; 0 and 0 where there is none."""
    for beginning in _said(_BEGINNING):
        if notes.startswith(f"{beginning}\n"):
            return 0, len(beginning) + 1
        at = notes.rfind(f"\n\n{beginning}\n")
        if at >= 0:
            return at, at + len(beginning) + 3
    return 0, 0


def _entries(block: str) -> Iterator[tuple[str | None, str]]:
    """Yield each text with what it is for, `None` where nobody knows."""
    for entry in block.replace(f"\n{_FURTHER}", "\0").split("\n"):
        name, colon, text = entry.partition(": ")
        yield (_uses().get(name) if colon else None), text.replace("\0", "\n")


@cache
def _uses() -> dict[str, str]:
    """Return what texts are for, by their names in every language."""
    return {said: use for use, name in _NAMES.items() for said in _said(name)}


def _said(what: Message) -> tuple[str, ...]:
    codes: tuple[model.LanguageCode, ...] = get_args(model.LanguageCode)
    return tuple(language(code).say(what) for code in codes)
