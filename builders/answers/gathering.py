"""Gathering a sheet's paragraphs while its document is walked through, from top to bottom."""

from __future__ import annotations

from builders.answers.lines import SOFT_BREAK, Extra, Line
from builders.answers.signs import readable

BOOKMARKS_BEGIN = "_plenum_"


class Gatherer:
    """Takes what is met in a document in its order, and makes lines of it.

    A paragraph that stands in a field with one part and outside with another becomes two lines.
    """

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.bookmarks: set[str] = set()
        self.style = ""
        self.level = 0
        self.is_in_line = False
        """Whether a paragraph has begun and not ended, where spaces count."""
        self.around: list[Extra] = []
        """The tables and text boxes around the place that was reached, the innermost last."""
        self._fields: list[tuple[str, int]] = []
        """The tags of the fields around that place, and what is `around` each of them."""
        self._bookmark = ("", 0)
        """The same of the bookmark."""
        self._texts: list[str] = []
        self._extras: set[Extra] = set()
        self._has_text = False
        """Whether the line that has begun says anything since its last break."""
        self._place: tuple[str, str, bool] | None = None
        self._look = ("", 0)

    def open_bookmark(self, name: str) -> None:
        """Take note that a bookmark begins."""
        if name.startswith(BOOKMARKS_BEGIN):
            self._bookmark = (name, len(self.around))
            self.bookmarks.add(name)

    def close_bookmark(self, name: str) -> None:
        """Take note that a bookmark ends."""
        if name == self._bookmark[0]:
            self._bookmark = ("", 0)

    def open_field(self, tag: str) -> None:
        """Take note that a field begins."""
        self._fields.append((tag, len(self.around)))

    def close_field(self) -> None:
        """Take note that the field ends that began last."""
        self._fields.pop()

    def say(self, text: str, *, is_prompt: bool = False) -> None:
        """Take text, as far as it goes without a change of its place."""
        said = readable(text, begins_line=not self._has_text)
        if said:
            self._come_to(is_prompt=is_prompt)
            self._texts.append(said)
            _, is_broken, rest = said.rpartition(SOFT_BREAK)
            self._has_text = bool(rest.strip()) or (self._has_text and not is_broken)

    def hold(self, extra: Extra) -> None:
        """Take something that is no text."""
        if self._place is None:
            self._come_to(is_prompt=False)
        self._extras.add(extra)

    def end_line(self) -> None:
        """Make a line of what was said since the last one."""
        text = "".join(self._texts)
        if self._place is not None and (text.strip() or self._extras):
            control, bookmark, is_prompt = self._place
            style, level = self._look
            self.lines.append(
                Line(
                    text=text,
                    style=style,
                    control=control,
                    bookmark=bookmark,
                    level=level,
                    is_prompt=is_prompt,
                    extras=frozenset(self._extras),
                )
            )
        self._texts, self._extras, self._place, self._has_text = [], set(), None, False

    def _come_to(self, *, is_prompt: bool) -> None:
        control, outside = self._fields[-1] if self._fields else ("", self._bookmark[1])
        place = (control, self._bookmark[0], is_prompt)
        if self._place is not None and place != self._place:
            self.end_line()
        if self._place is None:
            self._place = place
            self._look = (self.style, self.level)
            # A table that the field stands in is the template's.
            self._extras.update(self.around[outside:])
