"""Checks of the slides: nothing missing, nothing left empty, not more than one slide holds."""

from __future__ import annotations

from collections.abc import Iterator

from seminar.checks.context import Context, part_place
from seminar.checks.problems import Problem, error, tip, warning
from seminar.emphasis import plain
from seminar.messages import Message, message
from seminar.model import (
    BreakSlide,
    BulletsSlide,
    DefinitionsSlide,
    LevelsSlide,
    QuoteSlide,
    ReferenceSlide,
    Slide,
    TitleSlide,
    TwoColumnsSlide,
)

MOST_BULLETS, MOST_LEVELS = 9, 6
"""What one slide holds; more is split, or shown as something else."""
QUOTE_LENGTH = 280
"""Characters of a quote: seven lines of forty at the smallest size."""

# --- the deck -------------------------------------------------------------------------------------


def no_slides(context: Context) -> Iterator[Problem]:
    """A programme, but nothing to show."""
    if context.items and not context.slides:
        what = message("There are no slides yet; add them to the items of the programme.")
        yield warning(part_place("programme"), what)


def no_title_slide(context: Context) -> Iterator[Problem]:
    """A deck that begins with something else than its title."""
    if not context.slides:
        return
    first = context.slides[0]
    titles = [slide for slide in context.slides if isinstance(slide.slide, TitleSlide)]
    if not isinstance(first.slide, TitleSlide):
        what = message("The deck does not begin with its title; put a title slide first.")
        yield tip(first.place, what)
    for again in titles[1:]:
        what = message("The deck already has a title slide; remove this one.")
        yield warning(again.place, what)


# --- contents -------------------------------------------------------------------------------------


def empty_slide(context: Context) -> Iterator[Problem]:
    """A slide with nothing under its heading."""
    for at in context.slides:
        if what := _emptiness(at.slide):
            yield error(at.place.at(_CONTENT[type(at.slide)]), what)


def _emptiness(slide: Slide) -> Message | None:
    contents = _contents(slide)
    return None if contents is None or any(map(str.strip, contents)) else _EMPTY[type(slide)]


def _contents(slide: Slide) -> tuple[str, ...] | None:
    """Return the texts under the heading, or `None` where there need not be any."""
    contents: tuple[str, ...] | None = None
    match slide:
        case BulletsSlide():
            contents = slide.bullets
        case QuoteSlide():
            contents = (slide.quote,)
        case DefinitionsSlide():
            contents = tuple(one.term + one.meaning for one in slide.definitions)
        case LevelsSlide():
            contents = tuple(level.name for level in slide.levels)
        case TwoColumnsSlide():
            contents = slide.left.bullets + slide.right.bullets
        case ReferenceSlide():
            contents = (slide.work,)
        case _:
            pass
    return contents


_CONTENT: dict[type[Slide], str] = {
    BulletsSlide: "bullets",
    QuoteSlide: "quote",
    DefinitionsSlide: "definitions",
    LevelsSlide: "levels",
    TwoColumnsSlide: "left.bullets",
    ReferenceSlide: "work",
}
"""The field that is to be filled first."""
_EMPTY: dict[type[Slide], Message] = {
    BulletsSlide: message("The slide has no points; write them, or remove the slide."),
    QuoteSlide: message("The quote is missing; write it, or remove the slide."),
    DefinitionsSlide: message("The slide has no terms; write them, or remove the slide."),
    LevelsSlide: message("The diagram has no levels; write them, or remove the slide."),
    TwoColumnsSlide: message("Both columns are empty; write their points, or remove the slide."),
    ReferenceSlide: message("The work is missing; write the title of the report, book or page."),
}


def empty_lines(context: Context) -> Iterator[Problem]:
    """A point among others that says nothing."""
    for at in context.slides:
        for path, texts in _lists(at.slide):
            filled = [bool(text.strip()) for text in texts]
            if any(filled) and not all(filled):
                number = filled.index(False) + 1
                what = message("Point {number} is empty; write it, or remove it.", number=number)
                yield warning(at.place.at(path.format(number - 1)), what)


