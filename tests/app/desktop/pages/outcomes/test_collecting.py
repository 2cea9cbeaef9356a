"""Collecting in the window: in the background, as one step, into what is open now."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.desktop.pages.outcomes.collecting_strips import CollectingStrips
from app.desktop.window import Window
from builders.documents.build import WordBuilder
from builders.documents.gathering.sources import Sources
from builders.documents.kinds import ANSWER_SHEETS
from seminar.folder import GROUPS
from seminar.language import language
from seminar.model import Statement
from seminar.outcomes import Decisions
from tests.app.collecting.seminars import seminar, sheet, with_sheets, write
from tests.app.desktop.pages.outcomes.handed_in import Bench, shown
from tests.app.desktop.screens import wait

ALL = ["Vi møtes for sjelden", "Tonen er god", "Faste møter", "Sakene kommer sent"]


def content(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_what_the_sheets_say_comes_in_as_one_step(bench: Bench) -> None:
    before, files = bench.seminar, content(bench.folder)
    bench.collect()
    assert set(ALL) < set(bench.texts())
    assert bench.last_step() == "La til fem utsagn fra svararkene"
    assert content(bench.folder) == files
    bench.document.undo()
    assert bench.seminar == before


def test_a_second_time_brings_only_what_is_new(bench: Bench) -> None:
    bench.collect()
    bench.collect()
    assert bench.document.stack.count() == 1
    write(bench.folder, 2, 2, ["Rollene er klare"])
    bench.collect()
    assert bench.last_step() == "La til ett utsagn fra svararkene"


def test_undoing_leads_to_what_had_come(bench: Bench) -> None:
    bench.collect()
    step = bench.document.last_step()
    assert step is not None
    first = [one.id for one in bench.seminar.outcomes if one.task == "t1"]
    assert (step.at.page, step.at.task) == ("outcomes", "t1")
    assert list(step.at.rows) == first


def test_what_is_edited_meanwhile_is_not_lost(bench: Bench) -> None:
    typed = Statement(id="typed", text="Skrevet mens arkene ble lest", task="t2")
    bench.collecting.start()
    assert bench.collecting.is_running
    bench.edit(lambda now: replace(now, title="Nytt navn", outcomes=(typed,)))
    bench.wait()
    assert bench.seminar.title == "Nytt navn"
    assert "Skrevet mens arkene ble lest" in bench.texts()
    assert set(ALL) < set(bench.texts())
    bench.document.undo()
    assert bench.texts() == ["Skrevet mens arkene ble lest"]


def test_a_task_that_goes_meanwhile_takes_its_answers_along(bench: Bench) -> None:
    bench.collecting.start()
    bench.edit(lambda now: replace(now, tasks=now.tasks[:1]))
    bench.wait()
    assert bench.texts() == ALL


def test_what_is_stopped_changes_nothing(bench: Bench) -> None:
    before = bench.seminar
    bench.collecting.start()
    bench.collecting.cancel()
    bench.wait()
    assert bench.seminar is before
    assert bench.told == ["Lesingen ble avbrutt. Resultatene er som de var."]
    bench.collect()
    assert set(ALL) < set(bench.texts())


def test_what_can_only_be_read_is_not_collected_into(bench: Bench) -> None:
    bench.document.set_read_only(True)
    bench.collecting.start()
    assert not bench.collecting.is_running


def test_without_tasks_there_is_nothing_to_read(bench: Bench) -> None:
    bench.edit(lambda now: replace(now, tasks=()))
    bench.collecting.start()
    assert bench.told == ["Det er ingen oppgaver ennå, og derfor ingen svarark å lese."]


def test_without_sheets_the_way_to_them_is_shown(bench: Bench, window: Window) -> None:
    shutil.rmtree(bench.folder / GROUPS)
    strips = CollectingStrips(bench.collecting)
    shown(strips, window)
    bench.collect()
    assert "«groups»" in strips.failed.sentence.text()
    wanted: list[bool] = []
    strips.build_wanted.connect(lambda: wanted.append(True))
    (button,) = strips.failed.buttons
    assert button.text() == "Gå til svararkene"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert wanted == [True]


# --- sheets from elsewhere ------------------------------------------------------------------------


def test_a_sheet_from_elsewhere_is_copied_in_and_read(bench: Bench, tmp_path: Path) -> None:
    mail = tmp_path / "Nedlastinger" / sheet(bench.folder, 2, 2).name
    mail.parent.mkdir()
    write(bench.folder, 2, 2, ["Rollene er klare"])
    shutil.move(sheet(bench.folder, 2, 2), mail)
    bench.collecting.start((mail,))
    bench.wait()
    assert "Rollene er klare" in bench.texts()
    assert sheet(bench.folder, 2, 2).read_bytes() == mail.read_bytes()


def test_what_is_there_already_is_not_overwritten(bench: Bench, tmp_path: Path) -> None:
    there = sheet(bench.folder, 2, 2)
    blank = there.read_bytes()
    write(bench.folder, 2, 2, ["Rollene er klare"])
    mail = tmp_path / there.name
    shutil.move(there, mail)
    there.write_bytes(blank)
    bench.collecting.start((mail, sheet(bench.folder, 1, 1)))
    bench.wait()
    assert there.read_bytes() == blank
    assert there.with_stem(f"{there.stem} (2)").read_bytes() == mail.read_bytes()
    assert "Rollene er klare" in bench.texts()
    assert len(list((bench.folder / GROUPS).rglob("*.docx"))) == 5
    bench.collecting.start((mail,))
    bench.wait()
    assert len(list((bench.folder / GROUPS).rglob("*.docx"))) == 5


# --- the strips -----------------------------------------------------------------------------------


@pytest.fixture
def strips(bench: Bench, window: Window) -> CollectingStrips:
    strips = CollectingStrips(bench.collecting)
    shown(strips, window)
    return strips


def test_one_line_says_what_came_of_it(bench: Bench, strips: CollectingStrips) -> None:
    bench.collect()
    assert strips.said.sentence.accessibleName() == (
        "Leste 4 av 4 svarark: 5 nye utsagn. Gruppe 2 har ikke svart på oppgave 2."
    )
    assert strips.busy.isHidden()
    assert [one.text() for one in strips.said.buttons] == ["Vis arkene", "Prøv igjen"]
    strips.said.close_button.click()
    assert strips.said.isHidden()
    bench.rewrite("Tonen er god", "Tonen er svært god")
    bench.wait()
    assert strips.said.isHidden()


@pytest.mark.invalid_office_files
def test_a_damaged_sheet_is_told_and_the_others_are_read(
    bench: Bench, strips: CollectingStrips
) -> None:
    sheet(bench.folder, 1, 1).write_bytes(b"PK no archive")
    bench.collect()
    assert "1 fil ble ikke lest" in strips.said.sentence.accessibleName()
    assert set(bench.texts()) == {"Mandatene er uklare", "Sakene kommer sent"}


def test_work_that_lasts_says_how_far_it_is_and_can_be_stopped(
    window: Window, tmp_path: Path
) -> None:
    bench = Bench(window, with_sheets(tmp_path / "S", seminar(groups=1, tasks=1)))
    strips = CollectingStrips(bench.collecting)
    shown(strips, window)
    told: list[str] = []
    bench.collecting.progressed.connect(lambda _: told.append(strips.busy.what.text()))
    bench.collecting.start()
    assert strips.busy.is_under_way()
    wait(lambda: bool(told))
    assert told[0] == "Leser svarark 1 av 1"
    strips.busy.cancelled.emit()
    bench.wait()
    assert not strips.busy.is_under_way()


# --- what waits -----------------------------------------------------------------------------------


def disputed(bench: Bench) -> str:
    """Collect, and change one statement both here and in its sheet; return its id."""
    bench.collect()
    bench.rewrite("Sakene kommer sent", "Papirene er sene")
    write(bench.folder, 1, 2, ["Sakene kommer altfor sent"])
    bench.collect()
    return bench.said("Papirene er sene").id


def test_a_conflict_waits_and_is_there_again(bench: Bench, strips: CollectingStrips) -> None:
    disputed(bench)
    assert bench.collecting.waiting() == 1
    assert not strips.waiting.isHidden()
    bench.collect()
    assert bench.collecting.waiting() == 1
    assert "Papirene er sene" in bench.texts()


def test_a_decision_ends_it_and_can_be_undone(bench: Bench, strips: CollectingStrips) -> None:
    id_ = disputed(bench)
    bench.collecting.decide(Decisions(conflicts={id_: "theirs"}))
    assert "Sakene kommer altfor sent" in bench.texts()
    assert bench.collecting.waiting() == 0
    assert strips.waiting.isHidden()
    assert bench.last_step() == "Bestemte hva som gjelder på ett sted der et svarark er annerledes"
    bench.document.undo()
    wait(lambda: bench.collecting.waiting() == 1)
    assert not strips.waiting.isHidden()


def test_typing_what_the_sheet_says_ends_it_too(bench: Bench) -> None:
    disputed(bench)
    bench.rewrite("Papirene er sene", "Sakene kommer altfor sent")
    wait(lambda: bench.collecting.waiting() == 0)


def test_an_emptied_sheet_waits(bench: Bench) -> None:
    bench.collect()
    sheet(bench.folder, 2, 1).write_bytes(_blank(bench))
    bench.collect()
    assert bench.collecting.waiting() == 1
    assert "Mandatene er uklare" in bench.texts()
    bench.collecting.decide(Decisions(emptied=frozenset({("t2", "g1")})))
    assert "Mandatene er uklare" not in bench.texts()
    assert bench.collecting.waiting() == 0


def _blank(bench: Bench) -> bytes:
    """Return the sheet of task 2 and group 1 as it was built."""
    built = WordBuilder(Sources(bench.seminar, language("nb"))).build(ANSWER_SHEETS)
    name = sheet(bench.folder, 2, 1).relative_to(bench.folder / GROUPS).as_posix()
    return next(one.data for one in built if one.name == name)
