"""Which size a text takes in its frame, and where it is split when the smallest is too large.

The rules of the design guide: the largest step that fits, the same on all slides of a series; when
the smallest does not fit, split evenly; never under the floor, never by autofit.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from builders.canvas import Frame
from builders.fit import MARGIN, balanced_inset, measure, wrap
from builders.look import FLOOR, PT, Type
from builders.metrics import Face
from builders.plan.scene import Fill, Line, Paragraph, Region
from seminar.emphasis import plain

T = TypeVar("T")


class Step(Struct, frozen=True):
    """A size that a text may take, as long as it keeps within so many lines."""

    size: float
    lines: int


HEADING = (Step(36, 1), Step(32, 2), Step(28, 2), Step(24, 3), Step(20, 3))
DENSE_HEADING = (Step(36, 1), Step(32, 1), Step(28, 1), Step(24, 1), Step(20, 2))
DISPLAY = 44
"""From this size upward letter spacing is narrowed, and lines have more air than they need."""
_AIR = 0.15
UNLIMITED = 99
"""More lines than a slide holds."""
ELLIPSIS = "…"


@lru_cache(maxsize=512)
def sized(look: Type, size: float | None) -> Type:
    """Return `look` at another size; letter spacing goes with sizes from 44 points upward."""
    if size is None or size == look.size:
        return look
    return replace(look, size=size, tracking=look.tracking if size >= DISPLAY else 0)


def typed(paragraphs: Sequence[Paragraph], frame: Frame) -> list[tuple[str, Type]]:
    """Return the paragraphs of a fill with the types that the frame gives them."""
    return [
        (one.text.upper() if frame.capitals else one.text, _set(one, frame)) for one in paragraphs
    ]


def _set(paragraph: Paragraph, frame: Frame) -> Type:
    own = frame.levels[min(paragraph.level, len(frame.levels) - 1)]
    look = counted(sized(own, paragraph.size), paragraph.number)
    return look if paragraph.before is None else replace(look, before=paragraph.before)


def counted(look: Type, number: int) -> Type:
    """Return a numbered type that begins counting at `number`, or has no number where that is 0."""
    if number == 1 or look.bullet != "1.":
        return look
    return replace(look, bullet=f"{number}.") if number else replace(look, bullet="", hanging=0)


def fits(paragraphs: Sequence[Paragraph], frame: Frame, face: Face) -> bool:
    """Return whether the paragraphs stand whole in the frame, no word broken."""
    measured = measure(typed(paragraphs, frame), frame.width, face)
    return measured.height <= frame.height and not measured.broken


def stands(text: str, frame: Frame, face: Face, step: Step) -> bool:
    """Return whether one paragraph keeps within the step's lines and the frame, no word broken."""
    measured = measure(typed((Paragraph(text, size=step.size),), frame), frame.width, face)
    height = measured.height - air(step.size)
    return measured.lines <= step.lines and height <= frame.height and not measured.broken


def air(size: float) -> float:
    """Return how much of a text's height in points is free of letters at the display sizes.

    A line is higher than its letters. The design guide's frames count on that from 44 points
    upward: three lines of 54 stand in 6 cm.
    """
    return _AIR * size if size >= DISPLAY else 0.0


def best_step(text: str, frame: Frame, face: Face, steps: Sequence[Step]) -> Step | None:
    """Return the largest step at which one paragraph stands, or `None`."""
    return next((step for step in steps if stands(text, frame, face, step)), None)


def own_steps(frame: Frame, steps: Sequence[Step], lines: int) -> tuple[Step, ...]:
    """Return the steps that suit a frame: in another template none above its own size.

    That size comes first there, on so many `lines`, though never below the floor. Smaller steps
    are held by the frame's height alone.
    """
    if frame.ours:
        return tuple(steps)
    own = max(frame.levels[0].size, FLOOR)
    smaller = tuple(Step(step.size, UNLIMITED) for step in steps if step.size < own)
    return (Step(own, lines), *smaller)


def cut(text: str, fit: Callable[[str], bool]) -> str:
    """Return as many whole words of `text` as fit with an ellipsis after them.

    A single word too long for the frame is cut within. Emphasis is given up where the text is cut.
    """
    bare = plain(text)
    words = bare.split()
    low = _most(len(words), lambda n: fit(" ".join(words[:n]) + ELLIPSIS))
    if low:
        return " ".join(words[:low]).rstrip(" ,;:.–-") + ELLIPSIS
    letters = _most(len(bare), lambda n: fit(bare[:n] + ELLIPSIS))
    return bare[: max(1, letters)] + ELLIPSIS


def _most(limit: int, fit: Callable[[int], bool]) -> int:
    """Return the greatest n up to `limit` for which `fit(n)` holds, by halving; 0 if none."""
    low, high = 0, limit
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if fit(middle) else (low, middle - 1)
    return low


