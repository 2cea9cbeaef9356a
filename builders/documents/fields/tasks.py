"""The fields of the tasks."""

from __future__ import annotations

from typing import Annotated

from msgspec import Struct

from builders.documents.blocks import Block
from builders.documents.fields.people import GroupFields
from builders.documents.fields.said import said
from builders.documents.fields.statements import AnswersFields, TaskOutcomesFields
from builders.documents.rich import Rich


class QuestionFields(Struct, frozen=True, kw_only=True):
    """A question."""

    id: Annotated[str, said("Its id, which never changes.", "mandat-1")] = ""
    number: Annotated[int, said("Its place in the task.", 1)] = 0
    text: Annotated[Rich, said("The question.", "Hvor er det uklart hvem som avgjør?")] = Rich()
    answer_tag: Annotated[
        str,
        said("The tag of its answer field in an answer sheet.", "plenum.answer:mandat.mandat-1"),
    ] = ""
    answers: Annotated[
        tuple[AnswersFields, ...], said("What each group answered; none if no group did.")
    ] = ()


class PhaseFields(Struct, frozen=True, kw_only=True):
    """A phase of a task."""

    name: Annotated[str, said("What it is called.", "I gruppa")] = ""
    minutes: Annotated[int, said("How long it takes.", 20)] = 0
    instruction: Annotated[Rich, said("What to do; may be empty.")] = Rich()
    halfway: Annotated[bool, said("Whether there is a cue halfway.")] = False


class SideFields(Struct, frozen=True, kw_only=True):
    """One of the two parties of an activity in turns."""

    name: Annotated[Rich, said("What it is called.", "Enhetsledere")] = Rich()
    joined_by: Annotated[
        Rich, said("Who else belongs to it; may be empty.", "med tillitsvalgte")
    ] = Rich()
    order: Annotated[
        Rich, said("When it speaks; may be empty.", "Forteller først", "Lytter først")
    ] = Rich()
    duty: Annotated[Rich, said("What it does besides; may be empty.", "Én av dere noterer")] = (
        Rich()
    )


class TaskFields(Struct, frozen=True, kw_only=True):
    """A task. In an answer sheet it is `task`."""

    id: Annotated[str, said("Its id, which never changes.", "mandat")] = ""
    number: Annotated[str, said("Its number; empty for a task that is not counted.", "2")] = ""
    label: Annotated[str, said("What it is called.", "Oppgave 2")] = ""
    title: Annotated[Rich, said("Its title.", "Mandat og ansvar")] = Rich()
    heading: Annotated[str, said("Label and title.", "Oppgave 2: Mandat og ansvar")] = ""
    introduction: Annotated[Rich, said("The introduction; may be empty.")] = Rich()
    when: Annotated[
        str,
        said(
            "Day and clock times; empty if it is not in the programme.",
            "Torsdag 19. mars kl. 13.10–13.55",
        ),
    ] = ""
    minutes: Annotated[int, said("How long its phases take together.", 45)] = 0
    minutes_text: Annotated[
        str, said("How long its phases take together; empty without phases.", "45 minutter")
    ] = ""
    when_and_how_long: Annotated[
        str,
        said(
            "The two in one line; empty if both are.",
            "Torsdag 19. mars kl. 13.10–13.55, 45 minutter",
        ),
    ] = ""
    division_text: Annotated[
        str,
        said("How groups are made up; may be empty without groups.", "Blandede grupper"),
    ] = ""
    writer: Annotated[Rich, said("Who writes; may be empty.", "En av enhetslederne")] = Rich()
    answers_in: Annotated[
        Rich, said("Where answers go; may be empty.", "Svararket i gruppemappa")
    ] = Rich()
    questions: Annotated[tuple[QuestionFields, ...], said("Its questions, in order.")] = ()
    phases: Annotated[tuple[PhaseFields, ...], said("Its phases, in order.")] = ()
    sides: Annotated[
        tuple[SideFields, ...],
        said("The two parties of an activity in turns; none for other tasks."),
    ] = ()
    lines: Annotated[
        tuple[int, ...],
        said(
            "The numbers of the lines to write on below each question, to loop over: as many as"
            " the minutes of the task deserve and a page holds.",
            1,
            2,
            3,
        ),
    ] = ()
    phase_line: Annotated[
        str,
        said(
            "The phases in a sentence; empty without phases.",
            "45 minutter: 2 hver for seg, 20 i gruppa, 15 fortell hverandre, 8 i plenum.",
        ),
    ] = ""
    phase_bar: Annotated[
        Block | None, said("The phases as a bar, written {{p … }}; missing without phases.")
    ] = None
    groups: Annotated[
        tuple[GroupFields, ...],
        said("The groups, each with the name of its answer sheet for this task."),
    ] = ()
    lists_groups: Annotated[
        bool, said("Whether its sheet has room for its groups: up to eight, if all is one page.")
    ] = False
    is_tight: Annotated[
        bool, said("Whether the tables of its sheet must stand closer for all to be one page.")
    ] = False
    closer_table: Annotated[
        Block | None,
        said(
            "Lets the rows of the table below it stand closer, written {{p … }}; missing unless"
            " the sheet is tight."
        ),
    ] = None
    answer_file: Annotated[
        str,
        said(
            "The name of its answer sheet in a seminar without groups; empty with groups.",
            "Oppgave 2 Svarark",
        ),
    ] = ""
    highlight_tag: Annotated[
        str,
        said("The tag of the answer sheet's field for the plenary.", "plenum.highlight:mandat"),
    ] = ""
    outcomes: Annotated[
        TaskOutcomesFields | None, said("What was said about it; missing if nothing was.")
    ] = None
