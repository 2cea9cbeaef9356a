"""The language that the text on slides is marked as, which decides how it is read aloud."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from builders.inspection.deck import Deck, Slide
from builders.inspection.findings import Fault
from builders.inspection.languages import FORMS, language_name, primary, spoken, wrong_form
from builders.inspection.markup import A, Element, P, text_of
from builders.inspection.parts import XmlPart
from builders.inspection.registry import Rules
from seminar.messages import Message, message

RULES = Rules("accessibility")
_FEWEST_SPACES = 7
_FEWEST_SLIDES, _MOST_SLIDES = 3, 12
"""How many slides tell the language of a presentation."""
_CHOOSE = message(
    "Select the text, choose Review, Language, Set Proofing Language, and its language."
)
_ALL = message(
    "Select all slides and all text, and choose Review, Language, Set Proofing Language."
)


@RULES.add(
    Slide,
    "slide-text-in-other-language",
    "warning",
    demand=message("Text on slides is marked as the language it is in."),
    remedy=_CHOOSE,
    source="WCAG 2.1, 3.1.1 and 3.1.2",
)
def slide_text_in_other_language(slide: Slide) -> Iterator[Fault]:
    """Find text of eight words or more that is plainly in another language than marked.

    One finding is made for each pair of languages on a slide, and one for the presentation where
    it is marked as another language throughout.
    """
    told: set[tuple[str, str]] = set()
    for paragraph, marked, likely in _mistaken(slide):
        if (marked, likely) not in told:
            told.add((marked, likely))
            wrong = slide.deck.reading(_wrong_throughout)
            if wrong is not None and (marked, likely) == wrong.languages:
                if slide.number == wrong.first:
                    yield _throughout(slide.deck, marked, likely)
                continue
            sentence = message(
                "The text is marked as {marked}, but is in {likely}.",
                marked=language_name(marked),
                likely=language_name(likely),
            )
            yield slide.fault(sentence, paragraph)


class _Wrong(Struct, frozen=True):
    """A wrong language of a whole presentation.

    Args:
        languages: the one that it is marked as, and the one that it is in.
        first: the number of the first slide that tells so by itself.
    """

    languages: tuple[str, str]
    first: int


def _wrong_throughout(deck: Deck) -> _Wrong | None:
    """Return what is wrong if the first slides are marked as one language and are in another."""
    texts: dict[str, list[str]] = {}
    slides = list(_first_slides(deck))
    for slide in slides:
        for _, tag, text in _tagged_texts(slide):
            texts.setdefault(primary(tag), []).append(text)
    texts.pop("", None)
    if len(texts) != 1 or len(slides) < _FEWEST_SLIDES:
        return None
    ((marked, pieces),) = texts.items()
    languages = (marked, _other_language(marked, "\n".join(pieces)))
    telling = (one.number for one in slides if languages in {found[1:] for found in _mistaken(one)})
    first = next(telling, 0)
    return _Wrong(languages, first) if first else None


def _first_slides(deck: Deck) -> Iterator[Slide]:
    for number, name in enumerate(deck.slide_names[:_MOST_SLIDES], 1):
        root = deck.file.parse(name).root
        if root is not None:
            yield Slide(deck, XmlPart(deck.file, name, root), number)


def _throughout(deck: Deck, marked: str, likely: str) -> Fault:
    sentence = message(
        "The presentation is marked as {marked}, but its text is in {likely}.",
        marked=language_name(marked),
        likely=language_name(likely),
    )
    return Fault(sentence, deck.main.name, remedy=_ALL)


@RULES.add(
    XmlPart,
    "notes-in-other-language",
    "warning",
    demand=message("Notes are marked as the language they are in."),
    remedy=message(
        "Select the text, choose Review, Language, Set Proofing Language, and its language."
    ),
    source="WCAG 2.1, 3.1.1 and 3.1.2",
)
def notes_in_other_language(part: XmlPart) -> Iterator[Fault]:
    """Find notes of eight words or more that are plainly in another language, once a page."""
    for paragraph, _ in part.paragraphs if part.kind == "notes" else ():
        for marked, text in _own_texts(paragraph):
            likely = _other_language(marked, text)
            if likely:
                sentence = message(
                    "The text is marked as {marked}, but is in {likely}.",
                    marked=language_name(marked),
                    likely=language_name(likely),
                )
                yield part.fault(sentence, paragraph)
                return


def _own_texts(paragraph: Element) -> Iterator[tuple[str, str]]:
    """Yield the texts of a paragraph by the languages they say themselves."""
    texts: dict[str, list[str]] = {}
    for run in paragraph.iterchildren(f"{A}r"):
        texts.setdefault(primary(_own(run)), []).append(text_of(run))
    yield from ((marked, "".join(pieces)) for marked, pieces in texts.items() if marked)


def _mistaken(slide: Slide) -> Iterator[tuple[Element, str, str]]:
    """Yield paragraphs with the language that they are marked as and the one they are in.

    First those that tell by themselves; then the first of those that tell together, since
    bullets are short.
    """
    together: dict[str, list[tuple[Element, str]]] = {}
    for paragraph, tag, text in _tagged_texts(slide):
        marked = primary(tag)
        if marked:
            together.setdefault(marked, []).append((paragraph, text))
            likely = _other_language(marked, text)
            if likely:
                yield paragraph, marked, likely
    for marked, texts in together.items():
        likely = _other_language(marked, "\n".join(text for _, text in texts))
        if likely:
            yield texts[0][0], marked, likely


def _tagged_texts(slide: Slide) -> Iterator[tuple[Element, str, str]]:
    """Yield the texts of each paragraph by the tags of their languages, or else the usual one."""
    for paragraph, _ in slide.part.paragraphs:
        texts: dict[str, list[str]] = {}
        for run in paragraph.iterchildren(f"{A}r", f"{A}fld"):
            texts.setdefault(_own(run), []).append(text_of(run))
        for tag, pieces in texts.items():
            yield paragraph, tag or _usual(slide, paragraph.getparent()), "".join(pieces)


def _other_language(marked: str, text: str) -> str:
    """Return the language that a text is plainly in if it is not the marked one; else empty."""
    likely = spoken(text) if text.count(" ") >= _FEWEST_SPACES else ()
    return likely[0] if likely and marked not in likely else ""


def _own(run: Element) -> str:
    properties = run.find(f"{A}rPr")
    return "" if properties is None else properties.get("lang", "")


def _usual(slide: Slide, body: Element | None) -> str:
    """Return the language of runs that say none: of the shape, the master, the presentation."""
    own = None if body is None else body.find(f"{A}lstStyle")
    styles = None if slide.master is None else slide.master.root.find(f"{P}txStyles")
    usual = slide.deck.main.root.find(f"{P}defaultTextStyle")
    return _language(own) or _language(styles) or _language(usual)


def _language(styles: Element | None) -> str:
    found = () if styles is None else styles.iter(f"{A}defRPr")
    return next(filter(None, (one.get("lang", "") for one in found)), "")


@RULES.add(
    Slide,
    "slide-in-other-norwegian",
    "tip",
    demand=message("Bokmål on slides is marked as bokmål, and nynorsk as nynorsk."),
    remedy=_CHOOSE,
    source="WCAG 2.1, 3.1.2; both are languages of their own to spelling and speech",
)
def slide_in_other_norwegian(slide: Slide) -> Iterator[Fault]:
    """Find slides whose text is plainly in the other form of Norwegian than marked."""
    texts: dict[str, list[tuple[Element, str]]] = {}
    for paragraph, tag, text in _tagged_texts(slide):
        texts.setdefault(tag, []).append((paragraph, text))
    for tag, marked in texts.items():
        form = wrong_form(tag, "\n".join(text for _, text in marked))
        if form:
            longest, _ = max(marked, key=lambda one: len(one[1]))
            yield slide.fault(_marked_as_other(form), longest)


def _marked_as_other(form: str) -> Message:
    return message(
        "The text is marked as {marked}, but is in {likely}.",
        marked=FORMS["nn" if form == "nb" else "nb"],
        likely=FORMS[form],
    )


@RULES.add(
    Deck,
    "deck-without-language",
    "warning",
    demand=message("A presentation says which language its text is in."),
    remedy=_ALL,
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
