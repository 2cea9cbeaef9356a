"""What a document keeps that no one meant to publish."""

from __future__ import annotations

from tests.builders.inspection.defects.word_layout import added, said
from tests.builders.inspection.planting import NS, Members, Planted, xml

DEFECTS = Planted()
BODY = "word/document.xml"
SETTINGS = "word/settings.xml"
BY = 'w:id="900" w:author="Enhetsleder 3" w:date="2025-03-21T12:00:00Z"'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/"


def related(members: Members, kind: str, target: str, content: str, type_: str) -> None:
    """Add a part that the main part is related to."""
    rels = members.tree("word/_rels/document.xml.rels")
    rels.append(xml(f'<pr:Relationship Id="rId900" Type="{kind}" Target="{target}"/>'))
    name = f"word/{target}".replace("word/../", "")
    members[name] = content.encode()
    types = members.tree("[Content_Types].xml")
    types.append(xml(f'<ct:Override PartName="/{name}" ContentType="{type_}"/>'))


@DEFECTS("document", "document-template-text")
def a_prompt_in_brackets_is_left(members: Members) -> None:
    added(members, said("Møtet var [sett inn dato]."))


@DEFECTS("document", "document-template-text")
def a_prompt_of_word_is_ordinary_text(members: Members) -> None:
    added(members, said("Klikk eller trykk her for å skrive inn tekst."))


@DEFECTS("document", "content-control-unfilled")
def a_field_shows_its_prompt(members: Members) -> None:
    members.find(BODY, "//w:sdtPr[w:text]/w:text").addprevious(xml("<w:showingPlcHdr w:val='1'/>"))


@DEFECTS("document", "document-field-unfilled")
def a_field_of_a_template_is_left(members: Members) -> None:
    added(members, said("Velkommen, {{ navn }}!"))


@DEFECTS("document", "document-field-unfilled")
def a_field_of_a_template_is_split_over_runs(members: Members) -> None:
    added(members, said("{% if gruppe"))
    last = members.find(BODY, "//w:body/w:p[last()]")
    last.append(xml(f'<w:r w:rsidR="00A11111">{said(" %}")}</w:r>'))


@DEFECTS("document", "document-field-unfilled")
def a_field_for_mail_merge_is_left(members: Members) -> None:
    field = f'<w:fldSimple w:instr=" MERGEFIELD Navn "><w:r>{said("«Navn»")}</w:r></w:fldSimple>'
    members.find(BODY, "//w:body/w:p[last()]").append(xml(field))


@DEFECTS("document", "document-field-unfilled")
def a_field_is_left_in_an_alternative_text(members: Members) -> None:
    members.find(BODY, "//wp:docPr").set("descr", "Våpenet til {{ kommune }}")


@DEFECTS("document", "document-dummy-text")
def lorem_ipsum_is_left(members: Members) -> None:
    added(members, said("Lorem ipsum dolor sit amet."))


@DEFECTS("document", "document-dummy-text")
def a_todo_is_left_in_the_footer(members: Members) -> None:
    members.find("word/footer1.xml", "//w:t").text = "TODO: fyll ut"


@DEFECTS("document", "document-broken-reference")
def a_reference_has_lost_its_target(members: Members) -> None:
    added(members, said("Se Feil! Fant ikke referansekilden."))


@DEFECTS("document", "document-comments-left")
def a_comment_is_left(members: Members) -> None:
    text = (
        f'<w:comments xmlns:w="{NS["w"]}"><w:comment {BY}><w:p><w:r><w:t>Er dette riktig?</w:t>'
        "</w:r></w:p></w:comment></w:comments>"
    )
    type_ = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
    related(members, f"{_OFFICE}relationships/comments", "comments.xml", text, type_)
    added(members, '<w:commentReference w:id="900"/>')


@DEFECTS("document", "tracked-changes-left")
def an_insertion_is_left(members: Members) -> None:
    last = members.find(BODY, "//w:body/w:p[last()]")
    last.append(xml(f"<w:ins {BY}><w:r>{said('Og mer.')}</w:r></w:ins>"))


