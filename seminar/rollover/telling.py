"""The lines that tell what became of each part of last year's seminar."""

from __future__ import annotations

from collections.abc import Iterator
from functools import reduce

from msgspec import Struct

from seminar.language import number_word
from seminar.messages import Message, message
from seminar.model import EarlierStatement, Seminar
from seminar.rollover.earlier import Shown
from seminar.rollover.parts import Line, RolloverPart, line
from seminar.rollover.people import sat_together
from seminar.rollover.survey import new_wave
from seminar.survey import Survey
from seminar.texts import shown

_NOTHING = message("Not brought along")
_NAME = 24
"""Characters of the name of a round that are shown."""


class Account(Struct, frozen=True):
    """What is told of.

    Args:
        last: last year's seminar.
        made: the new one.
        shown: how many slides that look back came or went.
        wave: the figures that come along, or `None`.
        parts: what comes along.
    """

    last: Seminar
    made: Seminar
    shown: Shown
    wave: Survey | None
    parts: frozenset[RolloverPart]


def lines(account: Account) -> tuple[Line, ...]:
    """Return a line for each part, and one for whatever else somebody would ask after.

    Templates lie in the folder; whoever looks there tells of them.
    """
    return (
        _programme(account),
        _slides(account),
        _tasks(account),
        _highlights(account),
        *_actions(account),
        _survey(account),
        _participants(account),
        _pairs(account),
        *_left(account),
    )


# --- what may come along --------------------------------------------------------------------------


def _programme(account: Account) -> Line:
    count, now = _number_of_items(account.last), _number_of_items(account.made)
    had = message("1 item") if count == 1 else message("{n} items", n=count)
    if "programme" not in account.parts or (account.made.programme and not account.last.programme):
        return line("programme", "left", count, had, message("Empty days"))
    if (gone := _days_gone(account)) > 0:
        becomes = _cut_short(now, count, gone)
    elif account.made.programme:
        becomes = message("The same times, new dates")
    else:
        becomes = message("No days yet")
    return line("programme", "changed", count, had, becomes)


def _cut_short(now: int, count: int, days: int) -> Message:
    """Return how much of the programme the days that are left hold."""
    if days == 1:
        return message("{n} of {all} items; the last day is left out", n=now, all=count)
    return message(
        "{n} of {all} items; the last {days} days are left out", n=now, all=count, days=days
    )


def _number_of_items(seminar: Seminar) -> int:
    return sum(len(day.items) for day in seminar.programme)


def _days_gone(account: Account) -> int:
    return len(account.last.programme) - len(account.made.programme)


def _slides(account: Account) -> Line:
    count, now = _number_of_slides(account.last), _number_of_slides(account.made)
    had = _slides_in_words(count)
    if not now:
        return line("slides", "left", count, had, _NOTHING)
    added = account.shown.added
    new = message("one is new") if added == 1 else message("{n} are new", n=number_word(added))
    if added and (remain := now - added) < count:
        becomes = message("Last year’s results are replaced; {n} remain, {new}", n=remain, new=new)
    elif added:
        becomes = message("Last year’s results are replaced; {new}", new=new)
    elif now < count:
        becomes = message("Last year’s results are replaced; {n} remain", n=now)
    else:
        becomes = message("Last year’s results are replaced")
    return line("slides", "changed", count, had, becomes)


def _number_of_slides(seminar: Seminar) -> int:
    return sum(len(item.slides) for day in seminar.programme for item in day.items)


def _tasks(account: Account) -> Line:
    tasks = account.last.tasks
    questions = sum(len(task.questions) for task in tasks)
    had = _both(
        message("1 task") if len(tasks) == 1 else message("{n} tasks", n=len(tasks)),
        message("1 question") if questions == 1 else message("{n} questions", n=questions),
    )
    if "tasks" not in account.parts:
        return line("tasks", "left", len(tasks), had, _NOTHING)
    if not tasks:
        return line("tasks", "left", 0, had, message("None"))
    return line("tasks", "kept", len(tasks), had, message("Unchanged"))


