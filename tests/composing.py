"""Slides composed by themselves, for tests of single kinds: a context, a moment, and what stands.

`misfits` measures what a kind has drawn: every text inside its shape, every shape inside the body,
no two texts on each other.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import combinations

from msgspec.structs import replace

from builders.canvas import Canvas, Frame, LayoutCanvas, built_in_canvas
from builders.fit import measure
from builders.look import FLOOR, PT, Rect, Role, rect
from builders.plan.drafting import Context, Draft, Moment
from builders.plan.fitting import air, typed
from builders.plan.scene import Box, Group, Shape, Stroke, Table
from seminar.language import language
from seminar.model import Day, Item, Seminar, Slide
from seminar.schedule import schedule

LOW = rect(2.0, 6.0, 17.0, 8.0)
"""As small a body as a template may have."""


def context(seminar: Seminar, canvas: Canvas | None = None) -> Context:
    """Return what a kind may ask."""
    return Context(seminar, None, language(seminar.language), canvas or built_in_canvas())


def moment(*slides: Slide, start: dt.time = dt.time(9, 0)) -> Moment:
    """Return the moment of an item of an hour with these slides."""
    item = Item(id="item", title="Økt", minutes=60, slides=slides)
    day = Day(id="day", date=dt.date(2025, 3, 20), start=start, items=(item,))
    timed = schedule(day)
    return Moment(1, day, timed, item, timed.items[0])


def low_canvas() -> Canvas:
    """Return the canvas of a template with a low and narrow body, on which all is mapped."""
    own = built_in_canvas()
    layouts: dict[Role, LayoutCanvas] = {
        role: _lowered(layout) for role, layout in own.layouts.items()
    }
    return Canvas(own.slide, "Arial", "Arial", layouts)


def _lowered(layout: LayoutCanvas) -> LayoutCanvas:
    lowered = replace(layout, body=LOW)
    own = {"title", "kicker", "footer", "number"}
    frames = {
        region: frame if region in own else _mapped(frame, lowered)
        for region, frame in layout.frames.items()
    }
    return replace(lowered, frames=frames)


def _mapped(frame: Frame, layout: LayoutCanvas) -> Frame:
    return replace(frame, rect=_within(layout.at(frame.rect), LOW), placeholder=None)


def _within(inner: Rect, outer: Rect) -> Rect:
    x, y = max(inner.x, outer.x), max(inner.y, outer.y)
    return Rect(x, y, min(inner.right, outer.right) - x, min(inner.bottom, outer.bottom) - y)


# --- what stands ----------------------------------------------------------------------------------


def boxes(shapes: Sequence[Shape]) -> list[Box]:
    """Return all boxes, those in groups among them."""
    found = list[Box]()
    for shape in shapes:
        match shape:
            case Box():
                found.append(shape)
            case Group():
                found += boxes(shape.shapes)
            case _:
                pass
    return found


def strokes(shapes: Sequence[Shape]) -> list[Stroke]:
    """Return all strokes, those in groups among them."""
    inner = [one for shape in shapes if isinstance(shape, Group) for one in shape.shapes]
    return [shape for shape in (*shapes, *inner) if isinstance(shape, Stroke)]


def texts(shapes: Sequence[Shape]) -> list[str]:
    """Return the texts of all boxes, a paragraph each."""
    return [line.text for box in boxes(shapes) for line in box.lines]


def filled(draft: Draft, region: str) -> list[str]:
    """Return the paragraphs that a draft puts in a place."""
    return [one.text for fill in draft.fills if fill.region == region for one in fill.paragraphs]


def misfits(draft: Draft, where: Context) -> list[str]:
    """Return what does not stand as it should on a drafted slide, in words; nothing if all does."""
    return [*_too_small(draft), *_too_high(draft, where), *_outside(draft, where), *_on_top(draft)]


def _too_small(draft: Draft) -> Iterator[str]:
    for box in boxes(draft.shapes):
        for line in box.lines:
            if line.type.size < FLOOR:
                yield f"{line.text!r} is set in {line.type.size}"


def _too_high(draft: Draft, where: Context) -> Iterator[str]:
    frames, face = where.layout(draft.role).frames, where.body_face
    taken: dict[Rect, float] = {}
    for box in boxes(draft.shapes):
        room = (box.rect.w - box.insets.left - box.insets.right) / PT
        high = measure([(line.text, line.type) for line in box.lines], room, face).height
        taken[box.rect] = taken.get(box.rect, 0.0) + high
        space = (box.rect.h - box.insets.top - box.insets.bottom) / PT
        if taken[box.rect] > space + 0.01:
            yield f"{[line.text for line in box.lines]} takes {high:.1f} of {space:.1f} points"
    for fill in draft.fills:
        frame = frames[fill.region]
        room = frame.width - fill.inset / PT
        high = measure(typed(fill.paragraphs, frame), room, face).height
        if high - max(air(one.size or 0) for one in fill.paragraphs) > frame.height + 0.01:
            yield f"{fill.region} takes {high:.1f} of {frame.height:.1f} points"


def _outside(draft: Draft, where: Context) -> Iterator[str]:
    """Yield rectangles outside the body; a triangle may point at an edge from both its sides."""
    body = where.layout(draft.role).body
    for box in (box for box in boxes(draft.shapes) if box.shape == "rect"):
        inside = body.x <= box.rect.x and box.rect.right <= body.right
        if not inside or box.rect.y < body.y or box.rect.bottom > body.bottom + PT:
            yield f"{box.name} {[line.text for line in box.lines]} stands outside the body"


def _on_top(draft: Draft) -> Iterator[str]:
    """Yield boxes whose texts could meet; two in the same place are measured together instead."""
    said = [box for box in boxes(draft.shapes) if box.lines]
    for one, other in combinations(said, 2):
        across = min(one.rect.right, other.rect.right) - max(one.rect.x, other.rect.x)
        down = min(one.rect.bottom, other.rect.bottom) - max(one.rect.y, other.rect.y)
        if across > 0 and down > 0 and one.rect != other.rect:
            yield f"{one.lines[0].text!r} and {other.lines[0].text!r} overlap"


# --- tables ---------------------------------------------------------------------------------------


def tables(draft: Draft) -> list[Table]:
    """Return a draft's tables."""
    return [shape for shape in draft.shapes if isinstance(shape, Table)]


def cells(table: Table) -> list[list[str]]:
    """Return a table's texts, row by row; an empty cell is an empty text."""
    return [
        [" ".join(line.text for line in cell.lines) for cell in row.cells] for row in table.rows
    ]


def table_misfits(draft: Draft, where: Context) -> list[str]:
    """Return what does not stand as it should in a draft's tables, in words.

    Every text keeps to its cell, every table to the body, and no size is below the floor.
    """
    return [fault for table in tables(draft) for fault in _table(draft, table, where)]


def _table(draft: Draft, table: Table, where: Context) -> Iterator[str]:
    body = where.layout(draft.role).body
    if table.rect.bottom > body.bottom or table.rect.right > body.right:
        yield f"{table.name} stands outside the body"
    if sum(table.columns) != table.rect.w or sum(row.height for row in table.rows) != table.rect.h:
        yield f"{table.name} is not as large as its rows and columns"
    for row in table.rows:
        for cell, width in zip(row.cells, table.columns, strict=True):
            look = [(line.text, line.type) for line in cell.lines]
            room = (width - 2 * table.inset - cell.indent) / PT
            if measure(look, room, where.body_face).height * PT > row.height:
                yield f"{look} is higher than its row"
            if any(kind.size < FLOOR for _, kind in look):
                yield f"{look} is too small"
