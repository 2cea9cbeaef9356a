"""The person at this machine, by the name that colleagues know."""

from __future__ import annotations

import getpass
import sys
from functools import cache


@cache
def person_name() -> str:
    """Return the person's name as the system knows it: in full, else the account's."""
    full = _windows_name() if sys.platform == "win32" else _posix_name()
    return full or _account()


def _account() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


def _posix_name() -> str:
    import os  # noqa: PLC0415 - only where it is needed
    import pwd  # noqa: PLC0415 - not on Windows

    try:
        entry = pwd.getpwuid(os.getuid())
    except KeyError:
        return ""
    return entry.pw_gecos.split(",")[0].replace("&", entry.pw_name.capitalize()).strip()


def _windows_name() -> str:
    import ctypes  # noqa: PLC0415 - only where it is needed

    windll = getattr(ctypes, "windll", None)
    if windll is None:
        return ""
    display_name, size = 3, ctypes.c_ulong(0)
    ask = windll.secur32.GetUserNameExW
    ask(display_name, None, ctypes.byref(size))
    text = ctypes.create_unicode_buffer(size.value + 1)
    return text.value if ask(display_name, text, ctypes.byref(size)) else ""
