"""What a dialogue seminar is: frozen values with tuples inside and ids that stay.

Nothing here reads files, computes times or draws. The rules that a value must keep (bounds, order,
unique ids, references) stand in `seminar.rules`; an edit makes a new value with
`msgspec.structs.replace`, sharing all that it did not touch.

Text fields accept `**bold**` and `*italic*`, nothing more (`seminar.emphasis`). An empty text means
"not said"; an id field that is `None` means "not linked".
"""

from __future__ import annotations

import datetime as dt
from typing import Literal

from msgspec import Struct, field

from seminar.answer_map import AnswerColumn, AnswerMap, AnswerScore, ColumnUse
from seminar.collected import CollectedPoint, CollectedSheet
from seminar.documents import (
    DOCUMENT_IDS,
    ChosenTemplate,
    DocumentId,
    DocumentSettings,
    Practical,
    PrintedParticipants,
)
from seminar.drawing_settings import Drawing, EarlierGroups, MixedBy, Split
from seminar.ids import new_id
from seminar.slides import (
    BreakSlide,
    BulletsSlide,
    ChartForm,
    ClosingSlide,
    Column,
    Definition,
    DefinitionsSlide,
    GroupsSlide,
    Level,
    LevelsSlide,
    LookBackSlide,
    PictureSlide,
    ProgrammeSlide,
    QuoteSlide,
    ReferenceSlide,
    SectionSlide,
    Slide,
    SlideBase,
    StatementSlide,
    SurveyChartSlide,
    SurveyTableSlide,
    TaskOverviewSlide,
    TaskSlide,
    TitleSlide,
    TwoColumnsSlide,
)

__all__ = [
    "DOCUMENT_IDS",
    "Accepted",
    "AnswerColumn",
    "AnswerMap",
    "AnswerScore",
    "BreakSlide",
    "BulletsSlide",
    "ChartForm",
    "ChosenTemplate",
    "ClosingSlide",
    "CollectedPoint",
    "CollectedSheet",
    "Column",
    "ColumnUse",
    "Day",
    "DeckSettings",
    "Definition",
    "DefinitionsSlide",
    "Dimension",
    "Division",
    "DocumentId",
    "DocumentSettings",
    "Drawing",
    "EarlierGroups",
    "EarlierStatement",
    "Group",
    "GroupsSlide",
    "Item",
    "ItemKind",
    "LanguageCode",
    "Level",
    "LevelsSlide",
    "LookBack",
    "LookBackSlide",
    "MixedBy",
    "Organisation",
    "Participant",
    "Phase",
    "PhaseKind",
    "PictureSlide",
    "Practical",
    "PrintedParticipants",
    "ProgrammeSlide",
    "Question",
    "QuoteSlide",
    "ReferenceSlide",
    "SectionSlide",
    "Seminar",
    "Side",
    "Slide",
    "SlideBase",
    "Split",
    "Statement",
    "StatementKind",
    "StatementSlide",
    "SurveyChartSlide",
    "SurveySettings",
    "SurveyTableSlide",
    "Task",
    "TaskOverviewSlide",
    "TaskSlide",
    "TitleSlide",
    "TwoColumnsSlide",
    "new_id",
]

LanguageCode = Literal["nb", "nn", "en"]
ItemKind = Literal["opening", "talk", "task", "plenary", "break", "meal", "social", "closing"]
PhaseKind = Literal["individual", "pairs", "group", "exchange", "plenary"]
Division = Literal["mixed", "by_role", "pairs"]
StatementKind = Literal["observation", "proposal", "agreement", "action"]


