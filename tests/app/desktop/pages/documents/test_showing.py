"""Programme and tasks show their document: the file that is up to date, or its row."""

from __future__ import annotations

from msgspec.structs import replace

from seminar.folder import DOCUMENTS
from tests.app.desktop.pages.documents.conftest import PROGRAM

SHEETS = "Oppgaveark Dialogseminar 2025.docx"


def show(stage, page: str, button: str) -> None:
    stage.space.show_page(page)
    stage.click(button)
    stage.bot.waitUntil(lambda: not stage.window.operations.running, timeout=20_000)


def test_what_is_up_to_date_is_opened(stage, opened):
    show(stage, "tasks", "Vis oppgavearket")
    show(stage, "programme", "Vis deltakerprogrammet")
    assert opened == [stage.folder / DOCUMENTS / name for name in (SHEETS, PROGRAM)]
    assert stage.space.page_id == "programme"


def test_to_what_is_not_one_is_led(stage, opened):
    stage.edit(lambda seminar: replace(seminar, title="Et annet seminar"))
    show(stage, "tasks", "Vis oppgavearket")
    assert opened == []
    assert stage.space.page_id == "documents"
    assert stage.view.current_id() == "task-sheets"
