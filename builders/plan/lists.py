"""Slides that are lists: bullets, two columns of them, and statements too long to stand large."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from builders.canvas import Frame
from builders.fit import Measured
from builders.look import SOUND, Region
from builders.metrics import Face
from builders.plan.drafting import Context, Draft, Moment, series
from builders.plan.fitting import (
    DENSE_HEADING,
    HEADING,
    UNLIMITED,
    Step,
    best_step,
    fill,
    fits,
    measure,
    own_steps,
    pieces,
    split_evenly,
    typed,
)
from builders.plan.scene import Fill, Paragraph
from builders.plan.sentences import STATEMENT, statement, statement_frame
from seminar.emphasis import plain
from seminar.model import BulletsSlide, Column, StatementSlide, TwoColumnsSlide

BULLETS = (Step(32, 5), Step(28, 7), Step(24, 9))
AIR = 22
"""Points between the points of a short list."""
COLUMN = (Step(28, 6), Step(24, 8))
COLUMN_NAME = (Step(32, 1), Step(28, 1), Step(24, 1), Step(20, 1))

_SENTENCE_END = re.compile(
    r"(?:(?<=[.!?…])|(?<=[.!?…][»”*])|(?<=[.!?…]\*\*))\s+(?=[^\W\d_a-zæøå]|[*«“])"
)
"""Between two sentences: after a stop, before a capital, an emphasis or a quotation."""
_ABBREVIATED = re.compile(r"(?:\b[^\W\d_]{1,3}|\d)\.$")
"""What ends with a point that need not end a sentence: "dr.", "St.", "20."."""

Points = tuple[str, ...]


def bullets(context: Context, slide: BulletsSlide, moment: Moment) -> list[Draft]:
    """Compose a list as large as fits; a long one goes on over as few, even slides as it needs."""
    points = _said(slide.bullets)
    if len(points) == 1 and (lone := _lone(context, slide, points[0], moment)):
        return lone
    return series(context, _lists(context, slide, points))


def _lists(context: Context, slide: BulletsSlide, points: Points) -> list[Draft]:
    """Return a draft for each slide that the points need."""
    frame = context.layout("bullets").frames["content"]
    size, runs = fit_lists([frame], context.body_face, [points], BULLETS)
    return [
        Draft(
            "bullets",
            slide.title,
            kicker=slide.kicker,
            fills=_airy(_list("content", run, size), frame, context.body_face),
            steps=HEADING,
            say=slide.notes,
        )
        for run in runs[0] or [()]
    ]


def _airy(fills: tuple[Fill, ...], frame: Frame, face: Face) -> tuple[Fill, ...]:
    """Return a list in large type with more air between its points, where there is room for it."""
    if not frame.ours or any(one.size != BULLETS[0].size for f in fills for one in f.paragraphs):
        return fills
    wide = tuple(
        replace(made, paragraphs=tuple(replace(one, before=AIR) for one in made.paragraphs))
        for made in fills
    )
    return wide if all(fits(made.paragraphs, frame, face) for made in wide) else fills


def _lone(context: Context, slide: BulletsSlide, point: str, moment: Moment) -> list[Draft] | None:
    """Return a single point as a statement under the slide's heading, if it can stand as one."""
    if not _stands_large(context, point):
        return None
    kicker = " · ".join(filter(str.strip, (slide.kicker, slide.title)))
    said = StatementSlide(id=slide.id, notes=slide.notes, kicker=kicker, text=point)
    return statement(context, said, moment)


def long_statement(context: Context, slide: StatementSlide, moment: Moment) -> list[Draft]:
    """Compose a statement; one that does not stand large has its sentences as bullets."""
    points = in_sentences(slide.text)
    if len(points) < 2 or _stands_large(context, slide.text):
        return statement(context, slide, moment)
    listed = BulletsSlide(
        id=slide.id,
        notes=slide.notes,
        title=slide.kicker,
        bullets=(*points, slide.addition),
    )
    return bullets(context, listed, moment)


def _stands_large(context: Context, text: str) -> bool:
    frame, most = statement_frame(context), STATEMENT[-1].lines
    steps = own_steps(frame, STATEMENT, most)
    return best_step(text, frame, context.heading_face, steps) is not None


def in_sentences(text: str) -> Points:
    """Return the sentences of a rich text, or all of it where emphasis goes on over two of them."""
    found = _split(text.strip())
    apart = " ".join(plain(sentence) for sentence in found)
    return found if apart.split() == plain(text).split() else (text,)


def _split(text: str) -> Points:
    """Return a text between its sentences, but whole after abbreviations and ordinals."""
    made, begin = list[str](), 0
    for gap in _SENTENCE_END.finditer(text):
        if not _ABBREVIATED.search(plain(text[begin : gap.start()])):
            made.append(text[begin : gap.start()])
            begin = gap.end()
    return (*made, text[begin:])


