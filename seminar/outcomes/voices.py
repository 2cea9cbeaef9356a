"""Who said a statement, and in which words: one that was merged is several groups' own."""

from __future__ import annotations

from collections.abc import Collection

from msgspec.structs import replace

from seminar.model import Statement
from seminar.outcomes.aligning import plain


def originals(statement: Statement) -> tuple[Statement, ...]:
    """Return the statements that one was made of, as they were; itself where it was not merged.

    A merged statement is itself one of them only if a group said it.
    """
    if not statement.merged:
        return (statement,)
    own = () if statement.group is None else (replace(statement, merged=()),)
    return (*own, *statement.merged)


def voices(statement: Statement) -> tuple[str, ...]:
    """Return the ids of the groups that said a statement, each once, in order of appearance."""
    if not statement.merged:
        return () if statement.group is None else (statement.group,)
    said = (one.group for one in originals(statement))
    return tuple(dict.fromkeys(group for group in said if group is not None))


def has_own(statement: Statement, parts: Collection[Statement]) -> bool:
    """Whether somebody gave a merged statement something that none of its parts has."""
    return any(
        _plain(statement, name) not in {_plain(one, name) for one in parts}
        for name in ("text", "kind", "owner", "due", "highlight")
        if getattr(statement, name)
    )


def _plain(statement: Statement, name: str) -> str:
    return plain(str(getattr(statement, name)))
