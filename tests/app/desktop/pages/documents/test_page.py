"""The page Documents, as an organiser uses it the evening before the seminar."""

from __future__ import annotations

import datetime as dt
import shutil
import sys
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from app.desktop.full_screen import FullScreen
from app.desktop.interpreter import INTERPRETER, words
from app.desktop.pages.documents.pdf_box import PdfBox
from app.desktop.pages.documents.saying import act
from app.desktop.tables.editors import ChoiceEditor
from builders.states import NAMES
from seminar.folder import DOCUMENTS, open_seminar, save
from seminar.language import screen_language
from seminar.model import DOCUMENT_IDS, ChosenTemplate, DocumentId
from tests.app.desktop.pages.documents.conftest import PROGRAM, without_outcomes
from tools.word_templates.shelf import template_path

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def elsewhere(seminar):
    """Return the seminar in another place, which programme and summary tell."""
    return replace(seminar, venue="Et annet sted")


# --- what it shows --------------------------------------------------------------------------------


def test_each_document_says_how_it_stands(stage):
    assert stage.says("program") == "Oppdatert"
    assert stage.says("program", "document") == f"Program, {PROGRAM}"
    assert stage.says("deck") == "Ikke bygd ennå, Klar til å bygges"
    assert stage.says("deck", "built") == "aldri bygd"
    assert stage.says("program", "template") == "Mal: Innebygd"
    assert stage.page.figures() == "4 oppdatert · 4 ikke bygd"


def test_an_edit_anywhere_makes_outdated_what_tells_of_it(stage):
    stage.edit(elsewhere)
    assert stage.says("program") == "Utdatert, Opplysningene er endret"
    assert stage.says("group-list") == "Oppdatert"
    stage.go("program")
    assert "Endret i seminaret siden sist" in stage.details()
    stage.space.undo()
    stage.look()
    assert stage.says("program") == "Oppdatert"


def test_what_waits_says_for_what(stage):
    stage.save(without_outcomes)
    (stage.folder / DOCUMENTS / "Oppsummering Dialogseminar 2025.docx").unlink()
    stage.look()
    assert stage.says("summary") == "Ikke bygd ennå, Ingen resultater ennå."


def test_it_is_said_anew_in_another_language(stage):
    INTERPRETER.speak(screen_language("nn"))
    assert stage.says("deck") == "Ikkje bygd enno, Klar til å byggjast"
    assert stage.page.figures() == "4 oppdaterte · 4 ikkje bygde"


def test_the_main_act_says_how_many_it_builds(stage):
    assert stage.button("Bygg 4 dokumenter").isEnabled()
    stage.edit(elsewhere)
    assert stage.button("Bygg 6 utdaterte").property("look") == "filled"


def test_the_main_act_says_one_as_one(stage):
    stage.edit(elsewhere)
    states = stage.page.looking.seen.states
    said = [words().say(act([states[id_]])) for id_ in ("program", "deck")]
    assert said == ["Bygg 1 utdatert", "Bygg 1 dokument"]


def test_everything_has_a_name(stage):
    stage.go("program")
    for widget in (stage.view, stage.page.pane, *stage.window.findChildren(PdfBox)):
        assert widget.accessibleName()
    assert set(NAMES) == set(DOCUMENT_IDS)


# --- building -------------------------------------------------------------------------------------


def test_building_saves_first_and_builds_what_is_outdated(stage):
    stage.save(lambda s: replace(s, programme=s.programme[:1]))
    stage.edit(elsewhere)
    assert not stage.document.is_saved()
    stage.page.view.select_ids(("program", "summary"))
    stage.wait_for_build(lambda: stage.press(Qt.Key.Key_F9))
    assert open_seminar(stage.folder).venue == "Et annet sted"
    assert stage.document.is_saved()
    assert stage.says("program") == "Oppdatert"
    assert stage.told[-1] == "Bygde 2 dokumenter."


@pytest.mark.slow
def test_everything_is_built_from_any_page_by_its_key(stage):
    stage.space.show_page("programme")
    window = stage.window
    stage.wait_for_build(lambda: QTest.keyClick(window, Qt.Key.Key_B, CTRL | SHIFT))
    assert stage.space.page_id == "documents"
    assert stage.page.figures() == "8 oppdatert"
    assert stage.says("answer-sheets", "document") == "Svarark, 56 filer i groups"
    assert not stage.page.can_build_outdated()


