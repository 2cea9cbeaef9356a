"""Fields whose marks do not match, or that ask for nothing."""

from __future__ import annotations

from copy import deepcopy

from tests.builders.inspection.planting import NS, Members, Planted, remove

DEFECTS = Planted()
TEXT = "word/document.xml"
W = f"{{{NS['w']}}}"


@DEFECTS("document", "field-not-closed")
def the_end_of_a_field_is_taken_out(members: Members) -> None:
    remove(members.find(TEXT, "//w:fldChar[@w:fldCharType='end']"))


@DEFECTS("document", "field-not-closed")
def a_page_number_in_the_footer_does_not_end(members: Members) -> None:
    remove(members.find("word/footer1.xml", "//w:fldChar[@w:fldCharType='end']"))


@DEFECTS("document", "field-not-closed")
def a_field_ends_twice(members: Members) -> None:
    last = members.find(TEXT, "(//w:fldChar)[last()]")
    last.addnext(deepcopy(last))


@DEFECTS("document", "field-not-closed")
def a_field_has_two_results(members: Members) -> None:
    mark = members.find(TEXT, "//w:fldChar[@w:fldCharType='separate']")
    mark.addnext(deepcopy(mark))


@DEFECTS("document", "instruction-outside-field")
def a_field_loses_its_beginning(members: Members) -> None:
    remove(members.find("word/footer1.xml", "//w:fldChar[@w:fldCharType='begin']"))


@DEFECTS("document", "instruction-outside-field")
def an_instruction_follows_the_result(members: Members) -> None:
    asked = members.find("word/footer1.xml", "(//w:r[w:instrText])[last()]")
    parent = asked.getparent()
    assert parent is not None
    parent.append(asked)


@DEFECTS("document", "field-without-instruction")
def a_field_asks_for_nothing(members: Members) -> None:
    remove(members.find("word/footer2.xml", "//w:instrText"))


@DEFECTS("document", "field-without-instruction")
def a_simple_field_asks_for_nothing(members: Members) -> None:
    members.find(TEXT, "//w:fldSimple").set(f"{W}instr", " ")


@DEFECTS("document", "unknown-field")
def a_field_is_misspelt(members: Members) -> None:
    members.replace("word/footer1.xml", " NUMPAGES ", " NUMPAGE ")


@DEFECTS("document", "unknown-field")
def a_simple_field_is_of_no_known_kind(members: Members) -> None:
    members.find(TEXT, "//w:fldSimple").set(f"{W}instr", " SIDE ")
