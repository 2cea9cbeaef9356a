"""Short ways to write what the samples hold much of: clock times, questions, definitions."""

from __future__ import annotations

import datetime as dt

from seminar.model import Definition, Phase, PhaseKind, Question


def at(clock: str) -> dt.time:
    """Return a clock time written as "09.30"."""
    return dt.time.fromisoformat(clock.replace(".", ":"))


def questions(task: str, *texts: str) -> tuple[Question, ...]:
    """Return questions with ids made of the task's short name and their number."""
    return tuple(Question(id=f"{task}-{n}", text=text) for n, text in enumerate(texts, 1))


def definitions(*pairs: tuple[str, str]) -> tuple[Definition, ...]:
    """Return definitions from pairs of a term and its meaning."""
    return tuple(Definition(term=term, meaning=meaning) for term, meaning in pairs)


def phase(kind: PhaseKind, minutes: int, instruction: str) -> Phase:
    """Return a phase without a cue."""
    return Phase(kind=kind, minutes=minutes, instruction=instruction)


def cued(kind: PhaseKind, minutes: int, instruction: str) -> Phase:
    """Return a phase with a cue when half of it has passed."""
    return Phase(kind=kind, minutes=minutes, instruction=instruction, halfway=True)
