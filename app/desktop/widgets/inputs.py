"""Fields to type and choose in; `labelled` puts their labels and reasons around them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt
from PySide6.QtGui import (
    QDragEnterEvent,
    QHelpEvent,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QSizePolicy,
    QToolTip,
)

from app.desktop.interpreter import INTERPRETER
from app.desktop.theme import THEME
from app.desktop.widgets.looks import redress
from app.desktop.widgets.tooltip import tooltip
from seminar.messages import Message

if TYPE_CHECKING:
    # What can be asked of a style is much, and takes long to import; the start does without.
    from PySide6.QtWidgets import QStyleOptionComboBox


def _is_of_files(data: QMimeData) -> bool:
    """Whether files are dragged, which Qt would write as their addresses."""
    return any(url.isLocalFile() for url in data.urls())


class Line(QLineEdit):
    """A line of text.

    Args:
        hint: what may be typed, shown while nothing is.
    """

    def __init__(self, hint: Message | None = None) -> None:
        super().__init__()
        if hint is not None:
            INTERPRETER.say(self.setPlaceholderText, hint)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Let texts in; files are for whatever lies around the field."""
        if _is_of_files(event.mimeData()):
            event.ignore()
        else:
            super().dragEnterEvent(event)

    def event(self, event: QEvent) -> bool:
        """Show a text that the field is too narrow for as a tooltip."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), tooltip(self.text() if self._is_cut() else ""))
            return True
        return super().event(event)

    def _is_cut(self) -> bool:
        from PySide6.QtWidgets import QStyle, QStyleOptionFrame  # noqa: PLC0415 - not at the start

        option = QStyleOptionFrame()
        self.initStyleOption(option)
        within = QStyle.SubElement.SE_LineEditContents
        room = self.style().subElementRect(within, option, self).width()
        return self.fontMetrics().horizontalAdvance(self.text()) > room

    def setReadOnly(self, read_only: bool) -> None:  # noqa: FBT001 - Qt's own
        """Let the text be typed, or only be selected and copied."""
        if read_only == self.isReadOnly():  # Dressing a field anew takes its time.
            return
        super().setReadOnly(read_only)
        redress(self)


class TextArea(QPlainTextEdit):
    """A text of several lines, as high as what is in it; Tab leaves it.

    Args:
        least: how many lines it always has room for.
        most: how many it grows to before it scrolls.
        hint: what may be typed, shown while nothing is.
    """

    def __init__(self, least: int = 2, most: int = 8, hint: Message | None = None) -> None:
        super().__init__()
        self._least, self._most = least, most
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        THEME.changed.connect(self._grow)
        if hint is not None:
            INTERPRETER.say(self.setPlaceholderText, hint)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Whether it is a text; files are for whatever lies around the field."""
        return super().canInsertFromMimeData(source) and not _is_of_files(source)

    def setReadOnly(self, read_only: bool) -> None:  # noqa: FBT001 - Qt's own
        """Let the text be typed, or only be selected and copied."""
        if read_only == self.isReadOnly():  # Dressing a field anew takes its time.
            return
        super().setReadOnly(read_only)
        self.setTextInteractionFlags(
            self.textInteractionFlags() | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        redress(self)

    def sizeHint(self) -> QSize:
        """Return a size with room for the lines there are."""
        line = self.fontMetrics().lineSpacing()
        lines = max(self._least, min(self._most, round(self._text_height() / line)))
        around = 2 * (round(self.document().documentMargin()) + THEME.px(6))
        return QSize(super().sizeHint().width(), lines * line + around)

    def _text_height(self) -> float:
        """Return the height of all lines, laid out in the width there is."""
        height, block = 0.0, self.document().firstBlock()
        while block.isValid():
            height += self.blockBoundingRect(block).height()
            block = block.next()
        return height

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Have room for the lines that another width gives."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._grow()

    def minimumSizeHint(self) -> QSize:
        """Return the least size, which is as high as the wished one."""
        return QSize(THEME.px(80), self.sizeHint().height())

    def _grow(self) -> None:
        self.updateGeometry()


class Choice(QComboBox):
    """A choice among few; the wheel scrolls the page, not the choice."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setMaxVisibleItems(16)
        self._entries: tuple[tuple[object, Message], ...] = ()
        INTERPRETER.changed.connect(self._say)

    def offer(self, entries: tuple[tuple[object, Message], ...]) -> None:
        """Offer values, each with what it is called; the chosen one stays if it is there."""
        chosen = self.currentData()
        self._entries = entries
        blocked = self.blockSignals(True)  # noqa: FBT003 - Qt's own
        self.clear()
        for value, _ in entries:
            self.addItem("", value)
        self._say()
        self.setCurrentIndex(max(self.findData(chosen), 0) if entries else -1)
        self.blockSignals(blocked)

    def _say(self) -> None:
        for row, (_, what) in enumerate(self._entries):
            self.setItemText(row, INTERPRETER.words.say(what))

    def shown_text(self) -> str:
        """Return the chosen one's name as far as there is room for it."""
        from PySide6.QtWidgets import QStyle  # noqa: PLC0415 - not at the start

        option = self._option()
        within = QStyle.SubControl.SC_ComboBoxEditField
        control = QStyle.ComplexControl.CC_ComboBox
        room = self.style().subControlRect(control, option, within, self).width()
        return self.fontMetrics().elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, room - 2
        )

    def _option(self) -> QStyleOptionComboBox:
        from PySide6.QtWidgets import QStyleOptionComboBox  # noqa: PLC0415 - not at the start

        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        return option

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it with dots where the name goes on; Qt would cut a letter through."""
        from PySide6.QtWidgets import QStyle, QStylePainter  # noqa: PLC0415 - not at the start

        option = self._option()
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        option.currentText = self.shown_text()  # type: ignore[attr-defined]
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def event(self, event: QEvent) -> bool:
        """Show a name that the field is too narrow for as a tooltip."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            whole = self.currentText()
            said = whole if self.shown_text() != whole else self.toolTip()
            QToolTip.showText(event.globalPos(), tooltip(said))
            return True
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to what scrolls around it."""
        event.ignore()


class StepField(QAbstractSpinBox):
    """The look of a field with steps; the wheel scrolls the page, not the number."""

    def __init__(self) -> None:
        super().__init__()
        THEME.fit(self._indent, 8)

    def setReadOnly(self, read_only: bool) -> None:  # noqa: FBT001 - Qt's own
        """Let the value be typed, or only be selected and copied."""
        if read_only == self.isReadOnly():  # Dressing a field anew takes its time.
            return
        super().setReadOnly(read_only)
        redress(self)

    def _indent(self, width: int) -> None:
        # Qt leaves the padding of the style sheet out here.
        self.lineEdit().setTextMargins(width, 0, 0, 0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to what scrolls around it."""
        event.ignore()


class Tick(QCheckBox):
    """A box to tick, with what it means."""

    def __init__(self, what: Message) -> None:
        super().__init__()
        INTERPRETER.say(self.setText, what)


class Dot(QRadioButton):
    """One of several ways, of which exactly one is chosen."""

    def __init__(self, what: Message) -> None:
        super().__init__()
        INTERPRETER.say(self.setText, what)
