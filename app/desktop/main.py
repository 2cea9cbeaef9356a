"""Starting the desktop: the application, its looks, and the window."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from app import VERSION
from app.desktop.application import Application
from app.desktop.interpreter import INTERPRETER
from app.desktop.mishap import Mishaps
from app.desktop.no_screen import said_in_a_sentence
from app.desktop.operation import HUNG, Operations
from app.desktop.qt_words import QtWords
from app.desktop.theme import apply
from app.desktop.theme.emblem import emblem
from app.desktop.tidying import Tidying
from app.desktop.window import Window
from app.keeping.places import settings_file
from app.keeping.settings import read_settings
from seminar.language import interface_language, screen_language

_TURN = 0.001
"""Seconds after which a thread that works gives way to the window; Python's own five milliseconds
would be waited for again and again while something is read."""


def run(arguments: Sequence[str] = ()) -> int:
    """Open the window and stay until it is closed; return the exit status.

    Args:
        arguments: the path of a seminar to open, or nothing.
    """
    application = prepared()
    window = Window()
    Mishaps(window.keep_now, lambda: window).catch()
    # What opens files is made when it is first asked for.
    application.asked_to_open.connect(lambda path: window.files.open_folder(path))  # noqa: PLW0108
    window.show()
    if arguments:
        window.files.open_folder(Path(arguments[0]))
    else:
        QTimer.singleShot(0, window.offer_recovery)
    status = application.exec()
    _take_down(application, window)
    if HUNG:
        os._exit(status)  # All is kept; Qt and Python would wait for a share that does not answer.
    return status


def _take_down(application: QApplication, window: Window) -> None:
    """Wait for all works and take the window apart in order.

    Left to Python's end, Qt's objects go in any order, and what asks another one crashes.
    """
    for operations in window.findChildren(Operations):
        operations.end()
    application.processEvents()
    delete(window)
    application.processEvents()


def prepared() -> Application:
    """Return the application, named and dressed, speaking the person's language."""
    QCoreApplication.setApplicationName("plenum")
    QCoreApplication.setApplicationVersion(VERSION)
    # Said here, Fusion is the first style that is made; and Python need not learn of all that a
    # style can be asked for, which takes as long as half the start page.
    with said_in_a_sentence():
        application = Application([*sys.argv[:1], "-style", "fusion"])
    Tidying(application).begin()
    sys.setswitchinterval(_TURN)
    QApplication.setDesktopFileName("plenum")
    settings = read_settings(settings_file())
    INTERPRETER.speak(screen_language(settings.language or interface_language(os.environ)))
    QtWords(application).begin()
    apply(application, settings.colours, settings.text_size)
    application.setWindowIcon(emblem())
    return application
