"""Terms with their meanings, or levels with what leads on from them: a table of two columns."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast

import msgspec
from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QObject

from app.desktop.desk import Desk
from app.desktop.pages.slides.open_slide import OpenSlide
from app.desktop.spot import Spot
from app.desktop.tables.clipboard import Packing
from app.desktop.tables.columns import Column, Line, Look
from app.desktop.tables.commands import Ids, RowCommands
from app.desktop.tables.fitted import FittedTable
from app.desktop.tables.model import TableModel
from app.desktop.tables.tools import RowTools
from seminar.editing.edit import Edit
from seminar.editing.rows import (
    duplicated,
    inserted,
    order_by_drop,
    order_by_step,
    ordered,
    replaced,
    without,
)
from seminar.editing.slide_contents import set_slide
from seminar.messages import Message, message
from seminar.model import Definition, Level, Seminar

Pair = Definition | Level


_TOOLS: tuple[str, ...] = ("table.up", "table.down", "table.remove")


class PairRow(Struct, frozen=True):
    """A pair with its place, from 0, by which it is known."""

    place: int
    pair: Pair


class PairKind(Struct, frozen=True):
    """What the pairs of a kind of slide are.

    Args:
        field: the slide's field that holds them.
        type: what each is.
        first, second: the names of its fields, with what stands over them.
        name: what a screen reader calls the table.
        heading: what stands over the table.
        hint: what is said where there are none.
        tools: what the buttons over the table do.
    """

    field: str
    type: type[Definition | Level]
    first: tuple[str, Message]
    second: tuple[str, Message]
    name: Message
    heading: Message
    hint: Message
    tools: tuple[Message, Message, Message]


DEFINITIONS = PairKind(
    "definitions",
    Definition,
    ("term", message("Term")),
    ("meaning", message("Meaning")),
    message("Terms with their meanings"),
    message("Terms"),
    message("No terms yet. Ctrl+Enter adds one; pasted lines become one each."),
    (message("Move the term up"), message("Move the term down"), message("Delete the term")),
)
LEVELS = PairKind(
    "levels",
    Level,
    ("name", message("Step")),
    ("link", message("What leads on")),
    message("Steps with what leads on"),
    message("Steps"),
    message("No steps yet. Ctrl+Enter adds one; pasted lines become one each."),
    (message("Move the step up"), message("Move the step down"), message("Delete the step")),
)


class PairTable(QObject):
    """The table, with the buttons over it.

    Args:
        desk: the open seminar.
        opened: the slide that is edited.
        kind: what the pairs are.
    """

    def __init__(self, desk: Desk, opened: OpenSlide, kind: PairKind) -> None:
        super().__init__()
        self._opened = opened
        self._kind = kind
        self.model: TableModel[PairRow] = TableModel(
            desk.document,
            (self._column(kind.first, 124), self._column(kind.second, 140)),
            self._rows,
            lambda row: str(row.place),
            ("programme",),
        )
        self.view = FittedTable(self.model, kind.name, self._commands(), kind.hint)
        self.view.numbers.hide()
        self.view.told.connect(desk.tell)
        desk.bench.let_keys_act_in(self.view, "table")
        tools: dict[str, Message] = dict(zip(_TOOLS, kind.tools, strict=True))
        self.tools = RowTools(
            desk, self.view, kind.name, "slides.new_row", tools, heading=kind.heading
        )
        opened.changed.connect(self.model.refresh)

    def _column(self, named: tuple[str, Message], width: int) -> Column[PairRow]:
        key, heading = named
        is_first = key == self._kind.first[0]
        return Column(
            key=key,
            heading=heading,
            text=lambda row: getattr(row.pair, key),
            width=width,
            least=72,
            stretch=not is_first,
            wraps=True,
            look=lambda _row: Look(bold=is_first),
            editing=Line(read=lambda seminar, row, text: self._set(seminar, row, key, text)),
        )

    def _commands(self) -> RowCommands:
        return RowCommands(
            spot=self.spot,
            new=self._new,
            begin=self._kind.first[0],
            duplicate=lambda _seminar, ids: self._with(
                duplicated(self._pairs(), _places(ids), lambda pair: pair),
                range(max(_places(ids)) + 1, max(_places(ids)) + 1 + len(ids)),
            ),
            remove=lambda _seminar, ids: self._with(without(self._pairs(), _places(ids)), ()),
            move=lambda _seminar, ids, step: self._ordered(
                order_by_step(len(self._pairs()), _places(ids), step), ids
            ),
            drop=lambda _seminar, ids, index: self._ordered(
                order_by_drop(len(self._pairs()), _places(ids), index), ids
            ),
            paste_lines=self._paste,
            packing=Packing(pack=self._pack, unpack=self._unpack),
            kind=self._kind.field,
        )

    @property
    def field(self) -> str:
        """The slide's field that holds the pairs, by the model's name."""
        return self._kind.field

    # --- rows ---

    def _pairs(self) -> tuple[Pair, ...]:
        slide = self._opened.slide()
        return getattr(slide, self._kind.field, ()) if slide is not None else ()

    def _rows(self, _seminar: Seminar) -> tuple[PairRow, ...]:
        return tuple(PairRow(place, pair) for place, pair in enumerate(self._pairs()))

    def spot(self, ids: Ids, field: str) -> Spot:
        """Return where an edit of pairs is made."""
        place = ids[0] if ids else "0"
        name = f"{self._kind.field}.{place}.{field}" if field else self._kind.field
        return replace(self._opened.spot(name), rows=ids)

    def _with(self, pairs: Sequence[Pair], places: Sequence[int] = ()) -> Edit:
        edit = set_slide(
            self._opened.document.seminar, self._opened.known(), self._kind.field, tuple(pairs)
        )
        return replace(edit, touched=(), places=tuple(places))

    def _ordered(self, order: Sequence[int], ids: Ids) -> Edit:
        moved = [new for new, old in enumerate(order) if old in _places(ids)]
        return self._with(ordered(self._pairs(), order), moved)

    def _set(self, _seminar: Seminar, row: PairRow, key: str, text: str) -> Edit:
        pair = replace(cast("Any", row.pair), **{key: text})
        return self._with(replaced(self._pairs(), row.place, pair), (row.place,))

    def _new(self, _seminar: Seminar, after: str | None) -> Edit:
        index = int(after) + 1 if after is not None else len(self._pairs())
        return self._with(inserted(self._pairs(), index, [self._kind.type()]), (index,))

    # --- the clipboard ---

    def _paste(self, _seminar: Seminar, lines: tuple[str, ...], index: int) -> Edit:
        first, second = self._kind.first[0], self._kind.second[0]
        made: list[Pair] = []
        for line in lines:
            head, _, tail = line.replace("\t", " – ").partition(" – ")
            made.append(self._kind.type(**{first: head.strip(), second: tail.strip()}))
        return self._put(made, index)

    def _put(self, made: Sequence[Pair], index: int) -> Edit:
        return self._with(inserted(self._pairs(), index, made), range(index, index + len(made)))

    def _pack(self, _seminar: Seminar, ids: Ids) -> bytes:
        return msgspec.json.encode([self._pairs()[place] for place in _places(ids)])

    def _unpack(self, _seminar: Seminar, packed: bytes, index: int) -> Edit:
        made: Any = msgspec.json.decode(packed, type=tuple[self._kind.type, ...])
        return self._put(made, index)


def _places(ids: Ids) -> tuple[int, ...]:
    return tuple(int(id_) for id_ in ids)
