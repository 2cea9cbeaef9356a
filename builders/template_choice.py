"""Which templates documents are made from: those asked for, the seminar's, the organisation's.

A place is a template or a folder of templates. What an earlier place holds wins, document by
document; what no place holds is made from the built-in template.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from builders.documents.kinds import KINDS, DocumentKind
from builders.documents.template import ENDINGS as WORD_ENDINGS
from builders.documents.templates import kind_of, template_in
from seminar.messages import PlenumError
from seminar.model import LanguageCode

POWERPOINT_ENDINGS = (".pptx", ".potx", ".pptm", ".potm")
"""What the file of a PowerPoint template ends in."""


class AmbiguousTemplate(PlenumError):
    """A folder of templates leaves open which one the deck is to be drawn with."""


class NamelessTemplate(PlenumError):
    """A template that was asked for and is not there, or nobody knows for which document."""


class Templates:
    """The templates that stand in for the built-in ones.

    Looked for when a document is built, so that what is wrong with others is no obstacle.

    Args:
        places: templates or folders of templates, the first to ask first. A folder need not be
            there.
        code: the seminar's language.
    """

    def __init__(self, places: Sequence[Path], code: LanguageCode) -> None:
        self._places = places
        self._code: LanguageCode = code

    def deck(self) -> Path | None:
        """Return the PowerPoint template, or `None` for the built-in one.

        Raises:
            AmbiguousTemplate: the first folder that holds any holds several.
        """
        return next(filter(None, map(_deck_at, self._places)), None)

    def word(self, kind: DocumentKind) -> Path | None:
        """Return the template of a Word document, or `None` for the built-in one.

        Raises:
            AmbiguousWordTemplate: the first folder that holds any holds two that serve alike.
        """
        return next(filter(None, (self._word_at(place, kind) for place in self._places)), None)

    def _word_at(self, place: Path, kind: DocumentKind) -> Path | None:
        if place.is_dir():
            return template_in(place, kind, self._code)
        return place if kind_of(place) == kind else None


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


def unnamed(folder: Path) -> list[Path]:
    """Return the Word files in a folder of templates that bear no document's name."""
    return [
        path
        for path in sorted(folder.glob("*"))
        if path.suffix.lower() in WORD_ENDINGS
        and not path.name.startswith(("~", "."))
        and kind_of(path) is None
    ]


def _deck_at(place: Path) -> Path | None:
    if place.is_dir():
        return _deck_in(place)
    return place if place.suffix.lower() in POWERPOINT_ENDINGS else None


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
