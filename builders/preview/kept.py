"""Pictures that were drawn, kept until others need the room."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable
from threading import Lock

from builders.preview.picture import Picture

_ROOM = 96 * 2**20
"""Bytes: some two thousand pictures of a slide as wide as the preview."""


class KeptPictures:
    """Pictures by the values that they show; those not asked for longest go first.

    Several threads may use it at once.

    Args:
        room: how many bytes they may hold together.
    """

    def __init__(self, room: int = _ROOM) -> None:
        self._room = room
        self._held = 0
        self._pictures = OrderedDict[Hashable, tuple[Picture, ...]]()
        self._lock = Lock()

    def get(self, key: Hashable) -> tuple[Picture, ...] | None:
        """Return the pictures of a value, of a slide one and of a document its pages; or `None`."""
        with self._lock:
            found = self._pictures.get(key)
            if found is not None:
                self._pictures.move_to_end(key)
            return found

    def keep(self, key: Hashable, *pictures: Picture) -> None:
        """Keep the pictures of a value."""
        with self._lock:
            before = self._pictures.pop(key, None)
            self._held += _size(pictures) - _size(before or ())
            self._pictures[key] = pictures
            while self._held > self._room and len(self._pictures) > 1:
                _, gone = self._pictures.popitem(last=False)
                self._held -= _size(gone)


def _size(pictures: tuple[Picture, ...]) -> int:
    return sum(len(one.data) for one in pictures)
