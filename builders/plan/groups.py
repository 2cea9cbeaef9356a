"""Slides of the groups: a card for each, its members one a line, the one who writes first."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec import Struct
from msgspec.structs import replace

from builders.fit import wrap
from builders.look import BODY, FLOOR, INK, MUTED, PT, SOUND, Rect, Type, cm
from builders.metrics import Face
from builders.plan.cards import card_ground
from builders.plan.drafting import Context, Draft, Moment, series
from builders.plan.fitting import DENSE_HEADING, cut, split_evenly
from builders.plan.people import forms, on_cards
from builders.plan.scene import Box, Insets, Line
from builders.plan.sentences import LONG_STATEMENT
from seminar.emphasis import plain
from seminar.groups import group_called, table_called
from seminar.model import Group, GroupsSlide, Participant

IN_A_ROW = 4
ROWS = 2
_GAP = cm(0.5)
_NARROWEST = cm(5.5)
_INSETS = Insets(cm(0.6), cm(0.4), cm(0.3), cm(0.4))
_LINE = 95
"""Line spacing in percent: a group's name and five members fill half of the slide's height."""
_LARGE: tuple[float, float] = (28, 24)
"""Sizes of the group's name and its members where all groups stand in one row."""
_USUAL: tuple[float, float] = (24, FLOOR)


class _Person(Struct, frozen=True):
    """A member of a group, and whether it is the one who writes."""

    name: str
    writes: bool = False


class _Card(Struct, frozen=True):
    """A group, or a part of a large one."""

    group: str
    """The group's id."""
    name: str
    table: str
    people: tuple[_Person, ...]
    in_words: str
    """The whole group for the notes; empty for a later card of its group."""
    tail: str = ""
    """What a later card of its group has after its name."""

    @property
    def heading(self) -> str:
        """Name and table on one line, the name in bold."""
        return ", ".join(filter(None, (_bold(self.name), self.table))) + self.tail


