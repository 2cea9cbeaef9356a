"""Lists of slides, layouts, masters and notes that do not agree with what is there."""

from __future__ import annotations

from copy import deepcopy

from lxml import etree

from tests.builders.inspection.livelier import (
    PRESENTATION,
    PRESENTATION_LINKS,
    add_link,
    add_type,
)
from tests.builders.inspection.planting import Members, Planted, remove

DEFECTS = Planted()
SLIDE_ID = "//p:sldIdLst/p:sldId"
SLIDE_SIZE = "//p:sldSz"
MASTER = "ppt/slideMasters/slideMaster1.xml"
NOTES_LINKS = "ppt/notesSlides/_rels/notesSlide2.xml.rels"


def link(members: Members, links: str, kind: str) -> etree._Element:
    """Return the first relationship of a kind."""
    end = f"/{kind}"
    return next(one for one in members.tree(links) if one.get("Type", "").endswith(end))


@DEFECTS("deck", "slide-id")
def two_slides_have_one_id(members: Members) -> None:
    members.find(PRESENTATION, f"{SLIDE_ID}[2]").set("id", "256")


@DEFECTS("deck", "slide-id")
def a_slides_id_is_too_small(members: Members) -> None:
    members.find(PRESENTATION, SLIDE_ID).set("id", "255")


@DEFECTS("deck", "slide-id")
def a_slides_id_is_too_large(members: Members) -> None:
    members.find(PRESENTATION, SLIDE_ID).set("id", "2147483648")


@DEFECTS("deck", "slide-id")
def a_slide_has_no_id(members: Members) -> None:
    del members.find(PRESENTATION, SLIDE_ID).attrib["id"]


@DEFECTS("deck", "slide-listed-twice")
def a_slide_is_listed_again(members: Members) -> None:
    first = members.find(PRESENTATION, SLIDE_ID)
    again = deepcopy(first)
    again.set("id", "9999")
    first.addnext(again)


@DEFECTS("deck", "slide-not-listed")
def a_slide_is_taken_off_the_list(members: Members) -> None:
    remove(members.find(PRESENTATION, f"{SLIDE_ID}[last()]"))


@DEFECTS("deck", "slide-size")
def slides_are_too_small(members: Members) -> None:
    members.find(PRESENTATION, SLIDE_SIZE).set("cx", "914399")


@DEFECTS("deck", "slide-size")
def slides_are_too_high(members: Members) -> None:
    members.find(PRESENTATION, SLIDE_SIZE).set("cy", "51206401")


@DEFECTS("deck", "slide-size")
def the_width_of_slides_is_no_number(members: Members) -> None:
    members.find(PRESENTATION, SLIDE_SIZE).set("cx", "33,87 cm")


@DEFECTS("deck", "layout-or-master-id")
def two_layouts_have_one_id(members: Members) -> None:
    second = members.find(MASTER, "//p:sldLayoutId[2]")
    second.set("id", members.find(MASTER, "//p:sldLayoutId").get("id", ""))


@DEFECTS("deck", "layout-or-master-id")
def a_layout_has_its_masters_id(members: Members) -> None:
    members.find(MASTER, "//p:sldLayoutId").set("id", "2147483648")


@DEFECTS("deck", "layout-or-master-id")
def a_masters_id_is_too_small(members: Members) -> None:
    members.find(PRESENTATION, "//p:sldMasterId").set("id", "256")


@DEFECTS("deck", "layout-not-listed")
def a_layout_is_taken_off_its_masters_list(members: Members) -> None:
    remove(members.find(MASTER, "//p:sldLayoutId[3]"))


@DEFECTS("deck", "layout-not-listed")
def a_layout_is_listed_again(members: Members) -> None:
    first = members.find(MASTER, "//p:sldLayoutId")
    again = deepcopy(first)
    again.set("id", "2147489999")
    first.addnext(again)


@DEFECTS("deck", "layout-not-listed")
def a_layout_loses_its_master(members: Members) -> None:
    remove(link(members, "ppt/slideLayouts/_rels/slideLayout1.xml.rels", "slideMaster"))


@DEFECTS("deck", "master-not-listed")
def the_master_is_taken_off_the_list(members: Members) -> None:
    remove(members.find(PRESENTATION, "//p:sldMasterId"))


@DEFECTS("deck", "master-without-theme")
def the_master_loses_its_theme(members: Members) -> None:
    remove(link(members, "ppt/slideMasters/_rels/slideMaster1.xml.rels", "theme"))


@DEFECTS("deck", "master-without-theme")
def the_notes_master_loses_its_theme(members: Members) -> None:
    remove(link(members, "ppt/notesMasters/_rels/notesMaster1.xml.rels", "theme"))


@DEFECTS("deck", "notes-master-not-listed")
def the_notes_master_is_taken_off_the_list(members: Members) -> None:
    remove(members.find(PRESENTATION, "//p:notesMasterIdLst"))


@DEFECTS("deck", "notes-without-master")
def a_page_of_notes_loses_its_master(members: Members) -> None:
    remove(link(members, NOTES_LINKS, "notesMaster"))


@DEFECTS("deck", "notes-of-another-slide")
def a_page_of_notes_leads_to_another_slide(members: Members) -> None:
    link(members, NOTES_LINKS, "slide").set("Target", "../slides/slide5.xml")


@DEFECTS("deck", "notes-of-another-slide")
def two_slides_share_a_page_of_notes(members: Members) -> None:
    second = link(members, "ppt/slides/_rels/slide2.xml.rels", "notesSlide")
    third = link(members, "ppt/slides/_rels/slide3.xml.rels", "notesSlide")
    third.set("Target", second.get("Target", ""))


@DEFECTS("deck", "notes-of-another-slide")
def a_page_of_notes_belongs_to_no_slide(members: Members) -> None:
    members["ppt/notesSlides/notesSlide999.xml"] = members["ppt/notesSlides/notesSlide2.xml"]
    add_type(members, "/ppt/notesSlides/notesSlide999.xml", "notesSlide")
    add_link(members, PRESENTATION_LINKS, "rIdN", "notesSlide", "notesSlides/notesSlide999.xml")
