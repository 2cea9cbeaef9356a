"""Custom shows, comments and fonts: what they name is there."""

from __future__ import annotations

from collections.abc import Iterator

from builders.inspection.deck import Deck
from builders.inspection.findings import Fault
from builders.inspection.markup import A, P, R
from builders.inspection.numbers import number
from builders.inspection.parts import XmlPart
from builders.inspection.registry import Rules
from builders.inspection.rules.sections import GUID
from seminar.messages import message
from seminar.texts import shown

RULES = Rules("presentation")
_P188 = "{http://schemas.microsoft.com/office/powerpoint/2018/8/main}"
_FACES = ("regular", "bold", "italic", "boldItalic")
_SHOWS = message(
    "In PowerPoint, choose Slide Show, Custom Slide Show, and mend or delete the show."
)


@RULES.add(
    Deck,
    "custom-show",
    "error",
    demand=message("Custom shows have ids of their own and show slides that are there."),
    remedy=_SHOWS,
    source="ISO/IEC 29500-1, 19.2.1.6 and 19.2.1.31",
)
def custom_show(deck: Deck) -> Iterator[Fault]:
    """Find custom shows with slides that are not in the presentation, or with an id given twice."""
    seen: set[str] = set()
    listed = set(deck.slide_names)
    for show in deck.main.all(f"{P}custShow"):
        name = shown(show.get("name", ""))
        if number(show.get("id")) is None or show.get("id", "") in seen:
            yield deck.fault(
                message("The custom show “{name}” has no id of its own.", name=name), show
            )
        seen.add(show.get("id", ""))
        for slide in show.iter(f"{P}sld"):
            link = deck.main.links.get(slide.get(f"{R}id", ""))
            if link is None or link.target not in listed:
                sentence = message(
                    "The custom show “{name}” shows a slide that is not in the presentation.",
                    name=name,
                )
                yield deck.fault(sentence, slide)


@RULES.add(
    Deck,
    "show-settings",
    "error",
    demand=message("The show is set up to show slides that are there."),
    remedy=message("In PowerPoint, choose Slide Show, Set Up Slide Show, and All."),
    source="ISO/IEC 29500-1, 19.2.1.30 and 19.2.1.38",
)
def show_settings(deck: Deck) -> Iterator[Fault]:
    """Find presentations set up to show a custom show or a range of slides that is not there."""
    part = next(map(deck.shared, deck.main.related("presProps")), None)
    if part is None:
        return
    shows = {one.get("id", "") for one in deck.main.all(f"{P}custShow")}
    for one in part.all(f"{P}custShow"):
        if one.get("id", "") not in shows:
            yield part.fault(message("The presentation is set up to run a custom show it lacks."))
    for one in part.all(f"{P}sldRg"):
        first, last = number(one.get("st")), number(one.get("end"))
        count = len(deck.slide_names)
        if first is None or last is None or not 1 <= first <= last <= count:
            sentence = message(
                "The presentation is set up to show slides {first} to {last}, but has {count}.",
                first=shown(one.get("st", "")),
                last=shown(one.get("end", "")),
                count=count,
            )
            yield part.fault(sentence)


@RULES.add(
    Deck,
    "comment-author-unknown",
    "error",
    demand=message("Each comment has an author that the presentation knows."),
    remedy=message("In PowerPoint, choose Review, Delete, and delete the comment, or save anew."),
    source="ISO/IEC 29500-1, 19.4.2 and 19.4.4; MS-PPTX, 2.6.1",
)
def comment_author_unknown(deck: Deck) -> Iterator[Fault]:
    """Find comments whose author is not on the presentation's list."""
    known = _authors(deck)
    for slide in deck.slide_names:
        for link in deck.file.links(slide):
            part = deck.shared(link.target) if link.kind == "comments" else None
            if part is None:
                continue
            comments = [*part.all(f"{P}cm"), *part.all(f"{_P188}cm"), *part.all(f"{_P188}reply")]
            if any(one.get("authorId", "").upper() not in known for one in comments):
                yield Fault(
                    message("A comment on the slide has an author that the file does not know."),
                    slide,
                )


def _authors(deck: Deck) -> set[str]:
    """Return the ids of those who may comment, of both kinds of comments."""
    lists = [
        deck.shared(name)
        for kind in ("commentAuthors", "authors")
        for name in deck.main.related(kind)
    ]
    tags = (f"{P}cmAuthor", f"{_P188}author")
    found = [one for part in lists if part for tag in tags for one in part.all(tag)]
    return {one.get("id", "").upper() for one in found}


@RULES.add(
    Deck,
    "embedded-font",
    "error",
    demand=message("Embedded fonts have a name and a file."),
    remedy=message(
        "In PowerPoint, choose File, Options, Save, and embed the fonts anew, or not at all."
    ),
    source="ISO/IEC 29500-1, 19.2.1.9 and 15.2.13",
)
def embedded_font(deck: Deck) -> Iterator[Fault]:
    """Find embedded fonts without a name or without a file."""
    for one in deck.main.all(f"{P}embeddedFont"):
        font = one.find(f"{P}font")
        name = "" if font is None else font.get("typeface", "")
        faces = [face for face in one if any(face.tag == P + kind for kind in _FACES)]
        links = [deck.main.links.get(face.get(f"{R}id", "")) for face in faces]
        if not name or not faces or not all(link and link.kind == "font" for link in links):
            yield deck.fault(
                message("The embedded font “{name}” has no name or no file.", name=shown(name)), one
            )


@RULES.add(
    XmlPart,
    "field-id",
    "error",
    demand=message("Fields, such as the slide's number, have valid ids."),
    remedy=message("Delete the date or number and choose Insert, Header & Footer, anew."),
    source="ISO/IEC 29500-1, 21.1.2.2.4 and 22.9.2.4",
)
def field_id(part: XmlPart) -> Iterator[Fault]:
    """Find fields whose id is no GUID."""
    for one in part.all(f"{A}fld"):
        if not GUID.fullmatch(one.get("id", "")):
            sentence = message("A field has the id “{id}”.", id=shown(one.get("id", "")))
            yield part.fault(sentence, one)
