"""Sections without the page, header or footer they say they have."""

from __future__ import annotations

from copy import deepcopy

from tests.builders.inspection.planting import NS, Members, Planted, remove

DEFECTS = Planted()
TEXT = "word/document.xml"
W, R = f"{{{NS['w']}}}", f"{{{NS['r']}}}"


@DEFECTS("document", "header-missing")
def a_header_is_not_there(members: Members) -> None:
    members.find(TEXT, "//w:headerReference").set(f"{R}id", "rId99")


@DEFECTS("document", "header-missing")
def a_footer_is_a_header(members: Members) -> None:
    header = members.find(TEXT, "//w:headerReference").get(f"{R}id", "")
    members.find(TEXT, "//w:footerReference").set(f"{R}id", header)


@DEFECTS("document", "header-missing")
def the_part_of_a_header_is_taken_out(members: Members) -> None:
    members.remove("word/header1.xml")


@DEFECTS("document", "header-twice")
def a_section_has_two_headers(members: Members) -> None:
    header = members.find(TEXT, "//w:headerReference")
    header.addnext(deepcopy(header))


@DEFECTS("document", "header-never-shown")
def a_header_is_for_first_pages_that_are_not_set_apart(members: Members) -> None:
    header = members.find(TEXT, "//w:headerReference")
    first = deepcopy(header)
    first.set(f"{W}type", "first")
    header.addnext(first)


@DEFECTS("document", "header-never-shown")
def a_footer_is_for_even_pages_that_are_not_set_apart(members: Members) -> None:
    footer = members.find(TEXT, "//w:footerReference")
    even = deepcopy(footer)
    even.set(f"{W}type", "even")
    footer.addnext(even)


@DEFECTS("document", "page-without-room")
def margins_meet(members: Members) -> None:
    members.find(TEXT, "//w:pgMar").set(f"{W}left", "11000")


@DEFECTS("document", "page-without-room")
def a_page_has_no_height(members: Members) -> None:
    members.find(TEXT, "//w:pgSz").set(f"{W}h", "0")


@DEFECTS("document", "last-section-missing")
def the_last_section_is_taken_out(members: Members) -> None:
    remove(members.find(TEXT, "/w:document/w:body/w:sectPr"))
