"""The phase bar of a task: its phases side by side in a table of one row, as wide as they are long.

Lengths are millimetres. The bar is as wide as the text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from msgspec import Struct

from builders.deck.markup import escape
from builders.documents.blocks import PartLinks
from builders.fit import wrap
from builders.look import FJORD, SOUND, THEME, Colour
from builders.metrics import face
from seminar.language import Language
from seminar.model import Phase, Task
from seminar.tasks import phase_name, task_minutes
from seminar.texts import within_sentence

WIDTH = 162.0
"""How wide the bar is."""
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


class Cell(Struct, frozen=True):
    """A phase in the bar.

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
        cells: the phases, in order.
        title: what it is, for screen readers.
        description: its alternative text.
    """

    cells: tuple[Cell, ...]
    title: str
    description: str

    def xml(self, parts: PartLinks, properties: str) -> str:
        """Return the bar as a table (`Block.xml`)."""
        del parts, properties
        widths = _twips([cell.width for cell in self.cells])
        grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
        cells = "".join(map(_cell, self.cells, widths))
        return (
            f'<w:tbl><w:tblPr><w:tblStyle w:val="{STYLE}"/>'
            f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/>'
            '<w:tblLayout w:type="fixed"/><w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" '
            'w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
            f'<w:tblCaption w:val="{escape(self.title)}"/>'
            f'<w:tblDescription w:val="{escape(self.description)}"/></w:tblPr>'
            f"<w:tblGrid>{grid}</w:tblGrid>"
            f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{cells}</w:tr></w:tbl>"
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
    return PhaseBar(tuple(_cells(task.phases, words)), words.text("Phases"), _told(task, words))


def _cells(phases: Sequence[Phase], words: Language) -> Iterator[Cell]:
    for place, (phase, width) in enumerate(zip(phases, widths_of(phases), strict=True)):
        yield Cell(_text(phase, width, words), width, FJORD if place % 2 else SOUND)


def widths_of(phases: Sequence[Phase]) -> list[float]:
    """Return how wide phases are: as their minutes, but none too narrow for a number.

    What the shortest get beyond their share, the others give up in proportion to theirs.
    """
    least = min(NARROWEST, WIDTH / len(phases))
    narrow: set[int] = set()
    while True:
        room = WIDTH - least * len(narrow)
        total = sum(phase.minutes for at, phase in enumerate(phases) if at not in narrow)
        widths = [
            least if at in narrow else room * phase.minutes / total
            for at, phase in enumerate(phases)
        ]
        more = {at for at, width in enumerate(widths) if width < least} - narrow
        if not more:
            return widths
        narrow |= more


def _text(phase: Phase, width: float, words: Language) -> str:
    """Return name and minutes of a phase, or as much as stands on one line in its cell."""
    minutes = words.text("{n} min", n=phase.minutes)
    whole = words.text("{phase}, {n} min", phase=phase_name(words, phase), n=phase.minutes)
    room = (width - 2 * _PADDING) / _POINT
    for text in (whole, minutes):
        if len(wrap(text, room, _SIZE, _FACE, bold=True).spans) == 1:
            return text
    return str(phase.minutes)


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
    said = f"{_whole(task.phases[0], words)}."
    if len(task.phases) > 1:
        phases = _joined([_brief(phase, words) for phase in task.phases])
        n = task_minutes(task)
        said = words.plural("{n} minute: {phases}.", "{n} minutes: {phases}.", n, phases=phases)
    return " ".join(filter(None, (said, _cue(task, words))))


def _cue(task: Task, words: Language) -> str:
    if not any(phase.halfway for phase in task.phases):
        return ""
    if task.sides:
        return f"{words.text('We tell you at halfway, and the word goes over')}."
    return f"{words.text('We tell you at halfway')}."


def _whole(phase: Phase, words: Language) -> str:
    name = within_sentence(phase_name(words, phase))
    return words.plural("{n} minute {phase}", "{n} minutes {phase}", phase.minutes, phase=name)


def _brief(phase: Phase, words: Language) -> str:
    name = within_sentence(phase_name(words, phase))
    return words.text("{n} {phase}", n=phase.minutes, phase=name)


def _joined(phases: Sequence[str]) -> str:
    """Return phases in a row, set apart by more than a comma where one has a comma itself."""
    return ("; " if any("," in phase for phase in phases) else ", ").join(phases)
