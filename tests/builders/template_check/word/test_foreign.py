"""Word files that nobody here made, given tags: of these only what is true is told.

`make .cache/.corpora` gets the files; see `tools.foreign_files`.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from builders.documents.fields import SeminarFields
from builders.documents.fields.specimen import specimen
from builders.documents.finishing.properties import Properties
from builders.documents.render import render
from builders.documents.template import read_word_template
from builders.template_check import check_template
from builders.template_check.word.check import check_word
from tests.builders.inspection.planting import Members, every, remove, xml
from tools.foreign_files.places import CORPORA

pytestmark = pytest.mark.slow

FILES = sorted(path for path in CORPORA.rglob("*.docx") if path.parent.name != "docxtpl")
TEXT = "word/document.xml"
TAGS = (
    "{{ seminar.title }}",
    "{%p for day in seminar.programme %}",
    "{{ day.heading }}: {{r seminar.theme }}",
    "{%p endfor %}",
    "{% if seminar.survey %}{{ seminar.survey.sentence }}{% endif %}",
)
ABOUT_STYLES = {"style-missing"}
"""What the tags bring with them, and the files cannot have."""


def test_the_files_are_there() -> None:
    assert len(FILES) >= 10, "`make .cache/.corpora` gets them (network)."


def with_tags(path: Path, folder: Path) -> Path:
    """Save a file with paragraphs that hold tags, before its last section's properties."""
    members = Members(path)
    body = members.find(TEXT, "//w:body")
    section = next(iter(every(body, "w:sectPr")), None)
    at = len(body) if section is None else body.index(section)
    for number, text in enumerate(TAGS):
        body.insert(at + number, xml(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"))
    return members.save(folder / "Program.docx")


@pytest.mark.invalid_office_files
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(CORPORA).as_posix())
def test_nothing_is_told_of_tags_that_are_right(path: Path, tmp_path: Path) -> None:
    before = {one.rule for one in check_template(path).faults}
    tagged = with_tags(path, tmp_path)
    after = {one.rule for one in check_word(tagged).faults}
    assert after - before <= ABOUT_STYLES
    for fields in (specimen(SeminarFields), SeminarFields()):
        assert render(read_word_template(tagged), {"seminar": fields}, Properties("", "", "", "nb"))


@pytest.mark.invalid_office_files
def test_a_template_of_docxtpl_s_own_is_told_which_fields_it_does_not_know(tmp_path: Path) -> None:
    template = CORPORA / "written" / "docxtpl" / "template.docx"
    faults = check_template(template).faults
    assert {one.rule for one in faults if one.severity == "error"} == {"unknown-field"}
    members = Members(template)
    for text in every(members.tree(TEXT), "//w:t[contains(., '{')]"):
        remove(text)
    assert check_template(members.save(tmp_path / "Program.docx")).serves
