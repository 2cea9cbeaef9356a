"""A picture of a slide or page, and why there is none."""

from __future__ import annotations

import struct

from msgspec import Struct

from seminar.messages import PlenumError


class CannotDraw(PlenumError):
    """There is no picture of a slide or page; the message says why."""


class Picture(Struct, frozen=True):
    """A picture of a slide or page.

    Args:
        data: a PNG file's bytes.
        exact: whether it shows charts as Office does, too.
        frayed: whether its last row is only partly the slide's, and mixed with white.
    """

    data: bytes
    exact: bool = True
    frayed: bool = False

    @property
    def size(self) -> tuple[int, int]:
        """Its width and height in pixels, from the PNG's first chunk (ISO/IEC 15948, 11.2.2)."""
        width, height = struct.unpack(">II", self.data[16:24])
        return width, height
