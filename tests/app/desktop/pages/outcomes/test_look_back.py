"""The look-back on the page: ticked for slides, edited, counted, and reached by keyboard."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from app.desktop.document import Document
from app.desktop.interpreter import words
from app.desktop.pages.outcomes.page import OutcomesPage
from app.desktop.spot import Spot
from app.desktop.window import Window
from seminar.editing.look_back import earlier, look_back_slides, shown_on_slides
from seminar.folder import create
from seminar.model import (
    Day,
    EarlierStatement,
    Item,
    LookBack,
    LookBackSlide,
    Seminar,
    Statement,
)
from tests.app.desktop.screens import wait

SAID = (
    EarlierStatement(
        id="a", text="Møtes oftere", task="Samspill", group="Gruppe 1", highlight=True
    ),
    EarlierStatement(id="b", text="Tidligere saker", kind="proposal"),
    EarlierStatement(id="c", text="Felles time", kind="action", owner="Ordfører"),
    EarlierStatement(id="d", text="Rolleoversikt", kind="action", due=dt.date(2025, 6, 15)),
)
SLIDE = LookBackSlide(id="s1", statements=("a", "c"))


class Stage:
    """The page with a look-back, and hands on it."""

    def __init__(self, window: Window, whole: Seminar, folder: Path) -> None:
        self.window = window
        self.document = Document(whole, folder)
        self.document.setParent(window)
        self.space = window.show_seminar(self.document)
        self.space.show_page("outcomes")
        page = self.space.page
        assert isinstance(page, OutcomesPage)
        self.page, self.pane = page, page.look_back
        warns = QAbstractItemModelTester.FailureReportingMode.Warning
        self.testers = [
            QAbstractItemModelTester(view.table, warns)
            for view in (self.pane.said, self.pane.agreed)
        ]

    @property
    def seminar(self) -> Seminar:
        return self.document.seminar

    def last_step(self) -> str:
        step = self.document.last_step()
        return words().say(step.sentence) if step else ""

    def wait(self) -> None:
        wait(lambda: not self.window.operations.running)


@pytest.fixture
def stage(window: Window, tmp_path: Path) -> Stage:
    item = Item(id="i1", kind="opening", slides=(SLIDE,))
    whole = Seminar(
        title="Dialogseminar 2026",
        programme=(Day(id="day", date=dt.date(2026, 3, 19), items=(item,)),),
        look_back=LookBack(year=2025, statements=SAID),
        outcomes=(Statement(id="o", text="Nå"),),
    )
    create(tmp_path / "S", whole)
    return Stage(window, whole, tmp_path / "S")


def test_the_header_chooses_between_this_year_and_the_one_before(stage: Stage) -> None:
    years = stage.page._years
    assert years is not None
    names = [years.segments.segment(back).accessibleName() for back in (False, True)]
    assert names == ["I år 1", "Tilbakeblikk 2025 4"]
    QTest.mouseClick(years.segments.segment(True), Qt.MouseButton.LeftButton)
    assert stage.page.looks_back()
    assert stage.window.focusWidget() is stage.pane.said
    assert stage.page.table() is stage.pane.said
    stage.window.bench.do("outcomes.look_back")
    assert not stage.page.looks_back()


def test_space_ticks_what_goes_on_slides(stage: Stage) -> None:
    stage.page.toggle_look_back()
    view = stage.pane.said
    assert view.select_ids(("b",), "shown")
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert shown_on_slides(stage.seminar) == {"a", "b", "c"}
    assert stage.last_step() == "Satte «Tidligere saker» på lysbildene som ser tilbake"
    stage.document.undo()
    assert shown_on_slides(stage.seminar) == {"a", "c"}
    assert stage.page.looks_back()


def test_actions_are_a_list_of_their_own(stage: Stage) -> None:
    stage.page.toggle_look_back()
    assert [row.said.id for row in stage.pane.said.table.rows] == ["a", "b"]
    assert [row.said.id for row in stage.pane.agreed.table.rows] == ["c", "d"]
    role = Qt.ItemDataRole.AccessibleTextRole
    spoken = [stage.pane.agreed.table.index(1, n).data(role) for n in range(4)]
    assert spoken == ["ikke på lysbilde", "Rolleoversikt", "", "15. juni 2025"]


def test_a_text_is_typed_over(stage: Stage) -> None:
    stage.page.toggle_look_back()
    view = stage.pane.said
    view.select_ids(("a",), "text")
    view.edit_cell()
    view.type_into_cell("Møtes mye oftere")
    assert earlier(stage.seminar)[0].text == "Møtes mye oftere"
    stage.document.undo()
    assert stage.seminar.look_back is not None
    assert stage.seminar.look_back.statements == SAID


def test_a_new_one_is_typed_in_the_list_that_is_used(stage: Stage) -> None:
    stage.page.toggle_look_back()
    stage.pane.agreed.select_ids(("d",), "text")
    stage.pane.agreed.setFocus()
    stage.window.bench.do("outcomes.new_earlier")
    stage.pane.agreed.type_into_cell("Nytt tiltak")
    new = earlier(stage.seminar)[-1]
    assert (new.text, new.kind) == ("Nytt tiltak", "action")


def test_all_and_none_are_one_step_each(stage: Stage) -> None:
    stage.page.toggle_look_back()
    stage.pane.all.click()
    assert shown_on_slides(stage.seminar) == {"a", "b", "c", "d"}
    stage.pane.none.click()
    assert look_back_slides(stage.seminar) == ()
    assert stage.document.stack.count() == 2


def test_how_many_slides_it_gives_is_counted_by_the_plan(stage: Stage) -> None:
    stage.page.toggle_look_back()
    wait(lambda: stage.pane.standing.text() == "2 av 4 utsagn på 1 lysbilde")
    stage.pane.none.click()
    wait(lambda: stage.pane.standing.text() == "0 av 4 utsagn på 0 lysbilder")
    stage.wait()


def test_the_year_is_understood_or_stays_with_its_reason(stage: Stage) -> None:
    stage.page.toggle_look_back()
    stage.pane.year.field.setFocus()
    stage.pane.year.field.selectAll()
    QTest.keyClicks(stage.pane.year.field, "i fjor")
    assert not stage.page.commit()
    assert "er ikke et årstall" in stage.pane.year.reason().text()
    stage.pane.year.field.selectAll()
    QTest.keyClicks(stage.pane.year.field, "2024")
    QTest.keyClick(stage.pane.year.field, Qt.Key.Key_Return)
    assert stage.seminar.look_back is not None
    assert stage.seminar.look_back.year == 2024


def test_a_problem_leads_to_the_statement_or_the_year(stage: Stage) -> None:
    stage.space.go(Spot(page="outcomes", statement="d", rows=("d",), field="owner"))
    assert stage.page.looks_back()
    assert stage.page.spot() == Spot(page="outcomes", statement="d", rows=("d",), field="owner")
    stage.space.go(Spot(page="outcomes", statement="o", rows=("o",)))
    assert not stage.page.looks_back()
    stage.space.go(Spot(page="outcomes", field="year"))
    assert stage.page.looks_back()
    assert stage.window.focusWidget() is stage.pane.year.field


def test_without_a_look_back_it_can_be_fetched(stage: Stage, tmp_path: Path) -> None:
    last = Seminar(
        title="Fjoråret",
        programme=(Day(id="day", date=dt.date(2025, 3, 20)),),
        outcomes=(Statement(id="x", text="God tone", highlight=True),),
    )
    create(tmp_path / "Fjoråret", last)
    stage.document.edit(
        stage.page.title, lambda now: replace(now, look_back=None, programme=()), Spot(page="tasks")
    )
    stage.page.toggle_look_back()
    assert stage.pane.none_yet.isVisible()
    assert stage.window.focusWidget() is stage.pane.none_yet.button
    stage.pane.fetch_from(tmp_path / "Fjoråret")
    stage.wait()
    assert [one.text for one in earlier(stage.seminar)] == ["God tone"]
    assert stage.pane.year.field.text() == "2025"
    assert not stage.pane.none_yet.isVisible()


def test_what_can_only_be_read_is_not_edited(stage: Stage) -> None:
    stage.document.set_read_only(True)
    stage.page.toggle_look_back()
    assert not stage.pane.all.isEnabled()
    assert stage.pane.year.field.isReadOnly()
    stage.pane.said.select_ids(("b",), "shown")
    QTest.keyClick(stage.pane.said, Qt.Key.Key_Space)
    assert shown_on_slides(stage.seminar) == {"a", "c"}
