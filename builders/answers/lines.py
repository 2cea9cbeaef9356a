"""What a sheet shows, paragraph by paragraph, whatever program saved it: values only."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

Extra = Literal["picture", "comment", "note", "table", "text box", "hidden", "object"]
"""What may stand in a paragraph beside text, or around it."""

UNREAD: frozenset[Extra] = frozenset({"picture", "object", "hidden"})
"""What of that says something, perhaps, that is not read."""
ANSWER_STYLE = "plenumsvar"
FIELD_STYLES = (ANSWER_STYLE, "plenumfelt")
"""The styles of what people fill in, as `style_key` tells them."""
SOFT_BREAK = "\n"
"""A line break within a paragraph."""


class Line(Struct, frozen=True, kw_only=True):
    """A paragraph, or the part of one that stands in one field.

    Args:
        text: what it says, line breaks in it as `SOFT_BREAK`.
        style: its style's key, see `style_key`.
        control: the tag of the field around it, as far as tags are kept; else nothing.
        bookmark: the name of the field's bookmark around it, or nothing.
        level: how deep it stands in a list, 0 at the top and outside of lists.
        is_prompt: whether it is what an empty field shows.
        extras: what else stands there.
    """

    text: str
    style: str = ""
    control: str = ""
    bookmark: str = ""
    level: int = 0
    is_prompt: bool = False
    extras: frozenset[Extra] = frozenset()

    @property
    def is_heading(self) -> bool:
        """Whether its style is that of a heading."""
        return self.style.startswith("heading")


class SheetText(Struct, frozen=True, kw_only=True):
    """What a file says, and whose it says it is.

    Args:
        marks: the properties of a file that are text, by name.
        lines: what it shows, from the top; paragraphs without anything are left out.
        controls: the tags of its fields, in order, a tag that stands there twice too.
        bookmarks: the names of the fields' bookmarks.
        edges: what its headers and footers say, a paragraph each.
        prompts: what emptied fields show by its own account.
        is_tracked: whether it holds changes that nobody has accepted or rejected.
    """

    marks: dict[str, str]
    lines: tuple[Line, ...]
    controls: tuple[str, ...] = ()
    bookmarks: frozenset[str] = frozenset()
    edges: tuple[str, ...] = ()
    prompts: frozenset[str] = frozenset()
    is_tracked: bool = False


def style_key(name: str) -> str:
    """Return what a style is known by, from its name: "heading 1" and "Heading_20_1" are one."""
    return name.replace("_20_", "").replace(" ", "").casefold()
