"""From a seminar's folder to its documents: which there are, and building them all or none."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from msgspec import Struct

from builders.deck import Template, build_deck, built_in_template, read_template
from builders.rendering import to_pdf
from builders.shelf import replace_documents
from seminar.filenames import PRESENTATION, document_name
from seminar.folder import DOCUMENTS, TEMPLATES, open_seminar, read_survey_of
from seminar.messages import Message, PlenumError
from seminar.model import Seminar, SurveyChartSlide, SurveyTableSlide
from seminar.survey import Survey

_TEMPLATE_ENDINGS = (".pptx", ".potx", ".pptm", ".potm")


class AmbiguousTemplate(PlenumError):
    """A seminar's own templates leave open which one the deck is to be drawn with."""


class Order(Struct, frozen=True):
    """What is to be built of a seminar, and how.

    Args:
        only: names of documents (`DOCUMENT_NAMES`); empty for all.
        out: the folder to build into; by default `documents` in the seminar's folder.
        template: a PowerPoint template; by default the seminar's own, or else the built-in one.
        pdf: whether each document is also made as PDF.
        force: whether documents that were changed by hand are replaced.
    """

    only: tuple[str, ...] = ()
    out: Path | None = None
    template: Path | None = None
    pdf: bool = False
    force: bool = False


class Opened(Struct, frozen=True):
    """A seminar's folder as read for building."""

    folder: Path
    seminar: Seminar
    survey: Survey | None
    order: Order


class Document(Struct, frozen=True):
    """A document as built: its file name, its bytes, and what could not be done as wished."""

    name: str
    data: bytes
    faults: tuple[Message, ...] = ()


class Production(Struct, frozen=True):
    """What a build put where."""

    paths: tuple[Path, ...]
    faults: tuple[Message, ...]


def _deck(opened: Opened) -> Document:
    template = deck_template(opened.folder, opened.order.template)
    built = build_deck(opened.seminar, opened.survey, template, opened.folder)
    name = document_name(opened.seminar, PRESENTATION, ".pptx")
    return Document(name, built.data, built.faults)


BUILDERS: dict[str, Callable[[Opened], Document]] = {"deck": _deck}
"""The documents that can be built, by the name that `--only` takes."""
DOCUMENT_NAMES = tuple(BUILDERS)


def deck_template(folder: Path, wanted: Path | None) -> Template:
    """Return the template for a seminar's deck: the one asked for, its own, or the built-in one.

    Raises:
        AmbiguousTemplate: several PowerPoint templates lie in the seminar's folder.
        UnreadableOfficeFile: the template does not serve.
    """
    if wanted is not None:
        return read_template(wanted)
    own = sorted(
        path
        for path in (folder / TEMPLATES).glob("*")
        if path.suffix.lower() in _TEMPLATE_ENDINGS and not path.name.startswith(("~", "."))
    )
    if len(own) > 1:
        raise AmbiguousTemplate(
            "{folder} holds several PowerPoint templates ({names}). "
            "Keep one there, or say which with --template.",
            folder=str(folder / TEMPLATES),
            names=", ".join(path.name for path in own),
        )
    return read_template(own[0]) if own else built_in_template()


def produce(folder: Path, order: Order) -> Production:
    """Build a seminar's documents, all of them or, on any failure, none.

    Args:
        folder: the seminar's.
        order: what to build, and how.

    Raises:
        PlenumError: with what is wrong and the way out; the old documents are as they were.
    """
    seminar = open_seminar(folder)
    survey = read_survey_of(folder, seminar) if _shows_survey(seminar) else None
    opened = Opened(folder, seminar, survey, order)
    documents = list(_documents(opened))
    target = order.out or folder / DOCUMENTS
    contents = {one.name: one.data for one in documents}
    replace_documents(target, contents, seminar.id, force=order.force)
    return Production(
        tuple(target / one.name for one in documents),
        tuple(fault for one in documents for fault in one.faults),
    )


def _shows_survey(seminar: Seminar) -> bool:
    """Whether a slide shows the survey; if none does, a fault in its workbook is no obstacle."""
    slides = (slide for day in seminar.programme for item in day.items for slide in item.slides)
    return any(isinstance(slide, SurveyChartSlide | SurveyTableSlide) for slide in slides)


def _documents(opened: Opened) -> Iterator[Document]:
    for name in opened.order.only or DOCUMENT_NAMES:
        document = BUILDERS[name](opened)
        yield document
        if opened.order.pdf:
            yield Document(
                str(Path(document.name).with_suffix(".pdf")), to_pdf(document.name, document.data)
            )
