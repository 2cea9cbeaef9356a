"""Asking a folder that may not answer: a share can hold a question up for minutes.

Whatever must go on is asked on a thread of its own, and only so long is waited for its answer.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from threading import Thread
from typing import TypeVar

from seminar.messages import PlenumError

Answer = TypeVar("Answer")

MOMENT = 1.0
"""Seconds that a person may be held up by a folder."""


class NoAnswer(PlenumError):
    """A folder does not answer; nobody knows what has become of what was asked."""


def within(seconds: float, ask: Callable[[], Answer]) -> Answer:
    """Return what `ask` returns, or let it go on by itself.

    Args:
        seconds: how long it is waited for.
        ask: what may be held up.

    Raises:
        NoAnswer: it took longer.
        PlenumError: whatever `ask` raises.
    """
    came: list[Callable[[], Answer]] = []
    thread = Thread(target=lambda: came.append(_outcome(ask)), daemon=True)
    thread.start()
    thread.join(seconds)
    if not came:
        raise NoAnswer("The folder does not answer.")
    return came[0]()


def _outcome(ask: Callable[[], Answer]) -> Callable[[], Answer]:
    """Return what gives the answer, or raises what was raised instead."""
    try:
        answer = ask()
    except Exception as error:  # noqa: BLE001 - raised again where it is waited for
        raised = error

        def fail() -> Answer:
            raise raised

        return fail
    return lambda: answer


def let_go(seconds: float, act: Callable[[], object]) -> None:
    """Do something that nobody needs to hear of, and wait only so long for its end.

    Args:
        seconds: how long it is waited for.
        act: what may be held up; where it fails, it has failed.
    """
    with suppress(PlenumError):
        within(seconds, act)
