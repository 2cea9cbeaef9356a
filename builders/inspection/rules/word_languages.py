"""The languages a Word document is marked in: said, and said of each text as it is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from msgspec import Struct

from builders.inspection.document import Document
from builders.inspection.findings import Fault
from builders.inspection.languages import FORMS, language_name, primary, spoken, wrong_form
from builders.inspection.markup import Element, W
from builders.inspection.parts import XmlPart
from builders.inspection.registry import Rules
from builders.inspection.word_paragraphs import runs_of, text_of_run, text_stories
from builders.inspection.word_styles import WordStyles
from seminar.messages import Field, Message, message
from seminar.texts import shown

RULES = Rules("accessibility")
_CHOOSE = message(
    "In Word, select the text, choose Review, Language, Set Proofing Language, and the language "
    "it is in."
)
_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*|x-none|[0-9A-Fa-f]{4}")
_NONE = frozenset(("", "zxx", "x", "und"))
_SENTENCES = re.compile(r"(?<=[.!?])\s+(?=[A-ZÆØÅ])")
_AMID = {
    "no": re.compile(
        r"\b(?:the|of|and|is|are|was|be|to|with|that|this|we|you|they|our|your|have|has)\b",
        re.IGNORECASE,
    ),
    "en": re.compile(r"\b(?:og|er|det|som|på|ikk[ej]e?|vi)\b", re.IGNORECASE),
}
"""What a sentence in the other language is likely to hold, by the language around it."""
_REFERENCE = re.compile(r"\(\d{4}[a-z]?\)|https?:|doi|\bISBN\b", re.IGNORECASE)
"""By what a paragraph is known that names books and articles: their titles are as they are."""
_FIELD = re.compile(r"\{\{[^{}]{0,500}\}\}|\{%[^{}]{0,500}%\}")
"""A template's tag: “{% if a and not b %}” is in no language."""
_FEWEST_SIGNS = 3
_ENOUGH = 20_000
"""How many characters are enough to tell a document's language by."""


def _primary(tag: str) -> str:
    """Return the language that a tag names; none where it is no tag, which is told elsewhere."""
    return primary(tag) if _TAG.fullmatch(tag) else ""


def _default_language(styles: WordStyles) -> str:
    """Return the language of text that says none itself: the default style's or the document's."""
    normal = styles.default("paragraph")
    styled = styles.style_property(normal.id, "rPr", "lang") if normal else None
    for one in (styled, styles.default_property("rPr", "lang")):
        if one is not None and one.get(f"{W}val"):
            return one.get(f"{W}val", "")
    return ""


class _MarkedText(Struct, frozen=True):
    """A paragraph with text, the language most of it is marked in, and the text marked so."""

    part: XmlPart
    paragraph: Element
    text: str
    marked: str
    own: str


def _marked_texts(document: Document) -> tuple[_MarkedText, ...]:
    """Read the paragraphs of the body and the notes, once for all rules."""
    styles = document.reading(WordStyles)
    return tuple(
        found
        for part in text_stories(document)
        for paragraph in part.all(f"{W}p")
        for found in _marked_text(part, paragraph, styles)
    )


def _marked_text(part: XmlPart, paragraph: Element, styles: WordStyles) -> Iterator[_MarkedText]:
    weights: Counter[str] = Counter()
    pieces: list[tuple[str, str]] = []
    for run in runs_of(paragraph):
        text = text_of_run(run)
        is_seen = bool(text.strip())
        language = styles.language(run) if is_seen else ""
        pieces.append((text, language))
        if is_seen:
            weights[language] += len(text)
    if weights:
        whole = _FIELD.sub(" ", "".join(text for text, _ in pieces))
        marked = weights.most_common(1)[0][0]
        own = "".join(text if language == marked else " " for text, language in pieces)
        own = _FIELD.sub(" ", own) if len(weights) > 1 else whole
        yield _MarkedText(part, paragraph, whole, marked, own)


@RULES.add(
    Document,
    "document-without-language",
    "warning",
    demand=message("A document says which language it is in."),
    remedy=message(
        "In Word, select the whole text, choose Review, Language, Set Proofing Language, the "
        "language, and Set As Default."
    ),
    source="WCAG 2.1, 3.1.1",
)
def document_without_language(document: Document) -> Iterator[Fault]:
    """Find documents that a screen reader reads in whatever voice it has."""
    styles = document.reading(WordStyles)
    if _default_language(styles) or document.lacks("styles"):
        return
    unmarked = (one for one in document.reading(_marked_texts) if not one.marked)
    for one in islice(unmarked, 1):
        yield one.part.fault(message("The document does not say which language it is in."))


@RULES.add(
    Document,
    "document-language-malformed",
    "warning",
    demand=message("Languages are named by their tags, such as nb-NO or nn-NO."),
    remedy=_CHOOSE,
    source="ISO/IEC 29500-1, 22.9.2.6; BCP 47",
)
def document_language_malformed(document: Document) -> Iterator[Fault]:
    """Find languages that no program knows, such as “norsk”; each once."""
    told: set[str] = set()
    for part in (*document.stories, *document.parts("styles")):
        for one in part.all(f"{W}lang"):
            tag = one.get(f"{W}val", "")
            if tag and tag not in told and not _TAG.fullmatch(tag):
                told.add(tag)
                sentence = message("The language “{tag}” is none.", tag=shown(tag))
                yield part.fault(sentence, one)


