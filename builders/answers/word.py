"""Reading what a Word document shows: paragraphs and the fields around them.

Tracked insertions are text and deletions are not, as if all were accepted. Names are those of
ISO/IEC 29500-1; nothing is looked up outside of the parts that are handed over.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from msgspec.structs import replace

from builders.answers.lines import SOFT_BREAK, Extra, SheetText, style_key
from builders.answers.signs import private_sign
from builders.answers.walk import Turns, Walk
from builders.answers.word_parts import (
    Style,
    W,
    WordParts,
    is_on,
    list_level,
    notes_of,
    prompts_of,
    styles_of,
    value_of,
)

if TYPE_CHECKING:
    from lxml import etree

    Element = etree._Element  # pyright: ignore[reportPrivateUsage]

_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_PLACEHOLDER_STYLE = "placeholdertext"
_SAYING = frozenset(
    {W + name for name in ("t", "sym", "drawing", "pict", "object", "tab", "br", "cr")}
    | {_MATH + "t"}
)
"""What says or shows something."""
_SAID = {
    W + "cr": SOFT_BREAK,
    W + "tab": " ",
    W + "ptab": " ",
    W + "noBreakHyphen": "\N{NON-BREAKING HYPHEN}",
}
_HELD: Mapping[str, Extra] = {
    W + "altChunk": "object",
    W + "subDoc": "object",
    W + "commentReference": "comment",
}
_PASSED_OVER = tuple(
    W + name
    for name in ("pPr", "rPr", "sdtPr", "sdtEndPr", "tblPr", "tblGrid", "trPr", "tcPr", "rt")
)
_BOX = W + "txbxContent"
_ALTERNATIVES = _COMPATIBILITY + "AlternateContent"


def read_word(parts: WordParts, marks: dict[str, str]) -> SheetText:
    """Return what a Word document shows.

    Args:
        parts: its parts.
        marks: its properties.
    """
    styles, notes = styles_of(parts.styles), notes_of(parts.notes)
    body = parts.document.find(W + "body")
    sheet = _WordWalk(styles, notes).sheet(body, marks, prompts_of(parts.glossary))
    edges = (_WordWalk(styles, notes).sheet(root, {}).lines for root in parts.edges)
    return replace(sheet, edges=tuple(line.text for lines in edges for line in lines))


class _WordWalk(Walk):
    """One walk through a Word document."""

    def __init__(self, styles: Mapping[str, Style], notes: Mapping[tuple[str, str], str]) -> None:
        super().__init__()
        self._styles = styles
        self._notes = notes
        self._bookmarks: dict[str, str] = {}
        self._run_is_placeholder = False

    def turns(self) -> Turns:
        """Return what is done at the elements of WordprocessingML."""
        return {
            **self.passing(_PASSED_OVER),
            **self.saying(_SAID),
            **self.holding(_HELD),
            W + "p": self._paragraph,
            W + "r": self._run,
            W + "sdt": self._control,
            W + "tbl": self.table,
            W + "tr": self._row,
            W + "tc": self._cell,
            W + "bookmarkStart": self._bookmark_start,
            W + "bookmarkEnd": self._bookmark_end,
            _ALTERNATIVES: self._alternative,
            **dict.fromkeys((W + "t", _MATH + "t"), self._text),
            W + "br": self._break,
            W + "sym": self._symbol,
            **dict.fromkeys((W + "ins", W + "moveTo"), self._inserted),
            **dict.fromkeys((W + "del", W + "moveFrom"), self._deleted),
            **dict.fromkeys((W + "drawing", W + "pict", W + "object"), self._drawing),
            **dict.fromkeys((W + "footnoteReference", W + "endnoteReference"), self._reference),
        }

    # --- paragraphs and what is around them -------------------------------------------------------

    def _paragraph(self, paragraph: Element) -> None:
        properties = paragraph.find(W + "pPr")
        style = Style("")
        if properties is not None:
            id_ = value_of(properties, "pStyle")
            style = self._styles.get(id_, Style(style_key(id_)))
        level = list_level(properties)
        self.gatherer.style = style.key
        self.gatherer.level = style.level if level is None else level
        self.through(paragraph)
        if self._is_joined_to_next(properties):
            self.is_tracked = True
        else:
            self.end_paragraph()

    @staticmethod
    def _is_joined_to_next(properties: Element | None) -> bool:
        """Whether somebody has deleted the paragraph's end, with changes tracked."""
        mark = None if properties is None else properties.find(W + "rPr")
        return mark is not None and any(
            mark.find(W + name) is not None for name in ("del", "moveFrom")
        )

    def _control(self, control: Element) -> None:
        properties, content = control.find(W + "sdtPr"), control.find(W + "sdtContent")
        tag = "" if properties is None else value_of(properties, "tag")
        shows = properties is not None and is_on(properties, "showingPlcHdr")
        self.field(tag, content, shows_prompt=shows)

    def _row(self, row: Element) -> None:
        self._unless_deleted(row, f"{W}trPr/{W}ins", f"{W}trPr/{W}del")

    def _cell(self, cell: Element) -> None:
        self._unless_deleted(cell, f"{W}tcPr/{W}cellIns", f"{W}tcPr/{W}cellDel")
        # Whatever was deleted: a paragraph ends where its cell does.
        self.end_paragraph()

    def _unless_deleted(self, element: Element, inserted: str, deleted: str) -> None:
        is_deleted = element.find(deleted) is not None
        self.is_tracked |= is_deleted or element.find(inserted) is not None
        if not is_deleted:
            self.through(element)

    def _bookmark_start(self, start: Element) -> None:
        name = start.get(W + "name", "")
        self._bookmarks[start.get(W + "id", "")] = name
        self.gatherer.open_bookmark(name)

    def _bookmark_end(self, end: Element) -> None:
        self.gatherer.close_bookmark(self._bookmarks.get(end.get(W + "id", ""), ""))

    def _alternative(self, alternatives: Element) -> None:
        """Take the first of several ways to say the same that says anything known here.

        Word writes an emoji with a sign of a namespace of its own, and as text for other programs.
        """
        for way in alternatives:
            if any(one.tag in _SAYING for one in way.iter()):
                self.through(way)
                return

    def _inserted(self, change: Element) -> None:
        self.is_tracked = True
        self.through(change)

    def _deleted(self, _: Element) -> None:
        self.is_tracked = True

    # --- runs -------------------------------------------------------------------------------------

    def _run(self, run: Element) -> None:
        properties = run.find(W + "rPr")
        if properties is not None and is_on(properties, "vanish"):
            if any(one.tag in _SAYING and _shows(one) for one in run.iter()):
                self.gatherer.hold("hidden")
            return
        id_ = "" if properties is None else value_of(properties, "rStyle")
        style = self._styles.get(id_, Style(style_key(id_)))
        self._run_is_placeholder = style.key == _PLACEHOLDER_STYLE
        self.through(run)
        self._run_is_placeholder = False

    def _text(self, text: Element) -> None:
        self.say(text.text or "")

    def say(self, text: str) -> None:
        """Take text."""
        self.gatherer.say(text, is_prompt=self.shows_prompt and self._run_is_placeholder)

    def _break(self, element: Element) -> None:
        is_of_line = element.get(W + "type", "textWrapping") == "textWrapping"
        self.say(SOFT_BREAK if is_of_line else " ")

    def _symbol(self, symbol: Element) -> None:
        """Take a sign of a font; those of Symbol and Wingdings have no number of their own."""
        try:
            number = int(symbol.get(W + "char", ""), 16)
        except ValueError:
            return
        # Surrogates are halves of characters, which no text can hold.
        is_private = 0xD800 <= number <= 0xF8FF or not 0x20 <= number <= 0x10FFFF
        if symbol.get(W + "font", "").casefold() == "wingdings":
            self.say(private_sign(number))
        elif is_private:
            self.say(private_sign(0))
        else:
            self.say(chr(number))

    def _reference(self, reference: Element) -> None:
        kind = str(reference.tag).rpartition("}")[2].removesuffix("Reference")
        self.note(self._notes.get((kind, reference.get(W + "id", "")), ""))

    def _drawing(self, drawing: Element) -> None:
        boxes = list(_boxes(drawing))
        self.boxes.extend(boxes)
        if drawing.tag == W + "object":
            self.gatherer.hold("object")
        elif not boxes or next(drawing.iter("{*}pic", "{*}imagedata"), None) is not None:
            self.gatherer.hold("picture")


def _boxes(drawing: Element) -> Iterator[Element]:
    """Yield the text boxes of a drawing, each once; what hangs in them is met when they are read.

    Programs from before 2010 find each a second time, in another way to say the same.
    """
    for child in drawing:
        if child.tag == _BOX:
            yield child
        elif child.tag == _ALTERNATIVES:
            yield from next(filter(None, (tuple(_boxes(way)) for way in child)), ())
        else:
            yield from _boxes(child)


def _shows(element: Element) -> bool:
    """Whether what may say something does; a blank does not."""
    return bool((element.text or "").strip()) or element.tag not in {
        W + name for name in ("t", "tab", "br", "cr")
    }
