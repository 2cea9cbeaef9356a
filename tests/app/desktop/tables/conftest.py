"""A table to try: the items of a day, with everything that can be done to rows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.desktop.actions.bench import Bench
from app.desktop.actions.table import TABLE
from app.desktop.document import Document
from app.desktop.interpreter import words
from app.desktop.spot import Spot
from app.desktop.tables.clipboard import Packing, Pasted, Pasting, pasted
from app.desktop.tables.columns import PLAIN, Choice, Column, Line, Look, Tick
from app.desktop.tables.commands import RowCommands
from app.desktop.tables.model import TableModel
from app.desktop.tables.view import TableView
from app.entry import programme_columns
from app.entry.minutes import read_minutes
from app.entry.programme_rows import programme_rows, proposed_mapping
from seminar.editing import items
from seminar.editing.edit import Edit, Refused
from seminar.items import KIND_NAMES
from seminar.messages import Message, message
from seminar.model import Day, Item, ItemKind, Seminar
from seminar.schedule import ScheduledItem, schedule

DAY = "thursday"
LOCKED = message("Title")
"""What the trial table says when a row cannot be dropped."""


def _placed(seminar: Seminar, row: ScheduledItem, place: str) -> Edit:
    return items.set_item(seminar, row.item.id, "place", place)


COLUMNS: tuple[Column[ScheduledItem], ...] = (
    Column(
        key="start",
        heading=message("Start"),
        width=70,
        text=lambda row: words().clock(row.start),
        spoken=lambda row: f"{words().clock(row.start)}, låst" if row.item.start else "",
        look=lambda row: Look(bold=True, after="lock") if row.item.start else PLAIN,
    ),
    Column(
        key="minutes",
        heading=message("Min"),
        width=48,
        align="end",
        text=lambda row: str(row.item.minutes),
        editing=Line(
            read=lambda seminar, row, text: items.set_item(
                seminar,
                row.item.id,
                "minutes",
                read_minutes(text, row.item.minutes, row.start),
            )
        ),
    ),
    Column(
        key="title",
        heading=message("Title"),
        width=150,
        stretch=True,
        text=lambda row: row.item.title,
        editing=Line(
            read=lambda seminar, row, text: items.set_item(seminar, row.item.id, "title", text)
        ),
    ),
    Column(
        key="kind",
        heading=message("Kind"),
        width=106,
        text=lambda row: words().say(KIND_NAMES[row.item.kind]),
        editing=Choice(
            options=lambda _seminar, _row: tuple(KIND_NAMES.items()),
            chosen=lambda row: row.item.kind,
            choose=lambda seminar, row, kind: items.set_item(seminar, row.item.id, "kind", kind),
        ),
    ),
    Column(
        key="presenter",
        heading=message("Presenter"),
        width=128,
        text=lambda row: row.item.presenter,
        editing=Line(
            read=lambda seminar, row, text: items.set_item(seminar, row.item.id, "presenter", text),
            names=lambda seminar: sorted(
                {item.presenter for day in seminar.programme for item in day.items} - {""}
            ),
        ),
    ),
    Column(
        key="place",
        heading=message("Place"),
        text=lambda _row: "",
        align="centre",
        editing=Tick(
            ticked=lambda row: bool(row.item.place),
            tick=lambda seminar, row, on: _placed(seminar, row, "salen" if on else ""),
        ),
    ),
)


def some_items() -> tuple[Item, ...]:
    titles: tuple[tuple[str, str, ItemKind, int, str], ...] = (
        ("a", "Kaffe", "break", 30, ""),
        ("b", "Velkommen", "opening", 10, "ordfører"),
        ("c", "Tillit", "talk", 40, "forsker"),
        ("d", "Lunsj", "meal", 60, ""),
        ("e", "Oppgave 1", "task", 45, "kommunedirektør"),
    )
    return tuple(
        Item(id=id_, title=title, kind=kind, minutes=minutes, presenter=presenter)
        for id_, title, kind, minutes, presenter in titles
    )


def _day(seminar: Seminar) -> Day:
    return seminar.programme[0]


def _unpacked(seminar: Seminar, packed: bytes, index: int) -> Edit:
    new = msgspec.json.decode(packed, type=tuple[Item, ...])
    return items.paste_items(seminar, [items.copy_of(item) for item in new], DAY, index)


def _pasted(seminar: Seminar, table: Any, mapping: Any, index: int) -> Pasted:
    found = programme_rows(table, mapping)
    edit = items.paste_items(seminar, found.items, DAY, index) if found.items else None
    return pasted(found.summary, found.faults, edit, found.rows - len(found.items))


def _copied(seminar: Seminar, ids: tuple[str, ...], index: int) -> Edit:
    copies = [items.copy_of(item) for item in _day(seminar).items if item.id in ids]
    return items.insert_items(seminar, copies, DAY, index)


def _refusal(ids: tuple[str, ...], place: int) -> Message | None:
    return LOCKED if "d" in ids and place == 0 else None


def _removed(seminar: Seminar, ids: tuple[str, ...]) -> Edit:
    if ids == ("b",):
        raise Refused("You cannot remove the welcome.")
    return items.remove_items(seminar, ids)


class Trial(QWidget):
    """A window with a field, the table, and another field, as a pane has them."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self.document = document
        self.before, self.after = QLineEdit(), QLineEdit()
        self.done: list[Any] = []
        self.table = TableModel(
            document,
            COLUMNS,
            lambda seminar: schedule(_day(seminar)).items,
            lambda row: row.item.id,
            ("programme",),
        )
        self.tester = QAbstractItemModelTester(
            self.table, QAbstractItemModelTester.FailureReportingMode.Warning
        )
        self.view = TableView(self.table, message("Programme"), self.commands())
        self.told = QSignalSpy(self.view.told)
        layout = QVBoxLayout(self)
        for widget in (self.before, self.view, self.after):
            layout.addWidget(widget)
        self.bench = Bench(TABLE, self)
        self.bench.own("table", lambda: self.view)
        self.bench.let_keys_act_in(self.view, "table")
        self.view.rows_changed.connect(self.bench.refresh)
        self.bench.refresh()
        self.resize(800, 420)

    def commands(self) -> RowCommands:
        return RowCommands(
            spot=lambda ids, field: Spot(page="programme", rows=ids, field=field),
            new=lambda seminar, after: (
                items.insert_items_after(seminar, (Item(),), after)
                if after
                else items.insert_items(seminar, (Item(),), DAY, 0)
            ),
            begin="title",
            duplicate=items.duplicate_items,
            remove=_removed,
            move=items.move_items,
            carry=lambda ids, step: self.done.append(("carry", ids, step)),
            drop=lambda seminar, ids, index: items.move_items_to(seminar, ids, DAY, index),
            drop_copies=_copied,
            refusal=_refusal,
            details=lambda: self.done.append("details"),
            fix=lambda id_: self.done.append(("fix", id_)),
            pasting=Pasting(
                title=message("Programme"),
                columns=programme_columns.COLUMNS,
                propose=proposed_mapping,
                read=_pasted,
            ),
            packing=Packing(
                pack=lambda seminar, ids: msgspec.json.encode(
                    [item for item in _day(seminar).items if item.id in ids]
                ),
                unpack=_unpacked,
            ),
            kind="items",
        )

    # --- for tests ---

    def ids(self) -> str:
        return "".join(self.table.id_at(n) for n in range(self.table.rowCount()))

    def titles(self) -> list[str]:
        return [row.item.title for row in self.table.rows]

    def item(self, id_: str) -> Item:
        return next(item for item in _day(self.document.seminar).items if item.id == id_)

    def steps(self) -> int:
        return self.document.stack.count()

    def here(self) -> tuple[str | None, str]:
        return self.view.current_id(), self.view.current_field()

    def editor(self) -> Any:
        return self.view.cells.editor

    def said(self) -> list[str]:
        return [str(self.told.at(n)[0]) for n in range(self.told.count())]

    def cell(self, id_: str, key: str):
        place, column = self.table.place_of(id_), self.table.column_of(key)
        assert place is not None
        assert column is not None
        return self.table.index(place, column)

    def middle(self, id_: str, key: str):
        return self.view.visualRect(self.cell(id_, key)).center()


@pytest.fixture
def document(qapp, tmp_path) -> Document:
    day = Day(id=DAY, date=dt.date(2026, 3, 19), items=some_items())
    return Document(Seminar(programme=(day,)), tmp_path)


@pytest.fixture
def trial(qtbot, document) -> Trial:
    trial = Trial(document)
    qtbot.addWidget(trial)
    trial.show()
    qtbot.waitActive(trial).__enter__()
    trial.view.setFocus()
    trial.view.select_ids(("c",), "minutes")
    return trial


@pytest.fixture
def press(qtbot, trial) -> Callable[..., None]:
    """Press a key where the focus is."""

    def press(key: Qt.Key | str, modifiers: Any = Qt.KeyboardModifier.NoModifier) -> None:
        if isinstance(key, str):
            for letter in key:
                qtbot.keyClicks(trial.window().focusWidget(), letter)
        else:
            qtbot.keyClick(trial.window().focusWidget(), key, modifiers)

    return press
