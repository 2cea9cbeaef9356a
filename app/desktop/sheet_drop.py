"""Answer sheets that are dropped anywhere in an open seminar: collected, on the page Outcomes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

_ENDINGS = frozenset({".docx", ".odt"})


class SheetDrop(QObject):
    """Takes answer sheets that are dropped where nothing else takes them.

    Args:
        place: what they are dropped on.
        can_take: whether they are taken now.
        take: takes them: paths of Word or OpenDocument files.
    """

    def __init__(
        self,
        place: QWidget,
        can_take: Callable[[], bool],
        take: Callable[[tuple[Path, ...]], object],
    ) -> None:
        super().__init__(place)
        self._can_take, self._take = can_take, take
        place.setAcceptDrops(True)
        place.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take sheets, and nothing else."""
        if event.type() == QEvent.Type.DragEnter and isinstance(event, QDragEnterEvent):
            return self._accepts(event)
        if event.type() == QEvent.Type.Drop and isinstance(event, QDropEvent):
            sheets = sheets_in(event.mimeData())
            if self._accepts(event):
                self._take(sheets)
                return True
        return False

    def _accepts(self, event: QDropEvent) -> bool:
        if not sheets_in(event.mimeData()) or not self._can_take():
            return False
        event.acceptProposedAction()
        return True


def sheets_in(data: QMimeData) -> tuple[Path, ...]:
    """Return the files that may be answer sheets, where all that is dragged is such files."""
    urls = data.urls()
    paths = tuple(Path(url.toLocalFile()) for url in urls if url.isLocalFile())
    are_sheets = all(path.suffix.lower() in _ENDINGS and path.is_file() for path in paths)
    return paths if paths and are_sheets and len(paths) == len(urls) else ()
