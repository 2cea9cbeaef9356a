"""A chart to test with: two waves, one score held back, the biggest change pointed out."""

from __future__ import annotations

from builders.chart import Bar, ChartData, LabelWords, Series
from builders.look import SLATE, SOUND

WORDS = LabelWords(
    ",", "Endring", "Etiketter: {}", "opp {}", "ned {}", "uendret", "{}, mest", "Plass"
)
CHART = ChartData(
    ("Innovasjon & mot", "Bidrar", "Respekt"),
    (
        Series("April 2024", (Bar(3.0, "3,0"), Bar(4.0, "4,0"), Bar(None, "")), SLATE),
        Series(
            "November 2024",
            (
                Bar(3.8, "3,8  opp 0,8, mest", strong=True, pointed=True),
                Bar(4.4, "4,4  opp 0,4"),
                Bar(4.2, "4,2"),
            ),
            SOUND,
            tells_change=True,
        ),
    ),
    (1, 5),
    WORDS,
)
