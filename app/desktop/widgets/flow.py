"""A layout that goes on in the next line where there is no room for all in one."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class Flow(QLayout):
    """Widgets side by side, in as many lines as they take.

    Args:
        parent: whose layout it is, if it is one's own.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: list[QLayoutItem] = []
        self._between, self._below = 8, 8
        self.setContentsMargins(QMargins())

    def set_gaps(self, between: int, below: int) -> None:
        """Set how far widgets stand from each other, side by side and one above the other."""
        self._between, self._below = between, below
        self.invalidate()

    def addItem(self, entry: QLayoutItem) -> None:
        """Put something after the others."""
        self._entries.append(entry)

    def count(self) -> int:
        """Return how many there are."""
        return len(self._entries)

    def itemAt(self, place: int) -> QLayoutItem | None:
        """Return what stands at a place."""
        return self._entries[place] if 0 <= place < len(self._entries) else None

    def takeAt(self, place: int) -> QLayoutItem | None:
        """Take away what stands at a place."""
        return self._entries.pop(place) if 0 <= place < len(self._entries) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Return that no more room is wanted than there is."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Whether the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return how high the lines are in a width."""
        return self._placed(QRect(0, 0, width, 0), puts=False)

    def setGeometry(self, rect: QRect) -> None:
        """Put everything into a place."""
        super().setGeometry(rect)
        self._placed(rect, puts=True)

    def sizeHint(self) -> QSize:
        """Return the size of one line."""
        shown = [entry.sizeHint() for entry in self._shown()]
        width = sum(size.width() for size in shown) + self._between * max(0, len(shown) - 1)
        return QSize(width, max((size.height() for size in shown), default=0))

    def minimumSize(self) -> QSize:
        """Return a size with room for the widest."""
        sizes = [entry.minimumSize() for entry in self._shown()]
        return QSize(
            max((size.width() for size in sizes), default=0),
            max((size.height() for size in sizes), default=0),
        )

    def _shown(self) -> list[QLayoutItem]:
        return [entry for entry in self._entries if not entry.isEmpty()]

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = [[]]
        used = 0
        for entry in self._shown():
            wide = entry.sizeHint().width()
            if lines[-1] and used + self._between + wide > width:
                lines.append([])
                used = 0
            used += wide + (self._between if lines[-1] else 0)
            lines[-1].append(entry)
        return lines

    def _placed(self, rect: QRect, *, puts: bool) -> int:
        """Put everything into its place, or only measure; return the height of all lines."""
        top = rect.top()
        for line in self._lines(rect.width()):
            height = max((entry.sizeHint().height() for entry in line), default=0)
            left = rect.left()
            for entry in line:
                size = entry.sizeHint()
                wide = min(size.width(), rect.width())
                if puts:
                    middle = top + (height - size.height()) // 2
                    entry.setGeometry(QRect(QPoint(left, middle), QSize(wide, size.height())))
                left += wide + self._between
            top += height + self._below
        return max(0, top - self._below - rect.top())
