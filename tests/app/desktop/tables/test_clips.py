"""Cut, copy and paste in tables, and the preview of what is pasted."""

from __future__ import annotations

import msgspec
import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QPushButton

from app.desktop.interpreter import words
from app.desktop.tables.paste_preview import PastePreview
from seminar.editing.items import insert_items
from seminar.model import Item

KEY = Qt.Key


@pytest.fixture(autouse=True)
def clipboard(qapp):
    """The clipboard, empty before and after."""
    clipboard = qapp.clipboard()
    clipboard.clear()
    yield clipboard
    clipboard.clear()


@pytest.fixture
def preview(trial):
    """Return the preview that is open; its model is watched from then on."""
    testers: list[QAbstractItemModelTester] = []

    def find() -> PastePreview:
        (dialog,) = trial.findChildren(PastePreview) or trial.view.window().findChildren(
            PastePreview
        )
        warns = QAbstractItemModelTester.FailureReportingMode.Warning
        testers.append(QAbstractItemModelTester(dialog.cells.model(), warns))
        return dialog

    yield find
    testers.clear()


EIGHT = (
    "Tid\tHva\tHvem\tVarighet\n"
    "9.00\tKaffe\t\t30\n9.30\tVelkommen\tordfører\t10\n9.40\tInnlegg\tøkonomisjef\t4o\n"
    "10.20\tPause\t\t15\n10.35\tOppgave 1\tkommunedirektør\t45\n11.20\tDeling\t\t40\n"
    "12.00\tLunsj\t\t60\n13.00\tAvslutning\tordfører\t20\n"
)


# --- copying and cutting --------------------------------------------------------------------------


def test_copying_gives_text_and_a_table_in_the_order_of_the_rows(trial, clipboard):
    trial.view.select_ids(("c", "b"))
    trial.view.copy()
    mime = clipboard.mimeData()
    assert mime.text() == (
        "09:30\t10\tVelkommen\tÅpning\tordfører\t\r\n09:40\t40\tTillit\tInnlegg\tforsker\t\r\n"
    )
    assert "<td>Velkommen</td>" in mime.html()
    assert mime.html().count("<tr>") == 2


def test_what_is_copied_is_escaped_in_the_table(trial, clipboard):
    trial.view.select_ids(("c",), "title")
    trial.view.type_into_cell("<b>A & B</b>")
    trial.view.copy()
    assert "<td>&lt;b&gt;A &amp; B&lt;/b&gt;</td>" in clipboard.mimeData().html()


def test_copied_rows_are_pasted_whole_after_the_current_one(trial):
    trial.view.select_ids(("a", "b"))
    trial.view.copy()
    trial.view.select_ids(("d",))
    trial.view.paste()
    assert trial.titles() == [
        *("Kaffe", "Velkommen", "Tillit", "Lunsj"),
        *("Kaffe", "Velkommen", "Oppgave 1"),
    ]
    ids = [trial.table.id_at(place) for place in range(trial.table.rowCount())]
    assert len(set(ids)) == 7, "the copies have ids of their own"
    assert trial.steps() == 1


def test_rows_that_another_version_copied_are_taken_from_their_text(trial, clipboard):
    mime = QMimeData()
    mime.setText("Sang\t10 min")
    mime.setData("application/x-plenum-items", b"{}")
    clipboard.setMimeData(mime)
    trial.view.paste()
    assert trial.titles()[3] == "Sang"


def test_cut_rows_come_back_where_they_are_pasted(trial):
    trial.view.select_ids(("a",))
    trial.view.cut()
    assert trial.titles()[0] == "Velkommen"
    trial.view.select_ids(("e",))
    trial.view.paste()
    assert trial.titles()[-1] == "Kaffe"
    assert trial.steps() == 2


# --- one cell -------------------------------------------------------------------------------------


def test_one_cell_goes_into_the_current_cell(trial, clipboard):
    clipboard.setText("1t30\r\n")
    trial.view.paste()
    assert trial.item("c").minutes == 90
    assert trial.titles() == ["Kaffe", "Velkommen", "Tillit", "Lunsj", "Oppgave 1"]


