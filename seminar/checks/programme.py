"""Checks of the programme: days, times, breaks, and what each item says of itself."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from seminar.checks.context import Context, DayAt, ItemAt, part_place, quoted
from seminar.checks.holidays import holiday
from seminar.checks.problems import Problem, error, minutes, tip, warning
from seminar.messages import Message, message
from seminar.model import TaskSlide
from seminar.schedule import clock_time

LONGEST_STRETCH = 90
"""Minutes a hall can sit without a break."""
MOVING_GAP = 5
"""Minutes without a programme below which people are on their way, and nothing is to be said."""
RESTING_GAP = 10
"""Minutes without a programme that are a break in all but name."""
EARLY_END = 60
"""Minutes in hand from which a planned end looks forgotten."""
DAY_WITH_A_MEAL = 300
"""Minutes from which a day needs a meal."""
TITLE_LENGTH, PRESENTER_LENGTH = 100, 70
"""Characters that fill two lines of the programme slide."""

_BREAKS = ("break", "meal", "social")
_LED = ("opening", "talk", "plenary", "closing")


def no_programme(context: Context) -> Iterator[Problem]:
    """There is nothing to hold a seminar by."""
    if not context.days:
        what = message("There is no programme yet; add a day with its date and its items.")
        yield error(part_place("programme"), what)


def day_without_items(context: Context) -> Iterator[Problem]:
    """A day that is only a date."""
    for day in context.days:
        if not day.items:
            what = message("The day has no items; add them, or remove the day.")
            yield warning(day.place, what)


def days_apart(context: Context) -> Iterator[Problem]:
    """Days that do not follow each other."""
    for before, day in pairwise(context.days):
        if (day.day.date - before.day.date).days > 1:
            what = message(
                "The day is {date}, but the one before it is {before}; see that both dates are"
                " right.",
                date=day.day.date,
                before=before.day.date,
            )
            yield warning(day.place, what)


def day_off(context: Context) -> Iterator[Problem]:
    """A day on which people do not work."""
    for day in context.days:
        date = day.day.date
        if name := holiday(date):
            what = message(
                "{date} is {holiday}; see that the date is right.", date=date, holiday=name
            )
            yield warning(day.place, what)
        elif date.weekday() == 5:
            yield tip(
                day.place, message("{date} is a Saturday; see that the date is right.", date=date)
            )
        elif date.weekday() == 6:
            yield tip(
                day.place, message("{date} is a Sunday; see that the date is right.", date=date)
            )


def overlap(context: Context) -> Iterator[Problem]:
    """An item that begins before all those before it have ended."""
    for day in context.days:
        for number, item in enumerate(day.items[1:], 1):
            if item.times.gap < 0:
                before = max(day.items[:number], key=lambda earlier: earlier.times.end)
                what = message(
                    "It begins at {start}, but {before} lasts until {end}; move it, or shorten"
                    " what comes before it by {minutes}.",
                    start=clock_time(item.times.start),
                    before=_name(before),
                    end=clock_time(before.times.end),
                    minutes=minutes(-item.times.gap),
                )
                yield error(item.place, what)


def _name(item: ItemAt) -> Message:
    title = quoted(item.item.title)
    return message("“{title}”", title=title) if title else message("the item before it")


def first_item_off_the_start(context: Context) -> Iterator[Problem]:
    """A first item that does not begin when the day does."""
    for first in (day.items[0] for day in context.days if day.items):
        begins = {
            "start": clock_time(first.times.start),
            "day": clock_time(first.times.start - first.times.gap),
        }
        if first.times.gap < 0:
            what = message(
                "It begins at {start}, but the day at {day}; let the day begin earlier.", **begins
            )
            yield warning(first.place, what)
        elif first.times.gap:
            what = message(
                "The day begins at {day}, but its first item at {start}; let the day begin then,"
                " or plan something first.",
                **begins,
            )
            yield tip(first.place, what)


def gap(context: Context) -> Iterator[Problem]:
    """More time between two items than it takes to sit down, for which nothing is planned."""
    for day in context.days:
        for item in day.items[1:]:
            if item.times.gap >= MOVING_GAP:
                what = message(
                    "Nothing is planned for the {minutes} before it; fill them, or make them a"
                    " break.",
                    minutes=minutes(item.times.gap),
                )
                yield tip(item.place, what)


def day_over_its_end(context: Context) -> Iterator[Problem]:
    """A day that lasts longer than planned."""
    for day in context.days:
        if day.times.left < 0:
            what = message(
                "The programme lasts until {end}, {minutes} beyond the planned end at {planned};"
                " shorten an item, or plan a later end.",
                end=clock_time(day.times.end),
                minutes=minutes(-day.times.left),
                planned=clock_time(day.times.planned_end),
            )
            yield error(day.place, what)


def day_ends_early(context: Context) -> Iterator[Problem]:
    """A day that is over long before its planned end."""
    for day in context.days:
        if day.items and day.times.left > EARLY_END:
            what = message(
                "The programme is over at {end}, {minutes} before the planned end at {planned};"
                " plan an earlier end, or add what is missing.",
                end=clock_time(day.times.end),
                minutes=minutes(day.times.left),
                planned=clock_time(day.times.planned_end),
            )
            yield tip(day.place, what)


def too_long_without_a_break(context: Context) -> Iterator[Problem]:
    """More than 90 minutes on end without a break."""
    for stretch in (stretch for day in context.days for stretch in _stretches(day)):
        start, end = stretch[0].times.start, stretch[-1].times.end
        if end - start > LONGEST_STRETCH:
            too_late = next(i for i in stretch if i.times.end - start > LONGEST_STRETCH)
            what = message(
                "From {start} to {end}, {minutes}, there is no break; put one in before it or"
                " within it.",
                start=clock_time(start),
                end=clock_time(end),
                minutes=minutes(end - start),
            )
            yield warning(too_late.place, what)


def _stretches(day: DayAt) -> Iterator[list[ItemAt]]:
    """Yield the runs of items between which nobody can rest."""
    stretch: list[ItemAt] = []
    for item in day.items:
        rests = item.item.kind in _BREAKS
        if stretch and (rests or item.times.gap >= RESTING_GAP):
            yield stretch
            stretch = []
        if not rests:
            stretch.append(item)
    if stretch:
        yield stretch


def long_day_without_a_meal(context: Context) -> Iterator[Problem]:
    """A whole day on which nobody is fed."""
    for day in context.days:
        fed = any(item.item.kind in ("meal", "social") for item in day.items)
        if day.items and not fed and day.times.end - day.times.start >= DAY_WITH_A_MEAL:
            what = message(
                "The day lasts {minutes} without a meal; add lunch, or make an item one.",
                minutes=minutes(day.times.end - day.times.start),
            )
            yield tip(day.place, what)


def item_without_title(context: Context) -> Iterator[Problem]:
    """An item that the programme cannot name."""
    for item in context.items:
        if not item.item.title.strip():
            what = message("The item has no title; write what the programme shall call it.")
            yield error(item.place, what)


def long_item(context: Context) -> Iterator[Problem]:
    """An item that takes more than two lines in the programme."""
    for item in context.items:
        if len(item.item.title) > TITLE_LENGTH or len(item.item.presenter) > PRESENTER_LENGTH:
            what = message(
                "Title or presenter takes more than two lines in the programme; shorten it, and"
                " keep the rest for the slides."
            )
            yield tip(item.place, what)


def session_without_presenter(context: Context) -> Iterator[Problem]:
    """A session that nobody has been asked to lead."""
    for item in context.items:
        if item.item.kind in _LED and not item.item.presenter.strip():
            yield warning(item.place, message("Nobody leads it; write who does."))


def task_item_without_task(context: Context) -> Iterator[Problem]:
    """Time set aside for a task that is not shown."""
    for item in context.items:
        shows = any(isinstance(slide, TaskSlide) for slide in item.item.slides)
        if item.item.kind == "task" and not shows:
            what = message(
                "It is a task, but none of its slides shows one; add a slide with the task, or"
                " choose another kind."
            )
            yield warning(item.place, what)


CHECKS = (
    no_programme,
    day_without_items,
    days_apart,
    day_off,
    overlap,
    first_item_off_the_start,
    gap,
    day_over_its_end,
    day_ends_early,
    too_long_without_a_break,
    long_day_without_a_meal,
    item_without_title,
    long_item,
    session_without_presenter,
    task_item_without_task,
)
