"""What the program that types prints, apart from it, so that reading it is light."""

from __future__ import annotations

from msgspec import Struct


class Previewed(Struct):
    """Words that were typed on slides, one after the other, in one window.

    Args:
        slides: how many slides the deck had.
        seen: seconds from each word's last keystroke until its preview was painted.
        worked: seconds of the processor until then, of all threads: what it would have taken if
            nothing else had used the machine.
        drawn: seconds of the processor in which the renderer alone draws each of those slides, of a
            file that is made already, in the same process.
        megabytes: what the process held after each so many more letters, each a new picture.
    """

    slides: int
    seen: list[float]
    worked: list[float]
    drawn: list[float]
    megabytes: list[float]
