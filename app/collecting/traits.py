"""What somebody has made of a statement in Plenum, in words, beside what it says."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from app.collecting.statements import Statements
from seminar.language import Language
from seminar.model import Statement
from seminar.outcomes import Conflict
from seminar.outcomes.before import given_to
from seminar.statement_kinds import KINDS_WITHIN
from seminar.texts import shown

_LONGEST = 200
"""Letters of a statement that are told."""
_TRAITS: Mapping[str, Callable[[Statement, Language], str]] = {
    "kind": lambda said, words: words.say(KINDS_WITHIN[said.kind]),
    "task": lambda _said, words: words.text("moved to another task"),
    "question": lambda _said, words: words.text("moved to another question"),
    "group": lambda _said, words: words.text("moved to another group"),
    "highlight": lambda said, words: (
        words.text("highlighted") if said.highlight else words.text("not highlighted")
    ),
    "owner": lambda said, words: words.text("owner: {name}", name=said.owner),
    "due": lambda said, words: (
        words.text("due date: {date}", date=words.date(said.due)) if said.due else ""
    ),
    "source": lambda _said, words: words.text("typed in Plenum"),
    "merged": lambda _said, words: words.text("merged"),
}
"""What is told of a statement that somebody has worked on, by the name of its field."""


def quoted(text: str, words: Language) -> str:
    """Return what a statement says, in quotation marks, cut where it is long."""
    return words.text("“{text}”", text=shown(text, _LONGEST))


def with_traits(text: str, said: Statement, worked_on: Sequence[str], words: Language) -> str:
    """Return what a statement says, with what else somebody has made of it in Plenum.

    Args:
        text: what it says.
        said: the statement.
        worked_on: the names of the fields that are told.
        words: the language to say it in.
    """
    traits = traits_of(said, worked_on, words)
    if not traits:
        return quoted(text, words)
    return words.text("{text} ({traits})", text=quoted(text, words), traits=traits)


def traits_of(said: Statement, worked_on: Sequence[str], words: Language) -> str:
    """Return what else than its words somebody has made of a statement in Plenum.

    Args:
        said: the statement.
        worked_on: the names of the fields that are told.
        words: the language to say it in.
    """
    names = [name for name in worked_on if name in _TRAITS]
    if "task" in names and "question" in names:
        names.remove("question")
    return ", ".join(filter(None, (_TRAITS[name](said, words) for name in names)))


def merged_into(conflict: Conflict, statements: Statements, words: Language) -> str:
    """Return what a statement in doubt was merged into, where that is something else.

    A merged statement goes with its last part, and so do the owner and the date that it was given.

    Args:
        conflict: what is in doubt.
        statements: what the statements are.
        words: the language to say it in.
    """
    given = conflict.merged_worked_on
    if not conflict.merged or not (given or conflict.merged != conflict.mine):
        return ""
    whole = statements.whole(conflict.statement)
    return words.text("Merged into: {text}", text=with_traits(conflict.merged, whole, given, words))


def removed(said: Statement, words: Language) -> str:
    """Return a statement that went: what it said, and what a merged one had beside its words."""
    return with_traits(said.text, said, ("merged", *given_to(said)) if said.merged else (), words)
