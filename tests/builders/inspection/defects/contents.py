"""Tables of contents that are not what the text says."""

from __future__ import annotations

from tests.builders.inspection.planting import NS, Members, Planted, remove

DEFECTS = Planted()
TEXT = "word/document.xml"
ENTRIES = "//w:body/w:sdt[w:sdtPr/w:docPartObj]/w:sdtContent/w:p"


@DEFECTS("document", "contents-out-of-date")
def an_entry_of_the_contents_is_taken_out(members: Members) -> None:
    remove(members.find(TEXT, f"({ENTRIES})[2]"))


@DEFECTS("document", "contents-out-of-date")
def a_heading_is_changed_after_the_contents(members: Members) -> None:
    heading = members.find(TEXT, "//w:p[w:pPr/w:pStyle/@w:val='Overskrift2']//w:t")
    heading.text = "Slik gikk det"


@DEFECTS("document", "contents-out-of-date")
def the_contents_are_emptied(members: Members) -> None:
    content = members.find(TEXT, ENTRIES).getparent()
    assert content is not None
    for text in list(content.iter(f"{{{NS['w']}}}t")):
        remove(text)
