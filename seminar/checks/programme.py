"""Checks of the programme: days, times, breaks, and what each item says of itself."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from seminar.checks.context import Context, DayAt, ItemAt, part_place, quoted
from seminar.checks.holidays import holiday
from seminar.checks.problems import Problem, error, minutes, tip, warning
from seminar.checks.times import RESTING_GAP, grade_of_gap
from seminar.checks.times import past_midnight as place_past_midnight
from seminar.items import KIND_NAMES
from seminar.messages import Message, message
from seminar.model import TaskSlide
from seminar.schedule import clock_time

LONGEST_STRETCH = 90
"""Minutes a hall can sit without a break."""
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
            yield warning(day.place.at("date"), what)


def day_off(context: Context) -> Iterator[Problem]:
    """A day on which people do not work."""
    for day in context.days:
        date = day.day.date
        if name := holiday(date):
            what = message(
                "{date} is {holiday}; see that the date is right.", date=date, holiday=name
            )
            yield warning(day.place.at("date"), what)
        elif date.weekday() == 5:
            what = message("{date} is a Saturday; see that the date is right.", date=date)
            yield tip(day.place.at("date"), what)
        elif date.weekday() == 6:
            what = message("{date} is a Sunday; see that the date is right.", date=date)
            yield tip(day.place.at("date"), what)


def overlap(context: Context) -> Iterator[Problem]:
    """An item that begins before all those before it have ended."""
    for day in context.days:
        for number, item in enumerate(day.items[1:], 1):
            if item.times.gap < 0:
                before = max(day.items[:number], key=lambda earlier: earlier.times.end)
                is_next = before is day.items[number - 1]
                what = message(
                    "{item} is locked to {start}, but {before} ends at {end}.",
                    item=_name(item),
                    start=clock_time(item.times.start),
                    before=message("the item before it") if is_next else _name(before),
                    end=clock_time(before.times.end),
                )
                yield error(item.place.at("start"), what)


def _name(item: ItemAt) -> Message:
    return message("“{title}”", title=quoted(item.item.title) or KIND_NAMES[item.item.kind])


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
            yield warning(first.place.at("start"), what)
        elif first.times.gap:
            what = message(
                "The day begins at {day}, but its first item at {start}; let the day begin then,"
                " or plan something first.",
                **begins,
            )
            yield tip(first.place.at("start"), what)


def gap(context: Context) -> Iterator[Problem]:
    """More time between two items than it takes to sit down, for which nothing is planned."""
    for day in context.days:
        for item in day.items[1:]:
            grade = grade_of_gap(item.times, is_first=False)
            if item.times.gap > 0 and grade is not None:
                what = message(
                    "{n} min with nothing planned before {item}, which is locked to {start}.",
                    n=item.times.gap,
                    item=_name(item),
                    start=clock_time(item.times.start),
                )
                yield Problem(grade, item.place.at("start"), what)


def past_midnight(context: Context) -> Iterator[Problem]:
    """An item that goes on into the next date, which no day's programme shows."""
    for day in context.days:
        place = place_past_midnight(day.times)
        if place is not None:
            item = day.items[place]
            what = message(
                "{item} lasts until {end} on the next day; end it by midnight, or move it there.",
                item=_name(item),
                end=clock_time(item.times.end),
            )
            yield warning(item.place.at("minutes"), what)


def day_over_its_end(context: Context) -> Iterator[Problem]:
    """A working day that lasts longer than planned."""
    for day in context.days:
        if day.times.left < 0:
            what = message(
                "The day ends at {end}, {n} min after the plan.",
                end=clock_time(day.times.work_end),
                n=-day.times.left,
            )
            yield warning(day.place.at("end"), what)


def day_ends_early(context: Context) -> Iterator[Problem]:
    """A day that is over long before its planned end."""
    for day in context.days:
        if day.items and day.times.left > EARLY_END:
            what = message(
                "The day ends at {end}, {n} min before the plan; plan an earlier end, or add what"
                " is missing.",
                end=clock_time(day.times.work_end),
                n=day.times.left,
            )
            yield tip(day.place.at("end"), what)


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
            yield error(item.place.at("title"), what)


def long_item(context: Context) -> Iterator[Problem]:
    """An item that takes more than two lines in the programme."""
    for item in context.items:
        if len(item.item.title) > TITLE_LENGTH or len(item.item.presenter) > PRESENTER_LENGTH:
            what = message(
                "Title or presenter takes more than two lines in the programme; shorten it, and"
                " keep the rest for the slides."
            )
            is_title = len(item.item.title) > TITLE_LENGTH
            yield tip(item.place.at("title" if is_title else "presenter"), what)


def session_without_presenter(context: Context) -> Iterator[Problem]:
    """A session that nobody has been asked to lead."""
    for item in context.items:
        if item.item.kind in _LED and not item.item.presenter.strip():
            yield warning(item.place.at("presenter"), message("Nobody leads it; write who does."))


def task_item_without_task(context: Context) -> Iterator[Problem]:
    """Time set aside for a task that is not shown."""
    for item in context.items:
        shows = any(isinstance(slide, TaskSlide) for slide in item.item.slides)
        if item.item.kind == "task" and not shows:
            what = message(
                "It is a task, but none of its slides shows one; add a slide with the task, or"
                " choose another kind."
            )
            yield warning(item.place.at("kind"), what)


CHECKS = (
    no_programme,
    day_without_items,
    days_apart,
    day_off,
    overlap,
    first_item_off_the_start,
    gap,
    past_midnight,
    day_over_its_end,
    day_ends_early,
    too_long_without_a_break,
    long_day_without_a_meal,
    item_without_title,
    long_item,
    session_without_presenter,
    task_item_without_task,
)
