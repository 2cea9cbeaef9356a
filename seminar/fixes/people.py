"""Fixes of participants, groups and what was said."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

from msgspec.structs import replace

from seminar.checks import Context, Problem
from seminar.checks.statements import is_made_twice
from seminar.editing.edit import Refused
from seminar.editing.names import brief, quoted, task_title
from seminar.fixes.changing import with_value
from seminar.fixes.ways import Fix, Mender, Way, fix
from seminar.language import language
from seminar.messages import Message, message
from seminar.model import Group, LookBackSlide, Seminar, Slide, Statement
from seminar.outcomes.merging import merge_statements
from seminar.outcomes.voices import voices


def _group(context: Context, problem: Problem) -> Group:
    return next(group for group in context.seminar.groups if group.id == problem.place.group)


def _remove(text: Message, what: Message, id_: str) -> Fix:
    return fix(
        text,
        message("Deleted {what}", what=what),
        lambda whole: with_value(whole, id_, lambda _value: None),
    )


def _change(text: Message, group: Group, **fields: str | tuple[str, ...]) -> Fix:
    new = replace(group, **fields)
    return fix(
        text,
        message("Changed {what}", what=quoted(brief(new.name))),
        lambda whole: with_value(whole, group.id, lambda _group: new),
        group.id,
    )


# --- people ---------------------------------------------------------------------------------------


def participant_named_twice(context: Context, problem: Problem) -> Iterator[Way]:
    """Remove the second entry, where no group counts on it."""
    who = next(one for _, one in context.participants if one.id == problem.place.participant)
    placed = any(who.id in group.members or who.id == group.writer for _, group in context.groups)
    if not placed:
        yield _remove(message("Remove the second one"), quoted(brief(who.name)), who.id)


def group_without_name(context: Context, problem: Problem) -> Iterator[Way]:
    """Name the group by its number, or the next that no group bears."""
    group, words = _group(context, problem), language(context.seminar.language)
    names = {one.name.strip().casefold() for _, one in context.groups}
    number = problem.place.position[-1] + 1
    while (name := words.text("Group {n}", n=number)).casefold() in names:
        number += 1
    yield _change(message("Call it {name}", name=quoted(name)), group, name=name)


def group_without_members(context: Context, problem: Problem) -> Iterator[Way]:
    """Remove a group in which nobody is and which has said nothing."""
    group = _group(context, problem)
    if not any(group.id in voices(said) for said in context.seminar.outcomes):
        yield _remove(message("Remove the group"), quoted(brief(group.name) or "–"), group.id)


def group_without_writer(context: Context, problem: Problem) -> Iterator[Way]:
    """Let a writer who is in no group be a member; whom else to choose a person knows."""
    group = _group(context, problem)
    placed = {member for _, one in context.groups for member in one.members}
    if group.writer is not None and group.writer not in placed:
        members = (*group.members, group.writer)
        yield _change(message("Add the writer to the group"), group, members=members)


def member_twice_in_a_group(context: Context, problem: Problem) -> Iterator[Way]:
    """List everyone once."""
    group = _group(context, problem)
    members = tuple(dict.fromkeys(group.members))
    yield _change(message("Remove the second one"), group, members=members)


# --- statements -----------------------------------------------------------------------------------


def remove_statement(context: Context, problem: Problem) -> Iterator[Way]:
    """Remove a statement that is empty, or that stands there already and carries nothing more.

    One that is alone on a slide stays: without it, the slide would show all statements.
    """
    id_ = problem.place.statement or ""
    said = next(one for _, one in (*context.earlier, *context.outcomes) if one.id == id_)
    chosen = [at.slide.statements for at in context.slides if isinstance(at.slide, LookBackSlide)]
    merged = isinstance(said, Statement) and said.merged
    if said.owner.strip() or said.due or said.highlight or merged or (id_,) in chosen:
        return

    def change(whole: Seminar) -> Seminar:
        rest = with_value(whole, id_, lambda _value: None)
        for slide in (at.slide for at in context.slides):
            rest = _without_reference(rest, slide, id_)
        return rest

    yield fix(message("Remove the statement"), message("Deleted a statement"), change)


def statement_made_twice(context: Context, problem: Problem) -> Iterator[Way]:
    """Make it one with the first that says the same, or remove it."""
    outcomes = context.seminar.outcomes
    second = next((one for one in outcomes if one.id == problem.place.statement), None)
    if second is not None:
        first = next(one for one in outcomes if is_made_twice(one, second))
        with suppress(Refused):
            yield Fix(
                message("Make them one"),
                merge_statements(context.seminar, (first.id, second.id)),
            )
    yield from remove_statement(context, problem)


def _without_reference(seminar: Seminar, slide: Slide, statement: str) -> Seminar:
    if not isinstance(slide, LookBackSlide) or statement not in slide.statements:
        return seminar
    left = tuple(one for one in slide.statements if one != statement)
    return with_value(seminar, slide.id, lambda one: replace(one, statements=left))


def outcome_without_task(context: Context, problem: Problem) -> Iterator[Way]:
    """Link the statement to the task, where there is only one."""
    if len(context.seminar.tasks) == 1:
        (task,) = context.seminar.tasks
        name, id_ = quoted(task_title(context.seminar, task)), problem.place.statement or ""
        yield fix(
            message("Link to {task}", task=name),
            message("Linked a statement to {task}", task=name),
            lambda whole: with_value(whole, id_, lambda said: replace(said, task=task.id)),
            id_,
        )


MENDERS: dict[str, Mender] = {
    "participant-named-twice": participant_named_twice,
    "group-without-name": group_without_name,
    "group-without-members": group_without_members,
    "group-without-writer": group_without_writer,
    "member-twice-in-a-group": member_twice_in_a_group,
    "empty-statement": remove_statement,
    "statement-made-twice": statement_made_twice,
    "outcome-without-task": outcome_without_task,
}
