"""While documents are built: where the focus is, what failed, and what stays where it is."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt

from app.desktop.pages.documents.pdf_box import PdfBox
from seminar.folder import DOCUMENTS
from tests.app.desktop.pages.documents.conftest import PROGRAM


def elsewhere(seminar):
    """Return the seminar in another place, which programme and summary tell."""
    return replace(seminar, venue="Et annet sted")


def focused(stage):
    return stage.window.focusWidget()


def test_the_focus_stays_with_the_button_that_builds(stage):
    stage.save(elsewhere)
    button, page = stage.button("Bygg 6 utdaterte"), stage.page
    button.setFocus()

    def build_and_cancel() -> None:
        stage.press(Qt.Key.Key_Space)
        stage.bot.waitUntil(lambda: page.builds.building.is_running)
        assert focused(stage) is stage.view
        page.busy.show()  # As it does by itself when the build has lasted half a second.
        assert focused(stage) is page.busy.cancel
        stage.press(Qt.Key.Key_Space)
        assert focused(stage) in (stage.view, page.busy.cancel)

    stage.wait_for_build(build_and_cancel)
    stage.bot.waitUntil(lambda: focused(stage) is button)
    assert button.isEnabled()


def test_with_nothing_left_to_build_the_focus_is_in_the_table(stage):
    stage.page.view.select_ids(("deck",))
    button = stage.button("Bygg 4 dokumenter")
    button.setFocus()
    stage.page.to_build = lambda: ("group-list",)  # The rest would take long.
    stage.wait_for_build(lambda: stage.press(Qt.Key.Key_Space))
    stage.page.to_build = tuple
    stage.page.acts_changed.emit()
    assert not button.isEnabled()
    assert focused(stage) is stage.view


def test_a_person_who_goes_elsewhere_meanwhile_stays_there(stage):
    stage.save(elsewhere)
    stage.go("program")
    stage.button("Bygg 6 utdaterte").setFocus()

    def build_and_go() -> None:
        stage.press(Qt.Key.Key_Space)
        stage.bot.waitUntil(lambda: stage.page.builds.building.is_running)
        stage.page.pane.open.setFocus()
        stage.page.cancel()

    stage.wait_for_build(build_and_go)
    assert focused(stage) is stage.page.pane.open


def test_what_fails_says_why_at_once(stage):
    stage.save(elsewhere)
    (stage.folder / DOCUMENTS / PROGRAM).unlink()
    (stage.folder / DOCUMENTS / PROGRAM).mkdir()
    seen: list[str] = []
    stage.page.builds.building.changed.connect(lambda: seen.append(stage.says("program")))
    stage.view.select_ids(("program", "summary"))
    stage.wait_for_build(lambda: stage.press(Qt.Key.Key_F9))
    failed = [said for said in seen if said.startswith("Mislyktes")]
    assert len(failed) > 1
    assert set(failed) == {stage.says("program")}
    assert PROGRAM in failed[0]


def test_what_stands_before_the_main_act_stays_when_that_says_something_else(stage):
    (box,) = stage.window.findChildren(PdfBox)
    button = stage.button("Bygg 4 dokumenter")
    action = stage.space.desk.bench.action("documents.build_outdated")
    places = set()
    for text in ("Bygg 4 dokumenter", "Bygg 1 utdatert", "Bygg utdaterte", "Bygg 5 utdaterte"):
        action.setIconText(text)
        stage.bot.waitUntil(lambda text=text: button.text() == text)
        stage.button(text)
        places.add(box.mapTo(stage.window, QPoint()).x())
    assert len(places) == 1
