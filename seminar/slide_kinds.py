"""What the kinds of slides are called, which are made from other data, and how one is named."""

from __future__ import annotations

from seminar import model
from seminar.emphasis import plain
from seminar.messages import Message, message

SlideKind = type[model.Slide]

SLIDE_KINDS: dict[SlideKind, Message] = {
    model.BulletsSlide: message("Points"),
    model.StatementSlide: message("One message"),
    model.QuoteSlide: message("Quote"),
    model.DefinitionsSlide: message("Terms and what they mean"),
    model.LevelsSlide: message("Steps or layers"),
    model.TwoColumnsSlide: message("Two columns"),
    model.PictureSlide: message("Picture"),
    model.ReferenceSlide: message("Reference"),
    model.SectionSlide: message("A new part"),
    model.ClosingSlide: message("Closing slide"),
    model.TitleSlide: message("Title slide"),
    model.ProgrammeSlide: message("The day's programme"),
    model.TaskSlide: message("One task"),
    model.TaskOverviewSlide: message("Tasks in a table"),
    model.LookBackSlide: message("Look-back"),
    model.SurveyChartSlide: message("The survey as a chart"),
    model.SurveyTableSlide: message("The survey as a table"),
    model.GroupsSlide: message("The groups"),
    model.BreakSlide: message("Break slide"),
}
"""What the kinds are called, the written ones first."""

LIVE: frozenset[SlideKind] = frozenset(
    (
        model.TitleSlide,
        model.ProgrammeSlide,
        model.TaskSlide,
        model.TaskOverviewSlide,
        model.LookBackSlide,
        model.SurveyChartSlide,
        model.SurveyTableSlide,
        model.GroupsSlide,
        model.BreakSlide,
    )
)
"""The kinds whose slides are made from other data."""


def is_live(slide: model.Slide) -> bool:
    """Whether a slide is made from other data."""
    return type(slide) in LIVE


def own_heading(slide: model.Slide) -> str:
    """Return a slide's heading as plain text on one line; empty where none is written in it."""
    match slide:
        case model.StatementSlide():
            text = slide.text
        case model.QuoteSlide():
            text = slide.theme or slide.quote
        case model.ReferenceSlide():
            text = slide.title or slide.work
        case model.TitleSlide() | model.TaskSlide():
            text = ""
        case model.BreakSlide():
            text = slide.lead
        case _:
            text = slide.title
    return " ".join(plain(text).split())
