"""Damaged packages, each made from a small sound one by a few random changes, and inspected.

Called with two numbers, it inspects the packages of those seeds and prints a line, with the end of
the traceback, for each that raises or takes more than 5 seconds of the processor. The process has
500 MB of memory. The same seed gives the same package.
"""

from __future__ import annotations

import io
import sys
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[3]
if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))

from builders.archive import UnreadableOfficeFile  # noqa: E402 (found on the path)
from builders.inspection import inspect  # noqa: E402
from tests.bounded import failure, try_seeds  # noqa: E402
from tests.builders.inspection.clean_document import clean_document  # noqa: E402
from tests.damaged_packages import Chance, Parts, damaged_package, parts_of  # noqa: E402


@cache
def bases() -> tuple[tuple[str, Parts], ...]:
    """Return the sound packages, with the ending of each."""
    return ((".pptx", parts_of(_deck())), (".docx", parts_of(clean_document())))


def _deck() -> bytes:
    """Return a deck of few slides that has one of most things."""
    from pptx import Presentation  # noqa: PLC0415 (a slow import)
    from pptx.chart.data import CategoryChartData  # noqa: PLC0415
    from pptx.enum.chart import XL_CHART_TYPE  # noqa: PLC0415
    from pptx.util import Emu  # noqa: PLC0415

    deck: Any = Presentation()
    box = (Emu(0), Emu(0), Emu(3_000_000), Emu(2_000_000))
    for layout in list(deck.slide_layouts)[3:]:
        deck.slide_layouts.remove(layout)
    first = deck.slides.add_slide(deck.slide_layouts[0])
    first.shapes.title.text = "Dialogseminar"
    first.notes_slide.notes_text_frame.text = "Velkommen"
    second = deck.slides.add_slide(deck.slide_layouts[1])
    second.shapes.title.text = "Tall"
    run = second.placeholders[1].text_frame.paragraphs[0].add_run()
    run.text, run.hyperlink.address = "Rapporten", "https://example.org/rapport"
    table = second.shapes.add_table(2, 3, *box).table
    table.cell(0, 0).merge(table.cell(0, 1))
    figures = CategoryChartData()
    figures.categories = ["A", "B"]
    figures.add_series("2025", (1, 2.5))
    second.shapes.add_chart(XL_CHART_TYPE.BAR_CLUSTERED, *box, figures)
    second.shapes.add_group_shape([second.shapes.add_textbox(*box)])
    target = io.BytesIO()
    deck.save(target)
    return target.getvalue()


def damaged(seed: int) -> tuple[str, bytes]:
    """Return the package of a seed, and the ending of its name."""
    ending, sound = bases()[seed % 2]
    return ending, damaged_package(sound, Chance(seed))


def attempt(seed: int, folder: Path) -> str:
    """Inspect the package of a seed; return what went wrong, empty where nothing did."""
    ending, data = damaged(seed)
    path = folder / f"{seed}{ending}"
    path.write_bytes(data)
    try:
        return failure(lambda: inspect(path), UnreadableOfficeFile)
    finally:
        path.unlink()


if __name__ == "__main__":
    bases()
    try_seeds(attempt, int(sys.argv[1]), int(sys.argv[2]))
