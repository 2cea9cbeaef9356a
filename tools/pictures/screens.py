"""Pictures of the window: each screen, light and dark, in two languages and two sizes.

A real window on a screen of its own (Xvfb) with a window manager (openbox); what is on the screen
is what is drawn.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import Image

from tools.pictures.pages import COLOURS, PICTURES, ROOT

SIZES = ((1280, 800), (1920, 1080))
_HOME = "/home/organisator"
_WITH_HOME = f"""
set -e
mount -t overlay overlay -o "lowerdir=/home,upperdir=$1/layer,workdir=$1/work" /home
mkdir {_HOME}
shift
exec "$@"
"""
"""Makes the home on a layer in its first argument, and runs the command that follows."""
_ROUNDS = 3
"""How often the colours that are kept are moved to the middle of those they stand for."""


def draw_screens() -> None:
    """Draw every screen of the window."""
    for wide, high in SIZES:
        with tempfile.TemporaryDirectory() as place, _screen(wide, high) as display:
            play(Path(place), display)
            for drawn in sorted(Path(place).glob("*.png")):
                _keep(drawn, PICTURES / f"window-{drawn.stem}-{wide}.png")


def play(place: Path, display: str, *scenes: str) -> None:
    """Play scenes in the home of somebody who has just begun, and take a picture of each.

    Paths stand in the pictures. So the home is at the place where an organiser would have it, on a
    layer over the machine's own homes that nobody else sees and that is gone afterwards.

    Args:
        place: where the pictures and the layer are put.
        display: the screen.
        scenes: their names; without any, all.
    """
    for name in ("layer", "work"):
        (place / name).mkdir()
    homes = ["unshare", "--map-root-user", "--mount", "sh", "-c", _WITH_HOME, "sh", str(place)]
    playing = [sys.executable, "-m", "tools.pictures.scenes", str(place), *scenes]
    subprocess.run([*homes, *playing], cwd=ROOT, env=_environment(display), check=True)


def _environment(display: str) -> dict[str, str]:
    """Return an environment in which the window has this screen, and remembers nothing."""
    plain = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    return {**plain, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "HOME": _HOME}


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
