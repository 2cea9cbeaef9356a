"""The application: its icon, and what the system asks of it while it runs."""

from __future__ import annotations

import subprocess
import sys

from PySide6.QtCore import QSize

from app.desktop.theme.emblem import emblem
from tests.processes import unmeasured_environment

_ASKED = """
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QFileOpenEvent
from app.desktop.main import prepared
application = prepared()
asked = []
application.asked_to_open.connect(asked.append)
QCoreApplication.sendEvent(application, QFileOpenEvent(QUrl.fromLocalFile("/felles/Dialogmøte")))
print(asked == [Path("/felles/Dialogmøte")], not application.windowIcon().isNull())
"""


def test_a_seminar_that_the_system_asks_for_is_passed_on_and_windows_have_an_icon():
    ran = subprocess.run(
        [sys.executable, "-c", _ASKED],
        capture_output=True,
        text=True,
        check=True,
        env=unmeasured_environment(),
    )
    assert ran.stdout.split() == ["True", "True"]


def test_the_icon_is_drawn_for_each_usual_size(qapp):
    assert QSize(16, 16) in emblem().availableSizes()
    assert emblem().pixmap(QSize(32, 32)).size() == QSize(32, 32)
