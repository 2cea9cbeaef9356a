"""Starting until the window can be used, and what it then holds.

Run as `python -m benchmarks.desktop.starting WHO BEGAN`: WHO is `bare`, a main window with a label
that answers a key, or `plenum`, which begins as `plenum` does; BEGAN is the monotonic clock when
the process was started. Prints one line of JSON.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder
from types import ModuleType

_PLENUM = "app.desktop.main"


class _After(MetaPathFinder):
    """Does something when Plenum's desktop has been imported, and not before it."""

    def __init__(self, then: Callable[[], None]) -> None:
        self._then = then

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, _target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if name != _PLENUM:
            return None
        spec = PathFinder.find_spec(name, path)
        loader = spec.loader if spec else None
        if loader is not None:
            execute = loader.exec_module

            def execute_and_go_on(module: ModuleType) -> None:
                execute(module)
                self._then()

            loader.exec_module = execute_and_go_on
        return spec


def _tell_instead_of_staying() -> None:
    """Let the application tell when its window can be used, instead of staying open."""
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    QApplication.exec = staticmethod(_tell)  # type: ignore[method-assign]


def _tell() -> int:
    import os  # noqa: PLC0415

    from PySide6.QtCore import Qt  # noqa: PLC0415
    from PySide6.QtWidgets import QApplication, QMainWindow  # noqa: PLC0415

    from benchmarks.desktop.watching import megabytes, press, until_painted  # noqa: PLC0415

    (window,) = (one for one in QApplication.topLevelWidgets() if isinstance(one, QMainWindow))
    until_painted(window)
    press(Qt.Key.Key_Tab, window)
    seconds = time.monotonic() - _began
    print(f'{{"seconds": {seconds}, "megabytes": {megabytes()}}}', flush=True)
    os._exit(0)


def _bare() -> None:
    from PySide6.QtCore import Qt  # noqa: PLC0415
    from PySide6.QtGui import QKeyEvent  # noqa: PLC0415
    from PySide6.QtWidgets import QApplication, QLabel, QMainWindow  # noqa: PLC0415

    class Window(QMainWindow):
        def keyPressEvent(self, event: QKeyEvent) -> None:
            if event.key() == Qt.Key.Key_Tab:
                self.setWindowTitle("answered")

    application = QApplication(["bare"])
    window = Window()
    window.setCentralWidget(QLabel("A bare window"))
    window.resize(1280, 800)
    window.show()
    _tell_instead_of_staying()
    application.exec()


def _plenum() -> None:
    from app.__main__ import main  # noqa: PLC0415

    sys.meta_path.insert(0, _After(_tell_instead_of_staying))
    main()


if __name__ == "__main__":
    _who, _began = sys.argv[1], float(sys.argv[2])
    del sys.argv[1:]
    {"bare": _bare, "plenum": _plenum}[_who]()
