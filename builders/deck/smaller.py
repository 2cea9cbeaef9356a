"""Smaller copies of pictures, made once for each and kept while they are used."""

from __future__ import annotations

from collections import OrderedDict
from hashlib import sha256
from threading import Lock

from builders.image_file import ImageFile, no_larger

_MOST = 12
"""Copies that are kept: those of the slides one goes to and fro between."""


class SmallerPictures:
    """Copies of pictures by what the pictures hold; those not asked for longest go first.

    Several threads may use it at once.
    """

    def __init__(self) -> None:
        self._copies = OrderedDict[tuple[bytes, int], ImageFile]()
        self._lock = Lock()

    def no_larger(self, image: ImageFile, most: int) -> ImageFile:
        """Return a picture with at most `most` pixels a side: itself, or a smaller copy."""
        if max(image.width, image.height) <= most:
            return image
        key = (sha256(image.data).digest(), most)
        with self._lock:
            found = self._copies.pop(key, None)
        made = found or no_larger(image, most)
        with self._lock:
            self._copies[key] = made
            while len(self._copies) > _MOST:
                self._copies.popitem(last=False)
        return made
