"""Names of dimensions and headings of waves, as a person may choose them."""

from __future__ import annotations

from collections.abc import Iterable

from seminar.spreadsheet.found import WaveColumn
from seminar.survey_workbook.refusing import CannotEdit
from seminar.survey_workbook.words import tidy
from seminar.texts import shown

_LONGEST = 255
"""Characters in a name or a heading."""


def usable(name: str, taken: Iterable[str]) -> str:
    """Return a new name with its spaces tidied.

    What is wrong with a name is wrong in any file, so the sentence names none.

    Raises:
        CannotEdit: it is empty, too long, or among those that are taken, whatever their case.
    """
    name = tidy(name)
    if not name:
        raise CannotEdit("A name is missing; write one.")
    if len(name) > _LONGEST:
        raise CannotEdit("A name has {most} letters at most; shorten it.", most=_LONGEST)
    if name.casefold() in {tidy(each).casefold() for each in taken}:
        raise CannotEdit("“{name}” is there already; take another name.", name=shown(name))
    return name


def renamed(heading: str, wave: WaveColumn, label: str) -> str:
    """Return a wave's heading with another label; what it says after the label stays."""
    return label + heading[len(wave.label) :] if heading.startswith(wave.label) else label
