"""Imports as Python does them.

PySide takes the place of Python's `__import__`, to read the source of each module that is imported
from then on and look whether it names PySide, for the sake of alternative names that a module may
ask for (`from __feature__ import snake_case`). None here asks, and the reading takes longer than
the importing.
"""

from __future__ import annotations

import builtins

import PySide6.QtCore  # noqa: F401 - it has taken the place of `__import__` when it is there


def import_as_python_does() -> None:
    """Let imports be Python's own again."""
    builtins.__import__ = vars(builtins).get("__orig_import__", builtins.__import__)
