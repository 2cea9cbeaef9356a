"""The pictures of `docs/a-year-with-plenum.md`: what came of the commands on that page."""

from __future__ import annotations

import tempfile
from pathlib import Path

from pptx import Presentation
from pptx.slide import Slide

from seminar.folder import DOCUMENTS, GROUPS, open_seminar
from seminar.model import Seminar
from tools.pictures.pages import clear, pages, pdfs, save, sheet
from tools.year.by_hand import NEXT_YEAR, THIS_YEAR
from tools.year.walking import walk

_WIDTH, _SLIDE_WIDTH = 640, 960
_SUMMARY_PAGES = 2


def draw_year() -> None:
    """Walk through the year, and draw an answer sheet, the summary and slides that look back."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        for _ in walk(folder):
            pass
        (answers,) = (folder / THIS_YEAR / GROUPS / "Gruppe 1").glob("*Refleksjon*.docx")
        (summary,) = (folder / THIS_YEAR / DOCUMENTS).glob("Oppsummering*.docx")
        (deck,) = (folder / NEXT_YEAR / DOCUMENTS).glob("*.pptx")
        looking_back = _looking_back(deck, open_seminar(folder / NEXT_YEAR))
        made = pdfs(
            {
                "answers.docx": answers.read_bytes(),
                "summary.docx": summary.read_bytes(),
                "deck.pptx": deck.read_bytes(),
            }
        )
    clear("year-*")
    save(pages(made["answers.docx"], _WIDTH)[0], "year-answer-sheet")
    save(sheet(pages(made["summary.docx"], _WIDTH)[:_SUMMARY_PAGES], 2), "year-summary")
    slides = pages(made["deck.pptx"], _SLIDE_WIDTH)
    save(sheet([slides[at] for at in looking_back], 1), "year-look-back")


def _looking_back(deck: Path, seminar: Seminar) -> list[int]:
    """Return the places of the slides that show what last year said."""
    said = [one.text for one in seminar.look_back.statements] if seminar.look_back else []
    return [
        at
        for at, slide in enumerate(Presentation(str(deck)).slides)
        if any(text in _text(slide) for text in said)
    ]


def _text(slide: Slide) -> str:
    """Return what stands on a slide, in tables too."""
    return "".join(str(text.text) for text in slide.element.iter("{*}t"))
