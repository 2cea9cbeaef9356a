"""Runs Plenum, as `plenum` and as `python -m app`: the window, or a command."""

from __future__ import annotations

import sys

from seminar.messages import PlenumError


def main() -> None:
    """Open the window, or run a command of the command line, and leave with the exit status.

    The window does without the command line, for it is to be there at once.
    """
    if sys.argv[1:]:
        from app.cli import main as run_command  # noqa: PLC0415 - brings click

        run_command()
    else:
        sys.exit(_window())


def _window() -> int | str:
    """Open the window; return the exit status, or why it cannot be opened."""
    from app.opening import open_window  # noqa: PLC0415

    try:
        return open_window()
    except PlenumError as error:
        from app.person import PERSON  # noqa: PLC0415 - nobody has to be told else

        return PERSON.say(error.message)
    except Exception as error:  # noqa: BLE001 - whatever went wrong is one sentence
        from app.mistakes import mistake  # noqa: PLC0415
        from app.person import PERSON  # noqa: PLC0415

        return PERSON.say(mistake(error))


if __name__ == "__main__":
    main()
