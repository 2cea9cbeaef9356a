"""The edits of the page: what each document is made from, and which are made as PDF."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from msgspec.structs import replace

from app.desktop.pages.documents.saying import document_name
from seminar.editing.edit import Edit
from seminar.messages import Message, message
from seminar.model import DOCUMENT_IDS, ChosenTemplate, DocumentId, DocumentSettings, Seminar


def set_pdf(seminar: Seminar, documents: Collection[DocumentId], *, wanted: bool) -> Edit:
    """Return the edit that wants PDFs of documents, or wants none of them.

    Args:
        seminar: the seminar.
        documents: the documents.
        wanted: whether a PDF is made of each.
    """
    there = set(seminar.document.pdfs)
    ticks = there | set(documents) if wanted else there - set(documents)
    pdfs = tuple(id_ for id_ in DOCUMENT_IDS if id_ in ticks)

    def change(whole: Seminar) -> Seminar:
        return _with(whole, replace(whole.document, pdfs=pdfs))

    return Edit(_pdf_sentence(documents, wanted=wanted), change, tuple(documents))


def _pdf_sentence(documents: Collection[DocumentId], *, wanted: bool) -> Message:
    if len(documents) > 1:
        return message("Ticked PDF of all") if wanted else message("Unticked PDF of all")
    document = document_name(next(iter(documents)))
    if wanted:
        return message("Ticked PDF of “{document}”", document=document)
    return message("Unticked PDF of “{document}”", document=document)


def set_templates(document: DocumentId, file: str, templates: tuple[ChosenTemplate, ...]) -> Edit:
    """Return the edit that lets a document be made from another template.

    Args:
        document: the document.
        file: what the template is called; empty for the built-in one.
        templates: the choices that the seminar has then.
    """

    def change(whole: Seminar) -> Seminar:
        return _with(whole, replace(whole.document, templates=templates))

    name = document_name(document)
    sentence = (
        message("Chose the template “{file}” for “{document}”", file=file, document=name)
        if file
        else message("Chose the built-in template for “{document}”", document=name)
    )
    return Edit(sentence, change, (document,))


def set_built_in(documents: Sequence[DocumentId], templates: tuple[ChosenTemplate, ...]) -> Edit:
    """Return the edit that lets documents be made from the built-in templates.

    Args:
        documents: the documents, at least one.
        templates: the choices that the seminar has then.
    """
    if len(documents) == 1:
        return set_templates(documents[0], "", templates)
    sentence = message("Chose the built-in templates for {n} documents", n=len(documents))

    def change(whole: Seminar) -> Seminar:
        return _with(whole, replace(whole.document, templates=templates))

    return Edit(sentence, change, tuple(documents))


def _with(seminar: Seminar, settings: DocumentSettings) -> Seminar:
    return seminar if settings == seminar.document else replace(seminar, document=settings)
