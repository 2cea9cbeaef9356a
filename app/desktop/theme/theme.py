"""The theme: light or dark and how large, as the person or the system wants it, and who is told."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, Protocol, cast
from weakref import WeakKeyDictionary

from PySide6.QtCore import QDir, QObject, Qt, Signal
from PySide6.QtGui import QFont, QFontInfo, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from app.desktop.theme import colours, palette
from app.desktop.theme.colours import Colours
from app.desktop.theme.sizes import BODY, Sizes, sizes_for
from app.desktop.theme.style_sheet import MARKS, MARKS_PREFIX, style_sheet

Scheme = Literal["system", "light", "dark"]
_QT_SCHEMES = {
    "system": Qt.ColorScheme.Unknown,
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
}


class _Setter(Protocol):
    """A bound method of a Qt object that takes lengths."""

    __self__: QObject
    __name__: str


class Theme(QObject):
    """How everything looks now: colours and sizes."""

    changed = Signal()
    """Colours or sizes are others; what was painted or measured is to be done anew."""

    def __init__(self) -> None:
        super().__init__()
        self._app: QApplication | None = None
        self._system_font = QFont()
        self._fitted: WeakKeyDictionary[QObject, dict[str, tuple[float, ...]]] = WeakKeyDictionary()
        self.scheme: Scheme = "system"
        self.text_size = 100
        self.dark = False
        self.sizes = Sizes()
        self.colours: Colours = colours.LIGHT
        self.palette = palette.light()

    # --- choosing ---

    def wear(self, app: QApplication, scheme: Scheme, text_size: int) -> None:
        """Dress an application, and again when its system turns dark or light."""
        if self._app is not app:
            self._begin(app)
        self.scheme, self.text_size = scheme, text_size
        app.styleHints().setColorScheme(_QT_SCHEMES[scheme])
        self._refresh()

    def set_scheme(self, scheme: Scheme) -> None:
        """Turn light, dark, or as the system is."""
        if self._app is not None:
            self.wear(self._app, scheme, self.text_size)

    def set_text_size(self, percent: int) -> None:
        """Show everything at another size; 100 is the system's own."""
        if self._app is not None:
            self.wear(self._app, self.scheme, percent)

    def _begin(self, app: QApplication) -> None:
        self._app = app
        self._system_font = app.font()
        QDir.setSearchPaths(MARKS_PREFIX, [str(MARKS)])
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(self._refresh)
        hints.accessibility().contrastPreferenceChanged.connect(self._refresh)

    # --- dressing ---

    def _refresh(self) -> None:
        app = self._app
        if app is None or not isValid(app):
            return
        self.dark = self._is_dark()
        self.colours = colours.DARK if self.dark else colours.LIGHT
        self.sizes = sizes_for(QFontInfo(self._system_font).pixelSize(), self.text_size)
        app.setFont(self.font(BODY))
        self.palette = self._palette()
        app.setPalette(self.palette)
        app.setStyleSheet(style_sheet(self.sizes, "dark" if self.dark else "light"))
        self._fit_all()
        self.changed.emit()

    def _is_dark(self) -> bool:
        if self.scheme != "system":
            return self.scheme == "dark"
        return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark

    def _palette(self) -> QPalette:
        chosen = palette.dark() if self.dark else palette.light()
        hints = QGuiApplication.styleHints()  # PySide forgets its children with it
        wish = hints.accessibility().contrastPreference()
        return palette.sharper(chosen) if wish == Qt.ContrastPreference.HighContrast else chosen

    # --- measuring ---

    def px(self, guide: float) -> int:
        """Return a length of the guide as it is now."""
        return self.sizes.px(guide)

    def font(self, guide: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        """Return the system's font at a size of the guide."""
        return self._font(self.sizes.text(guide), weight)

    def bar_font(self, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        """Return the font of bars and charts."""
        return self._font(self.sizes.bar_text(), weight)

    def _font(self, px: int, weight: QFont.Weight) -> QFont:
        font = QFont(self._system_font)
        font.setPixelSize(px)
        font.setWeight(weight)
        return font

    def fit(self, setter: Callable[..., object], *guide: float) -> None:
        """Give `setter` lengths of the guide, now and at each text size to come.

        Args:
            setter: a bound method of a Qt object, such as `widget.setFixedHeight`.
            guide: lengths in the guide's px.
        """
        bound = cast("_Setter", setter)
        self._fitted.setdefault(bound.__self__, {})[bound.__name__] = guide
        setter(*(self.px(length) for length in guide))

    def _fit_all(self) -> None:
        for owner, fits in list(self._fitted.items()):
            if isValid(owner):
                for name, guide in fits.items():
                    getattr(owner, name)(*(self.px(length) for length in guide))


THEME = Theme()
"""The theme of this process."""


def apply(app: QApplication, scheme: Scheme = "system", text_size: int = 100) -> None:
    """Dress an application that wears Fusion: our palette and style sheet, the system's font.

    Args:
        app: the application, which has no windows yet or many.
        scheme: light, dark, or as the system is, now and when it changes.
        text_size: in percent of the system's own.
    """
    THEME.wear(app, scheme, text_size)
