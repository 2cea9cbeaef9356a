"""Qt's own words: in bokmål, nynorsk and English as the window's, and switched with it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QLibraryInfo, QTranslator
from PySide6.QtWidgets import QFileDialog, QLabel

from app.desktop.interpreter import INTERPRETER
from app.desktop.qt_words import SENTENCES, QtWords
from seminar.language import screen_language

_EVERY = [(context, one.original) for context, those in SENTENCES.items() for one in those]
_COMMENTS = ("", "All other platforms", "Match Windows Explorer", "Match OS X Finder")
"""What Qt adds to a sentence that is said otherwise elsewhere."""


@pytest.fixture
def qt_words(qapp):
    qt_words = QtWords(qapp)
    qt_words.begin()
    yield qt_words
    QCoreApplication.removeTranslator(qt_words)
    INTERPRETER.speak(screen_language("nb"))


@pytest.mark.parametrize(("context", "sentence"), _EVERY)
def test_every_sentence_is_one_that_qt_says(qapp, context, sentence):
    place = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    known = []
    for code in ("nn", "de", "ja"):
        translator = QTranslator()
        assert translator.load(f"qtbase_{code}", place)
        known += [translator.translate(context, sentence, comment) for comment in _COMMENTS]
    assert any(known)


def test_qt_speaks_the_windows_language_and_switches_with_it(qt_words):
    said = {}
    for code in ("nb", "nn", "en"):
        INTERPRETER.speak(screen_language(code))
        said[code] = QCoreApplication.translate("QPlatformTheme", "Cancel")
    assert said == {"nb": "Avbryt", "nn": "Avbryt", "en": "Cancel"}
    INTERPRETER.speak(screen_language("nn"))
    assert QCoreApplication.translate("QLineEdit", "&Undo") == "&Angre"


def test_the_file_dialog_is_in_bokmal(qtbot, qt_words):
    INTERPRETER.speak(screen_language("nb"))
    dialog = QFileDialog()
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    qtbot.addWidget(dialog)
    assert "Fil&navn:" in {label.text() for label in dialog.findChildren(QLabel)}


def test_what_is_not_qts_is_left_to_others(qt_words):
    assert qt_words.translate("Another", "Cancel") is None


def test_what_is_not_ours_qt_says_itself(qt_words):
    assert QCoreApplication.translate("QNowhere", "Left %1") == "Left %1"
