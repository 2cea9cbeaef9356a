"""Headings of a document that are none, or not in order."""

from __future__ import annotations

from lxml import etree

from tests.builders.inspection.planting import NS, Members, Planted, remove, xml

DEFECTS = Planted()
BODY = "word/document.xml"
VAL = f"{{{NS['w']}}}val"


def restyled(members: Members, old: str, new: str) -> list[etree._Element]:
    found = members.tree(BODY).findall(f".//w:pStyle[@w:val='{old}']", NS)
    for style in found:
        style.set(VAL, new)
    return found


def last_paragraph(members: Members) -> etree._Element:
    return members.find(BODY, "//w:body/w:p[last()]")


@DEFECTS("document", "document-without-headings")
def all_headings_become_ordinary_text(members: Members) -> None:
    for level in (1, 2, 3):
        restyled(members, f"Overskrift{level}", "Normal")


@DEFECTS("document", "first-heading-not-level-1")
def headings_begin_at_level_2(members: Members) -> None:
    restyled(members, "Overskrift1", "Overskrift2")


@DEFECTS("document", "heading-level-skipped")
def a_level_is_skipped(members: Members) -> None:
    restyled(members, "Overskrift2", "Overskrift3")


@DEFECTS("document", "heading-level-skipped")
def a_level_is_skipped_by_a_paragraph_of_its_own(members: Members) -> None:
    own = xml('<w:p><w:pPr><w:outlineLvl w:val="4"/></w:pPr><w:r><w:t>Mer</w:t></w:r></w:p>')
    last_paragraph(members).addnext(own)


@DEFECTS("document", "empty-heading")
def a_heading_is_emptied(members: Members) -> None:
    heading = members.find(BODY, "//w:p[w:pPr/w:pStyle[@w:val='Overskrift2']]")
    for run in heading.findall(".//w:r", NS):
        remove(run)


@DEFECTS("document", "heading-too-long")
def a_paragraph_is_a_heading(members: Members) -> None:
    members.find(BODY, "//w:p[w:pPr/w:pStyle[@w:val='Overskrift2']]//w:t").text = "Ord og " * 20


@DEFECTS("document", "paragraph-looks-like-heading")
def a_heading_is_made_by_bold(members: Members) -> None:
    planted(members, '<w:b/><w:sz w:val="22"/>')


@DEFECTS("document", "paragraph-looks-like-heading")
def a_heading_is_made_by_size(members: Members) -> None:
    planted(members, '<w:sz w:val="32"/>')


def planted(members: Members, properties: str) -> None:
    text = "Dette er en vanlig tekst som står under noe som bare ligner en overskrift."
    line = f"<w:p><w:r><w:rPr>{properties}</w:rPr><w:t>Veien videre</w:t></w:r></w:p>"
    last = last_paragraph(members)
    last.addnext(xml(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"))
    last.addnext(xml(line))


@DEFECTS("document", "paragraph-looks-like-heading")
def a_bold_line_stands_above_a_list(members: Members) -> None:
    item = members.find(BODY, "//w:p[w:pPr/w:pStyle[@w:val='Punktliste']]")
    item.addprevious(xml("<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Dette gjør vi nå</w:t></w:r></w:p>"))
