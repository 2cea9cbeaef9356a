"""Checks of the slides' headings: there, short enough, and each slide its own."""

from __future__ import annotations

from collections.abc import Iterator

from seminar.checks.context import Context, quoted
from seminar.checks.problems import Place, Problem, error, warning
from seminar.emphasis import plain
from seminar.messages import Message, message
from seminar.model import (
    BulletsSlide,
    ClosingSlide,
    DefinitionsSlide,
    LevelsSlide,
    PictureSlide,
    QuoteSlide,
    ReferenceSlide,
    SectionSlide,
    Slide,
    StatementSlide,
    TwoColumnsSlide,
)

_LENGTHS: dict[type[Slide], int] = {
    SectionSlide: 66,
    StatementSlide: 210,
    QuoteSlide: 100,
    PictureSlide: 72,
    ClosingSlide: 66,
}
"""Characters of a heading at its smallest size, where that is not two lines of 59."""
_TWO_LINES = 118


def most_characters(kind: type[Slide]) -> int:
    """Return how many characters the heading of a kind of slide has room for, or nearly so."""
    return _LENGTHS.get(kind, _TWO_LINES)


def heading(slide: Slide) -> str | None:
    """Return the heading that a person has to write, or `None` on a slide that finds its own."""
    match slide:
        case StatementSlide():
            return slide.text
        case QuoteSlide():
            return slide.theme
        case ReferenceSlide():
            return slide.title or slide.work
        case (
            SectionSlide()
            | BulletsSlide()
            | DefinitionsSlide()
            | LevelsSlide()
            | PictureSlide()
            | TwoColumnsSlide()
            | ClosingSlide()
        ):
            return slide.title
        case _:
            return None


def heading_field(slide: Slide) -> str:
    """Return the field of a slide in which its heading is written."""
    match slide:
        case StatementSlide():
            return "text"
        case QuoteSlide():
            return "theme"
        case ReferenceSlide() if not slide.title:
            return "title" if not slide.work else "work"
        case _:
            return "title"


def slide_without_heading(context: Context) -> Iterator[Problem]:
    """A slide that neither a screen reader nor the overview can name."""
    for at in context.slides:
        title = heading(at.slide)
        if title is not None and not plain(title).strip():
            yield error(
                at.place.at(heading_field(at.slide)), _MISSING.get(type(at.slide), _NO_HEADING)
            )


_NO_HEADING = message("The slide has no heading; write one that says what it shows.")
_MISSING: dict[type[Slide], Message] = {
    StatementSlide: message("The slide is empty; write its sentence or question."),
    QuoteSlide: message("The quote has no theme; write what it speaks of."),
}


def heading_too_long(context: Context) -> Iterator[Problem]:
    """A heading that takes more room than there is."""
    for at in context.slides:
        length = len(plain(heading(at.slide) or ""))
        most = most_characters(type(at.slide))
        if length > most:
            what = message(
                "The heading has {length} characters, and there is room for some {most}; shorten"
                " it.",
                length=length,
                most=most,
            )
            yield warning(at.place.at(heading_field(at.slide)), what)


def heading_used_twice(context: Context) -> Iterator[Problem]:
    """A heading that another slide bears too."""
    first: dict[str, Place] = {}
    for at in context.slides:
        title = " ".join(plain(heading(at.slide) or "").split())
        if not title:
            continue
        other = first.setdefault(title.casefold(), at.place)
        if other is not at.place:
            what = message(
                "“{title}” is also the heading of {place}; give the slides different headings.",
                title=quoted(title),
                place=other.text,
            )
            yield warning(at.place.at(heading_field(at.slide)), what)


CHECKS = (slide_without_heading, heading_too_long, heading_used_twice)
