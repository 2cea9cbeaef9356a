"""Pictures of the window: each screen, light and dark, in two languages and two sizes.

A real window on a screen of its own (Xvfb) with a window manager (openbox); what is on the screen
is what is drawn.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import Image

from tools.pictures.pages import COLOURS, PICTURES, ROOT

SIZES = ((1280, 800), (1920, 1080))
_ROUNDS = 3
"""How often the colours that are kept are moved to the middle of those they stand for."""


def draw_screens() -> None:
    """Draw every screen of the window."""
    for wide, high in SIZES:
        with _place() as place, _screen(wide, high) as display:
            command = [sys.executable, "-m", "tools.pictures.scenes", str(place)]
            subprocess.run(command, cwd=ROOT, env=_environment(display, place), check=True)
            for drawn in sorted(place.glob("*.png")):
                _keep(drawn, PICTURES / f"window-{drawn.stem}-{wide}.png")


@contextmanager
def _place() -> Iterator[Path]:
    """Yield a folder for the seminars, of a name that may stand in a picture."""
    place = Path(tempfile.gettempdir()) / "Fellesmappe"
    place.mkdir()
    try:
        yield place
    finally:
        shutil.rmtree(place)


def _environment(display: str, place: Path) -> dict[str, str]:
    """Return an environment in which the window has this screen, and remembers nothing."""
    home = place / "home"
    home.mkdir()
    plain = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    return {**plain, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "HOME": str(home)}


@contextmanager
def _screen(wide: int, high: int) -> Iterator[str]:
    """Start a screen with a window manager, and yield what it is called."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        [
            "Xvfb",
            "-displayfd",
            str(writing),
            "-screen",
            "0",
            f"{wide}x{high}x24",
            "-nolisten",
            "tcp",
        ],
        pass_fds=(writing,),
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as answer:
        display = f":{answer.readline().strip()}"
    manager = subprocess.Popen(
        ["openbox"], env={**os.environ, "DISPLAY": display}, stderr=subprocess.DEVNULL
    )
    try:
        yield display
    finally:
        for process in (manager, server):
            process.terminate()
            process.wait()


def _keep(drawn: Path, target: Path) -> None:
    with Image.open(drawn) as picture:
        whole = picture.convert("RGB")
    # Other methods mix the few dots of a mark's colour with their surroundings.
    few = whole.quantize(
        COLOURS, Image.Quantize.MAXCOVERAGE, kmeans=_ROUNDS, dither=Image.Dither.NONE
    )
    few.save(target, optimize=True)
