"""Reading what an OpenDocument text shows: paragraphs and the fields around them.

Names are those of OpenDocument 1.3, part 3, and of LibreOffice's extension for content controls.
What was deleted with changes tracked is kept apart by the format, and left out here.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from msgspec import Struct

from builders.answer_marks import TAGS_BEGIN
from builders.answers.gathering import Gatherer
from builders.answers.lines import SOFT_BREAK, SheetText, style_key

if TYPE_CHECKING:
    from lxml import etree

    Element = etree._Element  # pyright: ignore[reportPrivateUsage]

_OASIS = "{urn:oasis:names:tc:opendocument:xmlns:"
_OFFICE, _TEXT, _TABLE = f"{_OASIS}office:1.0}}", f"{_OASIS}text:1.0}}", f"{_OASIS}table:1.0}}"
_DRAW, _STYLE = f"{_OASIS}drawing:1.0}}", f"{_OASIS}style:1.0}}"
META = f"{_OASIS}meta:1.0}}"
_SVG = f"{_OASIS}svg-compatible:1.0}}"
_LIBREOFFICE = "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}"
_MOST_SPACES = 1000
_DEEPEST_STYLE = 20


class OpenDocumentParts(Struct, frozen=True):
    """The parts of a document that are read, as trees.

    Args:
        content: the text.
        styles: the styles, if it has any.
    """

    content: Element
    styles: Element | None = None


def read_open_document(parts: OpenDocumentParts, marks: dict[str, str]) -> SheetText:
    """Return what an OpenDocument text shows.

    Args:
        parts: its parts.
        marks: its properties.
    """
    text = parts.content.find(f"{_OFFICE}body/{_OFFICE}text")
    walk = _Walk(_Styles(parts))
    if text is not None:
        walk.through(text)
        walk.gatherer.end_line()
    return SheetText(
        marks=marks,
        lines=tuple(walk.gatherer.lines),
        controls=tuple(walk.tags),
        bookmarks=frozenset(walk.gatherer.bookmarks),
        is_tracked=walk.is_tracked,
    )


class _Styles:
    """The styles of a document, by their internal names."""

    def __init__(self, parts: OpenDocumentParts) -> None:
        roots = [root for root in (parts.styles, parts.content) if root is not None]
        found = [one for root in roots for one in root.iter(_STYLE + "style")]
        self._styles = {one.get(_STYLE + "name", ""): one for one in found}

    def key(self, name: str) -> str:
        """Return what a style is known by: that of its own that it is based on, if automatic."""
        for _ in range(_DEEPEST_STYLE):
            style = self._styles.get(name)
            parent = None if style is None else style.getparent()
            if style is None or parent is None:
                break
            if parent.tag != _OFFICE + "automatic-styles":
                return style_key(style.get(_STYLE + "display-name") or name)
            name = style.get(_STYLE + "parent-style-name", "")
        return style_key(name)

    def hides(self, name: str) -> bool:
        """Whether what has a style is hidden."""
        style = self._styles.get(name)
        looks = None if style is None else style.find(_STYLE + "text-properties")
        return looks is not None and looks.get(_TEXT + "display") == "none"


class _Walk:
    """One walk through a document."""

    def __init__(self, styles: _Styles) -> None:
        self.gatherer = Gatherer()
        self.tags: list[str] = []
        self.is_tracked = False
        self._styles = styles
        self._lists = 0
        self._shows_prompt: list[bool] = []
        self._hidden = 0
        self._boxes: list[Element] = []
        self._turns: dict[object, Callable[[Element], None]] = {
            _TEXT + "p": self._paragraph,
            _TEXT + "h": self._paragraph,
            _TEXT + "span": self._span,
            _TEXT + "list": self._list,
            _TEXT + "list-header": self.through,
            _TABLE + "table": self._table,
            _TEXT + "bookmark-start": lambda one: self.gatherer.open_bookmark(_name(one)),
            _TEXT + "bookmark-end": lambda one: self.gatherer.close_bookmark(_name(one)),
            _LIBREOFFICE + "content-control": self._control,
            _TEXT + "line-break": lambda _: self._say(SOFT_BREAK),
            _TEXT + "tab": lambda _: self._say(" "),
            _TEXT + "s": self._spaces,
            _TEXT + "tracked-changes": self._tracked,
            _TEXT + "note": self._note,
            _TEXT + "hidden-text": lambda _: self.gatherer.hold("hidden"),
            _TEXT + "ruby-text": lambda _: None,
            _TEXT + "sequence-decls": lambda _: None,
            _SVG + "title": lambda _: None,
            _SVG + "desc": lambda _: None,
            _OFFICE + "forms": lambda _: None,
            _OFFICE + "annotation": lambda _: self.gatherer.hold("comment"),
            _DRAW + "frame": self._frame,
            _DRAW + "custom-shape": self._shape,
            _DRAW + "rect": self._shape,
        }

    def through(self, element: Element) -> None:
        """Walk through what an element holds, its own text too."""
        self._say(element.text or "")
        for child in element:
            self._turns.get(child.tag, self.through)(child)
            self._say(child.tail or "")

    def _say(self, text: str) -> None:
        if self._hidden:
            if text.strip():
                self.gatherer.hold("hidden")
        elif text.strip(" \r\n\t") or self.gatherer.is_in_line:
            is_break = text == SOFT_BREAK
            said = text if is_break else text.replace("\r", " ").replace("\n", " ")
            self.gatherer.say(said, is_prompt=any(self._shows_prompt))

    def _paragraph(self, paragraph: Element) -> None:
        self.gatherer.style = self._styles.key(paragraph.get(_TEXT + "style-name", ""))
        self.gatherer.level = max(0, self._lists - 1)
        self.gatherer.is_in_line = True
        self.through(paragraph)
        self.gatherer.is_in_line = False
        self.gatherer.end_line()
        self._open_boxes()

    def _span(self, span: Element) -> None:
        hides = self._styles.hides(span.get(_TEXT + "style-name", ""))
        self._hidden += hides
        self.through(span)
        self._hidden -= hides

    def _list(self, list_: Element) -> None:
        self._lists += 1
        self.through(list_)
        self._lists -= 1

    def _table(self, table: Element) -> None:
        self.gatherer.end_line()
        self.gatherer.around.append("table")
        self.through(table)
        self.gatherer.end_line()
        self.gatherer.around.pop()

    def _control(self, control: Element) -> None:
        tag = control.get(_LIBREOFFICE + "tag", "")
        is_ours = tag.startswith(TAGS_BEGIN)
        if is_ours:
            self.tags.append(tag)
            self.gatherer.controls.append(tag)
        self._shows_prompt.append(control.get(_LIBREOFFICE + "showing-place-holder") == "true")
        self.through(control)
        self._shows_prompt.pop()
        if is_ours:
            self.gatherer.controls.pop()

    def _spaces(self, spaces: Element) -> None:
        count = spaces.get(_TEXT + "c", "1")
        self._say(" " * (min(int(count[:6]), _MOST_SPACES) if count.isdecimal() else 1))

    def _tracked(self, changes: Element) -> None:
        self.is_tracked = len(changes) > 0

    def _note(self, note: Element) -> None:
        body = note.find(_TEXT + "note-body")
        text = "" if body is None else " ".join("".join(map(str, body.itertext())).split())
        self.gatherer.hold("note")
        if text:
            self._say(f" ({text})")

    def _frame(self, frame: Element) -> None:
        boxes = list(frame.iterchildren(_DRAW + "text-box"))
        self._boxes.extend(boxes)
        if not boxes:
            is_object = frame.find(_DRAW + "object") is not None
            self.gatherer.hold("object" if is_object else "picture")

    def _shape(self, shape: Element) -> None:
        if "".join(map(str, shape.itertext())).strip():
            self._boxes.append(shape)
        else:
            self.gatherer.hold("picture")

    def _open_boxes(self) -> None:
        """Take what text boxes say that hang on the paragraph that has ended."""
        boxes, self._boxes = self._boxes, []
        lists, self._lists = self._lists, 0
        for box in boxes:
            self.gatherer.around.append("text box")
            self.through(box)
            self.gatherer.end_line()
            self.gatherer.around.pop()
        self._lists = lists


def _name(bookmark: Element) -> str:
    return bookmark.get(_TEXT + "name", "")
