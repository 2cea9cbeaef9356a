"""Tabs of days: each with its name and, below it, how it stands; things can be dropped on them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec import Struct
from PySide6.QtCore import QMimeData, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFont,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import QHBoxLayout, QTabBar, QWidget

from app.desktop.interpreter import INTERPRETER
from app.desktop.theme import THEME
from app.desktop.theme.colours import SignalName
from app.desktop.theme.icons import SIGNAL_ICONS, pixmap
from app.desktop.theme.sizes import BODY, NOTE, RADIUS
from app.desktop.widgets.buttons import IconButton
from seminar.messages import Message

LINGER = 600
"""How long something is held over a tab, in milliseconds, before the tab opens."""

_HEIGHT = 48
_LEAST = 192
_SIDE = 12
_GAP = 12
_FOOT = 3
_SIGN = 14
_Role = QPalette.ColorRole


class Tab(Struct, frozen=True):
    """What a tab says.

    Args:
        title: such as "Torsdag 19. mars".
        line: how it stands, such as "8 min igjen".
        signal: whether that is well or not; `None` for neither.
    """

    title: str
    line: str = ""
    signal: SignalName | None = None

    def spoken(self) -> str:
        """Return what a screen reader says."""
        return ", ".join(part for part in (self.title, self.line) if part)


def accepts_nothing(_data: QMimeData) -> bool:
    """Whether something may be dropped, where nothing may."""
    return False


class TabRow(QTabBar):
    """The tabs themselves."""

    dropped = Signal(int, QDropEvent)
    """Something that is accepted was dropped on the tab of this number."""

    def __init__(self) -> None:
        super().__init__()
        self.accepts: Callable[[QMimeData], bool] = accepts_nothing
        self._tabs: tuple[Tab, ...] = ()
        self._is_roomy = True
        self._over = -1
        self._linger = QTimer(self, singleShot=True, interval=LINGER)
        self._linger.timeout.connect(self._open)
        self.setAcceptDrops(True)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(True)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        THEME.changed.connect(self._measure)

    # --- what they say ---

    def show_tabs(self, tabs: Sequence[Tab]) -> None:
        """Show these tabs; the current one keeps its place."""
        if tuple(tabs) == self._tabs:
            return
        self._tabs = tuple(tabs)
        while self.count() > len(tabs):
            self.removeTab(self.count() - 1)
        while self.count() < len(tabs):
            self.addTab("")
        for number, tab in enumerate(tabs):
            self.setTabText(number, tab.spoken().replace("&", "&&"))
            self.setAccessibleTabName(number, tab.spoken())
        self._measure()

    def _measure(self) -> None:
        # Qt asks for the sizes of tabs anew when the icons' size is set.
        self.setIconSize(QSize(THEME.px(_SIGN), THEME.px(_SIGN)))
        self.updateGeometry()
        self.update()

    def tabSizeHint(self, index: int) -> QSize:
        """Return a size with room for both lines."""
        tab = self._tabs[index] if index < len(self._tabs) else Tab("")
        title = _bold(BODY).horizontalAdvance(tab.title)
        line = _bold(NOTE).horizontalAdvance(tab.line) + THEME.px(_SIGN + 6)
        wide = max(title, line) + 2 * THEME.px(_SIDE)
        least = THEME.px(_LEAST) if self._is_roomy else 0
        lines = _bold(BODY).height() + _bold(NOTE).height() + THEME.px(_FOOT + 8)
        return QSize(max(wide, least), max(THEME.px(_HEIGHT), lines))

    def fit(self, room: int) -> bool:
        """Stand as far apart as there is room for; return whether all tabs have room.

        Args:
            room: in pixels.
        """
        for roomy in (True, False):
            if roomy != self._is_roomy:
                self._is_roomy = roomy
                self._measure()
            if self._wide() <= room:
                return True
        return False

    def _wide(self) -> int:
        return sum(self.tabSizeHint(number).width() for number in range(len(self._tabs)))

    def minimumTabSizeHint(self, index: int) -> QSize:
        """Return the least size of a tab, which is its size."""
        return self.tabSizeHint(index)

    # --- painting ---

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the tabs."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, tab in enumerate(self._tabs):
            self._paint_tab(painter, number, tab)

    def _paint_tab(self, painter: QPainter, number: int, tab: Tab) -> None:
        place, is_open = self.tabRect(number), number == self.currentIndex()
        palette = self.palette()
        if number == self._over:
            painter.fillRect(place, palette.color(_Role.Highlight))
        painter.setFont(THEME.font(BODY, _weight(is_open)))
        painter.setPen(palette.color(_Role.Text if is_open else _Role.PlaceholderText))
        inside = place.adjusted(THEME.px(_SIDE), THEME.px(4), 0, -THEME.px(_FOOT + 3))
        painter.drawText(inside, Qt.AlignmentFlag.AlignTop, tab.title)
        self._paint_line(painter, inside, tab)
        if is_open:
            foot = QRect(place.x(), place.bottom() - THEME.px(_FOOT) + 1, place.width(), 0)
            foot.setHeight(THEME.px(_FOOT))
            painter.fillRect(foot, palette.color(_Role.Accent))
            self._paint_ring(painter, place)

    def _paint_line(self, painter: QPainter, inside: QRect, tab: Tab) -> None:
        colour = self.palette().color(_Role.PlaceholderText)
        bottom = Qt.AlignmentFlag.AlignBottom
        if tab.signal is not None:
            colour = THEME.colours.signal(tab.signal)
            side = THEME.px(_SIGN)
            sign = pixmap(SIGNAL_ICONS[tab.signal], tab.signal, side, self.devicePixelRatioF())
            line = _bold(NOTE).height()
            painter.drawPixmap(inside.x(), inside.bottom() + 1 - (line + side) // 2, sign)
            inside = inside.adjusted(side + THEME.px(5), 0, 0, 0)
        painter.setFont(THEME.font(NOTE, _weight(tab.signal in ("warning", "error"))))
        painter.setPen(colour)
        painter.drawText(inside, bottom, tab.line)

    def _paint_ring(self, painter: QPainter, place: QRect) -> None:
        if self.hasFocus():
            painter.setPen(QPen(self.palette().color(_Role.Accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            box = QRectF(place).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(box, THEME.px(RADIUS), THEME.px(RADIUS))

    # --- dropping ---

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Let in what may be dropped."""
        if self.accepts(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where it would land; the tab opens when it is held there."""
        over = self.tabAt(event.position().toPoint())
        if over != self._over:
            self._hover(over)
        event.setAccepted(over >= 0)

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        """Forget what was held over the tabs."""
        self._hover(-1)

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell what was dropped where."""
        over = self.tabAt(event.position().toPoint())
        self._hover(-1)
        if over >= 0:
            self.dropped.emit(over, event)

    def _hover(self, over: int) -> None:
        self._over = over
        if over >= 0:
            self._linger.start()
        else:
            self._linger.stop()
        self.update()

    def _open(self) -> None:
        if self._over >= 0:
            self.setCurrentIndex(self._over)


def _bold(size: int) -> QFontMetrics:
    return QFontMetrics(THEME.font(size, QFont.Weight.Bold))


def _weight(is_bold: bool) -> QFont.Weight:  # noqa: FBT001 - it is the value
    return QFont.Weight.Bold if is_bold else QFont.Weight.Normal


class Tabs(QWidget):
    """Tabs, and the button that adds one.

    Args:
        name: what the tabs are, to a screen reader.
        add: what the button says.
    """

    def __init__(self, name: Message, add: Message) -> None:
        super().__init__()
        self.row = TabRow()
        self.add = IconButton(add, "plus", "muted")
        INTERPRETER.say(self.row.setAccessibleName, name)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.row)
        line.addWidget(self.add)
        line.addStretch()
        THEME.fit(line.setSpacing, _GAP)
        self.setFocusProxy(self.row)

    def fit(self, room: int) -> bool:
        """Let the tabs stand as far apart as there is room for; return whether all have room.

        Args:
            room: of tabs and button, in pixels.
        """
        return self.row.fit(room - self.add.sizeHint().width() - THEME.px(_GAP))
