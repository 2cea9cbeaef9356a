"""Building without a process around it, against the floor: writing the same parts as an archive.

Run as `python -m benchmarks.inside SEMINAR`. Prints one line of JSON: the seconds of each build, of
each archive with stored and with compressed parts, and the deck's size and count of slides.
"""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import msgspec

from benchmarks.inside_values import Inside
from builders.deck import BuiltDeck, build_deck, built_in_template
from seminar.folder import open_seminar, read_survey_of

_REPETITIONS = 3
_OURS = ("builders.", "seminar.")


def measure(folder: Path) -> Inside:
    """Build the seminar in `folder` and write its parts anew, in turn.

    The first round is not counted. What Plenum keeps between builds (measured texts, escaped ones,
    fonts' widths, translations) is forgotten before each build, as in a process of its own.
    """
    seminar, template = open_seminar(folder), built_in_template()
    survey = read_survey_of(folder, seminar)

    def build() -> BuiltDeck:
        return build_deck(seminar, survey, template, folder)

    deck = build()
    parts = _parts(deck.data)
    result = Inside([], [], [], deck.slides, len(deck.data) / 1e6, 0.0)
    for _ in range(_REPETITIONS):
        _forget()
        result.build.append(_seconds(build))
        result.stored.append(_seconds(lambda: _archive(parts, ZIP_STORED)))
        result.deflated.append(_seconds(lambda: _archive(parts, ZIP_DEFLATED)))
    result.compressed_megabytes = len(_archive(parts, ZIP_DEFLATED)) / 1e6
    return result


def _parts(deck: bytes) -> list[tuple[str, bytes]]:
    with ZipFile(BytesIO(deck)) as archive:
        return [(name, archive.read(name)) for name in archive.namelist()]


def _archive(parts: list[tuple[str, bytes]], compression: int) -> bytes:
    target = BytesIO()
    with ZipFile(target, "w", compression) as archive:
        for name, content in parts:
            archive.writestr(name, content)
    return target.getvalue()


def _seconds(work: Callable[[], object]) -> float:
    """Return how long `work` takes, without pauses in which Python searches for cycles."""
    gc.collect()
    gc.disable()
    began = time.perf_counter()
    work()
    seconds = time.perf_counter() - began
    gc.enable()
    return seconds


def _forget() -> None:
    for clear in _caches():
        clear()


def _caches() -> Iterator[Callable[[], None]]:
    """Yield what empties each cache in Plenum's modules."""
    for name, module in list(sys.modules.items()):
        if name.startswith(_OURS):
            for value in vars(module).values():
                if clear := getattr(value, "cache_clear", None):
                    yield clear


if __name__ == "__main__":
    sys.stdout.buffer.write(msgspec.json.encode(measure(Path(sys.argv[1]))))
