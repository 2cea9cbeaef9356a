"""The page Details: what an organiser says of the seminar as a whole."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QWidget

from app.desktop.interpreter import INTERPRETER
from app.desktop.moments import today
from app.desktop.pages.details.logo import Logo
from app.desktop.pages.details.page import DetailsPage
from seminar.language import screen_language
from seminar.messages import Message


@pytest.fixture
def page(workspace) -> DetailsPage:
    workspace.show_page("details")
    return workspace.page


@pytest.fixture
def document(workspace):
    return workspace.document


def _focused() -> QWidget:
    focused = QApplication.focusWidget()
    assert focused is not None
    return focused


def _type(qtbot, page: DetailsPage, field: str, text: str) -> None:
    page.fields[field].setFocus()
    focused = _focused()
    qtbot.keyClick(focused, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(focused, text)


@pytest.mark.parametrize("field", ["title", "subtitle", "theme", "venue"])
def test_what_is_typed_is_the_seminars_at_once(qtbot, page, document, field):
    _type(qtbot, page, field, "Samspill")
    assert getattr(document.seminar, field) == "Samspill"
    assert document.stack.count() == 1


def test_the_sidebar_and_the_window_are_named_after_the_title(qtbot, page, window):
    _type(qtbot, page, "title", "Dialog 2026")
    assert window.workspace.sidebar.title.text() == "Dialog 2026"
    assert window.windowTitle().startswith("Dialog 2026")


def test_names_in_parallel_languages_are_one_a_line(qtbot, page, document):
    _type(qtbot, page, "parallel_names", "Levangken tjielte")
    qtbot.keyClick(_focused(), Qt.Key.Key_Return)
    qtbot.keyClicks(_focused(), "Levanger")
    assert document.seminar.organisation.parallel_names == ("Levangken tjielte", "Levanger")


def test_a_date_without_a_year_is_the_one_of_the_seminar(qtbot, page, document):
    assert document.seminar.programme[0].date == dt.date(2025, 3, 20)
    page.days.select_ids((page.document.seminar.programme[0].id,), "date")
    page.days.setFocus()
    qtbot.keyClick(page.days, "1")
    qtbot.keyClicks(_focused(), "9.3")
    qtbot.keyClick(_focused(), Qt.Key.Key_Return)
    assert document.seminar.programme[0].date == dt.date(2025, 3, 19)


def test_a_new_day_follows_the_last_one(qtbot, page, document):
    page.days.setFocus()
    page.days.go_to_row(1)
    qtbot.keyClick(page.days, Qt.Key.Key_Insert)
    assert document.seminar.programme[-1].date == dt.date(2025, 3, 22)
    assert page.days.model().rowCount() == 3


def test_a_practical_matter_is_added_by_keys_alone(qtbot, page, document):
    before = len(document.seminar.document.practical)
    page.practical.setFocus()
    qtbot.keyClick(page.practical, Qt.Key.Key_Insert)
    qtbot.keyClicks(_focused(), "Parkering")
    qtbot.keyClick(_focused(), Qt.Key.Key_Tab)
    qtbot.keyClicks(_focused(), "Bak huset")
    qtbot.keyClick(_focused(), Qt.Key.Key_Return)
    matters = document.seminar.document.practical
    assert len(matters) == before + 1
    assert ("Parkering", "Bak huset") in [(one.label, one.text) for one in matters]


def test_a_chosen_picture_is_copied_into_the_seminar_and_stays_where_it_was(
    page, document, tmp_path
):
    picture = tmp_path / "våpen.png"
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    image.save(str(picture))
    page.findChild(Logo).take(picture)
    assert document.seminar.organisation.logo == "media/våpen.png"
    assert (document.folder / "media" / "våpen.png").read_bytes() == picture.read_bytes()


def test_another_picture_of_the_same_name_does_not_replace_the_first(page, document, tmp_path):
    for colour in ("red", "blue"):
        folder = tmp_path / colour
        folder.mkdir()
        image = QImage(8, 8, QImage.Format.Format_RGB32)
        image.fill(QColor(colour))
        image.save(str(folder / "våpen.png"))
        page.findChild(Logo).take(folder / "våpen.png")
    assert document.seminar.organisation.logo == "media/våpen (2).png"
    assert (document.folder / "media" / "våpen.png").is_file()


def test_a_picture_that_cannot_be_read_is_told_and_changes_nothing(page, document, tmp_path):
    told: list[Message] = []
    page.desk.told.connect(told.append)
    page.findChild(Logo).take(tmp_path / "borte.png")
    assert "borte.png" in str(told[0])
    assert document.stack.count() == 0


def test_the_first_day_can_be_added_where_there_is_none(qtbot, page, document):
    page.days.setFocus()
    page.days.selectAll()
    qtbot.keyClick(page.days, Qt.Key.Key_Delete)
    assert document.seminar.programme == ()
    qtbot.keyClick(page.days, Qt.Key.Key_Insert)
    page.days.cells.cancel()
    assert len(document.seminar.programme) == 1
    assert document.seminar.programme[0].date > today()


def test_undo_leads_to_the_field(qtbot, page, document, workspace):
    _type(qtbot, page, "venue", "Kulturhuset")
    workspace.show_page("programme")
    document.undo()
    assert workspace.page_id == "details"
    assert QApplication.focusWidget() is page.fields["venue"].field


def test_it_speaks_another_language_without_being_made_anew(qtbot, page):
    INTERPRETER.speak(screen_language("en"))
    assert page.fields["title"].label.text() == "Title"
    assert page.figures().endswith("Bokmål")
    INTERPRETER.speak(screen_language("nb"))
    assert page.fields["title"].label.text() == "Tittel"


def test_open_for_reading_nothing_can_be_changed(qtbot, page, document):
    before = document.seminar
    document.set_read_only(read_only=True)
    for field in ("title", "name", "welcome"):
        _type(qtbot, page, field, "x")
    page.practical.setFocus()
    qtbot.keyClick(page.practical, Qt.Key.Key_Insert)
    assert document.seminar is before
