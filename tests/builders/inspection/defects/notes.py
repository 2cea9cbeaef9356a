"""Footnotes without their numbers, and numbers without their notes."""

from __future__ import annotations

from copy import deepcopy

from tests.builders.inspection.planting import NS, Members, Planted, remove, xml

DEFECTS = Planted()
TEXT, NOTES = "word/document.xml", "word/footnotes.xml"
W = f"{{{NS['w']}}}"


@DEFECTS("document", "note-missing")
def a_footnote_is_taken_out(members: Members) -> None:
    remove(members.find(NOTES, "//w:footnote[@w:id='1']"))


@DEFECTS("document", "note-missing")
def a_number_refers_to_no_footnote(members: Members) -> None:
    members.find(TEXT, "//w:footnoteReference").set(f"{W}id", "12")


@DEFECTS("document", "note-missing")
def a_number_refers_to_an_endnote_where_there_are_none(members: Members) -> None:
    note = members.find(TEXT, "//w:footnoteReference")
    note.addnext(xml('<w:endnoteReference w:id="1"/>'))


@DEFECTS("document", "note-id-twice")
def two_footnotes_have_an_id(members: Members) -> None:
    note = members.find(NOTES, "//w:footnote[@w:id='1']")
    note.addnext(deepcopy(note))


@DEFECTS("document", "note-unused")
def the_number_of_a_footnote_is_taken_out(members: Members) -> None:
    remove(members.find(TEXT, "//w:r[w:footnoteReference]"))


@DEFECTS("document", "note-separator-missing")
def the_line_above_the_footnotes_is_taken_out(members: Members) -> None:
    remove(members.find(NOTES, "//w:footnote[@w:type='separator']"))


@DEFECTS("document", "note-separator-missing")
def the_settings_name_another_line(members: Members) -> None:
    members.find("word/settings.xml", "//w:footnotePr/w:footnote").set(f"{W}id", "-7")


@DEFECTS("document", "note-in-wrong-place")
def a_header_has_a_footnote(members: Members) -> None:
    run = members.find("word/header1.xml", "//w:r")
    run.addnext(xml('<w:r><w:footnoteReference w:id="1"/></w:r>'))
