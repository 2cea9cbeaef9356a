"""The fields of what a seminar said: last year's look-back and this year's outcomes."""

from __future__ import annotations

from typing import Annotated

from msgspec import Struct

from builders.documents.fields.said import said
from builders.documents.rich import Rich


class StatementFields(Struct, frozen=True, kw_only=True):
    """A statement. What several groups said stands once, with all of them as its source."""

    text: Annotated[Rich, said("What was said.", "Vi møtes for lite utenom møtene.")] = Rich()
    source: Annotated[str, said("Who said it; may be empty.", "gruppe 1, 2 og 4", "plenum")] = ""
    owner: Annotated[Rich, said("Who answers for an action; empty if nobody is named.")] = Rich()
    due: Annotated[str, said("When it is due; empty if no date is set.", "1. juni 2026")] = ""
    highlight: Annotated[bool, said("Whether it is one of the highlights.")] = False
    task: Annotated[str, said("The task it comes from; may be empty.", "Oppgave 3")] = ""


class LookBackFields(Struct, frozen=True, kw_only=True):
    """What the last seminar said: six statements a kind at most, highlights first."""

    year: Annotated[str, said("The year.", "2025")] = ""
    highlights: Annotated[
        tuple[StatementFields, ...], said("The highlights; they are not listed by kind again.")
    ] = ()
    observations: Annotated[tuple[StatementFields, ...], said("How it was seen.")] = ()
    proposals: Annotated[tuple[StatementFields, ...], said("What was proposed.")] = ()
    decisions: Annotated[tuple[StatementFields, ...], said("What was agreed on.")] = ()
    actions: Annotated[tuple[StatementFields, ...], said("What was to be done.")] = ()
    is_shortened: Annotated[
        bool, said("Whether statements were left out, so that the summary must be named.")
    ] = False


class AnswersFields(Struct, frozen=True, kw_only=True):
    """What a group answered to a question, for the appendix."""

    group: Annotated[str, said("The group.", "Gruppe 1")] = ""
    points: Annotated[tuple[Rich, ...], said("Its points; none if it did not answer.")] = ()
    keep: Annotated[
        bool,
        said("Whether its row must stand on one page with what follows: the appendix's last do."),
    ] = False


class TaskOutcomesFields(Struct, frozen=True, kw_only=True):
    """What the seminar said about a task."""

    highlights: Annotated[tuple[StatementFields, ...], said("The highlights.")] = ()
    observations: Annotated[tuple[StatementFields, ...], said("How it is seen.")] = ()
    proposals: Annotated[tuple[StatementFields, ...], said("What is proposed.")] = ()
    decisions: Annotated[tuple[StatementFields, ...], said("What is agreed on.")] = ()
    actions: Annotated[tuple[StatementFields, ...], said("What is to be done.")] = ()
    only_actions: Annotated[
        bool, said("Whether there is nothing but actions, which have a table of their own.")
    ] = False
    has_answers: Annotated[
        bool, said("Whether any of it came from a group, so that the appendix has answers to show.")
    ] = False
    other_answers: Annotated[
        tuple[AnswersFields, ...],
        said("What groups said beside the questions; only the groups that did."),
    ] = ()


class OutcomesFields(Struct, frozen=True, kw_only=True):
    """What the seminar came to, over all tasks."""

    highlights: Annotated[tuple[StatementFields, ...], said("The highlights of all tasks.")] = ()
    actions: Annotated[
        tuple[StatementFields, ...], said("All actions by date, those without a date last.")
    ] = ()
    without_task: Annotated[
        TaskOutcomesFields | None, said("What belongs to no task; missing if there is nothing.")
    ] = None
    actions_text: Annotated[
        str,
        said(
            "How many actions there are, and how many have owner and date; empty without any.",
            "Fem tiltak er satt opp. Fire av dem har ansvarlig og frist.",
        ),
    ] = ""
    has_answers: Annotated[
        bool, said("Whether any group has answered, so that there is an appendix.")
    ] = False
