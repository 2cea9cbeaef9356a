"""Scenes of groups, outcomes and documents, and of the pages that only need to be shown."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QDeadlineTimer
from PySide6.QtTest import QTest

from app.desktop.pages.documents.page_preview import PagePreview
from app.desktop.pages.outcomes.page import OutcomesPage
from app.desktop.spot import PageId, Spot
from app.desktop.window import Window
from seminar.editing.drawing import draw_groups, keep_as_round, set_number
from seminar.editing.groups import lock_members
from seminar.folder import open_seminar
from seminar.messages import message
from tools.pictures.pages import SAMPLE
from tools.pictures.staging import End, Scene, nothing, open_workspace, settle

_PATIENCE = 20_000
"""Milliseconds that the pages of a document may take."""


def _page(id_: PageId) -> Scene:
    def play(window: Window, folder: Path) -> End:
        open_workspace(window, folder).show_page(id_)
        settle(window)
        return nothing

    return play


def _groups(window: Window, folder: Path) -> End:
    """Show groups drawn anew, two people locked, with the pairs of the groups before avoided."""
    space = open_workspace(window, folder)
    stay = tuple(group.members[0] for group in space.document.seminar.groups[:2])
    made = (
        lambda now: keep_as_round(now, "2025"),
        lambda now: lock_members(now, stay),
        lambda now: set_number(now, 6),
        draw_groups,
    )
    for make in made:
        edit = make(space.document.seminar)
        space.document.edit(edit.sentence, edit.change, Spot(page="groups"))
    space.go(Spot(page="groups", rows=stay[:1], field="group"))

    def end() -> None:
        for _ in made:
            space.document.undo()

    return end


def _outcomes(window: Window, folder: Path) -> End:
    """Show what the sample's groups said, a year later, while the plenary is being typed."""
    space = open_workspace(window, folder)
    document = space.document
    year = document.seminar.programme[0].date.year
    said = tuple(
        replace(one, due=one.due and one.due.replace(year=year))
        for one in open_seminar(SAMPLE).outcomes
    )
    unsaid = document.seminar
    document.edit(
        message("Pasted {n} statements", n=len(said)),
        lambda seminar: replace(seminar, outcomes=said),
        Spot(page="outcomes"),
    )
    space.go(Spot(page="outcomes", task=said[0].task))
    page = space.page
    if isinstance(page, OutcomesPage):
        page.go_to_quick_line()
        QTest.keyClicks(page.quick.line, "g3 s2 f Vi spiser lunsj sammen *")

    def end() -> None:
        if isinstance(page, OutcomesPage):
            page.quick.line.clear()
        while document.seminar != unsaid:
            document.undo()

    return end


def _documents(window: Window, folder: Path) -> End:
    """Show a document that was changed by hand, and what may be done about it."""
    space = open_workspace(window, folder)
    space.go(Spot(page="documents", document="task-sheets", rows=("task-sheets",)))
    _drawn(window)
    return nothing


def _document_preview(window: Window, folder: Path) -> End:
    """Show the second page of the participants' programme beside the documents."""
    space = open_workspace(window, folder)
    space.go(Spot(page="documents", document="program", rows=("program",)))
    for preview in _drawn(window):
        preview.turn(1)
    return nothing


def _drawn(window: Window) -> list[PagePreview]:
    """Wait until the pages of the document are drawn, and return their preview."""
    settle(window)
    seen = [one for one in window.findChildren(PagePreview) if one.isVisible()]
    deadline = QDeadlineTimer(_PATIENCE)
    while not all(one.total for one in seen) and not deadline.hasExpired():
        settle(window)
    return seen


OTHER_SCENES: dict[str, Scene] = {
    "tasks": _page("tasks"),
    "groups": _groups,
    "outcomes": _outcomes,
    "documents": _documents,
    "documents-preview": _document_preview,
    "details": _page("details"),
}
"""The scenes, in the order in which they are played."""
