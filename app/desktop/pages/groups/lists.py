"""Lists that come from files: participants, by button or dropped, and last year's groups."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from app.desktop.desk import Desk
from app.desktop.interpreter import words
from app.desktop.operation import Operation, Reporter
from app.desktop.pages.groups.acts import GroupActs
from app.desktop.pages.groups.clips import fetching
from app.desktop.pages.groups.participants import Participants
from app.desktop.spot import Spot
from app.entry.participant_file import read_participant_file
from app.entry.table import Table
from seminar.drawing import groups_of_its_year
from seminar.editing.drawing import add_earlier
from seminar.folder import SEMINAR, open_seminar
from seminar.messages import PlenumError, message
from seminar.model import EarlierGroups

ENDINGS = frozenset({".xlsx", ".xlsm", ".csv", ".tsv", ".txt"})
"""Of files that can be lists."""
_NEARLY = frozenset({".xls", ".xlsb", ".ods"})
"""Of lists that another program can make such a file of; reading one says so."""


class Lists(QObject):
    """Fetches lists.

    Args:
        desk: the open seminar.
        page: what dialogs stand before.
        people: where participants come.
        acts: does what follows from last year's groups.
    """

    def __init__(self, desk: Desk, page: QWidget, people: Participants, acts: GroupActs) -> None:
        super().__init__(page)
        self._desk = desk
        self._page = page
        self._people = people
        self._acts = acts

    # --- participants ---

    def choose(self) -> None:
        """Ask for a file with participants, and show what would be taken."""
        said = words()
        kinds = said.text(
            "Lists ({patterns})", patterns=" ".join(f"*{one}" for one in sorted(ENDINGS))
        )
        chosen, _ = QFileDialog.getOpenFileName(
            self._page.window(),
            said.text("Fetch participants"),
            str(self._desk.document.folder.parent),
            f"{kinds};;{said.text('All files (*)')}",
        )
        if chosen:
            self.fetch(Path(chosen))

    def fetch(self, file: Path) -> None:
        """Read a list in the background, and show what would be taken."""
        operation = Operation(message("Reading the list"), partial(_read, file))
        operation.success(self._show).failure(self._tell).start(self._desk.operations)

    def _show(self, table: Table) -> None:
        from app.desktop.tables.paste_preview import PastePreview  # noqa: PLC0415 - only here

        if not self._people.view.commit_open_editor():
            return
        preview = PastePreview(self._people.view, fetching(), table, 0)
        preview.chosen.connect(self._people.view.ask)
        preview.open()

    def _tell(self, error: PlenumError) -> None:
        self._desk.tell(error.message)

    # --- dropped files ---

    def file_in(self, mime: QMimeData) -> Path | None:
        """Return the one file that is dragged, if it can be a list; `None` for anything else."""
        files = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
        is_list = len(files) == 1 and files[0].suffix.lower() in ENDINGS | _NEARLY
        return files[0] if is_list and not self._desk.document.read_only else None

    # --- last year ---

    def choose_last_year(self) -> None:
        """Ask for the folder of an earlier seminar, and let drawings avoid its pairs."""
        chosen = QFileDialog.getExistingDirectory(
            self._page.window(),
            words().text("Find last year's seminar"),
            str(self._desk.document.folder.parent),
        )
        if chosen:
            self.fetch_last_year(Path(chosen))

    def fetch_last_year(self, folder: Path) -> None:
        """Read an earlier seminar in the background, and let drawings avoid its pairs."""
        operation = Operation(message("Reading last year's seminar"), partial(_groups_of, folder))
        operation.success(self._take).failure(self._tell).start(self._desk.operations)

    def _take(self, earlier: EarlierGroups) -> None:
        at = Spot(page="groups", field="avoid_earlier")
        self._acts.ask(lambda: add_earlier(self._desk.document.seminar, earlier), at)


def _read(file: Path, _reporter: Reporter) -> Table:
    return read_participant_file(file)


def _groups_of(folder: Path, _reporter: Reporter) -> EarlierGroups:
    if not (folder / SEMINAR).exists():
        raise PlenumError(
            "{folder} holds no seminar; choose the folder in which seminar.json stands.",
            folder=folder.name,
        )
    return groups_of_its_year(open_seminar(folder))
