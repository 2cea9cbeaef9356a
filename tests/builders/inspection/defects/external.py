"""Content and templates from elsewhere, and links that only their author can follow."""

from __future__ import annotations

from tests.builders.inspection.links import add_link
from tests.builders.inspection.planting import NS, Members, Planted

DEFECTS = Planted()
R = f"{{{NS['r']}}}"
SLIDE = "ppt/slides/slide3.xml"
NOTES = "ppt/notesSlides/notesSlide1.xml"
TEXT = "word/document.xml"


@DEFECTS("deck", "linked-content")
def a_picture_is_fetched_from_the_web(members: Members) -> None:
    add_link(members, SLIDE, "image", "https://example.org/follow.png", "External")


@DEFECTS("document", "linked-content")
def an_object_is_linked_to(members: Members) -> None:
    add_link(members, TEXT, "oleObject", "file:///C:/Tall/budsjett.xlsx", "External")


@DEFECTS("document", "linked-content")
def a_part_of_the_text_is_another_document(members: Members) -> None:
    add_link(members, TEXT, "subDocument", "vedlegg.docx", "External")


@DEFECTS("document", "remote-template")
def a_template_is_fetched_from_the_web(members: Members) -> None:
    address = "https://example.org/mal.dotm"
    add_link(members, "word/settings.xml", "attachedTemplate", address, "External")


@DEFECTS("document", "local-template")
def a_template_lies_on_a_disk(members: Members) -> None:
    path = "file:///C:/Users/ordforer/Maler/brev.dotx"
    add_link(members, "word/settings.xml", "attachedTemplate", path, "External")


@DEFECTS("deck", "address-local")
def a_link_leads_to_a_disk(members: Members) -> None:
    add_link(members, NOTES, "hyperlink", "file:///C:/Users/ordforer/notat.docx", "External")


@DEFECTS("document", "address-local")
def a_link_leads_to_a_server_of_the_house(members: Members) -> None:
    add_link(members, TEXT, "hyperlink", "\\\\fellesdisk\\plan\\notat.docx", "External")
