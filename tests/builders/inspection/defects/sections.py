"""Sections that do not hold the presentation's slides once each."""

from __future__ import annotations

from copy import deepcopy

from tests.builders.inspection.livelier import PRESENTATION
from tests.builders.inspection.planting import Members, Planted, remove

DEFECTS = Planted()
SECTION = "(//p14:section)"
IN_SECTION = f"{SECTION}[1]//p14:sldId"


@DEFECTS("deck", "section-id")
def two_sections_have_one_id(members: Members) -> None:
    first = members.find(PRESENTATION, f"{SECTION}[1]")
    members.find(PRESENTATION, f"{SECTION}[2]").set("id", first.get("id", ""))


@DEFECTS("deck", "section-id")
def a_sections_id_is_no_guid(members: Members) -> None:
    members.find(PRESENTATION, f"{SECTION}[1]").set("id", "{1}")


@DEFECTS("deck", "section-id")
def a_sections_id_has_no_braces(members: Members) -> None:
    section = members.find(PRESENTATION, f"{SECTION}[1]")
    section.set("id", section.get("id", "").strip("{}"))


@DEFECTS("deck", "section-of-unknown-slide")
def a_section_names_a_slide_that_is_not_there(members: Members) -> None:
    again = deepcopy(members.find(PRESENTATION, IN_SECTION))
    again.set("id", "99999")
    members.find(PRESENTATION, IN_SECTION).addnext(again)


@DEFECTS("deck", "slide-in-two-sections")
def a_slide_is_in_two_sections(members: Members) -> None:
    again = deepcopy(members.find(PRESENTATION, IN_SECTION))
    members.find(PRESENTATION, f"{SECTION}[2]//p14:sldId").addnext(again)


@DEFECTS("deck", "slide-in-two-sections")
def a_slide_is_in_a_section_twice(members: Members) -> None:
    first = members.find(PRESENTATION, IN_SECTION)
    first.addnext(deepcopy(first))


@DEFECTS("deck", "slide-in-no-section")
def a_slide_is_taken_out_of_its_section(members: Members) -> None:
    remove(members.find(PRESENTATION, IN_SECTION))


@DEFECTS("deck", "slide-in-no-section")
def a_section_is_taken_out(members: Members) -> None:
    remove(members.find(PRESENTATION, f"{SECTION}[2]"))
