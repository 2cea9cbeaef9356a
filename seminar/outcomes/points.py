"""The points of a sheet as it is now, each with the one that it was."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from seminar.model import CollectedPoint
from seminar.outcomes.aligning import aligned, plain
from seminar.outcomes.answers import Answers
from seminar.outcomes.before import Before


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
