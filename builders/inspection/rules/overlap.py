"""Shapes and texts that leave the slide, and what lies over text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain

from msgspec import Struct

from builders.inspection.deck import Shape, Slide
from builders.inspection.findings import Fault
from builders.inspection.look import Box, SlideLook, Text, around, look_of
from builders.inspection.markup import A, P
from builders.inspection.registry import Rules
from builders.look import PT
from seminar.messages import Message, message
from seminar.texts import shown

RULES = Rules("fit")

_SLACK = 3 * PT
"""How far letters may reach over the slide's edge by the way they are measured."""
_HIGH, _WIDE = 0.3, 0.5
"""How much of its small letters' height a line must lie under something, and how far along it, in
that height, to be covered."""
_PART = 0.25
"""What share of a frame may stand beside the slide where its text does not."""
_EDGE = 0.03
"""What share of a chart or table may stand beside the slide: their edges are mostly blank."""
_MOST_OF_SLIDE = 0.8
"""What share of the slide a picture covers that is its background."""
_SMALLEST = 914_400
"""How wide and high slides are at least, in EMU (ISO/IEC 29500-1, 19.7.17)."""
_MOST = 500
"""How many shapes a slide may have for each to be compared with each."""
_MOSTLY = 0.6
"""How much of a line a chart or table must overlap: most of their area is empty."""


@RULES.add(
    Slide,
    "shape-off-slide",
    "warning",
    demand=message("Every shape stands on its slide."),
    remedy=message("Move it onto the slide, or delete it: screen readers read it all the same."),
    source="Plenum: Microsoft, “Make your PowerPoint presentations accessible”: reading order",
)
def shape_off_slide(slide: Slide) -> Iterator[Fault]:
    """Find shapes with something to see or read that stand beside the slide, wholly or partly."""
    look, whole, moving = look_of(slide), _slide_box(slide), _animated(slide)
    painted = {layer.shape for layer in look.layers}
    for shape, frame in look.frames.items() if _is_of_some_size(whole) else ():
        bounds = frame.bounds
        if whole.holds(bounds, _SLACK) or _may_be_outside(shape) or _is_among(shape, moving):
            continue
        if not _is_near(bounds, whole):
            if _shows(painted, shape):
                sentence = message("“{name}” stands beside the slide.", name=_called(shape))
                yield slide.fault(sentence, shape)
        elif _is_cut_off(shape, bounds, whole):
            sentence = message("“{name}” stands partly beside the slide.", name=_called(shape))
            yield slide.fault(sentence, shape)


def _is_cut_off(shape: Shape, bounds: Box, whole: Box) -> bool:
    """Return whether so much of a shape stands beside the slide that something is lost.

    Charts and tables show something up to their edges; how far a table reaches down is told by
    `table-too-high`. Pictures may run over the edge a little for their look, filled shapes much.
    """
    if shape.is_decorative:
        return False
    if shape.kind == "graphicFrame":
        is_table = next(shape.element.iter(f"{A}tbl"), None) is not None
        bottom = min(bounds.bottom, whole.bottom) if is_table else bounds.bottom
        box = Box(bounds.left, bounds.top, bounds.right, bottom)
        return box.common(whole) < (1 - _EDGE) * box.width * box.height
    if shape.kind == "pic":
        is_ground = bounds.common(whole) > _MOST_OF_SLIDE * whole.width * whole.height
        return not is_ground and _leaves(bounds, whole)
    return False


def _may_be_outside(shape: Shape) -> bool:
    """Return whether a shape stands beside the slide for good reason.

    PowerPoint puts hidden slide titles there, and people the signs of sounds that start by
    themselves.
    """
    sounds = (f"{A}audioFile", f"{A}wavAudioFile")
    return shape.is_title or any(shape.element.find(f".//{one}") is not None for one in sounds)


def _is_near(box: Box, whole: Box) -> bool:
    """Return whether a box touches the slide, be it as a line without width or height."""
    across = box.left < whole.right and box.right > whole.left
    down = box.top < whole.bottom and box.bottom > whole.top
    return across and down


