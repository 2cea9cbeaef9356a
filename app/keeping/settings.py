"""What Plenum remembers on the machine: one typed table, kept as a JSON file.

A file that is damaged, or was written by another Plenum, costs only what cannot be understood.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, Literal, cast

import msgspec
from msgspec import Struct

from seminar.atomic import write
from seminar.failures import writing
from seminar.model import LanguageCode

Colours = Literal["system", "light", "dark"]
TEXT_SIZES = (80, 200)
"""The smallest and the largest size of text, in percent of the system's."""


class Settings(Struct, frozen=True, kw_only=True):
    """What is remembered.

    Args:
        language: that of the window; `None` for the system's.
        colours: light, dark, or as the system has it.
        text_size: in percent of the system's.
        window: place and size of the window, as Qt packs them; empty before the first time.
        columns: the widths of a table's columns in pixels at 100 %, by the names of both.
        panes: the sizes of panes that share a room in pixels, by the room's name.
        shown: whether a pane that can be closed is open, such as "details", by its name.
        folders: where a folder or file was last chosen, by what for, such as "open".
    """

    language: LanguageCode | None = None
    colours: Colours = "system"
    text_size: int = 100
    window: str = ""
    columns: dict[str, dict[str, int]] = {}
    panes: dict[str, tuple[int, ...]] = {}
    shown: dict[str, bool] = {}
    folders: dict[str, str] = {}


def read_settings(path: Path) -> Settings:
    """Return the settings that a file holds; what cannot be understood is as it is at first."""
    data = _data(path)
    known: dict[str, Any] = {}
    for field in msgspec.structs.fields(Settings):
        if field.name in data:
            with suppress(msgspec.ValidationError):
                known[field.name] = msgspec.convert(data[field.name], field.type)
    settings = Settings(**known)
    least, most = TEXT_SIZES
    return msgspec.structs.replace(settings, text_size=min(max(settings.text_size, least), most))


def change_settings(path: Path, change: Callable[[Settings], Settings]) -> Settings:
    """Change the settings in a file and return them.

    They are read just before, so that what another window has changed meanwhile stays, and so do
    settings that only another Plenum knows.

    Raises:
        CannotWrite: the system refuses; the file is as it was.
    """
    before = read_settings(path)
    after = change(before)
    if after == before:
        return after
    with writing(path):
        path.parent.mkdir(parents=True, exist_ok=True)
    write(path, json.dumps({**_data(path), **msgspec.to_builtins(after)}, indent=1).encode())
    return after


def _data(path: Path) -> dict[str, Any]:
    with suppress(OSError, ValueError, RecursionError):
        data: object = json.loads(path.read_bytes())
        if isinstance(data, dict):
            return cast("dict[str, Any]", data)
    return {}
