"""The rows of the outline: each item of the programme, and under it the slides it shows."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from msgspec import Struct

from builders.plan.session_starts import place_of_position, position_id
from seminar.model import Day, Item, Seminar, Slide
from seminar.schedule import ScheduledItem, schedule


class ItemRow(Struct, frozen=True):
    """An item of the programme, over its slides.

    Args:
        item: the item.
        timed: its times.
        count: how many rows stand under it.
        is_closed: whether they are folded away.
    """

    item: Item
    timed: ScheduledItem
    count: int
    is_closed: bool

    @property
    def id(self) -> str:
        """What the row is known by."""
        return self.item.id


class SlideRow(Struct, frozen=True):
    """A slide of the seminar.

    Args:
        slide: the slide.
        item: the id of its item.
        source: what a slide without a heading of its own is called, as the seminar has it.
    """

    slide: Slide
    item: str
    source: str = ""

    @property
    def id(self) -> str:
        """What the row is known by."""
        return self.slide.id


class PositionRow(Struct, frozen=True):
    """The slide that marks where in the programme a session is; nobody writes it.

    Args:
        item: the session.
        place: before which of its slides it stands, from 0.
    """

    item: Item
    place: int

    @property
    def id(self) -> str:
        """What the row is known by."""
        return position_id(self.item)


OutlineRow = ItemRow | SlideRow | PositionRow


def outline_rows(
    seminar: Seminar, closed: Collection[str], sought: str = ""
) -> tuple[OutlineRow, ...]:
    """Return the rows of the outline.

    Args:
        seminar: the seminar.
        closed: ids of the items whose slides are folded away.
        sought: a text; only slides that hold it are shown then, and their items.
    """
    wanted = sought.strip().casefold()
    return tuple(row for day in seminar.programme for row in _of_day(seminar, day, closed, wanted))


def _of_day(
    seminar: Seminar, day: Day, closed: Collection[str], wanted: str
) -> Iterator[OutlineRow]:
    for number, timed in enumerate(schedule(day).items):
        item = timed.item
        rows = list(_of_item(seminar, day, number, item))
        if wanted:
            rows = [row for row in rows if _holds(row, wanted)]
            if not rows:
                continue
        is_closed = item.id in closed and not wanted
        yield ItemRow(item, timed, len(rows), is_closed)
        if not is_closed:
            yield from rows


def _of_item(seminar: Seminar, day: Day, number: int, item: Item) -> Iterator[OutlineRow]:
    position = place_of_position(seminar, day, number)
    for place, slide in enumerate(item.slides):
        if place == position:
            yield PositionRow(item, place)
        yield SlideRow(slide, item.id, _source(seminar, slide))


def _source(seminar: Seminar, slide: Slide) -> str:
    task = getattr(slide, "task", None)
    return next((one.title for one in seminar.tasks if one.id == task), "")


def _holds(row: OutlineRow, wanted: str) -> bool:
    match row:
        case SlideRow():
            return wanted in _texts(row.slide).casefold() or wanted in row.source.casefold()
        case PositionRow():
            return wanted in row.item.title.casefold()
        case _:
            return False


def _texts(value: object) -> str:
    """Return all texts in a value, each on a line."""
    if isinstance(value, str):
        return value
    if isinstance(value, tuple):
        return "\n".join(map(_texts, value))
    names: tuple[str, ...] = getattr(value, "__struct_fields__", ())
    return "\n".join(_texts(getattr(value, name)) for name in names if name != "id")


def slide_with(seminar: Seminar, id_: str | None) -> Slide | None:
    """Return the slide with this id, if there is one."""
    items = (item for day in seminar.programme for item in day.items)
    return next((slide for item in items for slide in item.slides if slide.id == id_), None)


def item_with(seminar: Seminar, id_: str | None) -> Item | None:
    """Return the item with this id, or whose slide or position bears it, if there is one."""
    for day in seminar.programme:
        for item in day.items:
            if id_ in (item.id, position_id(item)) or any(one.id == id_ for one in item.slides):
                return item
    return None
