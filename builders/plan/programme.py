"""The programme slide, and the slide before each session that marks where in the day we are."""

from __future__ import annotations

from collections import Counter

from builders.plan.day_table import Entry, Pages, day_table, pages, title_of
from builders.plan.drafting import Context, Draft, Moment, series
from builders.plan.fitting import DENSE_HEADING
from seminar.model import ProgrammeSlide
from seminar.texts import capital

# --- the programme slide --------------------------------------------------------------------------


def programme(context: Context, slide: ProgrammeSlide, moment: Moment) -> list[Draft]:
    """Compose the day's programme; one too high for a slide is divided at a meal."""
    laid = pages(context, moment)
    drafts = [
        Draft(
            "table",
            slide.title or _heading(context, moment),
            kicker=slide.kicker or day_line(context, moment),
            shapes=(day_table(context, laid, part, moment),),
            steps=DENSE_HEADING,
            say=slide.notes,
            shown=tuple(entry.in_words for entry in part),
        )
        for part in laid.parts
    ]
    return series(context, drafts)


def _heading(context: Context, moment: Moment) -> str:
    if moment.day.title.strip():
        return moment.day.title
    if len(context.seminar.programme) == 1:
        return context.words.text("This is the plan for the day")
    return context.words.text("This is the plan for day {day}", day=moment.day_number)


def day_line(context: Context, moment: Moment) -> str:
    """Return which day it is, such as "Dag 1 · torsdag 20. mars"; an only day has no number."""
    date = context.words.weekday_date(moment.day.date)
    if len(context.seminar.programme) == 1:
        return capital(date)
    return context.words.text("Day {day} · {date}", day=moment.day_number, date=date)


# --- where we are ---------------------------------------------------------------------------------


class Positions:
    """The slides that mark where we are; each day's programme is laid out once for all of them."""

    def __init__(self, context: Context) -> None:
        self._context = context
        titles = [
            title_of(context, item) for day in context.seminar.programme for item in day.items
        ]
        self._named = Counter(name for title in titles for name in {title, _short(title)})

    def position(self, moment: Moment) -> Draft:
        """Return the slide that marks the moment's session in the day's programme."""
        laid, part = self._part(moment)
        here = next(n for n, entry in enumerate(part) if entry.item.id == moment.item.id)
        return Draft(
            "table",
            self._heading(moment, part[here].title),
            kicker=day_line(self._context, moment),
            shapes=(day_table(self._context, laid, part, moment, here),),
            steps=DENSE_HEADING,
            whole=tuple(whole for entry in part for whole in entry.shortened),
        )

    def _part(self, moment: Moment) -> tuple[Pages, tuple[Entry, ...]]:
        laid = pages(self._context, moment)
        here = moment.item.id
        return laid, next(part for part in laid.parts if here in {one.item.id for one in part})

    def _heading(self, moment: Moment, title: str) -> str:
        """Return the session's name, up to a colon where no other session is called the same."""
        words, short = self._context.words, _short(title)
        if self._named[short] == 1:
            return words.text("Now: {item}", item=short)
        if self._named[title] == 1 or len(self._context.seminar.programme) == 1:
            return words.text("Now: {item}", item=title)
        return words.text("Now, on day {day}: {item}", day=moment.day_number, item=title)


def _short(title: str) -> str:
    return title.partition(": ")[0]
