"""Statements that say nearly the same: proposed, made one, left apart and parted again."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtTest import QTest

from app.desktop.pages.outcomes.merging import Merging
from app.desktop.pages.outcomes.merging_dialog import MergingDialog
from app.desktop.pages.outcomes.merging_strip import MergingStrip
from app.desktop.window import Window
from seminar.folder import create
from seminar.model import Statement
from seminar.outcomes import Proposal
from tests.app.collecting.seminars import seminar
from tests.app.desktop.pages.outcomes.handed_in import Bench, shown
from tests.app.desktop.screens import wait

SAID = (
    Statement(id="a", text="Vi møtes for sjelden", task="t1", question="t1q1", group="g1"),
    Statement(id="b", text="Tonen er god", task="t1", question="t1q1", group="g1"),
    Statement(id="c", text="Vi møtes for sjelden.", task="t1", question="t1q2", group="g2"),
    Statement(id="d", text="Mandatene er uklare", task="t2", group="g1", kind="proposal"),
    Statement(id="e", text="Mandatene er uklare!", task="t2", group="g2"),
)


@pytest.fixture
def said(window: Window, tmp_path: Path) -> Bench:
    """A seminar in which two pairs say nearly the same."""
    folder = tmp_path / "Dialogseminar"
    create(folder, replace(seminar(), outcomes=SAID))
    return Bench(window, folder)


@pytest.fixture
def merging(said: Bench) -> Merging:
    merging = Merging(said.desk, said.window)
    wait(lambda: len(merging.proposals()) == 2)
    return merging


def dialog_of(said: Bench, merging: Merging, proposed: tuple[Proposal, ...]) -> MergingDialog:
    dialog = MergingDialog(said.window, lambda: said.seminar, proposed, merging.merge)
    dialog.left_apart.connect(merging.leave_apart)
    dialog.open()
    QTest.qWaitForWindowActive(dialog)
    return dialog


def test_what_is_alike_is_found_by_itself(said: Bench, merging: Merging) -> None:
    strip = MergingStrip(merging)
    shown(strip, said.window)
    assert {one.statements for one in merging.proposals()} == {("a", "c"), ("d", "e")}
    assert strip.sentence.accessibleName() == "Fire utsagn ligner på hverandre."


def test_what_is_put_away_comes_back_only_for_more(said: Bench, merging: Merging) -> None:
    strip = MergingStrip(merging)
    shown(strip, said.window)
    strip.close_button.click()
    merging.changed.emit()
    assert strip.isHidden()
    extra = Statement(id="f", text="Tonen er god.", task="t1", group="g2")
    said.edit(lambda now: replace(now, outcomes=(*now.outcomes, extra)))
    wait(lambda: not strip.isHidden())


def test_the_dialog_goes_through_them(said: Bench, merging: Merging) -> None:
    dialog = dialog_of(said, merging, merging.proposals())
    assert dialog.standing.text() == "1 av 2 · 100 % like"
    assert [row.tick.text() for row in dialog.rows] == [
        "Gruppe 1 · spørsmål 1 · Observasjon",
        "Gruppe 2 · spørsmål 2 · Observasjon",
    ]
    dialog.rows[1].use.click()
    assert dialog.words.field.toPlainText() == "Vi møtes for sjelden."
    dialog.merge.click()
    assert said.last_step() == "Slo sammen to utsagn"
    assert dialog.standing.text().startswith("2 av 2")
    dialog.words.field.setPlainText("Mandatene må bli klarere")
    dialog.merge.click()
    assert said.texts() == ["Vi møtes for sjelden.", "Tonen er god", "Mandatene må bli klarere"]
    assert not dialog.isVisible()
    said.document.undo()
    said.document.undo()
    assert said.seminar.outcomes == SAID


def test_what_is_not_the_same_is_not_proposed_again(said: Bench, merging: Merging) -> None:
    dialog = dialog_of(said, merging, merging.proposals())
    dialog.apart.click()
    dialog.later.click()
    assert [one.statements for one in merging.proposals()] == [("d", "e")]
    said.rewrite("Tonen er god", "Tonen er svært god")
    wait(lambda: not said.window.operations.running)
    assert [one.statements for one in merging.proposals()] == [("d", "e")]
    assert merging.left_apart() == 2
    merging.propose_all()
    wait(lambda: len(merging.proposals()) == 2)


def test_what_is_not_the_same_is_remembered_in_the_seminar(said: Bench, merging: Merging) -> None:
    """Whoever closes the window in the evening is not asked the same in the morning."""
    merging.leave_apart(("a", "c"))
    assert said.last_step() == "Markerte to utsagn som ulike"
    again = Merging(said.desk, said.window)
    wait(lambda: again.proposals() != ())
    assert [one.statements for one in again.proposals()] == [("d", "e")]
    said.document.undo()
    wait(lambda: len(merging.proposals()) == 2)
    assert merging.left_apart() == 0


def test_two_must_be_ticked_and_there_must_be_words(said: Bench, merging: Merging) -> None:
    dialog = dialog_of(said, merging, (Proposal(("a", "b", "c"), -1),))
    assert not dialog.standing.isVisible()
    assert not dialog.apart.isVisible()
    dialog.rows[1].tick.setChecked(False)
    assert dialog.chosen() == ("a", "c")
    dialog.words.field.clear()
    assert not dialog.merge.isEnabled()
    dialog.words.field.setPlainText("Møtes oftere")
    dialog.merge.click()
    assert said.texts()[:2] == ["Møtes oftere", "Tonen er god"]


def test_why_they_cannot_be_one_is_said_in_place(said: Bench, merging: Merging) -> None:
    def owned(one: Statement) -> Statement:
        return replace(one, owner={"a": "Ordfører", "c": "Rektor"}.get(one.id, ""))

    said.edit(lambda now: replace(now, outcomes=tuple(map(owned, now.outcomes))))
    dialog = dialog_of(said, merging, (Proposal(("a", "c"), -1),))
    dialog.merge.click()
    assert dialog.words.is_refused()
    assert "Rektor" in dialog.words.reason().text()
    assert dialog.isVisible()
    dialog.reject()


def test_a_merged_statement_is_parted_again(said: Bench, merging: Merging) -> None:
    assert merging.merge(("a", "c"), "") is None
    merging.part(said.seminar.outcomes[0].id)
    assert said.texts() == [
        "Vi møtes for sjelden",
        "Vi møtes for sjelden.",
        "Tonen er god",
        "Mandatene er uklare",
        "Mandatene er uklare!",
    ]
    assert said.last_step().startswith("Delte «Vi møtes for sjelden»")