def _highlights(account: Account) -> Line:
    said = [one for one in account.last.outcomes if one.text.strip()]
    count = sum(one.highlight for one in said)
    had = message("{n} of {all} statements", n=count, all=len(said))
    if "highlights" not in account.parts:
        return line("highlights", "left", count, had, _NOTHING)
    if not count:
        return line("highlights", "left", 0, had, message("Nothing was highlighted"))
    return line("highlights", "changed", count, had, message("Become the look-back"))


def _actions(account: Account) -> Iterator[Line]:
    count = sum(one.kind == "action" for one in _looked_back_on(account.made))
    if count:
        had = message("1 action") if count == 1 else message("{n} actions", n=count)
        becomes = message("A list of their own in the look-back")
        yield Line("", message("Actions"), "changed", count, had, becomes)


def _looked_back_on(seminar: Seminar) -> tuple[EarlierStatement, ...]:
    return seminar.look_back.statements if seminar.look_back else ()


def _survey(account: Account) -> Line:
    dimensions = len(account.last.survey.dimensions)
    had = message("1 dimension") if dimensions == 1 else message("{n} dimensions", n=dimensions)
    if "survey" not in account.parts:
        return line("survey", "left", dimensions, had, _NOTHING)
    if not dimensions and account.wave is None:
        return line("survey", "left", 0, had, message("No survey"))
    if account.wave is None:
        new = new_wave(account.made)
        becomes = message("A new, empty wave: {wave}", wave=new)
        return line("survey", "changed", dimensions, had, becomes)
    before = account.wave.waves[0]
    new = new_wave(account.made, before)
    becomes = message("{before} comes along; a new, empty wave: {wave}", before=before, wave=new)
    return line("survey", "changed", dimensions, had, becomes)


def _participants(account: Account) -> Line:
    count = len(account.last.participants)
    had = message("1 name") if count == 1 else message("{n} names", n=count)
    if "participants" in account.parts and count:
        return line("participants", "kept", count, had, message("The same names, in no group yet"))
    return line("participants", "left", count, had, message("An empty list"))


def _pairs(account: Account) -> Line:
    several = sat_together(account.last)
    groups = sum(len(one.groups) for one in several)
    had = message("1 group") if groups == 1 else message("{n} groups", n=groups)
    if "pairs" not in account.parts:
        return line("pairs", "left", groups, had, _NOTHING)
    if not groups:
        return line("pairs", "left", 0, had, message("None"))
    rounds = reduce(_both, (message("{text}", text=shown(one.name, _NAME)) for one in several))
    becomes = message("Names from {rounds}, only so that others sit together", rounds=rounds)
    return line("pairs", "changed", groups, had, becomes)


def _both(one: Message, other: Message) -> Message:
    return message("{one}, {other}", one=one, other=other)


# --- what never does ------------------------------------------------------------------------------


def _left(account: Account) -> Iterator[Line]:
    last = account.last
    if groups := len(last.groups):
        had = message("1 group") if groups == 1 else message("{n} groups", n=groups)
        yield _gone(message("Groups"), groups, had)
    if said := len(last.outcomes):
        yield _gone(message("Outcomes"), said, _statements(said))
    if earlier := len(_looked_back_on(last)):
        yield Line(
            "",
            message("The look-back before"),
            "left",
            earlier,
            _statements(earlier),
            message("Makes way for last year’s"),
        )
    if removed := account.shown.removed:
        yield _gone(
            message("Look-back slides with nothing left to show"),
            removed,
            _slides_in_words(removed),
        )
    if (days := _days_gone(account)) > 0:
        had = message("1 day") if days == 1 else message("{n} days", n=days)
        yield _gone(message("Days at the end"), days, had)
    if accepted := len(last.accepted):
        had = message("1 problem") if accepted == 1 else message("{n} problems", n=accepted)
        name, becomes = message("Accepted problems"), message("Are told again")
        yield Line("", name, "left", accepted, had, becomes)


def _gone(name: Message, count: int, had: Message) -> Line:
    return Line("", name, "left", count, had, _NOTHING)


def _statements(count: int) -> Message:
    return message("1 statement") if count == 1 else message("{n} statements", n=count)


def _slides_in_words(count: int) -> Message:
    return message("1 slide") if count == 1 else message("{n} slides", n=count)
