"""Text of Word documents that no one sees, and everyone can bring out."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from builders.inspection.document import Document
from builders.inspection.findings import Fault
from builders.inspection.markup import Element, W, is_on, text_of, val
from builders.inspection.parts import XmlPart
from builders.inspection.registry import Rules
from builders.inspection.word_paragraphs import (
    is_run_on,
    run_property,
    runs_of,
    shown_stories,
    text_of_run,
    within,
)
from builders.inspection.word_styles import WordStyles
from seminar.messages import message
from seminar.texts import shown

RULES = Rules("left-overs")


@RULES.add(
    Document,
    "hidden-text",
    "warning",
    demand=message("A document to be published holds no hidden text."),
    remedy=message(
        "In Word, choose Home, Show/Hide ¶, then delete the dotted text, or turn Hidden off under "
        "Home, Font."
    ),
    source="Microsoft, Remove hidden data and personal information (Document Inspector)",
)
def hidden_text(document: Document) -> Iterator[Fault]:
    """Find text that its own format hides, by paragraphs, and by its style, each style once."""
    styles = document.reading(WordStyles)
    parts = (*shown_stories(document), *document.parts("styles"))
    if any(part.all(f"{W}{name}") for part in parts for name in ("vanish", "specVanish")):
        found = list(_hidden(document, styles))
        yield from (_told(one) for one in found if not one.style)
        for style in dict.fromkeys(one.style for one in found if one.style):
            yield _told_of_style([one for one in found if one.style == style])
    for part in shown_stories(document):
        for mark in part.all(f"{W}hidden"):
            row = within(mark, f"{W}tr")
            text = "" if row is None or not is_on(mark, f"{W}val") else text_of(row)
            if text.strip():
                sentence = message(
                    "“{text}” stands in a hidden row of a table.",
                    text=shown(" ".join(text.split())),
                )
                yield part.fault(sentence, row)


class _Hidden(Struct, frozen=True):
    """What is hidden in a paragraph: where it begins, and the style that hides it, if one does."""

    part: XmlPart
    run: Element
    text: str
    style: str


def _hidden(document: Document, styles: WordStyles) -> Iterator[_Hidden]:
    for part in shown_stories(document):
        for paragraph in part.all(f"{W}p"):
            runs = [run for run in runs_of(paragraph) if _is_hidden(run, styles)]
            text = " ".join("".join(map(text_of_run, runs)).split())
            if text:
                yield _Hidden(part, runs[0], text, _hiding_style(runs[0], paragraph, styles))


def _is_hidden(run: Element, styles: WordStyles) -> bool:
    return styles.is_hidden(run) or is_run_on(run, "specVanish")


def _hiding_style(run: Element, paragraph: Element, styles: WordStyles) -> str:
    """Return the name of the style that hides a run; empty where the run itself is hidden."""
    if any(run_property(run, name) is not None for name in ("vanish", "specVanish")):
        return ""
    for id_ in (val(run_property(run, "rStyle")), styles.id_of(paragraph)):
        style = styles.by_id.get(id_)
        if style is not None and styles.style_property(id_, "rPr", "vanish") is not None:
            return style.name
    return ""


def _told(one: _Hidden) -> Fault:
    return one.part.fault(message("“{text}” is hidden text.", text=shown(one.text)), one.run)


def _told_of_style(hidden: list[_Hidden]) -> Fault:
    first = hidden[0]
    if len(hidden) == 1:
        return _told(first)
    sentence = message(
        "The style “{style}” hides text in {count} places, the first “{text}”.",
        style=shown(first.style),
        count=len(hidden),
        text=shown(first.text),
    )
    return first.part.fault(sentence, first.run)
