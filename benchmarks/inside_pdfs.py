"""Making PDFs of a seminar's deck and documents, in one start of LibreOffice and in one for each.

Run as `python -m benchmarks.inside_pdfs SEMINAR`. Prints one line of JSON.
"""

from __future__ import annotations

import sys
from pathlib import Path

import msgspec

from benchmarks.inside_values import InsidePdfs
from benchmarks.stopwatch import seconds
from builders.plan import LANGUAGE_TAGS
from builders.rendering import to_pdfs
from builders.workshop import Order, Workshop


def measure(folder: Path) -> InsidePdfs:
    """Make the PDFs of the seminar in `folder` both ways."""
    workshop = Workshop(folder, Order())
    language = LANGUAGE_TAGS[workshop.seminar.language]
    built = {one.name: one.data for one in workshop.documents() if not one.is_sheet}

    def one_by_one() -> None:
        for name, data in built.items():
            to_pdfs({name: data}, language)

    return InsidePdfs(len(built), seconds(lambda: to_pdfs(built, language)), seconds(one_by_one))


if __name__ == "__main__":
    sys.stdout.buffer.write(msgspec.json.encode(measure(Path(sys.argv[1]))))
