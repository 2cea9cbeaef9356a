"""The theme dresses what is there and what comes, and tells those who paint."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QLineEdit, QPushButton, QWidget

from app.desktop import theme
from app.desktop.theme import THEME, apply
from app.desktop.theme.sizes import sizes_for
from app.desktop.theme.style_sheet import MARKS, style_sheet

ACCENT = {"light": "#0d6472", "dark": "#5dbdcb"}


@pytest.fixture(autouse=True)
def _dressed(qapp: QApplication) -> Iterator[None]:
    apply(qapp, "light")
    yield
    apply(qapp, "light")


def colours_in(widget: QWidget) -> set[str]:
    picture = widget.grab().toImage()
    return {
        picture.pixelColor(x, y).name()
        for x in range(picture.width())
        for y in range(picture.height())
    }


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_an_open_window_changes_its_colours(qtbot, scheme):
    button = QPushButton("Lagre")
    button.setProperty("look", "filled")
    qtbot.addWidget(button)
    button.show()
    THEME.set_scheme("dark" if scheme == "light" else "light")
    assert ACCENT[scheme] not in colours_in(button)
    THEME.set_scheme(scheme)
    assert ACCENT[scheme] in colours_in(button)


def test_those_who_paint_are_told(qtbot):
    with qtbot.waitSignal(THEME.changed):
        THEME.set_scheme("dark")
    assert THEME.dark
    assert THEME.colours.signal("error") == QColor("#FF8A80")
    with qtbot.waitSignal(THEME.changed):
        THEME.set_scheme("light")
    assert not THEME.dark


def test_texts_and_heights_follow_the_text_size(qtbot):
    line, note = QLineEdit(), QLabel("Notat")
    note.setProperty("look", "note")
    for widget in (line, note):
        qtbot.addWidget(widget)
        widget.show()
    before = line.sizeHint().height(), note.sizeHint().height()
    THEME.set_text_size(200)
    assert line.sizeHint().height() == 2 * before[0]
    assert note.sizeHint().height() == pytest.approx(2 * before[1], abs=2)


def test_a_length_is_fitted_now_and_at_each_text_size(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    THEME.fit(widget.setFixedHeight, 64)
    assert widget.height() == 64
    THEME.set_text_size(150)
    assert widget.height() == 96


def test_what_is_gone_is_not_fitted():
    class Gone(QObject):
        def take(self, _length: int) -> None:
            pass

    gone = Gone()
    THEME.fit(gone.take, 8)
    gone.deleteLater()
    del gone
    THEME.set_text_size(150)


def test_fields_are_as_high_with_the_focus_as_without(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    line, button = QLineEdit(window), QPushButton("Lagre", window)
    window.show()
    heights = line.sizeHint().height(), button.sizeHint().height()
    with qtbot.waitActive(window):
        window.activateWindow()
    for widget in (line, button):
        widget.setFocus()
        assert widget.hasFocus()
    assert (line.sizeHint().height(), button.sizeHint().height()) == heights == (32, 32)


def test_what_is_ticked_is_drawn_with_a_mark(qtbot):
    box = QCheckBox("Roller")
    qtbot.addWidget(box)
    box.setChecked(True)
    box.show()
    seen = colours_in(box)
    assert ACCENT["light"] in seen
    assert "#ffffff" in seen


def test_disabled_texts_fade(qtbot):
    button = QPushButton("Lagre")
    qtbot.addWidget(button)
    button.setEnabled(False)
    palette = button.palette()
    assert palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText).name() in (
        colours_in(button)
    )


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_style_sheet_is_filled_in_and_its_marks_are_there(scheme):
    sheet = style_sheet(sizes_for(13, 100), scheme)
    assert "tone(" not in sheet
    assert "mark(" not in sheet
    marks = set(re.findall(r'url\("marks:([^"]+)"\)', sheet))
    assert marks == {path.name for path in MARKS.glob(f"*-{scheme}.svg")}


def test_the_style_sheet_names_no_colours_of_its_own():
    source = Path(theme.__file__).with_name("style.qss").read_text("utf-8")
    assert not re.search(r"#[0-9a-fA-F]{3,8}\b", source)
    assert "rgb" not in source


def test_lengths_of_the_style_sheet_are_scaled():
    assert "min-height: 60px" in style_sheet(sizes_for(26, 100), "light")
    assert "font-size: 12px" in style_sheet(sizes_for(13, 80), "light")
