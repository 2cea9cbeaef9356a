"""Lists that are not defined, or twice."""

from __future__ import annotations

from copy import deepcopy

from tests.builders.inspection.planting import NS, Members, Planted, remove, xml

DEFECTS = Planted()
TEXT, LISTS = "word/document.xml", "word/numbering.xml"
W = f"{{{NS['w']}}}"


@DEFECTS("document", "list-undefined")
def a_paragraph_is_in_a_list_that_is_not_there(members: Members) -> None:
    style = members.find(TEXT, "//w:pStyle[@w:val='Punktliste']")
    style.addnext(xml('<w:numPr><w:ilvl w:val="0"/><w:numId w:val="17"/></w:numPr>'))


@DEFECTS("document", "list-undefined")
def a_style_is_in_a_list_that_is_not_there(members: Members) -> None:
    members.replace("word/styles.xml", '<w:numId w:val="2"/>', '<w:numId w:val="7"/>')


@DEFECTS("document", "list-undefined")
def a_list_is_taken_out(members: Members) -> None:
    remove(members.find(LISTS, "//w:num[@w:numId='1']"))


@DEFECTS("document", "list-without-definition")
def a_definition_is_taken_out(members: Members) -> None:
    remove(members.find(LISTS, "//w:abstractNum[@w:abstractNumId='1']"))


@DEFECTS("document", "list-without-definition")
def a_list_refers_to_no_definition(members: Members) -> None:
    members.find(LISTS, "//w:num/w:abstractNumId").set(f"{W}val", "9")


@DEFECTS("document", "list-id-twice")
def two_definitions_have_a_number(members: Members) -> None:
    members.replace(LISTS, 'w:abstractNumId="1"', 'w:abstractNumId="0"')


@DEFECTS("document", "list-id-twice")
def two_lists_have_a_number(members: Members) -> None:
    last = members.find(LISTS, "//w:num[last()]")
    last.addnext(deepcopy(last))


@DEFECTS("document", "list-level")
def a_level_is_defined_twice(members: Members) -> None:
    members.replace(LISTS, 'w:ilvl="1"', 'w:ilvl="0"')


@DEFECTS("document", "list-level")
def a_tenth_level_is_defined(members: Members) -> None:
    members.replace(LISTS, 'w:ilvl="1"', 'w:ilvl="9"')


@DEFECTS("document", "list-level")
def a_paragraph_stands_on_a_tenth_level(members: Members) -> None:
    style = members.find(TEXT, "//w:pStyle[@w:val='Punktliste']")
    style.addnext(xml('<w:numPr><w:ilvl w:val="9"/><w:numId w:val="1"/></w:numPr>'))


@DEFECTS("document", "list-level")
def a_paragraph_stands_on_a_level_that_its_list_does_not_have(members: Members) -> None:
    style = members.find(TEXT, "//w:pStyle[@w:val='Punktliste']")
    style.addnext(xml('<w:numPr><w:ilvl w:val="5"/><w:numId w:val="1"/></w:numPr>'))


@DEFECTS("document", "list-style-missing")
def a_list_takes_its_look_from_nowhere(members: Members) -> None:
    members.find(LISTS, "//w:tmpl").addnext(xml('<w:numStyleLink w:val="Borte"/>'))


@DEFECTS("document", "list-style-missing")
def a_level_belongs_to_a_style_that_is_not_there(members: Members) -> None:
    members.find(LISTS, "//w:pStyle").set(f"{W}val", "Borte")
