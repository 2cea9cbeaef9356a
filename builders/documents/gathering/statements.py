"""What was said: last year's look-back, and this year's outcomes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from builders.documents.fields.people import GroupFields
from builders.documents.fields.statements import (
    LookBackFields,
    OutcomesFields,
    StatementFields,
    TaskOutcomesFields,
)
from builders.documents.gathering.answers import other_answers, were_answered
from builders.documents.gathering.merging import Merged, merged
from builders.documents.gathering.sources import Sources
from builders.documents.gathering.voices import group_list, voices
from builders.documents.rich import Rich
from seminar.language import Language
from seminar.model import Statement, StatementKind, Task
from seminar.tasks import task_called

MOST = 6
"""How many statements of a kind the look-back has."""


# --- an earlier year ------------------------------------------------------------------------------


def look_back_fields(sources: Sources) -> LookBackFields | None:
    """Return last year's outcomes, or `None` if there are none.

    The most of a kind are chosen highlights first. A highlight is not listed with its kind again,
    but an action always stands among the actions.
    """
    earlier = sources.seminar.look_back
    said = merged(earlier.statements) if earlier else []
    if earlier is None or not said:
        return None
    chosen = [one for kind in _KINDS for one in _first(said, kind)]
    quoted = [one for one in chosen if one.highlight and one.kind != "action"]
    listed = _by_kind([one for one in chosen if one not in quoted])

    def fields(statements: Iterable[Merged]) -> tuple[StatementFields, ...]:
        return tuple(_earlier(sources.words, one) for one in statements)

    return LookBackFields(
        year=str(earlier.year or ""),
        highlights=fields(quoted),
        observations=fields(listed["observation"]),
        proposals=fields(listed["proposal"]),
        decisions=fields(listed["agreement"]),
        actions=fields(listed["action"]),
        is_shortened=len(chosen) < len(said),
    )


_KINDS: tuple[StatementKind, ...] = ("observation", "proposal", "agreement", "action")


def _first(said: Sequence[Merged], kind: StatementKind) -> list[Merged]:
    """Return the statements of a kind that there is room for, in the order they were made in."""
    of_kind = [one for one in said if one.kind == kind]
    kept = sorted(of_kind, key=lambda one: not one.highlight)[:MOST]
    return [one for one in of_kind if one in kept]


def _by_kind(said: Iterable[Merged]) -> dict[StatementKind, list[Merged]]:
    found: dict[StatementKind, list[Merged]] = {kind: [] for kind in _KINDS}
    for one in said:
        found[one.kind].append(one)
    return found


def _earlier(words: Language, one: Merged) -> StatementFields:
    names = [name.strip() for name in one.sources if name.strip()]
    return _fields(words, one, group_list(words, names))


def _fields(words: Language, one: Merged, source: str, task: str = "") -> StatementFields:
    return StatementFields(
        text=Rich(one.text),
        source=source,
        owner=Rich(one.owner),
        due=words.date(one.due) if one.due else "",
        highlight=one.highlight,
        task=task,
    )


# --- this year ------------------------------------------------------------------------------------


def task_outcomes_fields(
    sources: Sources, task: Task, groups: Sequence[GroupFields]
) -> TaskOutcomesFields | None:
    """Return what was said about a task, or `None` if nothing was."""
    return _outcomes_of(sources, task, groups)


def outcomes_fields(sources: Sources, groups: Sequence[GroupFields]) -> OutcomesFields:
    """Return this year's outcomes over all tasks."""
    seminar = sources.seminar
    highlights = merged(one for one in seminar.outcomes if one.highlight)
    actions = _actions(sources, groups)
    return OutcomesFields(
        highlights=_said(sources, groups, highlights, ""),
        actions=tuple(fields for _, fields in actions),
        without_task=_outcomes_of(sources, None, groups),
        actions_text=_actions_text(sources.words, [action for action, _ in actions]),
        has_answers=any(were_answered(seminar, task) for task in seminar.tasks),
    )


def _outcomes_of(
    sources: Sources, task: Task | None, groups: Sequence[GroupFields]
) -> TaskOutcomesFields | None:
    """Return what was said about a task, or what was said about none."""
    statements = _statements(sources, task)
    said = merged(statements)
    if not said:
        return None
    called = task_called(sources.words, sources.seminar, task) if task else ""
    kinds = {kind: _said(sources, groups, ones, called) for kind, ones in _by_kind(said).items()}
    return TaskOutcomesFields(
        highlights=_said(sources, groups, [one for one in said if one.highlight], called),
        observations=kinds["observation"],
        proposals=kinds["proposal"],
        decisions=kinds["agreement"],
        actions=kinds["action"],
        only_actions=all(one.kind == "action" for one in said),
        has_answers=task is not None and were_answered(sources.seminar, task),
        other_answers=other_answers(sources.seminar, task, groups) if task else (),
    )


def _statements(sources: Sources, task: Task | None) -> list[Statement]:
    wanted = task.id if task else None
    return [one for one in sources.seminar.outcomes if one.task == wanted]


def _said(
    sources: Sources, groups: Sequence[GroupFields], said: Iterable[Merged], task: str
) -> tuple[StatementFields, ...]:
    return tuple(
        _fields(sources.words, one, voices(sources, groups, one.sources), task) for one in said
    )


# --- actions --------------------------------------------------------------------------------------


def _actions(
    sources: Sources, groups: Sequence[GroupFields]
) -> list[tuple[Merged, StatementFields]]:
    """Return all actions by date; without a date last, and of one day those without owner."""
    found: list[tuple[Merged, StatementFields]] = []
    for task in (*sources.seminar.tasks, None):
        called = task_called(sources.words, sources.seminar, task) if task else ""
        actions = [one for one in merged(_statements(sources, task)) if one.kind == "action"]
        found += zip(actions, _said(sources, groups, actions, called), strict=True)
    return sorted(found, key=lambda pair: _urgency(pair[0]))


def _urgency(action: Merged) -> tuple[bool, dt.date, bool]:
    return action.due is None, action.due or dt.date.max, not action.owner


def _actions_text(words: Language, actions: Sequence[Merged]) -> str:
    """Return how many actions there are, and how many somebody has to do by some date."""
    if not actions:
        return ""
    settled = sum(bool(action.owner and action.due) for action in actions)
    number = words.number_word(len(actions))
    counted = words.plural(
        "One action was agreed.", "{number} actions were agreed.", len(actions), number=number
    )
    return f"{counted[:1].upper()}{counted[1:]} {_settled(words, settled, len(actions))}"


def _settled(words: Language, settled: int, of: int) -> str:
    if of == 1:
        one = words.text("It has an owner and a due date.")
        return one if settled else words.text("It lacks an owner or a due date.")
    if settled == of:
        return words.text("All of them have an owner and a due date.")
    if not settled:
        return words.text("None of them has both an owner and a due date.")
    number = words.number_word(settled)
    said = words.plural(
        "One of them has an owner and a due date.",
        "{number} of them have an owner and a due date.",
        settled,
        number=number,
    )
    return said[:1].upper() + said[1:]
