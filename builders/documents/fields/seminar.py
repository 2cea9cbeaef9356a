"""The field that all others hang on: `seminar`."""

from __future__ import annotations

from typing import Annotated

from msgspec import Struct

from builders.documents.blocks import Block
from builders.documents.fields.organisation import DocumentFields, OrganisationFields
from builders.documents.fields.people import GroupFields, RegisterFields
from builders.documents.fields.programme import DayFields
from builders.documents.fields.said import said
from builders.documents.fields.statements import LookBackFields, OutcomesFields
from builders.documents.fields.survey import SurveyFields
from builders.documents.fields.tasks import TaskFields
from builders.documents.rich import Rich


class SeminarFields(Struct, frozen=True, kw_only=True):
    """The seminar."""

    title: Annotated[Rich, said("Its title.", "Dialogseminar 2026")] = Rich()
    subtitle: Annotated[Rich, said("What kind of meeting it is; may be empty.")] = Rich()
    theme: Annotated[Rich, said("Its theme; may be empty.", "Tillit i praksis")] = Rich()
    dates_text: Annotated[str, said("Its dates; may be empty.", "19.–20. mars 2026")] = ""
    days_text: Annotated[str, said("How long it lasts; may be empty.", "to dager")] = ""
    venue: Annotated[Rich, said("Where it is; may be empty.", "Fjordgården hotell")] = Rich()
    when_and_where: Annotated[
        str, said("Dates and venue in one line.", "19.–20. mars 2026, Fjordgården hotell")
    ] = ""
    year: Annotated[str, said("The year it is held in; may be empty.", "2026")] = ""
    contents: Annotated[
        Block | None,
        said(
            "The list of contents, written {{p … }}. In a document of one or two pages it goes, and"
            " with it the paragraph before in the style TOC Heading. Its page numbers are right in"
            " every program: for their sake some paragraphs may begin a page, and rows of tables be"
            " a little higher. A template with text boxes, footnotes, columns or letters of one"
            " width gets a list without page numbers, and the build says so."
        ),
    ] = None
    organisation: Annotated[OrganisationFields, said("The municipality.")] = OrganisationFields()
    document: Annotated[DocumentFields, said("Welcome, practical matters, contact.")] = (
        DocumentFields()
    )
    programme: Annotated[tuple[DayFields, ...], said("Its days, in order.")] = ()
    tasks: Annotated[tuple[TaskFields, ...], said("Its tasks, in order.")] = ()
    groups: Annotated[tuple[GroupFields, ...], said("Its groups, in order.")] = ()
    listed_groups: Annotated[
        tuple[GroupFields, ...],
        said("The groups with members to print, and last, without a name, those who are in none."),
    ] = ()
    groups_text: Annotated[
        str, said("How many groups and members; empty without.", "6 grupper, 42 deltakere")
    ] = ""
    participants_text: Annotated[
        str, said("How many take part; empty without.", "42 deltakere i 6 grupper")
    ] = ""
    register: Annotated[
        tuple[RegisterFields, ...], said("All participants by surname, æ, ø and å last.")
    ] = ()
    survey: Annotated[SurveyFields | None, said("The survey; missing if there is none.")] = None
    look_back: Annotated[
        LookBackFields | None, said("Last year's outcomes; missing if there are none.")
    ] = None
    outcomes: Annotated[OutcomesFields, said("This year's outcomes over all tasks.")] = (
        OutcomesFields()
    )
