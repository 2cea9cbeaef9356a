"""The texts of links on slides: whether they say where a link goes."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from msgspec import Struct

from builders.inspection.deck import Slide
from builders.inspection.findings import Fault
from builders.inspection.markup import A, Element, R, text_of
from builders.inspection.registry import Rules
from builders.inspection.wording import LinkFlaw, link_flaw
from seminar.messages import message
from seminar.texts import shown

RULES = Rules("accessibility")
_REMEDY = message(
    "Right-click the link, choose Edit Link, and say under Text to display what it opens."
)
_SOURCE = "WCAG 2.1, 2.4.4; Microsoft Accessibility Checker, “Unclear hyperlink text”"


class _Link(Struct, frozen=True):
    """A link in text: the run it begins with, what it says, where it goes."""

    run: Element
    text: str
    target: str


def _links(slide: Slide) -> Iterator[_Link]:
    """Yield the links in the text of a slide; a link over several runs once."""
    marks = slide.part.all(f"{A}hlinkClick")
    runs = (mark.getparent() for mark in marks)
    paragraphs = dict.fromkeys(
        paragraph
        for run in runs
        if run is not None and run.tag == f"{A}rPr"
        for paragraph in run.iterancestors(f"{A}p")
    )
    for paragraph in paragraphs:
        for target, together in groupby(paragraph, lambda run: _target(slide, run)):
            pieces = list(together)
            if target:
                yield _Link(pieces[0], "".join(map(text_of, pieces)), target)


def _target(slide: Slide, run: Element) -> str:
    """Return where a run's link goes; empty where it has none, or is no run."""
    mark = run.find(f"{A}rPr/{A}hlinkClick")
    if mark is None:
        return ""
    link = slide.part.links.get(mark.get(f"{R}id", ""))
    return link.target if link else mark.get("action", "")


def _flawed(slide: Slide, flaw: LinkFlaw) -> Iterator[_Link]:
    return (link for link in _links(slide) if link_flaw(link.text) == flaw)


@RULES.add(
    Slide,
    "slide-link-vague",
    "warning",
    demand=message("The text of a link on a slide says what it opens."),
    remedy=_REMEDY,
    source=_SOURCE,
)
def slide_link_vague(slide: Slide) -> Iterator[Fault]:
    """Find links called “here”, “read more” and the like."""
    for link in _flawed(slide, "vague"):
        sentence = message(
            "The link “{text}” does not say where it goes.", text=shown(link.text.strip())
        )
        yield slide.fault(sentence, link.run)


@RULES.add(
    Slide,
    "slide-link-empty",
    "warning",
    demand=message("Every link on a slide has a text."),
    remedy=message("Type what the link opens, or take the link away with Remove Link."),
    source=_SOURCE,
)
def slide_link_empty(slide: Slide) -> Iterator[Fault]:
    """Find links over spaces only."""
    for link in _flawed(slide, "empty"):
        yield slide.fault(message("A link has no text."), link.run)


@RULES.add(
    Slide,
    "slide-link-is-address",
    "tip",
    demand=message("The text of a link is in words; a listener hears an address sign by sign."),
    remedy=_REMEDY,
    source=_SOURCE,
)
def slide_link_is_address(slide: Slide) -> Iterator[Fault]:
    """Find links whose text is a bare web address."""
    for link in _flawed(slide, "address"):
        sentence = message("The link's text is the address “{text}”.", text=shown(link.text))
        yield slide.fault(sentence, link.run)


@RULES.add(
    Slide,
    "slide-links-alike",
    "tip",
    demand=message("Links of one slide that go to different places have different texts."),
    remedy=_REMEDY,
    source="WCAG 2.1, 2.4.4",
)
def slide_links_alike(slide: Slide) -> Iterator[Fault]:
    """Find links that say the same and go elsewhere than an earlier one."""
    first: dict[str, str] = {}
    for link in _links(slide):
        text = " ".join(link.text.split()).casefold()
        if text and not link_flaw(text) and first.setdefault(text, link.target) != link.target:
            sentence = message(
                "Two links with the text “{text}” go to different places.", text=shown(link.text)
            )
            yield slide.fault(sentence, link.run)
