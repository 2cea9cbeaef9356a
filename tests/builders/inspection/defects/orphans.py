"""Parts and lists of links that nothing leads to."""

from __future__ import annotations

from tests.builders.inspection.links import rels_of
from tests.builders.inspection.planting import Members, Planted, remove

DEFECTS = Planted()


@DEFECTS("deck", "orphan-part")
def a_picture_is_left_behind(members: Members) -> None:
    members["ppt/media/old.png"] = members["ppt/media/picture1.png"]


@DEFECTS("deck", "orphan-part")
def a_slide_is_taken_from_the_list_and_left_in_the_file(members: Members) -> None:
    one = members.find(
        rels_of("ppt/presentation.xml"), "//pr:Relationship[@Target='slides/slide3.xml']"
    )
    for entry in members.tree("ppt/presentation.xml").iter("{*}sldId"):
        if one.get("Id") in entry.attrib.values():
            remove(entry)
    remove(one)


@DEFECTS("document", "orphan-part")
def a_header_is_left_behind(members: Members) -> None:
    members["word/media/old.png"] = members["word/media/image1.png"]


@DEFECTS("deck", "orphan-links")
def the_links_of_a_slide_outlive_it(members: Members) -> None:
    members[rels_of("ppt/slides/slide999.xml")] = members[rels_of("ppt/slides/slide3.xml")]


@DEFECTS("document", "orphan-links")
def links_lie_in_the_wrong_folder(members: Members) -> None:
    members["word/_rels/styles2.xml.rels"] = members["_rels/.rels"]
