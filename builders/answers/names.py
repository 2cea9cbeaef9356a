"""The lines with the names of group and writer, where the fields in them are gone.

A name is nobody's answer. What else was typed there may be one, for Word gives the style of a line
to what is written on after Enter. So a line is passed over only where it is known for a name.
"""

from __future__ import annotations

from collections.abc import Collection

from builders.answer_marks import GROUP_TAG, WRITER_TAG, bookmark, text_mark
from builders.answers.lines import Line, SheetText
from builders.answers.own_words import squeezed, writer_labels

_TAGS = {"subtitle": GROUP_TAG, "plenumfelt": WRITER_TAG}
"""The styles of the lines with group and writer, and the tags of the fields in them."""
BOOKMARKS_OF_NAMES = frozenset(map(bookmark, _TAGS.values()))
"""The names of the bookmarks around those fields."""
_LONGEST = 80
"""Characters of a writer's name, or of the names of two with what they do."""


class Names:
    """The names that a sheet bears outside of their fields.

    Args:
        sheet: what it shows.
        groups: the names of the seminar's groups, squeezed.
        own: the marks of what the sheet itself says, empty where they were lost.
    """

    def __init__(self, sheet: SheetText, groups: Collection[str], own: Collection[str]) -> None:
        kept = {*sheet.controls, *(line.bookmark for line in sheet.lines)}
        self._open = {
            style for style, tag in _TAGS.items() if not kept.intersection((tag, bookmark(tag)))
        }
        self._groups = groups
        self._own = own

    def take(self, line: Line) -> bool:
        """Return whether a line bears a name whose field is gone; each stands in one line."""
        if line.style not in self._open or not self._is_name(line):
            return False
        self._open.discard(line.style)
        return True

    def _is_name(self, line: Line) -> bool:
        if _TAGS[line.style] == GROUP_TAG:
            return squeezed(line.text) in self._groups
        return len(line.text) <= _LONGEST and self._is_labelled(line.text)

    def _is_labelled(self, text: str) -> bool:
        """Whether a line begins with what the sheet says before the writer's name."""
        words = text.split()
        beginnings = (" ".join(words[:count]) for count in range(1, len(words) + 1))
        if self._own:
            return any(text_mark(beginning) in self._own for beginning in beginnings)
        return any(squeezed(beginning).rstrip(":") in writer_labels() for beginning in beginnings)
