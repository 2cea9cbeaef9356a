"""What a live slide shows of a list: the tasks in a table, what an earlier year said; to tick."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QSizePolicy

from app.desktop.desk import Desk
from app.desktop.interpreter import words
from app.desktop.pages.slides.open_slide import OpenSlide
from app.desktop.theme import THEME
from app.desktop.widgets.looks import put_look
from seminar.editing.slide_picks import offered, pick, picked
from seminar.emphasis import plain
from seminar.messages import PlenumError, message
from seminar.model import Seminar, Task
from seminar.tasks import task_in_words

_ID = Qt.ItemDataRole.UserRole
_LEAST, _MOST = 2, 12
"""How many lines it shows at once."""
_BOX = 36
"""How wide the box is with what is around it, in the guide's px."""


class Picks(QListWidget):
    """A list of boxes, one stop for Tab: arrows go through it, and the space bar ticks.

    Args:
        desk: the open seminar.
        opened: the slide that is edited.
        field: the slide's field that names what is ticked.
    """

    def __init__(self, desk: Desk, opened: OpenSlide, field: str) -> None:
        super().__init__()
        self._desk = desk
        self._opened = opened
        self._name = field
        put_look(self, "field")
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.itemChanged.connect(self._tick)

    def refresh(self) -> None:
        """Show what there is, with what the slide shows ticked."""
        seminar, slide = self._desk.document.seminar, self._opened.slide()
        shown = picked(seminar, slide) if slide is not None else ()
        entries = _entries(seminar, self._name)
        flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        if not self._desk.document.read_only:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        blocked = self.blockSignals(True)  # noqa: FBT003 - Qt's own
        self._have(len(entries))
        for place, (id_, text) in enumerate(entries):
            item = self.item(place)
            item.setFlags(flags)
            item.setData(_ID, id_)
            item.setText(text)
            item.setCheckState(Qt.CheckState.Checked if id_ in shown else Qt.CheckState.Unchecked)
        self._fit()
        self.blockSignals(blocked)

    def _have(self, count: int) -> None:
        """Have so many lines; those that stay keep the ring of the keyboard."""
        while self.count() > count:
            self.takeItem(self.count() - 1)
        while self.count() < count:
            self.addItem(QListWidgetItem())
        if self.currentRow() < 0 and count:
            self.setCurrentRow(0)

    def figure(self) -> str:
        """Return how many are ticked."""
        seminar, slide = self._desk.document.seminar, self._opened.slide()
        count = len(offered(seminar, self._name))
        shown = len(picked(seminar, slide)) if slide is not None else 0
        if shown == count:
            return words().text("All, also those to come")
        return words().text("{n} of {total}", n=shown, total=count)

    def _tick(self, item: QListWidgetItem) -> None:
        """Ask for the edit that a tick means; one that is refused is taken back."""
        document = self._desk.document
        on = item.checkState() == Qt.CheckState.Checked
        try:
            edit = pick(document.seminar, self._opened.known(), self._name, item.data(_ID), on=on)
        except PlenumError as error:
            self._desk.tell(error.message)
            self.refresh()
            return
        document.edit(edit.sentence, edit.change, self._opened.spot(self._name))

    # --- its size ---

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Have room for the lines that another width gives."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            blocked = self.blockSignals(True)  # noqa: FBT003 - Qt's own
            self._fit()
            self.blockSignals(blocked)

    def _fit(self) -> None:
        """Give each line room for all its words; Qt forgets the box when it breaks them."""
        room = QRect(0, 0, max(1, self.viewport().width() - THEME.px(_BOX)), 10_000)
        metrics = self.fontMetrics()
        for row in range(self.count()):
            item = self.item(row)
            high = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, item.text()).height()
            item.setSizeHint(QSize(0, high + THEME.px(8)))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return a size with room for the lines there are, up to some."""
        heights = [self.sizeHintForRow(row) for row in range(min(self.count(), _MOST))]
        line = self.fontMetrics().lineSpacing()
        around = THEME.px(8)  # Its border, and the room within it.
        return QSize(super().sizeHint().width(), max(sum(heights), _LEAST * line) + around)

    def minimumSizeHint(self) -> QSize:
        """Return the least size, which is as high as the wished one."""
        return QSize(THEME.px(80), self.sizeHint().height())


def _entries(seminar: Seminar, field: str) -> list[tuple[str, str]]:
    """Return what can be ticked: its id, and what it is called."""
    if field == "tasks":
        return [(task.id, _called(seminar, task)) for task in seminar.tasks]
    said = seminar.look_back.statements if seminar.look_back else ()
    return [(one.id, plain(one.text)) for one in said]


def _called(seminar: Seminar, task: Task) -> str:
    said = message("{task}: {title}", task=task_in_words(seminar, task), title=plain(task.title))
    return words().say(said)
