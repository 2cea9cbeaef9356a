"""A seminar with something changed deep inside it, told by its path."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace


def edited(value: Any, edits: dict[str, object]) -> Any:
    """Return `value` with the fields at paths such as `programme.0.items.2.title` replaced."""
    for path, new in edits.items():
        value = _edited(value, path.split("."), new)
    return value


def _edited(value: Any, path: list[str], new: object) -> Any:
    if not path:
        return new
    step, *rest = path
    if isinstance(value, tuple):
        index = int(step)
        elements: list[Any] = list(value)  # pyright: ignore[reportUnknownArgumentType]
        elements[index] = _edited(elements[index], rest, new)
        return tuple(elements)
    return replace(value, **{step: _edited(getattr(value, step), rest, new)})
