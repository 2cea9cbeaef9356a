"""The panel of problems, from the evening before the seminar: with keys, and with the mouse."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from app.desktop.document import Document
from app.desktop.interpreter import INTERPRETER, words
from app.desktop.pages.programme.fit_dialog import FitDialog
from app.desktop.problems import Problems
from app.desktop.spot import Spot
from seminar.folder import open_seminar
from seminar.language import screen_language
from seminar.messages import message
from seminar.model import Seminar
from tests.seminar.checks.edits import edited

D1 = "programme.0"
EDITS: dict[str, object] = {
    f"{D1}.items.2.presenter": "",
    f"{D1}.items.3.start": dt.time(9, 50),
    "programme.1.end": dt.time(14, 30),
    "document.contact": "",
}
"""One error, two warnings, one piece of advice, and a gap that the break leaves before lunch."""
STEP = message("Welcome")
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class Evening:
    """A window with a seminar that has problems, and hands and eyes for its panel."""

    def __init__(self, window, document: Document, qtbot) -> None:
        self.qtbot = qtbot
        self.window = window
        self.document = document
        self.workspace = window.show_seminar(document)
        self.problems = self.workspace.findChild(Problems) or Problems(
            self.workspace, window.status_line
        )
        self.watch, self.panel = self.problems.watch, self.problems.panel
        self.view = self.panel.view
        self.tester = QAbstractItemModelTester(
            self.view.table, QAbstractItemModelTester.FailureReportingMode.Warning
        )
        qtbot.waitUntil(lambda: bool(self.watch.problems))

    @property
    def seminar(self) -> Seminar:
        return self.document.seminar

    def change(self, edits: dict[str, object]) -> None:
        """Change the seminar, as another page would."""
        self.document.edit(STEP, lambda whole: edited(whole, edits), Spot(page="programme"))

    def show(self) -> None:
        self.press(Qt.Key.Key_M, CTRL | SHIFT)
        assert self.panel.isVisible()

    def press(self, key: Any, modifier: Any = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifier)

    def rules(self) -> list[str]:
        return [row.problem.rule for row in self.view.table.rows]

    def say(self, rule: str, key: str) -> str:
        place = self.rules().index(rule)
        column = self.view.table.column_of(key)
        assert column is not None
        return self.view.table.index(place, column).data()

    def click(self, rule: str, key: str, *, double: bool = False) -> None:
        place, column = self.rules().index(rule), self.view.table.column_of(key)
        index = self.view.table.index(place, column or 0)
        at = self.view.visualRect(index).topLeft() + QPoint(24, 15)
        click = QTest.mouseDClick if double else QTest.mouseClick
        click(self.view.viewport(), Qt.MouseButton.LeftButton, pos=at)

    def stand_at(self, rule: str) -> None:
        row = next(row for row in self.view.table.rows if row.problem.rule == rule)
        self.view.select_ids((row.id,), "where")
        self.view.setFocus()

    def cell(self) -> tuple[str | None, str]:
        """The row and column that is current in the page's table."""
        return self.workspace.page.table().current_id(), self.workspace.page.table().current_field()

    def last_step(self) -> str:
        step = self.document.last_step()
        return "" if step is None else words().say(step.sentence)


@pytest.fixture
def evening(window, sample, qtbot) -> Evening:
    seminar = edited(open_seminar(sample), EDITS)
    return Evening(window, Document(seminar, sample), qtbot)


# --- what it shows --------------------------------------------------------------------------------


def test_the_worst_comes_first_with_its_place_its_figures_and_a_button(evening: Evening) -> None:
    evening.show()
    assert evening.rules() == [
        "overlap",
        "session-without-presenter",
        "gap",
        "day-over-its-end",
        "no-contact",
    ]
    told = [evening.say("overlap", key) for key in ("severity", "where", "what", "fix")]
    assert told == [
        "Feil",
        "Program, torsdag, post 4",
        "«Pause» er låst til 09:50, men posten før slutter 10:25.",
        "Lås til 10:25",
    ]
    assert evening.say("gap", "fix") == "Forleng post 6"
    assert evening.say("day-over-its-end", "where") == "Program, fredag"
    assert evening.say("day-over-its-end", "fix") == "Tilpass dagen …"
    assert evening.say("no-contact", "where") == "Opplysninger"
    assert evening.say("session-without-presenter", "fix") == "Skriv hvem"


def test_the_filter_counts_and_chooses_what_is_shown(evening: Evening) -> None:
    evening.show()
    kinds = evening.panel.kinds
    names = [kinds.segment(each).accessibleName() for each in ("all", "error", "warning", "tip")]
    assert names == ["Alle 5", "Feil 1", "Varsler 3", "Råd 1"]
    QTest.mouseClick(kinds.segment("warning"), Qt.MouseButton.LeftButton)
    assert evening.rules() == ["session-without-presenter", "gap", "day-over-its-end"]
    QTest.mouseClick(kinds.segment("all"), Qt.MouseButton.LeftButton)
    assert len(evening.rules()) == 5


