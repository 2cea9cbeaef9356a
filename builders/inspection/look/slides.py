"""What a slide looks like: its texts, and what is painted below and above them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import accumulate

from msgspec import Struct
from msgspec.structs import replace

from builders.inspection.deck import Shape, Slide
from builders.inspection.look.bodies import Paragraph, area_of, lay, paragraphs
from builders.inspection.look.colours import CLEAR, UNKNOWN, Paint
from builders.inspection.look.doubts import Cause, Doubt, doubt, of_paint
from builders.inspection.look.excess import excess
from builders.inspection.look.geometry import Box, Frame
from builders.inspection.look.layers import (
    Grounds,
    Layer,
    below_own_text,
    grounds,
    layer_of,
    own_frame,
    through,
)
from builders.inspection.look.stage import Inherited, Stage
from builders.inspection.look.tables import Cell, Filled, Table
from builders.inspection.look.text_rooms import text_room
from builders.inspection.look.texts import Text
from builders.inspection.look.typesetting import MANNER, Level, Manner
from builders.inspection.markup import A, Element, P

_OFF = ("0", "false")
_MOST_SHAPES = 3000
"""How many shapes of a slide are looked at: no slide shows as many."""
_MOST_LAYERS = 800
"""How many shapes may lie under a text; under more, its ground counts as unknown."""


class TableLook(Struct, frozen=True):
    """A table as it looks: where it stands when its rows are as high as their texts ask for."""

    shape: Shape
    frame: Frame
    """Where it says that it stands, as high as its rows say."""
    grown: Box
    """Where it stands."""
    texts: tuple[Text, ...]


class SlideLook:
    """What a slide looks like.

    Args:
        slide: the slide.
        stage: what it gets from its layout, master and theme.
        styles: the table styles that the file brings, by id.
    """

    def __init__(self, slide: Slide, stage: Stage, styles: Mapping[str, Element]) -> None:
        self._stage = stage
        self.colours = stage.colours
        self._styles = styles
        self.layers: list[Layer] = []
        """What is painted, the hindmost first; what layout and master paint comes before."""
        self.texts: list[Text] = []
        """The texts, in the order of drawing."""
        self.tables: list[TableLook] = []
        self.frames: dict[Shape, Frame] = {}
        """Where each shape stands that is shown and has a place; groups have none."""
        if slide.part.root.get("showMasterSp", "1") not in _OFF:
            self.layers.extend(stage.layers)
        self.background = stage.background(slide.part) or stage.ground
        self._plain = through(self.background, (("FFFFFF",),))
        self._grounds: dict[Text, Grounds] = {}
        self._below_tables: dict[Shape, list[Layer]] = {}
        for shape in slide.shapes[:_MOST_SHAPES]:
            if shape.kind != "grpSp" and not shape.is_hidden:
                self._add(shape)

    def _add(self, shape: Shape) -> None:
        inherited = self._stage.inherited(shape.placeholder)
        frame = own_frame(shape) or inherited.frame
        if frame is None:
            return
        self.frames[shape] = frame
        content = _content(shape.body, self._levels(shape, inherited))
        if content or shape.placeholder is None or shape.kind != "sp":
            layer = layer_of(shape, frame, self._stage.fill)
            self.layers.extend([layer] if layer else [])
        if content:
            within = Frame(text_room(shape, frame.box), frame.turn)
            look = inherited.body(shape.body)
            under = len(self.layers)
            self.texts.append(Text(shape, shape.element, within, look, content, under=under))
        elif shape.kind == "graphicFrame":
            self._add_table(shape, frame)

    @property
    def has_graphics(self) -> bool:
        """Whether there are charts, diagrams or tables."""
        return any(shape.kind == "graphicFrame" for shape in self.frames)

    def _levels(self, shape: Shape, inherited: Inherited) -> Callable[[int], Level]:
        """Return what tells how each level of a shape's text is set."""
        reference = shape.element.find(f"{P}style/{A}fontRef")
        manner = MANNER if reference is None else Manner(self._stage.colours.first(reference))
        lists = () if shape.body is None else shape.body.iterchildren(f"{A}lstStyle")
        own = [one for one in lists if len(one)]
        if own:
            return lambda index: inherited.level_with(own, index, manner)
        return lambda index: inherited.level(index, manner)

    def _add_table(self, shape: Shape, frame: Frame) -> None:
        element = next(shape.element.iterfind(f"{A}graphic/{A}graphicData/{A}tbl"), None)
        if element is None:
            return
        table = Table(element, self._styles, self._stage.setter)
        cells = [self._filled(table, cell) for cell in table.cells()]
        heights = _grown(table, cells)
        rows = list(accumulate(heights, initial=frame.box.top))
        columns = list(accumulate(table.widths, initial=frame.box.left))
        texts = tuple(self._cell_texts(shape, cells, rows, columns))
        grown = Box(frame.box.left, frame.box.top, max(frame.box.left, columns[-1]), rows[-1])
        self.tables.append(TableLook(shape, _stated(table, frame), grown, texts))
        self.texts.extend(texts)
        layer = _table_layer(shape, grown, cells)
        self.layers.extend([layer] if layer else [])

    def _filled(self, table: Table, cell: Cell) -> Filled:
        inherited, manner = self._stage.inherited(None), table.manner(cell)
        body, look = cell.element.find(f"{A}txBody"), table.body(cell)
        content = _content(body, lambda index: inherited.level(index, manner))
        width = sum(table.widths[cell.column : cell.column + cell.columns])
        laid = None
        if content and look.vertical == "horz":
            laid = lay(area_of(Box(0, 0, width, 0), look), look, content)
        return Filled(cell, look, content, table.fill(cell), laid)

    def _cell_texts(
        self, shape: Shape, cells: list[Filled], rows: list[float], columns: list[float]
    ) -> Iterator[Text]:
        for filled in cells:
            cell = filled.cell
            if filled.content and cell.column < len(columns) - 1:
                right = min(cell.column + cell.columns, len(columns) - 1)
                bottom = min(cell.row + cell.rows, len(rows) - 1)
                box = Box(columns[cell.column], rows[cell.row], columns[right], rows[bottom])
                yield Text(
                    shape,
                    cell.element,
                    Frame(box),
                    filled.look,
                    filled.content,
                    under=len(self.layers),
                    cell=filled,
                )

    def grounds(self, text: Text) -> Grounds:
        """Return what lies under a text's lines; see `builders.inspection.look.layers`."""
        if text not in self._grounds:
            self._grounds[text] = self._find_grounds(text)
        return self._grounds[text]

    def doubt(self, text: Text) -> Doubt | None:
        """Return why the ground of a text is doubtful, `None` where no reason is found."""
        own = text.ground
        if own is not None and own != CLEAR:
            cause = of_paint(own)
            return Doubt(_of_cell(text) if own.is_unknown else cause) if cause else None
        below = self._below(text)
        found = (doubt(line, below, self.background) for line in text.lines)
        return next(filter(None, found), None)

    def grounds_of(self, shape: Shape) -> Grounds:
        """Return what lies under a shape that stands on the slide."""
        shapes = list(self.frames)
        after = set(shapes[shapes.index(shape) :])
        below = [layer for layer in self.layers if layer.shape not in after]
        return grounds(self.frames[shape].bounds, below, self.background)

    def overflows(self, text: Text) -> bool:
        """Return whether a shape's text is certainly higher than it has room for.

        Cells and frames that grow with their text always have room.
        """
        if text.is_cell or text.look.fitting == "spAutoFit":
            return False
        return excess(text, self.frames[text.shape].box) > 0

    def is_news(self, *what: object) -> bool:
        """Return whether this is asked for the first time of slides that share their layout.

        It is for what these inherit, which is to be told once and not on every slide.
        """
        return self._stage.is_news(what)

    def _find_grounds(self, text: Text) -> Grounds:
        own = text.ground
        if own is not None and own.is_opaque:
            return through(own, ())
        if text.under > _MOST_LAYERS:
            return ((),)
        below = self._below(text)
        if not below:
            found = self._plain
        else:
            each = (grounds(line, below, self.background) for line in text.lines)
            found = tuple(dict.fromkeys(one for under in each for one in under))
        return found if own is None or own == CLEAR else through(own, found)

    def _below(self, text: Text) -> list[Layer]:
        """Return the layers that may lie under a text; for those of a table, the same list."""
        if not text.is_cell:
            reach = text.reach
            below = [one for one in self.layers[: text.under] if one.bounds.meets(reach)]
            if below and below[-1].shape is text.shape:
                below[-1] = below_own_text(below[-1])
            return below
        if text.shape not in self._below_tables:
            table = next(one for one in self.tables if one.shape is text.shape)
            under = self.layers[: text.under]
            self._below_tables[text.shape] = [one for one in under if one.bounds.meets(table.grown)]
        return self._below_tables[text.shape]


