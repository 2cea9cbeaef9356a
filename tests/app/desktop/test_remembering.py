from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QApplication, QSplitter
from pytestqt.qtbot import QtBot

from app.desktop.theme import THEME, apply
from app.desktop.window import SMALLEST, USUAL, Window
from app.keeping.places import settings_file
from app.keeping.settings import change_settings, read_settings
from seminar.folder import open_seminar
from tests.app.desktop.handling import opened
from tests.app.desktop.remembered import move
from tests.processes import unmeasured_environment

SCRIPT = Path(__file__).with_name("remembered.py")


def run(what: str, folder: Path) -> str:
    environment = {**unmeasured_environment(), "PLENUM_LANGUAGE": "nb", "HOME": os.environ["HOME"]}
    result = subprocess.run(
        [sys.executable, SCRIPT, what, folder],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
        env=environment,
    )
    assert result.returncode == 0, result.stderr
    return result.stdout


@pytest.mark.slow
def test_what_a_person_has_chosen_is_there_again_in_the_next_process(sample: Path) -> None:
    run("change", sample)
    second = open_seminar(sample).programme[1]
    assert json.loads(run("tell", sample)) == {
        "height": 710,
        "scheme": "dark",
        "language": "nn",
        "text size": 110,
        "recents": [str(sample)],
        "folder": str(sample.parent),
        "page": "programme",
        "day": second.id,
        "row": second.items[2].id,
        "width": 111,
        "details": False,
        "tasks list": 310,
        "problems": 170,
    }


def test_the_systems_language_is_followed_until_another_is_chosen(window: Window) -> None:
    window.looks.set_scheme("dark")
    assert read_settings(settings_file()).language is None
    window.looks.set_language("nn")
    window.looks.set_scheme("light")
    assert read_settings(settings_file()).language == "nn"
    window.looks.set_language("nb")
    assert read_settings(settings_file()).language == "nb"


def test_what_another_window_chose_meanwhile_is_kept(window: Window) -> None:
    change_settings(settings_file(), lambda all_: replace(all_, panes={"tasks.0": (200, 600)}))
    window.looks.set_scheme("dark")
    found = read_settings(settings_file())
    assert (found.colours, found.panes) == ("dark", {"tasks.0": (200, 600)})


def test_a_place_of_the_window_that_makes_no_sense_does_no_harm(qapp: QApplication) -> None:
    change_settings(settings_file(), lambda all_: replace(all_, window="ø!"))
    apply(qapp)
    window = Window()
    window.show()
    assert window.size().width() >= window.minimumWidth()
    window.close()


def outline_of(window: Window, qtbot: QtBot, folder: Path) -> QSplitter:
    """Open the seminar, show its slides, and return what parts the outline from the form."""
    opened(window, qtbot, folder)
    assert window.workspace is not None
    window.workspace.show_page("slides")
    QApplication.processEvents()
    splitter = window.workspace.page.findChild(QSplitter)
    assert isinstance(splitter, QSplitter)
    return splitter


def leave(window: Window) -> None:
    window.files.leave(lambda: None)
    assert window.workspace is None


def test_what_a_narrow_window_gave_a_pane_is_not_for_a_wide_one(
    window: Window, qtbot: QtBot, sample: Path
) -> None:
    window.resize(SMALLEST)
    THEME.set_text_size(200)
    narrow = outline_of(window, qtbot, sample).sizes()[0] / THEME.sizes.unit
    leave(window)
    THEME.set_text_size(100)
    window.resize(USUAL)
    wide = outline_of(window, qtbot, sample).sizes()[0]
    assert narrow < wide == THEME.px(272)


def test_a_pane_that_somebody_has_moved_stays_as_wide(
    window: Window, qtbot: QtBot, sample: Path
) -> None:
    splitter = outline_of(window, qtbot, sample)
    move(splitter, 220)
    chosen = 220
    assert splitter.sizes()[0] == chosen
    leave(window)
    splitter = outline_of(window, qtbot, sample)
    assert splitter.sizes()[0] == chosen
    window.resize(USUAL.width() + 100, USUAL.height())
    QApplication.processEvents()
    assert splitter.sizes()[0] == chosen
