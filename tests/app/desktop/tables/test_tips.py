"""What a tooltip over a cell says."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from seminar.editing.items import set_item

LONG = "Samhandlingsstrukturer <b>og</b> beredskapsplanverk i helse- og omsorgssektoren i framtida"


def _hover(trial, id_: str, key: str) -> str:
    viewport, at = trial.view.viewport(), trial.middle(id_, key)
    QToolTip.hideText()
    QApplication.sendEvent(viewport, QHelpEvent(QEvent.Type.ToolTip, at, viewport.mapToGlobal(at)))
    return QToolTip.text()


def test_a_text_that_is_cut_off_is_said_whole_and_as_it_stands(trial):
    trial.view.ask(set_item(trial.document.seminar, "c", "title", LONG))
    assert "&lt;b&gt;og&lt;/b&gt; beredskapsplanverk" in _hover(trial, "c", "title")
    assert "framtida" in QToolTip.text()


def test_a_text_that_is_seen_needs_no_tooltip(trial):
    assert _hover(trial, "b", "title") == ""
    assert _hover(trial, "b", "minutes") == ""
