"""Making next year's seminar, and telling what became of last year's."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Iterator

from msgspec import Struct
from msgspec.structs import replace

from seminar.editing.places import with_each_item
from seminar.model import (
    Day,
    Item,
    LookBack,
    PictureSlide,
    Seminar,
    Slide,
    SurveySettings,
    TaskOverviewSlide,
    TaskSlide,
)
from seminar.rollover.dates import day_after, days_moved
from seminar.rollover.earlier import Shown, look_back_on, with_look_back
from seminar.rollover.fresh_ids import with_fresh_ids
from seminar.rollover.parts import USUAL, Line, RolloverPart
from seminar.rollover.people import drawing_of, people_of
from seminar.rollover.proposals import LeftAlone, Proposal, left_to_look_at, proposals
from seminar.rollover.survey import last_wave
from seminar.rollover.telling import Account, lines
from seminar.survey import Survey
from seminar.texts import clean_text

_FRESH_DAYS = 2
"""The days of a seminar whose last year had none, as in `seminar.fresh`."""


class NextYear(Struct, frozen=True):
    """A new seminar, and what became of the one it was made from.

    Args:
        seminar: the new one; its texts are last year's until proposals are made
            (`with_proposals`).
        lines: what came along, what was changed and what was left.
        proposals: the texts that name dates or years, in the order of the seminar's parts.
        left_alone: the seminar's own days that no proposal changes, to be looked at.
        media: the files that its slides and its logo need, as paths from a seminar's folder.
        survey: last year's figures that come along; `None` for none.
    """

    seminar: Seminar
    lines: tuple[Line, ...]
    proposals: tuple[Proposal, ...]
    left_alone: tuple[LeftAlone, ...]
    media: tuple[str, ...]
    survey: Survey | None


def next_year(
    last: Seminar,
    first_day: dt.date | None = None,
    *,
    title: str = "",
    days: int | None = None,
    parts: Collection[RolloverPart] = USUAL,
    survey: Survey | None = None,
) -> NextYear:
    """Return next year's seminar.

    Args:
        last: the seminar to begin from; it keeps every rule, and so does what is returned.
        first_day: the new first day; `None` for the same weekday of the same week a year later.
        title: what it is called; empty for last year's title with its year changed.
        days: how many days it has; `None` for as many as last year.
        parts: what comes along.
        survey: what may be shown of last year's figures, or `None` if there are none.

    Raises:
        NoSuchDate: a day would lie beyond the calendar.
    """
    dates = new_dates(last, first_day, days)
    wave = last_wave(survey) if survey and "survey" in parts else None
    shown = _looking_back(_kept(last, dates, parts, wave), last, parts)
    made = with_fresh_ids(shown.seminar)
    moved = dict(zip((day.date for day in last.programme), dates, strict=False))
    found = proposals(made, moved, _years_looked_back_on(last, made))
    if title.strip():
        made = replace(made, title=clean_text(title.strip()))
        found = tuple(one for one in found if not _is_title(one))
    account = Account(last, made, shown, wave, frozenset(parts))
    left = left_to_look_at(made, moved)
    return NextYear(made, lines(account), found, left, tuple(_media(made)), wave)


def _is_title(proposal: Proposal) -> bool:
    return proposal.place.part == "details" and proposal.place.field == "title"


# --- programme, tasks, people ---------------------------------------------------------------------


def new_dates(
    last: Seminar, first_day: dt.date | None = None, days: int | None = None
) -> tuple[dt.date, ...]:
    """Return the new days' dates: last year's moved, cut short, or with days after the last.

    Where last year never got its days, there are as many as a fresh seminar has, if a first day is
    named.

    Args:
        last: last year's seminar.
        first_day: the new first day; `None` for the same weekday of the same week a year later.
        days: how many days there are to be; `None` for as many as last year.

    Raises:
        NoSuchDate: a day would lie beyond the calendar.
    """
    old = [day.date for day in last.programme]
    if not old and first_day is not None:
        old, days = [first_day], days or _FRESH_DAYS
    if days is not None:
        old = old[:days]
        while old and len(old) < days:
            old.append(day_after(old[-1]))
    return days_moved(old, first_day)


def _kept(
    last: Seminar,
    dates: tuple[dt.date, ...],
    parts: Collection[RolloverPart],
    wave: Survey | None,
) -> Seminar:
    """Return what comes along, with its old ids and its old look-back."""
    document = last.document
    seminar = replace(
        last,
        programme=tuple(_days(last, dates)),
        tasks=last.tasks if "tasks" in parts else (),
        participants=people_of(last, parts),
        groups=(),
        drawing=drawing_of(last, parts),
        survey=_survey(last.survey, wave) if "survey" in parts else SurveySettings(),
        outcomes=(),
        collected=(),
        unlike=(),
        document=document if "templates" in parts else replace(document, templates=()),
        accepted=(),
    )
    return with_each_item(_without_items(seminar, parts), _slides_kept(parts))


def _days(last: Seminar, dates: tuple[dt.date, ...]) -> Iterator[Day]:
    for place, date in enumerate(dates):
        if place < len(last.programme):
            yield replace(last.programme[place], date=date)
        else:
            like = last.programme[-1] if last.programme else Day(date=date)
            yield Day(date=date, start=like.start, end=like.end)


def _without_items(seminar: Seminar, parts: Collection[RolloverPart]) -> Seminar:
    if "programme" in parts:
        return seminar
    emptied = (replace(day, items=(), title="") for day in seminar.programme)
    return replace(seminar, programme=tuple(emptied))


def _slides_kept(parts: Collection[RolloverPart]) -> Callable[[Item], Item]:
    """Return what takes the slides from an item that do not come along."""

    def comes_along(slide: Slide) -> bool:
        if isinstance(slide, TaskSlide | TaskOverviewSlide):
            return "tasks" in parts
        return True

    def kept(item: Item) -> Item:
        slides = item.slides if "slides" in parts else ()
        return replace(item, slides=tuple(filter(comes_along, slides)))

    return kept


def _survey(settings: SurveySettings, wave: Survey | None) -> SurveySettings:
    """Return the settings for a workbook with the last wave and an empty one.

    Its headings say what the waves are called. How many were asked is known of the first of them.
    """
    asked = wave.asked[0] if wave is not None and wave.asked else None
    asked_then = (asked, 0) if asked else ()
    return replace(settings, wave_labels=(), asked=asked_then, compared=())


# --- looking back ---------------------------------------------------------------------------------


def _looking_back(seminar: Seminar, last: Seminar, parts: Collection[RolloverPart]) -> Shown:
    look_back = look_back_on(last) if "highlights" in parts else LookBack()
    if look_back != LookBack():
        return with_look_back(seminar, look_back, can_add="slides" in parts)
    shown = with_look_back(seminar, LookBack(), can_add=False)
    return replace(shown, seminar=replace(shown.seminar, look_back=None))


def _years_looked_back_on(last: Seminar, made: Seminar) -> tuple[int, int] | None:
    """Return the year that slides looked back on, and the one they look back on now."""
    before = last.look_back.year if last.look_back else None
    now = made.look_back.year if made.look_back else None
    return (before, now) if before and now else None


# --- files ----------------------------------------------------------------------------------------


def _media(seminar: Seminar) -> Iterator[str]:
    """Yield the files that a seminar needs, each once."""
    pictures = [
        slide.picture
        for day in seminar.programme
        for item in day.items
        for slide in item.slides
        if isinstance(slide, PictureSlide)
    ]
    yield from filter(None, dict.fromkeys((seminar.organisation.logo, *pictures)))