def _content(body: Element | None, level: Callable[[int], Level]) -> tuple[Paragraph, ...]:
    if body is None or next(body.iter(f"{A}t"), None) is None:
        return ()
    return paragraphs(body, level)


def _of_cell(text: Text) -> Cause:
    """Return why the fill of a text's cell is unknown: a picture, or a style the file lacks."""
    return "picture" if text.element.find(f"{A}tcPr/{A}blipFill") is not None else "table"


def _stated(table: Table, frame: Frame) -> Frame:
    """Return a table's frame as high as its rows say, which is what programs go by.

    The height of the frame itself is often one from before rows were added or deleted. It counts
    where a row says nothing.
    """
    if not all(table.heights):
        return frame
    bottom = frame.box.top + sum(table.heights)
    return Frame(replace(frame.box, bottom=bottom), frame.turn)


def _grown(table: Table, cells: Iterable[Filled]) -> list[float]:
    """Return how high each row is when every text in it has room, in EMU."""
    heights: list[float] = list(table.heights)
    for filled in cells:
        cell = filled.cell
        if filled.laid is not None and cell.rows == 1:
            _, top, _, bottom = filled.look.insets
            needed = filled.laid.height + top + bottom
            heights[cell.row] = max(heights[cell.row], needed)
    return heights


def _table_layer(shape: Shape, grown: Box, cells: Iterable[Filled]) -> Layer | None:
    """Return what a table paints, as one layer that may have the colour of any of its cells."""
    paints = dict.fromkeys(one.fill for one in cells)
    if all(paint == CLEAR for paint in paints):
        return None
    known = all(paint.colours and paint.is_opaque for paint in paints)
    colours = tuple(colour for paint in paints for colour in paint.colours)
    return Layer(grown, grown, Paint(colours) if known else UNKNOWN, shape)