def fit_lists(
    frames: Sequence[Frame], face: Face, lists: Sequence[Points], steps: Sequence[Step]
) -> tuple[float, list[list[Points]]]:
    """Return the largest size at which lists side by side stand, and the runs of each.

    Where the smallest size is too large, the lists go on over as few slides as they can, and take
    the largest size that needs no more.
    """
    sizes = own_steps(frames[0], steps, UNLIMITED)
    runs = [_runs(points, frame, face, sizes) for frame, points in zip(frames, lists, strict=True)]
    pairs = [(frame, run) for frame, parts in zip(frames, runs, strict=True) for run in parts]
    size = next(
        (
            step
            for step in sizes
            if all(list_stands(run, frame, face, step) for frame, run in pairs)
        ),
        sizes[-1],
    )
    return size.size, runs


def _runs(points: Points, frame: Frame, face: Face, steps: Sequence[Step]) -> list[Points]:
    if any(list_stands(points, frame, face, step) for step in steps):
        return [points]
    last = steps[-1]
    whole = [
        piece
        for point in points
        for piece in pieces(point, lambda text: list_stands((text,), frame, face, last))
    ]
    return split_evenly(
        whole,
        lambda run: list_stands(tuple(run), frame, face, last),
        lambda point: _measured((point,), frame, face, last.size).lines,
    )


def list_stands(points: Points, frame: Frame, face: Face, step: Step) -> bool:
    """Return whether the points keep within the step's lines and the frame, no word broken."""
    measured = _measured(points, frame, face, step.size)
    return measured.lines <= step.lines and measured.height <= frame.height and not measured.broken


def _measured(points: Points, frame: Frame, face: Face, size: float) -> Measured:
    paragraphs = [Paragraph(point, size=size) for point in points]
    return measure(typed(paragraphs, frame), frame.width, face)


def two_columns(context: Context, slide: TwoColumnsSlide, moment: Moment) -> list[Draft]:
    """Compose two named lists side by side at one size; what only one of them has as bullets."""
    left, right = _said(slide.left.bullets), _said(slide.right.bullets)
    if bool(left) != bool(right):
        return _one_list(context, slide, moment)
    frames = [context.layout("two_columns").frames[one] for one in ("left_text", "right_text")]
    size, runs = fit_lists(frames, context.body_face, (left, right), COLUMN)
    both = min(map(len, runs))
    pairs = list(zip(*runs, strict=False)) or [((), ())]
    drafts = [_columns(context, slide, pair, size) for pair in pairs]
    for column, parts in zip((slide.left, slide.right), runs, strict=True):
        if rest := tuple(point for part in parts[both:] for point in part):
            drafts += _lists(context, _under_its_name(slide, column), rest)
    return series(context, drafts)


def _said(points: Points) -> Points:
    return tuple(point for point in points if point.strip())


def _one_list(context: Context, slide: TwoColumnsSlide, moment: Moment) -> list[Draft]:
    """Compose the column that says something as bullets, under its name."""
    full, empty = slide.left, slide.right
    if not _said(full.bullets):
        full, empty = empty, full
    first, *others = bullets(context, _under_its_name(slide, full), moment)
    return [replace(first, whole=(*first.whole, empty.name)), *others]


def _under_its_name(slide: TwoColumnsSlide, column: Column) -> BulletsSlide:
    named = (slide.kicker, column.name if slide.title else "")
    return BulletsSlide(
        id=slide.id,
        notes=slide.notes,
        kicker=" · ".join(filter(str.strip, named)),
        title=slide.title or column.name,
        bullets=column.bullets,
    )


def _columns(
    context: Context, slide: TwoColumnsSlide, runs: tuple[Points, Points], size: float
) -> Draft:
    left_name, left_whole = _name(context, "left_name", slide.left)
    right_name, right_whole = _name(context, "right_name", slide.right)
    named = {made.region: (made,) for made in _alike((*left_name, *right_name))}
    return Draft(
        "two_columns",
        slide.title,
        kicker=slide.kicker,
        fills=(
            *named.get("left_name", ()),
            *_list("left_text", runs[0], size),
            *named.get("right_name", ()),
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


def _alike(fills: tuple[Fill, ...]) -> tuple[Fill, ...]:
    """Return single paragraphs side by side in the smallest of their sizes."""
    least = min((made.paragraphs[0].size or 0 for made in fills), default=0)
    return tuple(
        replace(made, paragraphs=(replace(made.paragraphs[0], size=least),)) for made in fills
    )


def _list(region: Region, points: Points, size: float) -> tuple[Fill, ...]:
    if not points:
        return ()
    return (Fill(region, tuple(Paragraph(p, size=size) for p in points), emphasis=SOUND),)
