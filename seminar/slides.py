"""The kinds of slides that a seminar may hold: written ones, and live ones that say other values.

Part of `seminar.model`, where everyone finds them; a file of its own for its length.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct, field

from seminar.ids import new_id

ChartForm = Literal["bars", "dumbbell", "distribution"]


class SlideBase(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="kind"):
    """What every slide carries, whatever its kind."""

    id: str = field(default_factory=new_id)
    notes: str = ""
    """What the presenter says; paragraphs are separated by line breaks."""


class Headed(SlideBase, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A slide with a heading and a short line above it that says where we are."""

    kicker: str = ""
    title: str = ""


class TitleSlide(SlideBase, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="title"):
    """Live: the first slide, with the seminar's theme, organisation, dates and venue."""


class SectionSlide(SlideBase, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="section"):
    """A new part begins."""

    number: str = ""
    title: str = ""
    lead: str = ""


class StatementSlide(
    SlideBase, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="statement"
):
    """One sentence or question that fills the slide; `addition` says what the hall does with it."""

    kicker: str = ""
    text: str = ""
    addition: str = ""


class QuoteSlide(SlideBase, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="quote"):
    """Somebody's words, without quotation marks, under the theme they speak of."""

    theme: str = ""
    quote: str = ""
    source: str = ""


class BulletsSlide(Headed, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="bullets"):
    """A heading that states something, and two to six points."""

    bullets: tuple[str, ...] = ()


class Definition(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A term and what it means."""

    term: str = ""
    meaning: str = ""


class DefinitionsSlide(
    Headed, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="definitions"
):
    """Terms with their meanings."""

    definitions: tuple[Definition, ...] = ()


class Level(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One layer of a levels diagram; `link` stands by the arrow to what comes next."""

    name: str = ""
    link: str = ""


class LevelsSlide(Headed, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="levels"):
    """Layers or steps that lead to one outcome."""

    levels: tuple[Level, ...] = ()
    outcome: str = ""


class PictureSlide(Headed, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="picture"):
    """A picture with a few words, its credit and what it shows."""

    picture: str = ""
    """Path relative to the seminar's folder, such as `media/fjord.png`."""
    text: str = ""
    alternative_text: str = ""
    credit: str = ""
    show_whole: bool = False
    """Whether the whole picture is shown on white instead of filling its frame, cropped."""


class ReferenceSlide(
    Headed, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="reference"
):
    """A report, book or page to read; without an address, `publisher` says where to get it."""

    work: str = ""
    publisher: str = ""
    text: str = ""
    link_text: str = ""
    address: str = ""


class Column(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One side of a two-column slide."""

    name: str = ""
    bullets: tuple[str, ...] = ()


class TwoColumnsSlide(
    Headed, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="two_columns"
):
    """Two lists side by side."""

    left: Column = Column()
    right: Column = Column()


class ProgrammeSlide(
    Headed, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="programme"
):
    """Live: the day's programme."""


class TaskSlide(SlideBase, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="task"):
    """Live: one task with its questions and phase bar, or with its two sides taking turns."""

    task: str | None = None


class TaskOverviewSlide(
    Headed, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="task_overview"
):
    """Live: several tasks in a table; none named means every task of the seminar."""

    tasks: tuple[str, ...] = ()


class LookBackSlide(Headed, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="look_back"):
    """Live: statements of an earlier year as cards; none named means all of them."""

    statements: tuple[str, ...] = ()


class SurveyChartSlide(
    Headed, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="survey_chart"
):
    """Live: the survey as a chart. Without a title of its own its heading states the finding."""

    form: ChartForm = "bars"
    """How two waves stand beside each other, or how people answered, a slide a dimension."""
    alternative_text: str = ""
    """What the chart says to those who do not see it; empty means that its figures say it."""


class SurveyTableSlide(
    Headed, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="survey_table"
):
    """Live: the survey as a table. Without a title of its own its heading states the finding."""


class GroupsSlide(Headed, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="groups"):
    """Live: the groups, their members and who writes."""


class BreakSlide(SlideBase, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="break"):
    """Live: the break or meal it stands in, when we start again, and what comes then."""

    lead: str = ""


class ClosingSlide(SlideBase, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="closing"):
    """The last slide: thanks, and what happens now."""

    title: str = ""
    text: str = ""


Slide = (
    TitleSlide
    | SectionSlide
    | StatementSlide
    | QuoteSlide
    | BulletsSlide
    | DefinitionsSlide
    | LevelsSlide
    | PictureSlide
    | ReferenceSlide
    | TwoColumnsSlide
    | ProgrammeSlide
    | TaskSlide
    | TaskOverviewSlide
    | LookBackSlide
    | SurveyChartSlide
    | SurveyTableSlide
    | GroupsSlide
    | BreakSlide
    | ClosingSlide
)
