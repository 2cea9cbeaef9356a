"""The window as a person has it before them: dressed, in bokmål, with the sample open.

Garbage is collected between tests only. The window does the same between events
(`app.desktop.tidying`). A test drops its widgets while they may still be painted; were they
destroyed in the middle of it, the run would crash.
"""

from __future__ import annotations

import gc
import shutil
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.desktop.document import Document
from app.desktop.interpreter import INTERPRETER
from app.desktop.qt_words import QtWords
from app.desktop.theme import apply
from app.desktop.window import USUAL, Window
from app.desktop.workspace import Workspace
from seminar.folder import open_seminar
from seminar.language import screen_language
from tests.app.desktop.screens import wait
from tests.sample import SAMPLE


@pytest.fixture(autouse=True, scope="module")
def _home_of_the_module(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Let what a module's tests share begin on such a machine too."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HOME", str(tmp_path_factory.mktemp("home")))
        yield


@pytest.fixture(autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let each test begin on a machine that remembers nothing."""
    monkeypatch.setenv("HOME", str(tmp_path_factory.mktemp("home")))


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    """Return a copy of the sample seminar."""
    return Path(shutil.copytree(SAMPLE, tmp_path / "seminar"))


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot) -> Iterator[Window]:
    """Yield the window before anything is opened in it."""
    INTERPRETER.speak(screen_language("nb"))
    apply(qapp, "light")
    window = Window()
    window.resize(USUAL)  # The screen of the tests is smaller.
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield window
    if "files" in vars(window) and window.files.keeper is not None:
        window.files.keeper.close()
    window.operations.cancel()
    window.operations.wait()


@pytest.fixture
def workspace(window: Window, sample: Path) -> Workspace:
    """Return the window's workspace with the sample open, without a keeper of files."""
    return window.show_seminar(Document(open_seminar(sample), sample))


@pytest.fixture(scope="module")
def house(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Window]:
    """Yield a window with the sample open as a person opens it, for the tests of a whole module.

    What a test changes in it, it undoes.
    """
    INTERPRETER.speak(screen_language("nb"))
    apply(qapp, "light")
    qt_words = QtWords(qapp)
    qt_words.begin()
    place = Path(shutil.copytree(SAMPLE, tmp_path_factory.mktemp("house") / "Dialogseminar"))
    window = Window()
    window.resize(USUAL)
    window.show()
    window.files.open_folder(place)
    wait(lambda: window.workspace is not None)
    wait(lambda: not window.operations.running)
    yield window
    INTERPRETER.speak(screen_language("nb"))
    QCoreApplication.removeTranslator(qt_words)
    window.operations.cancel()
    window.operations.wait()
    window.close()
    if window.workspace is not None:  # A test has failed, and left what it asks about.
        window.workspace.document.end()


@pytest.fixture(scope="session", autouse=True)
def _clipboard(qapp: QApplication) -> Iterator[None]:
    """Leave nothing on the clipboard: on this screen Qt would crash over it as it ends."""
    yield
    qapp.clipboard().clear()


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_protocol() -> Generator[None, object, object]:
    """Collect garbage before a test and not while it runs.

    What is there for good is set aside, so that the collection looks only at what the last test
    left.
    """
    gc.collect()
    gc.freeze()
    gc.disable()
    try:
        return (yield)
    finally:
        gc.enable()
