"""Plays the screens of the window one after the other and takes a picture of each.

`tools.pictures.screens` starts it on a screen of its own, in a home of its own:
`python -m tools.pictures.scenes FOLDER [SCENE …]`.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.desktop.interpreter import INTERPRETER
from app.desktop.main import prepared
from app.desktop.theme import THEME, Scheme
from app.desktop.window import Window
from seminar.language import screen_language
from seminar.model import LanguageCode
from tools.pictures.coming_year import next_years
from tools.pictures.handed_in import HANDED_IN
from tools.pictures.other_pages import OTHER_SCENES
from tools.pictures.programme import PROGRAMME_SCENES
from tools.pictures.slides import SLIDES_SCENES
from tools.pictures.staging import Scene, settle
from tools.pictures.start import START_SCENES
from tools.pictures.survey import SURVEY_SCENES

LANGUAGES: tuple[LanguageCode, ...] = ("nb", "en")
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
SCENES: dict[str, Scene] = {
    **PROGRAMME_SCENES,
    **SLIDES_SCENES,
    **OTHER_SCENES,
    **SURVEY_SCENES,
    **START_SCENES,
    **HANDED_IN,
}
"""The screens, in the order in which they are played."""


def main(target: Path, *scenes: str) -> None:
    """Take the pictures of these scenes, or of all."""
    application = prepared()
    folder = next_years(Path.home() / "Fellesmappe")
    window = Window()
    window.showMaximized()
    QTest.qWaitForWindowActive(window)
    for name, play in SCENES.items():
        if scenes and name not in scenes:
            continue
        for language in (*LANGUAGES, *(("nn",) if name in SURVEY_SCENES else ())):
            for scheme in SCHEMES:
                INTERPRETER.speak(screen_language(language))
                THEME.set_scheme(scheme)
                end = play(window, folder)
                settle(window)
                _centre_dialog(window)
                _take(application, target / f"{name}-{language}-{scheme}.png")
                end()
                settle(window)
    if window.workspace is not None:
        window.workspace.document.end()  # As when a person closes the window.


def _centre_dialog(window: Window) -> None:
    """Put a dialog in the middle, for a window manager with much to do leaves it anywhere."""
    dialog = QApplication.activeModalWidget()
    if dialog is not None:
        dialog.move(window.geometry().center() - dialog.rect().center())
        settle(window)


def _take(application: QApplication, path: Path) -> None:
    application.primaryScreen().grabWindow(0).save(str(path))


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
