"""Strips, banners, empty pages, and work that lasts."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.desktop.widgets.banner import Banners
from app.desktop.widgets.busy import Busy
from app.desktop.widgets.empty import Empty
from app.desktop.widgets.sentence import Sentence
from app.desktop.widgets.strip import Strip
from seminar.messages import message


def press(qtbot, button: QWidget) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.fixture
def page(qtbot) -> QWidget:
    page = QWidget()
    qtbot.addWidget(page)
    page.show()
    return page


def test_a_sentence_has_bold_parts_and_is_read_whole(qtbot):
    sentence = Sentence(message("It is **{n} min** & no <more>.", n=47))
    qtbot.addWidget(sentence)
    assert sentence.text() == "It is <b>47 min</b> &amp; no &lt;more&gt;."
    assert sentence.accessibleName() == "It is 47 min & no <more>."


def test_a_strip_offers_its_fixes(qtbot):
    strip = Strip("warning")
    qtbot.addWidget(strip)
    assert strip.isHidden()
    done: list[str] = []
    strip.say(
        message("Undo"),
        (message("Cancel"), lambda: done.append("first")),
        (message("Close"), lambda: done.append("second")),
    )
    assert strip.isVisible()
    assert [button.text() for button in strip.buttons] == ["Avbryt", "Lukk"]
    press(qtbot, strip.buttons[1])
    assert done == ["second"]


def test_a_strip_that_says_something_else_has_other_fixes(qtbot):
    strip = Strip("warning")
    qtbot.addWidget(strip)
    strip.say(message("Undo"), (message("Cancel"), lambda: None))
    strip.say(message("Undo"))
    assert strip.buttons == []


def test_a_strip_can_be_put_away(qtbot):
    strip = Strip("ok")
    qtbot.addWidget(strip)
    strip.can_be_closed()
    strip.say(message("Undo"))
    with qtbot.waitSignal(strip.closed):
        press(qtbot, strip.close_button)
    assert strip.isHidden()


def test_banners_stand_by_their_key_and_take_no_room_without(qtbot):
    banners = Banners()
    qtbot.addWidget(banners)
    assert banners.isHidden()
    banners.put("read-only", message("Cancel"))
    banners.put("survey", message("Close"), signal="warning")
    again = banners.put("read-only", message("Undo"))
    assert banners.shown() == ("read-only", "survey")
    assert again.sentence.accessibleName() == "Angre"
    banners.take("read-only")
    banners.take("survey")
    banners.take("was never there")
    assert banners.isHidden()


def test_an_empty_page_has_one_button(qtbot):
    empty = Empty("clipboard-list", message("Undo"), message("Cancel"), message("Close"), "plus")
    qtbot.addWidget(empty)
    empty.show()
    with qtbot.waitSignal(empty.clicked):
        press(qtbot, empty.button)


def test_an_empty_page_may_have_none(qtbot):
    empty = Empty("clipboard-list", message("Undo"), message("Cancel"))
    qtbot.addWidget(empty)
    empty.show()
    assert not empty.button.isVisible()


def test_short_work_is_not_shown(page):
    busy = Busy()
    busy.setParent(page)
    busy.begin(message("Undo"))
    assert busy.isHidden()
    busy.end()
    assert not busy._patience.isActive()


def test_longer_work_is_shown_and_can_be_cancelled_once(qtbot, page):
    busy = Busy()
    busy.setParent(page)
    busy.begin(message("Undo"))
    qtbot.waitUntil(busy.isVisible, timeout=3000)
    busy.tell(message("Cancel"), 13, 18, message("Close"))
    assert (busy.bar.value(), busy.bar.maximum()) == (13, 18)
    assert busy.bar.accessibleName() == busy.what.text() == "Avbryt"
    assert busy.which.text() == "Lukk"
    with qtbot.waitSignal(busy.cancelled):
        press(qtbot, busy.cancel)
    assert not busy.cancel.isEnabled()
    busy.end()
    assert busy.isHidden()
