"""Slides and pages by their numbers: whoever shows one after the other asks here, not who draws."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from builders.preview.deck import ViewedDeck
from builders.preview.pages import DocumentPictures, Pages
from builders.preview.picture import CannotDraw, Picture
from seminar.messages import Message, message

_UPRIGHT = 210 / 297
"""How wide an A4 page is for its height."""


class Paged(Protocol):
    """What is looked at page by page; several threads may ask it.

    A number beyond the last page means the last one.
    """

    @property
    def total(self) -> int:
        """How many pages there are, as far as that is known; a document has one until drawn."""
        ...

    def name(self, number: int) -> Message:
        """Return what a page is called, for those who do not see it."""
        ...

    def width_within(self, wide: int, high: int) -> int:
        """Return the width to ask for so that a page is sharp where it fills this room."""
        ...

    def kept(self, number: int, width: int) -> Picture | None:
        """Return a page that is drawn already, exactly if possible, or `None`."""
        ...

    def quick(self, number: int, width: int) -> Picture:
        """Return a page as it is drawn at once.

        Raises:
            CannotDraw: it cannot be drawn.
        """
        ...

    def exact(self, number: int, width: int, stopped: Callable[[], bool]) -> Picture:
        """Return a page as LibreOffice draws it.

        Raises:
            CannotDraw: LibreOffice is not there, or does not come through.
            Stopped: it is not wanted any more.
        """
        ...


class PagedDeck:
    """A deck slide by slide.

    Args:
        deck: the deck.
    """

    def __init__(self, deck: ViewedDeck) -> None:
        self._deck = deck

    @property
    def total(self) -> int:
        """How many slides there are."""
        return len(self._deck.plan.slides)

    def name(self, number: int) -> Message:
        """Return a slide's number and title."""
        title = self._deck.plan.slides[self._within(number) - 1].title
        return message("Slide {n}: {title}", n=number, title=title)

    def width_within(self, wide: int, high: int) -> int:
        """Return the width of a screen: slides have its shape."""
        del high
        return wide

    def kept(self, number: int, width: int) -> Picture | None:
        """Return a slide that is drawn already, or `None`."""
        return self._deck.pictures.kept(self._deck.sheet(self._within(number)), width)

    def quick(self, number: int, width: int) -> Picture:
        """Return a slide as the embedded renderer draws it."""
        return self._deck.pictures.quick(self._deck.sheet(self._within(number)), width)

    def exact(self, number: int, width: int, stopped: Callable[[], bool]) -> Picture:
        """Return a slide as LibreOffice draws it."""
        return self._deck.pictures.exact(self._deck.sheet(self._within(number)), width, stopped)

    def _within(self, number: int) -> int:
        return max(1, min(number, self.total))


class PagedDocument:
    """A Word document page by page.

    Args:
        data: the file's bytes.
        language: what it is written in, such as `nb-NO`.
        pictures: draws it.
    """

    def __init__(self, data: bytes, language: str, pictures: DocumentPictures) -> None:
        self._data = data
        self._language = language
        self._pictures = pictures
        self._total = 1

    @property
    def total(self) -> int:
        """How many pages it had when it was drawn last: exact pages may be more than quick ones."""
        return self._total

    def name(self, number: int) -> Message:
        """Return which page of how many it is."""
        return message("Page {n} of {total}", n=number, total=self._total)

    def width_within(self, wide: int, high: int) -> int:
        """Return the width of an upright page with which it fills the room, and one that lies."""
        upright, lying = min(wide, high * _UPRIGHT), min(high, wide * _UPRIGHT)
        return max(1, round(upright), round(lying))

    def kept(self, number: int, width: int) -> Picture | None:
        """Return a page that is drawn already, or `None`."""
        pages = self._pictures.kept(self._data, width)
        return self._one(pages, number) if pages else None

    def quick(self, number: int, width: int) -> Picture:
        """Return a page as the embedded renderer draws it."""
        return self._one(self._pictures.quick(self._data, width), number)

    def exact(self, number: int, width: int, stopped: Callable[[], bool]) -> Picture:
        """Return a page as LibreOffice sets it."""
        return self._one(self._pictures.exact(self._data, width, self._language, stopped), number)

    def _one(self, pages: Pages, number: int) -> Picture:
        if not pages:
            raise CannotDraw("The preview could not be drawn. The document itself is not affected.")
        self._total = len(pages)
        return pages[max(1, min(number, len(pages))) - 1]
