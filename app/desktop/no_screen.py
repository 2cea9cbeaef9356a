"""Saying in a sentence that no window can be shown.

Where Qt finds no screen, or lacks a library for it, it ends the process itself: with a page of text
for programmers, and a core dump.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Generator
from contextlib import contextmanager

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from seminar.messages import message


@contextmanager
def said_in_a_sentence() -> Generator[None]:
    """While the application is made: end with one sentence where Qt would end with many."""
    told: list[str] = []

    def hear(kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
        if kind == QtMsgType.QtFatalMsg:
            _end(told[0] if told else text)
        told.append(text)

    before = qInstallMessageHandler(hear)
    try:
        yield
    finally:
        qInstallMessageHandler(before)
    for text in told:
        _write(f"Qt: {text}")


def _end(fault: str) -> None:
    """Say what is missing and end the process; Qt would abort it when this returns."""
    from app.person import PERSON  # noqa: PLC0415 - nobody has to be told else

    _write(
        PERSON.say(
            message(
                "The window cannot be opened, because this machine lacks what it needs ({fault}). "
                "The commands work all the same; plenum --help lists them.",
                fault=" ".join(fault.split()).rstrip("."),
            )
        )
    )
    os._exit(1)


def _write(text: str) -> None:
    if sys.stderr is not None:  # there is none without a console on Windows
        sys.stderr.write(f"{text}\n")
        sys.stderr.flush()
