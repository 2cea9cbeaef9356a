"""The second sheet of a new survey workbook: what the figures mean, and how to fill them in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from builders.survey_figures import index_name_of
from builders.survey_paper import INK, NAMES, print_set_up
from seminar.language import Language
from seminar.model import Seminar
from seminar.survey import Survey

_MEANINGS = 76
"""Width of the column of meanings in Excel's unit, a digit."""


class Explanation:
    """Writes the sheet.

    Args:
        workbook: the workbook, which gets it.
        seminar: whose settings it explains.
        words: the language.
    """

    def __init__(self, workbook: Any, seminar: Seminar, words: Language) -> None:  # noqa: ANN401
        self._seminar = seminar
        self._settings = seminar.survey
        self._words = words
        self._sheet = workbook.add_worksheet(words.text("About the survey"))
        wrapped = {"text_wrap": True, "valign": "vcenter"}
        self._title = workbook.add_format({"bold": True, "font_size": 16, "font_color": INK})
        heading = {"bold": True, "font_color": INK, "bottom": 1}
        self._heading = workbook.add_format(heading)
        self._term = workbook.add_format({**wrapped, "bold": True})
        self._plain = workbook.add_format(wrapped)

    def write(self) -> None:
        """Write scale, instructions, and what each dimension means."""
        sheet = self._sheet
        sheet.set_column(0, 0, NAMES)
        sheet.set_column(1, 1, _MEANINGS)
        sheet.write_string(0, 0, self._words.text("About the survey"), self._title)
        row = self._listed(2, self._facts())
        row = self._headed(row + 1, self._words.text("How to fill it in"), "")
        row = self._listed(row, self._instructions())
        text = self._words.text
        row = self._headed(row + 1, text("Dimension"), text("What it means"))
        self._listed(row, [(each.name, each.meaning) for each in self._settings.dimensions])
        print_set_up(sheet, self._seminar)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)

    def _headed(self, row: int, left: str, right: str) -> int:
        self._sheet.write_string(row, 0, left, self._heading)
        self._sheet.write_string(row, 1, right, self._heading)
        return row + 1

    def _listed(self, row: int, pairs: Sequence[tuple[str, str]]) -> int:
        for number, (term, meaning) in enumerate(pairs, row):
            self._sheet.write_string(number, 0, term, self._term)
            self._sheet.write_string(number, 1, meaning, self._plain)
        return row + len(pairs)

    def _facts(self) -> list[tuple[str, str]]:
        text, settings = self._words.text, self._settings
        return [
            (
                text("Scale"),
                text("From {low} to {high}.", low=settings.scale_low, high=settings.scale_high),
            ),
            (
                index_name_of(Survey(), settings, self._words),
                text("The mean of the dimensions. The workbook computes it."),
            ),
            (
                text("Few answers"),
                text(
                    "A figure with fewer than {limit} answers is shown nowhere outside this"
                    " workbook.",
                    limit=settings.minimum_answers,
                ),
            ),
        ]

    def _instructions(self) -> list[tuple[str, str]]:
        text = self._words.text
        return [
            (
                text("Figures"),
                text(
                    "Write the mean of each dimension under the wave, and beside it how many people"
                    " answered."
                ),
            ),
            (
                text("A dimension more"),
                text("Write its name in the first empty row below the others."),
            ),
            (
                text("A wave more"),
                text(
                    "Copy the two columns of the last wave to the right, and change the heading and"
                    " the figures."
                ),
            ),
        ]
