"""Reading back what the groups wrote in their answer sheets; see `read_answers`."""

from builders.answers.collecting import read_answers
from builders.answers.reading import NOBODY, Reading, Remark, Watch

__all__ = ["NOBODY", "Reading", "Remark", "Watch", "read_answers"]
