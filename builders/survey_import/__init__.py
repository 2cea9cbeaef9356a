"""Survey results brought into a seminar: what they change, and the files that hold them then."""

from builders.survey_import.differing import Cell, Change, differences
from builders.survey_import.preparing import Prepared, Target, prepare, prepare_into

__all__ = ["Cell", "Change", "Prepared", "Target", "differences", "prepare", "prepare_into"]
