"""The survey's figures: what was read or counted, what of it may be shown, and what it says.

Values without reading (that is `seminar.spreadsheet`) and without drawing. `Results` is everything;
`Survey` is what may be shown, and `anonymous` the only way from the one to the other.
"""

from seminar.survey.anonymity import anonymous
from seminar.survey.changes import (
    biggest_change,
    by_change,
    change,
    change_in_words,
    dimension_means,
    discreet_index,
    printed,
)
from seminar.survey.counting import WaveAnswers, counted
from seminar.survey.ratings import Rating, rating, rating_in_words
from seminar.survey.response import response_rate
from seminar.survey.results import GroupResults, ResultRow, Results, Score
from seminar.survey.shown import Detail, Survey, SurveyGroup, SurveyRow
from seminar.survey.statistics import deviation, index, mean, score

__all__ = [
    "Detail",
    "GroupResults",
    "Rating",
    "ResultRow",
    "Results",
    "Score",
    "Survey",
    "SurveyGroup",
    "SurveyRow",
    "WaveAnswers",
    "anonymous",
    "biggest_change",
    "by_change",
    "change",
    "change_in_words",
    "counted",
    "deviation",
    "dimension_means",
    "discreet_index",
    "index",
    "mean",
    "printed",
    "rating",
    "rating_in_words",
    "response_rate",
    "score",
]
