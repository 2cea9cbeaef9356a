"""Slides that are lists: bullets, and two columns of them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from msgspec.structs import replace

from builders.canvas import Frame
from builders.look import SOUND, Region
from builders.metrics import Face
from builders.plan.drafting import Context, Draft, Moment, series
from builders.plan.fitting import (
    DENSE_HEADING,
    HEADING,
    Step,
    best_step,
    fill,
    fits,
    measure,
    pieces,
    split_evenly,
    typed,
)
from builders.plan.scene import Fill, Paragraph
from builders.plan.sentences import LONG_STATEMENT
from seminar.model import BulletsSlide, Column, TwoColumnsSlide

BULLETS = (Step(32, 5), Step(28, 7), Step(24, 9))
AIR = 22
"""Points between the points of a short list."""
COLUMN = (Step(28, 6), Step(24, 8))
COLUMN_NAME = (Step(32, 1), Step(28, 1), Step(24, 1), Step(20, 1))

Points = tuple[str, ...]


def bullets(context: Context, slide: BulletsSlide, _moment: Moment) -> list[Draft]:
    """Compose a list as large as fits; a long one goes on over as few, even slides as it needs."""
    points = _said(slide.bullets)
    if len(points) == 1 and (lone := _lone(context, slide, points[0])):
        return [lone]
    frame = context.layout("bullets").frames["content"]
    size, runs = fit_lists(frame, context.body_face, points, BULLETS)
    drafts = [
        Draft(
            "bullets",
            slide.title,
            kicker=slide.kicker,
            fills=_airy(_list("content", run, size), frame, context.body_face),
            steps=HEADING,
            say=slide.notes,
        )
        for run in runs or [()]
    ]
    return series(context, drafts)


def _airy(fills: tuple[Fill, ...], frame: Frame, face: Face) -> tuple[Fill, ...]:
    """Return a list in large type with more air between its points, where there is room for it."""
    if not frame.ours or any(one.size != BULLETS[0].size for f in fills for one in f.paragraphs):
        return fills
    wide = tuple(
        replace(made, paragraphs=tuple(replace(one, before=AIR) for one in made.paragraphs))
        for made in fills
    )
    return wide if all(fits(made.paragraphs, frame, face) for made in wide) else fills


def _lone(context: Context, slide: BulletsSlide, point: str) -> Draft | None:
    """Return a single point as a statement under the slide's heading, if it can stand as one."""
    frame = context.layout("statement").frames["title"]
    if best_step(point, frame, context.heading_face, LONG_STATEMENT) is None:
        return None
    kicker = slide.title or slide.kicker
    return Draft("statement", point, kicker=kicker, steps=LONG_STATEMENT, say=slide.notes)


def fit_lists(
    frame: Frame, face: Face, points: Points, steps: Sequence[Step]
) -> tuple[float, list[Points]]:
    """Return the largest size at which the points stand, and the runs they are split into."""
    for step in steps:
        if list_stands(points, frame, face, step):
            return step.size, [points]
    last = steps[-1]
    whole = tuple(
        piece
        for point in points
        for piece in pieces(point, lambda text: list_stands((text,), frame, face, last))
    )
    return last.size, split_evenly(whole, lambda run: list_stands(tuple(run), frame, face, last))


def list_stands(points: Points, frame: Frame, face: Face, step: Step) -> bool:
    """Return whether the points keep within the step's lines and the frame, no word broken."""
    paragraphs = [Paragraph(point, size=step.size) for point in points]
    measured = measure(typed(paragraphs, frame), frame.width, face)
    return measured.lines <= step.lines and measured.height <= frame.height and not measured.broken


def two_columns(context: Context, slide: TwoColumnsSlide, moment: Moment) -> list[Draft]:
    """Compose two named lists side by side at one size; with one of them empty, plain bullets."""
    left, right = _said(slide.left.bullets), _said(slide.right.bullets)
    if not left or not right:
        return bullets(context, _one_list(slide, left or right), moment)
    frame, face = context.layout("two_columns").frames["left_text"], context.body_face
    step = next(
        (s for s in COLUMN if all(list_stands(p, frame, face, s) for p in (left, right))),
        COLUMN[-1],
    )
    _, left_runs = fit_lists(frame, face, left, (step,))
    _, right_runs = fit_lists(frame, face, right, (step,))
    drafts = [
        _columns(context, slide, (left_run, right_run), step.size)
        for left_run, right_run in zip_longest(left_runs, right_runs, fillvalue=())
    ]
    return series(context, drafts)


def _said(points: Points) -> Points:
    return tuple(point for point in points if point.strip())


def _one_list(slide: TwoColumnsSlide, points: Points) -> BulletsSlide:
    named = next((side.name for side in (slide.left, slide.right) if side.bullets), "")
    return BulletsSlide(
        id=slide.id,
        notes=slide.notes,
        kicker=slide.kicker or (named if slide.title else ""),
        title=slide.title or named,
        bullets=points,
    )


def _columns(
    context: Context, slide: TwoColumnsSlide, runs: tuple[Points, Points], size: float
) -> Draft:
    left_name, left_whole = _name(context, "left_name", slide.left)
    right_name, right_whole = _name(context, "right_name", slide.right)
    return Draft(
        "two_columns",
        slide.title,
        kicker=slide.kicker,
        fills=(
            *left_name,
            *_list("left_text", runs[0], size),
            *right_name,
            *_list("right_text", runs[1], size),
        ),
        steps=DENSE_HEADING,
        say=slide.notes,
        whole=(*left_whole, *right_whole),
    )


def _name(context: Context, region: Region, side: Column) -> tuple[tuple[Fill, ...], Points]:
    if not side.name.strip():
        return (), ()
    frame = context.layout("two_columns").frames[region]
    made, whole = fill(region, side.name, frame, context.body_face, COLUMN_NAME)
    return (replace(made, inset=0),), (whole,) if whole else ()


def _list(region: Region, points: Points, size: float) -> tuple[Fill, ...]:
    if not points:
        return ()
    return (Fill(region, tuple(Paragraph(p, size=size) for p in points), emphasis=SOUND),)
