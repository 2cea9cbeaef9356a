"""The slides with python-pptx as its documentation shows it: `add_slide`, placeholders, notes.

Run as `python -m benchmarks.rivals.plain_python_pptx PAGES DECK`. Prints the seconds from the pages
and an opened template to the bytes of the deck.
"""

from __future__ import annotations

import json
import sys
import time
from io import BytesIO
from pathlib import Path
from typing import Any

from pptx import Presentation

_TITLE_AND_CONTENT = 1


def main(pages: Path, deck: Path) -> None:
    """Make the slides of `pages` and write them to `deck`."""
    content = json.loads(pages.read_text("utf-8"))
    presentation = Presentation()
    began = time.perf_counter()
    data = _made(presentation, content["pages"])
    print(time.perf_counter() - began)
    deck.write_bytes(data)


def _made(presentation: Any, pages: list[dict[str, Any]]) -> bytes:  # noqa: ANN401 - untyped library
    layout = presentation.slide_layouts[_TITLE_AND_CONTENT]
    for page in pages:
        slide = presentation.slides.add_slide(layout)
        slide.shapes.title.text = page["title"]
        _fill(slide.placeholders[1].text_frame, page)
        slide.notes_slide.notes_text_frame.text = "\n".join(page["notes"])
    target = BytesIO()
    presentation.save(target)
    return target.getvalue()


def _fill(frame: Any, page: dict[str, Any]) -> None:  # noqa: ANN401 - untyped library
    """Write kicker and bullets, the frame's first paragraph first."""
    kicker = [[{"text": page["kicker"]}]] if page["kicker"] else []
    for number, runs in enumerate([*kicker, *page["bullets"]]):
        paragraph = frame.add_paragraph() if number else frame.paragraphs[0]
        for run in runs:
            added = paragraph.add_run()
            added.text = run["text"]
            if run.get("bold"):
                added.font.bold = True
            if run.get("italic"):
                added.font.italic = True


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
