"""Custom shows, comments and fonts that name what is not there."""

from __future__ import annotations

from copy import deepcopy

from builders.inspection.markup import R
from tests.builders.inspection.livelier import add_comment, add_show, embed_font, within
from tests.builders.inspection.planting import Members, Planted, remove, xml

DEFECTS = Planted()
R_ID = f"{R}id"
SETTINGS = "ppt/presProps.xml"


@DEFECTS("deck", "custom-show")
def a_custom_show_has_a_slide_that_is_not_there(members: Members) -> None:
    within(add_show(members), "p:sld").set(R_ID, "rId1")


@DEFECTS("deck", "custom-show")
def two_custom_shows_have_one_id(members: Members) -> None:
    show = add_show(members)
    show.addnext(deepcopy(show))


@DEFECTS("deck", "show-settings")
def a_custom_show_that_is_not_there_is_set_up(members: Members) -> None:
    members.tree(SETTINGS).append(xml('<p:showPr><p:present/><p:custShow id="7"/></p:showPr>'))


@DEFECTS("deck", "show-settings")
def more_slides_are_set_up_than_there_are(members: Members) -> None:
    members.tree(SETTINGS).append(
        xml('<p:showPr><p:present/><p:sldRg st="1" end="999"/></p:showPr>')
    )


@DEFECTS("deck", "comment-author-unknown")
def a_comment_has_an_author_that_is_not_known(members: Members) -> None:
    add_comment(members).set("authorId", "7")


@DEFECTS("deck", "comment-author-unknown")
def the_list_of_those_who_comment_is_emptied(members: Members) -> None:
    add_comment(members)
    remove(members.find("ppt/commentAuthors.xml", "//p:cmAuthor"))


@DEFECTS("deck", "embedded-font")
def an_embedded_font_has_no_file(members: Members) -> None:
    remove(within(embed_font(members), "p:regular"))


@DEFECTS("deck", "embedded-font")
def an_embedded_font_has_no_name(members: Members) -> None:
    within(embed_font(members), "p:font").set("typeface", "")


@DEFECTS("deck", "field-id")
def the_slide_number_has_an_id_that_is_none(members: Members) -> None:
    members.first("//a:fld").set("id", "slidenum")