class Organisation(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The municipality that holds the seminar, in every language it bears a name in."""

    name: str = ""
    parallel_names: tuple[str, ...] = ()
    logo: str = ""
    """Path of the coat of arms, relative to the seminar's folder; empty for none."""


# --- programme ------------------------------------------------------------------------------------


class Item(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One line of a day's programme, with the slides shown during it."""

    id: str = field(default_factory=new_id)
    title: str = ""
    kind: ItemKind = "talk"
    minutes: int = 30
    start: dt.time | None = None
    """A fixed start, in whole minutes; `None` means as soon as the item before has ended."""
    presenter: str = ""
    place: str = ""
    notes: str = ""
    """For the run sheet: what facilitators and technicians must remember."""
    slides: tuple[Slide, ...] = ()


class Day(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One day of the seminar."""

    id: str = field(default_factory=new_id)
    date: dt.date
    start: dt.time = dt.time(9, 0)
    end: dt.time = dt.time(15, 0)
    """The planned end; at or before `start` it means the day after."""
    title: str = ""
    """What the day is about, for the heading of its programme slide; may be empty."""
    items: tuple[Item, ...] = ()


# --- tasks ----------------------------------------------------------------------------------------


class Question(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One question of a task; its id also stands in the answer sheets."""

    id: str = field(default_factory=new_id)
    text: str = ""


class Phase(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A stretch of a task: alone, in pairs, in groups, telling each other, or in plenary."""

    kind: PhaseKind = "group"
    minutes: int = 20
    name: str = ""
    """Replaces the kind's usual name ("I gruppa"); may be empty."""
    instruction: str = ""
    halfway: bool = False
    """Whether the facilitator gives a cue when half of the minutes have passed."""


class Side(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One of the two parties of an activity in turns."""

    name: str = ""
    joined_by: str = ""
    order: str = ""
    """When it speaks, such as "Begynner"."""
    duty: str = ""
    """What it does besides, such as "Noterer stikkord"."""


class Task(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Something the hall reflects on, alone, in groups and in plenary."""

    id: str = field(default_factory=new_id)
    title: str = ""
    label: str = ""
    """What it is called instead of "Oppgave 1", such as "Refleksjonsoppgave"; it then has no
    number. Empty for a task that is counted."""
    theme: str = ""
    """One or two words, such as "Kultur", for the overview of tasks."""
    aim: str = ""
    """What the task is to find out, in one line, for the overview of tasks."""
    introduction: str = ""
    questions: tuple[Question, ...] = ()
    phases: tuple[Phase, ...] = ()
    division: Division = "mixed"
    sides: tuple[Side, ...] = ()
    """Two for an activity in turns; otherwise none."""
    writer: str = ""
    answers_in: str = ""


# --- people ---------------------------------------------------------------------------------------


class Participant(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Someone who takes part; `unit` is a unit of the administration or a party."""

    id: str = field(default_factory=new_id)
    name: str = ""
    role: str = ""
    unit: str = ""
    locked: bool = False
    """Whether they stay in their group when groups are drawn."""


class Group(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A group at one table; members and writer are ids of participants."""

    id: str = field(default_factory=new_id)
    name: str = ""
    table: str = ""
    members: tuple[str, ...] = ()
    writer: str | None = None


# --- survey ---------------------------------------------------------------------------------------


class Dimension(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One side of relational capacity; `name` is the row's name in the survey spreadsheet."""

    id: str = field(default_factory=new_id)
    name: str = ""
    meaning: str = ""


class SurveySettings(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How the survey spreadsheet is to be read and shown; the figures stay in the workbook."""

    scale_low: int = 1
    scale_high: int = 5
    index_name: str = ""
    """The row that sums up the others; empty means one of its usual names, such as "Indeks"."""
    dimensions: tuple[Dimension, ...] = ()
    wave_labels: tuple[str, ...] = ()
    """What the waves are called, in the workbook's order; empty means the workbook's headings."""
    minimum_answers: int = 5
    asked: tuple[int, ...] = ()
    """How many people were asked in each wave, in the workbook's order; 0 where nobody knows."""
    answer_map: AnswerMap | None = None
    """How the latest export of raw answers was understood, for the next one."""
    other_maps: tuple[AnswerMap, ...] = ()
    """How exports of other forms were understood, the latest first."""
    compared: tuple[str, ...] = ()
    """What the two waves are called that the chart compares; empty means that it shows them all."""


# --- statements -----------------------------------------------------------------------------------


class Statement(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Something the seminar said, with task, question and group as ids of the seminar."""

    id: str = field(default_factory=new_id)
    text: str = ""
    kind: StatementKind = "observation"
    task: str | None = None
    question: str | None = None
    group: str | None = None
    highlight: bool = False
    owner: str = ""
    due: dt.date | None = None
    source: str = ""
    """The answer sheet it was read from, as a path from the seminar's folder; empty when typed."""
    changed: dt.datetime | None = None
    """When it was last typed, edited or read, with its time zone; `None` where nobody knows."""
    merged: tuple[Statement, ...] = ()
    """Statements that said the same and were made one with this: as they were, to part them again.

    Their groups have said this one too; see `seminar.outcomes`."""


class EarlierStatement(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Something an earlier seminar said; task and group are names, for that year's ids are gone."""

    id: str = field(default_factory=new_id)
    text: str = ""
    kind: StatementKind = "observation"
    task: str = ""
    group: str = ""
    highlight: bool = False
    owner: str = ""
    due: dt.date | None = None


class LookBack(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What an earlier seminar said, and in which year."""

    year: int | None = None
    statements: tuple[EarlierStatement, ...] = ()


# --- the deck and what was accepted ---------------------------------------------------------------


class DeckSettings(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What the slide deck does by itself."""

    show_position: bool = True
    """Whether each session begins with the day's programme and a mark where we are."""


class Accepted(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Advice or a warning of `seminar.checks` that a person has said is as it shall be.

    It counts for as long as the check says the same of the same place; see
    `seminar.checks.accepting`.
    """

    rule: str = ""
    """The check's id, such as "gap"."""
    part: str = ""
    """The part of the seminar, such as "programme"."""
    value: str = ""
    """The id of the value spoken of; empty where it is the part as a whole."""
    field: str = ""
    """The field of it, such as "start"; empty where it is the value as a whole."""
    figures: tuple[str, ...] = ()
    """What the sentence filled in, such as "minutes=10 minutes"."""


class Seminar(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A whole seminar: all that is typed in Plenum, and nothing that can be computed."""

    id: str = field(default_factory=new_id)
    title: str = ""
    subtitle: str = ""
    """What kind of meeting it is, such as "Dialogseminar for folkevalgte og administrasjon"."""
    theme: str = ""
    language: LanguageCode = "nb"
    organisation: Organisation = Organisation()
    venue: str = ""
    programme: tuple[Day, ...] = ()
    tasks: tuple[Task, ...] = ()
    participants: tuple[Participant, ...] = ()
    groups: tuple[Group, ...] = ()
    drawing: Drawing = Drawing()
    survey: SurveySettings = SurveySettings()
    look_back: LookBack | None = None
    outcomes: tuple[Statement, ...] = ()
    collected: tuple[CollectedSheet, ...] = ()
    """What the answer sheets said when they were last read, one for each task and group."""
    unlike: tuple[tuple[str, ...], ...] = ()
    """Ids of statements of which a person has said that no two of one row are the same."""
    document: DocumentSettings = DocumentSettings()
    deck: DeckSettings = DeckSettings()
    accepted: tuple[Accepted, ...] = ()
