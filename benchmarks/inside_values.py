"""What the programs that measure inside print, apart from them, so that reading it is light."""

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


class InsideDocuments(Struct):
    """Seconds of each repetition, and what was built.

    Args:
        build: from a seminar's files to the bytes of its Word documents.
        render: from what they say, gathered beforehand, and the templates on the disk to the same.
        files: how many there are.
        megabytes: their size together.
    """

    build: list[float]
    render: list[float]
    files: int
    megabytes: float


class InsidePdfs(Struct):
    """Seconds of making the same PDFs.

    Args:
        documents: how many there are.
        together: all in one start of LibreOffice.
        apart: each in a start of its own, one after the other.
    """

    documents: int
    together: float
    apart: float
