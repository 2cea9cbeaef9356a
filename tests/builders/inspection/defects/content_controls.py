"""Content controls that are doubled or empty."""

from __future__ import annotations

from tests.builders.inspection.planting import Members, Planted, every, remove

DEFECTS = Planted()
TEXT = "word/document.xml"


@DEFECTS("document", "content-control-id-twice")
def two_controls_have_an_id(members: Members) -> None:
    members.replace(TEXT, '<w:id w:val="20250102"/>', '<w:id w:val="20250101"/>')


@DEFECTS("document", "content-control-tag-twice")
def two_controls_have_a_tag(members: Members) -> None:
    members.replace(TEXT, '<w:tag w:val="levert"/>', '<w:tag w:val="gruppe"/>')


@DEFECTS("document", "content-control-title-twice")
def two_controls_have_a_title(members: Members) -> None:
    first, second = every(members.tree(TEXT), "//w:sdtPr/w:alias")[:2]
    second.attrib.update(first.attrib)


@DEFECTS("document", "content-control-empty")
def the_run_in_a_control_is_taken_out(members: Members) -> None:
    remove(members.find(TEXT, "//w:sdt[.//w:tag/@w:val='gruppe']/w:sdtContent/w:r"))


@DEFECTS("document", "content-control-empty")
def the_paragraph_in_a_control_is_taken_out(members: Members) -> None:
    remove(members.find(TEXT, "//w:sdt[.//w:tag/@w:val='oppsummert']/w:sdtContent/w:p"))


@DEFECTS("document", "content-control-empty")
def a_control_has_no_content_at_all(members: Members) -> None:
    remove(members.find(TEXT, "//w:sdt[.//w:tag/@w:val='oppsummert']/w:sdtContent"))
