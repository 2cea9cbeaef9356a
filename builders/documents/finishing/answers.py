"""Answer fields after rendering: a bookmark around each, which outlives its control.

LibreOffice before 7.5 forgets the tags of controls when it saves, and all paragraphs of a control
but the first. It keeps bookmarks, whoever types in them, and so do Word and Word for the web.
And what the sheet says outside of them, so that what people write there is known.
"""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

from builders.answer_marks import TAGS_BEGIN, bookmark, nth_drawing
from builders.answers.lines import UNREAD
from builders.answers.word import read_word
from builders.answers.word_parts import WordParts
from builders.documents.templating.tags import Element, W


def bookmark_answers(root: Element) -> None:
    """Put a bookmark around each control that is read back, from the text before to that after.

    So it lies outside of what is typed in, and cannot be deleted with it.
    """
    for properties in list(root.iter(W + "sdtPr")):
        tag = properties.find(W + "tag")
        control = properties.getparent()
        name = "" if tag is None else tag.get(W + "val", "")
        if control is not None and name.startswith(TAGS_BEGIN):
            _enclose(control, bookmark(name))


def own_texts(root: Element) -> list[str]:
    """Return what stands outside of all fields, as whoever reads the sheet will find it."""
    lines = [line for line in read_word(WordParts(root), {}).lines if not line.control]
    drawn = sum(not line.extras.isdisjoint(UNREAD) for line in lines)
    return [
        *(line.text for line in lines),
        *(nth_drawing(number) for number in range(1, drawn + 1)),
    ]


def edge_texts(root: Element, edges: Iterable[Element]) -> tuple[str, ...]:
    """Return what the headers and footers of a document say."""
    return read_word(WordParts(root, edges=tuple(edges)), {}).edges


def prompts(root: Element) -> list[str]:
    """Return what stands in the fields, which nobody has filled in yet."""
    return [line.text for line in read_word(WordParts(root), {}).lines if line.is_prompt]


def _enclose(control: Element, name: str) -> None:
    # Whatever their id is here, `finish_ids` numbers bookmarks.
    start = etree.Element(W + "bookmarkStart", {W + "id": name, W + "name": name})
    end = etree.Element(W + "bookmarkEnd", {W + "id": name})
    before, after = control.getprevious(), control.getnext()
    if before is not None and before.tag == W + "p":
        before.append(start)
    else:
        control.addprevious(start)
    if after is not None and after.tag == W + "p":
        after.insert(1 if after.find(W + "pPr") is not None else 0, end)
    else:
        control.addnext(end)