def _lists(slide: Slide) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return a slide's lists of points, each with the path to a point's text."""
    match slide:
        case BulletsSlide():
            return (("bullets.{}", slide.bullets),)
        case TwoColumnsSlide():
            return (
                ("left.bullets.{}", slide.left.bullets),
                ("right.bullets.{}", slide.right.bullets),
            )
        case LevelsSlide():
            return (("levels.{}.name", tuple(level.name for level in slide.levels)),)
        case _:
            return ()


def half_a_definition(context: Context) -> Iterator[Problem]:
    """A term without a meaning, or the other way round."""
    for at in context.slides:
        if isinstance(at.slide, DefinitionsSlide):
            for number, one in enumerate(at.slide.definitions, 1):
                if not (one.term.strip() and one.meaning.strip()):
                    what = message(
                        "Definition {number} lacks its term or its meaning; write both.",
                        number=number,
                    )
                    missing = "meaning" if one.term.strip() else "term"
                    yield warning(at.place.at(f"definitions.{number - 1}.{missing}"), what)


def one_column_empty(context: Context) -> Iterator[Problem]:
    """Two columns of which one says nothing."""
    for at in context.slides:
        if isinstance(at.slide, TwoColumnsSlide):
            sides = (at.slide.left, at.slide.right)
            filled = [any(map(str.strip, side.bullets)) for side in sides]
            if any(filled) and not all(filled):
                what = message("One column is empty; fill it, or use a slide with points.")
                yield warning(at.place.at("right.bullets" if filled[0] else "left.bullets"), what)
            if not all(side.name.strip() for side in sides):
                what = message("A column has no name; write what its points have in common.")
                nameless = "right.name" if sides[0].name.strip() else "left.name"
                yield warning(at.place.at(nameless), what)


def number_of_points(context: Context) -> Iterator[Problem]:
    """One point, which is a statement, or more than one slide holds."""
    for at in context.slides:
        match at.slide:
            case BulletsSlide() if len(at.slide.bullets) == 1:
                what = message("The slide has one point; a statement slide shows it better.")
                yield tip(at.place.at("bullets"), what)
            case BulletsSlide() if len(at.slide.bullets) > MOST_BULLETS:
                yield warning(
                    at.place.at("bullets"), _more_than(len(at.slide.bullets), MOST_BULLETS)
                )
            case LevelsSlide() if len(at.slide.levels) > MOST_LEVELS:
                yield warning(at.place.at("levels"), _more_than(len(at.slide.levels), MOST_LEVELS))
            case _:
                pass


def _more_than(number: int, most: int) -> Message:
    return message(
        "There are {number} points, and one slide holds at most {most}; keep the most important.",
        number=number,
        most=most,
    )


def quote_in_doubt(context: Context) -> Iterator[Problem]:
    """A quote without its source, with marks of its own, or too long to be read aloud."""
    for at in context.slides:
        if not isinstance(at.slide, QuoteSlide):
            continue
        quote = plain(at.slide.quote).strip()
        if quote and not at.slide.source.strip():
            what = message("The quote has no source; write who said or wrote it, and where.")
            yield warning(at.place.at("source"), what)
        if quote[:1] in set('«“”„"') and quote[-1] in set('»”“"'):
            what = message("The slide draws the quotation marks itself; remove those in the text.")
            yield tip(at.place.at("quote"), what)
        if len(quote) > QUOTE_LENGTH:
            what = message(
                "The quote has {length} characters, and there is room for some {most}; shorten it,"
                " and mark what you leave out.",
                length=len(quote),
                most=QUOTE_LENGTH,
            )
            yield warning(at.place.at("quote"), what)


def break_slide_outside_a_break(context: Context) -> Iterator[Problem]:
    """A slide that says when we start again, where we have not stopped."""
    for at in context.slides:
        kind = at.item.item.kind
        if isinstance(at.slide, BreakSlide) and kind not in ("break", "meal", "social"):
            what = message(
                "The slide announces a break, but the item is none; move it to the break, or make"
                " the item one."
            )
            yield warning(at.place, what)


CHECKS = (
    no_slides,
    no_title_slide,
    empty_slide,
    empty_lines,
    half_a_definition,
    one_column_empty,
    number_of_points,
    quote_in_doubt,
    break_slide_outside_a_break,
)
