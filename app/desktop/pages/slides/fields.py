"""Which fields the form of each kind of slide has, in the order in which one fills them in."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from seminar import model
from seminar.messages import Message, message
from seminar.slide_kinds import SlideKind

Way = Literal[
    "line",
    "area",
    "points",
    "pairs",
    "column",
    "picture",
    "tick",
    "address",
    "task",
    "chart",
    "picks",
]


class FormField(Struct, frozen=True):
    """A field of a form.

    Args:
        name: that of the model.
        label: what stands over it.
        way: how it is filled in.
        is_heading: whether it is the slide's heading, whose letters are counted.
        is_plain: whether bold and italic mean nothing in it.
    """

    name: str
    label: Message
    way: Way = "line"
    is_heading: bool = False
    is_plain: bool = False


_KICKER = FormField("kicker", message("Line above the heading"))
_OPTIONAL_TITLE = FormField("title", message("Heading, where the usual one will not do"))


def _heading(name: str = "title", way: Way = "line") -> FormField:
    return FormField(name, message("Heading"), way, is_heading=True)


FORMS: dict[SlideKind, tuple[FormField, ...]] = {
    model.BulletsSlide: (
        _heading(),
        FormField("bullets", message("Points, one a line"), "points"),
        _KICKER,
    ),
    model.StatementSlide: (
        FormField("text", message("The sentence or question"), "area", is_heading=True),
        FormField("addition", message("What the hall does with it")),
        _KICKER,
    ),
    model.QuoteSlide: (
        FormField("theme", message("What it speaks of"), is_heading=True),
        FormField("quote", message("The words, without quotation marks"), "area"),
        FormField("source", message("Who said it, and where")),
    ),
    model.DefinitionsSlide: (
        _heading(),
        FormField("definitions", message("Terms"), "pairs"),
        _KICKER,
    ),
    model.LevelsSlide: (
        _heading(),
        FormField("levels", message("Steps"), "pairs"),
        FormField("outcome", message("What they lead to")),
        _KICKER,
    ),
    model.TwoColumnsSlide: (
        _heading(),
        FormField("left", message("Left column"), "column"),
        FormField("right", message("Right column"), "column"),
        _KICKER,
    ),
    model.PictureSlide: (
        FormField("picture", message("Picture"), "picture", is_plain=True),
        FormField("alternative_text", message("What the picture shows"), "area", is_plain=True),
        _heading(),
        FormField("text", message("A few words beside it"), "area"),
        FormField("credit", message("Whose picture it is")),
        FormField("show_whole", message("Show the whole picture, on white"), "tick"),
        _KICKER,
    ),
    model.ReferenceSlide: (
        _heading(),
        FormField("work", message("Report, book or page")),
        FormField("publisher", message("Who gives it out, and when")),
        FormField("text", message("Why it is worth reading"), "area"),
        FormField("link_text", message("Text of the link")),
        FormField("address", message("Address"), "address", is_plain=True),
        _KICKER,
    ),
    model.SectionSlide: (
        FormField("number", message("Number of the part"), is_plain=True),
        _heading(),
        FormField("lead", message("Line under the heading")),
    ),
    model.ClosingSlide: (
        _heading(),
        FormField("text", message("What happens now"), "area"),
    ),
    model.TitleSlide: (),
    model.ProgrammeSlide: (_OPTIONAL_TITLE, _KICKER),
    model.TaskSlide: (FormField("task", message("Task"), "task"),),
    model.TaskOverviewSlide: (
        FormField("tasks", message("Tasks in the table"), "picks", is_plain=True),
        _OPTIONAL_TITLE,
        _KICKER,
    ),
    model.LookBackSlide: (
        FormField("statements", message("Statements that are shown"), "picks", is_plain=True),
        _OPTIONAL_TITLE,
        _KICKER,
    ),
    model.SurveyChartSlide: (
        FormField("form", message("Form of the chart"), "chart"),
        _OPTIONAL_TITLE,
        FormField(
            "alternative_text",
            message("What the chart shows; else the figures say it"),
            "area",
            is_plain=True,
        ),
        _KICKER,
    ),
    model.SurveyTableSlide: (_OPTIONAL_TITLE, _KICKER),
    model.GroupsSlide: (_OPTIONAL_TITLE, _KICKER),
    model.BreakSlide: (FormField("lead", message("What the hall is asked to do")),),
}
"""The fields of every kind; notes come after them in all."""

CHART_FORMS: tuple[tuple[model.ChartForm, Message], ...] = (
    ("bars", message("Bars")),
    ("dumbbell", message("From then till now")),
    ("distribution", message("How people answered")),
)
"""The forms of a chart that one chooses among."""
