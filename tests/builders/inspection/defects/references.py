"""Content that refers to links that are not there, or that lead to something else."""

from __future__ import annotations

from tests.builders.inspection.links import add_link, link, with_link
from tests.builders.inspection.planting import NS, Members, Planted

DEFECTS = Planted()
R = f"{{{NS['r']}}}"
TEXT = "word/document.xml"


@DEFECTS("deck", "reference-unknown")
def a_picture_refers_to_nothing(members: Members) -> None:
    members.first("//a:blip").set(f"{R}embed", "rId777")


@DEFECTS("deck", "reference-unknown")
def a_link_of_a_text_was_taken_away(members: Members) -> None:
    members.first("//a:hlinkClick").set(f"{R}id", "rId777")


@DEFECTS("document", "reference-unknown")
def a_picture_in_a_document_refers_to_nothing(members: Members) -> None:
    members.find(TEXT, "//a:blip").set(f"{R}embed", "rId777")


@DEFECTS("deck", "reference-unknown")
def a_picture_refers_to_no_id(members: Members) -> None:
    members.first("//a:blip").set(f"{R}embed", "")


@DEFECTS("deck", "reference-of-wrong-kind")
def a_link_leads_to_the_layout(members: Members) -> None:
    slide = with_link(members)
    layout = link(members, slide, "slideLayout").get("Id", "")
    members.find(slide, "//a:hlinkClick").set(f"{R}id", layout)


@DEFECTS("deck", "reference-of-wrong-kind")
def a_slide_in_the_list_is_the_theme(members: Members) -> None:
    theme = link(members, "ppt/presentation.xml", "theme").get("Id", "")
    members.find("ppt/presentation.xml", "//p:sldId[5]").set(f"{R}id", theme)


@DEFECTS("document", "reference-of-wrong-kind")
def a_link_in_a_document_leads_to_a_footer(members: Members) -> None:
    footer = link(members, TEXT, "footer").get("Id", "")
    members.find(TEXT, "//w:hyperlink[@r:id]").set(f"{R}id", footer)


@DEFECTS("document", "reference-of-wrong-kind")
def a_picture_is_the_styles(members: Members) -> None:
    add_link(members, TEXT, "styles", "styles.xml", id_="rId998")
    members.find(TEXT, "//a:blip").set(f"{R}embed", "rId998")
