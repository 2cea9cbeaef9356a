"""What collecting came to, in a few sentences: what was read and is new, and who is not done.

The sentences are those of the window too: "Leste 17 av 18 svarark: 31 nye utsagn, 6 endret. Gruppe
3 har oppgave 2 åpent. Gruppe 5 har ikke svart på oppgave 4."
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from app.collecting.collecting import Collected, Sheet, sheets_of
from app.collecting.names import Names
from seminar.language import Language, number_word
from seminar.messages import Message, message
from seminar.texts import capital

_NAMED = 3
"""Groups with open tasks that are named one by one; of more, the sheets are counted."""


def summary(collected: Collected, words: Language) -> str:
    """Return what collecting came to.

    Args:
        collected: what came of it.
        words: the language to say it in.
    """
    sentences = (
        _read(collected, words),
        *_open(collected, words),
        *_unanswered(collected, words),
        *_waiting(collected, words),
    )
    return " ".join(sentences)


def as_step(collected: Collected) -> Message:
    """Return what bringing it in is called, such as "La til 31 utsagn fra svararkene"."""
    new, changed, gone = _counts(collected)
    if new:
        number = number_word(new)
        return (
            message("Added one statement from the answer sheets")
            if new == 1
            else message("Added {number} statements from the answer sheets", number=number)
        )
    if changed:
        return (
            message("Changed one statement as its answer sheet says now")
            if changed == 1
            else message(
                "Changed {number} statements as the answer sheets say now",
                number=number_word(changed),
            )
        )
    if gone:
        return (
            message("Removed one statement that its answer sheet does not say any more")
            if gone == 1
            else message(
                "Removed {number} statements that the answer sheets do not say any more",
                number=number_word(gone),
            )
        )
    return message("Noted what the answer sheets say")


def news_text(words: Language, new: int, changed: int, gone: int) -> str:
    """Return how many statements are new, changed and gone, such as "3 nye, 1 endret"."""
    counts = (
        words.plural("{n} new", "{n} new", new) if new else "",
        words.plural("{n} changed", "{n} changed", changed) if changed else "",
        words.plural("{n} removed", "{n} removed", gone) if gone else "",
    )
    return ", ".join(filter(None, counts))


def _read(collected: Collected, words: Language) -> str:
    total = len(sheets_of(collected.before))
    news = _news(collected, words) or words.text("nothing new")
    return words.plural(
        "Read {read} of {n} answer sheet: {news}.",
        "Read {read} of {n} answer sheets: {news}.",
        total,
        read=len(collected.news),
        news=news,
    )


def _news(collected: Collected, words: Language) -> str:
    new, changed, gone = _counts(collected)
    counts = (
        words.plural("{n} new statement", "{n} new statements", new) if new else "",
        news_text(words, 0, changed, gone),
    )
    return ", ".join(filter(None, counts))


def _counts(collected: Collected) -> tuple[int, int, int]:
    """Return how many statements are new, changed and gone."""
    news = collected.news
    return (
        sum(len(one.new) for one in news),
        sum(len(one.changed) for one in news),
        sum(len(one.gone) for one in news),
    )


def _open(collected: Collected, words: Language) -> Iterator[str]:
    """Return which groups have the sheets of which tasks open somewhere, not all of it saved."""
    open_ = [one for one in sheets_of(collected.before) if one in collected.reading.open]
    count = words.plural(
        "{n} answer sheet is open somewhere.", "{n} answer sheets are open somewhere.", len(open_)
    )
    return _by_name_or_counted(open_, Names(collected.before, words), _has_open, count)


def _has_open(names: Names, groups: Sequence[str | None], sheets: Sequence[Sheet]) -> str:
    tasks = names.tasks(sheets)
    if None in groups:
        return capital(
            names.words.plural(
                "{tasks} is open somewhere.",
                "{tasks} are open somewhere.",
                len(sheets),
                tasks=tasks,
            )
        )
    return names.words.plural(
        "{groups} has {tasks} open.",
        "{groups} have {tasks} open.",
        len(groups),
        groups=_groups(names, groups),
        tasks=tasks,
    )


def _unanswered(collected: Collected, words: Language) -> Iterator[str]:
    """Return which groups have not answered which tasks.

    A sheet that was not read counts as not answered as long as every file was read; else it may be
    in the one that was not. Nor does one that is open: what is written there may not be saved.
    """
    blank, open_ = collected.blank, collected.reading.open
    has_faults = any(one.is_fault for one in collected.reading.remarks)
    unread = () if has_faults else collected.unread
    left = [
        one for one in sheets_of(collected.before) if one in (*blank, *unread) and one not in open_
    ]
    count = words.plural(
        "{n} answer sheet is still without answers.",
        "{n} answer sheets are still without answers.",
        len(left),
    )
    return _by_name_or_counted(left, Names(collected.before, words), _has_not_answered, count)


def _by_name_or_counted(
    sheets: Sequence[Sheet],
    names: Names,
    said: Callable[[Names, Sequence[str | None], Sequence[Sheet]], str],
    count: str,
) -> Iterator[str]:
    """Yield what is said of each group's sheets, or of very many groups how many sheets it is."""
    by_group = _by_group(sheets)
    if len(by_group) > _NAMED:
        yield count
        return
    for groups, alike in _alike(by_group):
        yield said(names, groups, alike)


def _has_not_answered(names: Names, groups: Sequence[str | None], sheets: Sequence[Sheet]) -> str:
    tasks = names.tasks(sheets)
    if None in groups:
        return capital(
            names.words.plural(
                "{tasks} is not answered.", "{tasks} are not answered.", len(sheets), tasks=tasks
            )
        )
    return names.words.plural(
        "{groups} has not answered {tasks}.",
        "{groups} have not answered {tasks}.",
        len(groups),
        groups=_groups(names, groups),
        tasks=tasks,
    )


def _groups(names: Names, groups: Sequence[str | None]) -> str:
    return names.words.listing([names.group(group) for group in groups])


def _by_group(sheets: Sequence[Sheet]) -> list[tuple[str | None, list[Sheet]]]:
    """Return sheets, which stand group by group, with the group that they are of."""
    return [(group, list(of_it)) for group, of_it in groupby(sheets, lambda one: one[1])]


def _alike(
    by_group: Sequence[tuple[str | None, Sequence[Sheet]]],
) -> Iterator[tuple[list[str | None], list[Sheet]]]:
    """Yield the groups of which the same is to be said, with the sheets of the first of them."""
    groups_of: dict[tuple[str, ...], list[str | None]] = {}
    for group, sheets in by_group:
        groups_of.setdefault(tuple(task for task, _ in sheets), []).append(group)
    for tasks, groups in groups_of.items():
        yield groups, [(task, groups[0]) for task in tasks]


def _waiting(collected: Collected, words: Language) -> Iterator[str]:
    """Yield what waits for a person."""
    conflicts = sum(len(one.conflicts) for one in collected.news)
    emptied = sum(one.is_emptied for one in collected.news)
    unread = len({one.file for one in collected.reading.remarks if one.is_fault})
    if conflicts:
        yield words.plural(
            "{n} statement was changed both in Plenum and in its sheet.",
            "{n} statements were changed both in Plenum and in their sheets.",
            conflicts,
        )
    if emptied:
        yield words.plural("{n} sheet has been emptied.", "{n} sheets have been emptied.", emptied)
    if unread:
        yield words.plural(
            "{n} file was not read, or not all of it.",
            "{n} files were not read, or not all of them.",
            unread,
        )
