"""Reading what an OpenDocument text shows: paragraphs and the fields around them.

Names are those of OpenDocument 1.3, part 3, and of LibreOffice's extension for content controls.
What was deleted with changes tracked is kept apart by the format, and left out here.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from builders.answers.lines import SOFT_BREAK, Extra, SheetText, style_key
from builders.answers.walk import Turns, Walk

if TYPE_CHECKING:
    from lxml import etree

    Element = etree._Element  # pyright: ignore[reportPrivateUsage]

_OASIS = "{urn:oasis:names:tc:opendocument:xmlns:"
_OFFICE, _TEXT, _TABLE = f"{_OASIS}office:1.0}}", f"{_OASIS}text:1.0}}", f"{_OASIS}table:1.0}}"
_DRAW, _STYLE = f"{_OASIS}drawing:1.0}}", f"{_OASIS}style:1.0}}"
META = f"{_OASIS}meta:1.0}}"
_SVG = f"{_OASIS}svg-compatible:1.0}}"
_LIBREOFFICE = "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}"
_SAID = {_TEXT + "tab": " "}
_HELD: Mapping[str, Extra] = {
    _TEXT + "hidden-text": "hidden",
    _OFFICE + "annotation": "comment",
}
_PASSED_OVER = (
    *(_TEXT + name for name in ("ruby-text", "sequence-decls", "number")),
    *(_SVG + "title", _SVG + "desc", _OFFICE + "forms"),
)
_SHAPES = tuple(
    _DRAW + name
    for name in (
        *("custom-shape", "rect", "circle", "ellipse", "line", "polyline", "polygon"),
        *("regular-polygon", "path", "connector", "caption", "measure"),
    )
)
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
    styles = _Styles(parts)
    text = parts.content.find(f"{_OFFICE}body/{_OFFICE}text")
    pages = None if parts.styles is None else parts.styles.find(_OFFICE + "master-styles")
    edges = _OpenWalk(styles).sheet(pages, {}).lines
    return replace(_OpenWalk(styles).sheet(text, marks), edges=tuple(line.text for line in edges))


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


class _OpenWalk(Walk):
    """One walk through an OpenDocument text."""

    def __init__(self, styles: _Styles) -> None:
        super().__init__()
        self._styles = styles
        self._lists = 0
        self._hidden = 0

    def turns(self) -> Turns:
        """Return what is done at the elements of OpenDocument."""
        return {
            **self.passing(_PASSED_OVER),
            **self.saying(_SAID),
            **self.holding(_HELD),
            **dict.fromkeys((_TEXT + "p", _TEXT + "h"), self._paragraph),
            _TEXT + "span": self._span,
            _TEXT + "list": self._list,
            _TABLE + "table": self.table,
            _TEXT + "bookmark-start": lambda one: self.gatherer.open_bookmark(_name(one)),
            _TEXT + "bookmark-end": lambda one: self.gatherer.close_bookmark(_name(one)),
            _LIBREOFFICE + "content-control": self._control,
            _TEXT + "line-break": lambda _: self._say(SOFT_BREAK),
            _TEXT + "s": self._spaces,
            _TEXT + "tracked-changes": self._tracked,
            _TEXT + "note": self._note,
            _DRAW + "frame": self._frame,
            **dict.fromkeys(_SHAPES, self._shape),
        }

    def through(self, element: Element) -> None:
        """Walk through what an element holds, its own text too."""
        self.say(element.text or "")
        for child in element:
            self.visit(child)
            self.say(child.tail or "")

    def say(self, text: str) -> None:
        """Take text; a break of lines in the file itself is a blank, and counts within lines."""
        if text.strip(" \r\n\t") or self.gatherer.is_in_line:
            self._say(text.replace("\r", " ").replace("\n", " "))

    def _say(self, text: str) -> None:
        if not self._hidden:
            self.gatherer.say(text, is_prompt=self.shows_prompt)
        elif text.strip():
            self.gatherer.hold("hidden")

    def _paragraph(self, paragraph: Element) -> None:
        self.gatherer.style = self._styles.key(paragraph.get(_TEXT + "style-name", ""))
        self.gatherer.level = max(0, self._lists - 1)
        self.gatherer.is_in_line = True
        self.through(paragraph)
        self.gatherer.is_in_line = False
        self.end_paragraph()

    def _span(self, span: Element) -> None:
        hides = self._styles.hides(span.get(_TEXT + "style-name", ""))
        self._hidden += hides
        self.through(span)
        self._hidden -= hides

    def _list(self, list_: Element) -> None:
        self._lists += 1
        self.through(list_)
        self._lists -= 1

    def _control(self, control: Element) -> None:
        shows = control.get(_LIBREOFFICE + "showing-place-holder") == "true"
        self.field(control.get(_LIBREOFFICE + "tag", ""), control, shows_prompt=shows)

    def _spaces(self, spaces: Element) -> None:
        count = spaces.get(_TEXT + "c", "1")
        self.say(" " * (min(int(count[:6]), _MOST_SPACES) if count.isdecimal() else 1))

    def _tracked(self, changes: Element) -> None:
        self.is_tracked = len(changes) > 0

    def _note(self, note: Element) -> None:
        body = note.find(_TEXT + "note-body")
        text = "" if body is None else " ".join("".join(map(str, body.itertext())).split())
        self.note(text)

    def _frame(self, frame: Element) -> None:
        boxes = list(frame.iterchildren(_DRAW + "text-box"))
        self.boxes.extend(boxes)
        if not boxes:
            is_object = frame.find(_DRAW + "object") is not None
            self.gatherer.hold("object" if is_object else "picture")

    def _shape(self, shape: Element) -> None:
        if "".join(map(str, shape.itertext())).strip():
            self.boxes.append(shape)
        else:
            self.gatherer.hold("picture")

    def end_paragraph(self) -> None:
        """End a paragraph; a text box on it stands in none of the lists around it."""
        lists, self._lists = self._lists, 0
        super().end_paragraph()
        self._lists = lists


def _name(bookmark: Element) -> str:
    return bookmark.get(_TEXT + "name", "")
