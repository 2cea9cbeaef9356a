"""Text that stands where it may."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.builders.inspection.defects import text_structure
from tests.builders.inspection.planted_document import found, sentences
from tests.builders.inspection.planting import Members, xml

pytestmark = pytest.mark.invalid_office_files
TEXT, PARAGRAPH = text_structure.TEXT, text_structure.PARAGRAPH
RULES = (
    "text-outside-run",
    "paragraph-in-line",
    "run-outside-paragraph",
    "story-without-paragraph",
)


@pytest.mark.parametrize("rule", RULES)
def test_a_text_box_in_a_line_holds_paragraphs(tmp_path: Path, rule: str) -> None:
    def boxed(members: Members) -> None:
        members.find(TEXT, PARAGRAPH).append(
            xml(
                '<w:r><w:pict><v:textbox xmlns:v="urn:schemas-microsoft-com:vml"><w:txbxContent>'
                "<w:p><w:r><w:t>Inni</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></w:r>"
            )
        )

    assert found(tmp_path, rule, boxed) == []


@pytest.mark.parametrize("rule", RULES)
def test_inserted_and_linked_runs_stand_in_a_paragraph(tmp_path: Path, rule: str) -> None:
    def inserted(members: Members) -> None:
        members.find(TEXT, PARAGRAPH).append(
            xml(
                '<w:ins w:id="9" w:author="Leder"><w:hyperlink w:anchor="figur_svar"><w:r>'
                "<w:t>her</w:t></w:r></w:hyperlink></w:ins>"
            )
        )

    assert found(tmp_path, rule, inserted) == []


@pytest.mark.parametrize("rule", RULES)
def test_ruby_text_stands_in_runs(tmp_path: Path, rule: str) -> None:
    def annotated(members: Members) -> None:
        run = "<w:r><w:t>x</w:t></w:r>"
        members.find(TEXT, PARAGRAPH).append(
            xml(f"<w:r><w:ruby><w:rt>{run}</w:rt><w:rubyBase>{run}</w:rubyBase></w:ruby></w:r>")
        )

    assert found(tmp_path, rule, annotated) == []


def test_formulas_may_hold_text(tmp_path: Path) -> None:
    math = "http://schemas.openxmlformats.org/officeDocument/2006/math"

    def formula(members: Members) -> None:
        members.find(TEXT, PARAGRAPH).append(
            xml(f'<m:oMath xmlns:m="{math}"><m:r><w:t>x</w:t></m:r></m:oMath>')
        )

    assert found(tmp_path, "text-outside-run", formula) == []


def test_indented_markup_is_no_text(tmp_path: Path) -> None:
    def indented(members: Members) -> None:
        for element in members.tree(TEXT).iter("{*}p", "{*}r", "{*}tbl", "{*}tr"):
            element.tail = "\n    "

    assert found(tmp_path, "text-outside-run", indented) == []


def test_a_blank_is_kept_where_something_around_says_so(tmp_path: Path) -> None:
    def around(members: Members) -> None:
        space = "{http://www.w3.org/XML/1998/namespace}space"
        for text in members.tree(TEXT).iter("{*}t"):
            if text.get(space):
                del text.attrib[space]
        members.tree(TEXT).set(space, "preserve")

    assert found(tmp_path, "blank-lost", around) == []


def test_a_no_break_space_is_kept(tmp_path: Path) -> None:
    def unbreakable(members: Members) -> None:
        run = members.find(TEXT, PARAGRAPH + "/w:r")
        run.append(xml("<w:t>\N{NO-BREAK SPACE}kr\N{NO-BREAK SPACE}</w:t>"))

    assert found(tmp_path, "blank-lost", unbreakable) == []


def test_a_lost_blank_is_told_once_a_paragraph(tmp_path: Path) -> None:
    def blanks(members: Members) -> None:
        for _ in range(3):
            members.find(TEXT, PARAGRAPH).append(xml("<w:r><w:t> fint </w:t></w:r>"))

    assert sentences(tmp_path, "blank-lost", blanks) == [
        "Word drops the blank at an end of “ fint ”, and words run together."
    ]
