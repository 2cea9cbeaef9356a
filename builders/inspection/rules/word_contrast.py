"""Contrast in Word documents: text that can be told from what it stands on."""

from __future__ import annotations

from collections.abc import Iterator

from builders.colour import AA, MARK, contrast
from builders.inspection.document import Document
from builders.inspection.findings import Fault
from builders.inspection.markup import Element, R, W
from builders.inspection.parts import XmlPart
from builders.inspection.registry import Rules
from builders.inspection.word_colours import WordColours
from builders.inspection.word_paragraphs import (
    margin_stories,
    runs_of,
    text_of_run,
    text_stories,
    within,
)
from builders.inspection.word_styles import WordStyles
from seminar.messages import Message, message
from seminar.texts import shown

RULES = Rules("accessibility")
_LARGE, _LARGE_BOLD = 18.0, 14.0
"""From how many points on text is large (WCAG 2.1, definition of large-scale)."""
_BLACK = "000000"


def _texts(document: Document) -> Iterator[tuple[XmlPart, Element]]:
    """Yield the runs with letters or figures that are seen; of those that look alike, the first."""
    styles = document.reading(WordStyles)
    known: set[tuple[str, Element | None] | None] = set()
    for part in (*text_stories(document), *margin_stories(document)):
        for run in part.all(f"{W}r"):
            if not any(map(str.isalnum, text_of_run(run))):
                continue
            look = _plain_look(run, styles)
            if look not in known and not styles.is_hidden(run):
                yield part, run
            if look is not None:
                known.add(look)


def _plain_look(run: Element, styles: WordStyles) -> tuple[str, Element | None] | None:
    """Return what a run looks by that has no look of its own: its style, and what it stands in."""
    paragraph = within(run, f"{W}p")
    if paragraph is None or run.find(f"{W}rPr") is not None:
        return None
    if styles.own_property(paragraph, "shd") is not None:
        return None
    return styles.id_of(paragraph), paragraph.getparent()


@RULES.add(
    Document,
    "document-text-contrast",
    "warning",
    demand=message("Text stands out from its ground by 4.5 to 1, large text by 3 to 1."),
    remedy=message(
        "In Word, choose a darker colour for the text, or a lighter ground; change the style "
        "where the text has its colour from there."
    ),
    source="WCAG 2.1, 1.4.3; Microsoft Accessibility Checker, “Hard-to-read text contrast”",
)
def document_text_low_contrast(document: Document) -> Iterator[Fault]:
    """Find pale text, once for each style and pair of colours; Word's own choice is legible."""
    styles, colours = document.reading(WordStyles), document.reading(WordColours)
    told: set[tuple[str, ...]] = set()
    for part, run in _texts(document):
        text, ground = colours.text(run), colours.ground(run)
        if text is None or ground is None:
            continue
        least = MARK if _is_large(run, styles) else AA
        key = (part.name, _style(run, styles), text, ground, str(least))
        if key in told or contrast(text, ground) >= least:
            continue
        told.add(key)
        sentence = message(
            "“{text}” has a contrast of {ratio} to 1; it needs {least}.",
            text=shown(text_of_run(run).strip()),
            ratio=int(contrast(text, ground) * 10) / 10,
            least=least,
        )
        yield part.fault(sentence, run)


def _style(run: Element, styles: WordStyles) -> str:
    paragraph = within(run, f"{W}p")
    return "" if paragraph is None else styles.id_of(paragraph)


def _is_large(run: Element, styles: WordStyles) -> bool:
    size = styles.size(run)
    return size >= _LARGE or (size >= _LARGE_BOLD and styles.is_on(run, "b"))


@RULES.add(
    Document,
    "link-by-colour-alone",
    "warning",
    demand=message("A link in a text can be told from it by more than its colour."),
    remedy=message("In Word, let the style Hyperlink underline; choose Home, Styles, Modify."),
    source="WCAG 2.1, 1.4.1, failure F73 and technique G183",
)
def link_by_colour_alone(document: Document) -> Iterator[Fault]:
    """Find links amid text that are neither underlined nor bold nor of far another brightness."""
    if document.lacks("styles"):
        return
    styles, colours = document.reading(WordStyles), document.reading(WordColours)
    known: dict[Element | None, Element | None] = {}
    for part in text_stories(document):
        for link in part.all(f"{W}hyperlink"):
            run = next((one for one in runs_of(link) if text_of_run(one).strip()), None)
            paragraph = within(link, f"{W}p")
            if paragraph not in known:
                known[paragraph] = _text_outside_links(paragraph)
            beside = known[paragraph]
            if not link.get(f"{R}id") or run is None or beside is None:
                continue
            pair = (colours.text(run) or _BLACK, colours.text(beside) or _BLACK)
            if contrast(*pair) < MARK and not _is_set_off(run, styles):
                text = shown(text_of_run(run).strip())
                yield part.fault(_alike(text, *pair), link)


def _alike(text: str, colour: str, around: str) -> Message:
    if colour == around:
        return message("The link “{text}” looks just like the text around it.", text=text)
    return message(
        "The link “{text}” differs from the text around it by its colour alone.", text=text
    )


def _text_outside_links(paragraph: Element | None) -> Element | None:
    """Return the first text in a paragraph that is outside of all links."""
    runs = () if paragraph is None else runs_of(paragraph)
    outside = (run for run in runs if within(run, f"{W}hyperlink") is None)
    return next((run for run in outside if text_of_run(run).strip(" .,:;()")), None)


def _is_set_off(run: Element, styles: WordStyles) -> bool:
    line = styles.run_property(run, "u")
    is_lined = line is not None and line.get(f"{W}val", "none") != "none"
    return is_lined or styles.is_on(run, "b") or styles.is_on(run, "i")
