"""The survey as it is edited: its grid, what may be typed where, and edits with their sentences.

Values alone: an edit gives other settings and another workbook, and writes nothing.
"""

from seminar.survey_editing.cells import Filled, TooFew, empty, fill, set_answers, set_score
from seminar.survey_editing.counting import add_answers_column
from seminar.survey_editing.edit import SurveyEdit
from seminar.survey_editing.grid import CellState, Grid, GridCell, GridRow, grid_of, ids_of
from seminar.survey_editing.names import (
    add_dimension,
    add_wave,
    remove_dimensions,
    remove_wave,
    rename_row,
    rename_wave,
)
from seminar.survey_editing.order import move_dimensions
from seminar.survey_editing.sheet import Sheet, read_anew, read_sheet
from seminar.survey_editing.waiting import Beside, NotJoined, Waiting, beside, onto, waiting

__all__ = [
    "Beside",
    "CellState",
    "Filled",
    "Grid",
    "GridCell",
    "GridRow",
    "NotJoined",
    "Sheet",
    "SurveyEdit",
    "TooFew",
    "Waiting",
    "add_answers_column",
    "add_dimension",
    "add_wave",
    "beside",
    "empty",
    "fill",
    "grid_of",
    "ids_of",
    "move_dimensions",
    "onto",
    "read_anew",
    "read_sheet",
    "remove_dimensions",
    "remove_wave",
    "rename_row",
    "rename_wave",
    "set_answers",
    "set_score",
    "waiting",
]
