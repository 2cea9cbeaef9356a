"""Icons are Lucide's, in the theme's colours."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator

import pytest
from lucide import lucide_icon
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAction, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QToolButton

from app.desktop.theme import THEME, apply
from app.desktop.theme.icons import (
    PAGE_ICONS,
    SEVERITY_ICONS,
    SIGNAL_ICONS,
    drawing,
    icon,
    pixmap,
    retinted,
    tint_colour,
)

NAMES = sorted(
    {*PAGE_ICONS.values(), *SIGNAL_ICONS.values(), *(name for name, _ in SEVERITY_ICONS.values())}
)


@pytest.fixture(autouse=True)
def _dressed(qapp: QApplication) -> Iterator[None]:
    apply(qapp, "light")
    yield
    apply(qapp, "light")


def colours_of(drawn: QIcon, mode=QIcon.Mode.Normal, state=QIcon.State.Off) -> set[str]:
    picture = drawn.pixmap(QSize(24, 24), 1.0, mode, state).toImage()
    pixels = (picture.pixelColor(x, y) for x in range(24) for y in range(24))
    return {pixel.name() for pixel in pixels if pixel.alpha() == 255}


@pytest.mark.parametrize("name", NAMES)
def test_what_is_read_is_what_the_package_returns(name: str):
    def shapes(svg: str) -> list[tuple[str, dict[str, str]]]:
        return [(child.tag, child.attrib) for child in ET.fromstring(svg)]

    assert shapes(drawing(name)) == shapes(lucide_icon(name))


@pytest.mark.parametrize("name", NAMES)
def test_lines_have_a_colour_and_a_weight_that_can_be_set(name: str):
    svg = drawing(name)
    assert 'stroke="currentColor"' in svg
    assert re.findall(r'stroke-width="([^"]*)"', svg) == ["2"]


def test_an_unknown_name_is_an_error():
    with pytest.raises(LookupError, match="no-such-icon"):
        icon("no-such-icon")


@pytest.mark.parametrize("tint", ["text", "muted", "accent", "warning", "error", "ok", "by_hand"])
def test_an_icon_is_in_the_colour_of_its_tint(tint):
    assert colours_of(icon("square", tint)) == {tint_colour(tint).name()}


def test_an_icon_that_is_there_follows_the_scheme():
    drawn = icon("square", "accent")
    assert colours_of(drawn) == {"#0d6472"}
    THEME.set_scheme("dark")
    assert colours_of(drawn) == {"#5dbdcb"}


def test_a_button_that_is_shown_follows_the_scheme(qtbot):
    button = QToolButton()
    qtbot.addWidget(button)
    button.setIcon(icon("square", "error"))
    button.setIconSize(QSize(24, 24))
    button.show()

    def reds() -> set[str]:
        picture = button.grab().toImage()
        return {
            picture.pixelColor(x, y).name()
            for x in range(picture.width())
            for y in range(picture.height())
        } & {"#b3261e", "#ff8a80"}

    assert reds() == {"#b3261e"}
    THEME.set_scheme("dark")
    assert reds() == {"#ff8a80"}


def test_a_disabled_icon_fades_and_a_checked_one_turns():
    drawn = icon("square", "muted", on="accent")
    assert colours_of(drawn, QIcon.Mode.Disabled) == {"#9aa6ac"}
    assert colours_of(drawn, state=QIcon.State.On) == {tint_colour("accent").name()}


def test_an_icon_is_as_sharp_as_the_screen():
    drawn = icon("lock")
    assert drawn.pixmap(QSize(16, 16), 2.0).size() == QSize(32, 32)
    assert pixmap("lock", "text", 16, 1.5).size() == QSize(24, 24)
    assert pixmap("lock", "text", 16, 1.5).deviceIndependentSize().width() == 16


def test_a_copied_icon_lives_on():
    copies = []
    for _ in range(200):
        copy = QIcon(icon("lock"))
        copy.addPixmap(pixmap("x", "text", 16))  # Qt makes an engine of its own for it
        copies.append(copy.pixmap(QSize(16, 16)))
    assert all(not copy.isNull() for copy in copies)


def test_an_icon_of_an_action_can_be_had_in_another_colour():
    action = QAction(icon("square"), "Lås")
    assert colours_of(retinted(action.icon(), "warning")) == {tint_colour("warning").name()}


@pytest.mark.parametrize("size", [QSize(0, 16), QSize(16, 0), QSize(-4, 16)])
def test_an_icon_without_room_is_not_drawn(size: QSize) -> None:
    assert icon("star").pixmap(size).isNull()
    ground = QPixmap(20, 20)
    ground.fill(Qt.GlobalColor.white)
    before = ground.toImage()
    painter = QPainter(ground)
    icon("star").paint(painter, QRect(QPoint(0, 0), size))
    painter.end()
    assert ground.toImage() == before
