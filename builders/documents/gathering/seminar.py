"""The whole seminar as documents print it."""

from __future__ import annotations

from builders.documents.fields.organisation import (
    DocumentFields,
    OrganisationFields,
    PracticalFields,
)
from builders.documents.fields.seminar import SeminarFields
from builders.documents.gathering.people import group_fields, register
from builders.documents.gathering.programme import programme_fields
from builders.documents.gathering.sources import Sources
from builders.documents.gathering.statements import look_back_fields, outcomes_fields
from builders.documents.gathering.survey import survey_fields
from builders.documents.gathering.tasks import task_fields
from builders.documents.rich import Rich
from seminar.emphasis import plain
from seminar.model import Seminar


def seminar_fields(sources: Sources) -> SeminarFields:
    """Return everything that the documents of a seminar may say."""
    seminar, words = sources.seminar, sources.words
    dates = words.dates([day.date for day in seminar.programme])
    groups = group_fields(sources)
    return SeminarFields(
        title=Rich(seminar.title),
        subtitle=Rich(seminar.subtitle),
        theme=Rich(seminar.theme),
        dates_text=dates,
        venue=Rich(seminar.venue),
        when_and_where=", ".join(filter(None, (dates, plain(seminar.venue).strip()))),
        year=str(seminar.programme[0].date.year) if seminar.programme else "",
        organisation=_organisation(sources),
        document=_document(seminar),
        programme=programme_fields(sources),
        tasks=task_fields(sources, groups),
        groups=groups,
        register=register(groups),
        survey=survey_fields(sources.survey, seminar.survey, words),
        look_back=look_back_fields(sources),
        outcomes=outcomes_fields(sources),
    )


def _organisation(sources: Sources) -> OrganisationFields:
    organisation = sources.seminar.organisation
    return OrganisationFields(
        name=plain(organisation.name).strip(),
        parallel_names=tuple(plain(one) for one in organisation.parallel_names if one.strip()),
        logo=sources.logo,
    )


def _document(seminar: Seminar) -> DocumentFields:
    said = seminar.document
    return DocumentFields(
        welcome=tuple(Rich(line) for line in said.welcome.split("\n") if line.strip()),
        practical=tuple(
            PracticalFields(label=Rich(one.label), text=Rich(one.text)) for one in said.practical
        ),
        contact=Rich(said.contact),
        show_participants=said.show_participants != "nothing",
    )
