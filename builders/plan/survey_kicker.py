"""What the slides of the survey say above their heading, and what stands there without figures."""

from __future__ import annotations

from collections.abc import Sequence

from builders.plan.drafting import Draft
from builders.plan.findings import sums_up
from builders.plan.sentences import LONG_STATEMENT
from seminar.language import Language
from seminar.model import SurveyChartSlide, SurveyTableSlide
from seminar.survey import Survey, in_running_text, listed

MOST_LISTED = 4
"""So many waves are all named above the heading; of more the first and the last."""
SurveySlide = SurveyChartSlide | SurveyTableSlide


def waiting(words: Language, slide: SurveySlide, title: str) -> Draft:
    """Return the slide that stands in for a survey without figures."""
    return Draft(
        "statement",
        slide.title or title,
        kicker=slide.kicker or words.text("The survey"),
        steps=LONG_STATEMENT,
        say=slide.notes,
        shown=(words.text("The survey's figures are not in the seminar's folder yet."),),
    )


def survey_kicker(words: Language, survey: Survey) -> str:
    """Return what was measured and when, such as "Relasjonell kapasitet · april 2024"."""
    named = survey.index is not None and not sums_up(survey.index)
    what = survey.index.name if survey.index and named else words.text("The survey")
    return f"{what} · {_when(words, survey.waves)}"


def _when(words: Language, waves: Sequence[str]) -> str:
    if len(waves) <= MOST_LISTED:
        return listed(words, waves)
    first, last = (in_running_text(words, wave) for wave in (waves[0], waves[-1]))
    return words.text("{first} to {last}", first=first, last=last)
