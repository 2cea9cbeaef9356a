"""All Word templates: what each is called, and the function that writes it."""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO

from seminar.language import language
from seminar.model import LanguageCode
from tools.word_templates.answer_sheet import answer_sheet
from tools.word_templates.group_list import group_list
from tools.word_templates.handout import handout
from tools.word_templates.package import write_template
from tools.word_templates.program import program
from tools.word_templates.run_sheet import run_sheet
from tools.word_templates.summary import summary
from tools.word_templates.task_sheets import task_sheets
from tools.word_templates.template import Definition

FOLDER = Path(__file__).parents[2] / "templates"
LANGUAGES: tuple[LanguageCode, ...] = ("nb", "nn", "en")
DEFINITIONS: dict[str, Definition] = {
    "program": program,
    "handout": handout,
    "task-sheets": task_sheets,
    "answer-sheets": answer_sheet,
    "group-list": group_list,
    "run-sheet": run_sheet,
    "summary": summary,
}
"""Every document by its id."""


def template_path(name: str, code: LanguageCode) -> Path:
    """Return where the template of a document in a language stands."""
    return FOLDER / f"{name}.{code}.docx"


def write(target: BinaryIO, name: str, code: LanguageCode) -> None:
    """Write the template of the document with this id in a language."""
    write_template(target, DEFINITIONS[name], language(code))