def fill(
    region: Region, text: str, frame: Frame, face: Face, steps: Sequence[Step], *, ending: str = ""
) -> tuple[Fill, str]:
    """Return one paragraph set as large as it can be in its frame, balanced, and what was cut.

    The second value is the whole text where it had to be shortened, else empty. `ending` stands
    after the text and is never cut off.
    """
    steps = own_steps(frame, steps, lines=2)
    text = _ended(text, ending)
    step = best_step(text, frame, face, steps)
    if step is None:
        return _smallest(Paragraph(text, size=steps[-1].size), region, frame, face, ending=ending)
    look = sized(frame.levels[0], step.size)
    shown = text.upper() if frame.capitals else text
    inset = balanced_inset(
        shown, frame.width, step.size, face, bold=look.bold, tracking=look.tracking
    )
    return Fill(region, (Paragraph(text, size=step.size),), inset=int(inset * PT)), ""


def _ended(text: str, ending: str) -> str:
    return f"{text} {ending}" if ending else text


def _smallest(
    whole: Paragraph, region: Region, frame: Frame, face: Face, *, ending: str
) -> tuple[Fill, str]:
    """Return one paragraph at the smallest size, words broken and, if it must be, cut."""

    def shortened(part: str) -> Paragraph:
        return replace(whole, text=_ended(part, ending))

    if _roomy((whole,), frame, face):
        return Fill(region, (whole,)), ""
    bare = whole.text.removesuffix(ending)
    short = cut(bare, lambda part: _roomy((shortened(part),), frame, face))
    return Fill(region, (shortened(short),)), whole.text


def stack_inset(paragraphs: Sequence[Paragraph], frame: Frame, face: Face) -> int:
    """Return the right inset in EMU that balances paragraphs under each other in one frame.

    It leaves every paragraph as many lines as it has; see `balanced_inset`.
    """
    insets = list[float]()
    for text, look in typed(paragraphs, frame):
        room = frame.width - look.hanging / PT
        lines = wrap(text, room, look.size, face, bold=look.bold)
        insets.append(
            balanced_inset(text, room, look.size, face, bold=look.bold)
            if len(lines.spans) > 1
            else room - lines.widest / (1 - MARGIN)
        )
    return max(0, int(min(insets, default=0.0) * PT))


def split_evenly(
    items: Sequence[T],
    fit: Callable[[Sequence[T]], bool],
    weigh: Callable[[T], float] = lambda _: 1,
) -> list[tuple[T, ...]]:
    """Return `items` in as few runs as fit, as even as those can be, order kept.

    An item that does not fit by itself stands alone; see `pieces` for texts that must not.

    Args:
        items: what is shared out.
        fit: whether a run may stand; a part of one that may, may too.
        weigh: what is to be even, such as an item's lines; by default the items' number.
    """
    above = [0, *accumulate(map(weigh, items))]
    ends = _reach(items, fit)
    # From each place on: how many runs there are, the sum of the squares of their weights, and
    # where the first of them ends. Equal sums of squares go to the one with the longer first run.
    best: list[tuple[int, float, int]] = [(0, 0, 0)] * (len(items) + 1)
    for start in reversed(range(len(items))):
        runs, squares, end = min(
            (best[end][0] + 1, best[end][1] + (above[end] - above[start]) ** 2, -end)
            for end in range(start + 1, ends[start] + 1)
        )
        best[start] = (runs, squares, -end)
    found, start = list[tuple[T, ...]](), 0
    while start < len(items):
        end = best[start][2]
        found.append(tuple(items[start:end]))
        start = end
    return found


def _reach(items: Sequence[T], fit: Callable[[Sequence[T]], bool]) -> list[int]:
    """Return where the longest run that fits ends, for a run from each item on."""
    ends, end = list[int](), 0
    for start in range(len(items)):
        end = max(end, start + 1)
        while end < len(items) and fit(items[start : end + 1]):
            end += 1
        ends.append(end)
    return ends


def pieces(text: str, fit: Callable[[str], bool]) -> list[str]:
    """Return `text` as it is if it fits, else cut between words into pieces that do.

    Emphasis is given up in a text that is cut. A word that fits nowhere stands in a piece of its
    own, where it breaks.
    """
    if fit(text):
        return [text]
    words, found, start = plain(text).split(), list[str](), 0

    def part(count: int) -> str:
        return " ".join(words[start : start + count])

    while start < len(words):
        count = max(1, _most(len(words) - start, lambda n: fit(part(n))))
        found.append(part(count))
        start += count
    return found


def shorten(paragraphs: Sequence[Paragraph], frame: Frame, face: Face) -> tuple[Paragraph, ...]:
    """Return as many paragraphs as fit; the first that does not is cut with an ellipsis."""
    kept = list[Paragraph]()
    for paragraph in paragraphs:
        if fits((*kept, paragraph), frame, face):
            kept.append(paragraph)
            continue
        short = cut(
            paragraph.text, lambda t, p=paragraph: _roomy((*kept, replace(p, text=t)), frame, face)
        )
        if _roomy((*kept, replace(paragraph, text=short)), frame, face):
            kept.append(replace(paragraph, text=short))
        break
    return tuple(kept)


def _roomy(paragraphs: Sequence[Paragraph], frame: Frame, face: Face) -> bool:
    return measure(typed(paragraphs, frame), frame.width, face).height <= frame.height


def box_height(lines: Sequence[Line], width: int, face: Face) -> int:
    """Return the height in EMU of drawn lines of text in `width` EMU."""
    measured = measure([(line.text, line.type) for line in lines], width / PT, face)
    return round(measured.height * PT)
