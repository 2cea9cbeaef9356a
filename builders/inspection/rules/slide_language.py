"""The language that the text on slides is marked as, which decides how it is read aloud."""

from __future__ import annotations

from collections.abc import Iterator

from builders.inspection.deck import Deck, Slide
from builders.inspection.findings import Fault
from builders.inspection.languages import language_name, primary, spoken
from builders.inspection.markup import A, Element, P, text_of
from builders.inspection.registry import Rules
from seminar.messages import message

RULES = Rules("accessibility")
_FEWEST_SPACES = 7


@RULES.add(
    Slide,
    "slide-text-in-other-language",
    "warning",
    demand=message("Text on slides is marked as the language it is in."),
    remedy=message(
        "Select the text, choose Review, Language, Set Proofing Language, and its language."
    ),
    source="WCAG 2.1, 3.1.1 and 3.1.2",
)
def slide_text_in_other_language(slide: Slide) -> Iterator[Fault]:
    """Find text of eight words or more that is plainly in another language than marked.

    One finding is made for each pair of languages on a slide.
    """
    told: set[tuple[str, str]] = set()
    for paragraph, marked, likely in _mistaken(slide):
        if (marked, likely) not in told:
            told.add((marked, likely))
            sentence = message(
                "The text is marked as {marked}, but is in {likely}.",
                marked=language_name(marked),
                likely=language_name(likely),
            )
            yield slide.fault(sentence, paragraph)


def _mistaken(slide: Slide) -> Iterator[tuple[Element, str, str]]:
    """Yield paragraphs with the language that they are marked as and the one they are in.

    First those that tell by themselves; then the first of those that tell together, since
    bullets are short.
    """
    together: dict[str, list[tuple[Element, str]]] = {}
    for paragraph, _ in slide.part.paragraphs:
        for marked, text in _marked_texts(slide, paragraph):
            together.setdefault(marked, []).append((paragraph, text))
            likely = _other_language(marked, text)
            if likely:
                yield paragraph, marked, likely
    for marked, texts in together.items():
        likely = _other_language(marked, "\n".join(text for _, text in texts))
        if likely:
            yield texts[0][0], marked, likely


def _marked_texts(slide: Slide, paragraph: Element) -> Iterator[tuple[str, str]]:
    """Yield the texts of a paragraph by the languages they are marked as."""
    texts: dict[str, list[str]] = {}
    for run in paragraph.iterchildren(f"{A}r", f"{A}fld"):
        texts.setdefault(_own(run), []).append(text_of(run))
    for tag, pieces in texts.items():
        marked = primary(tag or _usual(slide, paragraph))
        if marked:
            yield marked, "".join(pieces)


def _other_language(marked: str, text: str) -> str:
    """Return the language that a text is plainly in if it is not the marked one; else empty."""
    likely = spoken(text) if text.count(" ") >= _FEWEST_SPACES else ()
    return likely[0] if likely and marked not in likely else ""


def _own(run: Element) -> str:
    properties = run.find(f"{A}rPr")
    return "" if properties is None else properties.get("lang", "")


def _usual(slide: Slide, paragraph: Element) -> str:
    """Return the language of runs that say none: of the shape, the master, the presentation."""
    body = paragraph.getparent()
    own = None if body is None else body.find(f"{A}lstStyle")
    styles = None if slide.master is None else slide.master.root.find(f"{P}txStyles")
    usual = slide.deck.main.root.find(f"{P}defaultTextStyle")
    return _language(own) or _language(styles) or _language(usual)


def _language(styles: Element | None) -> str:
    found = () if styles is None else styles.iter(f"{A}defRPr")
    return next(filter(None, (one.get("lang", "") for one in found)), "")


@RULES.add(
    Deck,
    "deck-without-language",
    "warning",
    demand=message("A presentation says which language its text is in."),
    remedy=message(
        "Select all slides and all text, and choose Review, Language, Set Proofing Language."
    ),
    source="WCAG 2.1, 3.1.1; ISO/IEC 29500-1, 21.1.2.3.9 (lang)",
)
def deck_without_language(deck: Deck) -> Iterator[Fault]:
    """Find presentations in which neither text nor styles name a language."""
    if _language(deck.main.root.find(f"{P}defaultTextStyle")):
        return
    if any(slide.has_text for slide in deck.digests) and not _speaks(deck):
        yield deck.fault(message("No text in the presentation is marked with a language."))


def _speaks(deck: Deck) -> bool:
    """Return whether any text of a slide, or style of a master, names a language."""
    masters = (deck.shared(name) for name in deck.main.related("slideMaster"))
    styles = (part.root.find(f"{P}txStyles") for part in masters if part is not None)
    return any(slide.has_language for slide in deck.digests) or any(map(_language, styles))