def _wrong_default(document: Document, styles: WordStyles) -> tuple[str, str]:
    """Return the default language and the one that the text marked so is plainly in, if another."""
    default = _primary(_default_language(styles))
    pieces: list[str] = []
    length = 0
    for one in document.reading(_marked_texts):
        if _primary(one.marked) == default and length < _ENOUGH:
            pieces.append(one.text)
            length += len(one.text)
    languages = spoken("\n".join(pieces))
    if default in _NONE or not languages or default in languages:
        return default, ""
    return default, languages[0]


@RULES.add(
    Document,
    "document-language-differs",
    "warning",
    demand=message("A document's text is in the language that the document says."),
    remedy=message(
        "In Word, select the whole text, choose Review, Language, Set Proofing Language, the "
        "language it is in, and Set As Default."
    ),
    source="WCAG 2.1, 3.1.1",
)
def document_language_differs(document: Document) -> Iterator[Fault]:
    """Find documents that a screen reader reads in the wrong voice from end to end."""
    default, language = _wrong_default(document, document.reading(WordStyles))
    if language:
        sentence = message(
            "The document says that it is in {marked}, but its text is in {language}.",
            marked=_name(default),
            language=_name(language),
        )
        yield document.fault(sentence)


def _name(language: str) -> Field:
    return language_name(language)


@RULES.add(
    Document,
    "text-in-other-language",
    "warning",
    demand=message("A text in another language than the document's is marked as such."),
    remedy=_CHOOSE,
    source="WCAG 2.1, 3.1.2",
)
def text_in_other_language(document: Document) -> Iterator[Fault]:
    """Find paragraphs, and sentences in them, plainly in another language than they are marked."""
    styles = document.reading(WordStyles)
    default, wrong = _wrong_default(document, styles)
    for one in document.reading(_marked_texts):
        said = _primary(one.marked)
        if said in _NONE or (wrong and said == default):
            continue
        languages = spoken(one.text)
        if languages and said not in languages:
            yield one.part.fault(_differs(said, languages[0]), one.paragraph)
        elif said in _AMID:
            yield from islice(_sentences_amid(one, said), 1)


def _sentences_amid(one: _MarkedText, said: str) -> Iterator[Fault]:
    """Find sentences in English amid Norwegian, and the other way round; not titles of books."""
    if len(_AMID[said].findall(one.own)) < _FEWEST_SIGNS or _REFERENCE.search(one.text):
        return
    other = "no" if said == "en" else "en"
    for text in _SENTENCES.split(one.own):
        if spoken(text)[:1] == (other,):
            sentence = message(
                "The sentence “{text}” is in {language}, but marked as {marked}.",
                text=shown(text.strip()),
                language=_name(other),
                marked=_name(said),
            )
            yield one.part.fault(sentence, one.paragraph)


def _differs(marked: str, language: str) -> Message:
    return message(
        "The paragraph is in {language}, but marked as {marked}.",
        language=_name(language),
        marked=_name(marked),
    )


@RULES.add(
    Document,
    "style-language-differs",
    "warning",
    demand=message("No style changes the language of the text that has it."),
    remedy=message(
        "In Word, right-click the style under Home, Styles, choose Modify, Format, Language, and "
        "the document's language."
    ),
    source="WCAG 2.1, 3.1.2; ISO/IEC 29500-1, 17.3.2.20",
)
def style_language_differs(document: Document) -> Iterator[Fault]:
    """Find styles in use that mark their text in another language, unless it is in that."""
    styles = document.reading(WordStyles)
    default = _primary(_default_language(styles))
    told: set[str] = set()
    for one in document.reading(_marked_texts):
        style = styles.style_of(one.paragraph)
        if style is None or style.is_default or style.id in told:
            continue
        lang = styles.style_property(style.id, "rPr", "lang")
        said = _primary(lang.get(f"{W}val", "")) if lang is not None else ""
        if said in _NONE or said == default or _primary(one.marked) != said:
            continue
        if default not in _NONE and said not in spoken(one.text):
            told.add(style.id)
            sentence = message(
                "The style “{style}” marks its text as {marked}; the document is in {language}.",
                style=shown(style.name),
                marked=_name(said),
                language=_name(default),
            )
            yield one.part.fault(sentence, one.paragraph)


@RULES.add(
    Document,
    "document-in-other-norwegian",
    "tip",
    demand=message("Bokmål in a document is marked as bokmål, and nynorsk as nynorsk."),
    remedy=_CHOOSE,
    source="WCAG 2.1, 3.1.2; both are languages of their own to spelling and speech",
)
def document_in_other_norwegian(document: Document) -> Iterator[Fault]:
    """Find text that is plainly in the other form of Norwegian than marked, once for each mark."""
    texts: dict[str, list[_MarkedText]] = {}
    for one in document.reading(_marked_texts):
        texts.setdefault(one.marked, []).append(one)
    for tag, marked in texts.items():
        form = wrong_form(tag, "\n".join(one.text for one in marked))
        if form:
            sentence = message(
                "The text is marked as {marked}, but is in {likely}.",
                marked=FORMS["nn" if form == "nb" else "nb"],
                likely=FORMS[form],
            )
            telling = next((one for one in marked if wrong_form(tag, one.text)), marked[0])
            yield telling.part.fault(sentence, telling.paragraph)
