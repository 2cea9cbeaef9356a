"""The lines with the names of group and writer, where the fields in them are gone.

A name is nobody's answer. What else was typed there may be one, for Word gives the style of a line
to what is written on after Enter. So a line is passed over only where it is known for a name.
"""

from __future__ import annotations

from collections.abc import Collection

from builders.answer_marks import GROUP_TAG, WRITER_TAG, bookmark, text_mark
from builders.answers.lines import Line, SheetText
from builders.answers.own_words import squeezed, writer_labels

BOOKMARKS_OF_NAMES = frozenset((bookmark(GROUP_TAG), bookmark(WRITER_TAG)))
"""The names of the bookmarks around the fields with group and writer."""
_WRITERS_STYLE = "plenumfelt"
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
        self._open = [
            tag for tag in (GROUP_TAG, WRITER_TAG) if not kept.intersection((tag, bookmark(tag)))
        ]
        self._groups = groups
        self._own = own

    def take(self, line: Line) -> bool:
        """Return whether a line bears a name whose field is gone; each stands in one line."""
        for tag in self._open:
            if self._is_group(line) if tag == GROUP_TAG else self._is_writer(line):
                self._open.remove(tag)
                return True
        return False

    def _is_group(self, line: Line) -> bool:
        return squeezed(line.text) in self._groups

    def _is_writer(self, line: Line) -> bool:
        """Whether a line begins with what the sheet says before the writer's name.

        Some programs keep the styles of headings alone, so that Plenum's own words do without.
        """
        if len(line.text) > _LONGEST:
            return False
        words = line.text.split()
        beginnings = [" ".join(words[:count]) for count in range(1, len(words) + 1)]
        if any(squeezed(beginning).rstrip(":") in writer_labels() for beginning in beginnings):
            return True
        is_own = (text_mark(beginning) in self._own for beginning in beginnings)
        return line.style == _WRITERS_STYLE and any(is_own)
