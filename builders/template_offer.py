"""The templates that a person may choose among for a document, and what choosing one means."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from msgspec import Struct
from msgspec.structs import replace

from builders.documents.template import ENDINGS as WORD_ENDINGS
from builders.documents.templates import kind_of
from builders.states.origins import DECK, built_in_path, template_path, templates_for
from builders.template_choice import POWERPOINT_ENDINGS
from seminar.atomic import write
from seminar.failures import reading, writing
from seminar.folder import TEMPLATES
from seminar.messages import PlenumError
from seminar.model import ChosenTemplate, DocumentId, Seminar

if TYPE_CHECKING:
    from builders.template_check import Report

Source = Literal["built-in", "seminar", "organisation"]
"""Where a template lies: in Plenum, in the seminar's folder, or in the organisation's."""


class WrongProgram(PlenumError):
    """A template of Word was chosen for the deck, or one of PowerPoint for a Word document."""


class Offer(Struct, frozen=True):
    """A template that a document may be made from."""

    source: Source
    path: Path

    @property
    def file(self) -> str:
        """Its file name."""
        return self.path.name


class Offers:
    """The templates to choose among in a seminar.

    Args:
        folder: the seminar's.
        house: the organisation's folder of templates, or `None`.
    """

    def __init__(self, folder: Path, house: Path | None = None) -> None:
        self._folder = folder
        self._house = house

    def all(self, document: DocumentId, seminar: Seminar) -> tuple[Offer, ...]:
        """Return what a document may be made from: the built-in one, the seminar's, the others."""
        return tuple(self._all(document, seminar))

    def _all(self, document: DocumentId, seminar: Seminar) -> Iterator[Offer]:
        yield Offer("built-in", built_in_path(document, seminar))
        own = self._folder / TEMPLATES
        yield from (Offer("seminar", path) for path in _files(own, document))
        if self._house is None:
            return
        for path in _files(self._house, document):
            # In the organisation's folder letters may lie too; only a name says what is for what.
            if document == DECK or _is_for(path, document):
                yield Offer("organisation", path)

    def now(self, document: DocumentId, seminar: Seminar) -> Offer:
        """Return what a document is made from now.

        Raises:
            PlenumError: it is left open which, or the one that is chosen does not serve.
        """
        path = template_path(templates_for(self._folder, seminar, self._house), document, seminar)
        return Offer(self._source(path), path)

    def _source(self, path: Path) -> Source:
        if path.parent == self._folder / TEMPLATES:
            return "seminar"
        return "organisation" if path.parent == self._house else "built-in"

    def chosen(
        self, document: DocumentId, offer: Offer, seminar: Seminar
    ) -> tuple[ChosenTemplate, ...]:
        """Return the choices of a seminar with one more.

        What would be taken without a choice needs none. A template of the organisation's that would
        not is copied into the seminar's folder.

        Args:
            document: which document is made from it.
            offer: the template.
            seminar: the seminar.

        Raises:
            CannotRead, CannotWrite: the system refuses to copy it.
        """
        others = tuple(one for one in seminar.document.templates if one.document != document)
        if self._unasked(document, seminar) == offer:
            return others
        file = "" if offer.source == "built-in" else offer.file
        if offer.source == "organisation":
            file = self.adopt(offer.path).file
        return (*others, ChosenTemplate(document=document, file=file))

    def _unasked(self, document: DocumentId, seminar: Seminar) -> Offer | None:
        """Return what a document would be made from without a choice."""
        settings = replace(
            seminar.document,
            templates=tuple(one for one in seminar.document.templates if one.document != document),
        )
        try:
            return self.now(document, replace(seminar, document=settings))
        except PlenumError:
            return None

    def adopt(self, path: Path) -> Offer:
        """Copy a template into the seminar's folder, unless it lies there already.

        Args:
            path: any file; the original stays where it is.

        Raises:
            CannotRead, CannotWrite: the system refuses.
        """
        own = self._folder / TEMPLATES
        if path.parent == own:
            return Offer("seminar", path)
        with reading(path):
            data = path.read_bytes()
        with writing(own):
            own.mkdir(exist_ok=True)
        target = _free(own, path, data)
        if not target.exists():
            write(target, data)
        return Offer("seminar", target)


def check_choice(path: Path, document: DocumentId) -> Report:
    """Return all that is wrong with a template that somebody wants for a document.

    Raises:
        WrongProgram: it is another program's.
        UnreadableOfficeFile: it is no template, or damaged.
    """
    from builders.template_check import check_template  # noqa: PLC0415 - slow to import

    if path.suffix.lower() not in _endings(document):
        if document == DECK:
            raise WrongProgram(
                "{file} is no PowerPoint file. "
                "Choose one that ends in .potx or .pptx for the deck.",
                file=path.name,
            )
        raise WrongProgram(
            "{file} is no Word file. Choose one that ends in .dotx or .docx for this document.",
            file=path.name,
        )
    return check_template(path)


def _endings(document: DocumentId) -> tuple[str, ...]:
    return POWERPOINT_ENDINGS if document == DECK else WORD_ENDINGS


def _files(folder: Path, document: DocumentId) -> list[Path]:
    """Return the files in a folder that a document of its program could be made from."""
    return [
        path
        for path in sorted(folder.glob("*"))
        if path.suffix.lower() in _endings(document) and not path.name.startswith(("~", "."))
    ]


def _is_for(path: Path, document: DocumentId) -> bool:
    kind = kind_of(path)
    return kind is not None and kind.id == document


def _free(folder: Path, path: Path, data: bytes) -> Path:
    """Return where a template of this name is to lie: another one of the same name stays."""
    target, number = folder / path.name, 2
    while target.exists() and target.read_bytes() != data:
        target, number = folder / f"{path.stem} ({number}){path.suffix}", number + 1
    return target
