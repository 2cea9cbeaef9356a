"""What the page says of a day and of a row: on its tabs, in its cells, and to those who listen.

Texts only; nothing here knows of widgets.
"""

from __future__ import annotations

from app.desktop.pages.programme.rows import ItemRow
from app.entry.dates import date_text
from seminar.checks.problems import minutes
from seminar.items import item_name
from seminar.language import Language
from seminar.model import Day, Seminar
from seminar.schedule import DAY_MINUTES, DaySchedule, ScheduledItem, clock_time
from seminar.weekdays import weekday


def capital(text: str) -> str:
    """Return a text with a capital letter first."""
    return text[:1].upper() + text[1:]


def day_label(words: Language, day: Day) -> str:
    """Return what a day's tab says: "Torsdag 19. mars"."""
    without_year, _, _ = date_text(day.date, words.code).rpartition(" ")
    return capital(without_year)


def day_name(words: Language, day: Day) -> str:
    """Return a day's name where its date is known: "Torsdag"."""
    return capital(words.say(weekday(day.date)))


def balance(words: Language, times: DaySchedule) -> str:
    """Return what is left of a day: "8 min igjen", "12 min over", or "Slutter som planlagt"."""
    if times.left < 0:
        return words.text("{n} min over", n=-times.left)
    return words.text("{n} min left", n=times.left) if times.left else words.text("As planned")


def day_summary(words: Language, times: DaySchedule) -> str:
    """Return a day in one sentence: "Torsdag: 14 poster, slutter 15:22, 8 minutter før planen"."""
    day = day_name(words, times.day)
    count = len(times.items)
    if not count:
        return words.text("{day}: no items yet", day=day)
    items = words.plural("{n} item", "{n} items", count)
    told = words.text(
        "{day}: {items}, ends at {end}, {plan}",
        day=day,
        items=items,
        end=end_clock(words, times.work_end),
        plan=_against_plan(words, times.left),
    )
    return told if times.end == times.work_end else f"{told}, {evening(words, times)}"


def evening(words: Language, times: DaySchedule) -> str:
    """Return until when the evening goes on: "kvelden varer til 22:00"."""
    return words.text("the evening lasts until {end}", end=end_clock(words, times.end))


def end_clock(words: Language, end: int) -> str:
    """Return when something ends, such as "15:22", "24:00" or "00:30 neste dag".

    Args:
        words: the language.
        end: in minutes after the day's midnight.
    """
    if end == DAY_MINUTES:
        return "24:00"
    clock = words.clock(end)
    return words.text("{end} next day", end=clock) if end > DAY_MINUTES else clock


def _against_plan(words: Language, left: int) -> str:
    if left == 0:
        return words.text("as planned")
    if left > 0:
        return words.text("{time} before the plan", time=minutes(left))
    return words.text("{time} after the plan", time=minutes(-left))


def figures(words: Language, seminar: Seminar) -> str:
    """Return where the seminar is, and how many items on how many days."""
    count, days = sum(len(day.items) for day in seminar.programme), len(seminar.programme)
    if not days:
        return seminar.venue
    items = words.plural("{n} item", "{n} items", count)
    number = words.number_word(days)
    on = words.plural(
        "{items} on one day", "{items} on {number} days", days, items=items, number=number
    )
    return " · ".join(part for part in (seminar.venue, on) if part)


# --- rows -----------------------------------------------------------------------------------------


def warning(words: Language, row: ItemRow) -> str:
    """Return what the column Varsel says: "10 min luft", "5 min overlapp", or nothing."""
    said = _gap(words, row.times.gap, row.number) if row.gap_grade else ""
    late = words.text("Past midnight") if row.is_past_midnight else ""
    return " · ".join(part for part in (said, late) if part)


def _gap(words: Language, gap: int, number: int) -> str:
    if gap > 0:
        return words.text("{n} min gap", n=gap)
    if number == 1:  # Before it there is only the day's start.
        return words.text("{n} min too early", n=-gap)
    return words.text("{n} min overlap", n=-gap)


def spoken_start(words: Language, row: ItemRow) -> str:
    """Return a start as it is read aloud: "13:20, låst, overlapper med 5 minutter"."""
    parts = [words.clock(row.times.start)]
    if row.item.start is not None:
        parts.append(words.text("locked"))
    if said := spoken_warning(words, row):
        parts.append(said)
    return ", ".join(parts)


def spoken_warning(words: Language, row: ItemRow) -> str:
    """Return a warning as it is read aloud: "overlapper med 5 minutter", or nothing."""
    said = _spoken_gap(words, row.times.gap, row.number) if row.gap_grade else ""
    late = words.text("goes on past midnight") if row.is_past_midnight else ""
    return ", ".join(part for part in (said, late) if part)


def _spoken_gap(words: Language, gap: int, number: int) -> str:
    if gap > 0:
        return words.text("{time} of gap before it", time=minutes(gap))
    if number == 1:
        return words.text("begins {time} before the day", time=minutes(-gap))
    return words.text("overlaps by {time}", time=minutes(-gap))


def spoken_minutes(words: Language, n: int) -> str:
    """Return a length as it is read aloud: "45 minutter"."""
    return words.say(minutes(n))


def brief_title(words: Language, row: ScheduledItem) -> str:
    """Return a title for little room: what stands before its colon, if something does."""
    title = item_name(words, row.item)
    return title.partition(":")[0].strip() or title


def item_times(words: Language, row: ScheduledItem) -> str:
    """Return an item with its times, for a tooltip: "10:50–11:35 Oppgave 1, 45 min"."""
    return words.text(
        "{start}–{end} {title}, {n} min",
        start=clock_time(row.start),
        end=clock_time(row.end),
        title=item_name(words, row.item),
        n=row.item.minutes,
    )
