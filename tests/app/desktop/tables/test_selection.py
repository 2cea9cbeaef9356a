"""The places of selected rows are those that Qt itself would tell, cell by cell."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QItemSelectionModel, QStringListModel

from app.desktop.tables.selection import selected_places

_TOGGLE = QItemSelectionModel.SelectionFlag.Toggle | QItemSelectionModel.SelectionFlag.Rows


@pytest.mark.parametrize("pressed", [(), (4,), (5, 1, 2), (0, 3, 0), (2, 3, 4, 3)])
def test_rows_that_are_selected_one_by_one_are_told_from_the_top(qapp, pressed):
    rows = QStringListModel(list("abcdef"))
    chosen = QItemSelectionModel(rows)
    for place in pressed:
        chosen.select(rows.index(place), _TOGGLE)
    assert selected_places(chosen) == tuple(sorted(one.row() for one in chosen.selectedRows()))


def test_selected_rows_are_told_where_they_stand_when_others_came_between(qapp):
    rows = QStringListModel(list("abc"))
    chosen = QItemSelectionModel(rows)
    chosen.select(rows.index(0), _TOGGLE)
    chosen.select(rows.index(1), _TOGGLE)
    rows.insertRow(1)
    assert selected_places(chosen) == (0, 2)
