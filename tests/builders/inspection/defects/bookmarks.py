"""Bookmarks that do not hold, and links that lead nowhere."""

from __future__ import annotations

from tests.builders.inspection.planting import NS, Members, Planted, remove, xml

DEFECTS = Planted()
TEXT = "word/document.xml"
W = f"{{{NS['w']}}}"


@DEFECTS("document", "bookmark-name-twice")
def a_bookmark_is_called_as_another(members: Members) -> None:
    members.replace(TEXT, 'w:name="_Toc202502"', 'w:name="_Toc202501"')


@DEFECTS("document", "bookmark-name-twice")
def two_bookmarks_differ_by_capitals_only(members: Members) -> None:
    members.replace(TEXT, 'w:name="_Toc202502"', 'w:name="FIGUR_svar"')


@DEFECTS("document", "bookmark-name-twice")
def a_bookmark_in_a_footnote_is_called_as_one_in_the_text(members: Members) -> None:
    note = members.find("word/footnotes.xml", "//w:footnote[@w:id='1']/w:p")
    note.append(xml('<w:bookmarkStart w:id="90" w:name="figur_svar"/>'))
    note.append(xml('<w:bookmarkEnd w:id="90"/>'))


@DEFECTS("document", "bookmark-name")
def a_bookmark_has_a_name_too_long(members: Members) -> None:
    members.replace(TEXT, 'w:name="_Toc202502"', f'w:name="{"langt_" * 7}"')


@DEFECTS("document", "bookmark-name")
def a_bookmark_has_a_name_with_a_space(members: Members) -> None:
    members.replace(TEXT, 'w:name="_Toc202502"', 'w:name="to ord"')


@DEFECTS("document", "bookmark-name")
def a_bookmark_begins_with_a_figure(members: Members) -> None:
    members.replace(TEXT, 'w:name="_Toc202502"', 'w:name="2tall"')


@DEFECTS("document", "bookmark-without-end")
def the_end_of_a_bookmark_is_taken_out(members: Members) -> None:
    remove(members.find(TEXT, "//w:bookmarkEnd[@w:id='2']"))


@DEFECTS("document", "bookmark-without-end")
def the_start_of_a_bookmark_is_taken_out(members: Members) -> None:
    remove(members.find(TEXT, "//w:bookmarkStart[@w:id='3']"))


@DEFECTS("document", "bookmark-without-end")
def a_bookmark_ends_before_it_starts(members: Members) -> None:
    start = members.find(TEXT, "//w:bookmarkStart[@w:id='2']")
    start.addprevious(members.find(TEXT, "//w:bookmarkEnd[@w:id='2']"))


@DEFECTS("document", "bookmark-id-twice")
def two_bookmarks_share_an_id(members: Members) -> None:
    outer = members.find(TEXT, "//w:bookmarkStart[@w:id='2']")
    outer.addnext(xml('<w:bookmarkStart w:id="2" w:name="inni"/>'))
    outer.addnext(xml('<w:bookmarkEnd w:id="2"/>'))


@DEFECTS("document", "link-to-missing-place")
def a_link_leads_to_a_bookmark_that_is_not_there(members: Members) -> None:
    members.replace(TEXT, 'w:anchor="figur_svar"', 'w:anchor="figur_borte"')


@DEFECTS("document", "link-to-missing-place")
def a_field_links_to_a_bookmark_that_is_not_there(members: Members) -> None:
    members.replace(TEXT, "REF tabell_tiltak \\h", 'HYPERLINK \\l "borte"')


@DEFECTS("document", "link-to-missing-place")
def an_address_is_a_bookmark_that_is_not_there(members: Members) -> None:
    links = "word/_rels/document.xml.rels"
    members.replace(links, "https://www.regjeringen.no/no/tema/kommuner", "#borte")


@DEFECTS("document", "reference-to-missing-place")
def the_contents_are_of_a_part_that_is_not_there(members: Members) -> None:
    members.replace(TEXT, 'TOC \\o "1-3"', "TOC \\b borte")


@DEFECTS("document", "reference-to-missing-place")
def a_page_reference_has_no_target(members: Members) -> None:
    members.replace(TEXT, "PAGEREF tabell_tiltak", "PAGEREF tabell_borte")


@DEFECTS("document", "reference-to-missing-place")
def a_bookmark_with_references_is_taken_out(members: Members) -> None:
    remove(members.find(TEXT, "//w:bookmarkStart[@w:name='tabell_tiltak']"))
    remove(members.find(TEXT, "//w:bookmarkEnd[@w:id='8']"))
