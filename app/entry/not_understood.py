"""What every reader says of a text that it cannot make a value of."""

from __future__ import annotations

from seminar.messages import Message, PlenumError, message


class NotUnderstood(PlenumError):
    """A text that is not what belongs in the field; `message` says why and what would be."""


def with_way_back(reason: Message, standing: str) -> Message:
    """Return the sentence beneath a field that is being edited.

    Args:
        reason: why what is typed does not serve, as `NotUnderstood.message` says it.
        standing: what stands in the field when nothing is changed, as it is shown; may be empty.
    """
    if not standing:
        return message("{reason} Esc empties the field again.", reason=reason)
    return message("{reason} Esc goes back to {standing}.", reason=reason, standing=standing)
