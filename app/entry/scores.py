"""Scores and numbers of answers as people type them: `3,6`, `3.6`, `<5`, `44`, `n = 44`."""

from __future__ import annotations

import re
from decimal import Decimal

from app.entry.not_understood import NotUnderstood
from seminar.survey_editing import TooFew
from seminar.texts import shown

_SCORE = re.compile(r"[0-9]{1,4}(?:[.,][0-9]{1,6})?")
_COUNT = re.compile(r"(?:n\s*[=:]\s*)?(?P<count>[0-9]{1,3}(?:[\s\u00a0][0-9]{3})+|[0-9]{1,7})")
_TOO_FEW = re.compile(
    r"(?:n\s*)?(?:[<＜]\s*[0-9]{1,3}|færre enn [0-9]{1,3}|skjult|skjul|gøymd|hidden|hide)",
    re.IGNORECASE,
)
_NOTHING = ("", "-", "–", "—", "−")


def read_score(text: str, low: int, high: int) -> Decimal | TooFew | None:
    """Return the score that `text` says; `None` for nothing, `TooFew` for what is to be held back.

    Args:
        text: as typed, with a comma or a point.
        low: the lowest score there is.
        high: the highest.

    Raises:
        NotUnderstood: it is no score, or not on the scale.
    """
    typed = " ".join(text.split())
    if typed in _NOTHING:
        return None
    if _TOO_FEW.fullmatch(typed):
        return TooFew()
    if not _SCORE.fullmatch(typed):
        raise NotUnderstood(
            "“{text}” is no score. Write a number from {low} to {high}, such as {example}.",
            text=shown(typed),
            low=low,
            high=high,
            example=(low + high) / 2 + 0.6,
        )
    score = Decimal(typed.replace(",", "."))
    if not low <= score <= high:
        raise NotUnderstood(
            "The scale goes from {low} to {high}; {score} is not on it.",
            low=low,
            high=high,
            score=float(score),
        )
    return score


def read_answers(text: str) -> int | TooFew | None:
    """Return the number of answers that `text` says; `None` for nothing.

    Raises:
        NotUnderstood: it is no whole number.
    """
    typed = " ".join(text.split())
    if typed in _NOTHING:
        return None
    if _TOO_FEW.fullmatch(typed):
        return TooFew()
    found = _COUNT.fullmatch(typed)
    if found is None:
        raise NotUnderstood(
            "“{text}” is no number of answers. Write a whole number, such as 44.",
            text=shown(typed),
        )
    return int("".join(found["count"].split()))
