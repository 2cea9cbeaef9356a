"""Documents take over a template's parts, but neither its comments nor who changed what."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from builders.documents.fields import SeminarFields
from builders.documents.fields.tasks import TaskFields
from builders.documents.render import render
from builders.documents.template import read_word_template
from builders.inspection import inspect
from builders.opc import OPENXML, RELATIONSHIPS, Package, Part, Relationship, read_package
from builders.opc import write_package as write
from builders.template_check import check_template
from tests.builders.documents.written import PROPERTIES, lines, plain
from tests.builders.template_check.word.tiny import saved
from tools.word_templates.markup import Blocks

pytestmark = pytest.mark.invalid_office_files
"""The templates are as nobody should leave them; the inspection is asked of documents below."""
_WHO = "Kommunikasjonsrådgiver 2"
_BY = f'w:author="{_WHO}" w:date="2026-01-01T00:00:00Z"'
_SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_W15 = "http://schemas.microsoft.com/office/word/2012/wordml"
_MICROSOFT = "http://schemas.microsoft.com/office/2011/relationships/"
_COMMENTED = (
    '<w:commentRangeStart w:id="0"/><w:r><w:t>{% for task in seminar.tasks %}</w:t></w:r>'
    f'<w:ins w:id="1" {_BY}><w:r><w:t xml:space="preserve">ny </w:t></w:r></w:ins>'
    f'<w:del w:id="2" {_BY}><w:r><w:delText>gammel </w:delText></w:r></w:del>'
    "<w:r><w:t>{% endfor %}</w:t></w:r>"
    '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>'
)
_COMMENTS = (
    f'<w:comments {_SPACE}><w:comment w:id="0" {_BY}><w:p><w:r><w:t>Er dette riktig?</w:t></w:r>'
    "</w:p></w:comment></w:comments>"
)
_PEOPLE = f'<w15:people xmlns:w15="{_W15}"><w15:person w15:author="{_WHO}"/></w15:people>'


def _edited(path: Path) -> Path:
    """Change a template as somebody does who tracks changes, comments, and restyles."""
    package = read_package(path)
    main = package.main_part()
    word = f"{OPENXML}wordprocessingml."
    links = (
        Relationship("c1", f"{RELATIONSHIPS}comments", "/word/comments.xml"),
        Relationship("c2", f"{_MICROSOFT}people", "/word/people.xml"),
    )
    added = (
        Part("/word/comments.xml", f"{word}comments+xml", _COMMENTS.encode()),
        Part("/word/people.xml", f"{word}people+xml", _PEOPLE.encode()),
    )
    changed = replace(main, relationships=(*main.relationships, *links))
    parts = {**package.parts, main.name: changed, **{part.name: part for part in added}}
    (styles,) = main.related("styles")
    mark = f'<w:rPrChange w:id="9" {_BY}><w:rPr/></w:rPrChange></w:rPr></w:style>'
    text = parts[styles].data.decode().replace("</w:rPr></w:style>", mark, 1)
    parts[styles] = replace(parts[styles], data=text.encode())
    with path.open("wb") as target:
        write(target, list(parts.values()), list(package.relationships))
    return path


@pytest.fixture
def template(tmp_path: Path) -> Path:
    """Return a template that was edited with changes tracked."""
    return _edited(saved(tmp_path, plain("Før"), Blocks(f"<w:p>{_COMMENTED}</w:p>")))


def _made(template: Path) -> Package:
    seminar = SeminarFields(tasks=(TaskFields(), TaskFields()))
    data = render(read_word_template(template), {"seminar": seminar}, PROPERTIES)
    return read_package(data, "laget.docx")


def test_a_document_names_nobody_who_changed_or_commented_its_template(template: Path) -> None:
    document = _made(template)
    assert _WHO.encode() in read_package(template).parts["/word/styles.xml"].data
    assert "ny ny" in " ".join(lines(document))
    assert not [part.name for part in document.parts.values() if _WHO.encode() in part.data]
    assert not [name for name in document.parts if "comment" in name or "people" in name]
    assert not document.main_part().related("comments")
    assert b"commentR" not in document.main_part().data


def test_nothing_is_wrong_with_a_document_of_an_edited_template(
    template: Path, tmp_path: Path
) -> None:
    path = tmp_path / "laget.docx"
    with path.open("wb") as target:
        made = _made(template)
        write(target, list(made.parts.values()), list(made.relationships))
    assert [one.rule for one in inspect(path) if one.severity != "tip"] == []


def test_the_check_of_templates_tells_of_comments_and_changes(template: Path) -> None:
    told = {one.rule: one.severity for one in check_template(template).faults}
    assert told["document-comments-left"] == told["tracked-changes-left"] == "warning"
    assert "template-unusable" not in told


def test_what_hangs_loose_in_a_template_stays_there(template: Path) -> None:
    package = read_package(template)
    loose = Part("/word/media/loose.png", "image/png", b"")
    with template.open("wb") as target:
        write(target, [*package.parts.values(), loose], list(package.relationships))
    assert loose.name not in _made(template).parts
