"""What the parts of a seminar are called in a sentence: briefly, on one line, without emphasis."""

from __future__ import annotations

from seminar.emphasis import plain
from seminar.items import KIND_NAMES
from seminar.messages import Message, message
from seminar.model import Day, Group, Item, Participant, Phase, Seminar, Task
from seminar.tasks import PHASE_NAMES, task_in_words
from seminar.texts import shown
from seminar.weekdays import weekday

BRIEF = 30
"""Characters of a title above which what follows its colon is left out."""


def quotable(text: str, most: int = 40) -> str:
    """Return a text of the seminar on one line, without emphasis, and shortened at a word's end."""
    line = " ".join(plain(text).split())
    if len(line) <= most:
        return shown(line, most)
    cut = shown(line, most)[:-1]
    words, _, _ = cut.rpartition(" ")
    return (words if len(words) > most // 2 else cut).rstrip(" ,;:–-") + "…"


def brief(title: str) -> str:
    """Return a title as a sentence names it: "Oppgave 1" for "Oppgave 1: Slik samarbeider vi …"."""
    line = " ".join(plain(title).split())
    head, colon, _ = line.partition(": ")
    return quotable(head if colon and head and len(line) > BRIEF else line)


def quoted(name: Message | str) -> Message:
    """Return a name in the language's quotation marks."""
    return message("“{title}”", title=name)


def item_title(item: Item) -> Message | str:
    """Return what an item is called: its title or, without one, its kind."""
    return brief(item.title) or KIND_NAMES[item.kind]


def task_title(seminar: Seminar, task: Task) -> Message | str:
    """Return what a task is called: its title or, without one, "Task 2"."""
    return brief(task.title) or task_in_words(seminar, task)


def phase_title(phase: Phase) -> Message | str:
    """Return what a phase is called: its name or, without one, its kind."""
    return brief(phase.name) or PHASE_NAMES[phase.kind]


def day_name(day: Day) -> Message:
    """Return what a day is called: its weekday."""
    return weekday(day.date)


def participant_title(who: Participant) -> Message | str:
    """Return what a participant is called: the name or, without one, the role."""
    return brief(who.name) or brief(who.role) or message("Participant without a name")


def group_title(seminar: Seminar, group: Group) -> Message | str:
    """Return what a group is called: its name or, without one, "Group 3"."""
    return brief(group.name) or message("Group {n}", n=seminar.groups.index(group) + 1)
