"""Everything that a person sees or hears of a window, as texts with the path of their widget."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct
from PySide6.QtCore import QAbstractItemModel, QBuffer, QModelIndex, QPoint, QSize, Qt
from PySide6.QtGui import QAction, QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QProgressBar,
    QTabBar,
    QTableView,
    QWidget,
)

_ROLE = Qt.ItemDataRole
SPOKEN = (_ROLE.DisplayRole, _ROLE.AccessibleTextRole, _ROLE.ToolTipRole)
_DRAWN = re.compile(r"<text[^>]*>([^<]*)</text>")
_ENTITIES = {"&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'", "&amp;": "&", "&#39;": "'"}


class Seen(Struct, frozen=True):
    """A text that is seen or heard.

    Args:
        path: the widget's class after those it stands in.
        what: what of the widget it is, such as "tooltip".
        text: the text.
    """

    path: str
    what: str
    text: str

    def __str__(self) -> str:
        return f"{self.path} {self.what}: {self.text!r}"


def path_of(widget: QWidget) -> str:
    """Return the names of a widget and of those it stands in, below the window."""
    names: list[str] = []
    here: QWidget | None = widget
    while here is not None:
        own = here.objectName()
        is_ours = own and not own.startswith("qt_")
        names.append(type(here).__name__ + (f"#{own}" if is_ours else ""))
        here = None if here.isWindow() else here.parentWidget()
    return " > ".join(reversed(names))


def tree(top: QWidget) -> Iterator[QWidget]:
    """Yield a window and all in it that can be seen."""
    yield top
    for child in top.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
        if child.isVisibleTo(top) and not child.isWindow():
            yield from tree(child)


def seen(top: QWidget) -> list[Seen]:
    """Return all texts of a window: those of widgets, of models and menus, and what is painted."""
    found = [Seen(type(top).__name__, "window title", top.windowTitle())]
    for widget in tree(top):
        path = path_of(widget)
        found += [Seen(path, what, text) for what, text in texts(widget)]
    found += [Seen(type(top).__name__, "painted", text) for text in painted(top)]
    return [one for one in found if one.text.strip()]


def texts(widget: QWidget) -> Iterator[tuple[str, str]]:  # noqa: C901 - one case a kind
    """Yield what a widget shows and says, each with what it is."""
    yield "tooltip", widget.toolTip()
    yield "status tip", widget.statusTip()
    yield "help", widget.whatsThis()
    yield "name", widget.accessibleName()
    yield "description", widget.accessibleDescription()
    match widget:
        case QMenuBar() | QMenu():
            yield from _of_menu(widget.actions())
        case QLabel() | QAbstractButton():
            yield "text", widget.text()
        case QLineEdit():
            yield "text", widget.text()
            yield "hint", widget.placeholderText()
        case QPlainTextEdit():
            yield "text", widget.toPlainText()
            yield "hint", widget.placeholderText()
        case QComboBox():
            yield "hint", widget.placeholderText()
            yield from (("entry", widget.itemText(n)) for n in range(widget.count()))
        case QTabBar():
            for n in range(widget.count()):
                yield "tab", widget.tabText(n)
                yield "tab's tooltip", widget.tabToolTip(n)
                yield "tab's name", widget.accessibleTabName(n)
        case QGroupBox():
            yield "title", widget.title()
        case QProgressBar():
            yield "text", widget.text() if widget.isTextVisible() else ""
        case QTableView():
            yield from _of_table(widget)
        case QAbstractItemView():
            yield from _of_rows(widget.model())
        case _:
            pass


def _of_menu(actions: list[QAction]) -> Iterator[tuple[str, str]]:
    for action in actions:
        if action.isVisible() and not action.isSeparator():
            yield "entry", action.text()
            menu: QMenu | None = action.menu()  # type: ignore[assignment]
            if menu is not None:
                yield from _of_menu(menu.actions())


def _of_table(view: QTableView) -> Iterator[tuple[str, str]]:
    model = view.model()
    for column in range(model.columnCount()):
        if not view.isColumnHidden(column) and view.horizontalHeader().isVisible():
            for role in SPOKEN:
                said = model.headerData(column, Qt.Orientation.Horizontal, role)
                yield "heading", said or ""
    yield from _of_rows(model)


def _of_rows(model: QAbstractItemModel | None) -> Iterator[tuple[str, str]]:
    if model is None:
        return
    for row in range(model.rowCount()):
        for column in range(model.columnCount(QModelIndex())):
            for role in SPOKEN:
                said = model.index(row, column).data(role)
                yield f"cell {row}, {column}, {role.name}", said if isinstance(said, str) else ""


def painted(top: QWidget) -> list[str]:
    """Return what is painted in a window, by whatever paints: each stretch of a line is a text."""
    buffer = QBuffer()
    drawing = QSvgGenerator()
    drawing.setOutputDevice(buffer)
    drawing.setSize(QSize(top.width(), top.height()))
    painter = QPainter(drawing)
    top.render(painter, QPoint())
    painter.end()
    found = _DRAWN.findall(bytes(buffer.data().data()).decode())
    return [_plain(text) for text in found]


def _plain(text: str) -> str:
    for entity, letter in _ENTITIES.items():
        text = text.replace(entity, letter)
    return text