@DEFECTS("document", "tracked-changes-left")
def a_deletion_is_left(members: Members) -> None:
    last = members.find(BODY, "//w:body/w:p[last()]")
    last.append(xml(f"<w:del {BY}><w:r><w:delText>Nei</w:delText></w:r></w:del>"))


@DEFECTS("document", "tracked-changes-left")
def a_change_of_format_is_left(members: Members) -> None:
    added(members, f"<w:rPr><w:b/><w:rPrChange {BY}><w:rPr/></w:rPrChange></w:rPr>{said('Fet')}")


@DEFECTS("document", "tracked-changes-left")
def a_change_is_left_in_a_footnote(members: Members) -> None:
    last = members.find("word/footnotes.xml", "//w:footnote[@w:id='1']/w:p")
    last.append(xml(f"<w:ins {BY}><w:r>{said('Og mer.')}</w:r></w:ins>"))


@DEFECTS("document", "changes-are-tracked")
def changes_go_on_being_tracked(members: Members) -> None:
    members.find(SETTINGS, "//w:zoom").addnext(xml('<w:trackRevisions w:val="1"/>'))


@DEFECTS("document", "highlighted-text")
def a_sentence_is_highlighted(members: Members) -> None:
    added(members, f'<w:rPr><w:highlight w:val="yellow"/></w:rPr>{said("Sjekkes")}')


@DEFECTS("document", "people-left")
def those_who_commented_are_listed(members: Members) -> None:
    space = "http://schemas.microsoft.com/office/word/2012/wordml"
    text = (
        f'<w15:people xmlns:w15="{space}"><w15:person w15:author="Enhetsleder 3">'
        '<w15:presenceInfo w15:providerId="AD" w15:userId="S::enhetsleder3@example.no"/>'
        "</w15:person></w15:people>"
    )
    type_ = "application/vnd.openxmlformats-officedocument.wordprocessingml.people+xml"
    kind = "http://schemas.microsoft.com/office/2011/relationships/people"
    related(members, kind, "people.xml", text, type_)


@DEFECTS("document", "hidden-text")
def a_run_is_hidden(members: Members) -> None:
    added(members, f'<w:rPr><w:vanish w:val="1"/></w:rPr>{said("Ikke for alle")}')


@DEFECTS("document", "hidden-text")
def a_style_hides_its_text(members: Members) -> None:
    style = members.find("word/styles.xml", "//w:style[@w:styleId='Utheving']/w:rPr")
    style.append(xml("<w:vanish w:val='1'/>"))
    added(members, f'<w:rPr><w:rStyle w:val="Utheving"/></w:rPr>{said("Ikke for alle")}')


@DEFECTS("document", "hidden-text")
def a_row_is_hidden(members: Members) -> None:
    members.find(BODY, "//w:tr[2]/w:trPr").append(xml("<w:hidden/>"))


@DEFECTS("document", "hidden-text")
def a_run_is_marked_as_always_hidden(members: Members) -> None:
    added(members, f"<w:rPr><w:specVanish/></w:rPr>{said('Ikke for alle')}")


@DEFECTS("document", "document-variables")
def a_variable_is_left(members: Members) -> None:
    variables = '<w:docVars><w:docVar w:name="Saksnummer" w:val="25/1234"/></w:docVars>'
    members.find(SETTINGS, "//w:compat").addnext(xml(variables))


@DEFECTS("document", "custom-xml-left")
def data_of_an_archive_is_left(members: Members) -> None:
    kind = f"{_OFFICE}relationships/customXml"
    text = '<p xmlns="urn:arkiv"><saksbehandler>Enhetsleder 3</saksbehandler></p>'
    related(members, kind, "../customXml/item1.xml", text, "application/xml")


@DEFECTS("document", "watermark")
def the_pages_say_draft(members: Members) -> None:
    shape = (
        '<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" '
        'id="PowerPlusWaterMarkObject1" style="position:absolute;width:400pt;height:100pt">'
        '<v:textpath style="font-family:Calibri" string="UTKAST"/></v:shape></w:pict></w:r></w:p>'
    )
    members.tree("word/header1.xml").append(xml(shape))
