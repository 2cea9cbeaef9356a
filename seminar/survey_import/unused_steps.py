"""Steps of the scale that nobody chose, and that the questionnaire perhaps did not have."""

from __future__ import annotations

from seminar.answer_map import AnswerMap
from seminar.messages import Message, message
from seminar.spreadsheet.answers import Export
from seminar.spreadsheet.answers.scales import is_step
from seminar.survey import Survey

_FEWEST_ANSWERS = 20
"""How many answers there are where it is odd that nobody chose the middle."""
_SHORTER = {5: ({2},), 7: ({3}, {1, 5})}
"""By how many steps a scale has, those that a shorter one of the same wordings lacks."""


def unused_steps(survey: Survey, export: Export, answer_map: AnswerMap) -> tuple[Message, ...]:
    """Return a remark where answers in words are perhaps those of a scale with fewer steps.

    Four steps of agreement read as five are 1, 2, 4, 5. Nobody can tell them from five of which
    nobody chose the middle, so they are not refused. Only what is shown anyway is looked at: the
    steps in answers that are held back are nobody's business.

    Args:
        survey: what may be shown.
        export: the answers.
        answer_map: how they were read; one without a text for a step says that there is none.
    """
    low, high = survey.scale
    told = [detail.distribution for row in survey.rows for detail in row.details]
    chosen = [sum(numbers) for numbers in zip(*filter(None, told), strict=True)]
    if sum(chosen) < _FEWEST_ANSWERS or not _in_words(export, answer_map):
        return ()
    unused = {step for step, people in enumerate(chosen) if not people}
    named = {each.score - low for each in answer_map.scores}
    for steps in _SHORTER.get(high - low + 1, ()):
        if steps <= unused & named:
            return (_remark(sorted(steps), low, high),)
    return ()


def _in_words(export: Export, answer_map: AnswerMap) -> bool:
    columns = [export.column(each.heading) for each in answer_map.columns if each.dimension]
    return any(is_step(value) for each in columns if each for value in set(each.values))


def _remark(steps: list[int], low: int, high: int) -> Message:
    return message(
        "No answer that is shown stands for {scores}. If the questionnaire had fewer steps than the"
        " scale from {low} to {high}, say in an answer map which score each text is (--write-map"
        " writes it, --map uses it).",
        scores="/".join(str(low + step) for step in steps),
        low=low,
        high=high,
    )
