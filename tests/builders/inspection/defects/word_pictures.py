"""Pictures and charts of a document that say nothing, or not what is seen."""

from __future__ import annotations

from tests.builders.inspection.planting import Members, Planted, remove, xml

DEFECTS = Planted()
BODY = "word/document.xml"
PICTURE = "//wp:docPr[@name='Bilde 1']"
CHART = "//wp:docPr[@name='Diagram 1']"
VML = (
    '<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" id="bilde" '
    'style="width:80pt;height:40pt"><v:imagedata r:id="rId11"/></v:shape></w:pict></w:r></w:p>'
)


def described(members: Members, text: str, which: str = PICTURE) -> None:
    members.find(BODY, which).set("descr", text)


@DEFECTS("document", "document-object-without-alternative-text")
def a_picture_loses_its_alternative_text(members: Members) -> None:
    del members.find(BODY, PICTURE).attrib["descr"]


@DEFECTS("document", "document-object-without-alternative-text")
def a_chart_is_described_by_blanks(members: Members) -> None:
    described(members, "  ", CHART)


@DEFECTS("document", "document-object-without-alternative-text")
def a_picture_of_the_older_kind_has_no_alternative_text(members: Members) -> None:
    members.find(BODY, "//w:sectPr[parent::w:body]").addprevious(xml(VML))


@DEFECTS("document", "header-object-without-alternative-text")
def a_logo_in_the_header_has_no_alternative_text(members: Members) -> None:
    members.tree("word/header1.xml").append(xml(VML.replace("rId11", "rId1")))


@DEFECTS("document", "document-object-described-by-file-name")
def a_picture_is_described_by_its_file(members: Members) -> None:
    described(members, "IMG_2034.JPG")


@DEFECTS("document", "document-object-described-by-file-name")
def a_picture_is_described_as_picture(members: Members) -> None:
    described(members, "Bilde 1")


@DEFECTS("document", "document-object-described-by-machine")
def a_picture_is_described_by_a_program(members: Members) -> None:
    described(members, "Tre bord i et rom\n\nAutomatisk generert beskrivelse")


@DEFECTS("document", "document-description-says-picture")
def a_description_begins_with_picture_of(members: Members) -> None:
    described(members, "Bilde av tre runde bord")


@DEFECTS("document", "document-description-too-long")
def a_description_is_a_page_long(members: Members) -> None:
    described(members, "Tre runde bord med fire plasser rundt hvert. " * 8)


@DEFECTS("document", "floating-object")
def a_picture_floats(members: Members) -> None:
    inline = members.find(BODY, "//wp:inline")
    inline.tag = inline.tag.replace("}inline", "}anchor")


@DEFECTS("document", "floating-object")
def a_picture_of_the_older_kind_floats(members: Members) -> None:
    floating = VML.replace('style="', 'alt="Tre bord" style="position:absolute;')
    members.find(BODY, "//w:sectPr[parent::w:body]").addprevious(xml(floating))


@DEFECTS("document", "text-box")
def a_sentence_stands_in_a_text_box(members: Members) -> None:
    shape = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
    graphic = members.find(BODY, "//wp:inline[wp:docPr[@name='Bilde 1']]/a:graphic")
    remove(graphic[0])
    graphic.append(
        xml(
            f'<a:graphicData uri="{shape}"><wps:wsp xmlns:wps="{shape}"><wps:txbx>'
            "<w:txbxContent><w:p><w:r><w:t>Husk dette.</w:t></w:r></w:p></w:txbxContent>"
            "</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData>"
        )
    )


@DEFECTS("document", "text-frame")
def a_paragraph_stands_in_a_frame(members: Members) -> None:
    style = members.find("word/styles.xml", "//w:style[@w:styleId='Bildetekst']/w:pPr")
    style.insert(0, xml('<w:framePr w:w="3000" w:wrap="around" w:hAnchor="margin" w:y="1"/>'))


@DEFECTS("document", "floating-table")
def text_flows_around_the_table(members: Members) -> None:
    style = members.find(BODY, "//w:tblPr/w:tblStyle")
    style.addnext(xml('<w:tblpPr w:leftFromText="141" w:vertAnchor="text" w:tblpY="100"/>'))
