"""What a sheet says to the questions that are there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from seminar.collected import ReadSheet
from seminar.model import Task
from seminar.outcomes.aligning import plain
from seminar.texts import clean_text

Answers = Mapping[str | None, tuple[str, ...]]
"""The texts of points by question, `None` for highlights."""


def answers_of(sheet: ReadSheet, task: Task) -> Answers:
    """Return what a sheet says to the questions that are there, in their order, highlights last.

    Highlights come last because they may repeat an answer; what is one twice is one.
    """
    found: dict[str | None, tuple[str, ...]] = {}
    for question in (*(question.id for question in task.questions), None):
        given = [answer.points for answer in sheet.answers if answer.question == question]
        if given:
            texts = (clean_text(text).strip() for points in given for text in points)
            written = [text for text in texts if text]
            found[question] = tuple(written if question else _once(written))
    return found


def unanswered(answers: Answers) -> tuple[str, ...]:
    """Return the questions that a sheet asks and that are not answered in it."""
    return tuple(question for question, texts in answers.items() if question and not texts)


def _once(texts: Iterable[str]) -> Iterable[str]:
    found: dict[str, str] = {}
    for text in texts:
        found.setdefault(plain(text), text)
    return found.values()
