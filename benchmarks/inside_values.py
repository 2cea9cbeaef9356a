"""What `benchmarks.inside` prints, apart from it, so that reading it imports nothing large."""

from __future__ import annotations

from msgspec import Struct


class Inside(Struct):
    """Seconds of each repetition, and the size of what was built.

    Args:
        build: from a seminar in memory to the bytes of its deck.
        stored: writing the same parts as an archive, uncompressed as Plenum stores them.
        deflated: the same, compressed as other programs do.
        slides: how many the deck has.
        megabytes: the deck's size.
        compressed_megabytes: its size if it were compressed.
    """

    build: list[float]
    stored: list[float]
    deflated: list[float]
    slides: int
    megabytes: float
    compressed_megabytes: float
