"""Links that lead nowhere."""

from __future__ import annotations

from lxml import etree

from builders.inspection.markup import R
from tests.builders.inspection.livelier import SLIDE, add_address, add_show
from tests.builders.inspection.planting import Members, Planted, xml

DEFECTS = Planted()
R_ID = f"{R}id"
ADDRESSES = (
    "http://",
    "https:///uten/vert",
    "http:/www.eksempel.no",
    "htp://www.eksempel.no",
    "https://www.eksempel.no/en side",
    "https://[eksempel.no",
    "https://www.eksempel.no:port/",
    "mailto:postmottak",
)
"""Addresses that no program can follow."""


def jump(members: Members) -> etree._Element:
    return members.first("//a:hlinkClick[@action='ppaction://hlinksldjump']")


@DEFECTS("deck", "link-without-target")
def a_link_has_neither_address_nor_action(members: Members) -> None:
    members.find(SLIDE, "//a:r/a:rPr").append(xml('<a:hlinkClick r:id=""/>'))


@DEFECTS("deck", "link-without-target")
def a_jump_to_a_slide_names_none(members: Members) -> None:
    jump(members).set(R_ID, "")


@DEFECTS("deck", "link-action-unknown")
def an_action_is_none_of_powerpoints(members: Members) -> None:
    jump(members).set("action", "ppaction://gotoslide")


@DEFECTS("deck", "link-action-unknown")
def an_action_jumps_where_no_show_can(members: Members) -> None:
    members.find(SLIDE, "//a:r/a:rPr").append(
        xml('<a:hlinkClick r:id="" action="ppaction://hlinkshowjump?jump=slide7"/>')
    )


@DEFECTS("deck", "link-action-unknown")
def a_jump_to_a_slide_leads_to_the_web(members: Members) -> None:
    add_address(members, "https://www.eksempel.no/").set("action", "ppaction://hlinksldjump")


@DEFECTS("deck", "link-to-unknown-show")
def a_link_leads_to_a_show_that_is_not_there(members: Members) -> None:
    add_show(members)
    members.find(SLIDE, "//a:r/a:rPr").append(
        xml('<a:hlinkClick r:id="" action="ppaction://customshow?id=7&amp;return=true"/>')
    )


def _plant(address: str) -> None:
    def malformed(members: Members) -> None:
        add_address(members, address)

    malformed.__name__ = f"the address {address} is followed by nothing"
    DEFECTS("deck", "address-malformed")(malformed)


for _address in ADDRESSES:
    _plant(_address)


@DEFECTS("deck", "address-without-scheme")
def an_address_begins_with_www(members: Members) -> None:
    add_address(members, "www.eksempel.no/seminar")


@DEFECTS("deck", "address-without-scheme")
def a_mail_address_has_no_mailto(members: Members) -> None:
    add_address(members, "postmottak@eksempel.no")
