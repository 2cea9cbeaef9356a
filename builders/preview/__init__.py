"""Pictures of slides and pages as they will be, for looking at them while they are made.

The embedded renderers (`embedded`) draw at once and need no Office program; LibreOffice, where it
is installed, draws charts (`exact`) and pages (`paper`) exactly. Whoever shows a picture asks
`SlidePictures` or `DocumentPictures` and knows neither; whoever turns pages asks what is `Paged`.
`verdict` says whether a slide's text has room.
"""

from __future__ import annotations

from builders.preview.deck import DeckViewer, ViewedDeck
from builders.preview.paged import Paged, PagedDeck, PagedDocument
from builders.preview.pages import DocumentPictures
from builders.preview.picture import CannotDraw, Picture
from builders.preview.slides import SlidePictures
from builders.preview.verdict import Verdict, verdict_of

__all__ = [
    "CannotDraw",
    "DeckViewer",
    "DocumentPictures",
    "Paged",
    "PagedDeck",
    "PagedDocument",
    "Picture",
    "SlidePictures",
    "Verdict",
    "ViewedDeck",
    "verdict_of",
]