def test_edits_during_a_build_make_it_outdated(stage):
    stage.save(elsewhere)
    stage.go("program")

    def build_and_type() -> None:
        stage.press(Qt.Key.Key_F9)
        stage.bot.waitUntil(lambda: stage.page.builds.building.is_running)
        stage.edit(lambda s: replace(s, venue="Enda et sted"))

    stage.wait_for_build(build_and_type)
    assert stage.says("program") == "Utdatert, Opplysningene er endret"


def test_a_cancelled_build_keeps_what_is_finished(stage):
    stage.save(elsewhere)
    stage.view.select_ids(("program", "summary", "answer-sheets"))
    building = stage.page.builds.building
    building.piece_ended.connect(building.cancel)
    stage.wait_for_build(lambda: stage.press(Qt.Key.Key_F9))
    assert stage.says("program") == "Oppdatert"
    assert stage.says("answer-sheets").startswith("Ikke bygd ennå")
    assert "Svarark" in stage.told[-1]


def test_while_it_builds_the_rows_say_what_is_under_way(stage):
    stage.save(elsewhere)
    seen: list[str] = []
    building = stage.page.builds.building
    building.changed.connect(lambda: seen.append(stage.says("program")))
    building.changed.connect(lambda: seen.append(stage.says("summary")))
    stage.view.select_ids(("program", "summary"))
    stage.wait_for_build(lambda: stage.press(Qt.Key.Key_F9))
    assert "Bygger …" in seen
    assert "I kø" in seen


def overlapping(seminar):
    """Return the seminar with an item that begins before the one before it ends."""
    first, second, *others = seminar.programme[0].items
    items = (replace(first, minutes=700), replace(second, start=dt.time(9)), *others)
    day = replace(seminar.programme[0], items=items)
    return replace(seminar, programme=(day, *seminar.programme[1:]))


def test_errors_in_the_seminar_are_listed_and_asked_about_once(stage):
    stage.save(overlapping)
    stage.go("program")
    said = stage.answer("Avbryt", lambda: stage.press(Qt.Key.Key_F9))
    assert said.heading == "Det er 2 feil i seminaret"
    assert any("er låst til 09:00" in label for label in said.labels)
    assert any(label.startswith("Program, torsdag, post 2: ") for label in said.labels)
    assert not stage.page.builds.is_busy
    stage.wait_for_build(lambda: stage.answer("Bygg likevel", lambda: stage.press(Qt.Key.Key_F9)))
    stage.wait_for_build(lambda: stage.press(Qt.Key.Key_F9))


def test_what_fails_says_why_and_the_others_are_built(stage):
    stage.save(elsewhere)
    (stage.folder / DOCUMENTS / PROGRAM).unlink()
    (stage.folder / DOCUMENTS / PROGRAM).mkdir()
    stage.view.select_ids(("program", "summary"))
    stage.wait_for_build(lambda: stage.press(Qt.Key.Key_F9))
    assert stage.says("program").startswith("Mislyktes, ")
    assert stage.says("summary") == "Oppdatert"
    stage.go("program")
    assert PROGRAM in stage.details()


def test_nothing_is_built_in_a_seminar_that_is_only_read(stage):
    stage.document.set_read_only(read_only=True)
    stage.go("program")
    stage.press(Qt.Key.Key_F9)
    assert not stage.page.builds.is_busy
    assert not stage.button("Bygg 4 dokumenter").isEnabled()


def buttons(stage) -> set[str]:
    """Return what can be pressed in the details."""
    QApplication.processEvents()
    found = stage.page.pane.findChildren(QPushButton)
    return {button.text() for button in found if button.isVisible()}


# --- files edited by hand -------------------------------------------------------------------------


