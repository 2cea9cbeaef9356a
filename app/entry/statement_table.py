"""A pasted table as statements of a task."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable

from msgspec import Struct

from app.entry.cells import one_line
from app.entry.columns import Column, Fault, Mapping, Row, proposed, read_rows, rows_read
from app.entry.dates import read_date
from app.entry.not_understood import NotUnderstood
from app.entry.statement_line import LETTERS, Standing, group_typed, question_typed
from app.entry.table import Table
from seminar.messages import Message, message
from seminar.model import Seminar, Statement, StatementKind
from seminar.texts import shown

_KINDS: dict[StatementKind, tuple[str, ...]] = {
    "observation": ("observasjon", "observasjonar", "observasjoner", "observation"),
    "proposal": ("forslag", "framlegg", "proposal"),
    "agreement": ("enighet", "semje", "einigheit", "agreement"),
    "action": ("tiltak", "action"),
}
_GROUP = re.compile(r"(?:gruppe|group|grp|gr|g)?\.?\s*(?P<number>[0-9]+)", re.IGNORECASE)
_NAMED_GROUP = re.compile(r"(?:gruppe|group|grp|gr|g)\.?\s*[0-9]+|plenum|plenary", re.IGNORECASE)
_QUESTION = re.compile(r"(?:spørsmål|question|qn|sp|s|q)?\.?\s*(?P<number>[0-9]+)", re.IGNORECASE)
_NAMED_QUESTION = re.compile(r"(?:spørsmål|question|qn|sp|s|q)\.?\s*[0-9]+", re.IGNORECASE)
_PLENARY = ("plenum", "plenary", "i plenum", "–", "-")
_YES = ("*", "★", "x", "✓", "ja", "yes", "1", "uthevet", "utheva", "highlighted")
_NO = ("☆", "-", "–", "nei", "no", "0")


class StatementTable:
    """Reads tables for a seminar as it is then.

    Args:
        seminar: returns the seminar.
        standing: returns what a statement belongs to where its row does not say it.
        today: returns the date of today.
    """

    def __init__(
        self,
        seminar: Callable[[], Seminar],
        standing: Callable[[], Standing],
        today: Callable[[], dt.date],
    ) -> None:
        self._seminar = seminar
        self._standing = standing
        self._today = today
        self.columns = self._columns()
        """The fields that a column of a table can be."""

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(
                "text",
                message("Statement"),
                (
                    *("utsagn", "utsegn", "tekst", "svar", "punkt", "innspill", "innspel"),
                    *("statement", "text", "answer", "point"),
                ),
                one_line,
            ),
            Column(
                "group",
                message("Group"),
                ("gruppe", "gr", "grp", "gruppenr", "group", "bord", "table"),
                self._group,
                lambda cell: _NAMED_GROUP.fullmatch(cell.strip()) is not None,
            ),
            Column(
                "question",
                message("Question"),
                ("spørsmål", "sp", "spm", "question", "qn"),
                self._question,
                lambda cell: _NAMED_QUESTION.fullmatch(cell.strip()) is not None,
            ),
            Column("kind", message("Kind"), ("type", "slag", "kind"), _kind, _is_kind),
            Column(
                "owner",
                message("Owner"),
                (
                    *("ansvarlig", "ansvarleg", "ansvar", "hvem", "kven", "eier", "eigar"),
                    *("owner", "responsible", "who"),
                ),
                one_line,
            ),
            Column(
                "due",
                message("Due"),
                ("frist", "dato", "innen", "innan", "når", "due", "due date", "deadline", "by"),
                lambda cell: read_date(cell, self._today()),
                self._is_date,
            ),
            Column(
                "highlight",
                message("Highlighted"),
                ("★", "stjerne", "uthevet", "utheva", "uthev", "star", "highlighted"),
                _star,
                lambda cell: cell.strip() in ("*", "★", "☆"),
            ),
        )

    # --- cells ---

    def _group(self, cell: str) -> str | None:
        typed, seminar = one_line(cell), self._seminar()
        named = [one.id for one in seminar.groups if _folded(one.name) == typed.casefold()]
        if named or typed.casefold() in _PLENARY:
            return named[0] if named else None
        found = _GROUP.fullmatch(typed)
        if found is None:
            raise NotUnderstood("“{text}” is not a group.", text=shown(typed))
        return group_typed(typed, found["number"], seminar)

    def _question(self, cell: str) -> str | None:
        typed = one_line(cell)
        found = _QUESTION.fullmatch(typed)
        if found is None:
            raise NotUnderstood("“{text}” is not the number of a question.", text=shown(typed))
        return question_typed(typed, found["number"], self._seminar(), self._standing().task)

    def _is_date(self, cell: str) -> bool:
        try:
            read_date(cell, self._today())
        except NotUnderstood:
            return False
        return True

    # --- tables ---

    def propose(self, table: Table) -> Mapping:
        """Return which field of a statement each column of a table probably is."""
        return proposed(table, self.columns)

    def read(self, table: Table, mapping: Mapping) -> StatementRows:
        """Return the statements that a table says; a row with a fault gives none.

        Args:
            table: as pasted.
            mapping: how it is to be read.
        """
        rows = read_rows(table, mapping, self.columns)
        faults = [fault for row in rows for fault in row.faults]
        faults += [_wordless(row, mapping) for row in rows if not row.values.get("text")]
        said = [
            self._statement(row, mapping)
            for row in rows
            if not row.faults and row.values.get("text")
        ]
        return StatementRows(tuple(said), tuple(faults), len(rows))

    def _statement(self, row: Row, mapping: Mapping) -> Statement:
        standing, values = self._standing(), row.values
        group = None if "group" in mapping.fields else standing.group
        question = None if "question" in mapping.fields else standing.question
        return Statement(
            text=values["text"],
            kind=values.get("kind", standing.kind),
            task=standing.task,
            question=values.get("question", question),
            group=values.get("group", group),
            highlight=values.get("highlight", False),
            owner=values.get("owner", ""),
            due=values.get("due"),
        )


class StatementRows(Struct, frozen=True):
    """What a table says of statements.

    Args:
        said: the statements of the rows that could be read.
        faults: the cells that could not be read; their rows give nothing.
        rows: how many rows with text the table has, headings apart.
    """

    said: tuple[Statement, ...]
    faults: tuple[Fault, ...]
    rows: int

    @property
    def summary(self) -> Message:
        """How many of the rows are read, in words."""
        return rows_read(len(self.said), self.rows)


def _wordless(row: Row, mapping: Mapping) -> Fault:
    place = mapping.fields.index("text") if "text" in mapping.fields else 0
    return Fault(row.number, place, message("The row has no statement."))


def _folded(name: str) -> str:
    return one_line(name).casefold()


def _named_kind(cell: str) -> StatementKind | None:
    wanted = _folded(cell)
    for kind, names in _KINDS.items():
        if wanted in names:
            return kind
    return LETTERS.get(wanted)


def _is_kind(cell: str) -> bool:
    return _named_kind(cell) is not None


def _kind(cell: str) -> StatementKind:
    kind = _named_kind(cell)
    if kind is None:
        raise NotUnderstood("“{text}” is not a kind of statement.", text=shown(one_line(cell)))
    return kind


def _star(cell: str) -> bool:
    answer = _folded(cell)
    if answer not in _YES + _NO:
        raise NotUnderstood("“{text}” is neither yes nor no.", text=shown(one_line(cell)))
    return answer in _YES
