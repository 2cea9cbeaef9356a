"""Contents of cells put in the place of others: only they move, and formats stay where they are.

So do formulas, which must read alike in both places.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from seminar.survey_workbook import cell_text
from seminar.survey_workbook.cell_text import Content, Place
from seminar.survey_workbook.dependents import Computed
from seminar.survey_workbook.dependents import moved as formula_moved
from seminar.survey_workbook.opened import Opened

Lane = tuple[Place, ...]
"""The cells of a dimension or of a wave, in the same order in all of them."""


class Moving:
    """A table whose cells are to hold what others hold.

    Args:
        opened: the workbook.
    """

    def __init__(self, opened: Opened) -> None:
        self.opened = opened

    def moved(self, source: Lane, target: Lane) -> dict[Place, Content]:
        """Return what the cells of one row or column hold, as it is to stand in another's."""
        pairs = zip(source, target, strict=True)
        return {
            new: replace(cell_text.copied(self.opened.text.cell(*old)), style=None)
            for old, new in pairs
            if not self._reads_alike(old, new) and not (self.is_empty(old) and self.is_empty(new))
        }

    def is_empty(self, place: Place) -> bool:
        """Whether a cell holds nothing."""
        return self.opened.text.is_empty(*place)

    def _reads_alike(self, old: Place, new: Place) -> bool:
        """Whether both cells are computed, and one formula copied from the other."""
        one, other = self.computed(old), self.computed(new)
        if one is None or other is None:
            return False
        return bool(one.formula) and formula_moved(one.formula, old, new) == other.formula

    def computed(self, place: Place) -> Computed | None:
        """Return the formula in a cell, if there is one."""
        return next((each for each in self._formulas_here() if each.place == place), None)

    def _formulas_here(self) -> Iterator[Computed]:
        formulas = self.opened.formulas.all
        return (each for each in formulas if each.sheet == self.opened.sheet.name)
