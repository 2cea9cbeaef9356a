"""A walk through a document from its top to its end, which makes lines of what it meets.

What all formats have is here: fields, tables, text boxes, notes. A format says which of its
elements are that, and which say something; what it does not name is gone through.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING

from builders.answer_marks import TAGS_BEGIN
from builders.answers.gathering import Gatherer
from builders.answers.lines import Extra, SheetText

if TYPE_CHECKING:
    from lxml import etree

    Element = etree._Element  # pyright: ignore[reportPrivateUsage]

Turns = dict[object, Callable[["Element"], None]]
"""What is done at elements, by their names."""


class Walk(ABC):
    """One walk through a document."""

    def __init__(self) -> None:
        self.gatherer = Gatherer()
        self.is_tracked = False
        self.boxes: list[Element] = []
        """The text boxes that hang on the paragraph that was begun."""
        self._tags: list[str] = []
        self._shows_prompt: list[bool] = []
        self._turns = self.turns()

    def sheet(
        self,
        text: Element | None,
        marks: dict[str, str],
        prompts: frozenset[str] = frozenset(),
    ) -> SheetText:
        """Return what a document shows.

        Args:
            text: what holds its paragraphs, if it is there.
            marks: its properties.
            prompts: what emptied fields show by its own account.
        """
        if text is not None:
            self.through(text)
            self.end_paragraph()
        return SheetText(
            marks=marks,
            lines=tuple(self.gatherer.lines),
            controls=tuple(self._tags),
            bookmarks=frozenset(self.gatherer.bookmarks),
            prompts=prompts,
            is_tracked=self.is_tracked,
        )

    # --- what a format says of itself -------------------------------------------------------------

    @abstractmethod
    def turns(self) -> Turns:
        """Return what is done at the elements of the format that are not just gone through."""

    @abstractmethod
    def say(self, text: str) -> None:
        """Take text."""

    def through(self, element: Element) -> None:
        """Walk through what an element holds."""
        for child in element:
            self.visit(child)

    # --- what all formats have --------------------------------------------------------------------

    def visit(self, element: Element) -> None:
        """Do what is to be done at an element."""
        self._turns.get(element.tag, self.through)(element)

    def passing(self, names: Iterable[str]) -> Turns:
        """Return turns that pass elements over with all that they hold."""
        return dict.fromkeys(names, lambda _: None)

    def saying(self, texts: Mapping[str, str]) -> Turns:
        """Return turns at elements that stand for a text."""
        return {name: lambda _, said=text: self.say(said) for name, text in texts.items()}

    def holding(self, extras: Mapping[str, Extra]) -> Turns:
        """Return turns at elements that are no text, and are told of."""
        return {name: lambda _, one=one: self.gatherer.hold(one) for name, one in extras.items()}

    @property
    def shows_prompt(self) -> bool:
        """Whether a field around the place that was reached says that it is empty."""
        return any(self._shows_prompt)

    def field(self, tag: str, content: Element | None, *, shows_prompt: bool) -> None:
        """Walk through a content control, which is one of Plenum's or somebody else's."""
        is_ours = tag.startswith(TAGS_BEGIN)
        if is_ours:
            self._tags.append(tag)
            self.gatherer.open_field(tag)
        self._shows_prompt.append(shows_prompt)
        if content is not None:
            self.through(content)
        self._shows_prompt.pop()
        if is_ours:
            self.gatherer.close_field()

    def note(self, text: str) -> None:
        """Take the text of a footnote or endnote where it is referred to."""
        self.gatherer.hold("note")
        if text:
            self.say(f" ({text})")

    def table(self, table: Element) -> None:
        """Walk through a table."""
        self.gatherer.end_line()
        self._around("table", table)

    def end_paragraph(self) -> None:
        """End a paragraph, and take what the text boxes say that hang on it."""
        self.gatherer.end_line()
        boxes, self.boxes = self.boxes, []
        for box in boxes:
            self._around("text box", box)

    def _around(self, extra: Extra, element: Element) -> None:
        self.gatherer.around.append(extra)
        self.through(element)
        self.end_paragraph()
        self.gatherer.around.pop()
