"""The model of tables: it tells Qt exactly what has become different."""

from __future__ import annotations

from typing import Any, NoReturn

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy

from app.desktop.document import Document
from app.desktop.interpreter import INTERPRETER
from app.desktop.spot import Spot
from app.desktop.tables.columns import Column, Line, Tick
from app.desktop.tables.model import TableModel
from seminar.language import screen_language
from seminar.messages import message
from seminar.model import Participant, Seminar

pytestmark = pytest.mark.usefixtures("qapp")

HERE = Spot(page="groups")
PEOPLE = st.lists(
    st.tuples(st.integers(0, 9), st.integers(0, 2)), unique_by=lambda person: person[0], max_size=10
)


def refuse(*_typed: Any) -> NoReturn:
    """Take nothing: no test here types."""
    raise AssertionError


COLUMNS: tuple[Column[Participant], ...] = (
    Column(
        key="name",
        heading=message("Title"),
        text=lambda row: row.name,
        spoken=lambda row: f"Her er {row.name}",
        tooltip=lambda row: f"Om {row.name}" if row.name else "",
        editing=Line(read=refuse),
        editable=lambda row: row.role != "låst",
    ),
    Column(
        key="role",
        heading=message("Minutes"),
        text=lambda row: row.role,
        align="end",
        editing=Tick(ticked=lambda row: bool(row.role), tick=refuse),
    ),
)


def people(rows) -> tuple[Participant, ...]:
    return tuple(Participant(id=str(id_), name=f"nr. {id_}", role="x" * role) for id_, role in rows)


def put(document: Document, rows) -> None:
    new = people(rows)
    document.edit(
        message("Title"), lambda seminar: msgspec.structs.replace(seminar, participants=new), HERE
    )


def table(document: Document, **more) -> TableModel[Participant]:
    return TableModel(
        document, COLUMNS, lambda seminar: seminar.participants, lambda row: row.id, **more
    )


@pytest.fixture
def document(tmp_path) -> Document:
    return Document(Seminar(participants=people([(1, 0), (2, 0), (3, 0), (4, 0)])), tmp_path)


def texts(model: TableModel[Participant]) -> list[tuple[str, str]]:
    return [
        (model.index(place, 0).data(), model.index(place, 1).data())
        for place in range(model.rowCount())
    ]


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(PEOPLE, max_size=6))
def test_it_follows_the_seminar_and_its_indexes_follow_their_rows(tmp_path, values):
    document = Document(Seminar(), tmp_path)
    model = table(document)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    resets = QSignalSpy(model.modelReset)
    for rows in values:
        held = [QPersistentModelIndex(model.index(n, 0)) for n in range(model.rowCount())]
        ids = [model.id_at(n) for n in range(model.rowCount())]
        put(document, rows)
        now = {str(id_) for id_, _ in rows}
        assert texts(model) == [(one.name, one.role) for one in document.seminar.participants]
        for id_, index in zip(ids, held, strict=True):
            assert index.isValid() == (id_ in now)
            assert not index.isValid() or model.id_at(index.row()) == id_
    assert resets.count() == 0
    assert tester is not None


def changes(model: TableModel[Participant]) -> dict[str, QSignalSpy]:
    names = ("dataChanged", "rowsInserted", "rowsRemoved", "rowsMoved")
    return {name: QSignalSpy(getattr(model, name)) for name in names}


def counts(spies: dict[str, QSignalSpy]) -> dict[str, int]:
    return {name: spy.count() for name, spy in spies.items() if spy.count()}


def test_one_row_that_differs_is_all_it_tells(document):
    model = table(document)
    spies = changes(model)
    put(document, [(1, 0), (2, 1), (3, 0), (4, 0)])
    assert counts(spies) == {"dataChanged": 1}
    first, last = spies["dataChanged"].at(0)[:2]
    assert (first.row(), last.row(), last.column()) == (1, 1, 1)


def test_neighbours_that_differ_are_told_together(document):
    model = table(document)
    spies = changes(model)
    put(document, [(1, 0), (2, 1), (3, 1), (4, 1)])
    assert counts(spies) == {"dataChanged": 1}


def test_rows_that_are_computed_anew_but_equal_are_not_told(document):
    model = TableModel(
        document,
        COLUMNS,
        lambda seminar: tuple(msgspec.structs.replace(one) for one in seminar.participants),
        lambda row: row.id,
    )
    spies = changes(model)
    put(document, [(1, 0), (2, 0), (3, 0), (4, 2)])
    assert counts(spies) == {"dataChanged": 1}
    assert spies["dataChanged"].at(0)[0].row() == 3


def test_a_row_that_moves_down_is_one_move(document):
    model = table(document)
    spies = changes(model)
    put(document, [(2, 0), (3, 0), (1, 0), (4, 0)])
    assert counts(spies) == {"rowsMoved": 1}


def test_parts_it_does_not_depend_on_are_nothing_to_it(document):
    asked = []
    model = TableModel(
        document,
        COLUMNS,
        lambda seminar: asked.append(seminar) or seminar.participants,
        lambda row: row.id,
        parts=("participants",),
    )
    document.edit(message("Title"), lambda one: msgspec.structs.replace(one, title="Ny"), HERE)
    assert len(asked) == 1
    put(document, [(1, 0)])
    assert len(asked) == 2
    assert model.rowCount() == 1


def test_other_rows_can_be_shown(document):
    model = table(document)
    model.read(lambda seminar: seminar.participants[2:])
    assert [row.id for row in model.rows] == ["3", "4"]


def test_two_rows_with_one_id_are_a_mistake(document):
    model = table(document)
    with pytest.raises(ValueError, match="same id"):
        model.read(lambda seminar: seminar.participants * 2)


def test_cells_speak_and_explain_themselves(document):
    model = table(document)
    cell = model.index(0, 0)
    assert cell.data(Qt.ItemDataRole.AccessibleTextRole) == "Her er nr. 1"
    assert cell.data(Qt.ItemDataRole.AccessibleDescriptionRole) == "Om nr. 1"
    assert model.index(0, 1).data(Qt.ItemDataRole.AccessibleTextRole) == ""
    assert model.index(0, 1).data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Unchecked
    assert model.headerData(0, Qt.Orientation.Vertical) == "1"


def test_headings_and_cells_are_said_anew_in_another_language(document):
    model = table(document)
    spy = QSignalSpy(model.headerDataChanged)
    assert model.headerData(0, Qt.Orientation.Horizontal) == "Tittel"
    INTERPRETER.speak(screen_language("en"))
    try:
        assert model.headerData(0, Qt.Orientation.Horizontal) == "Title"
        assert spy.count() == 1
    finally:
        INTERPRETER.speak(screen_language("nb"))


def test_what_is_open_for_reading_is_not_edited(document):
    model = table(document)
    editable, tick = Qt.ItemFlag.ItemIsEditable, Qt.ItemFlag.ItemIsUserCheckable
    assert model.index(0, 0).flags() & editable
    assert model.index(0, 1).flags() & tick
    document.set_read_only(True)
    assert not model.index(0, 0).flags() & editable
    assert not model.index(0, 1).flags() & tick


def test_a_row_may_close_its_cell(document):
    model = table(document)
    put(document, [])
    locked = (Participant(id="9", name="nr. 9", role="låst"),)
    document.edit(
        message("Title"), lambda one: msgspec.structs.replace(one, participants=locked), HERE
    )
    assert not model.index(0, 0).flags() & Qt.ItemFlag.ItemIsEditable
