"""Building documents one by one: what is ready stays, whatever becomes of the others.

The command line builds all or none (`builders.production`), for nobody watches it. In the window a
person sees each document's state, stops a build that takes too long, and decides document by
document about files that were changed by hand.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec.structs import replace

from builders.answer_marks import is_as_built
from builders.errands import Errand, Onlooker, Piece
from builders.kept_sheets import changed, homeless, outlived
from builders.open_elsewhere import OpenElsewhere, see_that_it_is_closed
from builders.plan import LANGUAGE_TAGS
from builders.rendering import Pdfs, Stopped, pdf_name, to_pdfs
from builders.shelf import NotToBeReplaced, Shelf, is_ours, shelve
from builders.states.noting import copy_name, name_beside, named, note
from builders.workshop import Document, Order, Workshop
from seminar.atomic import write
from seminar.failures import reading
from seminar.folder import DOCUMENTS, GROUPS
from seminar.messages import PlenumError
from seminar.model import DocumentId


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
            pdfs = Pdfs(stopped.made)
        for piece in pieces:
            file = self._made.get(piece.document)
            if file is None:
                yield piece
            elif file.name in pdfs.made:
                yield self._with_pdf(piece, file, pdfs.made[file.name])
            else:
                yield _without_pdf(piece, file, pdfs)

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


def _without_pdf(piece: Piece, file: Document, pdfs: Pdfs) -> Piece:
    """Return the piece whose PDF is missing, with why; without a reason, it was stopped."""
    if not pdfs.failures:
        return replace(piece, lacks_pdf=True)
    about = [one for one in pdfs.failures if file.name in str(one)] or pdfs.failures
    return replace(piece, faults=(*piece.faults, *about[:1]))
