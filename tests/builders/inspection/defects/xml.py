"""Parts whose XML breaks off, is hostile, or is too much."""

from __future__ import annotations

from tests.builders.inspection.planting import Members, Planted

DEFECTS = Planted()
SLIDE = "ppt/slides/slide3.xml"
TEXT = "word/document.xml"


@DEFECTS("deck", "xml-not-well-formed")
def a_slide_breaks_off(members: Members) -> None:
    members[SLIDE] = members[SLIDE][: len(members[SLIDE]) // 2]


@DEFECTS("document", "xml-not-well-formed")
def the_text_holds_a_bare_ampersand(members: Members) -> None:
    members.replace(TEXT, "seminaret</w:t>", "seminaret & mer</w:t>")


@DEFECTS("document", "xml-not-well-formed")
def the_styles_are_empty(members: Members) -> None:
    members["word/styles.xml"] = b""


@DEFECTS("deck", "xml-not-well-formed")
def the_links_of_a_slide_break_off(members: Members) -> None:
    name = "ppt/slides/_rels/slide3.xml.rels"
    members[name] = members[name][:-20]


@DEFECTS("deck", "xml-not-well-formed")
def the_presentation_breaks_off(members: Members) -> None:
    members["ppt/presentation.xml"] = members["ppt/presentation.xml"][:-30]


@DEFECTS("deck", "xml-with-document-type")
def a_slide_laughs_a_billion_times(members: Members) -> None:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    doctype = f'<!DOCTYPE a [<!ENTITY l0 "ha">{laughs}]>'
    start = members[SLIDE].index(b"<p:sld")
    members[SLIDE] = doctype.encode() + members[SLIDE][start:]


@DEFECTS("document", "xml-with-document-type")
def the_text_fetches_a_file(members: Members) -> None:
    doctype = b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    members[TEXT] = doctype + members[TEXT][members[TEXT].index(b"<w:document") :]


@DEFECTS("deck", "xml-too-large")
def a_slide_is_nested_without_end(members: Members) -> None:
    deep = b"<p:extLst>" + b"<p:a>" * 3000 + b"</p:a>" * 3000 + b"</p:extLst></p:sld>"
    members[SLIDE] = members[SLIDE].replace(b"</p:sld>", deep)


@DEFECTS("document", "xml-too-large")
def the_styles_hold_a_million_elements(members: Members) -> None:
    members.replace("word/styles.xml", "</w:styles>", "<w:style/>" * 1_300_000 + "</w:styles>")


@DEFECTS("deck", "xml-too-large")
def an_element_has_thousands_of_attributes(members: Members) -> None:
    many = " ".join(f'a{number}=""' for number in range(20_000))
    members.replace(SLIDE, "<p:cSld", f"<p:cSld {many}")


@DEFECTS("document", "xml-encoding")
def the_text_is_in_another_encoding(members: Members) -> None:
    text = members[TEXT].decode()
    body = text[text.index("<w:document") :]
    prolog = '<?xml version="1.0" encoding="windows-1252"?>'
    members[TEXT] = (prolog + body).encode("windows-1252", errors="replace")


@DEFECTS("deck", "ignorable-prefix-unknown")
def a_slide_ignores_an_extension_that_it_does_not_declare(members: Members) -> None:
    mc = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    members.replace(SLIDE, "<p:sld ", f'<p:sld xmlns:mc="{mc}" mc:Ignorable="x14ac" ')
