"""Bookmarks and links that are well, and what is said of those that are not."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.builders.inspection.defects import bookmarks
from tests.builders.inspection.planted_document import found, sentences
from tests.builders.inspection.planting import Members, xml

pytestmark = pytest.mark.invalid_office_files
TEXT = bookmarks.TEXT


def _add(members: Members, *texts: str, path: str = "//w:body/w:p") -> None:
    paragraph = members.find(TEXT, path)
    for text in texts:
        paragraph.append(xml(text))


def test_the_sentence_names_bookmark_and_place(tmp_path: Path) -> None:
    plant = bookmarks.a_link_leads_to_a_bookmark_that_is_not_there
    (finding,) = found(tmp_path, "link-to-missing-place", plant)
    assert str(finding.sentence) == (
        "The link leads to the bookmark “figur_borte”, which is not there."
    )
    assert str(finding.place.text) == "Page 2, under the heading “Svarene”"
    assert finding.place.said.startswith("Tilliten er størst")


def test_one_missing_end_is_one_finding(tmp_path: Path) -> None:
    plant = bookmarks.the_end_of_a_bookmark_is_taken_out
    assert sentences(tmp_path, "bookmark-without-end", plant) == [
        "The bookmark “_Toc202502” has no end."
    ]


def test_a_bookmark_may_end_in_a_later_paragraph(tmp_path: Path) -> None:
    def long(members: Members) -> None:
        _add(members, '<w:bookmarkStart w:id="90" w:name="langt"/>')
        _add(members, '<w:bookmarkEnd w:id="90"/>', path="//w:body/w:p[last()]")

    assert found(tmp_path, "bookmark-without-end", long) == []


def test_words_own_bookmark_of_the_last_edit_is_left_to_it(tmp_path: Path) -> None:
    def edited(members: Members) -> None:
        _add(members, *['<w:bookmarkStart w:id="90" w:name="_GoBack"/>'] * 2)

    assert found(tmp_path, "bookmark-without-end", edited) == []
    assert found(tmp_path, "bookmark-name-twice", edited) == []


def test_names_with_hyphens_and_figures_are_fine(tmp_path: Path) -> None:
    def named(members: Members) -> None:
        mark = '<w:bookmarkStart w:id="9{0}" w:name="{1}"/>', '<w:bookmarkEnd w:id="9{0}"/>'
        for number, name in enumerate(("vår-plan", "_heading=h.30j0zll", "a" * 40)):
            _add(members, *(each.format(number, name) for each in mark))

    assert found(tmp_path, "bookmark-name", named) == []


@pytest.mark.parametrize("anchor", ["_top", "FIGUR_SVAR", ""])
def test_a_link_may_lead_to_the_top_and_cares_for_no_capitals(tmp_path: Path, anchor: str) -> None:
    def linked(members: Members) -> None:
        members.replace(TEXT, 'w:anchor="figur_svar"', f'w:anchor="{anchor}"')

    assert found(tmp_path, "link-to-missing-place", linked) == []


def test_an_anchor_beside_an_address_is_a_place_elsewhere(tmp_path: Path) -> None:
    def elsewhere(members: Members) -> None:
        link = members.find(TEXT, "//w:hyperlink[@r:id]")
        link.set(link.tag.replace("hyperlink", "anchor"), "kapittel2")  # type: ignore[arg-type]

    assert found(tmp_path, "link-to-missing-place", elsewhere) == []


def test_a_field_may_refer_to_what_another_field_sets(tmp_path: Path) -> None:
    def setting(members: Members) -> None:
        _add(members, r'<w:fldSimple w:instr=" SET frist &quot;1. mai&quot; "/>')
        _add(members, r'<w:fldSimple w:instr=" REF frist \h "/>')

    assert found(tmp_path, "reference-to-missing-place", setting) == []