@pytest.mark.invalid_office_files
class TestAnEditedFile:
    def test_is_told_and_left_alone(self, stage):
        mine = stage.edit_by_hand()
        stage.go("program")
        assert stage.says("program") == f"Endret for hånd, {PROGRAM}"
        assert f"«{PROGRAM}» ble endret i Word i dag" in stage.details()
        stage.wait_for_build(lambda: stage.press(Qt.Key.Key_F9))
        assert (stage.folder / DOCUMENTS / PROGRAM).read_bytes() == mine
        assert stage.told[-1] == "Program: endret for hånd, og ikke rørt."

    def test_gets_a_neighbour(self, stage):
        mine = stage.edit_by_hand()
        stage.go("program")
        stage.wait_for_build(lambda: stage.click("Bygg ny ved siden av"))
        assert stage.says("program", "document") == "Program, Program Dialogseminar 2025 (2).docx"
        assert stage.says("program") == "Oppdatert"
        assert (stage.folder / DOCUMENTS / PROGRAM).read_bytes() == mine

    def test_is_written_over_when_that_is_answered_and_a_copy_is_kept(self, stage):
        mine = stage.edit_by_hand()
        stage.go("program")
        stage.answer("Avbryt", lambda: stage.click("Skriv over min endring …"))
        assert stage.says("program").startswith("Endret for hånd")
        stage.wait_for_build(
            lambda: stage.answer("Skriv over", lambda: stage.click("Skriv over min endring …"))
        )
        copy = stage.folder / DOCUMENTS / "Program Dialogseminar 2025 (redigert).docx"
        assert copy.read_bytes() == mine
        assert stage.says("program") == "Oppdatert"
        assert stage.told[-1] == f"Bygde ett dokument. Filen din er tatt vare på som «{copy.name}»."

    def test_is_kept_until_it_changes(self, stage):
        stage.edit_by_hand()
        stage.go("program")
        stage.click("Behold min fil")
        stage.look()
        assert stage.says("program") == f"Endret for hånd, Beholdes: {PROGRAM}"
        assert "Bygg ny ved siden av" in buttons(stage)
        assert "Behold min fil" not in buttons(stage)
        stage.edit_by_hand()
        assert stage.says("program") == f"Endret for hånd, {PROGRAM}"


def test_a_file_that_is_open_is_told_with_two_ways_out(stage):
    stage.save(elsewhere)
    mark = stage.folder / DOCUMENTS / f"~${PROGRAM}"
    mark.write_bytes(b"")
    stage.view.select_ids(("program", "summary"))
    said = stage.answer("Prøv igjen", lambda: stage.press(Qt.Key.Key_F9))
    assert said.heading == f"«{PROGRAM}» er åpen i Word"
    assert said.sentence == (
        "Lukk dokumentet og prøv igjen, eller bygg til et annet navn. "
        "Det andre dokumentet er ferdig."
    )
    stage.wait_for_build(lambda: stage.answer("Bygg som «… (2)»", lambda: None))
    assert "Program Dialogseminar 2025 (2).docx" in stage.files()


# --- PDFs -----------------------------------------------------------------------------------------


def test_a_pdf_is_ticked_by_space_and_that_is_a_step(stage):
    stage.go("program", "pdf")
    stage.press(Qt.Key.Key_Space)
    assert stage.document.seminar.document.pdfs == ("program",)
    assert stage.says("program", "pdf") == "PDF lages"
    assert stage.says("answer-sheets", "pdf") == "ingen PDF, det skrives i dem"
    stage.space.undo()
    assert stage.document.seminar.document.pdfs == ()


def test_pdf_of_all_ticks_the_column_and_is_in_between_where_some_are(stage):
    (box,) = stage.window.findChildren(PdfBox)
    assert box.checkState() == Qt.CheckState.Unchecked
    stage.go("program", "pdf")
    stage.press(Qt.Key.Key_Space)
    assert box.checkState() == Qt.CheckState.PartiallyChecked
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=box.rect().center())
    assert box.checkState() == Qt.CheckState.Checked
    assert len(stage.document.seminar.document.pdfs) == len(DOCUMENT_IDS) - 1
    box.setFocus()
    stage.press(Qt.Key.Key_Space)
    assert box.checkState() == Qt.CheckState.Unchecked


@pytest.mark.rendering
def test_a_ticked_pdf_is_missing_until_it_is_made(stage):
    stage.go("program", "pdf")
    stage.press(Qt.Key.Key_Space)
    stage.look()
    assert stage.says("program") == "Utdatert, PDF mangler"
    seen: list[str] = []
    stage.page.builds.building.changed.connect(lambda: seen.append(stage.says("program")))
    stage.wait_for_build(lambda: stage.press(Qt.Key.Key_F9))
    assert "Lager PDF …" in seen
    assert stage.says("program") == "Oppdatert"
    assert "Program Dialogseminar 2025.pdf" in stage.files()


# --- files ----------------------------------------------------------------------------------------


def test_enter_opens_the_file_and_ctrl_shift_e_its_folder(stage, opened):
    stage.go("program")
    stage.press(Qt.Key.Key_Return)
    stage.press(Qt.Key.Key_E, CTRL | SHIFT)
    assert opened == [stage.folder / DOCUMENTS / PROGRAM, stage.folder / DOCUMENTS]
    stage.click("Åpne")
    stage.click("Vis i mappe")
    assert opened == [stage.folder / DOCUMENTS / PROGRAM, stage.folder / DOCUMENTS] * 2


