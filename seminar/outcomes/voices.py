"""Who said a statement, and in which words: one that was merged is several groups' own."""

from __future__ import annotations

from msgspec.structs import replace

from seminar.model import Statement


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
    said = (one.group for one in originals(statement))
    return tuple(dict.fromkeys(group for group in said if group is not None))
