"""A screen of our own to open windows on (Xvfb): nobody is disturbed, and all is drawn."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

from benchmarks.contenders import Missing

_SIZE = "1920x1080x24"


def see_that_there_is_one() -> None:
    """Check that Xvfb is installed.

    Raises:
        Missing: it is not.
    """
    if shutil.which("Xvfb") is None:
        raise Missing("Xvfb is missing: on Debian, run `apt-get install xvfb`.")


@contextmanager
def screen() -> Iterator[dict[str, str]]:
    """Yield the environment in which a program finds a screen; it goes when this ends."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", _SIZE]
    server = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            number = told.readline().strip()
        yield {"DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
    finally:
        server.terminate()
        server.wait()


OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}
"""The environment in which Qt draws without a screen."""
