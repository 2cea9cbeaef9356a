"""The survey's figures: what was read or counted, what of it may be shown, and what it says.

Values without reading (that is `seminar.spreadsheet`) and without drawing. `Results` is everything;
`Survey` is what may be shown, and `anonymous` the only way from the one to the other.
"""

from seminar.survey.anonymity import anonymous
from seminar.survey.changes import (
    all_rows,
    biggest_change,
    by_change,
    change,
    change_in_words,
    dimension_means,
    discreet_index,
    ordered,
    printed,
)
from seminar.survey.comparing import compared
from seminar.survey.counting import WaveAnswers, counted
from seminar.survey.coverage import index_gaps
from seminar.survey.finding import chart_finding, first_and_last, line_finding, table_finding
from seminar.survey.ratings import Rating, rating, rating_in_words
from seminar.survey.response import response_rate
from seminar.survey.results import GroupResults, ResultRow, Results, Score
from seminar.survey.shown import Detail, Survey, SurveyGroup, SurveyRow, in_rows, in_waves
from seminar.survey.statistics import deviation, index, mean, score
from seminar.survey.wave_names import (
    apart,
    heading_with_people,
    in_running_text,
    is_date,
    listed,
    moment,
    without_common_year,
)

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
    "all_rows",
    "anonymous",
    "apart",
    "biggest_change",
    "by_change",
    "change",
    "change_in_words",
    "chart_finding",
    "compared",
    "counted",
    "deviation",
    "dimension_means",
    "discreet_index",
    "first_and_last",
    "heading_with_people",
    "in_rows",
    "in_running_text",
    "in_waves",
    "index",
    "index_gaps",
    "is_date",
    "line_finding",
    "listed",
    "mean",
    "moment",
    "ordered",
    "printed",
    "rating",
    "rating_in_words",
    "response_rate",
    "score",
    "table_finding",
    "without_common_year",
]
