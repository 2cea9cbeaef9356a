"""Segments, tabs, cards and steps: chosen by mouse and keys, read by ear."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from app.desktop.interpreter import INTERPRETER
from app.desktop.theme import THEME, apply
from app.desktop.widgets.card_button import CardButton
from app.desktop.widgets.mark import Mark
from app.desktop.widgets.segmented import Segmented
from app.desktop.widgets.steps import Steps
from app.desktop.widgets.tabs import Tab, Tabs
from seminar.language import language
from seminar.messages import message

TABS = (
    Tab("Torsdag 19. mars", "8 min igjen", "ok"),
    Tab("Fredag 20. mars", "12 min over", "warning"),
    Tab("Lørdag 21. mars"),
)


@pytest.fixture
def segmented(qtbot) -> Segmented:
    options = [("all", message("Undo")), ("errors", message("Cancel")), ("tips", message("Close"))]
    segmented = Segmented(message("Undo"), options)
    qtbot.addWidget(segmented)
    segmented.show()
    return segmented


def test_the_first_segment_is_chosen(segmented: Segmented):
    assert segmented.value() == "all"


def test_a_segment_is_chosen_by_mouse(qtbot, segmented: Segmented):
    with qtbot.waitSignal(segmented.chosen) as told:
        qtbot.mouseClick(segmented.segment("tips"), Qt.MouseButton.LeftButton)
    assert told.args == ["tips"]
    assert segmented.value() == "tips"


def test_a_segment_is_chosen_by_arrows(qtbot, segmented: Segmented):
    qtbot.keyClick(segmented.segment("all"), Qt.Key.Key_Right)
    assert segmented.value() == "errors"


def test_choosing_for_the_person_tells_nobody(qtbot, segmented: Segmented):
    with qtbot.assertNotEmitted(segmented.chosen):
        segmented.choose("errors")
    assert segmented.value() == "errors"


def test_a_segment_is_read_with_its_figure_in_every_language(segmented: Segmented):
    segmented.show_figure("errors", "4")
    spoken = QAccessible.queryAccessibleInterface(segmented.segment("errors"))
    assert spoken.text(QAccessible.Text.Name) == "Avbryt 4"
    INTERPRETER.speak(language("en"))
    assert spoken.text(QAccessible.Text.Name) == "Cancel 4"
    INTERPRETER.speak(language("nb"))


def test_a_segment_keeps_its_width_when_it_is_chosen(segmented: Segmented):
    before = segmented.sizeHint()
    segmented.choose("tips")
    assert segmented.sizeHint() == before


# --- tabs ---


@pytest.fixture
def tabs(qtbot) -> Tabs:
    tabs = Tabs(message("Undo"), message("Close"))
    qtbot.addWidget(tabs)
    tabs.row.show_tabs(TABS)
    tabs.resize(900, 60)
    tabs.show()
    return tabs


def test_a_tab_opens_by_mouse_and_by_arrows(qtbot, tabs: Tabs):
    place = tabs.row.tabRect(1).center()
    qtbot.mouseClick(tabs.row, Qt.MouseButton.LeftButton, pos=place)
    assert tabs.row.currentIndex() == 1
    qtbot.keyClick(tabs.row, Qt.Key.Key_Right)
    assert tabs.row.currentIndex() == 2


def test_a_tab_is_read_with_how_it_stands(tabs: Tabs):
    row = QAccessible.queryAccessibleInterface(tabs.row)
    spoken = [row.child(number).text(QAccessible.Text.Name) for number in range(3)]
    assert spoken == [tab.spoken() for tab in TABS]
    assert spoken[0] == "Torsdag 19. mars, 8 min igjen"


def test_the_open_tab_stays_when_tabs_say_something_else(tabs: Tabs):
    tabs.row.setCurrentIndex(1)
    tabs.row.show_tabs(TABS[:2])
    assert (tabs.row.count(), tabs.row.currentIndex()) == (2, 1)
    tabs.row.show_tabs(TABS)
    assert (tabs.row.count(), tabs.row.currentIndex()) == (3, 1)


def test_every_tab_is_open_to_view_at_any_text_size(qapp, tabs: Tabs):
    apply(qapp, "light", 200)
    texts = THEME.font(13).pixelSize() + THEME.font(12).pixelSize()
    assert tabs.row.tabRect(0).height() >= texts
    apply(qapp, "light")


def test_how_a_day_stands_is_seen_in_its_colour(qapp, tabs: Tabs):
    apply(qapp, "light")
    picture = tabs.row.grab().toImage()
    colours = {
        picture.pixelColor(x, y).name()
        for x in range(picture.width())
        for y in range(picture.height())
    }
    assert THEME.colours.signal("ok").name() in colours
    assert THEME.colours.signal("warning").name() in colours


def over(tabs: Tabs, number: int) -> QPoint:
    return tabs.row.tabRect(number).center()


def enter(tabs: Tabs, number: int, data: QMimeData) -> QDragEnterEvent:
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    move = Qt.DropAction.MoveAction
    entered = QDragEnterEvent(over(tabs, number), move, data, buttons, keys)
    QApplication.sendEvent(tabs.row, entered)
    moved = QDragMoveEvent(over(tabs, number), move, data, buttons, keys)
    QApplication.sendEvent(tabs.row, moved)
    return entered


@pytest.fixture
def rows() -> QMimeData:
    data = QMimeData()
    data.setData("application/x-plenum-rows", b"1")
    return data


def test_nothing_is_let_in_that_is_not_accepted(tabs: Tabs, rows: QMimeData):
    assert not enter(tabs, 1, rows).isAccepted()


def test_a_tab_opens_when_something_is_held_over_it(qtbot, tabs: Tabs, rows: QMimeData):
    tabs.row.accepts = lambda data: data.hasFormat("application/x-plenum-rows")
    assert enter(tabs, 1, rows).isAccepted()
    assert tabs.row.currentIndex() == 0
    qtbot.waitUntil(lambda: tabs.row.currentIndex() == 1, timeout=3000)


def test_what_is_dropped_is_told_with_its_tab(tabs: Tabs, rows: QMimeData):
    tabs.row.accepts = lambda _data: True
    enter(tabs, 2, rows)
    dropped = QDropEvent(
        QPointF(over(tabs, 2)),
        Qt.DropAction.MoveAction,
        rows,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    told: list[int] = []
    tabs.row.dropped.connect(lambda number, _event: told.append(number))
    QApplication.sendEvent(tabs.row, dropped)
    assert told == [2]


# --- cards, steps, badges, marks ---


def test_a_card_is_one_button_read_with_what_it_means(qtbot):
    card = CardButton("plus", message("Undo"), message("Cancel"))
    qtbot.addWidget(card)
    card.resize(320, card.heightForWidth(320))
    card.show()
    with qtbot.waitSignal(card.clicked):
        inside = card.childAt(card.rect().center()) or card
        qtbot.mouseClick(card, Qt.MouseButton.LeftButton, pos=inside.geometry().center())
    with qtbot.waitSignal(card.clicked):
        qtbot.keyClick(card, Qt.Key.Key_Space)
    assert (card.accessibleName(), card.accessibleDescription()) == ("Angre", "Avbryt")


def test_a_card_is_higher_where_its_note_wraps(qtbot):
    card = CardButton("plus", message("Undo"), message("Cancel and close and undo " * 8))
    qtbot.addWidget(card)
    assert card.heightForWidth(240) > card.heightForWidth(900)


def test_steps_say_where_one_is(qtbot):
    steps = Steps([message("Undo"), message("Cancel"), message("Close")])
    qtbot.addWidget(steps)
    steps.show_step(1)
    assert steps.accessibleName() == "Trinn 2 av 3: Avbryt"
    steps.resize(steps.sizeHint())
    steps.grab()
    assert steps.focusPolicy() == Qt.FocusPolicy.NoFocus


@pytest.mark.parametrize("shape", ["square", "circle", "diamond"])
def test_a_mark_has_the_colour_of_its_kind(qtbot, qapp, shape):
    apply(qapp, "light")
    mark = Mark("talk", shape)
    qtbot.addWidget(mark)
    picture = mark.grab().toImage()
    assert picture.pixelColor(5, 5) == THEME.colours.kind("talk")
    mark.put("task")
    assert mark.grab().toImage().pixelColor(5, 5) == THEME.colours.kind("task")


def test_roles_differ_in_shape(qtbot):
    pictures = set()
    for shape in ("square", "circle", "diamond"):
        mark = Mark("talk", shape)
        qtbot.addWidget(mark)
        pictures.add(bytes(mark.grab().toImage().constBits()))
    assert len(pictures) == 3
