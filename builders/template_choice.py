"""Which templates documents are made from: those asked for, the seminar's, the organisation's.

A place is a template or a folder of templates. What an earlier place holds wins, document by
document; what no place holds is made from the built-in template.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from msgspec import Struct

from builders.documents.kinds import KINDS
from builders.documents.template import ENDINGS as WORD_ENDINGS
from builders.documents.templates import kind_of, own_templates
from seminar.messages import PlenumError

POWERPOINT_ENDINGS = (".pptx", ".potx", ".pptm", ".potm")
"""What the file of a PowerPoint template ends in."""


class AmbiguousTemplate(PlenumError):
    """A folder of templates leaves open which one the deck is to be drawn with."""


class NamelessTemplate(PlenumError):
    """A template that was asked for and is not there, or nobody knows for which document."""


class Templates(Struct, frozen=True):
    """The templates that stand in for the built-in ones.

    Args:
        deck: the deck's, or `None`.
        word: those of Word documents, by the document's id.
    """

    deck: Path | None = None
    word: Mapping[str, Path] = {}


def choose(places: Sequence[Path]) -> Templates:
    """Return the templates that the places hold.

    Args:
        places: templates or folders of templates, the first to ask first. A folder need not be
            there.

    Raises:
        AmbiguousTemplate, AmbiguousWordTemplate: a folder holds two for the same document.
        NamelessTemplate: a file whose name or ending says nothing of a document.
    """
    held = [_held(place) for place in places]
    word: dict[str, Path] = {}
    for one in reversed(held):
        word |= one.word
    return Templates(next((one.deck for one in held if one.deck), None), word)


def _held(place: Path) -> Templates:
    if place.is_dir():
        return Templates(_deck_in(place), own_templates(place))
    if place.suffix.lower() in POWERPOINT_ENDINGS:
        return Templates(deck=place)
    kind = kind_of(place)
    if kind is not None:
        return Templates(word={kind.id: place})
    return Templates()


def see_that_they_serve(places: Sequence[Path]) -> None:
    """Raise if a place that a person named is not there, or no template of any document.

    Raises:
        NamelessTemplate: with what is wrong and the way out.
    """
    for place in places:
        if not place.exists():
            raise NamelessTemplate(
                "{file} is not there. Check its name, or build without it.", file=str(place)
            )
        if place.is_file() and place.suffix.lower() not in POWERPOINT_ENDINGS:
            _see_that_it_has_a_name(place)


def _see_that_it_has_a_name(place: Path) -> None:
    if kind_of(place) is not None:
        return
    if place.suffix.lower() in WORD_ENDINGS:
        raise NamelessTemplate(
            "{file}: its name says not which document it is a template for. "
            "Name it after one: {names}.",
            file=str(place),
            names=", ".join(kind.id for kind in KINDS),
        )
    raise NamelessTemplate(
        "{file} is no template. Choose a .pptx, .potx, .docx or .dotx file, or a folder of them.",
        file=str(place),
    )


def _deck_in(folder: Path) -> Path | None:
    """Return the PowerPoint template in a folder, if there is one."""
    own = sorted(_decks(folder))
    if len(own) > 1:
        raise AmbiguousTemplate(
            "{folder} holds several PowerPoint templates ({names}). "
            "Keep one there, or say which with --template.",
            folder=str(folder),
            names=", ".join(path.name for path in own),
        )
    return own[0] if own else None


def _decks(folder: Path) -> Iterator[Path]:
    for path in folder.glob("*"):
        if path.suffix.lower() in POWERPOINT_ENDINGS and not path.name.startswith(("~", ".")):
            yield path
