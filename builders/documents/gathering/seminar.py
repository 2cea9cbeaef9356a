"""The whole seminar as documents print it."""

from __future__ import annotations

from builders.documents.contents import ContentsPlace
from builders.documents.fields.organisation import (
    DocumentFields,
    OrganisationFields,
    PracticalFields,
)
from builders.documents.fields.seminar import SeminarFields
from builders.documents.gathering.people import (
    group_fields,
    groups_text,
    listed_groups,
    participants_text,
    register,
)
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
    listed = listed_groups(sources, groups)
    return SeminarFields(
        title=Rich(seminar.title),
        subtitle=Rich(seminar.subtitle),
        theme=Rich(seminar.theme),
        dates_text=dates,
        days_text=_days_text(sources),
        venue=Rich(seminar.venue),
        when_and_where=", ".join(filter(None, (dates, plain(seminar.venue).strip()))),
        year=str(seminar.programme[0].date.year) if seminar.programme else "",
        contents=ContentsPlace(),
        organisation=_organisation(sources),
        document=_document(seminar),
        programme=programme_fields(sources),
        tasks=task_fields(sources, groups),
        groups=groups,
        listed_groups=listed,
        groups_text=groups_text(sources),
        participants_text=participants_text(sources),
        register=register(listed),
        survey=survey_fields(sources.survey, seminar.survey, words),
        look_back=look_back_fields(sources),
        outcomes=outcomes_fields(sources, groups),
    )


def _days_text(sources: Sources) -> str:
    days, words = len(sources.seminar.programme), sources.words
    number = words.number_word(days)
    return words.plural("one day", "{number} days", days, number=number) if days else ""


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
        show_roles=said.show_participants == "name_and_role",
    )
