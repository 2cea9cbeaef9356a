"""Walks through the programme and hands each slide to the module that composes its kind."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import zip_longest
from typing import Any

from builders.plan import (
    definitions,
    groups,
    levels,
    lists,
    look_back,
    overview,
    picture,
    programme,
    sentences,
    survey,
    survey_table,
    task,
)
from builders.plan.drafting import Context, Draft, Moment, Placed
from builders.plan.programme import Positions
from builders.plan.session_starts import place_of_position, position_id
from seminar import model
from seminar.schedule import schedule

Composer = Callable[[Context, Any, Moment], list[Draft]]

COMPOSERS: dict[type[model.Slide], Composer] = {
    model.TitleSlide: sentences.title_slide,
    model.SectionSlide: sentences.section,
    model.StatementSlide: lists.long_statement,
    model.QuoteSlide: sentences.quote,
    model.ReferenceSlide: sentences.reference,
    model.BreakSlide: sentences.break_slide,
    model.ClosingSlide: sentences.closing,
    model.BulletsSlide: lists.bullets,
    model.TwoColumnsSlide: lists.two_columns,
    model.LevelsSlide: levels.levels,
    model.LookBackSlide: look_back.look_back,
    model.GroupsSlide: groups.groups,
    model.TaskSlide: task.task_slide,
    model.PictureSlide: picture.picture,
    model.ProgrammeSlide: programme.programme,
    model.DefinitionsSlide: definitions.definitions,
    model.TaskOverviewSlide: overview.task_overview,
    model.SurveyChartSlide: survey.survey_chart,
    model.SurveyTableSlide: survey_table.survey_table,
}
"""Which function composes which kind of slide; each kind of the model is here."""


class Composing:
    """Composes the parts of a deck; `builders.plan.again` keeps what it has composed before."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._positions = Positions(context)

    def slide(self, slide: model.Slide, moment: Moment) -> list[Draft]:
        """Return the drafts of one slide of the model."""
        return COMPOSERS[type(slide)](self._context, slide, moment)

    def position(self, moment: Moment) -> Draft:
        """Return the draft of the slide that marks where in the programme a session is."""
        return self._positions.position(moment)


def compose(context: Context, composing: Composing | None = None) -> list[Placed]:
    """Return the drafts of the whole deck in order, each with the moment it is shown in.

    Args:
        context: what they are composed of.
        composing: composes them; by default anew.
    """
    by = composing or Composing(context)
    return [placed for moment in moments(context) for placed in _item(context, moment, by)]


def moments(context: Context) -> Iterator[Moment]:
    """Yield each item of the programme with its day and its computed times."""
    for number, day in enumerate(context.seminar.programme, 1):
        timed = schedule(day)
        for place, (row, following) in enumerate(zip_longest(timed.items, timed.items[1:])):
            yield Moment(number, day, timed, row.item, row, following, place)


def _item(context: Context, moment: Moment, by: Composing) -> Iterator[Placed]:
    position = place_of_position(context.seminar, moment.day, moment.number)
    for place, slide in enumerate(moment.item.slides):
        if place == position:
            yield Placed(by.position(moment), moment, None, position_id(moment.item))
        drafts = by.slide(slide, moment)
        for number, draft in enumerate(drafts, 1):
            yield Placed(draft, moment, slide, f"{slide.id}.{number}")
