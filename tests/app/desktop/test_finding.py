"""Finding a text: on the page by a bar, in the whole seminar by a list."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from app.desktop.dialogs.finding import FindDialog
from app.desktop.finding import hits
from app.desktop.spot import Spot
from tests.sample import sample


def test_every_place_that_holds_the_text_is_found_whatever_its_case():
    found = hits(sample()[0], "lUnSJ")
    assert {hit.spot.page for hit in found} >= {"programme"}
    assert all("lunsj" in hit.text.casefold() for hit in found)
    assert ("programme", "title") in {
        (hit.spot.page, hit.spot.field) for hit in found if hit.text == "Lunsj"
    }


def test_a_question_and_a_title_of_the_seminar_are_found():
    seminar = sample()[0]
    question = seminar.tasks[0].questions[0]
    assert hits(seminar, question.text)[0].spot.question == question.id
    assert Spot(page="details", field="title") in [hit.spot for hit in hits(seminar, seminar.title)]


def test_a_statement_is_found_with_its_task():
    said = sample()[0].outcomes[7]
    spots = [hit.spot for hit in hits(sample()[0], said.text)]
    assert (
        Spot(page="outcomes", task=said.task, statement=said.id, rows=(said.id,), field="text")
        in spots
    )


@pytest.mark.parametrize("sought", ["", "   ", "finnes ikke"])
def test_nothing_is_found_where_nothing_is(sought):
    assert hits(sample()[0], sought) == ()


def test_enter_goes_from_hit_to_hit_on_the_page_and_around(qtbot, workspace):
    qtbot.keyClick(workspace, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    bar = workspace.find_bar
    assert bar.line.hasFocus()
    qtbot.keyClicks(bar.line, "lunsj")
    total = len(bar.hits())
    seen = []
    for _ in range(total + 1):
        qtbot.keyClick(bar.line, Qt.Key.Key_Return)
        seen.append(workspace.page.spot().item)
    assert seen == [*(hit.spot.item for hit in bar.hits()), seen[0]]
    assert bar.line.hasFocus()
    assert bar.count.text() == f"1 av {total}"


def test_what_is_not_there_is_said(qtbot, workspace):
    workspace.find_on_page()
    qtbot.keyClicks(workspace.find_bar.line, "lunch")
    assert workspace.find_bar.count.text() == "Ingen treff på «lunch»"


def test_escape_closes_the_bar_forgets_and_gives_the_focus_back(qtbot, workspace):
    workspace.find_on_page()
    qtbot.keyClicks(workspace.find_bar.line, "lunsj")
    qtbot.keyClick(workspace.find_bar.line, Qt.Key.Key_Escape)
    assert not workspace.find_bar.isVisible()
    assert workspace.find_bar.line.text() == ""
    assert workspace.page.isAncestorOf(workspace.focusWidget())


def test_the_list_leads_to_another_page_and_back_leads_here(qtbot, workspace):
    here = workspace.page.spot()
    dialog = FindDialog(workspace, workspace.document)
    dialog.found.connect(workspace.follow)
    dialog.show()
    qtbot.keyClicks(dialog.line, workspace.document.seminar.organisation.name)
    qtbot.keyClick(dialog.line, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert workspace.page_id == "details"
    workspace.go_back()
    assert workspace.page.spot() == here


def test_arrows_go_through_the_list_while_one_types(qtbot, workspace):
    dialog = FindDialog(workspace, workspace.document)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.keyClicks(dialog.line, "lunsj")
    qtbot.keyClick(dialog.line, Qt.Key.Key_Down)
    assert dialog.list.currentRow() == 1
    assert dialog.focusWidget() is dialog.line