def test_enter_is_told_where_one_looks_for_keys_and_is_the_editors_own(stage, opened):
    action = stage.space.desk.bench.action("documents.open")
    assert action.shortcut().toString() == "Enter"
    stage.go("program", "template")
    stage.press(Qt.Key.Key_F2)
    (editor,) = stage.view.findChildren(ChoiceEditor)
    editor.setCurrentIndex(0)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert stage.view.cells.editor is None
    assert opened == []


def test_what_is_not_built_says_so(stage, opened):
    stage.go("deck")
    stage.press(Qt.Key.Key_Return)
    assert opened == []
    assert stage.told[-1] == "Det er ingen fil ennå. Bygg dokumentet først."


def test_files_are_checked_and_the_details_say_what_was_found(stage):
    stage.go("program")
    with stage.bot.waitSignal(stage.page.checking.ended, timeout=20_000):
        stage.press(Qt.Key.Key_K, CTRL)
    assert stage.told[-1] == "Kontrollerte 4 filer: ingen feil."
    assert "Åpner uten reparasjon\nTilgjengelighet: ingen feil" in stage.details()


def test_what_is_to_be_built_waits_for_the_check(stage):
    stage.save(elsewhere)
    stage.go("program")

    def check_and_build() -> None:
        stage.press(Qt.Key.Key_K, CTRL)
        stage.press(Qt.Key.Key_F9)
        assert stage.told[-1] == "Dokumentene bygges når filene er kontrollert."
        assert stage.page.checking.is_running
        assert not stage.page.builds.building.is_running
        assert not stage.page.can_build_outdated()

    stage.wait_for_build(check_and_build)
    assert "Kontrollerte 4 filer: ingen feil." in stage.told
    assert stage.told[-1] == "Bygde ett dokument."


def test_a_cancelled_check_builds_nothing_that_waited_for_it(stage):
    stage.save(elsewhere)
    stage.go("program")
    stage.press(Qt.Key.Key_K, CTRL)
    stage.press(Qt.Key.Key_F9)
    stage.page.cancel()
    stage.bot.waitUntil(lambda: not stage.window.operations.running, timeout=20_000)
    assert stage.says("program").startswith("Utdatert")
    assert stage.page.can_build_outdated()


def test_after_a_mishap_before_a_build_one_can_build(stage, monkeypatch):
    mishaps = []
    stage.save(elsewhere)
    stage.go("program")

    def mishap(*_given: object) -> None:
        raise ValueError("unforeseen")

    with monkeypatch.context() as broken:
        broken.setattr("app.desktop.pages.documents.builds.in_the_way", mishap)
        broken.setattr(sys, "excepthook", lambda _kind, error, _trace: mishaps.append(error))
        stage.press(Qt.Key.Key_F9)
        stage.bot.waitUntil(lambda: bool(mishaps))
    assert not stage.page.builds.is_busy
    assert stage.page.can_build_outdated()


def test_building_saves_first_and_never_over_what_others_saved_unseen(stage):
    theirs = replace(open_seminar(stage.folder), theme="Deres")
    stage.edit(elsewhere)
    stage.keeper.watching.end()
    save(theirs, stage.folder)
    stage.go("program")
    with stage.bot.waitSignal(stage.keeper.changed_outside):
        stage.press(Qt.Key.Key_F9)
    assert open_seminar(stage.folder) == theirs
    assert not stage.page.builds.is_busy


def drag(stage, document, file: Path) -> bool:
    """Drag a file onto a document and drop it there if that may be; return whether it was."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    at = stage.view.visualRect(stage.cell(document, "document")).center()
    how = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0))
    for event in (QDragEnterEvent(at, *how), QDragMoveEvent(at, *how), QDropEvent(at, *how)):
        QApplication.sendEvent(stage.view.viewport(), event)
        if not event.isAccepted():
            QApplication.sendEvent(stage.view.viewport(), QDragLeaveEvent())
            return False
    return True


def put_faulty(stage) -> None:
    """Put a template into the seminar's folder that asks for a field there is not."""
    from docx import Document as Word  # noqa: PLC0415

    faulty = Word()
    faulty.add_paragraph("{{ seminar.titel }}")
    (stage.folder / "templates").mkdir(exist_ok=True)
    faulty.save(str(stage.folder / "templates" / "program.docx"))
    stage.look()


# --- templates ------------------------------------------------------------------------------------


