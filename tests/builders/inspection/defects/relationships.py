"""Links between parts that are malformed, lead nowhere, or stand where they cannot."""

from __future__ import annotations

from tests.builders.inspection.links import add_link, link
from tests.builders.inspection.planting import Members, Planted, remove

DEFECTS = Planted()
DECK = "ppt/presentation.xml"
SLIDE = "ppt/slides/slide3.xml"
TEXT = "word/document.xml"


@DEFECTS("deck", "link-target-missing")
def a_slide_is_taken_out_and_its_link_left(members: Members) -> None:
    members.remove("ppt/slides/slide5.xml")


@DEFECTS("document", "link-target-missing")
def the_footnotes_are_linked_to_by_another_name(members: Members) -> None:
    link(members, TEXT, "footnotes").set("Target", "notes.xml")


@DEFECTS("deck", "link-target-missing")
def a_picture_is_taken_out(members: Members) -> None:
    members.remove("ppt/media/picture1.png")


@DEFECTS("deck", "link-id-twice")
def two_links_of_the_presentation_have_one_id(members: Members) -> None:
    link(members, DECK, "theme").set("Id", link(members, DECK, "slide").get("Id", ""))


@DEFECTS("document", "link-id-twice")
def two_links_of_the_text_have_one_id(members: Members) -> None:
    link(members, TEXT, "styles").set("Id", link(members, TEXT, "image").get("Id", ""))


@DEFECTS("deck", "link-malformed")
def a_link_has_no_id(members: Members) -> None:
    del link(members, SLIDE, "slideLayout").attrib["Id"]


@DEFECTS("deck", "link-malformed")
def a_link_has_no_type(members: Members) -> None:
    del link(members, DECK, "presProps").attrib["Type"]


@DEFECTS("document", "link-malformed")
def a_link_has_no_target(members: Members) -> None:
    del link(members, TEXT, "styles").attrib["Target"]


@DEFECTS("document", "link-malformed")
def a_link_has_an_id_that_is_none(members: Members) -> None:
    link(members, TEXT, "fontTable").set("Id", "5 a")


@DEFECTS("document", "link-malformed")
def a_link_leads_neither_in_nor_out(members: Members) -> None:
    link(members, TEXT, "fontTable").set("TargetMode", "Outside")


@DEFECTS("deck", "link-out-of-place")
def the_presentation_has_a_layout(members: Members) -> None:
    add_link(members, DECK, "slideLayout", "slideLayouts/slideLayout1.xml")


@DEFECTS("deck", "link-out-of-place")
def a_slide_has_a_master(members: Members) -> None:
    add_link(members, SLIDE, "slideMaster", "../slideMasters/slideMaster1.xml")


@DEFECTS("deck", "slide-on-one-layout")
def a_slide_is_on_no_layout(members: Members) -> None:
    remove(link(members, SLIDE, "slideLayout"))


@DEFECTS("deck", "slide-on-one-layout")
def a_slide_is_on_two_layouts(members: Members) -> None:
    add_link(members, SLIDE, "slideLayout", "../slideLayouts/slideLayout2.xml")


@DEFECTS("deck", "part-without-base")
def a_layout_has_no_master(members: Members) -> None:
    remove(link(members, "ppt/slideLayouts/slideLayout2.xml", "slideMaster"))


@DEFECTS("deck", "part-without-base")
def the_master_has_no_theme(members: Members) -> None:
    remove(link(members, "ppt/slideMasters/slideMaster1.xml", "theme"))


@DEFECTS("deck", "part-without-base")
def notes_have_no_master(members: Members) -> None:
    remove(link(members, "ppt/notesSlides/notesSlide1.xml", "notesMaster"))
