"""What a document is made from beside the seminar: its template, the survey, pictures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from builders.states.said import SLIDES
from seminar.folder import SURVEY, TEMPLATES
from seminar.model import (
    DocumentId,
    PictureSlide,
    Seminar,
    Slide,
    SurveyChartSlide,
    SurveyTableSlide,
)

if TYPE_CHECKING:
    from builders.template_choice import Templates

DECK: DocumentId = "deck"


def sources_of(document: DocumentId, seminar: Seminar, untold: Iterable[str]) -> tuple[str, ...]:
    """Return the paths of the files that a document shows, in the seminar's folder.

    Args:
        document: the document.
        seminar: what it is built from.
        untold: the fields of the seminar that it tells nothing of.
    """
    return tuple(dict.fromkeys(_sources_of(document, seminar, frozenset(untold))))


def _sources_of(document: DocumentId, seminar: Seminar, untold: frozenset[str]) -> Iterator[str]:
    slides = list(_slides(seminar))
    if seminar.organisation.logo:
        yield seminar.organisation.logo
    if document == DECK:
        yield from (one.picture for one in slides if isinstance(one, PictureSlide) and one.picture)
    counts_slides = document == DECK or SLIDES not in untold
    shows_survey = any(isinstance(one, SurveyChartSlide | SurveyTableSlide) for one in slides)
    if "Seminar.survey" not in untold and (shows_survey or not counts_slides):
        yield SURVEY


def _slides(seminar: Seminar) -> Iterator[Slide]:
    return (slide for day in seminar.programme for item in day.items for slide in item.slides)


def templates_for(folder: Path, seminar: Seminar, house: Path | None) -> Templates:
    """Return the templates that a seminar's documents are made from.

    Args:
        folder: the seminar's.
        seminar: the seminar.
        house: the organisation's folder of templates, or `None`.
    """
    from builders.template_choice import Templates, chosen_templates  # noqa: PLC0415 - slow

    own = folder / TEMPLATES
    places = [own, house] if house else [own]
    return Templates([], chosen_templates(seminar.document, own), places, seminar.language)


def template_path(templates: Templates, document: DocumentId, seminar: Seminar) -> Path:
    """Return the file that a document is made from now, the built-in one where there is no other.

    Raises:
        PlenumError: it is left open which, or the one that is chosen does not serve.
    """
    from builders.documents.kinds import KINDS  # noqa: PLC0415 - slow to import

    if document == DECK:
        return templates.deck() or built_in_path(document, seminar)
    kind = next(one for one in KINDS if one.id == document)
    return templates.word(kind) or built_in_path(document, seminar)


def built_in_path(document: DocumentId, seminar: Seminar) -> Path:
    """Return the built-in template of a document, in the seminar's language."""
    name = "deck.pptx" if document == DECK else f"{document}.{seminar.language}.docx"
    return Path(str(files("templates") / name))
