"""Styles that may be as they are."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.builders.inspection.defects import styles
from tests.builders.inspection.planted_document import found, sentences
from tests.builders.inspection.planting import Members, remove, xml

pytestmark = pytest.mark.invalid_office_files
STYLES = styles.STYLES


def test_a_missing_style_is_told_once(tmp_path: Path) -> None:
    def without_bullets(members: Members) -> None:
        remove(members.find(STYLES, "//w:style[@w:styleId='Punktliste']"))

    assert sentences(tmp_path, "style-undefined", without_bullets) == [
        "The style “Punktliste” is used and not defined."
    ]


def test_styles_may_be_based_on_words_defaults_without_writing_them(tmp_path: Path) -> None:
    def implied(members: Members) -> None:
        members.replace(
            STYLES, '"Standardskriftforavsnitt"/><w:rPr>', '"DefaultParagraphFont"/><w:rPr>'
        )
        members.replace(
            STYLES, '<w:basedOn w:val="Vanligtabell"/>', '<w:basedOn w:val="TableNormal"/>'
        )

    assert found(tmp_path, "style-refers-to-missing", implied) == []


def test_names_that_differ_by_capitals_are_two(tmp_path: Path) -> None:
    def capitals(members: Members) -> None:
        members.tree(STYLES).append(
            xml(
                '<w:style w:type="paragraph" w:styleId="Caption"><w:name w:val="Caption"/>'
                "</w:style>"
            )
        )

    assert found(tmp_path, "style-name-twice", capitals) == []


def test_a_circle_is_told_once(tmp_path: Path) -> None:
    plant = styles.two_styles_are_based_on_each_other
    assert len(found(tmp_path, "style-circle", plant)) == 1


def test_defaults_of_different_kinds_are_fine(tmp_path: Path) -> None:
    assert found(tmp_path, "style-defaults") == []


def test_a_style_that_says_it_is_no_default_is_none(tmp_path: Path) -> None:
    def off(members: Members) -> None:
        style = members.find(STYLES, "//w:style[@w:styleId='Bildetekst']")
        style.set(f"{styles.W}default", "0")

    assert found(tmp_path, "style-defaults", off) == []


@pytest.mark.parametrize("only", ["style-undefined", "document-without-language"])
def test_what_styles_would_say_is_not_told_where_they_are_damaged(
    only: str, tmp_path: Path
) -> None:
    def damaged(members: Members) -> None:
        members.replace(STYLES, "<w:style ", "& <w:style ")

    assert found(tmp_path, only, damaged) == []
    assert found(tmp_path, "xml-not-well-formed", damaged)


def test_the_styles_of_comments_need_not_be_defined(tmp_path: Path) -> None:
    def commented(members: Members) -> None:
        run = members.first("//w:r[w:t]", "word/document")
        run.insert(0, xml('<w:rPr><w:rStyle w:val="CommentReference"/></w:rPr>'))

    assert found(tmp_path, "style-undefined", commented) == []
