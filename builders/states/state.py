"""The state of each document: whether it is as the seminar is now, and what stands in the way."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from msgspec import Struct
from msgspec.structs import replace

from builders.documents.kinds import ANSWER_SHEETS, KINDS, why_not
from builders.rendering import pdf_name
from builders.shelf import Entry, read_record
from builders.states.history import Built, History, digest_at
from builders.states.origins import DECK, template_path, templates_for
from builders.states.reasons import changed_parts, sources_changed
from builders.states.said import called_alike, part_told, tell_the_same
from seminar.filenames import PRESENTATION, document_name
from seminar.folder import DOCUMENTS, GROUPS
from seminar.messages import Message, PlenumError, message
from seminar.model import DOCUMENT_IDS, DocumentId, Seminar

if TYPE_CHECKING:
    from builders.template_choice import Templates

Kind = Literal["current", "outdated", "edited", "unbuilt"]
"""How a document stands: as the seminar is, as it was, changed by somebody, or not there."""
Pdf = Literal["none", "current", "outdated"]
"""The PDF of a document: not there, of the document as it is, or of an earlier one."""

NAMES: Mapping[DocumentId, Message] = {
    DECK: PRESENTATION,
    **{kind.id: kind.name for kind in KINDS},
}
"""What the documents are called."""


class Edited(Struct, frozen=True):
    """A file that a build does not replace, for it is somebody's.

    Args:
        path: the file.
        when: when it was changed last, in local time.
        is_ours: whether Plenum built it and somebody changed it then; else it was there before.
        digest: the digest of what stands there.
    """

    path: Path
    when: dt.datetime
    is_ours: bool
    digest: str


class State(Struct, frozen=True, kw_only=True):
    """How a document stands to the seminar.

    Args:
        document: which.
        kind: how it stands.
        files: its files that are there, PDFs not among them.
        built: when it was built last, in local time; `None` if it was not, or nobody knows.
        reasons: what has changed since then, in a few words each.
        other_reasons: those among them that are not about the seminar itself, such as a picture.
        waits: why it cannot be built now, or `None`.
        edited: the files that are somebody's.
        is_kept: whether somebody has said that these shall stay as they are.
        before: the seminar when it was built; `None` if nobody knows.
        untold: the fields of the seminar that it tells nothing of (`told_before_and_now`).
        slides: how many slides a deck has.
        pdf: whether its PDF is there.
    """

    document: DocumentId
    kind: Kind
    files: tuple[Path, ...] = ()
    built: dt.datetime | None = None
    reasons: tuple[Message, ...] = ()
    other_reasons: tuple[Message, ...] = ()
    waits: Message | None = None
    edited: tuple[Edited, ...] = ()
    is_kept: bool = False
    before: Seminar | None = None
    untold: tuple[str, ...] = ()
    slides: int = 0
    pdf: Pdf = "none"

    @property
    def is_to_build(self) -> bool:
        """Whether a build of what is outdated builds it."""
        return self.kind in ("outdated", "unbuilt") and self.waits is None

    def told_before_and_now(self, now: Seminar) -> tuple[Seminar, Seminar] | None:
        """Return what the document tells of the seminar as it was and as it is now.

        `None` if nobody knows how it was. The two need not keep the rules of seminars.
        """
        if self.before is None:
            return None
        before, after = part_told(self.before, self.untold), part_told(now, self.untold)
        if "Item.title" not in self.untold:
            return before, after
        whole = (self.before, now)
        return called_alike(before, *whole), called_alike(after, *whole)


def states(folder: Path, seminar: Seminar, house: Path | None = None) -> tuple[State, ...]:
    """Return the state of each document, in the order in which a seminar needs them.

    Nothing is built, and no file is read that has not changed since it was read last.

    Args:
        folder: the seminar's.
        seminar: the seminar as it is now, saved or not.
        house: the organisation's folder of templates, or `None`.
    """
    looking = _Looking(folder, seminar, house)
    return tuple(looking.state(document) for document in DOCUMENT_IDS)


class _Looking:
    """One look at a seminar's folder."""

    def __init__(self, folder: Path, seminar: Seminar, house: Path | None) -> None:
        self._folder = folder
        self._seminar = seminar
        self._history = History(folder)
        self._templates: Templates = templates_for(folder, seminar, house)
        self._records = {name: read_record(folder / name) for name in (DOCUMENTS, GROUPS)}

    def state(self, document: DocumentId) -> State:
        """Return the state of one document."""
        built = self._history.of(document)
        state = State(
            document=document,
            kind="unbuilt",
            files=self._files(document, built),
            waits=self._why_not(document),
        )
        if document != ANSWER_SHEETS.id:
            state = self._with_edited(state, built)
        if not state.files:
            return state
        if state.waits is not None:
            return replace(state, built=_local(built))
        return self._compared(state, built)

    # --- files ---

    def _shelf(self, document: DocumentId) -> str:
        return GROUPS if document == ANSWER_SHEETS.id else DOCUMENTS

    def _files(self, document: DocumentId, built: Built | None) -> tuple[Path, ...]:
        """Return the files of a document that are there."""
        folder = self._folder / self._shelf(document)
        if built is not None and built.files:
            names = list(built.files)
        elif document == ANSWER_SHEETS.id:
            record = self._records[GROUPS]
            names = [name for name, one in record.items() if one.seminar == self._seminar.id]
        else:
            names = []
        if document != ANSWER_SHEETS.id and not any((folder / name).exists() for name in names):
            names = [file_name(document, self._seminar)]
        return tuple(path for name in names if (path := folder / name).is_file())

    def _with_edited(self, state: State, built: Built | None) -> State:
        """Return a state with what of it is somebody's, besides what a person works beside."""
        record = self._records[DOCUMENTS]
        edited = tuple(
            one for path in state.files if (one := self._edited(path, record.get(path.name)))
        )
        kept: Mapping[str, str] = built.kept if built else {}
        is_kept = bool(edited) and all(kept.get(one.path.name) == one.digest for one in edited)
        return replace(state, edited=edited, is_kept=is_kept)

    def _edited(self, path: Path, known: Entry | None) -> Edited | None:
        there = digest_at(path)
        if known is not None and there in known.digests and known.seminar == self._seminar.id:
            return None
        changed = dt.datetime.fromtimestamp(path.stat().st_mtime).astimezone()
        is_ours = known is not None and known.seminar == self._seminar.id
        return Edited(path, changed, is_ours, there)

    # --- what has changed ---

    def _why_not(self, document: DocumentId) -> Message | None:
        kind = next((one for one in KINDS if one.id == document), None)
        return why_not(kind, self._seminar) if kind else None

    def _compared(self, state: State, built: Built | None) -> State:
        """Return the state of a document that is there, compared with what it would be now."""
        if built is None or not self._describes(built, state):
            known = replace(state, reasons=(message("Built by an earlier Plenum"),))
        else:
            known = self._compared_with(state, built)
        if known.edited:
            return replace(known, kind="edited")
        return replace(known, kind="outdated" if known.reasons else "current")

    def _describes(self, built: Built, state: State) -> bool:
        """Whether what is written down is about the files as they were built last."""
        record = self._records[self._shelf(state.document)]
        return bool(built.files) and all(
            state.document == ANSWER_SHEETS.id
            or name not in record
            or digest in record[name].digests
            for name, digest in built.files.items()
        )

    def _compared_with(self, state: State, built: Built) -> State:
        before = self._history.seminar(built)
        pdf = self._pdf(state)
        others = (
            *self._sources(built),
            *self._template(state.document, built),
            *self._missing(state, built),
            *self._pdf_reasons(state.document, pdf),
        )
        return replace(
            state,
            built=_local(built),
            reasons=(*self._changes(before, built), *others),
            other_reasons=others,
            before=before,
            untold=built.untold,
            slides=built.slides,
            pdf=pdf,
        )

    def _changes(self, before: Seminar | None, built: Built) -> tuple[Message, ...]:
        if before is None:
            return (message("What it was built from is not known any more"),)
        untold = frozenset(built.untold)
        if tell_the_same(before, self._seminar, untold):
            return ()
        return changed_parts(before, self._seminar, untold) or (message("It has changed"),)

    def _sources(self, built: Built) -> tuple[Message, ...]:
        return sources_changed(
            path
            for path, digest in built.sources.items()
            if digest_at(self._folder / path) != digest
        )

    def _template(self, document: DocumentId, built: Built) -> tuple[Message, ...]:
        """Return that the template is another one, or that it is left open which."""
        try:
            path = template_path(self._templates, document, self._seminar)
        except PlenumError:
            return (message("The template does not serve"),)
        if digest_at(path) == built.template:
            return ()
        return (message("The template is another one"),)

    def _missing(self, state: State, built: Built) -> tuple[Message, ...]:
        missing = len(built.files) - len(state.files)
        if not missing:
            return ()
        return (message("{n} of {total} files are gone", n=missing, total=len(built.files)),)

    # --- PDFs ---

    def _pdf(self, state: State) -> Pdf:
        """Return how the PDF of a document's only file stands to it."""
        if state.document == ANSWER_SHEETS.id:
            return "none"
        (path,) = state.files[:1]
        pdf = path.with_name(pdf_name(path.name))
        known = self._records[DOCUMENTS].get(pdf.name)
        if not pdf.is_file():
            return "none"
        return "current" if known is None or known.shows == digest_at(path) else "outdated"

    def _pdf_reasons(self, document: DocumentId, pdf: Pdf) -> tuple[Message, ...]:
        if document not in self._seminar.document.pdfs or pdf == "current" or not _makes_pdfs():
            return ()
        return (message("The PDF is missing") if pdf == "none" else message("The PDF is older"),)


def _makes_pdfs() -> bool:
    from builders.rendering.office import office_program  # noqa: PLC0415 - slow to import

    return office_program() is not None


def file_name(document: DocumentId, seminar: Seminar) -> str:
    """Return the usual name of a document's file; answer sheets have one for each group."""
    ending = ".pptx" if document == DECK else ".docx"
    return document_name(seminar, NAMES[document], ending)


def _local(built: Built | None) -> dt.datetime | None:
    return built.when.astimezone() if built and built.files else None


def keep_mine(folder: Path, state: State) -> None:
    """Remember that the edited files of a document shall stay as they are, until they change.

    Args:
        folder: the seminar's.
        state: the document's.

    Raises:
        CannotWrite: the system refuses.
    """
    History(folder).keep(state.document, {one.path.name: one.digest for one in state.edited})
