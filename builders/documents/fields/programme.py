"""The fields of the programme: days, items, and the rows of the run sheet."""

from __future__ import annotations

from typing import Annotated

from msgspec import Struct

from builders.documents.blocks import Block
from builders.documents.fields.said import said
from builders.documents.rich import Rich


class ItemFields(Struct, frozen=True, kw_only=True):
    """A line of a day's programme."""

    clock: Annotated[
        str,
        said(
            "When it is; what comes after the planned end has its beginning alone.",
            "09.00–09.15",
            "Fra 19.00",
        ),
    ] = ""
    title: Annotated[Rich, said("What it is.", "Oppgave 1: Kultur")] = Rich()
    aside: Annotated[
        str,
        said("Its kind in words, if the title does not say it, and its place.", "gruppearbeid"),
    ] = ""
    presenter: Annotated[Rich, said("Who leads it; may be empty.", "Ordfører")] = Rich()
    kind: Annotated[
        str,
        said("One of opening, talk, task, plenary, break, meal, social, closing.", "task", "break"),
    ] = ""
    minutes: Annotated[int, said("How long it takes.", 45)] = 0
    notes: Annotated[Rich, said("What facilitators must remember; may be empty.")] = Rich()
    slide_numbers: Annotated[
        str, said("Its slides in the deck; empty if it has none.", "18–20")
    ] = ""


class RunRowFields(Struct, frozen=True, kw_only=True):
    """A row of the run sheet: an item, a pause, a gap, a phase of a task, or a cue within it."""

    kind: Annotated[str, said("One of item, pause, gap, phase, cue.", "cue")] = ""
    clock: Annotated[str, said("When it begins.", "10.45")] = ""
    minutes: Annotated[str, said("How long it takes; empty for a cue.", "20")] = ""
    text: Annotated[Rich, said("What it is.", "Oppgave 1: Kultur", "Signal: halvveis")] = Rich()
    who: Annotated[Rich, said("Who leads it; empty for phases and cues.")] = Rich()
    slides: Annotated[str, said("Its slides in the deck; may be empty.", "18–20")] = ""
    note: Annotated[
        Rich, said("What to remember, or how much is left at a cue.", "12 minutter igjen")
    ] = Rich()
    keep: Annotated[
        bool, said("Whether the row must stand on one page with the next: a task's rows do.")
    ] = False


class DayFields(Struct, frozen=True, kw_only=True):
    """A day."""

    heading: Annotated[str, said("Weekday and date.", "Torsdag 19. mars")] = ""
    title: Annotated[Rich, said("What the day is about; may be empty.")] = Rich()
    start: Annotated[str, said("When it begins.", "08.30")] = ""
    end: Annotated[str, said("When it is planned to end.", "15.30")] = ""
    slack: Annotated[
        str,
        said(
            "Minutes left at the planned end, or over; what begins later does not count.",
            "0 min",
            "−10 min",
        ),
    ] = ""
    items: Annotated[tuple[ItemFields, ...], said("Its items, in order.")] = ()
    run_rows: Annotated[tuple[RunRowFields, ...], said("The rows of its run sheet.")] = ()
    closer_table: Annotated[
        Block | None,
        said(
            "Lets the rows of the table below it stand closer, written {{p … }}; missing unless"
            " the programme has so many rows that they must, to fit a page."
        ),
    ] = None
    on_new_page: Annotated[
        bool, said("Whether the day begins on a new page because the programme is long.")
    ] = False
