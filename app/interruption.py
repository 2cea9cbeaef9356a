"""Being told to end, by a service that stops or a terminal that closes: as Ctrl-C ends Plenum.

Unheeded, these signals would end it at once and leave LibreOffice running, with a temporary folder
that holds the documents.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from typing import NoReturn

_TOLD = [number for number in signal.Signals if number.name in ("SIGTERM", "SIGHUP")]
"""What tells a program to end; on Windows no terminal hangs up."""
_ALL = [signal.SIGINT, *_TOLD]


def heed() -> None:
    """Let what tells Plenum to end interrupt it, as Ctrl-C does.

    What is ignored already stays so, such as a terminal that closes under `nohup`.
    """
    _let(_TOLD, _interrupt)


def heed_as_worker() -> None:
    """Let a process that works for another clear up and end in silence when it is told to."""
    _let(_ALL, _leave)
    signal.signal(signal.SIGTERM, _leave)


def has_left() -> bool:
    """Whether this process, which works for another, was told to end."""
    return signal.getsignal(signal.SIGTERM) is _go_on


def pass_on() -> None:
    """Tell the processes that work for this one to end.

    On Windows that would not let them clear up; there Ctrl-C has reached them already.
    """
    from multiprocessing import active_children  # noqa: PLC0415 - slow to import

    if os.name == "posix":
        for process in active_children():
            process.terminate()


def _let(numbers: list[signal.Signals], end: Callable[[int, object], NoReturn]) -> None:
    for number in numbers:
        if signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, end)


def _interrupt(_number: int, _frame: object) -> NoReturn:
    _clear_up_undisturbed(_TOLD)
    raise KeyboardInterrupt


def _leave(_number: int, _frame: object) -> NoReturn:
    _clear_up_undisturbed(_ALL)
    raise SystemExit(1)


def _clear_up_undisturbed(numbers: list[signal.Signals]) -> None:
    """Let signals pass from now on, for a terminal that closes tells more than once.

    Not by `SIG_IGN`: of one that is under way just then, Python would print that it is ignored.
    """
    for number in numbers:
        signal.signal(number, _go_on)


def _go_on(_number: int, _frame: object) -> None:
    """Do nothing, for this process is ending already."""
