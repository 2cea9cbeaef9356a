"""Collecting garbage between events, on the interface's thread only.

Python collects garbage whenever enough has been made: in the middle of painting, or on a thread of
the pool. What it then destroys may be a widget that Qt is at work with, or that belongs to another
thread, and either is a crash. So the automatic collection is off, and a timer does it.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_INTERVAL = 500
"""How often it is looked whether there is enough to collect, in milliseconds."""


class Tidying(QObject):
    """Collects garbage when Python itself would have, but at a quiet moment.

    Args:
        parent: what it lives as long as: the application.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, interval=_INTERVAL)
        self._timer.timeout.connect(self.tidy)

    def begin(self) -> None:
        """Take the collection over from Python.

        What is there is kept out of it: the modules, half of all objects, which nobody lets go.
        """
        gc.disable()
        gc.freeze()
        self._timer.start()

    def end(self) -> None:
        """Give it back."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()

    def tidy(self) -> None:
        """Collect the generations that are due."""
        counts, thresholds = gc.get_count(), gc.get_threshold()
        due = [
            generation
            for generation, (count, threshold) in enumerate(zip(counts, thresholds, strict=True))
            if threshold and count > threshold
        ]
        if due:
            gc.collect(max(due))
