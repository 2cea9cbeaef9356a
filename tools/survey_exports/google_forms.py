"""An export of Google Forms in bokmål: text with commas, both waves in one, answers as numbers."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path

from tools.survey_exports.respondents import STATEMENTS, Respondent

_QUESTION = "Hvor enig er du i dette, fra 1 (helt uenig) til 5 (helt enig)?"


def write_google_forms(path: Path, answered: Sequence[Respondent]) -> None:
    """Write an export, with a question about the wave.

    Args:
        path: where to; what is there is replaced.
        answered: who answered, in order.
    """
    headings = [f"{_QUESTION} [{name}: {text}]" for name, text in STATEMENTS.items()]
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, quoting=csv.QUOTE_ALL, lineterminator="\n")
        rows.writerow(["Tidsmerke", "E-postadresse", "Måling", "Enhet", "Rolle", *headings])
        for one in answered:
            who = (f"{one.began:%d.%m.%Y %H.%M.%S}", f"ansatt.{one.number}@example.org")
            answers = [_answer(one.answers[name]) for name in STATEMENTS]
            rows.writerow([*who, one.wave, one.unit, one.role, *answers])


def _answer(score: int | None) -> str:
    return "" if score is None else str(score)
