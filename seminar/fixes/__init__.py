"""What can be done about a problem of `seminar.checks`: at a button's press, or by writing.

`ways(problem, context)` yields the best first. A fix is offered only where there is one right
answer, or several of which each says what it does; it mends the problem for good, keeps every rule
of `seminar.rules`, and is one step. `MENDERS` has them, by the check's id; what it lacks, with why:

- Only a person can write what is missing or shorten what is too long; for these there is a way to
  the field (`Goes`): `seminar-without-title`, `theme-in-doubt`, `seminar-without-organisation`,
  `seminar-without-venue`, `no-contact`, `item-without-title`, `long-item`,
  `session-without-presenter`, `slide-without-heading`, `heading-too-long`, `heading-used-twice`,
  `one-column-empty`, `picture-not-chosen`, `picture-that-cannot-be-shown`,
  `picture-without-alternative-text`, `picture-without-credit`, `too-much-beside-a-picture`,
  `reference-without-a-way`, `task-without-title`, `task-title-used-twice`,
  `task-without-questions`, `task-without-phases`, `participant-without-name`,
  `group-named-twice`, `table-used-twice`, `dimension-unexplained`, `look-back-without-year`,
  `action-unfinished`, `unfilled-prompt`.
- Which of two figures or dates is wrong, nobody can see from here: `days-apart`, `day-off`,
  `look-back-on-the-future`, `action-due-before-the-seminar`, `score-missing`,
  `index-that-is-not-the-mean`, `workbook-unreadable`, `asked-that-does-not-fit`,
  `more-answered-than-asked`.
- It is right as it is, and only to be known: `score-withheld`, `index-left-out`.
- What gives way for it is the organiser's to decide: `no-programme`, `no-slides`, `never-shown`,
  `too-long-without-a-break`, `long-day-without-a-meal`, `number-of-points`, `many-questions`.
- Who sits where is decided by drawing groups: `participant-in-two-groups`,
  `participant-without-group`, `group-too-large`, `uneven-groups`.
"""

from __future__ import annotations

from seminar.checks import Context, Problem
from seminar.fixes import people, programme, slides, tasks, texts
from seminar.fixes.ways import Fix, Goes, Mender, Opens, Way
from seminar.messages import Message, message

__all__ = ["MENDERS", "Fix", "Goes", "Mender", "Opens", "Way", "ways"]

MENDERS: dict[str, Mender] = {
    **programme.MENDERS,
    **tasks.MENDERS,
    **slides.MENDERS,
    **people.MENDERS,
    **texts.MENDERS,
}
"""What mends the problems of a check, by its id."""

_WRITING: dict[str, Message] = {
    "title": message("Write a title"),
    "presenter": message("Write who"),
    "writer": message("Write who"),
    "owner": message("Write who"),
    "name": message("Write a name"),
    "picture": message("Choose a picture"),
    "logo": message("Choose a picture"),
    "date": message("See the date"),
    "due": message("Set a date"),
    "year": message("Write the year"),
    "task": message("Choose a task"),
    "questions": message("Write a question"),
    "phases": message("Add phases"),
    "table": message("Write the table"),
}
"""What the button says that leads to a field, where "Write text" would not do."""
_TEXT = message("Write text")
_TEXTS = (
    "theme",
    "venue",
    "contact",
    "text",
    "label",
    "term",
    "meaning",
    "quote",
    "source",
    "work",
    "alternative_text",
    "credit",
    "address",
    "link_text",
    "answers_in",
    "bullets",
    "instruction",
    "notes",
    "introduction",
    "aim",
    "welcome",
)


def ways(problem: Problem, context: Context) -> tuple[Way, ...]:
    """Return what can be done about a problem, the best first; nothing for some.

    Args:
        problem: one that a check has found.
        context: what the check has looked at; nothing has been changed since.
    """
    mender = MENDERS.get(problem.rule)
    found = tuple(mender(context, problem)) if mender else ()
    return found or _writing(problem)


def _writing(problem: Problem) -> tuple[Way, ...]:
    """Return the way to the field at fault, where there is something to be written in it."""
    field = next((one for one in reversed(problem.place.field.split(".")) if not one.isdigit()), "")
    said = _WRITING.get(field) or (_TEXT if field in _TEXTS else None)
    return () if said is None else (Goes(said),)
