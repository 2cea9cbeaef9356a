"""The phase bar of a task: its phases side by side in a table of one row, as wide as they are long.

Lengths are millimetres. The bar is as wide as the text where it stands.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, pairwise

from msgspec import Struct

from builders.deck.markup import escape
from builders.documents.blocks import TEXT_WIDTH, PartLinks, Place
from builders.fit import wrap
from builders.look import FJORD, SOUND, THEME, Colour
from builders.metrics import face
from seminar.language import Language
from seminar.model import Phase, Task
from seminar.tasks import has_cue, phase_name, task_minutes
from seminar.texts import within_sentence

NARROWEST = 12.0
"""How wide a phase is at least, as long as there is room for all."""
STYLE, CELL_STYLE = "PlenumTidslinjetabell", "PlenumTidslinje"
"""The ids of the bar's styles: of the table, and of the paragraphs in it."""
_SIZE, _PADDING = 10.0, 1.5
"""The letters' size in points, and what a cell leaves free at either side."""
_FACE = face("Calibri")
_POINT = 25.4 / 72
_SLOTS = {FJORD: ("dk2", "text2"), SOUND: ("accent1", "accent1")}
"""The theme's slot and Word's name of the colours that phases have by turns."""


class Segment(Struct, frozen=True):
    """A phase of the bar.

    Args:
        minutes: how long it lasts.
        texts: what may stand in its cell, the longest first.
    """

    minutes: int
    texts: tuple[str, ...]


class Cell(Struct, frozen=True):
    """A phase in a bar of a certain width.

    Args:
        text: what stands in it.
        width: of the cell.
        colour: of its ground.
    """

    text: str
    width: float
    colour: Colour


class PhaseBar(Struct, frozen=True):
    """The bar, in the place of a paragraph.

    Args:
        segments: the phases, in order.
        title: what it is, for screen readers.
        description: its alternative text.
    """

    segments: tuple[Segment, ...]
    title: str
    description: str

    def cells(self, width: float) -> list[Cell]:
        """Return the cells of a bar as wide as this, each with as much text as it has room for."""
        widths = widths_of([segment.minutes for segment in self.segments], width)
        return [
            Cell(_text(segment.texts, wide), wide, FJORD if place % 2 else SOUND)
            for place, (segment, wide) in enumerate(zip(self.segments, widths, strict=True))
        ]

    def xml(self, parts: PartLinks, place: Place) -> str:
        """Return the bar as a table (`Block.xml`)."""
        del parts
        cells = self.cells(min(place.width, TEXT_WIDTH))
        widths = _twips([cell.width for cell in cells])
        grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
        row = "".join(map(_cell, cells, widths))
        return (
            f'<w:tbl><w:tblPr><w:tblStyle w:val="{STYLE}"/>'
            f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/>'
            '<w:tblLayout w:type="fixed"/><w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" '
            'w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
            f'<w:tblCaption w:val="{escape(self.title)}"/>'
            f'<w:tblDescription w:val="{escape(self.description)}"/></w:tblPr>'
            f"<w:tblGrid>{grid}</w:tblGrid>"
            f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{row}</w:tr></w:tbl>"
        )


def _cell(cell: Cell, width: int) -> str:
    slot, name = _SLOTS[cell.colour]
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/><w:shd w:val="clear" w:color="auto" '
        f'w:fill="{THEME[slot]}" w:themeFill="{name}"/><w:noWrap/></w:tcPr>'
        f'<w:p><w:pPr><w:pStyle w:val="{CELL_STYLE}"/><w:keepNext/></w:pPr>'
        f'<w:r><w:t xml:space="preserve">{escape(cell.text)}</w:t></w:r></w:p></w:tc>'
    )


def _twips(widths: Sequence[float]) -> list[int]:
    """Return widths in twips, so that together they are as wide as they say."""
    edges = [round(edge * 1440 / 25.4) for edge in accumulate(widths, initial=0)]
    return [right - left for left, right in pairwise(edges)]


def phase_bar(task: Task, words: Language) -> PhaseBar | None:
    """Return the bar of a task, or `None` for one without phases."""
    if not task.phases:
        return None
    segments = tuple(Segment(phase.minutes, _texts(phase, words)) for phase in task.phases)
    return PhaseBar(segments, words.text("Phases"), _told(task, words))


def _texts(phase: Phase, words: Language) -> tuple[str, ...]:
    """Return name and minutes of a phase, and ever less of them."""
    minutes = words.text("{n} min", n=phase.minutes)
    whole = words.text("{phase}, {n} min", phase=phase_name(words, phase), n=phase.minutes)
    return whole, minutes, str(phase.minutes)


def widths_of(lasting: Sequence[int], width: float) -> list[float]:
    """Return how wide phases are: as their minutes, but none too narrow for a number.

    What the shortest get beyond their share, the others give up in proportion to theirs.

    Args:
        lasting: their minutes.
        width: of them all.
    """
    least = min(NARROWEST, width / len(lasting))
    narrow: set[int] = set()
    while True:
        room = width - least * len(narrow)
        total = sum(minutes for at, minutes in enumerate(lasting) if at not in narrow)
        widths = [
            least if at in narrow else room * minutes / total for at, minutes in enumerate(lasting)
        ]
        more = {at for at, wide in enumerate(widths) if wide < least} - narrow
        if not more:
            return widths
        narrow |= more


def _text(texts: Sequence[str], width: float) -> str:
    """Return the longest text that stands on one line in a cell, or nothing if none does."""
    room = (width - 2 * _PADDING) / _POINT
    return next((text for text in texts if _stands(text, room)), "")


def _stands(text: str, room: float) -> bool:
    lines = wrap(text, room, _SIZE, _FACE, bold=True)
    return len(lines.spans) == 1 and not lines.broken


# --- in words -------------------------------------------------------------------------------------


def _told(task: Task, words: Language) -> str:
    """Return the bar in words, for those who do not see it."""
    phases = _joined([_whole(phase, words) for phase in task.phases])
    timeline = words.text("Timeline: {phases}.", phases=phases)
    if len(task.phases) == 1:
        return timeline
    n = task_minutes(task)
    return f"{timeline} {words.plural('{n} minute together.', '{n} minutes together.', n)}"


def phase_line(task: Task, words: Language) -> str:
    """Return the phases in a sentence, with the cue where there is one; nothing without phases."""
    if not task.phases:
        return ""
    brief = _brief if len(task.phases) > 1 else _name
    phases = _joined([brief(phase, words) for phase in task.phases])
    n = task_minutes(task)
    said = words.plural("{n} minute: {phases}.", "{n} minutes: {phases}.", n, phases=phases)
    return " ".join(filter(None, (said, _cue(task, words))))


def _cue(task: Task, words: Language) -> str:
    if not any(map(has_cue, task.phases)):
        return ""
    if task.sides:
        return f"{words.text('We tell you at halfway, and then you swap')}."
    return f"{words.text('We tell you at halfway')}."


def _whole(phase: Phase, words: Language) -> str:
    name = _name(phase, words)
    return words.plural("{n} minute {phase}", "{n} minutes {phase}", phase.minutes, phase=name)


def _brief(phase: Phase, words: Language) -> str:
    return words.text("{phase} ({n})", n=phase.minutes, phase=_name(phase, words))


def _name(phase: Phase, words: Language) -> str:
    return within_sentence(phase_name(words, phase))


def _joined(phases: Sequence[str]) -> str:
    """Return phases in a row, set apart by more than a comma where one has a comma itself."""
    return ("; " if any("," in phase for phase in phases) else ", ").join(phases)
