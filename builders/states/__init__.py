"""How each document of a seminar stands to the seminar: up to date, outdated, edited by hand.

Told without building anything, from what the last build wrote down: the seminar as it was then, and
the digests of whatever else a document is made from.
"""

from builders.states.history import History
from builders.states.state import NAMES, Edited, Kind, Pdf, State, file_name, keep_mine, states

__all__ = ["NAMES", "Edited", "History", "Kind", "Pdf", "State", "file_name", "keep_mine", "states"]
