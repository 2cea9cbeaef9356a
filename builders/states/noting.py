"""Writing down what documents were built from, and which names they have."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from builders.shelf import digest, is_ours
from builders.states.history import Built, History, digest_at, digests
from builders.states.origins import DECK, built_in_path, sources_of
from builders.states.said import ALWAYS_ON_SHEETS, NOT_IN_THE_DECK, names_in, untold_by
from seminar.folder import DOCUMENTS
from seminar.language import language
from seminar.messages import PlenumError
from seminar.model import DocumentId, Seminar

if TYPE_CHECKING:
    from builders.workshop import Document, Workshop

_NUMBERED = re.compile(r" \((\d+)\)$")


def note(workshop: Workshop, made: Mapping[DocumentId, Sequence[Document]]) -> None:
    """Write down what documents were built from; without it they count as outdated.

    Args:
        workshop: where they were built.
        made: the files of each, empty for what there was nothing for.
    """
    now = dt.datetime.now(dt.UTC)
    built: dict[DocumentId, Built] = {
        name: _built(workshop, name, files, now) for name, files in made.items() if files
    }
    # The documents stand there, whether or not this can be written.
    with suppress(PlenumError):
        History(workshop.folder).note(workshop.seminar, built)


def _built(
    workshop: Workshop, document: DocumentId, files: Sequence[Document], now: dt.datetime
) -> Built:
    template, untold = _template(workshop, document)
    return Built(
        when=now,
        untold=tuple(sorted(untold)),
        files={one.name: digest(one.data) for one in files},
        sources=digests(workshop.folder, sources_of(document, workshop.seminar, untold)),
        template=digest_at(template),
        slides=workshop.deck.slides if document == DECK else 0,
    )


def _template(workshop: Workshop, document: DocumentId) -> tuple[Path, frozenset[str]]:
    """Return the template of a document, and what of the seminar it tells nothing of."""
    from builders.documents.kinds import KINDS  # noqa: PLC0415 - slow to import

    built_in = built_in_path(document, workshop.seminar)
    if document == DECK:
        return workshop.templates.deck() or built_in, NOT_IN_THE_DECK
    kind = next(one for one in KINDS if one.id == document)
    own = workshop.templates.word(kind)
    names = names_in(workshop.word.template(kind, own))
    return own or built_in, untold_by(names | ALWAYS_ON_SHEETS if kind.is_sheet else names)


# --- names ----------------------------------------------------------------------------------------


def named(file: Document, document: DocumentId, workshop: Workshop) -> Document:
    """Return a document's file under the name that it goes on to have.

    That is the usual one, unless a file of somebody's stands there and the document was built
    beside it before.
    """
    if file.is_sheet or workshop.order.out is not None:
        return file
    built = History(workshop.folder).of(document)
    beside = [name for name in built.files if is_beside(name, file.name)] if built else []
    folder = workshop.folder / DOCUMENTS
    if not beside or is_ours(folder, file.name, workshop.seminar.id):
        return file
    return replace(file, name=beside[0])


def is_beside(name: str, usual: str) -> bool:
    """Whether a file name is that of a document that was built beside the one of the usual name."""
    path, other = Path(name), Path(usual)
    return path.suffix == other.suffix and _NUMBERED.sub("", path.stem) == other.stem != path.stem


def name_beside(folder: Path, usual: str) -> str:
    """Return the first name with a number, such as "Run sheet (2).docx", that is free.

    One that has a number already gets another one.
    """
    path, number = Path(usual), 2
    stem = _NUMBERED.sub("", path.stem)
    while (folder / f"{stem} ({number}){path.suffix}").exists():
        number += 1
    return f"{stem} ({number}){path.suffix}"


def copy_name(path: Path, seminar: Seminar) -> str:
    """Return what the copy of a file is called that is kept before it is written over.

    Args:
        path: the file, with which the copy lies.
        seminar: the seminar, whose language it speaks.
    """
    words = language(seminar.language)
    usual = words.text("{name} (as edited)", name=path.stem) + path.suffix
    return name_beside(path.parent, usual) if (path.parent / usual).exists() else usual
