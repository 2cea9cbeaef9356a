"""How tables look, as far as their colours and sizes say it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from app.desktop.theme import THEME, Scheme, apply
from app.desktop.theme.sizes import Sizes


@pytest.fixture
def sized(qapp):
    """Dress the application, and undress it afterwards."""
    font, palette, style = qapp.font(), qapp.palette(), qapp.styleSheet()

    def dress(scheme: Scheme = "light", text_size: int = 100) -> None:
        apply(qapp, scheme, text_size)

    yield dress
    apply(qapp, "light", 100)
    THEME.sizes = Sizes()
    qapp.setStyleSheet(style)
    qapp.setPalette(palette)
    qapp.setFont(font)


def _colours(trial) -> set[str]:
    shot = trial.view.grab().toImage()
    return {shot.pixelColor(x, y).name() for x in range(shot.width()) for y in range(shot.height())}


def test_rows_and_columns_grow_with_the_text(trial, sized):
    sized()
    one = THEME.sizes.unit
    heights, widths = trial.view.rowHeight(0), trial.view.columnWidth(1)
    sized(text_size=200)
    assert trial.view.rowHeight(0) == pytest.approx(2 * heights, abs=1)
    assert trial.view.columnWidth(1) == pytest.approx(2 * widths, abs=1)
    assert THEME.sizes.unit == pytest.approx(2 * one)


@pytest.mark.parametrize(
    ("scheme", "tint", "ring", "ground"),
    [("light", "#d9ebee", "#0d6472", "#ffffff"), ("dark", "#1f444c", "#5dbdcb", "#191d1f")],
)
def test_the_selected_row_is_tinted_and_its_cell_ringed(trial, sized, scheme, tint, ring, ground):
    sized(scheme)
    trial.view.setFocus()
    shot = trial.view.viewport().grab().toImage()
    cell = trial.view.visualRect(trial.cell("c", "minutes"))
    row = trial.view.visualRect(trial.cell("c", "presenter"))
    other = trial.view.visualRect(trial.cell("a", "presenter"))
    assert shot.pixelColor(row.topRight() + QPoint(-3, 5)).name() == tint
    assert shot.pixelColor(other.topRight() + QPoint(-3, 5)).name() == ground
    assert shot.pixelColor(cell.left() + 1, cell.center().y()).name() == ring


def test_without_the_focus_the_ring_is_thin_and_grey(trial, sized):
    sized()
    trial.after.setFocus()
    shot = trial.view.viewport().grab().toImage()
    cell = trial.view.visualRect(trial.cell("c", "minutes"))
    edge = [shot.pixelColor(cell.left() + n, cell.center().y()).name() for n in range(3)]
    assert "#0d6472" not in edge
    assert edge[1] == "#d9ebee"


def test_a_wrong_value_has_a_red_ring(trial, sized, press):
    sized()
    trial.view.setFocus()
    press("x")
    press(Qt.Key.Key_Return)
    shot = trial.editor().grab().toImage()
    assert shot.pixelColor(1, shot.height() // 2).name() == "#b3261e"
    QApplication.processEvents()


def test_a_selected_row_shows_a_grip_in_place_of_its_number(trial):
    numbers = trial.view.numbers

    def shot(id_):
        top = trial.view.rowViewportPosition(trial.table.place_of(id_))
        return numbers.viewport().grab().toImage().copy(0, top, 32, 29)

    trial.view.select_ids(("a",))
    first = shot("a")
    trial.view.select_ids(("b",))
    assert shot("a") != first
    assert shot("b") == first, "one grip is like another"
