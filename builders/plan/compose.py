"""Walks through the programme and hands each slide to the module that composes its kind."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from builders.plan import lists, sentences
from builders.plan.drafting import Context, Draft, Moment, Placed
from seminar import model
from seminar.schedule import schedule

Composer = Callable[[Context, Any, Moment], list[Draft]]

COMPOSERS: dict[type[model.Slide], Composer] = {
    model.TitleSlide: sentences.title_slide,
    model.SectionSlide: sentences.section,
    model.StatementSlide: sentences.statement,
    model.QuoteSlide: sentences.quote,
    model.ReferenceSlide: sentences.reference,
    model.BreakSlide: sentences.break_slide,
    model.ClosingSlide: sentences.closing,
    model.BulletsSlide: lists.bullets,
    model.TwoColumnsSlide: lists.two_columns,
}
"""Which function composes which kind of slide; each kind of the model is here."""


def compose(context: Context) -> list[Placed]:
    """Return the drafts of the whole deck in order, each with the moment it is shown in."""
    return [placed for moment in moments(context) for placed in _item(context, moment)]


def moments(context: Context) -> Iterator[Moment]:
    """Yield each item of the programme with its day and its computed times."""
    for number, day in enumerate(context.seminar.programme, 1):
        timed = schedule(day)
        followers = (*day.items[1:], None)
        for item, row, following in zip(day.items, timed.items, followers, strict=True):
            yield Moment(number, day, timed, item, row, following)


def _item(context: Context, moment: Moment) -> Iterator[Placed]:
    for slide in moment.item.slides:
        drafts = COMPOSERS[type(slide)](context, slide, moment)
        for number, draft in enumerate(drafts, 1):
            yield Placed(draft, moment, slide, f"{slide.id}.{number}")
