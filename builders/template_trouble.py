"""Why a document cannot be made from its template, found out before anything is built."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from builders.documents.templates import AmbiguousWordTemplate
from builders.template_choice import AmbiguousTemplate
from builders.template_offer import Offer, Offers, check_choice
from seminar.messages import Message, PlenumError, message
from seminar.model import DocumentId, Seminar


class Trouble(Struct, frozen=True):
    """Why a document cannot be made from its template.

    Args:
        faults: what is to be mended, in a sentence each; there is at least one.
        path: the template; `None` where it is left open which, or there is none.
    """

    faults: tuple[Message, ...]
    path: Path | None = None


def troubles(
    offers: Offers, documents: Iterable[DocumentId], seminar: Seminar
) -> dict[DocumentId, Trouble]:
    """Return what is wrong with the templates that documents would be made from now.

    A file that has not changed since is not read again.

    Args:
        offers: the templates that there are.
        documents: the documents.
        seminar: the seminar.

    Returns:
        Those documents whose template is at fault, with why.
    """
    return {
        id_: trouble
        for id_ in documents
        if (trouble := _trouble_with(offers, id_, seminar)) is not None
    }


def _trouble_with(offers: Offers, document: DocumentId, seminar: Seminar) -> Trouble | None:
    try:
        offer = offers.now(document, seminar)
    except (AmbiguousTemplate, AmbiguousWordTemplate) as error:
        names = dict(error.message.fields)["names"]
        return Trouble((message("Several templates lie there: {names}. Choose one.", names=names),))
    except PlenumError as error:
        return Trouble((error.message,))
    return None if offer.source == "built-in" else _trouble_in(offer, document)


def _trouble_in(offer: Offer, document: DocumentId) -> Trouble | None:
    try:
        there = offer.path.stat()
        faults = _faults(offer.path, document, there.st_mtime_ns, there.st_size)
    except PlenumError as error:
        faults = (_by_its_name(error.message, offer.path),)
    except OSError:
        return None  # It has gone since; the next look says so.
    return Trouble(faults, offer.path) if faults else None


@lru_cache(maxsize=200)
def _faults(path: Path, document: DocumentId, _changed: int, _size: int) -> tuple[Message, ...]:
    return tuple(
        message(
            "{where}: {what} {remedy}", where=one.place.text, what=one.sentence, remedy=one.remedy
        )
        for one in check_choice(path, document).faults
        if one.severity == "error"
    )


def _by_its_name(what: Message, path: Path) -> Message:
    """Return a sentence that names a file without the folders it lies in."""
    fields = tuple((key, path.name if one == str(path) else one) for key, one in what.fields)
    return replace(what, fields=fields)
