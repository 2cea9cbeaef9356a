"""Which score each text of an export stands for, as a person is asked about it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from msgspec import Struct
from msgspec.structs import replace

from seminar.answer_map import AnswerMap, AnswerScore
from seminar.spreadsheet.answers import Export
from seminar.spreadsheet.answers.scales import NO_ANSWER, same_wordings, wording
from seminar.spreadsheet.answers.scores import scores_of
from seminar.spreadsheet.values import number_of, text_of

MOST_TEXTS = 60
"""More different texts than any scale has: such a column holds free texts."""


class AnswerText(Struct, frozen=True):
    """A text that people answered with.

    Args:
        text: as the first of them has it.
        score: what it stands for; `None` where nobody has said.
        times: how often it was answered.
    """

    text: str
    score: int | None
    times: int


def texts_of(export: Export, answer_map: AnswerMap) -> tuple[AnswerText, ...]:
    """Return the different texts in the columns of dimensions, the most frequent first.

    What is a number is not among them, nor what says that somebody did not answer.
    """
    headings = [each.heading for each in answer_map.columns if each.use == "dimension"]
    found = (export.column(heading) for heading in headings)
    # Thousands have answered with the same few texts, and each is looked at once.
    columns = (column.values for column in found if column is not None)
    texts = (value for values in columns for value in values if isinstance(value, str))
    counted: Counter[str] = Counter()
    first: dict[str, str] = {}
    for answer, times in Counter(texts).items():
        text = text_of(answer)
        same = wording(text)
        if number_of(answer) is None and same and same not in NO_ANSWER:
            counted[same] += times
            first.setdefault(same, text)
    known = scores_of(answer_map)
    return tuple(
        AnswerText(first[same], _score(same, known), times)
        for same, times in counted.most_common(MOST_TEXTS)
    )


def _score(same: str, known: Mapping[str, int]) -> int | None:
    if same in known:
        return known[same]
    return next((known[each] for each in same_wordings(same) if each in known), None)


def with_score(answer_map: AnswerMap, text: str, score: int) -> AnswerMap:
    """Return a map in which a text stands for a score, whatever it stood for before."""
    others = (each for each in answer_map.scores if wording(each.text) != wording(text))
    scores = (*others, AnswerScore(text=text, score=score))
    ordered = sorted(scores, key=lambda each: (each.score, each.text))
    return replace(answer_map, scores=tuple(ordered))
