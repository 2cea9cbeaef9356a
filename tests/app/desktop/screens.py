"""Every screen there is, and how one comes to it: pages, panels, dialogs, menus."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEvent, QEventLoop
from PySide6.QtWidgets import QApplication, QWidget

from app.collecting.collecting import Collected
from app.desktop.dialogs.differences import DifferencesDialog
from app.desktop.dialogs.next_year import NextYearDialog
from app.desktop.dialogs.opening import (
    not_made,
    not_opened,
    not_put_in,
    open_anyway,
    open_elsewhere,
    unreadable,
)
from app.desktop.dialogs.recovery import RecoveryDialog
from app.desktop.dialogs.saving import (
    changed_outside,
    close_unsaved,
    not_compared,
    not_copied,
    not_saved,
    still_working,
)
from app.desktop.mishap import Mishaps
from app.desktop.pages.documents.dialogs import (
    errors_first,
    is_open,
    template_faults,
    templates_first,
    write_over,
)
from app.desktop.pages.documents.progress import Failure
from app.desktop.pages.outcomes.collecting_dialog import ReportDialog
from app.desktop.pages.outcomes.conflicts import Doubt
from app.desktop.pages.outcomes.conflicts_dialog import ConflictsDialog
from app.desktop.pages.outcomes.merging_dialog import MergingDialog
from app.desktop.spot import PageId
from app.desktop.widgets.dialog import Dialog
from app.desktop.window import Window
from app.desktop.workspace import PAGE_CLASSES, Workspace
from app.keeping.lock import Holder
from app.keeping.processes import Process
from app.keeping.recovery import Saved
from app.keeping.recovery_copy import MadeStep, RecoveryCopy, Work
from app.next_year import read_last_year
from builders.answers import Reading, Remark
from builders.errands import Piece
from builders.inspection import Place
from builders.template_check import Fault
from builders.template_trouble import Trouble
from seminar.checks import check
from seminar.differences import contrasts
from seminar.messages import PlenumError, message
from seminar.outcomes import Proposal, bring_in

NOW = dt.datetime(2026, 3, 12, 14, 32, tzinfo=dt.UTC)
HOLDER = Holder(name="Sekretær", since=NOW, process=Process("pc-17", 7, 0.0))
DELETED = ("Pause", "Lunsj", "Kaffe", "Middag", "Plenum", "Veien videre")
QUOTED = (
    *DELETED,
    "Kulturhuset",
    "Dialogseminar.pptx",
    "Oppgaveark (2).docx",
    "Mal.potx",
    "seminar.json",
    "mars 2026",
)
"""Texts and names that the dialogs are given."""
STEPS = tuple(
    MadeStep(NOW, message("Deleted “{title}”", title=title), message("Programme"))
    for title in DELETED
)
BLOCK = "Tittel\tMin\tHva\nPause med frukt\t15\tx\nFelles samtale\tmange\ty\n"
ERROR = PlenumError("{file}: it is a folder, not a file.", file="seminar.json")

PAGES: tuple[PageId, ...] = tuple(PAGE_CLASSES)


def wait(ready: Callable[[], bool]) -> None:
    """Let the window work until something is so; a test fails if it takes too long."""
    deadline = QDeadlineTimer(20_000)
    while not ready():
        assert not deadline.hasExpired()
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


def space(window: Window) -> Workspace:
    assert window.workspace is not None
    return window.workspace


def go(window: Window, page: PageId) -> None:
    space(window).show_page(page)


def folder(window: Window) -> Path:
    return space(window).document.folder


# --- dialogs --------------------------------------------------------------------------------------


def _title(window: Window) -> str:
    return space(window).document.seminar.title


def _differences(window: Window) -> Dialog:
    """Return the differences where both changed the venue and each something else."""
    base = space(window).document.seminar
    first, *rest = base.programme
    mine = replace(base, venue="Rådhuset", subtitle="Sammen")
    theirs = replace(
        base, venue="Kulturhuset", programme=(replace(first, items=first.items[1:]), *rest)
    )
    return DifferencesDialog(window, contrasts(base, mine, theirs))


_OF_FILES: tuple[Callable[[Window], Dialog], ...] = (
    lambda window: not_made(
        window, message("New seminar"), message("The seminar could not be made"), ERROR
    ),
    lambda window: not_opened(window, ERROR),
    lambda window: open_elsewhere(window, _title(window), HOLDER),
    lambda window: open_elsewhere(window, _title(window), Holder()),
    lambda window: open_anyway(window, _title(window), HOLDER),
    lambda window: unreadable(window, (ERROR.message,)),
    lambda window: close_unsaved(window, _title(window), STEPS),
    lambda window: not_saved(window, _title(window), ERROR),
    lambda window: not_copied(window, ERROR),
    lambda window: not_compared(window, ERROR),
    lambda window: changed_outside(window, NOW, STEPS),
    lambda window: changed_outside(window, None, STEPS[:1]),
    lambda window: still_working(window, message("Building the documents")),
    _differences,
    lambda window: not_put_in(window, _title(window)),
)


def recovery(window: Window, age: str = "older") -> Dialog:
    document = space(window).document
    copy = RecoveryCopy(
        folder(window) / "copy.json",
        folder(window),
        Work(document.seminar, None, STEPS),
        len(STEPS),
        NOW,
        "0.1.0",
        Process("pc-17", 7, 0.0),
    )
    saved = Saved(age, document.seminar, NOW, None)  # type: ignore[arg-type]
    return RecoveryDialog(window, copy, saved)


_SAYS = message("There is no layout for tasks.")
_FAULT = Fault("layout-missing", "error", Place(message("Layouts")), _SAYS, _SAYS)
_FAILURE = Failure(ERROR.message, is_open=True, program="PowerPoint", file="Dialogseminar.pptx")
_BUILT = tuple(Piece(id_, "built") for id_ in ("program", "summary", "group-list"))
_OF_DOCUMENTS: tuple[Callable[[Window], Dialog], ...] = (
    lambda window: errors_first(
        window, space(window).document.seminar, check(space(window).document.seminar)
    ),
    lambda window: write_over(window, "Oppgaveark.docx", "Oppgaveark (2).docx"),
    lambda window: is_open(window, _FAILURE, _BUILT, beside="Dialogseminar.pptx"),
    lambda window: template_faults(window, "Mal.potx", [_FAULT]),
    lambda window: templates_first(window, {"deck": Trouble((_SAYS,))}, others=True),
)


def _mishap(window: Window) -> Dialog:
    mishaps = Mishaps(lambda: None, lambda: window)
    mishaps._happened.emit("report")
    dialog = mishaps.dialog()
    assert dialog is not None
    dialog.mishaps = mishaps  # type: ignore[attr-defined] - it lives as long as the dialog
    return dialog


def modal() -> QWidget:
    """Return the dialog that is open."""
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    return dialog


def _asked(act: Callable[[Window], object]) -> Callable[[Window], QWidget]:
    """Return what opens the dialog that an act of the window opens."""

    def open_(window: Window) -> QWidget:
        act(window)
        return modal()

    return open_


def _paste(window: Window) -> None:
    go(window, "programme")
    QApplication.clipboard().setText(BLOCK)
    page = space(window).page
    page.table().setFocus()  # type: ignore[union-attr]
    page.table().paste()  # type: ignore[union-attr]


def _does(id_: str, page: PageId = "programme") -> Callable[[Window], QWidget]:
    def act(window: Window) -> None:
        go(window, page)
        window.bench.do(id_)

    return _asked(act)


def _last_year(window: Window) -> QWidget:
    return NextYearDialog(window, read_last_year(folder(window)), NOW.date())


_SHEET = ("t1", "g1")
_DOUBTS = (
    Doubt("a", "both", "Gruppe 1", "groups/Svarark.docx", "Pause", "Kaffe", _SHEET),
    Doubt("b", "gone", "Gruppe 1", "groups/Svarark.docx", "Lunsj", "", _SHEET),
    Doubt("c", "emptied", "Gruppe 1", "groups/Svarark.docx", "Kaffe\nMiddag", "", _SHEET),
)


def _report(window: Window) -> Dialog:
    """Return the report of a collecting in which no sheet was read and a file was not one."""
    document = space(window).document
    seminar, remark = document.seminar, Remark("groups/Mal.potx", ERROR.message, is_fault=True)
    read = Collected(Reading((), (remark,), files=1), bring_in(seminar, (), NOW))
    return ReportDialog(window, document, read, waiting=2)


def _alike(window: Window) -> Dialog:
    """Return the question whether two statements of the seminar say the same."""
    said = space(window).document.seminar.outcomes[:2]
    proposal = Proposal(tuple(one.id for one in said), 92)
    whole = space(window).document
    return MergingDialog(window, lambda: whole.seminar, (proposal,), lambda _ids, _text: None)


DIALOGS: dict[str, Callable[[Window], QWidget]] = {
    "new seminar": _does("file.new"),
    "which was last year’s": _does("file.new_from_last"),
    "next year’s seminar": _last_year,
    "find in the seminar": _does("edit.find_everywhere"),
    "fit the day": _does("programme.fit"),
    "heading of the day": _does("programme.day_title"),
    "date of the day": _does("programme.day_date"),
    "overview": _does("help.overview"),
    "about": _does("help.about"),
    **{f"help on {page}": _does("help.help", page) for page in PAGES},
    "paste preview": _asked(_paste),
    "what came of each sheet": _report,
    "which counts": lambda window: ConflictsDialog(window, _DOUBTS, folder(window)),
    "merge statements": _alike,
    "recovery": recovery,
    "recovery of what is newer": lambda window: recovery(window, "newer"),
    "mishap": _mishap,
    **{f"of files {n}": make for n, make in enumerate(_OF_FILES)},
    **{f"of documents {n}": make for n, make in enumerate(_OF_DOCUMENTS)},
}
"""How each dialog is made or opened in a window with a seminar; it may have to be shown yet."""


def opened(name: str, window: Window) -> QWidget:
    """Return a dialog that stands on the screen."""
    dialog = DIALOGS[name](window)
    if not dialog.isVisible():
        dialog.open()  # type: ignore[attr-defined]
    return dialog


def close_all_but(window: Window) -> None:
    """Close all dialogs and menus, and let them go."""
    for widget in QApplication.topLevelWidgets():
        if widget is not window and not isinstance(widget, Window):
            widget.close()
            if isinstance(widget, Dialog):
                widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
