"""Templates as Word shows them, tags and all, beside the documents made from them."""

from __future__ import annotations

import shutil
import tempfile
from importlib.resources import files
from pathlib import Path

from PIL import Image

from tools.pictures.documents import built
from tools.pictures.makeover import made_over
from tools.pictures.marks import Line, below, beside, captioned, lines, mark, tags
from tools.pictures.pages import SAMPLE, clear, pages, pdfs, save

_PAPER = 595.3
"""How wide A4 is, in points."""
_WIDTH, _DETAIL = 640, 900
"""How wide a page is, in pixels."""
_MARGIN = 60
"""What of a page's margins is left out of details, in points."""
_TASK = 1
"""The page of the task sheets' template on which a task begins, from 0."""
_UPPER_PART = (134.0, 556.0)
"""What of a page is shown where not all of it is needed, in points."""
_FEW, _FEW_ROWS = 4, 150
"""Pages to look for a table on; how much of a long one is shown, in points."""
_TEMPLATE, _DOCUMENT = "The template", "The document"


def draw_templates() -> None:
    """Draw the pictures of the handbook of templates."""
    tasks = _template("task-sheets")
    with tempfile.TemporaryDirectory() as place:
        changed = made_over(tasks, Path(place))
        drawn = pdfs(
            {
                "template.docx": tasks,
                "document.docx": built(SAMPLE, "task-sheets")["task-sheets.docx"],
                "changed template.docx": changed,
                "changed document.docx": _built_with(changed, Path(place)),
                "rows template.docx": _template("program"),
                "rows document.docx": built(SAMPLE, "program")["program.docx"],
            }
        )
    clear("template-*")
    save(_pair(drawn["template.docx"], drawn["document.docx"]), "template-page")
    save(_pair(drawn["changed template.docx"], drawn["changed document.docx"]), "template-changed")
    save(_marked_tags(drawn["template.docx"]), "template-tags")
    save(_rows(drawn["rows template.docx"], drawn["rows document.docx"]), "template-rows")


def _template(id_: str) -> bytes:
    return (files("templates") / f"{id_}.nb.docx").read_bytes()


def _built_with(template: bytes, place: Path) -> bytes:
    seminar = place / "seminar"
    shutil.copytree(SAMPLE, seminar)
    (seminar / "templates").mkdir()
    (seminar / "templates" / "task-sheets.docx").write_bytes(template)
    return built(seminar, "task-sheets")["task-sheets.docx"]


def _pair(template: bytes, document: bytes) -> Image.Image:
    first, second = pages(template, _WIDTH)[_TASK], pages(document, _WIDTH)[0]
    return beside(captioned(first, _TEMPLATE), captioned(second, _DOCUMENT))


def _marked_tags(pdf: bytes) -> Image.Image:
    """Return the upper part of a template's page with its tags marked."""
    page = pages(pdf, _DETAIL)[_TASK]
    mark(page, lines(pdf, _TASK + 1), _PAPER)
    return _cut(page, *_UPPER_PART)


def _rows(template: bytes, document: bytes) -> Image.Image:
    """Return a table with its tag rows marked, and the table that becomes of it."""
    number, found = next(
        (at, one)
        for at, one in enumerate(map(lines, [template] * _FEW, range(1, _FEW + 1)))
        if any(tags(one, "{%tr"))
    )
    page = pages(template, _DETAIL)[number]
    rows = list(tags(found, "{%tr"))
    mark(page, [one for one in found if one.box[1] >= rows[0].box[1] - 2], _PAPER)
    above = max(_tops(found, before=rows[0]))
    first = _cut(page, above - 6, _after(rows))
    start = next(one for one in lines(document, 1) if one.text.startswith("Tid"))
    second = _cut(pages(document, _DETAIL)[0], start.box[1] - 6, start.box[1] + _FEW_ROWS)
    return below(captioned(first, _TEMPLATE), captioned(second, _DOCUMENT))


def _tops(found: list[Line], *, before: Line) -> list[float]:
    """Return where the lines above one begin."""
    return [one.box[1] for one in found if one.box[1] < before.box[1] - 4]


def _after(rows: list[Line]) -> float:
    """Return where the first table's last tag row ends."""
    end = next(one for one in rows if "endfor" in one.text)
    return end.box[3] + 2


def _cut(page: Image.Image, top: float, bottom: float) -> Image.Image:
    scale = page.width / _PAPER
    left, right = _MARGIN * scale, page.width - 40 * scale
    return page.crop((round(left), round(top * scale), round(right), round(bottom * scale)))
