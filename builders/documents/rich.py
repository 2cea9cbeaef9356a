"""Texts with emphasis, as the fields of a template carry them, and the Word runs they become."""

from __future__ import annotations

import re

from builders.deck.markup import escape
from seminar.emphasis import Run, parse, plain

STRONG, EMPHASIS, BOTH = "Strong", "Emphasis", "IntenseEmphasis"
"""The ids of the character styles for bold, italic, and bold italic."""

_RUN_STYLE = re.compile(r'<w:rStyle w:val="[^"]*"/>')


class Rich(str):
    """A text in which `**bold**` and `*italic*` are marks; printed as a `str` it keeps them."""

    __slots__ = ()

    @property
    def plain(self) -> str:
        """The text without its marks."""
        return plain(self)


def runs_xml(text: str, properties: str = "") -> str:
    """Return a text as Word runs, its emphasis as character styles.

    Args:
        text: with marks of emphasis if it is `Rich`. Line breaks and tabs stay as characters,
            which the finishing step turns into Word's own.
        properties: the XML of the run properties that all runs share (`w:rPr`), or nothing.
    """
    pieces = parse(text) if isinstance(text, Rich) else (Run(text),)
    return "".join(_run(piece, properties) for piece in pieces if piece.text)


def _run(piece: Run, properties: str) -> str:
    style = _style(piece)
    look = _with_style(properties, style) if style else properties
    return f'<w:r>{look}<w:t xml:space="preserve">{escape_text(piece.text)}</w:t></w:r>'


def escape_text(text: str) -> str:
    """Return `text` as XML content, line breaks and tabs kept."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _style(piece: Run) -> str:
    if piece.bold:
        return BOTH if piece.italic else STRONG
    return EMPHASIS if piece.italic else ""


def _with_style(properties: str, style: str) -> str:
    """Return run properties with a character style in place of any other."""
    inside = _RUN_STYLE.sub("", properties.removeprefix("<w:rPr>").removesuffix("</w:rPr>"))
    return f'<w:rPr><w:rStyle w:val="{escape(style)}"/>{inside}</w:rPr>'
