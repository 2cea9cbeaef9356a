"""From a seminar's folder to its documents on the disk: building them all or none."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from pathlib import Path

from msgspec import Struct

from builders.answer_marks import is_as_built
from builders.kept_sheets import changed, homeless, outlived
from builders.plan import LANGUAGE_TAGS
from builders.rendering import Pdfs, Stopped, pdf_name, to_pdfs
from builders.shelf import Kept, Shelf, left_over, outdated_pdfs, shelve
from builders.states.noting import named, note
from builders.workshop import DOCUMENT_NAMES, Document, Order, Workshop
from seminar.folder import DOCUMENTS, GROUPS
from seminar.messages import Message, message
from seminar.model import DocumentId


class Production(Struct, frozen=True):
    """What a build put where.

    Args:
        paths: the documents, in order.
        sheets: the answer sheets, in order.
        faults: what could not be done as wished.
        notes: what was left out for a good reason, or kept because somebody has written in it.
    """

    paths: tuple[Path, ...]
    sheets: tuple[Path, ...]
    faults: tuple[Message, ...]
    notes: tuple[Message, ...] = ()


class Watch(Struct, frozen=True):
    """Somebody who waits for a build.

    Args:
        tell: is called with how many PDFs are done and how many there will be.
        stopped: is asked, several times a second while PDFs are made, whether to stop.
        begin: is called as each document is begun, with how many are done and how many there are.
    """

    tell: Callable[[int, int], None] = lambda _done, _total: None
    stopped: Callable[[], bool] = lambda: False
    begin: Callable[[DocumentId, int, int], None] = lambda _document, _done, _total: None


NOBODY = Watch()
"""Nobody waits."""


def produce(folder: Path, order: Order, watch: Watch = NOBODY) -> Production:
    """Build a seminar's documents, all of them or, on any failure, none.

    A PDF that cannot be made is told among the faults, and the others are built all the same.

    Args:
        folder: the seminar's.
        order: what to build, and how.
        watch: somebody who waits for it.

    Raises:
        Stopped: `watch` said so; the old documents are as they were.
        PlenumError: with what is wrong and the way out; the old documents are as they were.
    """
    workshop = Workshop(folder, order)
    made = _made(workshop, watch)
    documents = [one for files in made.values() for one in files]
    pdfs = _pdfs(documents, workshop, watch)
    shelves = _shelves(documents, pdfs.made, folder, order.out)
    kept = shelve(shelves, workshop.seminar.id, force=order.force)
    if order.out is None:
        late = {one.path.name for one in kept}
        note(workshop, {name: files for name, files in made.items() if not _any(files, late)})
    paths, sheets = (_paths(shelf, kept) for shelf in shelves)
    return Production(
        paths,
        sheets,
        (
            *workshop.faults,
            *pdfs.failures,
            *_saved_meanwhile(shelves[0], kept),
            *_outdated(shelves[0]),
            *homeless(shelves[1], kept),
        ),
        (
            *workshop.notes,
            *changed(shelves[1], kept),
            *outlived(shelves[1], workshop.seminar.id),
            *_not_built_anew(shelves[0], workshop),
        ),
    )


def _made(workshop: Workshop, watch: Watch) -> dict[DocumentId, list[Document]]:
    """Return the files of each document that is wanted, under the names that they have now."""
    wanted, made = workshop.wanted(), dict[DocumentId, list[Document]]()
    for number, name in enumerate(wanted):
        if watch.stopped():
            raise Stopped("The build was stopped.")
        watch.begin(name, number, len(wanted))
        made[name] = [named(one, name, workshop) for one in workshop.files(name)]
    return made


def _any(files: Iterable[Document], names: Container[str]) -> bool:
    """Whether one of the files, answer sheets apart, has one of the names."""
    return any(one.name in names and not one.is_sheet for one in files)


def _pdfs(documents: Iterable[Document], workshop: Workshop, watch: Watch) -> Pdfs:
    """Return the PDFs that are wanted, which answer sheets have none of."""
    shown = {one.name: one.data for one in documents if not one.is_sheet}
    if not workshop.order.pdf:
        return Pdfs({})
    return to_pdfs(shown, LANGUAGE_TAGS[workshop.seminar.language], watch.tell, watch.stopped)


def _shelves(
    documents: Iterable[Document], pdfs: Mapping[str, bytes], folder: Path, out: Path | None
) -> list[Shelf]:
    """Return what goes where: documents into one folder, answer sheets into the groups'."""
    contents: Mapping[bool, dict[str, bytes]] = defaultdict(dict)
    for one in documents:
        contents[one.is_sheet][one.name] = one.data
    return [
        Shelf(out or folder / DOCUMENTS, contents[False], pdfs=pdfs),
        Shelf((out or folder) / GROUPS, contents[True], is_theirs=True, is_as_built=is_as_built),
    ]


def _paths(shelf: Shelf, kept: Iterable[Kept]) -> tuple[Path, ...]:
    """Return what stands on a shelf now, but not what was kept."""
    paths = {one.path for one in kept}
    return tuple(path for name in shelf.files() if (path := shelf.folder / name) not in paths)


def _saved_meanwhile(shelf: Shelf, kept: Iterable[Kept]) -> Iterator[Message]:
    """Yield a sentence for each document that somebody saved while the new ones were written."""
    paths = {shelf.folder / name for name in shelf.files()}
    for one in kept:
        if one.path in paths:
            yield message(
                "{file} was saved by somebody while Plenum was building, so it was not replaced. "
                "Save that copy under another name, and build again.",
                file=str(one.path),
            )


def _not_built_anew(shelf: Shelf, workshop: Workshop) -> Iterator[Message]:
    """Yield a sentence of what lies beside the documents of a whole build from earlier ones."""
    if set(workshop.wanted()) != set(DOCUMENT_NAMES):
        return
    with_pdfs = {*shelf.contents, *map(pdf_name, shelf.contents)}
    others = [one for one in left_over(shelf, workshop.seminar.id) if one not in with_pdfs]
    if others:
        yield message(
            "{folder} still holds documents from earlier builds that were not built anew: {files}. "
            "Delete those that nobody needs.",
            folder=str(shelf.folder),
            files=", ".join(others),
        )


def _outdated(shelf: Shelf) -> Iterator[Message]:
    """Yield a sentence for each PDF of an earlier build that shows its document as it was then."""
    for pdf, document in outdated_pdfs(shelf.folder, shelf.contents):
        yield message(
            "{pdf} is older than {document}. Make the PDF anew, or delete it.",
            pdf=str(shelf.folder / pdf),
            document=document,
        )
