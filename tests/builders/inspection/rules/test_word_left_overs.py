"""What a document may keep, and how what it should not is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.builders.inspection.defects import word_left_overs
from tests.builders.inspection.defects.word_layout import added, said
from tests.builders.inspection.defects.word_left_overs import BODY, SETTINGS
from tests.builders.inspection.planted_document import found, sentences
from tests.builders.inspection.planting import Members, xml

pytestmark = pytest.mark.invalid_office_files


def test_a_field_to_be_filled_in_is_a_tip_and_nothing_more(tmp_path: Path) -> None:
    plant = word_left_overs.a_field_shows_its_prompt
    (finding,) = found(tmp_path, "content-control-unfilled", plant)
    assert finding.severity == "tip"
    for rule in ("document-template-text", "document-field-unfilled"):
        assert found(tmp_path, rule, plant) == []


@pytest.mark.parametrize("text", ["Vi må «tørre» mer", "{Tillit} og [kilde 3]", "Se punkt [1]"])
def test_quotes_and_brackets_are_no_fields(tmp_path: Path, text: str) -> None:
    def quoted(members: Members) -> None:
        added(members, said(text))

    for rule in ("document-template-text", "document-field-unfilled", "document-dummy-text"):
        assert found(tmp_path, rule, quoted) == []


def test_comments_are_told_once_with_who_made_them(tmp_path: Path) -> None:
    assert sentences(tmp_path, "document-comments-left", word_left_overs.a_comment_is_left) == [
        "There is a comment left by Enhetsleder 3: “Er dette riktig?”."
    ]


def test_tracked_changes_are_counted_by_kind(tmp_path: Path) -> None:
    def changed(members: Members) -> None:
        word_left_overs.an_insertion_is_left(members)
        word_left_overs.a_deletion_is_left(members)
        word_left_overs.a_change_of_format_is_left(members)

    assert sentences(tmp_path, "tracked-changes-left", changed) == [
        "Tracked changes by Enhetsleder 3 are left: 1 insertion, 1 deletion and 1 change of format."
    ]


def test_a_change_without_a_name_is_one_of_somebody(tmp_path: Path) -> None:
    def unnamed(members: Members) -> None:
        last = members.find(BODY, "//w:body/w:p[last()]")
        last.append(xml(f"<w:ins w:id='901'><w:r>{said('Og mer.')}</w:r></w:ins>"))

    assert "someone without a name" in sentences(tmp_path, "tracked-changes-left", unnamed)[0]


def test_a_switch_that_is_off_is_off(tmp_path: Path) -> None:
    def off(members: Members) -> None:
        members.find(SETTINGS, "//w:zoom").addnext(xml('<w:trackRevisions w:val="false"/>'))
        added(members, f'<w:rPr><w:vanish w:val="0"/></w:rPr>{said("Synlig")}')
        added(members, f'<w:rPr><w:highlight w:val="none"/></w:rPr>{said("Umerket")}')

    for rule in ("changes-are-tracked", "hidden-text", "highlighted-text"):
        assert found(tmp_path, rule, off) == []


def test_highlighted_words_side_by_side_are_told_once(tmp_path: Path) -> None:
    def marked(members: Members) -> None:
        run = f'<w:r><w:rPr><w:highlight w:val="yellow"/></w:rPr>{said("Sjekkes ")}</w:r>'
        last = members.find(BODY, "//w:body/w:p[last()]")
        last.append(xml(run))
        last.append(xml(run))

    assert len(found(tmp_path, "highlighted-text", marked)) == 1


def test_words_own_list_of_sources_is_nobodys_data(tmp_path: Path) -> None:
    def cited(members: Members) -> None:
        space = "http://schemas.openxmlformats.org/officeDocument/2006/bibliography"
        kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml"
        text = f'<b:Sources xmlns:b="{space}" SelectedStyle="/APASixthEditionOfficeOnline.xsl"/>'
        word_left_overs.related(members, kind, "../customXml/item1.xml", text, "application/xml")

    assert found(tmp_path, "custom-xml-left", cited) == []


def test_a_style_that_hides_text_is_told_once(tmp_path: Path) -> None:
    def hidden(members: Members) -> None:
        word_left_overs.a_style_hides_its_text(members)
        added(members, f'<w:rPr><w:rStyle w:val="Utheving"/></w:rPr>{said("Heller ikke")}')

    (finding,) = found(tmp_path, "hidden-text", hidden)
    assert "in 2 places" in str(finding.sentence)


def test_a_row_that_is_not_hidden_is_seen(tmp_path: Path) -> None:
    def seen(members: Members) -> None:
        members.find(BODY, "//w:tr[2]/w:trPr").append(xml('<w:hidden w:val="0"/>'))

    assert found(tmp_path, "hidden-text", seen) == []