class _Grid(Struct, frozen=True):
    """How cards stand on every slide of the series: in columns and rows, at which sizes."""

    area: Rect
    face: Face
    columns: int
    rows: int
    heading: Type
    names: Type
    table_apart: bool = False
    """Whether the tables stand on a line of their own, for want of room beside the names."""

    @property
    def width(self) -> int:
        """The width of a card."""
        return (self.area.w - _GAP * (self.columns - 1)) // self.columns

    @property
    def room(self) -> float:
        """The width of a card's text, in points."""
        return (self.width - _INSETS.left - _INSETS.right) / PT

    @property
    def members(self) -> int:
        """How many names a card has room for."""
        height = (self.area.h - _GAP * (self.rows - 1)) // self.rows
        return max(1, (height - self.height(0)) // self._line(self.names))

    def height(self, members: int) -> int:
        """Return the height of a card with so many names."""
        apart = self._line(_TABLE) if self.table_apart else 0
        names = members * self._line(self.names)
        return _INSETS.top + self._line(self.heading) + apart + names + _INSETS.bottom

    def fits(self, text: str, look: Type) -> bool:
        """Return whether a rich text stands on one line of a card."""
        wrapped = wrap(text, self.room, look.size, self.face, bold=look.bold)
        return len(wrapped.spans) == 1 and not wrapped.broken

    def _line(self, look: Type) -> int:
        return round(look.size * self.face.line_height * look.line / 100 * PT)


_TABLE = Type(FLOOR, colour=MUTED, line=_LINE)


def groups(context: Context, slide: GroupsSlide, _moment: Moment) -> list[Draft]:
    """Compose all groups as cards, over as many slides as they need, all alike.

    A seminar that prints nothing of its participants shows groups and tables without names.
    """
    cards = _cards(context)
    if not cards:
        return [_nothing(context, slide)]
    grid = _grid(context, cards)
    parts = [part for card in cards for part in _parts(context, card, grid.members)]
    height = grid.height(max(len(part.people) for part in parts))
    runs = split_evenly(parts, lambda run: len(run) <= grid.columns * grid.rows)
    return series(context, [_draft(context, slide, run, grid, height) for run in runs])


def _nothing(context: Context, slide: GroupsSlide) -> Draft:
    return Draft(
        "statement",
        context.words.text("The groups have not been made yet"),
        kicker=" · ".join(filter(None, (slide.kicker, slide.title))),
        steps=LONG_STATEMENT,
        say=slide.notes,
    )


# --- what the cards say ---------------------------------------------------------------------------


def _cards(context: Context) -> list[_Card]:
    everyone = {person.id: person for person in context.seminar.participants}
    cards = list[_Card]()
    for place, group in enumerate(context.seminar.groups, 1):
        name, table = group_called(context.words, group, place), table_called(context.words, group)
        people = _people(group, everyone) if _names_shown(context) else ()
        cards.append(_Card(group.id, name, table, people, _in_words(context, name, table, people)))
    return cards


def _in_words(context: Context, name: str, table: str, people: Sequence[_Person]) -> str:
    """Return a group for the notes: its name, its table, all its members in full."""
    words, called = context.words, ", ".join(filter(None, (name, table)))
    members = ", ".join(
        words.text("{name} (writes)", name=person.name) if person.writes else person.name
        for person in people
    )
    return f"{called}: {members}" if members else called


def _names_shown(context: Context) -> bool:
    return context.seminar.document.show_participants != "nothing"


def _people(group: Group, people: dict[str, Participant]) -> tuple[_Person, ...]:
    """Return the group's members who have a name, the one who writes first."""
    members = dict.fromkeys((group.writer or "", *group.members))
    names = {member: plain(people[member].name).strip() for member in members if member in people}
    return tuple(_Person(name, member == group.writer) for member, name in names.items() if name)


def _parts(context: Context, card: _Card, most: int) -> list[_Card]:
    """Return the card, or as many as a large group needs, shared out evenly."""
    runs = split_evenly(card.people, lambda run: len(run) <= most) or [()]
    tail = " " + context.words.text("(continued)")
    later = [replace(card, table="", people=run, in_words="", tail=tail) for run in runs[1:]]
    return [replace(card, people=runs[0]), *later]


# --- how they stand -------------------------------------------------------------------------------


def _grid(context: Context, cards: Sequence[_Card]) -> _Grid:
    """Return the largest arrangement that holds all groups; else that with the longest cards."""
    area = context.layout("work").at(BODY)
    columns = max(1, min(IN_A_ROW, (area.w + _GAP) // (_NARROWEST + _GAP)))
    members = max(len(card.people) for card in cards)
    arrangements = [(columns, ROWS, _USUAL), (columns, 1, _USUAL)]
    if len(cards) <= columns:
        arrangements.insert(0, (max(2, len(cards)), 1, _LARGE))
    grids = [
        _with_headings(
            _Grid(area, context.body_face, across, rows, _heading(sizes[0]), _name(sizes[1])), cards
        )
        for across, rows, sizes in arrangements
    ]
    return next((grid for grid in grids if grid.members >= members), grids[-1])


def _heading(size: float) -> Type:
    return Type(size, colour=SOUND, line=_LINE)


def _name(size: float) -> Type:
    return Type(size, colour=INK, line=_LINE)


def _with_headings(grid: _Grid, cards: Sequence[_Card]) -> _Grid:
    """Return the grid with headings as large as stand on one line, tables apart if they must."""
    for size in _heading_sizes(grid):
        if all(grid.fits(card.heading, _heading(size)) for card in cards):
            return replace(grid, heading=_heading(size))
    for size in _heading_sizes(grid):
        if all(grid.fits(_bold(card.name), _heading(size)) for card in cards):
            return replace(grid, heading=_heading(size), table_apart=True)
    return replace(grid, heading=_heading(FLOOR), table_apart=True)


def _heading_sizes(grid: _Grid) -> list[float]:
    return [size for size in (28, 24, 22, FLOOR) if size <= grid.heading.size]


def _bold(name: str) -> str:
    return name if "*" in name else f"**{name}**"


def _draft(
    context: Context, slide: GroupsSlide, run: Sequence[_Card], grid: _Grid, height: int
) -> Draft:
    words = context.words
    first = [card for card in run if card.in_words]
    return Draft(
        "work",
        slide.title or words.text("Find your group and sit down together"),
        kicker=slide.kicker or _kicker(context),
        shapes=tuple(
            _box(context, card, _place(grid, place, height), grid) for place, card in enumerate(run)
        ),
        steps=DENSE_HEADING,
        say=slide.notes,
        shown=tuple(card.in_words for card in first),
        groups=tuple(card.group for card in first),
    )


def _kicker(context: Context) -> str:
    if _names_shown(context) and any(group.writer for group in context.seminar.groups):
        return context.words.text("Groups · the writer stands first")
    return context.words.text("Groups")


def _place(grid: _Grid, place: int, height: int) -> Rect:
    row, column = divmod(place, grid.columns)
    x = grid.area.x + column * (grid.width + _GAP)
    return Rect(x, grid.area.y + row * (height + _GAP), grid.width, height)


def _box(context: Context, card: _Card, where: Rect, grid: _Grid) -> Box:
    lines = (*_head(card, grid), *_names(context, card.people, grid))
    ground = card_ground(context.layout("work"))
    return Box(context.words.text("Group card"), where, ground, lines, "t", _INSETS)


def _head(card: _Card, grid: _Grid) -> list[Line]:
    """Return a card's heading, and its table below where the tables stand apart."""
    apart = [_one_line(card.table, _TABLE, grid)] if grid.table_apart and card.table else []
    heading = replace(card, table="").heading if grid.table_apart else card.heading
    fitting = (size for size in _heading_sizes(grid) if grid.fits(heading, _heading(size)))
    size = next(fitting, FLOOR)
    return [_one_line(heading, _heading(size), grid), *apart]


def _one_line(text: str, look: Type, grid: _Grid) -> Line:
    """Return a text on one line, cut where it must be; what is cut is in bold if it began so."""
    if grid.fits(text, look):
        return Line(text, look)
    strong = replace(look, bold=look.bold or text.startswith("**"))
    return Line(cut(text, lambda part: grid.fits(part, strong)), strong)


def _names(context: Context, people: Sequence[_Person], grid: _Grid) -> list[Line]:
    marks = [_mark(context, person, grid) for person in people]
    shown = on_cards(
        [person.name for person in people],
        [lambda name, mark=mark: grid.fits(mark(name), grid.names) for mark in marks],
    )
    return [Line(mark(name), grid.names) for mark, name in zip(marks, shown, strict=True)]


def _mark(context: Context, person: _Person, grid: _Grid) -> Callable[[str], str]:
    """Return what makes a member's line of a name.

    The one who writes stands in bold, and is said to write where some form of the name leaves room.
    """

    def says_so(name: str) -> str:
        return context.words.text("**{name}** writes", name=name)

    if not person.writes:
        return str
    roomy = any(grid.fits(says_so(name), grid.names) for name in forms(person.name))
    return says_so if roomy else _bold
