"""Which templates documents are made from: asked for, chosen, the seminar's, the organisation's.

A place is a template or a folder of templates. What an earlier place holds wins, document by
document; what no place holds is made from the built-in template. What the seminar has chosen for a
document comes after what a person asks for just now, and before what the folders' names say.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from builders.documents.kinds import KINDS, DocumentKind
from builders.documents.template import ENDINGS as WORD_ENDINGS
from builders.documents.templates import kind_of, template_in
from seminar.documents import DocumentId, DocumentSettings
from seminar.messages import PlenumError
from seminar.model import LanguageCode

POWERPOINT_ENDINGS = (".pptx", ".potx", ".pptm", ".potm")
"""What the file of a PowerPoint template ends in."""


class AmbiguousTemplate(PlenumError):
    """A folder of templates leaves open which one the deck is to be drawn with."""


class NamelessTemplate(PlenumError):
    """A template that was asked for and is not there, or nobody knows for which document."""


class UnusableChoice(PlenumError):
    """The template that a seminar has chosen for a document is not there, or is no template."""


Chosen = Mapping[DocumentId, Path | None]
"""The templates that a seminar has chosen, by document; `None` for the built-in one."""


class Templates:
    """The templates that stand in for the built-in ones.

    Looked for when a document is built, so that what is wrong with others is no obstacle.

    Args:
        asked: templates or folders that a person asks for now; they win.
        chosen: what the seminar has chosen.
        places: templates or folders of templates, the first to ask first. A folder need not be
            there.
        code: the seminar's language.
    """

    def __init__(
        self, asked: Sequence[Path], chosen: Chosen, places: Sequence[Path], code: LanguageCode
    ) -> None:
        self._asked = asked
        self._chosen = chosen
        self._places = places
        self._code: LanguageCode = code

    def deck(self) -> Path | None:
        """Return the PowerPoint template, or `None` for the built-in one.

        Raises:
            AmbiguousTemplate: the first folder that holds any holds several.
            UnusableChoice: the one that is chosen is not there, or is none.
        """
        return self._found("deck", _deck_at, POWERPOINT_ENDINGS)

    def word(self, kind: DocumentKind) -> Path | None:
        """Return the template of a Word document, or `None` for the built-in one.

        Raises:
            AmbiguousWordTemplate: the first folder that holds any holds two that serve alike.
            UnusableChoice: the one that is chosen is not there, or is none.
        """
        return self._found(kind.id, lambda place: self._word_at(place, kind), WORD_ENDINGS)

    def _found(
        self, document: DocumentId, at: Callable[[Path], Path | None], endings: tuple[str, ...]
    ) -> Path | None:
        if asked := _first(at, self._asked):
            return asked
        if document in self._chosen:
            chosen = self._chosen[document]
            return chosen and _seen(chosen, endings)
        return _first(at, self._places)

    def _word_at(self, place: Path, kind: DocumentKind) -> Path | None:
        if place.is_dir():
            return template_in(place, kind, self._code)
        return place if kind_of(place) == kind else None


def _first(at: Callable[[Path], Path | None], places: Iterable[Path]) -> Path | None:
    return next(filter(None, map(at, places)), None)


def chosen_templates(settings: DocumentSettings, folder: Path) -> Chosen:
    """Return the templates that a seminar has chosen.

    Args:
        settings: the seminar's.
        folder: its folder of templates.
    """
    return {each.document: folder / each.file if each.file else None for each in settings.templates}


def _seen(chosen: Path, endings: tuple[str, ...]) -> Path:
    """Return a template that is chosen, once it is known to be there and of the right kind."""
    if not chosen.is_file():
        raise UnusableChoice(
            "{file} is chosen as a template, but is not there."
            " Put it back, or choose another template.",
            file=str(chosen),
        )
    if chosen.suffix.lower() not in endings:
        raise UnusableChoice(
            "{file} is chosen as a template, but is none for this document."
            " Choose a file that ends in {endings}.",
            file=str(chosen),
            endings=", ".join(endings),
        )
    return chosen


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
