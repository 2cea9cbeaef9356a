"""The phase bar of a task: its phases side by side, as wide as they are long.

Above it stands the cue of a phase that has one, below it the phases' names.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from builders.fit import MARGIN
from builders.look import FJORD, FLOOR, PT, RUST, SOUND, WHITE, Rect, Type, cm
from builders.metrics import Face
from builders.plan.captions import Room, Span, Spot, in_turn, shares, under
from builders.plan.drafting import Context
from builders.plan.fitting import cut
from builders.plan.scene import Box, Group, Line
from seminar.model import Phase, Task
from seminar.tasks import has_cue, phase_name, timed_phases
from seminar.texts import within_sentence

_GAP = cm(0.1)
"""Between two segments, and between the triangle of a cue and the bar."""
_AIR = cm(0.2)
"""At either side of the minutes in a segment."""
_BAR = (cm(1.45), cm(0.9))
"""Height of the bar, and how low it becomes in a low template."""
_ABOVE = (cm(1.6), cm(1.4))
"""What a cue takes above the bar, and at least."""
_BELOW = cm(0.2)
_TRIANGLE = (cm(0.56), cm(0.42))
_APART = cm(0.2)
"""Between two names in a row."""
_SLACK = cm(0.15)
"""What a text's box is wider than its text at either side, so that no program breaks the line."""
_NAME = Type(FLOOR)
_CUE = Type(FLOOR, bold=True, colour=RUST)
_MINUTES = tuple(Type(size, bold=True, colour=WHITE, align="ctr") for size in (24, FLOOR))


class _Strip(Struct, frozen=True):
    """The room of a phase bar: where the cue's text, the bar and the rows of names stand."""

    bar: Rect
    cue: int
    rows: tuple[int, ...]

    def room(self, rows: int) -> Room:
        """Return what texts in so many rows above or below the bar may take."""
        return Room(self.bar.x, self.bar.right, rows, _APART)


class _Label(Struct, frozen=True):
    """A text of one line by the bar, how it is set, how wide and high it is."""

    text: str
    type: Type
    width: int
    height: int

    @property
    def box(self) -> int:
        """The width of its box."""
        return self.width + 2 * _SLACK


def phase_bar(context: Context, task: Task, band: Rect) -> Group | None:
    """Return the task's phases as one group of shapes, or `None` for a task without phases.

    Args:
        context: the words and the face that texts are measured with.
        task: the task; two sides make its cue say that they swap.
        band: the room for bar, names and cue, in EMU.
    """
    if not task.phases:
        return None
    strip = _strip(band, context.body_face, cued=any(map(has_cue, task.phases)))
    spans = _spans(strip.bar, [phase.minutes for phase in task.phases])
    marks = [
        _mark(context, phase.minutes, span, strip.bar.h)
        for phase, span in zip(task.phases, spans, strict=True)
    ]
    shapes = (
        *_cues(context, task, spans, strip),
        *_segments(context, spans, marks, strip.bar),
        *_names(context, task.phases, spans, marks, strip),
    )
    return Group(context.words.text("Phases"), describe(context, task.phases), shapes)


def _strip(band: Rect, face: Face, *, cued: bool) -> _Strip:
    """Return where everything stands; in a low band the bar is lower, with one row of names."""
    line = _line(_NAME, face)
    roomy = band.h >= _ABOVE[0] + _BAR[1] + _BELOW + 2 * line
    rows = 2 if roomy else 1
    above = _ABOVE[0] if roomy else _ABOVE[1] if cued else 0
    height = max(_BAR[1], min(_BAR[0], band.h - above - _BELOW - rows * line))
    bar = Rect(band.x, band.y + above, band.w, height)
    below = bar.bottom + min(_BELOW, max(0, band.bottom - bar.bottom - rows * line))
    cue = bar.y - _GAP - _TRIANGLE[1] - line
    return _Strip(bar, cue, tuple(below + row * line for row in range(rows)))


def _spans(bar: Rect, minutes: Sequence[int]) -> list[Span]:
    """Return the segments, strictly as wide as their minutes, to within an EMU."""
    usable = bar.w - _GAP * (len(minutes) - 1)
    total, passed, spans = sum(minutes), 0, list[Span]()
    for place, some in enumerate(minutes):
        begin = bar.x + place * _GAP
        left, right = (round(usable * at / total) for at in (passed, passed + some))
        spans.append(Span(begin + left, begin + right))
        passed += some
    return spans


def _label(text: str, look: Type, face: Face) -> _Label:
    """Return a text with its width on one line and what the programs may add to it."""
    width = face.em_width(text, bold=look.bold) * look.size * (1 + MARGIN)
    return _Label(text, look, round(width * PT), _line(look, face))


def _line(look: Type, face: Face) -> int:
    """Return the height of a line of text."""
    return round(look.size * face.line_height * look.line / 100 * PT)


def _mark(context: Context, minutes: int, span: Span, height: int) -> Line | None:
    """Return what stands in a segment: "20 min" or the bare number, the largest that fits."""
    said, face = context.words.text("{n} min", n=minutes), context.body_face
    large, small = _MINUTES
    for text, look, air in ((said, large, _AIR), (said, small, _AIR), (str(minutes), small, _GAP)):
        label = _label(text, look, face)
        if label.width + 2 * air <= span.right - span.left and label.height <= height:
            return Line(text, look)
    return None


def _segments(
    context: Context, spans: Sequence[Span], marks: Sequence[Line | None], bar: Rect
) -> list[Box]:
    """Return the phases' rectangles, in two colours by turns."""
    name = context.words.text("Phase")
    return [
        Box(
            name,
            Rect(span.left, bar.y, span.right - span.left, bar.h),
            FJORD if place % 2 else SOUND,
            (mark,) if mark else (),
            "ctr",
        )
        for place, (span, mark) in enumerate(zip(spans, marks, strict=True))
    ]


