"""Comments on slides, of the old kind and of the new, and those who wrote them."""

from __future__ import annotations

from collections.abc import Iterator

from builders.inspection.deck import Deck, Slide
from builders.inspection.findings import Fault
from builders.inspection.markup import Element
from builders.inspection.registry import Rules
from seminar.messages import message
from seminar.texts import shown

RULES = Rules("left-overs")
_LISTS = ("commentAuthors", "authors")
"""The kinds of links to the lists of authors, of old comments and of new ones."""


def _authors(deck: Deck) -> dict[str, str]:
    """Return the names of those who may have commented, by the id that comments use."""
    names: dict[str, str] = {}
    for name in (part for kind in _LISTS for part in deck.main.related(kind)):
        part = deck.shared(name)
        for author in () if part is None else part.root:
            names[author.get("id", "")] = author.get("name", "")
    return names


@RULES.add(
    Slide,
    "slide-comments-left",
    "warning",
    demand=message("A presentation that is published has no comments."),
    remedy=message("Read the comments, then choose Review, Delete, Delete All Comments."),
    source="Microsoft Document Inspector, “Comments”",
)
def slide_comments(slide: Slide) -> Iterator[Fault]:
    """Find the comments of a slide, threads and their answers, with their authors."""
    for name in slide.part.related("comments"):
        part = slide.deck.shared(name)
        comments = [] if part is None else list(part.root.iterfind("{*}cm"))
        if comments:
            sentence = message(
                "Comments on the slide: {count}, by {authors}.",
                count=len(comments),
                authors=_written_by(slide.deck, comments),
            )
            yield slide.fault(sentence)


def _written_by(deck: Deck, comments: list[Element]) -> str:
    known = _authors(deck)
    names = dict.fromkeys(known.get(one.get("authorId", ""), "?") or "?" for one in comments)
    return shown(", ".join(names))


@RULES.add(
    Deck,
    "comment-authors-left",
    "tip",
    demand=message("Where there are no comments, no one is named as their author."),
    remedy=message(
        "Choose File, Info, Check for Issues, Inspect Document, and remove personal information."
    ),
    source="Microsoft Document Inspector, “Document Properties and Personal Information”",
)
def comment_authors_left(deck: Deck) -> Iterator[Fault]:
    """Find the names of those whose comments have been deleted."""
    names = dict.fromkeys(name for name in _authors(deck).values() if name)
    slides = (link for slide in deck.slide_names for link in deck.file.links(slide))
    if names and not any(link.kind == "comments" for link in slides):
        sentence = message(
            "The file still names who commented on it: {names}.", names=shown(", ".join(names))
        )
        yield deck.fault(sentence)
