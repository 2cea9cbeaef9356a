"""Building documents one by one: what is ready stays, whatever becomes of the others.

The command line builds all or none (`builders.production`), for nobody watches it. In the window a
person sees each document's state, stops a build that takes too long, and decides document by
document about files that were changed by hand.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from builders.answer_marks import is_as_built
from builders.kept_sheets import changed, homeless, outlived
from builders.open_elsewhere import OpenElsewhere, see_that_it_is_closed
from builders.plan import LANGUAGE_TAGS
from builders.rendering import Stopped, pdf_name, to_pdfs
from builders.shelf import NotToBeReplaced, Shelf, is_ours, shelve
from builders.states.noting import name_beside, named, note
from builders.workshop import Document, Order, Workshop
from seminar.atomic import write
from seminar.failures import reading
from seminar.folder import DOCUMENTS, GROUPS
from seminar.language import language
from seminar.messages import Message, PlenumError
from seminar.model import DocumentId, Seminar

Conflict = Literal["leave", "beside", "over"]
"""What becomes of a document whose file is somebody's: it is left, the new one is built beside it
under a name of its own, or it is replaced, and a copy of what stood there is kept."""
Outcome = Literal["built", "left", "none", "failed", "stopped"]
"""What came of a document: it is there, somebody's file was left, the seminar has nothing for it,
it failed, or nobody waited for it any more."""


class Errand(Struct, frozen=True):
    """What is to be built, and how.

    Args:
        only: the documents.
        pdfs: those among them that are also made as PDF.
        conflicts: what becomes of files that are somebody's, where they are not to be left.
        house: the organisation's folder of templates, or `None`.
    """

    only: tuple[DocumentId, ...]
    pdfs: frozenset[DocumentId] = frozenset()
    conflicts: Mapping[DocumentId, Conflict] = {}
    house: Path | None = None


class Piece(Struct, frozen=True):
    """What came of a document.

    Args:
        document: which.
        outcome: what came of it.
        paths: its files, and its PDF.
        copy: where what stood there before was kept, or `None`.
        failure: why it was not built.
        is_open: whether that is because it is open in another program.
        faults: what could not be done as wished, such as its PDF.
        notes: what is good to know.
    """

    document: DocumentId
    outcome: Outcome
    paths: tuple[Path, ...] = ()
    copy: Path | None = None
    failure: Message | None = None
    is_open: bool = False
    faults: tuple[Message, ...] = ()
    notes: tuple[Message, ...] = ()


class Onlooker(Struct, frozen=True):
    """Somebody who watches a build.

    Args:
        begin: is called as each document is begun, with how many are done and how many there are.
        ended: is called with what came of each, before its PDF is made.
        pdfs: is called with how many PDFs are done and how many there will be.
        stopped: is asked often whether to stop.
    """

    begin: Callable[[DocumentId, int, int], object] = lambda _document, _done, _total: None
    ended: Callable[[Piece], object] = lambda _piece: None
    pdfs: Callable[[int, int], None] = lambda _done, _total: None
    stopped: Callable[[], bool] = lambda: False


def build_pieces(
    folder: Path, errand: Errand, onlooker: Onlooker | None = None
) -> tuple[Piece, ...]:
    """Build documents one by one, and their PDFs at the end.

    Args:
        folder: the seminar's.
        errand: what to build, and how.
        onlooker: somebody who watches.

    Returns:
        What came of each document. When the onlooker stops the build, those that are ready stay;
        no file is half.

    Raises:
        PlenumError: the seminar cannot be opened.
    """
    return _Build(folder, errand, onlooker or Onlooker()).pieces()


class _Build:
    """One build."""

    def __init__(self, folder: Path, errand: Errand, onlooker: Onlooker) -> None:
        self._errand = errand
        self._onlooker = onlooker
        self._workshop = Workshop(folder, Order(only=errand.only, house=errand.house))
        self._made: dict[DocumentId, Document] = {}
        """The documents that are ready and want a PDF."""

    def pieces(self) -> tuple[Piece, ...]:
        """Build, and return what came of each document."""
        pieces = list(self._documents())
        return tuple(self._with_pdfs(pieces))

    def _documents(self) -> Iterator[Piece]:
        for number, document in enumerate(self._errand.only):
            if self._onlooker.stopped():
                piece = Piece(document, "stopped")
            else:
                self._onlooker.begin(document, number, len(self._errand.only))
                piece = self._piece(document)
            self._onlooker.ended(piece)
            yield piece

    def _piece(self, document: DocumentId) -> Piece:
        """Build a document; that it fails is no matter to the others."""
        faults, notes = len(self._workshop.faults), len(self._workshop.notes)
        try:
            piece = self._built(document)
        except Stopped:
            return Piece(document, "stopped")
        except NotToBeReplaced as error:
            return Piece(document, "left", failure=error.message)
        except OpenElsewhere as error:
            return Piece(document, "failed", failure=error.message, is_open=True)
        except PlenumError as error:
            return Piece(document, "failed", failure=error.message)
        return replace(
            piece,
            faults=(*self._workshop.faults[faults:], *piece.faults),
            notes=(*self._workshop.notes[notes:], *piece.notes),
        )

    def _built(self, document: DocumentId) -> Piece:
        files = list(self._files(document))
        if not files:
            return Piece(document, "none")
        if files[0].is_sheet:
            return self._sheets(document, files)
        (file,) = files
        return self._document(document, file)

    def _files(self, document: DocumentId) -> Iterator[Document]:
        for file in self._workshop.files(document):
            if self._onlooker.stopped():
                raise Stopped("The build was stopped.")
            yield named(file, document, self._workshop)

    # --- one file ---

    def _document(self, document: DocumentId, file: Document) -> Piece:
        folder, seminar = self._workshop.folder / DOCUMENTS, self._workshop.seminar.id
        conflict = self._errand.conflicts.get(document, "leave")
        copy = None
        if conflict == "beside":
            file = replace(file, name=name_beside(folder, file.name))
        see_that_it_is_closed(folder / file.name)
        if conflict == "over" and not is_ours(folder, file.name, seminar):
            copy = self._copied(folder / file.name)
        late = shelve([Shelf(folder, {file.name: file.data})], seminar, force=conflict == "over")
        if late:
            raise NotToBeReplaced(
                "{file} was saved by somebody while Plenum was building, so it was not replaced. "
                "Save that copy under another name, and build again.",
                file=str(late[0].path),
            )
        note(self._workshop, {document: [file]})
        if document in self._errand.pdfs:
            self._made[document] = file
        return Piece(document, "built", (folder / file.name,), copy)

    def _copied(self, path: Path) -> Path:
        """Keep a copy of somebody's file beside it, and return where it is."""
        copy = path.with_name(copy_name(path, self._workshop.seminar))
        with reading(path):
            data = path.read_bytes()
        write(copy, data)
        return copy

    # --- answer sheets ---

    def _sheets(self, document: DocumentId, files: Sequence[Document]) -> Piece:
        shelf = Shelf(
            self._workshop.folder / GROUPS,
            {one.name: one.data for one in files},
            is_theirs=True,
            is_as_built=is_as_built,
        )
        seminar = self._workshop.seminar.id
        kept = shelve([shelf], seminar)
        note(self._workshop, {document: files})
        left = {one.path for one in kept}
        return Piece(
            document,
            "built",
            tuple(path for one in files if (path := shelf.folder / one.name) not in left),
            faults=tuple(homeless(shelf, kept)),
            notes=(*changed(shelf, kept), *outlived(shelf, seminar)),
        )

    # --- PDFs ---

    def _with_pdfs(self, pieces: Sequence[Piece]) -> Iterator[Piece]:
        shown = {one.name: one.data for one in self._made.values()}
        tag = LANGUAGE_TAGS[self._workshop.seminar.language]
        try:
            pdfs = to_pdfs(shown, tag, self._onlooker.pdfs, self._onlooker.stopped)
        except Stopped as stopped:
            yield from (self._without_pdf(piece, stopped.message) for piece in pieces)
            return
        for piece in pieces:
            file = self._made.get(piece.document)
            if file is None:
                yield piece
            elif file.name in pdfs.made:
                yield self._with_pdf(piece, file, pdfs.made[file.name])
            else:
                about = [one for one in pdfs.failures if file.name in str(one)] or pdfs.failures
                yield replace(piece, faults=(*piece.faults, *about[:1]))

    def _without_pdf(self, piece: Piece, why: Message) -> Piece:
        if piece.document not in self._made:
            return piece
        return replace(piece, faults=(*piece.faults, why))

    def _with_pdf(self, piece: Piece, file: Document, pdf: bytes) -> Piece:
        """Put a PDF beside its document, unless somebody's stands there."""
        folder = self._workshop.folder / DOCUMENTS
        shelf = Shelf(folder, {file.name: file.data}, pdfs={file.name: pdf})
        path = folder / pdf_name(file.name)
        force = self._errand.conflicts.get(piece.document) == "over"
        try:
            shelve([shelf], self._workshop.seminar.id, force=force)
        except PlenumError as error:
            return replace(piece, faults=(*piece.faults, error.message))
        return replace(piece, paths=(*piece.paths, path))


def copy_name(path: Path, seminar: Seminar) -> str:
    """Return what the copy of a file is called that is kept before it is written over.

    Args:
        path: the file, with which the copy lies.
        seminar: the seminar, whose language it speaks.
    """
    words = language(seminar.language)
    usual = words.text("{name} (as edited)", name=path.stem) + path.suffix
    return name_beside(path.parent, usual) if (path.parent / usual).exists() else usual
