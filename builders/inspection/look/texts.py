"""A text on a slide: where its lines stand, and how it is set."""

from __future__ import annotations

from functools import cached_property

from builders.inspection.deck import Shape
from builders.inspection.look.bodies import (
    BodyLook,
    Laid,
    Paragraph,
    area_of,
    broken_word,
    lay,
    lines,
)
from builders.inspection.look.colours import Paint
from builders.inspection.look.geometry import Box, Frame, around
from builders.inspection.look.tables import Filled
from builders.inspection.markup import Element


class Text:
    """A text of a shape, or of a table's cell.

    Args:
        shape: the shape or table.
        element: the shape's element, or the cell's.
        frame: where the shape, or the cell, stands.
        look: how the text is set in its frame.
        content: its paragraphs, of which one at least has text.
        under: how many of the slide's layers lie under it.
        cell: the cell, `None` for a shape.
    """

    def __init__(
        self,
        shape: Shape,
        element: Element,
        frame: Frame,
        look: BodyLook,
        content: tuple[Paragraph, ...],
        *,
        under: int,
        cell: Filled | None = None,
    ) -> None:
        self.shape = shape
        self.element = element
        self.frame = frame
        self.look = look
        self.content = content
        self.under = under
        self._cell = cell
        cell_laid = None if cell is None else cell.laid
        self.laid: Laid = cell_laid or lay(self.room, look, content)
        """The text on its lines."""
        self.is_cell = cell is not None
        """Whether it stands in a table."""

    @property
    def ground(self) -> Paint | None:
        """The cell's own fill, `None` for a shape, whose fill is a layer."""
        return None if self._cell is None else self._cell.fill

    @property
    def room(self) -> Box:
        """Its frame less the insets, before it is turned."""
        return area_of(self.frame.box, self.look)

    @cached_property
    def lines(self) -> tuple[Box, ...]:
        """Where its lines stand on the slide: the boxes around their small letters."""
        placed = lines(self.room, self.look, self.laid)
        return tuple(self.frame.turn_with(line.box) for line in placed)

    @cached_property
    def area(self) -> Box:
        """The rectangle around its lines."""
        return around(self.lines) or self.frame.bounds

    @property
    def reach(self) -> Box:
        """A rectangle that its lines do not leave, found without placing them."""
        if self.is_cell or (self.look.wraps and self.laid.excess <= 0):
            return self.frame.bounds
        return self.area

    @property
    def broken_word(self) -> str:
        """A word that is wider than its line and breaks in its middle; empty for none."""
        return broken_word(self.room, self.look, self.laid) if self.look.wraps else ""
