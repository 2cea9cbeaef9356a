"""Titles of slides: there, seen, and each its own."""

from __future__ import annotations

from collections.abc import Iterator

from builders.inspection.boxes import stated_box
from builders.inspection.deck import Deck, Slide
from builders.inspection.findings import Fault
from builders.inspection.registry import Rules
from seminar.messages import message
from seminar.texts import shown

RULES = Rules("accessibility")


@RULES.add(
    Slide,
    "slide-without-title",
    "error",
    demand=message("Every slide has a title in its title placeholder."),
    remedy=message("In PowerPoint, choose Home, Layout, one with a title, and type it there."),
    source="WCAG 2.1, 2.4.2; Microsoft Accessibility Checker, “Missing slide title”",
)
def slide_without_title(slide: Slide) -> Iterator[Fault]:
    """Find slides without a title, by which screen readers and the slide sorter name them."""
    if slide.title is None:
        yield slide.fault(message("The slide has no title."))
    elif not slide.title.text:
        yield slide.fault(message("The slide's title is empty."), slide.title)


@RULES.add(
    Deck,
    "slide-title-twice",
    "warning",
    demand=message("No two slides have the same title."),
    remedy=message("Let each title say what is on its own slide."),
    source="WCAG 2.1, 2.4.2; Microsoft Accessibility Checker, “Duplicate slide title”",
)
def slide_title_twice(deck: Deck) -> Iterator[Fault]:
    """Find slides that are called the same as an earlier one."""
    first: dict[str, int] = {}
    for slide in deck.digests:
        title = slide.title.casefold()
        if title and first.setdefault(title, slide.number) != slide.number:
            sentence = message(
                "The title “{title}” is that of slide {number} too.",
                title=shown(slide.title),
                number=first[title],
            )
            yield Fault(sentence, slide.name)


@RULES.add(
    Slide,
    "slide-title-hidden",
    "warning",
    demand=message("The title of a slide is not switched off in the selection pane."),
    remedy=message("Choose Home, Arrange, Selection Pane, and click the eye beside the title."),
    source="WCAG 2.1, 2.4.2; Microsoft: Title a slide",
)
def slide_title_hidden(slide: Slide) -> Iterator[Fault]:
    """Find titles that are hidden from all, and so from screen readers."""
    if slide.title is not None and slide.title.text and slide.title.is_hidden:
        yield slide.fault(message("The slide's title is hidden."), slide.title)


@RULES.add(
    Slide,
    "slide-title-off-slide",
    "tip",
    demand=message("The title of a slide can be seen on it."),
    remedy=message("Drag the title onto the slide, so that it helps those who see it as well."),
    source="WCAG 2.1, 2.4.2; Microsoft: Title a slide",
)
def slide_title_off_slide(slide: Slide) -> Iterator[Fault]:
    """Find titles beside the slide, which screen readers read and nobody sees."""
    title = slide.title
    box = stated_box(title.element) if title and title.text and not title.groups else None
    width, height = slide.deck.size
    if box and (box.right <= 0 or box.bottom <= 0 or box.left >= width or box.top >= height):
        yield slide.fault(message("The slide's title stands beside the slide."), title)
