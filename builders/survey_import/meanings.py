"""What dimensions mean, as the headings of their questions say it after the name."""

from __future__ import annotations

import re

from msgspec.structs import replace

from seminar.answer_map import AnswerMap
from seminar.model import Dimension, Seminar
from seminar.spreadsheet.words import key

_GRID = re.compile(r".*\[(.+)\]\s*", re.DOTALL)
"""A line of a grid's question, as Google Forms heads its column."""


def with_meanings(seminar: Seminar, answer_map: AnswerMap | None) -> Seminar:
    """Return the seminar with what its dimensions mean where nobody has said, as headings tell.

    Args:
        seminar: whose dimensions.
        answer_map: whose headings ask about which dimension, such as "Bidrar: Hver av oss gjør sitt
            beste." about "Bidrar".
    """
    told = _told(answer_map) if answer_map else {}
    own = seminar.survey.dimensions
    known = {key(each.name) for each in own}
    dimensions = (
        *(replace(each, meaning=each.meaning or _meaning(told, each.name)) for each in own),
        *(each for name, each in told.items() if each.meaning and name not in known),
    )
    return replace(seminar, survey=replace(seminar.survey, dimensions=dimensions))


def _told(answer_map: AnswerMap) -> dict[str, Dimension]:
    return {
        key(each.dimension): Dimension(
            name=each.dimension, meaning=after_name(each.heading, each.dimension)
        )
        for each in answer_map.columns
        if each.use == "dimension"
    }


def _meaning(told: dict[str, Dimension], name: str) -> str:
    return told[key(name)].meaning if key(name) in told else ""


def after_name(heading: str, name: str) -> str:
    """Return what stands after a dimension's name and a colon or a dash; empty without either."""
    grid = _GRID.fullmatch(heading)
    text = " ".join((grid[1] if grid else heading).split())
    for sign in (":", " –"):
        before, _, after = text.partition(sign)
        if key(before) == key(name):
            return after.strip()
    return ""