def test_a_cell_that_does_not_serve_stays_in_the_editor_with_the_reason(trial, clipboard, press):
    clipboard.setText("lenge")
    trial.view.paste()
    assert trial.editor().text() == "lenge"
    assert trial.view.cells.complaint is not None
    press(KEY.Key_Escape)
    assert trial.item("c").minutes == 40


def test_a_choice_takes_the_name_of_one_of_its_values(trial, clipboard):
    trial.view.select_ids(("c",), "kind")
    clipboard.setText("plenum")
    trial.view.paste()
    assert trial.item("c").kind == "plenary"
    clipboard.setText("kake")
    trial.view.paste()
    assert trial.item("c").kind == "plenary"
    assert "kake" in trial.said()[-1]


def test_a_computed_cell_takes_nothing_and_says_so(trial, clipboard):
    trial.view.select_ids(("c",), "start")
    clipboard.setText("9.30")
    trial.view.paste()
    assert trial.steps() == 0
    assert trial.said()


def test_an_empty_clipboard_is_told(trial):
    trial.view.paste()
    assert trial.said() == ["There is no text on the clipboard to paste."]


def test_nothing_is_pasted_into_what_is_open_for_reading(qtbot, trial, clipboard):
    clipboard.setText("5")
    trial.document.set_read_only(True)
    with qtbot.waitSignal(trial.document.refused):
        trial.view.paste()
    assert trial.item("c").minutes == 40


# --- blocks ---------------------------------------------------------------------------------------


def test_one_row_becomes_an_item_at_once(trial, clipboard):
    clipboard.setText("9.30\tSang\t10 min\n")
    trial.view.select_ids(("a",))
    trial.view.paste()
    assert trial.titles()[1] == "Sang"
    assert trial.here()[0] == trial.table.id_at(1)
    assert trial.steps() == 1


def test_more_rows_are_shown_first_with_bad_cells_marked(trial, clipboard, preview):
    clipboard.setText(EIGHT)
    trial.view.select_ids(("e",))
    trial.view.paste()
    shown = preview()
    assert shown.verdict == "7 av 8 rader leses"
    assert [choice.currentData() for choice in shown.fields] == [
        "start",
        "title",
        "presenter",
        "minutes",
    ]
    bad = shown.cells.model().index(3, 3)
    assert bad.data() == "4o"
    assert bad.data(Qt.ItemDataRole.AccessibleTextRole).startswith("4o: «4o» er ikke en varighet.")
    assert bad.data(Qt.ItemDataRole.DecorationRole) is not None
    assert "ikke en varighet" in bad.data(Qt.ItemDataRole.ToolTipRole)
    good = shown.cells.model().index(1, 0)
    assert good.data() in good.data(Qt.ItemDataRole.ToolTipRole), "it may be cut off"
    assert trial.steps() == 0
    shown.reject()


def test_enter_pastes_what_is_read_as_one_step(qtbot, trial, clipboard, preview):
    clipboard.setText(EIGHT)
    trial.view.select_ids(("e",))
    trial.view.paste()
    shown = preview()
    qtbot.keyClick(shown.fields[0], KEY.Key_Return)
    qtbot.waitUntil(lambda: trial.table.rowCount() == 12)
    assert trial.titles()[5:] == [
        *("Kaffe", "Velkommen", "Pause", "Oppgave 1"),
        *("Deling", "Lunsj", "Avslutning"),
    ]
    assert trial.steps() == 1
    assert len(trial.view.selected_ids()) == 7
    trial.document.undo()
    assert trial.ids() == "abcde"