@RULES.add(
    Slide,
    "text-off-slide",
    "warning",
    demand=message("All text stands on its slide."),
    remedy=message("Move the frame onto the slide, or make the text shorter or smaller."),
    source="Plenum: measured with the typeface's own widths",
)
def text_off_slide(slide: Slide) -> Iterator[Fault]:
    """Find text of which a part, or a good part of its frame, stands beside the slide."""
    look, whole, moving = look_of(slide), _slide_box(slide), _animated(slide)
    painted = {layer.shape for layer in look.layers}
    for text in look.texts if _is_of_some_size(whole) else ():
        if whole.holds(text.reach) or text.is_cell or not _is_near(text.frame.bounds, whole):
            continue
        if _is_among(text.shape, moving) or _only_overflows(look, text, whole):
            continue
        if any(not whole.holds(line, _SLACK) for line in text.lines):
            sentence = message(
                "Part of the text “{text}” stands beside the slide.", text=_said(text)
            )
            yield slide.fault(sentence, text.element)
        elif text.shape not in painted and _leaves(text.frame.bounds, whole):
            sentence = message(
                "The frame of the text “{text}” stands partly beside the slide.", text=_said(text)
            )
            yield slide.fault(sentence, text.element)


def _only_overflows(look: SlideLook, text: Text, whole: Box) -> bool:
    """Return whether a text is on its slide but for being too high, which is told of its frame."""
    inside = text.look.wraps and whole.holds(text.frame.bounds, _SLACK)
    return inside and look.overflows(text)


def _leaves(box: Box, whole: Box) -> bool:
    """Return whether a good part of a box stands beside the slide.

    Shapes with a fill often do so for their look, with their text on the slide.
    """
    return box.common(whole) < (1 - _PART) * box.width * box.height


@RULES.add(
    Slide,
    "text-covered",
    "warning",
    demand=message("Nothing lies over text."),
    remedy=message("Move the two apart, or send what lies in front to the back."),
    source="Plenum: measured with the typeface's own widths; WCAG 2.1, 1.4.3",
)
def text_covered(slide: Slide) -> Iterator[Fault]:
    """Find text under pictures, filled shapes, charts, tables or other text."""
    look, moving = look_of(slide), _animated(slide)
    blocks = list(_blocks(look)) if len(look.frames) <= _MOST else []
    for place, block in enumerate(blocks):
        if _is_among(block.shape, moving):
            continue
        covers = _covers(look, block, blocks[place + 1 :])
        cover = next((one for one in covers if not _is_among(one.shape, moving)), None)
        if cover is not None:
            yield slide.fault(cover.sentence, cover.text.element)


class _Block(Struct, frozen=True):
    """The texts of a shape or table, and a rectangle that they do not leave."""

    shape: Shape
    reach: Box
    texts: tuple[Text, ...]


class _Cover(Struct, frozen=True):
    """A text, a shape that lies over it, and what is to be said of that."""

    text: Text
    shape: Shape
    sentence: Message


def _blocks(look: SlideLook) -> Iterator[_Block]:
    """Yield the texts by shape in the order of drawing; tables that have grown are left out.

    What those cover is for the rule about tables.
    """
    by_shape: dict[Shape, list[Text]] = {}
    for text in look.texts:
        by_shape.setdefault(text.shape, []).append(text)
    grown = {one.shape for one in look.tables if one.grown.bottom > one.frame.box.bottom + _SLACK}
    for shape, texts in by_shape.items():
        reach = around(text.reach for text in texts)
        if reach is not None and shape not in grown:
            yield _Block(shape, reach, tuple(texts))


def _covers(look: SlideLook, block: _Block, later: list[_Block]) -> Iterator[_Cover]:
    """Yield what lies over a shape's text."""
    for cover in chain(
        _by_fill(look, block), _by_graphic(look, block), _by_text(look, block, later)
    ):
        if cover.shape is not block.shape:
            yield cover


