"""Starting the desktop: the application, its looks, and the window."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from app.desktop.interpreter import INTERPRETER
from app.desktop.mishap import Mishaps
from app.desktop.qt_words import QtWords
from app.desktop.theme import apply
from app.desktop.tidying import Tidying
from app.desktop.window import Window
from seminar.language import interface_language, screen_language


def run(arguments: Sequence[str] = ()) -> int:
    """Open the window and stay until it is closed; return the exit status.

    Args:
        arguments: the path of a seminar's folder to open, or nothing.
    """
    application = prepared()
    window = Window()
    Mishaps(window.keep_now, lambda: window).catch()
    window.show()
    for path in arguments[:1]:
        window.files.open_folder(Path(path))
    return application.exec()


def prepared() -> QApplication:
    """Return the application, named and dressed, speaking the person's language."""
    QCoreApplication.setApplicationName("plenum")
    QCoreApplication.setApplicationVersion("0.1.0")
    application = QApplication(sys.argv[:1])
    Tidying(application).begin()
    QApplication.setDesktopFileName("plenum")
    INTERPRETER.speak(screen_language(interface_language(os.environ)))
    QtWords(application).begin()
    apply(application)
    return application
