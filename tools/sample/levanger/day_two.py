"""The second day in Levanger: the slides of the second deck, in its order."""

from __future__ import annotations

import datetime as dt

from seminar.model import Day
from tools.sample.levanger.group_work import (
    AFTERNOON_BREAK,
    CLOSING,
    DOING_COMMUNICATION,
    DOING_CONFLICTS,
    DOING_CULTURE,
    DOING_GOALS,
    DOING_MANDATES,
    INTRODUCTION,
    LUNCH,
    PLENARY,
)
from tools.sample.levanger.second_morning import MORNING, MORNING_BREAK, ROLES, TRUST
from tools.sample.shorthand import at

DAY_TWO = Day(
    id="dag-2",
    date=dt.date(2025, 3, 21),
    start=at("09.00"),
    end=at("15.00"),
    title="Fra tillit til tiltak",
    items=(
        MORNING,
        TRUST,
        ROLES,
        MORNING_BREAK,
        INTRODUCTION,
        DOING_CULTURE,
        DOING_MANDATES,
        LUNCH,
        DOING_COMMUNICATION,
        DOING_GOALS,
        DOING_CONFLICTS,
        AFTERNOON_BREAK,
        PLENARY,
        CLOSING,
    ),
)
