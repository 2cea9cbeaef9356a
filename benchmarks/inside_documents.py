"""Building a seminar's Word documents without a process around it.

Run as `python -m benchmarks.inside_documents SEMINAR`. Prints one line of JSON: the seconds of each
build, those of rendering alone, and how many files it made.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import msgspec

from benchmarks.inside_values import InsideDocuments
from benchmarks.stopwatch import forget, seconds
from builders.documents.kinds import KINDS, why_not
from builders.workshop import Document, Order, Workshop

ALL_DOCUMENTS = Order(only=tuple(kind.id for kind in KINDS))
"""All Word documents, without the deck."""
_REPETITIONS = 3


def measure(folder: Path) -> InsideDocuments:
    """Build the documents of the seminar in `folder`, from its files to the documents' bytes.

    The first time is not counted: it imports. What Plenum keeps between builds is forgotten before
    each, as in a process of its own.
    """

    def build() -> list[Document]:
        return list(Workshop(folder, ALL_DOCUMENTS).documents())

    built = build()
    result = InsideDocuments([], [], len(built), sum(len(one.data) for one in built) / 1e6)
    for _ in range(_REPETITIONS):
        forget()
        result.build.append(seconds(build))
        render = _rendering(Workshop(folder, ALL_DOCUMENTS))
        forget()
        result.render.append(seconds(render))
    return result


def _rendering(workshop: Workshop) -> Callable[[], object]:
    """Return what renders all documents, and gather what they say."""
    kinds = [kind for kind in KINDS if why_not(kind, workshop.seminar) is None]
    word = workshop.word
    _ = word.fields
    return lambda: [list(word.build(kind)) for kind in kinds]


if __name__ == "__main__":
    sys.stdout.buffer.write(msgspec.json.encode(measure(Path(sys.argv[1]))))
