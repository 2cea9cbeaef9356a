"""How long after a keystroke the preview is there: planning, making the slide, drawing it.

`python -m benchmarks.previews` types letters into slides of the sample, one kind after the other,
and prints the median and the 95th percentile. Nothing waits: what it measures is the work.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Iterator
from pathlib import Path

import sample_inputs
from builders.preview import DeckViewer
from seminar.editing.slide_contents import set_slide
from seminar.folder import open_seminar
from seminar.model import Seminar, Slide
from seminar.slide_kinds import is_live, own_heading

_WIDTH = 390
_TYPED = "bra"
_TARGET = 300


def main() -> None:
    """Type, measure and print."""
    folder = Path(sample_inputs.__file__).parent / "dialogseminar-2025"
    seminar, viewer = open_seminar(folder), DeckViewer(folder)
    _seen(viewer, seminar, next(_written(seminar)))  # The imports are not a keystroke's.
    times = sorted(_typing(viewer, seminar))
    most = times[int(len(times) * 0.95)]
    print(f"{len(times)} keystrokes: median {statistics.median(times):.0f} ms, ", end="")
    print(f"95 of 100 within {most:.0f} ms (target {_TARGET})")


def _written(seminar: Seminar) -> Iterator[Slide]:
    for day in seminar.programme:
        for item in day.items:
            yield from (slide for slide in item.slides if not is_live(slide))


def _typing(viewer: DeckViewer, seminar: Seminar) -> Iterator[float]:
    """Yield the milliseconds of each keystroke."""
    for slide in _written(seminar):
        field = next((name for name in ("title", "text", "theme") if hasattr(slide, name)), "")
        if not field or not own_heading(slide):
            continue
        for end in range(1, len(_TYPED) + 1):
            text = f"{getattr(slide, field)} {_TYPED[:end]}"
            typed = set_slide(seminar, slide.id, field, text).change(seminar)
            begun = time.perf_counter()
            _seen(viewer, typed, slide)
            yield (time.perf_counter() - begun) * 1000


def _seen(viewer: DeckViewer, seminar: Seminar, slide: Slide) -> None:
    deck = viewer.look(seminar)
    deck.verdict(slide.id)
    deck.pictures.quick(deck.sheet(deck.number_of(slide.id) or 1), _WIDTH)


if __name__ == "__main__":
    main()
