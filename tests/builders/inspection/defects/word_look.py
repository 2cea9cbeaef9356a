"""Text of a document that is hard to see or to understand: pale, small, shouting, unnamed."""

from __future__ import annotations

from lxml import etree

from tests.builders.inspection.defects.word_layout import W, added, said
from tests.builders.inspection.planting import NS, Members, Planted, below, remove, xml

DEFECTS = Planted()
BODY = "word/document.xml"
STYLES = "word/styles.xml"
LINK = "//w:hyperlink[@r:id]"


def style(members: Members, id_: str, holder: str = "rPr") -> etree._Element:
    return members.find(STYLES, f"//w:style[@w:styleId='{id_}']/w:{holder}")


@DEFECTS("document", "document-text-contrast")
def a_run_is_grey(members: Members) -> None:
    added(members, f'<w:rPr><w:color w:val="999999"/></w:rPr>{said("Nesten borte")}')


@DEFECTS("document", "document-text-contrast")
def a_heading_has_a_pale_colour_of_the_theme(members: Members) -> None:
    colour = below(style(members, "Overskrift3"), "w:color")
    colour.set(f"{W}themeColor", "accent3")


@DEFECTS("document", "document-text-contrast")
def a_theme_colour_is_tinted(members: Members) -> None:
    colour = below(style(members, "Normal"), "w:color")
    colour.set(f"{W}themeTint", "77")


@DEFECTS("document", "document-text-contrast")
def a_paragraph_gets_a_dark_ground(members: Members) -> None:
    added(members, said("Mørkt på mørkt"))
    last = members.find(BODY, "//w:body/w:p[last()]")
    ground = '<w:pPr><w:shd w:val="clear" w:color="auto" w:fill="103B45"/></w:pPr>'
    last.insert(0, xml(ground))


@DEFECTS("document", "document-text-contrast")
def a_header_row_of_a_table_style_gets_a_dark_ground(members: Members) -> None:
    condition = members.find(STYLES, "//w:tblStylePr[@w:type='firstRow']")
    condition.append(xml('<w:tcPr><w:shd w:val="clear" w:fill="17616E"/></w:tcPr>'))


@DEFECTS("document", "document-text-contrast")
def white_text_stands_on_white(members: Members) -> None:
    added(members, f'<w:rPr><w:color w:val="FFFFFF"/></w:rPr>{said("Usynlig")}')


@DEFECTS("document", "link-by-colour-alone")
def links_are_not_underlined(members: Members) -> None:
    remove(below(style(members, "Hyperkobling"), "w:u"))


@DEFECTS("document", "document-text-too-small")
def a_run_has_7_points(members: Members) -> None:
    added(members, f'<w:rPr><w:sz w:val="14"/></w:rPr>{said("Med forbehold om endringer")}')


@DEFECTS("document", "document-text-too-small")
def a_style_has_8_points(members: Members) -> None:
    below(style(members, "Bildetekst"), "w:sz").set(f"{W}val", "16")


@DEFECTS("document", "underlined-text")
def a_word_is_underlined(members: Members) -> None:
    added(members, f'<w:rPr><w:u w:val="single"/></w:rPr>{said("Viktig for alle")}')


@DEFECTS("document", "typed-capitals")
def a_sentence_is_shouted(members: Members) -> None:
    added(members, said("HUSK Å SVARE PÅ SKJEMAET FØR FREDAG"))


@DEFECTS("document", "document-link-vague")
def a_link_says_here(members: Members) -> None:
    members.find(BODY, f"{LINK}//w:t").text = "her"


@DEFECTS("document", "document-link-vague")
def a_link_of_the_older_sort_says_read_more(members: Members) -> None:
    parts = (
        '<w:fldChar w:fldCharType="begin"/>',
        '<w:instrText xml:space="preserve"> HYPERLINK "https://www.ks.no" </w:instrText>',
        '<w:fldChar w:fldCharType="separate"/>',
        said("Les mer"),
        '<w:fldChar w:fldCharType="end"/>',
    )
    runs = "".join(f"<w:r>{part}</w:r>" for part in parts)
    members.find(BODY, "//w:body/w:p[last()]").addnext(xml(f"<w:p><w:pPr/>{runs}</w:p>"))


@DEFECTS("document", "document-link-empty")
def a_link_has_no_text(members: Members) -> None:
    for run in members.find(BODY, LINK).findall("w:r", NS):
        remove(run)


@DEFECTS("document", "document-link-is-address")
def a_link_is_an_address(members: Members) -> None:
    members.find(BODY, f"{LINK}//w:t").text = "https://www.regjeringen.no/no/tema/kommuner/id1"


@DEFECTS("document", "content-control-without-title")
def a_field_has_no_title(members: Members) -> None:
    remove(members.find(BODY, "//w:sdtPr[w:text]/w:alias"))


@DEFECTS("document", "form-field-without-help")
def a_form_field_has_no_help_text(members: Members) -> None:
    data = (
        '<w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="Tekst1"/><w:enabled/>'
        '<w:calcOnExit w:val="0"/><w:textInput/></w:ffData></w:fldChar>'
    )
    parts = (data, "<w:instrText> FORMTEXT </w:instrText>", '<w:fldChar w:fldCharType="end"/>')
    runs = "".join(f"<w:r>{part}</w:r>" for part in parts)
    members.find(BODY, "//w:body/w:p[last()]").addnext(xml(f"<w:p><w:pPr/>{runs}</w:p>"))
