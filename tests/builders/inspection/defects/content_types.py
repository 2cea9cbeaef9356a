"""Lists of types that lack something, hold it twice, or say what is not so."""

from __future__ import annotations

from tests.builders.inspection.planting import NS, Members, Planted, remove, xml

DEFECTS = Planted()
TYPES = "[Content_Types].xml"
PML = "application/vnd.openxmlformats-officedocument.presentationml."


@DEFECTS("deck", "content-types-missing")
def the_list_of_types_is_taken_out(members: Members) -> None:
    members.remove(TYPES)


@DEFECTS("document", "content-types-missing")
def the_list_of_types_is_emptied(members: Members) -> None:
    members[TYPES] = f'<Types xmlns="{NS["ct"]}"/>'.encode()


@DEFECTS("deck", "main-part-missing")
def the_link_to_the_presentation_is_taken_out(members: Members) -> None:
    remove(members.find("_rels/.rels", "//pr:Relationship[contains(@Type, '/officeDocument')]"))


@DEFECTS("document", "main-part-missing")
def the_links_of_the_file_are_taken_out(members: Members) -> None:
    members.remove("_rels/.rels")


@DEFECTS("deck", "part-without-type")
def pictures_lose_their_type(members: Members) -> None:
    remove(members.find(TYPES, "//ct:Default[@Extension='png']"))


@DEFECTS("document", "part-without-type")
def a_file_is_put_in_by_hand(members: Members) -> None:
    members["word/notes.txt"] = b"for later"


@DEFECTS("deck", "type-of-missing-part")
def a_type_is_left_of_a_slide_that_went(members: Members) -> None:
    entry = xml(f'<ct:Override PartName="/ppt/slides/slide999.xml" ContentType="{PML}slide+xml"/>')
    members.tree(TYPES).append(entry)


@DEFECTS("deck", "type-twice")
def a_slide_has_two_types(members: Members) -> None:
    entry = xml(f'<ct:Override PartName="/ppt/slides/slide1.xml" ContentType="{PML}slide+xml"/>')
    members.tree(TYPES).append(entry)


@DEFECTS("document", "type-twice")
def an_extension_has_two_types(members: Members) -> None:
    members.tree(TYPES).insert(0, xml('<ct:Default Extension="XML" ContentType="text/xml"/>'))


@DEFECTS("deck", "type-malformed")
def a_type_is_none(members: Members) -> None:
    entry = members.find(TYPES, "//ct:Override[@PartName='/ppt/slides/slide1.xml']")
    entry.set("ContentType", "slide")


@DEFECTS("document", "type-malformed")
def an_entry_names_no_part(members: Members) -> None:
    del members.find(TYPES, "//ct:Override[contains(@PartName, 'styles')]").attrib["PartName"]


@DEFECTS("deck", "type-malformed")
def an_entry_names_a_part_without_its_stroke(members: Members) -> None:
    entry = members.find(TYPES, "//ct:Override[@PartName='/ppt/slides/slide1.xml']")
    entry.set("PartName", "ppt/slides/slide1.xml")


@DEFECTS("deck", "type-against-link")
def a_slide_is_listed_as_a_layout(members: Members) -> None:
    entry = members.find(TYPES, "//ct:Override[@PartName='/ppt/slides/slide1.xml']")
    entry.set("ContentType", f"{PML}slideLayout+xml")


@DEFECTS("document", "type-against-link")
def the_styles_are_listed_as_numbering(members: Members) -> None:
    entry = members.find(TYPES, "//ct:Override[contains(@PartName, '/styles')]")
    entry.set("ContentType", entry.get("ContentType", "").replace("styles", "numbering"))


@DEFECTS("deck", "type-against-link")
def the_presentation_is_plain_xml(members: Members) -> None:
    remove(members.find(TYPES, "//ct:Override[@PartName='/ppt/presentation.xml']"))


@DEFECTS("deck", "type-against-ending")
def a_template_is_called_a_presentation(members: Members) -> None:
    entry = members.find(TYPES, "//ct:Override[@PartName='/ppt/presentation.xml']")
    entry.set("ContentType", f"{PML}template.main+xml")


@DEFECTS("document", "type-against-ending")
def a_template_is_called_a_document(members: Members) -> None:
    entry = members.find(TYPES, "//ct:Override[contains(@ContentType, 'document.main')]")
    entry.set("ContentType", entry.get("ContentType", "").replace("document.main", "template.main"))
