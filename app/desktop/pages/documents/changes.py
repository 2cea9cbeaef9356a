"""What has changed in the seminar since a document was built, one line a change."""

from __future__ import annotations

from builders.states import State
from seminar.messages import Message
from seminar.model import Seminar


def changes_since(state: State, seminar: Seminar) -> tuple[Message, ...]:
    """Return what has changed of all that a document tells, and of what else it is made from.

    Args:
        state: the document's.
        seminar: the seminar as it is now.
    """
    from seminar.differences import differences  # noqa: PLC0415 - only where something has changed

    told = state.told_before_and_now(seminar)
    if told is None:
        return state.reasons
    found = tuple(difference.what for difference in differences(*told))
    return (*found, *state.other_reasons) if found else state.reasons
