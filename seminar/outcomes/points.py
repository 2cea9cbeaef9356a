"""The points of a sheet as it is now, each with the one that it was."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from seminar.collected import ReadSheet
from seminar.model import CollectedPoint, Task
from seminar.outcomes.aligning import aligned, plain
from seminar.outcomes.before import Before
from seminar.texts import clean_text

Answers = Mapping[str | None, tuple[str, ...]]
"""The texts of points by question, `None` for highlights."""


class Point(Struct, frozen=True):
    """A point of the sheet.

    Args:
        question: the question's id; `None` for a highlight.
        text: what it says now.
        old: the point that it was; `None` where it is new.
    """

    question: str | None
    text: str
    old: CollectedPoint | None


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


def _once(texts: Iterable[str]) -> Iterable[str]:
    found: dict[str, str] = {}
    for text in texts:
        found.setdefault(plain(text), text)
    return found.values()


def matched(answers: Answers, before: Before) -> list[Point]:
    """Return the points of all answers in order, each with the one that it was."""
    points = [
        point
        for question, texts in answers.items()
        for point in _of_answer(question, texts, before)
    ]
    return _across(points, before.asked(answers), before)


def _of_answer(question: str | None, texts: Sequence[str], before: Before) -> list[Point]:
    olds = before.asked([question])
    places = aligned([before.former(old) for old in olds], texts)
    return [
        Point(question, text, olds[places[place]] if place in places else None)
        for place, text in enumerate(texts)
    ]


def _across(points: Sequence[Point], olds: Sequence[CollectedPoint], before: Before) -> list[Point]:
    """Return the points, those found that were moved to the answer of another question.

    So is the answer that says now what only a highlight said.
    """
    held = {id(point.old) for point in points}
    left = [
        old
        for old in olds
        if (id(old) not in held if old.question else before.questions(old.statement) == {None})
    ]
    found: list[Point] = []
    for point in points:
        text = plain(point.text)
        old = next((old for old in left if before.former(old).text == text), None)
        if point.old is None and point.question and old is not None:
            left.remove(old)
            found.append(replace(point, old=old))
        else:
            found.append(point)
    return found
