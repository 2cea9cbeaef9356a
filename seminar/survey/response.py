"""How many of those who were asked answered."""

from __future__ import annotations

from decimal import Decimal

from seminar.rounding import half_away
from seminar.survey.shown import Survey


def response_rate(survey: Survey, wave: int) -> Decimal | None:
    """Return how many of those asked in a wave answered, in whole percent.

    The number of people who answered at least one question, divided by the number asked: response
    rate RR2 of the American Association for Public Opinion Research (Standard Definitions), where
    everybody asked belongs to those the survey is about.

    `None` where one of the two is not known or not told, or where more answered than were asked.
    """
    people = survey.respondents[wave] if wave < len(survey.respondents) else None
    asked = survey.asked[wave] if wave < len(survey.asked) else None
    if people is None or not asked or people > asked:
        return None
    return half_away(Decimal(100 * people) / asked, 0)
