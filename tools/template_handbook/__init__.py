"""Makes docs/templates.md, the handbook of Word templates, from what templates can say.

What people must know is told in `words.md`; lines such as `[[fields]]` in it give way to what the
code knows: documents, statements, styles, controls, and every field with an example.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path

from tools.template_handbook.documents import controls_table, documents_table
from tools.template_handbook.fields import fields_chapter
from tools.template_handbook.statements import (
    drawn_blocks,
    filters,
    limits,
    statements,
    tests,
)
from tools.template_handbook.styles import styles_table

WORDS = Path(__file__).with_name("words.md")
_PLACE = re.compile(r"^\[\[(\w+)\]\]$", re.MULTILINE)
_CHAPTERS: Mapping[str, Callable[[], str]] = {
    "controls": controls_table,
    "documents": documents_table,
    "drawn": drawn_blocks,
    "fields": fields_chapter,
    "filters": filters,
    "limits": limits,
    "statements": statements,
    "styles": styles_table,
    "tests": tests,
}


def template_handbook() -> str:
    """Return the handbook as Markdown."""
    return _PLACE.sub(lambda place: _CHAPTERS[place[1]](), WORDS.read_text("utf-8"))