@pytest.mark.inspection_allows("document-field-unfilled", reason="templates lie there")
class TestTemplates:
    def wait(self, stage) -> None:
        stage.bot.waitUntil(lambda: not stage.window.operations.running, timeout=20_000)
        stage.look()

    def test_a_template_is_chosen_among_those_there_are(self, stage):
        own = stage.folder / "templates"
        own.mkdir(exist_ok=True)
        shutil.copy(template_path("program", "nb"), own / "Vårt.docx")
        stage.look()
        stage.go("program", "template")
        stage.press(Qt.Key.Key_F2)
        (editor,) = stage.view.findChildren(ChoiceEditor)
        assert [editor.itemText(n) for n in range(editor.count())] == [
            "Innebygd",
            "Vårt.docx",
            "Velg fil …",
        ]
        editor.setCurrentIndex(1)
        assert stage.view.commit_open_editor()
        self.wait(stage)
        chosen = (ChosenTemplate(document="program", file="Vårt.docx"),)
        assert stage.document.seminar.document.templates == chosen
        assert stage.says("program", "template") == "Mal: Vårt.docx"

    def test_a_file_from_elsewhere_is_copied_and_the_original_stays(self, stage, tmp_path):
        file = Path(shutil.copy(template_path("program", "nb"), tmp_path / "Ny.docx"))
        stage.page.choosing.take_file("program", file)
        self.wait(stage)
        assert (stage.folder / "templates" / "Ny.docx").read_bytes() == file.read_bytes()
        assert stage.says("program", "template") == "Mal: Ny.docx"
        assert stage.document.stack.count() == 1

    def test_a_template_can_be_dropped_on_its_document_only(self, stage, tmp_path):
        file = Path(shutil.copy(template_path("program", "nb"), tmp_path / "Ny.docx"))
        assert not drag(stage, "deck", file)
        assert drag(stage, "program", file)
        self.wait(stage)
        chosen = (ChosenTemplate(document="program", file="Ny.docx"),)
        assert stage.document.seminar.document.templates == chosen

    @pytest.mark.invalid_office_files
    def test_what_is_no_template_is_told_and_not_chosen(self, stage, tmp_path):
        (tmp_path / "Ny.docx").write_bytes(b"no template")
        stage.page.choosing.take_file("program", tmp_path / "Ny.docx")
        self.wait(stage)
        assert "Ny.docx" in stage.told[-1]
        assert stage.document.seminar.document.templates == ()

    @pytest.mark.invalid_office_files
    def test_one_at_fault_is_told_before_anything_is_built(self, stage):
        put_faulty(stage)
        strip = stage.page.troubles
        assert strip.isVisible()
        assert strip.sentence.text() == "«program.docx» kan ikke brukes som mal for Program."
        assert stage.says("program") == "Utdatert, Malen kan ikke brukes"
        assert stage.says("program", "template") == "Mal: program.docx, kan ikke brukes"
        stage.go("deck")
        QTest.mouseClick(strip.buttons[0], Qt.MouseButton.LeftButton)
        assert stage.view.current_id() == "program"
        assert "Det finnes ikke noe felt «seminar.titel» her." in stage.details()
        QTest.mouseClick(strip.buttons[1], Qt.MouseButton.LeftButton)
        self.wait(stage)
        assert not strip.isVisible()
        assert stage.says("program", "template") == "Mal: Innebygd"
        stage.space.undo()
        self.wait(stage)
        assert strip.isVisible()

    @pytest.mark.invalid_office_files
    def test_one_at_fault_is_asked_about_and_the_built_in_one_serves(self, stage):
        put_faulty(stage)
        stage.view.select_ids(("program", "summary"))
        key = Qt.Key.Key_F9
        said = stage.answer("Avbryt", lambda: stage.press(key))
        assert said.heading == "«program.docx» kan ikke brukes som mal for Program"
        assert any("«seminar.titel»" in label for label in said.labels)
        stage.wait_for_build(lambda: stage.answer("Bygg de andre", lambda: stage.press(key)))
        assert stage.told[-1] == "Bygde ett dokument."
        stage.view.select_ids(("program",))
        stage.wait_for_build(lambda: stage.answer("Bruk den innebygde", lambda: stage.press(key)))
        assert stage.says("program") == "Oppdatert"
        chosen = (ChosenTemplate(document="program", file=""),)
        assert open_seminar(stage.folder).document.templates == chosen

    def test_faults_of_a_template_are_shown_at_once_with_their_places(self, stage, tmp_path):
        from docx import Document as Word  # noqa: PLC0415

        faulty = Word()
        faulty.add_paragraph("{{ seminar.titel }}")
        faulty.add_paragraph("{% for day in seminar.programme %}")
        faulty.save(str(tmp_path / "Ny.docx"))
        said = stage.answer(
            "Lukk", lambda: stage.page.choosing.take_file("program", tmp_path / "Ny.docx")
        )
        assert said.heading == "«Ny.docx» kan ikke brukes ennå"
        assert stage.document.seminar.document.templates == ()


