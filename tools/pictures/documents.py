"""Contact sheets of the sample seminar's Word documents, one a document."""

from __future__ import annotations

import tempfile
from pathlib import Path

from builders.documents.kinds import KINDS, DocumentKind
from builders.production import Order, produce
from seminar.documents import DocumentId
from seminar.language import language
from tools.pictures.pages import SAMPLE, clear, pages, pdfs, save, sheet

_ACROSS = {"run-sheet": 2}
"""How many pages lie side by side where it is not the usual number."""
_USUALLY_ACROSS = 4
_WIDTHS = {"run-sheet": 900}
"""How wide a page is, in pixels, where it is not the usual width."""
_USUAL_WIDTH = 440


def draw_documents() -> None:
    """Build the sample's documents, and lay the pages of each on a sheet."""
    drawn = pdfs(built())
    clear("word-*")
    for id_, pdf in drawn.items():
        name = id_.removesuffix(".docx")
        shown = pages(pdf, _WIDTHS.get(name, _USUAL_WIDTH))
        save(sheet(shown, _ACROSS.get(name, _USUALLY_ACROSS)), f"word-{name}")


def built(seminar: Path = SAMPLE, *only: DocumentId) -> dict[str, bytes]:
    """Return documents of a seminar by id, `.docx` behind it; of the answer sheets the first."""
    with tempfile.TemporaryDirectory() as place:
        out = Path(place)
        produce(seminar, Order(only=only or tuple(kind.id for kind in KINDS), out=out))
        files = sorted(out.rglob("*.docx"))
        wanted = [kind for kind in KINDS if not only or kind.id in only]
        return {f"{kind.id}.docx": _first(files, kind).read_bytes() for kind in wanted}


def _first(files: list[Path], kind: DocumentKind) -> Path:
    name = language("nb").say(kind.name)
    return next(path for path in files if name in path.name)