def test_every_row_that_is_not_read_is_named_and_counted_in_the_step(
    qtbot, trial, clipboard, preview
):
    clipboard.setText("Min\tTittel\n10\tKaffe\nx\tPause\n20\tLunsj\ny\tSang\n")
    trial.view.paste()
    shown = preview()
    assert shown.verdict == "2 av 4 rader leses"
    first, second = shown.reasons.widget().text().splitlines()
    assert first.startswith("Rad 2: «x» er ikke en varighet")
    assert second.startswith("Rad 4: «y» er ikke en varighet")
    qtbot.waitUntil(lambda: shown.reasons.verticalScrollBar().maximum() == 0)
    qtbot.keyClick(shown.fields[0], KEY.Key_Return)
    qtbot.waitUntil(lambda: trial.table.rowCount() == 7)
    step = trial.document.last_step()
    assert words().say(step.sentence) == "Limte inn 2 poster, to ble ikke med"


def test_many_reasons_are_reached_by_keys(qtbot, trial, clipboard, preview):
    rows = "".join(f"x{n}\tPause\n" for n in range(12))
    clipboard.setText(f"Min\tTittel\n10\tKaffe\n{rows}")
    trial.view.paste()
    shown = preview()
    bar = shown.reasons.verticalScrollBar()
    shown.reasons.setFocus()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    for _ in range(40):
        qtbot.keyClick(shown.reasons, KEY.Key_Down)
    assert bar.value() == bar.maximum()
    shown.grab().save("/tmp/preview_many.png")
    shown.reject()


def test_esc_pastes_nothing(qtbot, trial, clipboard, preview):
    clipboard.setText(EIGHT)
    trial.view.paste()
    qtbot.keyClick(preview(), KEY.Key_Escape)
    assert trial.steps() == 0


def test_the_mapping_can_be_changed(qtbot, trial, clipboard, preview):
    clipboard.setText(EIGHT)
    trial.view.paste()
    shown = preview()
    choice = shown.fields[3]
    choice.setFocus()
    qtbot.keyClick(choice, KEY.Key_Home)
    assert choice.currentData() == ""
    assert shown.verdict == "8 av 8 rader leses", "the column with the bad cell is not used"
    assert shown.cells.model().index(3, 3).data(Qt.ItemDataRole.DecorationRole) is None
    other = shown.fields[2]
    other.setCurrentIndex(other.findData("title"))
    other.activated.emit(other.currentIndex())
    assert shown.fields[1].currentData() == "", "a field is one column only"
    shown.reject()


def test_where_no_row_can_be_read_nothing_can_be_pasted(trial, clipboard, preview):
    clipboard.setText("Tittel\tMin\nKaffe\tx\nLunsj\ty\n")
    trial.view.paste()
    (paste,) = [
        button for button in preview().findChildren(QPushButton) if button.text() == "Lim inn"
    ]
    assert not paste.isEnabled()
    preview().reject()


def test_a_table_of_lines_takes_lines_without_their_bullets(trial, clipboard):
    def paste(seminar, lines, index):
        new = [Item(title=line) for line in lines]
        return insert_items(seminar, new, "thursday", index)

    trial.view.commands = msgspec.structs.replace(trial.view.commands, paste_lines=paste)
    clipboard.setText("• Hva vil vi?\n• Hvem gjør hva?\n")
    trial.view.select_ids(("a",))
    trial.view.paste()
    assert trial.titles()[1:3] == ["Hva vil vi?", "Hvem gjør hva?"]
    assert trial.steps() == 1


def test_a_table_that_takes_no_rows_says_so(trial, clipboard):
    trial.view.commands = msgspec.structs.replace(trial.view.commands, pasting=None)
    clipboard.setText(EIGHT)
    trial.view.paste()
    assert trial.steps() == 0
    assert trial.said()


def test_a_word_table_is_taken_from_its_html(trial):
    mime = QMimeData()
    mime.setText("Sang\r\nog dans\r\n10\r\n")
    mime.setHtml("<table><tr><td><p>Sang</p><p>og dans</p></td><td>10 min</td></tr></table>")
    QGuiApplication.clipboard().setMimeData(mime)
    trial.view.select_ids(("a",))
    trial.view.paste()
    assert trial.titles()[1] == "Sang og dans"
    assert QApplication.activeModalWidget() is None
