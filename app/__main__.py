"""Runs Plenum, as `plenum` and as `python -m app`: the window, or a command."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from seminar.messages import PlenumError


def main() -> None:
    """Open the window, or run a command of the command line, and leave with the exit status.

    The window does without the command line, for it is to be there at once.
    """
    if asks_for_window(sys.argv[1:]):
        sys.exit(_window(sys.argv[1:]))
    from app.cli import main as run_command  # noqa: PLC0415 - brings click

    run_command()


def asks_for_window(arguments: Sequence[str]) -> bool:
    """Whether Plenum was started without a command: by itself, or by opening a seminar with it.

    Desktops give the path of what is opened, from the root on. A path is told from a command by
    what stands between folders, so that `plenum demo` is the command, whatever there is.
    """
    separators = tuple(filter(None, (os.sep, os.altsep)))
    is_path = len(arguments) == 1 and any(mark in arguments[0] for mark in separators)
    return not arguments or (is_path and not arguments[0].startswith("-"))


def _window(paths: Sequence[str]) -> int | str:
    """Open the window; return the exit status, or why it cannot be opened."""
    from app.opening import open_window  # noqa: PLC0415

    try:
        return open_window(paths)
    except PlenumError as error:
        from app.person import PERSON  # noqa: PLC0415 - nobody has to be told else

        return PERSON.say(error.message)
    except Exception as error:  # noqa: BLE001 - whatever went wrong is one sentence
        from app.mistakes import mistake  # noqa: PLC0415
        from app.person import PERSON  # noqa: PLC0415

        return PERSON.say(mistake(error))


if __name__ == "__main__":
    main()