# --- the pages of a document ----------------------------------------------------------------------


def the_screen() -> FullScreen:
    found = (one for one in QApplication.topLevelWidgets() if isinstance(one, FullScreen))
    return next(one for one in found if one.isVisible())


class TestItsPages:
    def seen(self, stage, document: DocumentId):
        """Go to a document and return its preview, with a page drawn."""
        preview = stage.page.pane.preview
        stage.go(document)
        stage.bot.waitUntil(lambda: bool(preview.picture.data), timeout=60_000)
        return preview

    def test_the_slides_are_seen_before_the_presentation_is_built(self, stage):
        preview = self.seen(stage, "deck")
        assert "Ikke bygd ennå. Slik blir lysbildene." in stage.details()
        assert preview.total > 1
        assert preview.picture.accessibleName().startswith("Lysbilde 1: ")
        first = preview.picture.data
        QTest.mouseClick(preview.next, Qt.MouseButton.LeftButton)
        stage.bot.waitUntil(lambda: preview.picture.data != first, timeout=60_000)
        assert preview.place.text() == f"2 av {preview.total}"

    def test_the_slides_follow_the_seminar(self, stage):
        preview = self.seen(stage, "deck")
        first = preview.picture.data
        stage.edit(elsewhere)
        stage.bot.waitUntil(lambda: preview.picture.data not in (b"", first), timeout=60_000)
        stage.space.undo()
        stage.bot.waitUntil(lambda: preview.picture.data == first, timeout=60_000)

    def test_what_is_not_built_offers_to_be(self, stage):
        (stage.folder / DOCUMENTS / PROGRAM).unlink()
        stage.look()
        stage.go("program")
        preview = stage.page.pane.preview
        assert not preview.picture.isVisible()
        assert "Ikke bygd ennå. Bygg dokumentet for å se sidene her." in stage.details()
        stage.view.select_ids(("program", "summary"))  # The button is for the one that is shown.
        stage.wait_for_build(lambda: stage.click("Bygg dokumentet"))
        assert stage.told[-1] == "Bygde ett dokument."
        self.seen(stage, "program")
        assert not preview.build.isVisible()

    def test_what_waits_for_something_does_not(self, stage):
        stage.save(without_outcomes)
        (stage.folder / DOCUMENTS / "Oppsummering Dialogseminar 2025.docx").unlink()
        stage.look()
        stage.go("summary")
        assert not stage.page.pane.preview.isVisible()
        assert not stage.page.can_look()

    def test_nothing_is_built_from_what_is_open_for_reading(self, stage):
        stage.go("deck")
        assert stage.button("Bygg dokumentet").isEnabled()
        stage.document.set_read_only(read_only=True)
        assert not stage.button("Bygg dokumentet").isEnabled()

    def test_f5_and_a_click_show_the_page_on_the_whole_screen(self, stage):
        preview = self.seen(stage, "program")
        stage.press(Qt.Key.Key_F5)
        screen = the_screen()
        stage.bot.waitUntil(lambda: not screen._shown.isNull(), timeout=60_000)
        QTest.keyClick(screen, Qt.Key.Key_Right)
        QTest.keyClick(screen, Qt.Key.Key_F5)
        assert preview.place.text() == f"2 av {preview.total}"
        QTest.mouseClick(preview.picture, Qt.MouseButton.LeftButton)
        screen = the_screen()
        assert screen.number == 2
        screen.leave()

    def test_f5_opens_the_pages_also_where_the_details_have_no_room(self, stage):
        stage.window.resize(1000, 700)
        QApplication.processEvents()
        assert not stage.page.pane.isVisible()
        stage.go("program")
        stage.press(Qt.Key.Key_F5)
        stage.bot.waitUntil(
            lambda: any(
                isinstance(one, FullScreen) and one.isVisible() and not one._shown.isNull()
                for one in QApplication.topLevelWidgets()
            ),
            timeout=60_000,
        )
        the_screen().leave()
