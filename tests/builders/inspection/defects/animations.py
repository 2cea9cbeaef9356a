"""Animations of what is not there."""

from __future__ import annotations

from copy import deepcopy

from tests.builders.inspection.livelier import SLIDE, animate, within
from tests.builders.inspection.planting import NS, Members, Planted, remove, xml

DEFECTS = Planted()


@DEFECTS("deck", "animation-target-missing")
def an_effect_moves_a_shape_that_is_not_there(members: Members) -> None:
    within(animate(members), "p:spTgt").set("spid", "4711")


@DEFECTS("deck", "animation-target-missing")
def an_animated_shape_is_deleted(members: Members) -> None:
    animate(members)
    remove(members.find(SLIDE, "//p:sp[p:nvSpPr/p:cNvPr[@id='3']]"))


@DEFECTS("deck", "animation-target-missing")
def a_built_text_is_not_there(members: Members) -> None:
    within(animate(members), "p:bldP").set("spid", "4711")


@DEFECTS("deck", "animation-paragraphs")
def an_effect_moves_a_paragraph_that_is_not_there(members: Members) -> None:
    paragraphs = within(animate(members), "p:pRg")
    paragraphs.set("st", "5")
    paragraphs.set("end", "5")


@DEFECTS("deck", "animation-paragraphs")
def an_effect_moves_paragraphs_backwards(members: Members) -> None:
    within(animate(members), "p:pRg").set("st", "1")


@DEFECTS("deck", "animation-paragraphs")
def an_effect_moves_letters_that_are_not_there(members: Members) -> None:
    paragraphs = within(animate(members), "p:pRg")
    letters = xml('<p:charRg st="0" end="9999"/>')
    paragraphs.addnext(letters)
    remove(paragraphs)


@DEFECTS("deck", "animation-build")
def a_built_text_is_listed_twice(members: Members) -> None:
    build = within(animate(members), "p:bldP")
    build.addnext(deepcopy(build))


@DEFECTS("deck", "animation-build")
def a_built_text_has_no_animation(members: Members) -> None:
    within(animate(members), "p:bldP").set("grpId", "7")


@DEFECTS("deck", "animation-ids")
def two_steps_have_one_number(members: Members) -> None:
    animate(members).findall(".//p:cTn", NS)[2].set("id", "1")


@DEFECTS("deck", "animation-ids")
def a_steps_number_is_none(members: Members) -> None:
    animate(members).findall(".//p:cTn", NS)[2].set("id", "x")


@DEFECTS("deck", "animation-ids")
def a_step_waits_for_one_that_is_not_there(members: Members) -> None:
    within(animate(members), "p:cond").append(xml('<p:tn val="99"/>'))


@DEFECTS("deck", "timing-root")
def a_timeline_has_no_root(members: Members) -> None:
    del within(animate(members), "p:cTn").attrib["nodeType"]


@DEFECTS("deck", "timing-root")
def a_slide_has_two_transitions(members: Members) -> None:
    timing = animate(members)
    timing.addprevious(xml("<p:transition><p:fade/></p:transition>"))
    timing.addprevious(xml("<p:transition><p:cut/></p:transition>"))
