"""The table of the documents; a template can be dropped on a row."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent

from app.desktop.spot import Spot
from app.desktop.tables.commands import Ids, RowCommands
from app.desktop.tables.model import TableModel
from app.desktop.tables.view import TableView
from seminar.messages import message

_WORD, _POWERPOINT = (".dotx", ".docx"), (".potx", ".pptx")


class DocumentsTable(TableView):
    """The documents.

    Args:
        model: their rows.
        open_row: opens the files of the document with this id.
        show_details: shows the details of the current row and puts the focus there.
    """

    dropped = Signal(str, object)
    """A template, a `Path`, was dropped on the document with this id."""

    def __init__(
        self,
        model: TableModel[Any],
        open_row: Callable[[str], object],
        show_details: Callable[[], object],
    ) -> None:
        commands = RowCommands(spot=_spot, open=open_row, details=show_details)
        super().__init__(model, message("Documents"), commands, numbered=False, tall=True)
        self.setAcceptDrops(True)
        self.viewport().setAcceptDrops(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Let a template in."""
        if _template(event.mimeData()) is not None and self.can_edit():
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Say over which rows it may be dropped."""
        id_ = self._under(event)
        if id_ is not None and _serves(_template(event.mimeData()), id_):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell what was dropped where."""
        id_, path = self._under(event), _template(event.mimeData())
        if id_ is not None and path is not None and _serves(path, id_):
            event.acceptProposedAction()
            self.dropped.emit(id_, path)

    def _under(self, event: QDropEvent) -> str | None:
        index = self.indexAt(event.position().toPoint())
        return self.table.id_at(index.row()) if index.isValid() else None


def _spot(ids: Ids, field: str) -> Spot:
    return Spot(page="documents", document=ids[0] if ids else None, rows=ids, field=field)


def _template(data: QMimeData) -> Path | None:
    """Return the one template among what is dragged, or `None`."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    if len(paths) != 1 or paths[0].suffix.lower() not in (*_WORD, *_POWERPOINT):
        return None
    return paths[0]


def _serves(path: Path | None, document: str) -> bool:
    endings = _POWERPOINT if document == "deck" else _WORD
    return path is not None and path.suffix.lower() in endings