def test_the_counts_stand_in_the_status_line_and_open_the_panel(evening: Evening) -> None:
    counts = evening.problems.counts
    assert counts.text() == "1 feil  3 varsler"
    assert counts.accessibleName() == "Problemer: 1 feil, 3 varsler og 1 råd"
    QTest.mouseClick(counts, Qt.MouseButton.LeftButton)
    assert evening.panel.isVisible()
    assert counts.isChecked()
    QTest.mouseClick(counts, Qt.MouseButton.LeftButton)
    assert not evening.panel.isVisible()


def test_the_pages_in_the_sidebar_bear_their_problems(evening: Evening) -> None:
    programme = evening.workspace.sidebar.items["programme"]
    assert programme.accessibleName() == "Program, 1 feil og 3 varsler"
    assert evening.workspace.sidebar.items["tasks"].accessibleName() == "Oppgaver"


def test_it_follows_the_seminar_after_a_moment(evening: Evening) -> None:
    evening.show()
    evening.change({f"{D1}.items.2.presenter": "Ordføreren"})
    evening.qtbot.waitUntil(lambda: "session-without-presenter" not in evening.rules())
    evening.document.undo()
    evening.qtbot.waitUntil(lambda: "session-without-presenter" in evening.rules())


def test_it_speaks_another_language_at_once(evening: Evening) -> None:
    evening.show()
    INTERPRETER.speak(screen_language("en"))
    assert evening.say("overlap", "where") == "Programme, Thursday, item 4"
    assert evening.panel.with_accepted.text() == "Show accepted (0)"


def test_without_problems_it_says_so(evening: Evening) -> None:
    evening.show()
    whole = open_seminar(evening.document.folder)
    evening.document.edit(STEP, lambda _: whole, Spot(page="programme"))
    evening.qtbot.waitUntil(lambda: not evening.rules())
    assert "Ingenting å bemerke" in evening.panel.empty.text()
    assert evening.panel.empty.isVisible()
    assert evening.problems.counts.text() == "Ingen problemer"


# --- going there ----------------------------------------------------------------------------------


def test_enter_goes_to_the_very_cell(evening: Evening) -> None:
    evening.show()
    evening.stand_at("session-without-presenter")
    evening.press(Qt.Key.Key_Return)
    talk = evening.seminar.programme[0].items[2].id
    assert evening.cell() == (talk, "presenter")
    assert evening.workspace.page.table().hasFocus()


def test_a_double_click_or_a_click_on_the_place_goes_there_too(evening: Evening) -> None:
    evening.show()
    pause = evening.seminar.programme[0].items[3].id
    evening.click("overlap", "what", double=True)
    assert evening.cell() == (pause, "start")
    evening.click("session-without-presenter", "where")
    assert evening.cell()[1] == "presenter"


def test_f8_goes_through_all_and_begins_again(evening: Evening) -> None:
    seen = []
    for _ in range(6):
        evening.press(Qt.Key.Key_F8)
        seen.append(evening.panel.visited)
    assert seen == [*evening.rules(), "overlap"]
    evening.press(Qt.Key.Key_F8, SHIFT)
    assert evening.panel.visited == "no-contact"


def test_after_a_mended_problem_f8_goes_to_the_one_that_took_its_place(evening: Evening) -> None:
    evening.press(Qt.Key.Key_F8)
    evening.press(Qt.Key.Key_F8)
    assert evening.panel.visited == "session-without-presenter"
    evening.change({f"{D1}.items.2.presenter": "Ordføreren"})
    evening.press(Qt.Key.Key_F8)
    assert evening.panel.visited == "gap"


def test_going_there_can_be_gone_back(evening: Evening) -> None:
    evening.show()
    evening.stand_at("no-contact")
    evening.press(Qt.Key.Key_Return)
    assert evening.workspace.page_id == "details"
    evening.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert evening.workspace.page_id == "programme"


# --- mending --------------------------------------------------------------------------------------


def test_the_button_mends_the_problem_as_one_step(evening: Evening) -> None:
    evening.show()
    evening.click("overlap", "fix")
    assert evening.seminar.programme[0].items[3].start == dt.time(10, 25)
    assert "overlap" not in evening.rules()
    assert evening.last_step() == "Låste «Pause» til 10:25"
    evening.press(Qt.Key.Key_Z, CTRL)
    evening.qtbot.waitUntil(lambda: "overlap" in evening.rules())


def test_ctrl_point_goes_the_first_way_of_the_row(evening: Evening) -> None:
    evening.show()
    evening.stand_at("gap")
    evening.press(Qt.Key.Key_Period, CTRL)
    assert "gap" not in evening.rules()
    assert evening.document.stack.count() == 1


def test_what_only_a_person_can_write_leads_to_its_cell(evening: Evening) -> None:
    evening.show()
    evening.click("session-without-presenter", "fix")
    assert evening.cell()[1] == "presenter"
    assert evening.document.stack.count() == 0


