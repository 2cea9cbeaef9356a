"""Reading what a Word document shows: paragraphs and the fields around them.

Tracked insertions are text and deletions are not, as if all were accepted. Names are those of
ISO/IEC 29500-1; nothing is looked up outside of the parts that are handed over.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from builders.answer_marks import TAGS_BEGIN
from builders.answers.gathering import Gatherer
from builders.answers.lines import SOFT_BREAK, SheetText, style_key
from builders.answers.word_parts import (
    Style,
    W,
    WordParts,
    is_on,
    list_level,
    notes_of,
    plain_text,
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
_PRIVATE_BULLET = "•"
_WINGDINGS = {
    0xDF: "←",
    0xE0: "→",
    0xE8: "⇨",
    0xE7: "⇦",
    0xF3: "⇔",
    0x4A: "☺",
    0x4B: "😐",
    0x4C: "☹",
}
"""What Word makes of "-->", "==>" and ":)" while one types; see its AutoCorrect options."""
_SAYING = frozenset(
    {W + name for name in ("t", "sym", "drawing", "pict", "object", "tab", "br", "cr")}
    | {_MATH + "t"}
)
"""What says or shows something."""


def read_word(parts: WordParts, marks: dict[str, str]) -> SheetText:
    """Return what a Word document shows.

    Args:
        parts: its parts.
        marks: its properties.
    """
    body = parts.document.find(W + "body")
    walk = _Walk(styles_of(parts.styles), notes_of(parts.notes))
    if body is not None:
        walk.through(body)
        walk.gatherer.end_line()
    return SheetText(
        marks=marks,
        lines=tuple(walk.gatherer.lines),
        controls=tuple(walk.tags),
        bookmarks=frozenset(walk.gatherer.bookmarks),
        prompts=prompts_of(parts.glossary),
        is_tracked=walk.is_tracked,
    )


class _Walk:
    """One walk through a document."""

    def __init__(self, styles: Mapping[str, Style], notes: Mapping[tuple[str, str], str]) -> None:
        self.gatherer = Gatherer()
        self.tags: list[str] = []
        self.is_tracked = False
        self._styles = styles
        self._notes = notes
        self._bookmarks: dict[str, str] = {}
        self._shows_prompt: list[bool] = []
        self._run_is_placeholder = False
        self._boxes: list[Element] = []
        self._turns: dict[object, Callable[[Element], None]] = {
            W + "p": self._paragraph,
            W + "r": self._run,
            W + "sdt": self._control,
            W + "tbl": self._table,
            W + "tr": self._row,
            W + "tc": self._cell,
            W + "bookmarkStart": self._bookmark_start,
            W + "bookmarkEnd": self._bookmark_end,
            _COMPATIBILITY + "AlternateContent": self._alternative,
            W + "t": self._text,
            _MATH + "t": self._text,
            W + "br": self._break,
            W + "cr": lambda _: self._say(SOFT_BREAK),
            W + "tab": lambda _: self._say(" "),
            W + "ptab": lambda _: self._say(" "),
            W + "noBreakHyphen": lambda _: self._say("\N{NON-BREAKING HYPHEN}"),
            W + "sym": self._symbol,
            W + "ins": self._inserted,
            W + "moveTo": self._inserted,
            W + "del": self._deleted,
            W + "moveFrom": self._deleted,
            W + "drawing": self._drawing,
            W + "pict": self._drawing,
            W + "object": self._drawing,
            W + "altChunk": lambda _: self.gatherer.hold("object"),
            W + "footnoteReference": self._note,
            W + "endnoteReference": self._note,
            W + "commentReference": lambda _: self.gatherer.hold("comment"),
        }
        for name in ("pPr", "rPr", "sdtPr", "sdtEndPr", "tblPr", "tblGrid", "tcPr", "rt"):
            self._turns[W + name] = lambda _: None

    def through(self, element: Element) -> None:
        """Walk through what an element holds."""
        for child in element:
            turn = self._turns.get(child.tag)
            if turn is not None:
                turn(child)
            elif len(child):
                self.through(child)

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
            self.gatherer.end_line()
            self._open_boxes()

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
        if tag.startswith(TAGS_BEGIN):
            self.tags.append(tag)
            self.gatherer.controls.append(tag)
        self._shows_prompt.append(shows)
        if content is not None:
            self.through(content)
        self._shows_prompt.pop()
        if tag.startswith(TAGS_BEGIN):
            self.gatherer.controls.pop()

    def _table(self, table: Element) -> None:
        self.gatherer.end_line()
        self.gatherer.around.append("table")
        self.through(table)
        self.gatherer.end_line()
        self.gatherer.around.pop()

    def _row(self, row: Element) -> None:
        self._unless_deleted(row, f"{W}trPr/{W}ins", f"{W}trPr/{W}del")

    def _cell(self, cell: Element) -> None:
        self._unless_deleted(cell, f"{W}tcPr/{W}cellIns", f"{W}tcPr/{W}cellDel")

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

    def _alternative(self, alternative: Element) -> None:
        """Take the first of several ways to say the same that says anything known here.

        Word writes an emoji with a sign of a namespace of its own, and as text for other programs.
        """
        for child in alternative:
            if any(one.tag in _SAYING for one in child.iter()):
                self.through(child)
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
            if plain_text(run).strip():
                self.gatherer.hold("hidden")
            return
        id_ = "" if properties is None else value_of(properties, "rStyle")
        style = self._styles.get(id_, Style(style_key(id_)))
        self._run_is_placeholder = style.key == _PLACEHOLDER_STYLE
        self.through(run)
        self._run_is_placeholder = False

    def _text(self, text: Element) -> None:
        self._say(text.text or "")

    def _say(self, text: str) -> None:
        shows = any(self._shows_prompt) and self._run_is_placeholder
        self.gatherer.say(text, is_prompt=shows)

    def _break(self, element: Element) -> None:
        is_of_line = element.get(W + "type", "textWrapping") == "textWrapping"
        self._say(SOFT_BREAK if is_of_line else " ")

    def _symbol(self, symbol: Element) -> None:
        """Take a sign of a font; those of Symbol and Wingdings have no number of their own."""
        try:
            number = int(symbol.get(W + "char", ""), 16)
        except ValueError:
            return
        # Surrogates are halves of characters, which no text can hold.
        is_private = 0xD800 <= number <= 0xF8FF or not 0x20 <= number <= 0x10FFFF
        if symbol.get(W + "font", "").casefold() == "wingdings" and number & 0xFF in _WINGDINGS:
            self._say(_WINGDINGS[number & 0xFF])
        elif is_private:
            # A bullet begins a line; within one it would be no more than a spot.
            self._say(" " if self.gatherer.has_text else _PRIVATE_BULLET)
        else:
            self._say(chr(number))

    def _note(self, reference: Element) -> None:
        kind = str(reference.tag).rpartition("}")[2].removesuffix("Reference")
        text = self._notes.get((kind, reference.get(W + "id", "")), "")
        self.gatherer.hold("note")
        if text:
            self._say(f" ({text})")

    def _drawing(self, drawing: Element) -> None:
        boxes = list(drawing.iter(W + "txbxContent"))
        self._boxes.extend(boxes)
        if not boxes:
            is_object = drawing.tag == W + "object"
            self.gatherer.hold("object" if is_object else "picture")

    def _open_boxes(self) -> None:
        """Take what text boxes say that hang on the paragraph that has ended."""
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            self.gatherer.around.append("text box")
            self.through(box)
            self.gatherer.end_line()
            self.gatherer.around.pop()