def _by_fill(look: SlideLook, block: _Block) -> Iterator[_Cover]:
    for layer in look.layers[block.texts[0].under :]:
        core = layer.core
        if core is None or not layer.paint.is_opaque or not core.meets(block.reach):
            continue
        for text in block.texts:
            if any(_covers_line(core, line) for line in _set(look, text)):
                yield _Cover(text, layer.shape, _under(text, layer.shape))


def _by_graphic(look: SlideLook, block: _Block) -> Iterator[_Cover]:
    order = list(look.frames)
    for shape in order[order.index(block.shape) + 1 :] if look.has_graphics else ():
        bounds = look.frames[shape].bounds
        if shape.kind == "graphicFrame" and bounds.meets(block.reach):
            for text in block.texts:
                if any(_covers_most(bounds, line) for line in _set(look, text)):
                    yield _Cover(text, shape, _under(text, shape))


def _by_text(look: SlideLook, block: _Block, later: list[_Block]) -> Iterator[_Cover]:
    for other in later:
        if not other.reach.meets(block.reach):
            continue
        for text in block.texts:
            for above in other.texts:
                if above.reach.meets(text.reach) and _overlap(look, above, text):
                    sentence = message(
                        "The texts “{one}” and “{other}” lie over each other.",
                        one=_said(text),
                        other=_said(above),
                    )
                    yield _Cover(text, other.shape, sentence)


def _overlap(look: SlideLook, one: Text, other: Text) -> bool:
    below = _set(look, other)
    return any(_covers_line(line, under) for line in _set(look, one) for under in below)


def _set(look: SlideLook, text: Text) -> Sequence[Box]:
    """Return where the lines of a text stand; of one without room for all, those that have room.

    What the others run over is not for itself at fault: `text-overflow` tells it.
    """
    if text.is_cell or not look.overflows(text):
        return text.lines
    room = look.frames[text.shape].bounds
    return [line for line in text.lines if room.holds(line, _SLACK)]


def _covers_line(cover: Box, line: Box) -> bool:
    """Return whether a filled rectangle, or a line of text, lies over a line of text."""
    height = line.height
    return (
        min(cover.bottom, line.bottom) - max(cover.top, line.top) > _HIGH * height
        and min(cover.right, line.right) - max(cover.left, line.left) > _WIDE * height
    )


def _covers_most(cover: Box, line: Box) -> bool:
    return cover.common(line) > _MOSTLY * line.width * line.height


def _under(text: Text, shape: Shape) -> Message:
    return message("“{name}” lies over the text “{text}”.", name=_called(shape), text=_said(text))


def _said(text: Text) -> str:
    said = ("".join(run.text for run in paragraph.runs) for paragraph in text.content)
    return shown(" ".join(" ".join(said).split()))


def _called(shape: Shape) -> str:
    """Return what a person would call a shape: its name, or what it says."""
    return shown(shape.name or shape.text or shape.kind)


def _shows(painted: AbstractSet[Shape], shape: Shape) -> bool:
    """Return whether there is something to see or read in a shape."""
    return shape.kind != "sp" or bool(shape.text) or shape in painted


def _is_of_some_size(whole: Box) -> bool:
    """Return whether slides have a size at all; that they have none is told by `slide-size`."""
    return min(whole.width, whole.height) >= _SMALLEST


def _slide_box(slide: Slide) -> Box:
    width, height = slide.deck.size
    return Box(0, 0, width, height)


def _animated(slide: Slide) -> frozenset[str]:
    """Return the ids of the shapes that come, go or move while the slide is shown."""
    return frozenset(one.get("spid", "") for one in slide.part.all(f"{P}spTgt"))


def _is_among(shape: Shape, ids: frozenset[str]) -> bool:
    """Return whether a shape, or a group it is in, has one of these ids."""
    if not ids:
        return False
    return any(
        one.properties is not None and one.properties.get("id", "") in ids
        for one in (shape, *shape.groups)
    )
