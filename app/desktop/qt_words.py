"""Qt's own words in the person's language: its file dialog, context menus and standard buttons.

Qt brings a translation to nynorsk, but none to bokmål; so its sentences stand in our catalogues,
keyed by what Qt calls them. `tests/app/desktop/test_qt_words.py` asks Qt whether it knows each.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, QTranslator

from app.desktop.interpreter import INTERPRETER, words
from seminar.messages import Message, message

_EDITING = (
    message("&Undo"),
    message("&Redo"),
    message("Cu&t"),
    message("&Copy"),
    message("&Paste"),
    message("Delete"),
    message("Select All"),
)
SENTENCES: dict[str, tuple[Message, ...]] = {
    "QLineEdit": _EDITING,
    "QWidgetTextControl": (*_EDITING, message("Copy &Link Location")),
    "QAbstractSpinBox": (
        message("&Select All"),
        message("&Step up"),
        message("Step &down"),
    ),
    "QPlatformTheme": (
        message("OK"),
        message("Save"),
        message("Open"),
        message("Cancel"),
        message("Close"),
        message("&Yes"),
        message("&No"),
        message("Help"),
        message("Retry"),
        message("Ignore"),
    ),
    "QFileDialog": (
        message("Look in:"),
        message("&Look in:"),
        message("Back"),
        message("Forward"),
        message("Parent Directory"),
        message("Create New Folder"),
        message("List View"),
        message("Detail View"),
        message("File &name:"),
        message("Files of type:"),
        message("Files of &type:"),
        message("Directory:"),
        message("&Choose"),
        message("&Open"),
        message("&Save"),
        message("&Rename"),
        message("&Delete"),
        message("Show &hidden files"),
        message("&New Folder"),
        message("New Folder"),
        message("Find Directory"),
        message("Save As"),
        message("Open"),
        message("Files"),
        message("Show "),
        message("Go back"),
        message("Go forward"),
        message("Go to the parent directory"),
        message("Create a New Folder"),
        message("Change to list view mode"),
        message("Change to detail view mode"),
        message("Sidebar"),
        message("List of places and bookmarks"),
        message("All Files (*)"),
        message("Directories"),
        message("Recent Places"),
        message("My Computer"),
        message("Remove"),
        message("Delete"),
        message("%1\nDirectory not found.\nPlease verify the correct directory name was given."),
        message("%1\nFile not found.\nPlease verify the correct file name was given."),
        message("%1 already exists.\nDo you want to replace it?"),
        message("Are you sure you want to delete '%1'?"),
        message("Could not delete directory."),
    ),
    "QFileSystemModel": (
        message("Name"),
        message("Size"),
        message("Kind"),
        message("Type"),
        message("Date Modified"),
        message("Computer"),
        message("My Computer"),
    ),
    "QAbstractFileIconProvider": (
        message("Folder"),
        message("Drive"),
        message("File"),
        message("Unknown"),
    ),
}
"""What Qt says by itself, by the part of Qt that says it."""


class QtWords(QTranslator):
    """Gives Qt's sentences in the language that the window speaks."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._known = {
            context: {sentence.original for sentence in sentences}
            for context, sentences in SENTENCES.items()
        }
        INTERPRETER.changed.connect(self.begin)

    def begin(self) -> None:
        """Speak; widgets that Qt has words in are told that the language is another."""
        QCoreApplication.removeTranslator(self)
        QCoreApplication.installTranslator(self)

    def isEmpty(self) -> bool:
        """Whether it has nothing to say, so that Qt would not ask it."""
        return False

    def translate(  # pyright: ignore[reportIncompatibleMethodOverride] - Qt's null string
        self,
        context: bytes | bytearray | memoryview | str,
        source: bytes | bytearray | memoryview | str,
        disambiguation: bytes | bytearray | memoryview | str | None = None,  # noqa: ARG002 - Qt's
        n: int = -1,  # noqa: ARG002
    ) -> str | None:
        """Return Qt's `source` in the person's language; `None` for what it is to say itself.

        An empty text would be taken for the translation.
        """
        original = _text(source)
        if original not in self._known.get(_text(context), ()):
            return None
        return words().text(original)


def _text(value: bytes | bytearray | memoryview | str) -> str:
    return value if isinstance(value, str) else bytes(value).decode()
