"""Terms with their meanings: columns while they are few and short, else the rows of a table."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from msgspec import Struct

from builders.fit import balanced_inset, measure
from builders.look import PT, SOUND, Rect, Role, Type, cm
from builders.metrics import Face
from builders.plan.drafting import Context, Draft, Moment, series
from builders.plan.fitting import DENSE_HEADING, Step, box_height, pieces, sized, split_evenly
from builders.plan.scene import Box, Insets, Line, Shape, Table
from builders.plan.tables import (
    PADDING,
    Column,
    Grid,
    SizedRow,
    cell,
    grid,
    heights,
    least_height,
    longest_word,
    table,
)
from seminar.language import Language
from seminar.model import Definition, DefinitionsSlide
from seminar.texts import capital

MOST_COLUMNS = 3
MOST_ROWS = 6
GAP = cm(1.2)
"""Between columns."""
BAR = cm(0.1)
TOP = cm(5.2)
"""Where the bars over the columns stand."""
READING_WIDTH = cm(24.79)
"""How wide a meaning that stands alone may run."""
ROW_COLUMNS = (cm(10.12), cm(20.1))
ONE_LINE = cm(1.85)
TWO_LINES = cm(2.2)
LOOSE = cm(0.22)
"""How much higher than its text a row of two or more lines is."""

_TERM = Type(44, bold=True, colour=SOUND, line=90, tracking=-0.4)
_MEANING = Type(32)
_ROW_TERM = Type(28, bold=True, colour=SOUND)
_LONG_ROW_TERM = Type(24, bold=True, colour=SOUND)
_ROW_MEANING = Type(24)

Definitions = Sequence[Definition]


class _Steps(Struct, frozen=True):
    """The sizes of terms and meanings in columns, and how far apart they stand, in EMU."""

    term: tuple[Step, ...]
    meaning: tuple[Step, ...]
    above: int
    between: int


_IN_COLUMNS = _Steps(
    (Step(44, 1), Step(36, 1), Step(36, 2)),
    (Step(32, 5), Step(28, 6), Step(24, 6)),
    cm(0.65),
    cm(0.55),
)
_ALONE = _Steps(
    (Step(60, 1), Step(48, 1), Step(44, 2), Step(36, 2)),
    (Step(40, 4), Step(36, 6), Step(32, 7), Step(28, 8), Step(24, 9)),
    cm(0.9),
    cm(0.7),
)


def definitions(context: Context, slide: DefinitionsSlide, _moment: Moment) -> list[Draft]:
    """Compose terms with meanings: up to three in columns, more or longer ones in rows."""
    said = [one for one in slide.definitions if one.term.strip() or one.meaning.strip()]
    boxes = _columns(context, said) if len(said) <= MOST_COLUMNS else None
    if boxes is not None:
        return [_draft(slide, "plain", boxes)]
    return series(context, [_draft(slide, "table", (one,)) for one in _tables(context, said)])


def _draft(slide: DefinitionsSlide, role: Role, shapes: tuple[Shape, ...]) -> Draft:
    return Draft(
        role,
        slide.title,
        kicker=slide.kicker,
        shapes=shapes,
        steps=DENSE_HEADING,
        say=slide.notes,
    )


# --- columns --------------------------------------------------------------------------------------


class _Setting(Struct, frozen=True):
    """How terms and meanings are set in columns, and where they stand, in EMU."""

    term: Type
    meaning: Type
    top: int
    term_top: int
    meaning_top: int
    bottom: int


def _columns(context: Context, said: Definitions) -> tuple[Box, ...] | None:
    """Return bars, terms and meanings side by side, or `None` if they do not stand."""
    layout = context.layout("plain")
    gap, count = layout.width(GAP), max(1, len(said))
    width = (layout.body.w - gap * (count - 1)) // count
    reading = min(width, layout.width(READING_WIDTH)) if count == 1 else width
    setting = _setting(context, said, _ALONE if count == 1 else _IN_COLUMNS, reading)
    if setting is None:
        return None
    return tuple(
        box
        for place, one in enumerate(said)
        for box in _column(
            context, one, setting, layout.body.x + place * (width + gap), (width, reading)
        )
    )


def _setting(context: Context, said: Definitions, steps: _Steps, width: int) -> _Setting | None:
    layout, face = context.layout("plain"), context.body_face
    terms, meanings = [one.term for one in said], [one.meaning for one in said]
    term_top = layout.y(TOP) + BAR + steps.above
    term = _largest(terms, _TERM, steps.term, (width, layout.body.bottom - term_top), face)
    if term is None:
        return None
    meaning_top = term_top + _tallest(terms, term, width, face) + steps.between
    room = (width, layout.body.bottom - meaning_top)
    meaning = _largest(meanings, _MEANING, steps.meaning, room, face)
    if meaning is None:
        return None
    return _Setting(term, meaning, layout.y(TOP), term_top, meaning_top, layout.body.bottom)


def _largest(
    texts: Sequence[str], look: Type, steps: Sequence[Step], room: tuple[int, int], face: Face
) -> Type | None:
    """Return `look` at the largest size at which every text stands in the room, or `None`."""
    width, height = room[0] / PT, room[1] / PT
    for step in steps:
        set_so = sized(look, step.size)
        measured = [measure([(text, set_so)], width, face) for text in texts]
        if all(m.lines <= step.lines and m.height <= height and not m.broken for m in measured):
            return set_so
    return None


def _tallest(texts: Sequence[str], look: Type, width: int, face: Face) -> int:
    return max((box_height((Line(text, look),), width, face) for text in texts), default=0)


def _column(
    context: Context, one: Definition, setting: _Setting, x: int, widths: tuple[int, int]
) -> list[Box]:
    """Return the bar over a column as wide as the first of `widths`, and its text in the second."""
    text, (width, reading) = context.words.text, widths
    term = Rect(x, setting.term_top, reading, setting.meaning_top - setting.term_top)
    meaning = Rect(x, setting.meaning_top, reading, setting.bottom - setting.meaning_top)
    parts = (
        (text("Term"), term, one.term, setting.term),
        (text("Meaning"), meaning, one.meaning, setting.meaning),
    )
    bar = Box(text("Bar"), Rect(x, setting.top, width, BAR), SOUND)
    return [bar, *(_text(context, *part) for part in parts if part[2].strip())]


def _text(context: Context, name: str, where: Rect, text: str, look: Type) -> Box:
    face = context.body_face
    inset = balanced_inset(
        text, where.w / PT, look.size, face, bold=look.bold, tracking=look.tracking
    )
    return Box(name, where, lines=(Line(text, look),), insets=Insets(right=int(inset * PT)))


# --- rows -----------------------------------------------------------------------------------------


def _tables(context: Context, said: Definitions) -> list[Table]:
    """Return the definitions as rows of as few, even tables as they need."""
    words = context.words
    term, where = _grid(context, said)
    rows = [
        _row(context, where, term, piece)
        for one in said
        for piece in _pieces(context, where, term, one)
    ]
    runs = split_evenly(
        rows, lambda run: len(run) <= MOST_ROWS and heights(run, where.room) is not None
    )
    name = words.text("Definitions")
    return [table(where, run, name=name, description=_said(words, len(run))) for run in runs]


def _said(words: Language, count: int) -> str:
    number = words.number_word(count)
    return capital(
        words.plural(
            "One term with its meaning",
            "{number} terms with their meanings",
            count,
            number=number,
        )
    )


def _grid(context: Context, said: Definitions) -> tuple[Type, Grid]:
    """Return how terms are set, on one line each if they can be, and the table's grid."""
    words, face, terms = context.words, context.body_face, [one.term for one in said]
    meanings = longest_word([one.meaning for one in said], _ROW_MEANING, face)
    meaning = Column(words.text("Meaning"), ROW_COLUMNS[1], meanings)
    for look in (_ROW_TERM, _LONG_ROW_TERM):
        term = Column(words.text("Term"), ROW_COLUMNS[0], longest_word(terms, look, face))
        where = grid(context.layout("table"), (term, meaning), face)
        width = where.text_width(0) / PT
        if all(measure([(text, look)], width, face).lines == 1 for text in terms):
            break
    return look, where


def _pieces(context: Context, where: Grid, term: Type, one: Definition) -> list[Definition]:
    """Return a definition as it is if it stands in a table, else in pieces that each do."""

    def stands(piece: Definition) -> bool:
        return _row(context, where, term, piece).least <= where.room

    terms = pieces(one.term, lambda text: stands(Definition(term=text)))
    meanings = pieces(one.meaning, lambda text: stands(Definition(meaning=text)))
    again = terms[0] if len(terms) == 1 else ""
    paired = zip_longest(terms, meanings)
    return [
        Definition(term=again if name is None else name, meaning=meaning or "")
        for name, meaning in paired
    ]


def _row(context: Context, where: Grid, term: Type, one: Definition) -> SizedRow:
    cells = (cell(one.term, term), cell(one.meaning, _ROW_MEANING))
    least = least_height(where, cells, context.body_face)
    usual = ONE_LINE if least + LOOSE <= ONE_LINE else max(TWO_LINES, least + LOOSE - PADDING)
    return SizedRow(cells, least, usual)
