"""The report as a dialog: by keyboard, with each sheet one key away."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.desktop.pages.outcomes.collecting_dialog import ReportDialog
from app.desktop.widgets.looks import Text
from app.desktop.window import Window
from tests.app.collecting.seminars import sheet
from tests.app.desktop.opened_files import opened_files
from tests.app.desktop.pages.outcomes.handed_in import Bench
from tests.app.desktop.screens import wait


def dialog_of(bench: Bench, window: Window, waiting: int = 0) -> ReportDialog:
    bench.collect()
    assert bench.collecting.last is not None
    dialog = ReportDialog(window, bench.document, bench.collecting.last, waiting)
    dialog.open()
    QTest.qWaitForWindowActive(dialog)
    return dialog


def said(dialog: ReportDialog) -> str:
    return "\n".join(one.text() for one in dialog.findChildren(Text) if one.isVisibleTo(dialog))


def test_it_begins_in_the_table_on_the_first_sheet_with_news(bench: Bench, window: Window) -> None:
    dialog = dialog_of(bench, window)
    assert dialog.focusWidget() is dialog.view
    row = dialog.chosen()
    assert row is not None
    assert (row.group, row.task) == ("Gruppe 1", "Oppgave 1")
    assert "«Vi møtes for sjelden»" in said(dialog)
    QTest.keyClick(dialog.view, Qt.Key.Key_Down)
    wait(lambda: "«Mandatene er uklare»" in said(dialog))
    assert "«Vi møtes for sjelden»" not in said(dialog)
    dialog.reject()


def test_enter_opens_the_sheet_and_a_link_its_folder(bench: Bench, window: Window) -> None:
    dialog = dialog_of(bench, window)
    with opened_files() as paths:
        QTest.keyClick(dialog.view, Qt.Key.Key_Return)
        dialog.open_file.click()
    assert paths == [sheet(bench.folder, 1, 1)] * 2
    dialog.reject()


def test_it_leads_to_the_choice_and_to_another_reading(bench: Bench, window: Window) -> None:
    dialog = dialog_of(bench, window, waiting=2)
    answers: list[str] = []
    dialog.answered.connect(answers.append)
    assert dialog.strip.sentence.accessibleName().startswith("To steder sier svarark noe annet")
    dialog.strip.buttons[0].click()
    assert answers == ["choose"]


def test_cells_are_spoken_and_the_table_has_a_name(bench: Bench, window: Window) -> None:
    dialog = dialog_of(bench, window)
    assert dialog.view.accessibleName() == "Hva som kom ut av hvert ark"
    role = Qt.ItemDataRole.AccessibleTextRole
    row = [dialog.model.index(3, n).data(role) for n in range(dialog.model.columnCount())]
    assert row == ["Gruppe 2", "Oppgave 2", "ingen svar ennå", "", row[4]]
    assert Path(str(row[4])).suffix == ".docx"
    dialog.reject()
