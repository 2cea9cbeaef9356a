"""Building without a process around it, against the floor: writing the same parts as an archive.

Run as `python -m benchmarks.inside SEMINAR`. Prints one line of JSON: the seconds of each build, of
each archive with stored and with compressed parts, and the deck's size and count of slides.
"""

from __future__ import annotations

import sys
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import msgspec

from benchmarks.inside_values import Inside
from benchmarks.stopwatch import forget, seconds
from builders.deck import BuiltDeck, build_deck, built_in_template
from seminar.folder import open_seminar, read_survey_of

_REPETITIONS = 3


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
        forget()
        result.build.append(seconds(build))
        result.stored.append(seconds(lambda: _archive(parts, ZIP_STORED)))
        result.deflated.append(seconds(lambda: _archive(parts, ZIP_DEFLATED)))
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


if __name__ == "__main__":
    sys.stdout.buffer.write(msgspec.json.encode(measure(Path(sys.argv[1]))))
