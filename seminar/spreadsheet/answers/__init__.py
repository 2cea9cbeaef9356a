"""Raw answers, one row a respondent: found in exports, mapped to scores, and read.

Names, e-mail addresses and times are never taken out of an export.
"""

from seminar.spreadsheet.answers.export import (
    Export,
    ExportColumn,
    Shape,
    export_on,
    find_export,
    shape_of,
)
from seminar.spreadsheet.answers.proposal import proposed_map
from seminar.spreadsheet.answers.reading import Answers, read_answers

__all__ = [
    "Answers",
    "Export",
    "ExportColumn",
    "Shape",
    "export_on",
    "find_export",
    "proposed_map",
    "read_answers",
    "shape_of",
]
