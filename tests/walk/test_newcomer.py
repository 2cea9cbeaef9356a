"""A newcomer's walk: the real window, hands on the keyboard, nothing known of the inside.

`make app` is what is started; xdotool types; what came of it is read from the files.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pptx import Presentation

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 60
"""Seconds that the window may take for anything on a busy machine."""

pytestmark = [pytest.mark.slow, pytest.mark.rendering]


class Hands:
    """What a person does at a keyboard, and sees on the screen."""

    def __init__(self, environment: dict[str, str]) -> None:
        self.environment = environment

    def _xdotool(self, *arguments: str) -> str:
        done = subprocess.run(
            ["xdotool", *arguments],
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=PATIENCE,
        )
        return done.stdout.strip()

    def press(self, *keys: str) -> None:
        """Press keys, one after the other."""
        for key in keys:
            self._xdotool("key", "--clearmodifiers", key)
            time.sleep(0.2)

    def type(self, text: str) -> None:
        """Type a text."""
        self._xdotool("type", "--delay", "40", text)
        time.sleep(0.3)

    def title(self) -> str:
        """Return the title of the window that is in front."""
        return self._xdotool("getactivewindow", "getwindowname")

    def wait_for(self, title: str) -> None:
        """Wait until a window whose title holds this is in front."""
        _wait(lambda: title in self.title(), f"a window named {title}, not {self.title()!r}")
        time.sleep(0.3)


def _wait(there: Callable[[], bool], what: str) -> None:
    end = time.monotonic() + PATIENCE
    while not there():
        assert time.monotonic() < end, f"there was never {what}"
        time.sleep(0.1)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / "home").mkdir()
    return tmp_path / "home"


@pytest.fixture
def hands(home: Path, own_environment: dict[str, str]) -> Iterator[Hands]:
    """Yield the hands of somebody who has a screen before them on which nothing runs yet."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x800x24", "-nolisten", "tcp"],
        pass_fds=(writing,),
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as answer:
        display = f":{answer.readline().strip()}"
    plain = {name: value for name, value in own_environment.items() if not name.startswith("XDG_")}
    environment = {
        **plain,
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        "HOME": str(home),
        "PLENUM_LANGUAGE": "nb",
    }
    manager = subprocess.Popen(["openbox"], env=environment, stderr=subprocess.DEVNULL)
    try:
        yield Hands(environment)
    finally:
        for process in (manager, server):
            process.terminate()
            process.wait()


@pytest.fixture
def app(hands: Hands) -> Iterator[subprocess.Popen[bytes]]:
    """Yield the app, started as the README says."""
    # What it sets up is set up before the clock runs.
    subprocess.run(["make", "--silent", ".venv/.plenum"], cwd=ROOT, check=True)
    with subprocess.Popen(
        ["make", "app"],
        cwd=ROOT,
        env=hands.environment,
        stderr=subprocess.PIPE,
        start_new_session=True,
    ) as app:
        try:
            hands.wait_for("Plenum")
            yield app
        finally:
            if app.poll() is None:
                os.killpg(app.pid, signal.SIGKILL)


def test_a_newcomer_opens_the_sample_changes_it_and_finds_the_changes_in_the_deck(
    hands: Hands, app: subprocess.Popen[bytes], home: Path
) -> None:
    # Start: the last of the three cards is the sample, which goes where one says.
    hands.press("Tab", "Tab", "Return")
    hands.wait_for("eksempelet")
    hands.type(str(home))
    hands.press("Return")
    hands.wait_for("Dialogseminar 2025")
    seminar = home / "Dialogseminar 2025" / "seminar.json"

    # Programme: the second item becomes shorter, and a break comes after the third.
    hands.press("Down", "Right")
    hands.type("25")
    hands.press("Return", "ctrl+j")
    hands.type("Strekk ut 5")
    hands.press("Return")

    # Tasks: a new one, with a question, put into the programme.
    hands.press("ctrl+3", "Insert")
    hands.type("Det vi tar med hjem")
    hands.press("Return")

    hands.press("ctrl+s")
    _wait(lambda: "Det vi tar med hjem" in seminar.read_text(encoding="utf-8"), "a saved task")
    saved = json.loads(seminar.read_text(encoding="utf-8"))
    minutes = {item["title"]: item["minutes"] for item in saved["programme"][0]["items"]}
    assert minutes["Helhetlig ressursforvaltning"] == 25
    assert minutes["Strekk ut"] == 5

    # Documents: build them all; what is doubtful is asked about once.
    hands.press("ctrl+shift+b")
    hands.wait_for("Bygg dokumenter")
    hands.press("Tab", "Return")
    deck = seminar.parent / "documents" / "Presentasjon Dialogseminar 2025.pptx"
    sheets = seminar.parent / "documents" / "Oppsummering Dialogseminar 2025.docx"
    _wait(lambda: deck.exists() and sheets.exists(), "a deck and a summary")
    texts = _texts(deck)
    assert "Strekk ut" in texts
    assert "09.45" in texts
    assert "Det vi tar med hjem" in _saved_texts(seminar.parent / "documents")

    # Closing: all is saved, so nothing is asked.
    hands.press("ctrl+q")
    app.wait(PATIENCE)
    assert app.stderr is not None
    assert app.stderr.read() == b""


def _texts(deck: Path) -> str:
    slides = Presentation(str(deck)).slides
    return "\n".join(_text_of(shape) for slide in slides for shape in slide.shapes)


def _text_of(shape: object) -> str:
    if getattr(shape, "has_table", False):
        return "\n".join(cell.text for row in shape.table.rows for cell in row.cells)  # type: ignore[attr-defined]
    return shape.text_frame.text if getattr(shape, "has_text_frame", False) else ""  # type: ignore[attr-defined]


def _saved_texts(folder: Path) -> str:
    from docx import Document  # noqa: PLC0415 - only where it is read

    paths = folder.glob("Oppgaveark*.docx")
    return "\n".join(
        paragraph.text for path in paths for paragraph in Document(str(path)).paragraphs
    )
