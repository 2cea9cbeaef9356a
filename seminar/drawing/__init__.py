"""Drawing participants into groups, and how well groups are mixed.

All of it happens here, on the person's own machine: no name goes anywhere. What is judged stands in
`weighing`, how it is searched for in `search`, and why so in `docs/decisions/drawing.md`.
"""

from __future__ import annotations

from seminar.drawing.balance import Balance, Crowding, Spread, balance
from seminar.drawing.draw import CannotDraw, Drawn, draw
from seminar.drawing.earlier import as_earlier, earlier_pairs, groups_of_its_year
from seminar.drawing.splitting import groups_asked, number_asked, number_for, split_in_words
from seminar.drawing.standing import Standing, party_of, standing_of, unit_of

__all__ = [
    "Balance",
    "CannotDraw",
    "Crowding",
    "Drawn",
    "Spread",
    "Standing",
    "as_earlier",
    "balance",
    "draw",
    "earlier_pairs",
    "groups_asked",
    "groups_of_its_year",
    "number_asked",
    "number_for",
    "party_of",
    "split_in_words",
    "standing_of",
    "unit_of",
]
