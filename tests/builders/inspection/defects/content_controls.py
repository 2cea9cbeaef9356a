"""Content controls that are doubled or empty."""

from __future__ import annotations

from tests.builders.inspection.planting import Members, Planted, below, every, remove, xml

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


@DEFECTS("document", "content-control-without-text")
def the_text_in_a_control_is_deleted(members: Members) -> None:
    below(members.find(TEXT, "//w:sdt[.//w:tag/@w:val='gruppe']/w:sdtContent"), ".//w:t").text = ""


def with_choices(members: Members, items: str) -> None:
    """Make a control for text one that offers choices."""
    properties = members.find(TEXT, "//w:sdtPr[w:tag/@w:val='gruppe']")
    for text in every(properties, "w:text"):
        remove(text)
    properties.append(xml(f"<w:dropDownList>{items}</w:dropDownList>"))


@DEFECTS("document", "choices-missing")
def a_list_has_no_choices(members: Members) -> None:
    with_choices(members, "")


@DEFECTS("document", "choices-alike")
def two_choices_have_a_value(members: Members) -> None:
    items = ('<w:listItem w:displayText="Ja" w:value="1"/>', '<w:listItem w:value="1"/>')
    with_choices(members, "".join(items))
