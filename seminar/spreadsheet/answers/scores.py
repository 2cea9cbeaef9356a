"""The score that each answer stands for: by the answer map, by its number, or by its wording."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from seminar.answer_map import AnswerMap
from seminar.model import SurveySettings
from seminar.spreadsheet.answers.export import Export, ExportColumn
from seminar.spreadsheet.answers.refusals import rival_fault, unknown_fault
from seminar.spreadsheet.answers.scales import NO_ANSWER, numbered, rivals, same_wordings, wording
from seminar.spreadsheet.values import number_of, text_of


def read_scores(
    export: Export, columns: Sequence[ExportColumn], answer_map: AnswerMap, settings: SurveySettings
) -> list[list[int | None]]:
    """Return the scores in each column, a respondent a place; `None` for no answer.

    A text is known by the key. Else a number on the scale is its own score, also before or after
    a step in words, and another wording of a step that the key holds is that step.

    Args:
        export: the answers.
        columns: those that hold scores.
        answer_map: which text is which score.
        settings: the scale.

    Raises:
        SpreadsheetError: an answer stands for no score, or may be one of two steps; the sentence
            names its cell.
    """
    _refuse_rivals(export, columns, answer_map, settings)
    return [_of_column(export, column, answer_map, settings) for column in columns]


class _Scores(dict[object, int | None]):
    """The score of each value, found out when the value is met first; `KeyError` for no score."""

    def __init__(
        self, column: ExportColumn, answer_map: AnswerMap, settings: SurveySettings
    ) -> None:
        super().__init__()
        self._texts = scores_of(answer_map)
        self._codes = column.codes
        self._scale = range(settings.scale_low, settings.scale_high + 1)

    def __missing__(self, value: object) -> int | None:
        self[value] = score = self._score(value)
        return score

    def _score(self, value: object) -> int | None:
        text = wording(text_of(value))
        if text in self._texts:
            return self._on_scale(self._texts[text], value)
        if value is None or text in NO_ANSWER:
            return None
        if value in self._codes:
            raise KeyError(value)
        for same in same_wordings(text):
            if same in self._texts:
                return self._on_scale(self._texts[same], value)
        return self._of_number(value)

    def _of_number(self, value: object) -> int | None:
        number = number_of(value)
        if number is not None and number == int(number):
            return self._on_scale(int(number), value)
        told = numbered(value) if isinstance(value, str) else None
        if told is None:
            raise KeyError(value)
        return None if told[1] in NO_ANSWER else self._on_scale(told[0], value)

    def _on_scale(self, score: int, value: object) -> int:
        if score not in self._scale:
            raise KeyError(value)
        return score


def scores_of(answer_map: AnswerMap) -> Mapping[str, int]:
    """Return the scores of an answer map by what makes two answers in words the same."""
    return {wording(each.text): each.score for each in answer_map.scores}


def _of_column(
    export: Export, column: ExportColumn, answer_map: AnswerMap, settings: SurveySettings
) -> list[int | None]:
    scores = _Scores(column, answer_map, settings)
    if bool in set(map(type, column.values)):  # True is 1 in Python, and would be looked up so.
        place = next(at for at, each in enumerate(column.values) if isinstance(each, bool))
        raise unknown_fault(export, place, column, settings)
    try:
        return [scores[value] for value in column.values]
    except KeyError as unknown:
        place = next(at for at, each in enumerate(column.values) if each is unknown.args[0])
        raise unknown_fault(export, place, column, settings) from None


def _refuse_rivals(
    export: Export, columns: Sequence[ExportColumn], answer_map: AnswerMap, settings: SurveySettings
) -> None:
    """Refuse two wordings of one step, such as "Enig" and "Litt enig", that the key leaves open."""
    known = scores_of(answer_map)
    steps = settings.scale_high - settings.scale_low + 1
    first: dict[str, tuple[str, ExportColumn]] = {}
    for column in columns:
        for value in dict.fromkeys(column.values):
            if isinstance(value, str):
                first.setdefault(wording(value), (value, column))
    for text, (value, column) in first.items():
        other = next((each for each in rivals(text, steps) if each in first), None)
        if other is not None and not (text in known and other in known):
            second, beside = first[other]
            places = column.values.index(value), beside.values.index(second)
            raise rival_fault(export, (places[0], column), (places[1], beside))
