"""Tags that are not whole, or stand where they cannot: split, unclosed, beside what gets lost."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from builders.documents.templating.tags import Tags, W, tags_in
from builders.inspection.markup import Element
from builders.inspection.parts import XmlPart
from builders.template_check.faults import Fault
from builders.template_check.word.opened import OpenedWord, Reach, Tag
from seminar.messages import Message, message
from seminar.texts import shown

_CLOSING = re.compile(r"[}%#]\}")
_MISSPELT = re.compile(
    r"\{\s{1,9}[{%][^{}]{0,200}[}%]\s{0,9}\}|\{[{%][^{}]{0,200}[}%]\s{1,9}\}"
    r"|(?<!\{)\{%?\s{0,9}(?:(?:p|tr|tc|r)?\s{0,9}(?:for|if|endfor|endif)\b|"
    r"(?:seminar|task|group)\.\w)[^{}]{0,200}\}(?!\})"
)
"""Braces with a space between, or a single one around what only tags say."""
_HOLDERS: dict[Reach, str] = {"p": f"{W}p", "tr": f"{W}tr", "tc": f"{W}tc"}
_TAKEN: dict[Reach, Message] = {
    "p": message("the whole paragraph"),
    "tr": message("the whole row"),
    "tc": message("the whole cell"),
}
"""What goes with a tag."""
_OWN: dict[Reach, Message] = {
    "p": message("Give the tag a paragraph of its own."),
    "tr": message("Give the tag a row of its own."),
    "tc": message("Give the tag a cell of its own."),
}
_DRAWN = (f"{W}drawing", f"{W}pict", f"{W}object")
_IN_WHOLE = message("Write the whole tag in one paragraph of one cell.")


class _Beginning(Struct, frozen=True, eq=False):
    """A tag that begins and has no end in its paragraph."""

    part: XmlPart
    paragraph: Element
    text: str


def shape_faults(opened: OpenedWord) -> Iterator[Fault]:
    """Yield the faults in how tags are written and where they stand."""
    yield from _braces(opened)
    for tag in opened.tags:
        if tag.setting != "text":
            yield from _out_of_text(opened, tag)
        elif tag.reach in _HOLDERS:
            yield from _beside(opened, tag)


# --- braces ---------------------------------------------------------------------------------------


def _braces(opened: OpenedWord) -> Iterator[Fault]:
    """Yield tags that begin or end without their other half, each with where that may be."""
    begun: _Beginning | None = None
    for part, paragraph, text in opened.paragraphs():
        found = tags_in(text) if "{" in text else Tags((), ())
        if not found.loose and "}" not in text:
            continue
        rest = _without(text, found)
        misspelt = _misspelt(text, rest, found)
        if misspelt:
            yield _misspelling(opened, (part, paragraph), misspelt, stops=bool(found.loose))
            continue
        closing = _CLOSING.search(rest)
        if closing and not found.loose:
            yield _ends(opened, begun, _Beginning(part, paragraph, text[: closing.end()]))
            begun = None
        elif found.loose:
            yield from _unclosed(opened, begun)
            begun = _Beginning(part, paragraph, text[found.loose[-1] :])
    yield from _unclosed(opened, begun)


def _without(text: str, found: Tags) -> str:
    """Return a text with blanks in the place of its tags."""
    pieces, at = list[str](), 0
    for start, end in found.spans:
        pieces += (text[at:start], " " * (end - start))
        at = end
    return "".join((*pieces, text[at:]))


def _misspelt(text: str, rest: str, found: Tags) -> str:
    """Return what looks like a tag and is none."""
    begins = dict(found.spans)
    for start in found.loose:
        if start + 1 in begins:
            return text[start : begins[start + 1] + 1]
    match = _MISSPELT.search(rest)
    return match.group() if match else ""


def _misspelling(
    opened: OpenedWord, at: tuple[XmlPart, Element], text: str, *, stops: bool
) -> Fault:
    return opened.fault(
        "tag-misspelt",
        "error" if stops else "warning",
        at,
        message("“{text}” looks like a tag and is none.", text=shown(text)),
        message(
            "Begin with exactly two signs and end with two, without a blank between them: "
            "“{example}” or “{other}”.",
            example="{{ seminar.title }}",
            other="{%p if seminar.theme %}",
        ),
    )


def _unclosed(opened: OpenedWord, begun: _Beginning | None) -> Iterator[Fault]:
    if begun is not None:
        yield opened.fault(
            "tag-unclosed",
            "error",
            (begun.part, begun.paragraph),
            message("The tag that begins with “{text}” has no end.", text=shown(begun.text)),
            message(
                "Close it with the signs that belong to its beginning: “{first}” or “{second}”.",
                first="{{ … }}",
                second="{% … %}",
            ),
        )


def _ends(opened: OpenedWord, begun: _Beginning | None, end: _Beginning) -> Fault:
    """Return the fault of a tag's end: split from a beginning before it, or without one."""
    if begun is None or begun.part is not end.part:
        return opened.fault(
            "tag-unopened",
            "warning",
            (end.part, end.paragraph),
            message(
                "A tag ends here and begins nowhere, so it is printed as it is: “{text}”.",
                text=shown(end.text),
            ),
            message("Write its beginning, or take its end away."),
        )
    sentence = message(
        "A tag is split over two paragraphs: it begins with “{start}” and ends with “{end}”.",
        start=shown(begun.text),
        end=shown(end.text),
    )
    if _nearest(begun.paragraph, "tc") is not _nearest(end.paragraph, "tc"):
        sentence = message(
            "A tag is split over two cells: it begins with “{start}” and ends with “{end}”.",
            start=shown(begun.text),
            end=shown(end.text),
        )
    return opened.fault("tag-split", "error", (begun.part, begun.paragraph), sentence, _IN_WHOLE)


