"""Beside the grid: the chart, which waves it compares, its heading and its alternative text."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox

from app.desktop.pages.survey.edits import GridEdit
from seminar.editing.survey import chart_slides
from seminar.model import SurveyChartSlide
from seminar.survey_editing import add_wave, rename_wave
from tests.app.desktop.pages.survey.conftest import Stage
from tests.app.desktop.screens import wait


def slide(stage: Stage) -> SurveyChartSlide:
    return next(chart_slides(stage.document.seminar))[1]


def choose(field: QComboBox, text: str) -> None:
    """Choose an entry as a hand does."""
    field.setCurrentIndex(field.findText(text))
    field.activated.emit(field.currentIndex())


@pytest.fixture
def three(stage: Stage) -> Stage:
    """Three waves, of which the last has figures too."""
    stage.view.ask(GridEdit(add_wave(stage.page.model.sheet(), "Høst 2025")))
    stage.go("Kjennskap", "score.2")
    stage.paste("4,2\t46\n4,0\t46\n3,5\t45\n4,0\t46\n")
    return stage


def series(stage: Stage) -> list[str]:
    """The waves that the chart shows."""
    stage.page.pane.draw()
    chart = stage.page.pane.sketch.chart
    assert chart is not None
    return [one.name for one in chart.series]


def test_of_three_waves_two_are_chosen_to_be_compared(three: Stage) -> None:
    older, newer = (one.field for one in three.page.form.compared.choices)
    assert older.currentText() == "Alle målinger"
    assert not newer.isEnabled()
    choose(older, "Høst 2024")
    assert (older.currentText(), newer.currentText()) == ("Høst 2024", "Høst 2025")
    assert three.told() == "Lot diagrammet sammenligne Høst 2024 med Høst 2025"
    assert series(three) == ["Høst 2024", "Høst 2025"]
    choose(newer, "Høst 2024")
    assert series(three) == ["Vår 2024", "Høst 2024"]
    three.workspace.undo()
    assert series(three) == ["Høst 2024", "Høst 2025"]
    choose(older, "Alle målinger")
    assert three.document.seminar.survey.compared == ()


def test_the_choice_follows_a_renamed_wave_and_goes_with_a_removed_one(three: Stage) -> None:
    older, newer = (one.field for one in three.page.form.compared.choices)
    choose(older, "Høst 2024")
    three.view.ask(GridEdit(rename_wave(three.page.model.sheet(), 1, "November 2024")))
    assert (older.currentText(), newer.currentText()) == ("November 2024", "Høst 2025")
    three.go("Kjennskap", "score.1")
    three.page.reshaping.remove_wave()
    assert three.document.seminar.survey.compared == ()
    three.workspace.undo()
    assert older.currentText() == "November 2024"


def test_two_waves_leave_nothing_to_choose(stage: Stage) -> None:
    assert not stage.page.form.compared.isVisible()


def test_the_heading_is_typed_or_made_of_the_figures(stage: Stage) -> None:
    field = stage.page.pane.heading.field
    assert field.placeholderText()
    field.setFocus()
    QTest.keyClicks(field, "Vi kjenner hverandre bedre")
    assert slide(stage).title == "Vi kjenner hverandre bedre"
    stage.workspace.undo()
    assert slide(stage).title == ""
    assert field.text() == ""


def test_an_alternative_text_of_ones_own_goes_before_that_of_the_figures(stage: Stage) -> None:
    pane = stage.page.pane
    made = pane.said.text()
    assert "Kjennskap" in made
    assert pane.own.isHidden()
    QTest.mouseClick(pane.write, Qt.MouseButton.LeftButton)
    assert pane.own.hasFocus()
    assert pane.own.placeholderText() == made
    QTest.keyClicks(pane.own, "Kjennskap har gått mest opp.")
    assert slide(stage).alternative_text == "Kjennskap har gått mest opp."
    assert stage.told() == "Skrev alternativ tekst til diagrammet"
    pane.draw()
    assert pane.sketch.accessibleName() == "Kjennskap har gått mest opp."
    QTest.mouseClick(pane.write, Qt.MouseButton.LeftButton)
    assert slide(stage).alternative_text == ""
    assert pane.said.isVisible()
    stage.workspace.undo()
    assert pane.own.toPlainText() == "Kjennskap har gått mest opp."


def test_undoing_it_from_another_page_leads_back_to_the_text(stage: Stage) -> None:
    QTest.mouseClick(stage.page.pane.write, Qt.MouseButton.LeftButton)
    QTest.keyClicks(stage.page.pane.own, "Opp.")
    stage.workspace.show_page("programme")
    stage.workspace.undo()
    assert stage.workspace.page_id == "survey"
    assert slide(stage).alternative_text == ""


def test_what_was_undone_on_another_page_is_drawn_when_the_chart_is_seen_again(
    stage: Stage,
) -> None:
    stage.view.ask(GridEdit(rename_wave(stage.page.model.sheet(), 1, "Høsten 2024")))
    stage.workspace.show_page("programme")
    stage.document.undo()
    stage.workspace.show_page("survey")
    chart = stage.page.pane.sketch.chart
    assert chart is not None
    assert [one.name for one in chart.series] == ["Vår 2024", "Høst 2024"]


def test_the_chart_follows_an_edit_in_a_moment(stage: Stage) -> None:
    stage.view.ask(GridEdit(rename_wave(stage.page.model.sheet(), 1, "Høsten 2024")))

    def names() -> list[str]:
        chart = stage.page.pane.sketch.chart
        return [one.name for one in chart.series] if chart is not None else []

    wait(lambda: names() == ["Vår 2024", "Høsten 2024"])