# --- names ----------------------------------------------------------------------------------------


def _names(
    context: Context,
    phases: Sequence[Phase],
    spans: Sequence[Span],
    marks: Sequence[Line | None],
    strip: _Strip,
) -> list[Box]:
    face, room = context.body_face, strip.room(len(strip.rows))
    texts = [
        _said(context, phase, marked=mark is not None)
        for phase, mark in zip(phases, marks, strict=True)
    ]
    names = [_label(text, _NAME, face) for text in texts]
    narrow = [mark is None for mark in marks]
    spots = under(spans, [name.box for name in names], room)
    spots = spots or _narrow_ones_below(spans, names, narrow, room)
    if spots is None:
        bare = [_label(phase_name(context.words, phase), _NAME, face) for phase in phases]
        spots = _narrow_ones_below(spans, bare, narrow, room)
        names = bare if spots else names
    if spots is None:
        allowed = shares([name.box for name in names], room)
        names = [_shortened(*name, face) for name in zip(names, allowed, strict=True)]
        spots = in_turn(spans, [name.box for name in names], room)
    return [
        _text(context.words.text("Phase"), name, spot.left, strip.rows[spot.row], room)
        for name, spot in zip(names, spots, strict=True)
    ]


def _narrow_ones_below(
    spans: Sequence[Span], names: Sequence[_Label], narrow: Sequence[bool], room: Room
) -> list[Spot] | None:
    """Return spots under the segments for all but the narrow ones, whose names follow in a row.

    `None` where there is a row too few, or too little room in it.
    """
    row = replace(room, rows=1)
    upper, lower = ([n for n, one in enumerate(narrow) if one == low] for low in (False, True))
    above = under([spans[n] for n in upper], [names[n].box for n in upper], row)
    widths = [names[n].box for n in lower]
    if room.rows < 2 or above is None or shares(widths, row) != widths:
        return None
    below = in_turn([spans[n] for n in lower], widths, row)
    placed = dict(zip(upper, above, strict=True))
    placed |= {n: replace(spot, row=1) for n, spot in zip(lower, below, strict=True)}
    return [placed[n] for n in range(len(names))]


def _said(context: Context, phase: Phase, *, marked: bool) -> str:
    """Return a phase's name, with its minutes where its segment is too narrow to say them."""
    name = phase_name(context.words, phase)
    if marked:
        return name
    return context.words.text("{phase}, {n} min", phase=name, n=phase.minutes)


def _shortened(label: _Label, widest: int, face: Face) -> _Label:
    def fits(text: str) -> bool:
        return _label(text, label.type, face).box <= widest

    return label if label.box <= widest else _label(cut(label.text, fits), label.type, face)


def _text(called: str, label: _Label, left: int, y: int, room: Room) -> Box:
    """Return a text on one line in its box, which is flush with the end of the room it is at."""
    align = "l" if left <= room.left else "r" if left + label.box >= room.right else "ctr"
    where = Rect(left, y, label.box, label.height)
    return Box(called, where, lines=(Line(label.text, replace(label.type, align=align)),))


# --- cues -----------------------------------------------------------------------------------------


def _cues(context: Context, task: Task, spans: Sequence[Span], strip: _Strip) -> list[Box]:
    """Return a triangle over each phase that has a cue, and what it means in words.

    The words stand over each triangle, or once over all of them where they would touch.
    """
    cued = [span for phase, span in zip(task.phases, spans, strict=True) if has_cue(phase)]
    if not cued:
        return []
    words = cue_words(context, task)
    cue, room = _label(words, _CUE, context.body_face), strip.room(1)
    over = under(cued, [cue.box] * len(cued), room)
    spots = over or in_turn([_around(cued)], [cue.box], room)
    name = context.words.text("Cue")
    return [
        *(_text(name, cue, spot.left, strip.cue, room) for spot in spots),
        *(_triangle(name, span, strip) for span in cued),
    ]


def cue_words(context: Context, task: Task) -> str:
    """Return what the slide says that the hall will be told when half of a phase has passed."""
    if task.sides:
        return context.words.text("We tell you at halfway, and then you swap")
    return context.words.text("We tell you at halfway")


def _around(spans: Sequence[Span]) -> Span:
    return Span(spans[0].centre, spans[-1].centre)


def _triangle(name: str, span: Span, strip: _Strip) -> Box:
    width, height = _TRIANGLE
    where = Rect(span.centre - width // 2, strip.bar.y - _GAP - height, width, height)
    return Box(name, where, RUST, shape="triangle_down")


# --- in words -------------------------------------------------------------------------------------


def describe(context: Context, phases: Sequence[Phase]) -> str:
    """Return the phase bar in words: how long each phase is, and when the hall is told."""
    words = context.words
    names = [within_sentence(phase_name(words, phase)) for phase in phases]
    first = words.plural(
        "{n} minute {phase}", "{n} minutes {phase}", phases[0].minutes, phase=names[0]
    )
    others = [
        words.text("{n} {phase}", n=phase.minutes, phase=name)
        for phase, name in zip(phases[1:], names[1:], strict=True)
    ]
    comma = "; " if any("," in name for name in names) else ", "
    cues = (
        words.text(
            "We tell you after {half} of the {minutes}.",
            half=timed.cue - timed.start,
            minutes=timed.phase.minutes,
        )
        for timed in timed_phases(phases)
        if timed.cue is not None
    )
    timeline = words.text("Timeline: {phases}.", phases=comma.join((first, *others)))
    return " ".join((timeline, *cues))
