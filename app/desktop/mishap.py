"""Mishaps: errors that nobody foresaw. The work is saved first, then a dialog says so.

What Python raises in a slot or a thread, and what Qt calls critical, lands here. One dialog stands
at a time; what happens while it is open is added to what can be copied, and the work goes on.
"""

from __future__ import annotations

import platform
import sys
import threading
import traceback
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import (
    QCoreApplication,
    QMessageLogContext,
    QObject,
    QtMsgType,
    Signal,
    Slot,
    qInstallMessageHandler,
    qVersion,
)
from PySide6.QtWidgets import QApplication, QWidget

from app.desktop.widgets.dialog import Dialog
from seminar.messages import message

_GRAVE = frozenset({QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg})
_MOST_REPORTS = 20
"""Beyond so many, further ones are only counted: what fails at each repaint fails often."""


class Mishaps(QObject):
    """Catches what nobody foresaw, for as long as the application runs.

    Args:
        keep: writes the recovery copy at once; may raise.
        window: returns the window that the dialog stands before, if there is one.
    """

    _happened = Signal(str)

    def __init__(self, keep: Callable[[], object], window: Callable[[], QWidget | None]) -> None:
        super().__init__()
        self._keep = keep
        self._window = window
        self._dialog: Dialog | None = None
        self._reports: list[str] = []
        self._count = 0
        self._is_kept = True
        self._hooks = sys.excepthook, threading.excepthook
        self._handler: Callable[[QtMsgType, QMessageLogContext, str], object] | None = None
        self._happened.connect(self._receive)

    # --- catching ---

    def catch(self) -> None:
        """Take over what Python and Qt do about such errors."""
        self._hooks = sys.excepthook, threading.excepthook
        sys.excepthook = self._raised
        threading.excepthook = self._raised_in_thread
        self._handler = qInstallMessageHandler(self._said_by_qt)

    def release(self) -> None:
        """Give it back to those who did it before."""
        sys.excepthook, threading.excepthook = self._hooks
        qInstallMessageHandler(self._handler)

    def _raised(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, (KeyboardInterrupt, SystemExit)):
            sys.__excepthook__(kind, error, trace)
            return
        self._report("".join(traceback.format_exception(kind, error, trace)))

    def _raised_in_thread(self, caught: threading.ExceptHookArgs) -> None:
        if caught.exc_value is not None and caught.exc_type is not SystemExit:
            self._raised(caught.exc_type, caught.exc_value, caught.exc_traceback)

    def _said_by_qt(self, kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
        if kind in _GRAVE:
            self._report(f"Qt: {text}\n")
        else:
            self._write(f"Qt: {text}\n")

    def _report(self, report: str) -> None:
        """Say it on standard error, and on the interface's thread to the person."""
        self._write(report)
        self._happened.emit(report)

    @staticmethod
    def _write(text: str) -> None:
        if sys.stderr is not None:  # there is none without a console on Windows
            sys.stderr.write(text)

    # --- telling ---

    @Slot(str)
    def _receive(self, report: str) -> None:
        self._count += 1
        if len(self._reports) < _MOST_REPORTS:
            self._reports.append(report)
        if self._dialog is None:
            self._is_kept = self._keeps()
            self._show()

    def _keeps(self) -> bool:
        """Write the recovery copy; return whether that succeeded."""
        try:
            self._keep()
        except Exception:  # noqa: BLE001 - nothing may hide the first mishap
            self._reports.append(traceback.format_exc())
            return False
        return True

    def _show(self) -> None:
        before = QApplication.activeModalWidget() or self._window()
        dialog = self._dialog = Dialog(before, message("Something unexpected happened"))
        kept = message(
            "The last thing you did may not have been done. All that you have typed is kept on this"
            " machine, and you can go on working."
        )
        not_kept = message(
            "The last thing you did may not have been done, and what you have typed could not be"
            " kept on this machine. Save the seminar now."
        )
        heading = message("Plenum came upon an error of its own")
        dialog.say(heading, kept if self._is_kept else not_kept, "octagon-alert", "error")
        dialog.offer_technical(self.technical)
        dialog.offer(message("Go on working"), "on", "main")
        dialog.finished.connect(self._forget)
        dialog.open()

    def _forget(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
        self._dialog = None
        self._reports.clear()
        self._count = 0

    def dialog(self) -> Dialog | None:
        """Return the dialog that is open, if one is."""
        return self._dialog

    def technical(self) -> str:
        """Return what a helper wants to know: versions, and what happened since the dialog."""
        versions = (
            f"{QCoreApplication.applicationName()} {QCoreApplication.applicationVersion()}, "
            f"Python {platform.python_version()}, Qt {qVersion()}, {platform.platform()}, "
            f"{QApplication.platformName()}"
        )
        more = self._count - len(self._reports)
        rest = [f"and {more} more"] if more > 0 else []
        return "\n".join([versions, *self._reports, *rest])
