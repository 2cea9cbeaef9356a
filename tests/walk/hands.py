"""A screen with nothing on it, and what a person does before it: keys, mouse, eyes for titles."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from PIL import ImageColor, ImageGrab

from builders.shelf import RECORD

PATIENCE = 60
"""Seconds that anything may take on a busy machine."""

Environment = dict[str, str]


def wait(there: Callable[[], bool], what: str) -> None:
    """Wait until something is there; fail with what it is if it never comes."""
    end = time.monotonic() + PATIENCE
    while not there():
        assert time.monotonic() < end, f"there was never {what}"
        time.sleep(0.1)


def built(folder: Path) -> str:
    """Return what the record of a seminar's folder tells of documents that were built."""
    record = folder / "documents" / RECORD
    return record.read_text("utf-8") if record.exists() else ""


class Hands:
    """What a person does at a keyboard and with a mouse, and sees on the screen.

    Args:
        environment: that of the programs the person starts.
    """

    def __init__(self, environment: Environment) -> None:
        self.environment = environment

    def _xdotool(self, *arguments: str) -> str:
        done = subprocess.run(
            ["xdotool", *arguments],
            env={**self.environment, "PATH": os.environ["PATH"]},
            capture_output=True,
            text=True,
            check=False,
            timeout=PATIENCE,
        )
        return done.stdout.strip()

    # --- keys ---

    def press(self, *keys: str) -> None:
        """Press keys, one after the other."""
        for key in keys:
            self._xdotool("key", "--clearmodifiers", key)
            time.sleep(0.2)

    def type(self, text: str) -> None:
        """Type a text."""
        self._xdotool("type", "--delay", "40", text)
        time.sleep(0.3)

    def choose(self, title: str, path: Path) -> None:
        """Type a path in the dialog of this title that asks for it, and wait until it is gone."""
        self.wait_for(title)
        dialog = self.in_front()
        self.type(str(path))
        self.press("Return")
        wait(lambda: self.in_front() not in ("", dialog), f"an end of {title}")

    def leave(self, app: subprocess.Popen[bytes]) -> None:
        """Quit; while documents are being built, that is asked about, and one tries again."""
        end = time.monotonic() + PATIENCE
        while app.poll() is None:
            assert time.monotonic() < end, f"{self.title()!r} did not close"
            self.press("Escape", "ctrl+q")
            with suppress(subprocess.TimeoutExpired):
                app.wait(3)

    # --- mouse ---

    def click(self, x: int, y: int) -> None:
        """Click at a place of the screen."""
        self._xdotool("mousemove", str(x), str(y), "click", "1")
        time.sleep(0.3)

    def drag(self, begin: tuple[int, int], end: tuple[int, int]) -> None:
        """Press the mouse at one place of the screen, and let it go at another."""
        self._xdotool("mousemove", *map(str, begin), "mousedown", "1")
        for part in range(1, 9):
            between = (a + (b - a) * part // 8 for a, b in zip(begin, end, strict=True))
            self._xdotool("mousemove", *map(str, between))
            time.sleep(0.05)
        time.sleep(0.2)
        self._xdotool("mouseup", "1")
        time.sleep(0.3)

    # --- eyes ---

    def has_window_manager(self) -> bool:
        """Whether windows are managed already."""
        return self._xdotool("get_desktop").isdigit()

    def in_front(self) -> str:
        """Return the number of the window that is in front; empty for none."""
        return self._xdotool("getactivewindow")

    def title(self) -> str:
        """Return the title of the window that is in front."""
        return self._xdotool("getactivewindow", "getwindowname")

    def dots(self, colour: str) -> int:
        """Return how many dots on the screen are of a colour, such as "103B45"."""
        screen = ImageGrab.grab(xdisplay=self.environment["DISPLAY"])
        wanted = ImageColor.getrgb(f"#{colour}")
        return sum(
            count
            for count, dot in screen.getcolors(screen.width * screen.height) or ()
            if dot == wanted
        )

    def press_main_button(self) -> None:
        """Click the main button of the dialog in front: the last, in its lower right corner."""
        told = self._xdotool("getactivewindow", "getwindowgeometry", "--shell").splitlines()
        at = {name: int(value) for name, _, value in (line.partition("=") for line in told)}
        # What is told of the place has the window's frame in it twice.
        self.click(at["X"] + at["WIDTH"] - 57, at["Y"] + at["HEIGHT"] - 57)

    def go_through(self, title: str) -> None:
        """Press the main button of each step of a dialog, until it is gone."""
        self.wait_for(title)
        end = time.monotonic() + PATIENCE
        while title in self.title():
            assert time.monotonic() < end, f"{title} did not come to its end"
            self.press_main_button()
            time.sleep(0.7)

    def wait_for(self, title: str) -> None:
        """Wait until a window whose title holds this is in front."""
        wait(lambda: title in self.title(), f"a window named {title}, not {self.title()!r}")
        time.sleep(0.3)


@contextmanager
def empty_screen(environment: Environment) -> Iterator[Hands]:
    """Yield the hands of somebody who has a screen before them on which nothing runs yet.

    Args:
        environment: that of the programs the person starts, but for the screen.
    """
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x800x24", "-nolisten", "tcp"],
        pass_fds=(writing,),
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as answer:
        seen = {**environment, "DISPLAY": f":{answer.readline().strip()}"}
    manager = subprocess.Popen(
        ["openbox"],
        env={"LANG": "C.UTF-8", **seen, "PATH": os.environ["PATH"]},
        stderr=subprocess.DEVNULL,
    )
    try:
        hands = Hands(seen)
        # A window that is there before its manager is not brought to the front.
        wait(hands.has_window_manager, "a window manager")
        yield hands
    finally:
        for process in (manager, server):
            process.terminate()
            process.wait()
