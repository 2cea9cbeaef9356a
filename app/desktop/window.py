"""The window: a seminar, or the start, with menus above and the status line below."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from app.desktop.actions import ACTIONS
from app.desktop.actions.bench import Bench
from app.desktop.clipping import Clipping
from app.desktop.guidance import Guidance
from app.desktop.interpreter import INTERPRETER
from app.desktop.looks import Looks
from app.desktop.memory import Memory
from app.desktop.menus import Menus
from app.desktop.operation import Operations
from app.desktop.pages.start.page import StartPage
from app.desktop.panes import Panes
from app.desktop.remembering import Remembering
from app.desktop.spot import PageId
from app.desktop.starting import FolderDrop, Starting
from app.desktop.status_line import StatusLine
from app.desktop.step_names import StepNames
from seminar.messages import message

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    # What only an open seminar needs is imported when one is opened: the start shall be there at
    # once, and this is half of Plenum.
    from app.desktop.document import Document
    from app.desktop.files import Files
    from app.desktop.page import Page
    from app.desktop.recovery_offer import RecoveryOffer
    from app.desktop.workspace import Workspace

SMALLEST = QSize(960, 640)
USUAL = QSize(1280, 800)
_FRAME = QSize(2, 34)
"""About what a system draws around a window."""


def usual_size(screen: QSize) -> QSize:
    """Return the size of a first window: the usual one, or what a screen has room for.

    Args:
        screen: the room on the screen.
    """
    return USUAL.boundedTo(screen - _FRAME).expandedTo(SMALLEST)


class Window(QMainWindow):
    """The one window of Plenum."""

    def __init__(self) -> None:
        super().__init__()
        self.operations = Operations(self)
        self.bench = Bench(ACTIONS, self)
        self.clipping = Clipping()
        self.guidance = Guidance(self, self.bench)
        self.looks = Looks()
        self.workspace: Workspace | None = None
        self.status_line = StatusLine()
        self._stack = QStackedWidget()
        self._lay_out()
        self.memory = Memory()
        self.start = StartPage(self.memory.recents)
        self._stack.addWidget(self.start)
        Starting(self.start, self)
        FolderDrop(self)
        self.menus = Menus(self.menuBar(), self.bench)
        StepNames(self.menus.menu("edit"), self.bench, self._document)
        self.panes = Panes(self, self._panes)
        self._own_actions()
        INTERPRETER.changed.connect(self._name)
        self.remembering = Remembering(self, self.looks, self.memory)
        self.show_start()

    def _lay_out(self) -> None:
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._stack, 1)
        column.addWidget(self.status_line)
        self.setCentralWidget(centre)
        self.setMinimumSize(SMALLEST)
        self.resize(usual_size(self.screen().availableSize()))

    def _own_actions(self) -> None:
        self.bench.own("window", lambda: self)
        self.bench.own("seminar", lambda: self.workspace)
        pages = ("programme", "slides", "tasks", "groups", "survey", "outcomes", "documents")
        for page in (*pages, "details"):
            self.bench.own(page, lambda id_=page: self._page(id_))
        self.bench.own("files", lambda: self._page("documents"))
        self.bench.own("table", lambda: (page := self._shown()) and page.table())
        self.bench.own("quick", lambda: (page := self._shown()) and page.quick_line())
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self.bench.refresh)
        self.bench.refresh()

    def _shown(self) -> Page | None:
        """Return the page that is on the screen; while one is being made, there may be none."""
        return self.workspace.shown() if self.workspace is not None else None

    def page_id(self) -> PageId:
        """Return which page is on the screen; without a seminar it is the start."""
        return self.workspace.page_id if self.workspace is not None else "start"

    def _page(self, id_: str) -> Page | None:
        page = self._shown()
        return page if page is not None and page.id == id_ else None

    def _document(self) -> Document | None:
        return self.workspace.document if self.workspace is not None else None

    def _panes(self) -> tuple[QWidget, ...]:
        if self.workspace is not None:
            return (*self.workspace.panes(), self.status_line)
        return (*self.start.panes(), self.status_line)

    # --- the start ---

    def show_start(self) -> None:
        """Show the start in the place of a seminar."""
        if self.workspace is not None:
            self._take_workspace_away()
            self.start.refresh()
        self._stack.setCurrentWidget(self.start)
        self.menus.show(with_seminar=False)
        self.status_line.tell_product()
        self._name()
        self.bench.refresh()
        self.start.take_focus()

    # --- a seminar ---

    @cached_property
    def files(self) -> Files:
        """What makes, opens, keeps and leaves seminars."""
        from app.desktop.files import Files  # noqa: PLC0415

        files = Files(self, self.memory)
        files.offer_recovery_for = self._offer_recovery_for
        return files

    def _offer_recovery_for(self, folder: Path, then: Callable[[], object]) -> None:
        self.recovery.offer_for(folder, then)

    def offer_recovery(self) -> None:
        """Offer what a crash left, if it left anything."""
        if self.memory.may_hold_copies():
            self.recovery.offer()

    @cached_property
    def recovery(self) -> RecoveryOffer:
        """What offers the recovery copies that a crash left."""
        from app.desktop.recovery_offer import RecoveryOffer  # noqa: PLC0415

        return RecoveryOffer(self.files, self.memory, self.files.operations)

    def show_seminar(self, document: Document) -> Workspace:
        """Show a seminar in the place of what is shown now."""
        from app.desktop.desk import Desk  # noqa: PLC0415
        from app.desktop.problems import Problems  # noqa: PLC0415
        from app.desktop.workspace import Workspace  # noqa: PLC0415

        self._take_workspace_away()
        self.status_line.clear()
        desk = Desk(document, self.bench, self.operations)
        workspace = Workspace(desk)
        self.workspace = workspace
        Problems(workspace, self.status_line)
        desk.told.connect(self.status_line.tell)
        document.stepped.connect(self.status_line.tell_step)
        document.changed.connect(self._name)
        document.stack.cleanChanged.connect(self._name)
        self.remembering.follow(workspace)
        self._stack.addWidget(workspace)
        self._stack.setCurrentWidget(workspace)
        self.menus.show(with_seminar=True)
        self._name()
        workspace.show_page("programme")
        self.bench.refresh()
        return workspace

    def keep_now(self) -> None:
        """Write the recovery copy of what is open at once."""
        if self.files.keeper is not None:
            self.files.keeper.recovering.write_now()

    def _take_workspace_away(self) -> None:
        if self.workspace is not None:
            workspace, self.workspace = self.workspace, None
            self.remembering.note(workspace)
            self._stack.removeWidget(workspace)
            workspace.deleteLater()
            self.operations.cancel()

    def _name(self) -> None:
        """Name the window after the seminar; a star says that something is not saved."""
        if self.workspace is None:
            self.setWindowTitle("Plenum")
            return
        document = self.workspace.document
        INTERPRETER.say(
            self.setWindowTitle, message("{title}[*] – Plenum", title=document.seminar.title)
        )
        self.setWindowModified(not document.is_saved())

    # --- the screen ---

    def toggle_full_screen(self) -> None:
        """Fill the screen, or stop filling it."""
        if self.isFullScreen():
            self.showNormal()
        else:
            self.showFullScreen()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Leave the seminar, which may ask; what works in the background is ended then."""
        self.files.leave(self.close)
        if self.files.keeper is not None:
            event.ignore()
            return
        self.files.give_up_opening()
        self.remembering.note_window()
        if self.workspace is not None:
            self.workspace.document.end()
        self.hide()  # Nobody has to look at a window that waits.
        for operations in self.findChildren(Operations):
            operations.end()
        super().closeEvent(event)
