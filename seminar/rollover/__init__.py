"""Next year's seminar out of last year's: what comes along, what is changed, what is left.

Pure: a seminar in, a new value out, with lists that tell what became of everything. Folders,
workbooks and pictures are for whoever calls (`app.next_year`). Why it is as it is:
`docs/decisions/next-year.md`.
"""

from seminar.rollover.dates import NoSuchDate, days_moved, same_week_next_year
from seminar.rollover.next_year import NextYear, new_dates, next_year
from seminar.rollover.parts import NAMES, PARTS, USUAL, Fate, Line, RolloverPart, line
from seminar.rollover.proposals import LeftAlone, Proposal, with_proposals
from seminar.rollover.survey import last_wave, new_wave

__all__ = [
    "NAMES",
    "PARTS",
    "USUAL",
    "Fate",
    "LeftAlone",
    "Line",
    "NextYear",
    "NoSuchDate",
    "Proposal",
    "RolloverPart",
    "days_moved",
    "last_wave",
    "line",
    "new_dates",
    "new_wave",
    "next_year",
    "same_week_next_year",
    "with_proposals",
]