def test_a_day_that_runs_over_opens_the_dialog_that_fits_it(evening: Evening) -> None:
    evening.show()
    evening.click("day-over-its-end", "fix")
    evening.qtbot.waitUntil(lambda: bool(evening.window.findChildren(FitDialog)))
    (dialog,) = evening.window.findChildren(FitDialog)
    assert dialog.isVisible()
    assert evening.workspace.page.spot().day == evening.seminar.programme[1].id
    dialog.reject()


def test_undoing_a_fix_leads_to_what_it_changed(evening: Evening) -> None:
    evening.change({f"{D1}.items.5.minutes": 20})
    evening.show()
    assert evening.say("phases-that-miss-their-slot", "where").startswith("Oppgaver")
    evening.click("phases-that-miss-their-slot", "fix")
    step = evening.document.last_step()
    assert step is not None
    assert step.at.page == "programme"
    assert step.at.item == evening.seminar.programme[0].items[5].id


def test_a_change_just_made_is_seen_before_anything_is_mended(evening: Evening) -> None:
    evening.show()
    evening.change({f"{D1}.items.3.start": None})
    evening.click("overlap", "fix")
    assert evening.seminar.programme[0].items[3].start is None


def test_the_menu_of_a_row_has_all_ways(evening: Evening) -> None:
    evening.show()
    row = evening.view.table.rows[evening.rules().index("gap")]
    menu = evening.panel.menu_of(row)
    said = [action.text() for action in menu.actions() if action.text()]
    assert said == ["Gå dit", "Forleng post 6", "Fyll med pause", "Lås opp", "Godta"]
    menu.actions()[3].trigger()
    assert [item.title for item in evening.seminar.programme[0].items].count("Pause") == 2


def test_a_fix_is_asked_for_from_a_page_by_the_row_s_id(evening: Evening) -> None:
    pause = evening.seminar.programme[0].items[3].id
    evening.workspace.desk.fix_asked.emit(pause)
    assert evening.seminar.programme[0].items[3].start == dt.time(10, 25)


# --- accepting ------------------------------------------------------------------------------------


def accept(evening: Evening, rule: str) -> None:
    row = evening.view.table.rows[evening.rules().index(rule)]
    action = next(each for each in evening.panel.menu_of(row).actions() if each.text() == "Godta")
    action.trigger()


def test_a_warning_is_accepted_and_shown_again_when_asked_for(evening: Evening) -> None:
    evening.show()
    accept(evening, "gap")
    assert "gap" not in evening.rules()
    assert evening.last_step() == "Godtok varselet i Program, torsdag, post 7"
    assert evening.panel.with_accepted.text() == "Vis godtatte (1)"
    QTest.mouseClick(evening.panel.with_accepted, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    assert evening.rules()[-1] == "gap"
    assert evening.say("gap", "fix") == "Åpne igjen"
    evening.click("gap", "fix")
    assert evening.seminar.accepted == ()


def test_an_accepted_problem_is_open_again_when_its_figures_change(evening: Evening) -> None:
    evening.show()
    accept(evening, "gap")
    evening.change({f"{D1}.items.5.minutes": 20})
    evening.qtbot.waitUntil(lambda: "gap" in evening.rules())


def test_an_error_cannot_be_accepted(evening: Evening) -> None:
    evening.show()
    row = evening.view.table.rows[0]
    assert row.problem.severity == "error"
    assert "Godta" not in [action.text() for action in evening.panel.menu_of(row).actions()]


def test_in_what_is_open_for_reading_one_can_only_go_there(evening: Evening) -> None:
    evening.show()
    evening.document.set_read_only(True)
    assert {evening.say(rule, "fix") for rule in evening.rules()} == {""}
    evening.click("overlap", "where")
    assert evening.cell()[1] == "start"


# --- the keystroke --------------------------------------------------------------------------------


def test_nothing_is_checked_within_a_keystroke(evening: Evening) -> None:
    before = evening.watch.problems
    evening.change({f"{D1}.items.2.presenter": "Ordføreren"})
    assert evening.watch.problems is before
    assert not evening.watch.is_current()
    evening.qtbot.waitUntil(evening.watch.is_current)
    assert evening.watch.problems != before


def test_a_survey_that_appears_is_seen(evening: Evening) -> None:
    survey = evening.document.folder / "survey.xlsx"
    survey.rename(survey.with_suffix(".bak"))
    evening.watch.look_around()
    evening.qtbot.waitUntil(lambda: "nothing-to-show" in {p.rule for p in evening.watch.open()})
    survey.with_suffix(".bak").rename(survey)
    evening.watch.look_around()
    evening.qtbot.waitUntil(lambda: "nothing-to-show" not in {p.rule for p in evening.watch.open()})


def test_a_seminar_may_be_closed_while_what_lies_beside_it_is_read(evening: Evening) -> None:
    evening.watch.look_around()
    whole = evening.seminar
    evening.window.show_seminar(Document(whole, evening.document.folder))
    evening.window.operations.wait()
    evening.qtbot.waitUntil(lambda: not evening.window.operations.running)


def test_the_counts_go_with_their_seminar(evening: Evening) -> None:
    gone = evening.problems.counts
    evening.window.show_seminar(Document(evening.seminar, evening.document.folder))
    evening.qtbot.waitUntil(lambda: not isValid(gone))
