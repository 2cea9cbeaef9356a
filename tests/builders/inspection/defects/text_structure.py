"""Text in places where no text can be."""

from __future__ import annotations

from copy import deepcopy

from tests.builders.inspection.planting import Members, Planted, remove, xml

DEFECTS = Planted()
TEXT = "word/document.xml"
PARAGRAPH = "//w:body/w:p[w:r/w:t][2]"


@DEFECTS("document", "text-outside-run")
def text_stands_in_a_paragraph_without_a_run(members: Members) -> None:
    members.find(TEXT, PARAGRAPH).append(xml("<w:t>Løs tekst</w:t>"))


@DEFECTS("document", "text-outside-run")
def characters_stand_between_runs(members: Members) -> None:
    members.find(TEXT, PARAGRAPH + "/w:r").tail = "løse tegn"


@DEFECTS("document", "text-outside-run")
def characters_stand_in_a_run_without_a_text(members: Members) -> None:
    members.find(TEXT, PARAGRAPH + "/w:r").text = "løse tegn"


@DEFECTS("document", "paragraph-in-line")
def a_paragraph_stands_in_a_paragraph(members: Members) -> None:
    members.find(TEXT, PARAGRAPH).append(xml("<w:p><w:r><w:t>Inni</w:t></w:r></w:p>"))


@DEFECTS("document", "paragraph-in-line")
def a_table_stands_in_a_run(members: Members) -> None:
    table = deepcopy(members.find(TEXT, "//w:tbl"))
    members.find(TEXT, PARAGRAPH + "/w:r").append(table)


@DEFECTS("document", "paragraph-in-line")
def a_paragraph_stands_in_a_control_in_a_line(members: Members) -> None:
    content = members.find(TEXT, "//w:p/w:sdt/w:sdtContent")
    content.append(xml("<w:p><w:r><w:t>Inni</w:t></w:r></w:p>"))


@DEFECTS("document", "run-outside-paragraph")
def a_run_stands_in_the_body(members: Members) -> None:
    members.find(TEXT, PARAGRAPH).addnext(xml("<w:r><w:t>Løs</w:t></w:r>"))


@DEFECTS("document", "run-outside-paragraph")
def a_run_stands_in_a_cell(members: Members) -> None:
    members.find(TEXT, "//w:tc/w:p").addnext(xml("<w:r><w:t>Løs</w:t></w:r>"))


@DEFECTS("document", "run-outside-paragraph")
def a_run_stands_in_a_control_around_paragraphs(members: Members) -> None:
    content = members.find(TEXT, "//w:body/w:sdt/w:sdtContent")
    content.append(xml("<w:r><w:t>Løs</w:t></w:r>"))


@DEFECTS("document", "story-without-paragraph")
def a_header_is_empty(members: Members) -> None:
    remove(members.find("word/header1.xml", "//w:p"))


@DEFECTS("document", "story-without-paragraph")
def a_footnote_is_empty(members: Members) -> None:
    remove(members.find("word/footnotes.xml", "//w:footnote[@w:id='1']/w:p"))


@DEFECTS("document", "blank-lost")
def a_blank_is_not_kept(members: Members) -> None:
    text = members.find(TEXT, "//w:t[starts-with(., ' fra to dager')]")
    del text.attrib["{http://www.w3.org/XML/1998/namespace}space"]


@DEFECTS("document", "blank-lost")
def a_text_of_a_blank_is_not_kept(members: Members) -> None:
    members.find(TEXT, PARAGRAPH + "/w:r").addnext(xml("<w:r><w:t> </w:t></w:r>"))