def _nearest(element: Element, name: str) -> Element | None:
    """Return the nearest element of a name around another, or itself."""
    if element.tag == W + name:
        return element
    return next(element.iterancestors(W + name), None)


# --- where tags stand -----------------------------------------------------------------------------


def _out_of_text(opened: OpenedWord, tag: Tag) -> Iterator[Fault]:
    """Yield tags that act though they were deleted, or that cannot stand outside of text."""
    if tag.setting == "deleted":
        yield opened.fault(
            "tag-in-deleted-text",
            "error",
            tag,
            message(
                "“{tag}” was deleted while changes were tracked, but is still there and acts.",
                tag=tag.quoted,
            ),
            message("In Word, accept or reject all changes under Review."),
        )
    elif tag.reach:
        yield opened.fault(
            "tag-out-of-text",
            "error",
            tag,
            message(
                "“{tag}” stands in a field or an alternative text, which has no paragraphs or "
                "rows.",
                tag=tag.quoted,
            ),
            message(
                "Take the letter off: “{example}” or “{other}”.",
                example="{{ … }}",
                other="{% … %}",
            ),
        )


def _beside(opened: OpenedWord, tag: Tag) -> Iterator[Fault]:
    """Yield what is lost with a tag's paragraph, row or cell, and where it has none."""
    holder = _nearest(tag.element, _HOLDERS[tag.reach].removeprefix(W))
    if holder is None:
        yield _outside_table(opened, tag)
        return
    lost = _text_in(holder).replace(tag.text, "", 1).strip()
    sentence: Message | None = None
    if lost:
        sentence = message(
            "“{text}” beside the tag “{tag}” would be lost, because the tag takes {holder} away.",
            text=shown(lost),
            tag=tag.quoted,
            holder=_TAKEN[tag.reach],
        )
    elif next(holder.iter(*_DRAWN), None) is not None:
        sentence = message(
            "The picture beside the tag “{tag}” would be lost, because the tag takes {holder} "
            "away.",
            tag=tag.quoted,
            holder=_TAKEN[tag.reach],
        )
    if sentence is not None:
        yield opened.fault("text-lost-beside-tag", "error", tag, sentence, _OWN[tag.reach])


def _outside_table(opened: OpenedWord, tag: Tag) -> Fault:
    return opened.fault(
        "tag-outside-table",
        "error",
        tag,
        message("“{tag}” stands for a row or cell, and is in no table.", tag=tag.quoted),
        message("Put it in a row of a table of its own, or write “{tag}”.", tag="{%p … %}"),
    )


def _text_in(holder: Element) -> str:
    return "".join(text.text or "" for text in holder.iter(f"{W}t"))
